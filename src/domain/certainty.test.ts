import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { differOf, supportOf, type ClaimEvidence } from './certainty'
import { aClaim, aDataset, anArticle, anEvent, aPublisher, type DatasetParts } from './factories'
import type { EventSummary } from './facts'
import type { Claim, ClaimValue, DiplomaticEvent } from './model'

const ARTICLES = [
  anArticle({ id: 'red-news', publisher: 'red-press' }), anArticle({ id: 'blue-news', publisher: 'blue-press' }),
  anArticle({ id: 'copy', publisher: 'blue-press', kind: 'repost' }), anArticle({ id: 'digest', publisher: 'digest-press', kind: 'aggregation' }),
  anArticle({ id: 'robot', publisher: 'robot-press', kind: 'machine-summary' }),
]
const PUBLISHERS = ['red-press', 'blue-press', 'digest-press', 'robot-press'].map((id) => aPublisher({ id }))

function summary(event: Partial<DiplomaticEvent>, parts: DatasetParts = {}): EventSummary {
  const facts = buildFacts(aDataset({ articles: ARTICLES, publishers: PUBLISHERS, events: [anEvent(event)], ...parts }))
  const [found] = facts.events
  if (!found) throw new Error('no event')
  return found
}
const claim = (id: string, articles: readonly string[], over: Partial<Claim> = {}): Claim => aClaim({ id, sources: articles.map((article) => ({ article })), ...over })
const support = (claims: readonly Claim[], event: Partial<DiplomaticEvent> = {}) => summary({ claims, ...event }).support
const differ = (claims: readonly Claim[], event: Partial<DiplomaticEvent> = {}) => summary({ claims, ...event }).differ

describe('support', () => {
  test('two origins: several, also when each claim rests on one', () => {
    expect(support([claim('a', ['red-news', 'blue-news'])])).toBe('several')
    expect(support([claim('a', ['red-news']), claim('b', ['blue-news'])])).toBe('several')
  })

  test('one origin: one source, however many claims', () => {
    expect(support([claim('a', ['red-news']), claim('b', ['red-news'])])).toBe('one-source')
  })

  test.each(['copy', 'digest', 'robot'])('a %s raises nothing', (article) => {
    expect(support([claim('a', ['red-news', article])])).toBe('one-source')
    expect(support([claim('a', [article])])).toBe('one-source')
  })

  test('all attributed to actors of one side: one side, however many origins', () => {
    const claims = [claim('a', ['red-news', 'blue-news'], { attributedTo: 'red-minister' }), claim('b', ['blue-news'], { attributedTo: 'red-state' })]
    expect(support(claims)).toBe('one-side')
    expect(support([...claims, claim('c', ['blue-news'], { attributedTo: 'blue-state' })])).toBe('several')
    expect(support([...claims, claim('c', ['blue-news'])])).toBe('several')
  })

  test('one side comes before one source', () => {
    expect(support([claim('a', ['red-news'], { attributedTo: 'red-state' })])).toBe('one-side')
  })

  test('undisclosed claims do not break a side, and do count for origins', () => {
    const kept = claim('b', ['blue-news'], { status: 'undisclosed' })
    expect(support([claim('a', ['red-news'], { attributedTo: 'red-state' }), kept])).toBe('one-side')
    expect(support([claim('a', ['red-news']), kept])).toBe('several')
    expect(support([kept])).toBe('one-source')
  })

  test('attributed to an article, or to somebody of no side: no side', () => {
    expect(support([claim('a', ['red-news'], { attributedTo: 'red-news' })])).toBe('one-source')
    expect(support([claim('a', ['red-news'], { attributedTo: 'nobody' })])).toBe('one-source')
  })

  test('a host speaks for the hosts, here; elsewhere for everybody else', () => {
    const claims = [claim('a', ['red-news'], { attributedTo: 'host-state' }), claim('b', ['blue-news'], { attributedTo: 'nobody' })]
    const asHosts: Partial<DiplomaticEvent> = { participants: [{ actor: 'host-state', role: 'host' }, { actor: 'nobody', role: 'mediator' }] }
    expect(support(claims, asHosts)).toBe('one-side')
    expect(support(claims)).toBe('several')
  })

  test('a withdrawn claim carries nothing', () => {
    const withdrawn = { on: '2025-03-01', reason: 'Wrong event' }
    expect(support([claim('a', ['red-news']), claim('b', ['blue-news'], { withdrawn })])).toBe('one-source')
  })

  test('an aggregator’s own words do not break a side', () => {
    expect(support([claim('a', ['red-news'], { attributedTo: 'red-state' }), claim('b', ['digest'])])).toBe('one-side')
  })
})

const lasting = (over: Partial<ClaimValue>): readonly ClaimValue[] => [{ type: 'duration', ...over }]
const against = (first: Partial<Claim>, second: Partial<Claim>): readonly Claim[] => [
  claim('a', ['red-news'], { contradicts: ['b'], ...first }), claim('b', ['blue-news'], { contradicts: ['a'], ...second }),
]
const SIX = { values: lasting({ min: 'PT6H', max: 'PT6H', approx: true }) }
const SEVEN = { values: lasting({ min: 'PT7H', max: 'PT7H' }) }
const NINE = { values: lasting({ min: 'PT9H', max: 'PT9H' }) }

