import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { buildIndex } from './eventIndex'
import { ACTORS, aClaim, aDataset, anArticle, anEvent, aPlace, aPublisher } from './factories'
import { countFacets, whatWouldBringBack, type Counts } from './facets'
import { SHAPE_OF_KIND } from './kinds'
import type { DiplomaticEvent, Participant, Role } from './model'
import { runQuery, type EventFilter } from './query'

// Small and by hand; the oracle over generated worlds is in queryProperties.long.test.ts.

const EVERYTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }
const by = (actor: string, role: Role = 'delegate', session?: string): Participant => ({ actor, role, ...(session === undefined ? {} : { session }) })
const EVENTS: readonly Partial<DiplomaticEvent>[] = [
  { id: 'talks', kind: 'talks', place: 'hall', track: 'main-track', participants: [by('red-minister'), by('blue-minister'), by('host-state', 'host')] },
  { id: 'sessions', kind: 'talks', place: 'town', participants: [by('red-minister', 'delegate', 'one'), by('blue-ministry', 'delegate', 'two'), by('blue-minister', 'mediator', 'two')] },
  { id: 'call', kind: 'call', track: 'main-track', participants: [by('red-state'), by('blue-state')] },
  { id: 'speech', kind: 'speech', place: 'hall', participants: [by('red-minister', 'speaker')], claims: [aClaim({ attributedTo: 'red-minister', status: 'stated' })] },
  { id: 'expulsion', kind: 'expulsion', participants: [by('red-state', 'speaker'), by('blue-state', 'target')], claims: [aClaim({ sources: [{ article: 'other' }] })] },
]
const index = buildIndex(buildFacts(aDataset({
  actors: ACTORS, places: [aPlace({ id: 'hall', partOf: 'town' }), aPlace({ id: 'town', country: 'HH' }), aPlace({ id: 'land', kind: 'country', country: 'HH' })],
  publishers: [aPublisher(), aPublisher({ id: 'other-press' })], articles: [anArticle(), anArticle({ id: 'other', publisher: 'other-press' })],
  events: EVENTS.map((event, i) => anEvent({ when: `2025-02-0${i + 1}`, ...event })),
})))
const counts = (filter: Partial<EventFilter> = {}, hits: ReadonlySet<string> | null = null) => countFacets(index, { ...EVERYTHING, ...filter }, hits)
const ids = (filter: Partial<EventFilter>, hits: ReadonlySet<string> | null = null) => [...runQuery(index, { ...EVERYTHING, ...filter }, hits)].map((row) => index.facts.events.at(row)?.id)
const plain = (map: Counts) => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)))