describe('difference', () => {
  test('none, unless claims contradict: different figures alone do not', () => {
    expect(differ([claim('a', ['red-news'], SIX), claim('b', ['blue-news'], NINE)])).toBe('none')
  })

  test('values that overlap when "about" is taken at its word only vary', () => {
    expect(differ(against(SIX, SEVEN))).toBe('vary')
  })

  test('values that do not overlap differ', () => {
    expect(differ(against(SIX, NINE))).toBe('differ')
  })

  test('contradictions of another kind differ: without values, or with values of different things', () => {
    expect(differ(against({}, {}))).toBe('differ')
    expect(differ(against(SIX, {}))).toBe('differ')
    expect(differ(against(SIX, { values: [{ type: 'count', min: 6, max: 6 }] }))).toBe('differ')
  })

  test('written on one end only it counts as well', () => {
    expect(differ(against({}, { contradicts: [] }))).toBe('differ')
    expect(differ(against({ contradicts: [] }, {}))).toBe('differ')
  })

  test('neither may be overtaken', () => {
    const later = claim('c', ['red-news'])
    expect(differ([...against({ supersededBy: ['c'] }, {}), later])).toBe('none')
    expect(differ([...against({}, { supersededBy: ['c'] }), later])).toBe('none')
    expect(differ(against({ supersededBy: ['gone'] }, {}))).toBe('differ')
  })

  test.each(['copy', 'digest', 'robot'])('a %s makes no difference', (article) => {
    expect(differ([claim('a', ['red-news'], { contradicts: ['b'] }), claim('b', [article], { contradicts: ['a'] })])).toBe('none')
  })

  test('a value that only a digest gives makes none either', () => {
    const claims = [
      claim('a', ['red-news'], { ...SIX, contradicts: ['b'] }),
      claim('b', ['blue-news', 'digest'], { contradicts: ['a'], values: [...SEVEN.values, ...lasting({ min: 'PT9H', max: 'PT9H', sources: ['digest'] })] }),
    ]
    expect(differ(claims)).toBe('vary')
  })

  test('the strongest of several wins', () => {
    expect(differ([...against(SIX, SEVEN), claim('c', ['red-news'], { contradicts: ['d'] }), claim('d', ['blue-news'])])).toBe('differ')
  })

  test('a claim does not contradict itself', () => {
    expect(differ([claim('a', ['red-news'], { contradicts: ['a'] })])).toBe('none')
  })
})

describe('denied', () => {
  const core = { summary: [{ text: 'The talks ended.', claims: ['a'] }], participants: [{ actor: 'red-minister', role: 'delegate' as const }] }
  const denied = (deniedBy?: string, over: Partial<Claim> = {}): readonly Claim[] => [claim('a', ['red-news'], { status: 'denied', ...(deniedBy === undefined ? {} : { deniedBy }), ...over })]

  test.each(['red-minister', 'red-state', 'red-ministry'])('by %s, who takes part or stands above or beside', (actor) => {
    expect(differ(denied(actor), core)).toBe('denied')
  })

  test('by somebody who is no party it only differs', () => {
    expect(differ(denied('blue-state'), core)).toBe('differ')
    expect(differ(denied('nobody'), core)).toBe('differ')
    expect(differ(denied(), core)).toBe('differ')
  })

  test('the side of everybody else is no party as a whole', () => {
    const event = { ...core, participants: [{ actor: 'host-state', role: 'delegate' as const }, { actor: 'red-state', role: 'delegate' as const }] }
    const others = { actors: [...aDataset().actors.values(), { id: 'far-state', name: 'Far', kind: 'state' as const, country: 'FF' }] }
    expect(summary({ ...event, claims: denied('far-state') }, others).differ).toBe('differ')
    expect(summary({ ...event, claims: denied('host-state') }, others).differ).toBe('denied')
  })

  test('of something beside the core, it only differs', () => {
    expect(differ(denied('red-minister'), { ...core, summary: [] })).toBe('differ')
  })

  test('not once overtaken, not by a digest', () => {
    expect(differ([...denied('red-minister', { supersededBy: ['b'] }), claim('b', ['red-news'])], core)).toBe('none')
    expect(differ(denied('red-minister', { sources: [{ article: 'digest' }] }), core)).toBe('none')
  })
})

describe('certainty at any date comes from the claims known by then', () => {
  const evidence = (over: Partial<ClaimEvidence>): ClaimEvidence => ({
    claim: 'a', knownFrom: { ms: 0, isDated: true }, status: 'reported', side: null, origins: ['x'], contradicts: [], overtakenBy: [], isCoreDenied: false, ...over,
  })
  const first = evidence({ claim: 'a', contradicts: [{ claim: 'b', isNear: false }] })
  const second = evidence({ claim: 'b', origins: ['y'], overtakenBy: ['c'] })
  const third = evidence({ claim: 'c', origins: ['y'] })

  test('a contradiction counts once the other claim is known, and no longer once that is overtaken', () => {
    expect([differOf([first]), differOf([first, second]), differOf([first, second, third])]).toEqual(['none', 'differ', 'none'])
    expect([supportOf([first]), supportOf([first, second])]).toEqual(['one-source', 'several'])
  })

  test('no claims known: one source at most, no difference', () => {
    expect([supportOf([]), differOf([])]).toEqual(['one-source', 'none'])
  })

  test('the order of claims does not matter', () => {
    const some = fc.record({
      claim: fc.constantFrom('a', 'b', 'c'), status: fc.constantFrom('reported' as const, 'denied' as const, 'undisclosed' as const),
      side: fc.constantFrom(null, 'red', 'blue'), origins: fc.subarray(['x', 'y']),
      contradicts: fc.subarray(['a', 'b', 'c']).map((ids) => ids.map((id) => ({ claim: id, isNear: id === 'b' }))), overtakenBy: fc.subarray(['b', 'c'], { maxLength: 1 }),
    }).map(evidence)
    fc.assert(fc.property(fc.uniqueArray(some, { selector: (e) => e.claim, maxLength: 3 }), (claims) => {
      const reversed = claims.toReversed()
      expect([supportOf(reversed), differOf(reversed)]).toEqual([supportOf(claims), differOf(claims)])
    }))
  })
})