describe('what each value alone would give', () => {
  test('with nothing chosen', () => {
    const { total, ...all } = counts()
    expect(total).toBe(5)
    expect(plain(all.kinds)).toEqual({ call: 1, expulsion: 1, speech: 1, talks: 2 })
    expect(plain(all.places)).toEqual({ hall: 2, land: 3, town: 3 })
    expect([plain(all.tracks), plain(all.publishers), plain(all.support)]).toEqual([{ 'main-track': 2 }, { 'a-publisher': 4, 'other-press': 1 }, { 'one-side': 1, 'one-source': 4 }])
    expect(plain(all.actors)).toEqual({ 'blue-minister': 2, 'blue-ministry': 2, 'blue-state': 4, 'host-state': 1, 'red-minister': 3, 'red-ministry': 3, 'red-state': 5 })
    expect(plain(all.roles)).toEqual({ delegate: 3, host: 1, mediator: 1, speaker: 2, target: 1 })
  })
  test('a choice narrows the other facets, not its own', () => {
    const chosen = counts({ kinds: ['talks'] })
    expect([chosen.total, plain(chosen.kinds), plain(chosen.tracks), plain(chosen.places)]).toEqual([2, { call: 1, expulsion: 1, speech: 1, talks: 2 }, { 'main-track': 1 }, { hall: 1, land: 2, town: 2 }])
    const both = counts({ kinds: ['talks'], places: ['hall'] })
    expect([both.total, plain(both.kinds), plain(both.places)]).toEqual([1, { speech: 1, talks: 1 }, { hall: 1, land: 2, town: 2 }])
  })
  test('what was searched for and the span narrow all', () => {
    const found = counts({ q: 'x' }, new Set(['call', 'talks', 'nobody']))
    expect([found.total, plain(found.kinds), plain(found.actors)['red-state']]).toEqual([2, { call: 1, talks: 1 }, 2])
    expect(plain(counts({ span: '2025-02-04/..' }).kinds)).toEqual({ expulsion: 1, speech: 1 })
  })
  test('an actor counts with all below it, or alone', () => {
    expect(plain(counts({ direct: true }).actors)).toEqual({ 'blue-minister': 2, 'blue-ministry': 1, 'blue-state': 2, 'host-state': 1, 'red-minister': 3, 'red-state': 2 })
    expect(plain(counts({ roles: ['target'] }).actors)).toEqual({ 'blue-state': 1 })
    expect(plain(counts({ roles: ['speaker'], direct: true }).actors)).toEqual({ 'red-minister': 1, 'red-state': 1 })
  })
  test('actors: any, each by itself; all, together with those chosen', () => {
    expect(plain(counts({ actors: ['host-state'] }).actors)).toEqual(plain(counts().actors))
    expect(plain(counts({ actors: ['host-state'], match: 'all' }).actors)).toEqual({ 'blue-minister': 1, 'blue-ministry': 1, 'blue-state': 1, 'host-state': 1, 'red-minister': 1, 'red-ministry': 1, 'red-state': 1 })
    expect(plain(counts({ actors: ['blue-minister'], match: 'all' }).actors)).toMatchObject({ 'red-state': 2, 'blue-minister': 2, 'host-state': 1 })
  })
  test('met and spoke: with whom the chosen shared a session', () => {
    expect(plain(counts({ match: 'met' }).actors)).toEqual({ 'blue-minister': 2, 'blue-ministry': 2, 'blue-state': 2, 'red-minister': 1, 'red-ministry': 1, 'red-state': 1 })
    expect(plain(counts({ actors: ['red-state'], match: 'met' }).actors)).toEqual({ 'blue-minister': 1, 'blue-ministry': 1, 'blue-state': 1, 'red-state': 1 })
    expect(plain(counts({ match: 'spoke' }).actors)).toEqual({ 'blue-state': 1, 'red-state': 1 })
    expect(plain(counts({ actors: ['blue-state'], match: 'met', direct: true }).actors)).toEqual({})
  })
  test('each count of an actor is what choosing it as well would give', () => {
    for (const match of ['all', 'met', 'spoke'] as const) for (const actors of [[], ['red-state'], ['blue-minister'], ['red-minister', 'blue-state']]) {
      const told = counts({ actors, match }).actors
      for (const { id } of ACTORS) expect([match, actors, id, told.get(id) ?? 0]).toEqual([match, actors, id, ids({ actors: [...new Set([...actors, id])], match }).length])
    }
  })
  test('roles count for the chosen actors, else for anybody', () => {
    expect(plain(counts({ actors: ['red-state'] }).roles)).toEqual({ delegate: 3, speaker: 2 })
    expect(plain(counts({ actors: ['blue-state'], kinds: ['talks'] }).roles)).toEqual({ delegate: 2, mediator: 1 })
    expect(plain(counts({ actors: ['red-state', 'blue-state'], match: 'all' }).roles)).toEqual({ delegate: 3 })
  })
})

describe('what would bring something back', () => {
  const reliefs = (filter: Partial<EventFilter>, hits: ReadonlySet<string> | null = null) => whatWouldBringBack(index, { ...EVERYTHING, ...filter }, hits).map(({ facet, value, count }) => `${facet} ${value} ${count}`)
  test.each<[string, Partial<EventFilter>, readonly string[]]>([
    ['two facets', { kinds: ['speech'], tracks: ['main-track'] }, ['kinds speech 2', 'tracks main-track 1']], ['two values of one', { kinds: ['speech', 'vote'], tracks: ['main-track'] }, ['tracks main-track 1', 'kinds speech 0', 'kinds vote 0']],
    ['a role', { actors: ['host-state'], roles: ['target'] }, ['actors host-state 1', 'roles target 1']], ['the way actors combine', { actors: ['red-state', 'host-state'], match: 'met' }, ['match met 5', 'actors host-state 1', 'actors red-state 0']],
    ['those below', { actors: ['blue-ministry'], direct: true, kinds: ['call'] }, ['actors blue-ministry 1', 'kinds call 1', 'direct  0']], ['the span', { span: '2030', kinds: ['call'] }, ['span 2030 1', 'kinds call 0']],
    ['publisher, place, support and difference', { publishers: ['other-press'], places: ['hall'], support: ['several'], differ: ['denied'] }, ['places hall 0', 'publishers other-press 0', 'support several 0', 'differ denied 0']],
    ['switches that have nothing to switch', { match: 'met', direct: true, kinds: ['vote'] }, ['kinds vote 5']],
  ])('%s', (_, filter, expected) => {
    expect(ids(filter)).toEqual([])
    expect(reliefs(filter)).toEqual(expected)
  })
  test('the words searched for', () => {
    expect(reliefs({ q: 'words', kinds: ['call'] }, new Set(['talks']))).toEqual(['kinds call 1', 'q words 1'])
    expect(reliefs({ q: 'words', kinds: ['vote'] })).toEqual(['kinds vote 5'])
  })
})

test('each kind has its shape', () => {
  const kindsOf = (shape: string) => Object.entries(SHAPE_OF_KIND).flatMap(([kind, drawn]) => (drawn === shape ? [kind] : []))
  expect(['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square'].map(kindsOf)).toEqual([
    ['talks', 'meeting', 'visit'], ['call'], ['speech', 'statement'], ['agreement', 'ceasefire', 'vote'], ['expulsion', 'sanctions', 'prisoner-exchange'], ['appointment'], ['military'], ['other'],
  ])
})
