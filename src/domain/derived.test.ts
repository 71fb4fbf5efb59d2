import { describe, expect, test } from 'vitest'
import { derive, evidenceOf, standingClaims } from './derived'
import { ACTORS, aClaim, aDataset, anActor, anArticle, anEvent, aPublisher, type DatasetParts } from './factories'
import type { Claim, DiplomaticEvent } from './model'

const PARTS: DatasetParts = {
  actors: [...ACTORS, anActor({ id: 'red-envoy', kind: 'person', partOf: 'red-minister' }), anActor({ id: 'red-spokesman', kind: 'person', partOf: 'red-state' }), anActor({ id: 'blue-spokesman', kind: 'person', partOf: 'blue-state' }), anActor({ id: 'green-state', kind: 'state', country: 'GG' }), anActor({ id: 'green-minister', kind: 'person', partOf: 'green-state' })],
  publishers: [aPublisher({ id: 'paper' }), aPublisher({ id: 'wire' })],
  articles: [
    anArticle({ id: 'by-paper', publisher: 'paper' }), anArticle({ id: 'by-wire', publisher: 'wire' }), anArticle({ id: 'carried', publisher: 'paper', agency: 'wire' }),
    anArticle({ id: 'copy', publisher: 'paper', kind: 'repost' }), anArticle({ id: 'undated', publisher: 'paper', publishedAt: null }),
  ],
}
function evidence(claims: readonly Partial<Claim>[], over: Partial<DiplomaticEvent> = {}) {
  const event = anEvent({ claims: claims.map((claim, i) => aClaim({ id: 'abcdef'.charAt(i), sources: [{ article: 'by-paper' }], ...claim })), ...over })
  const dataset = aDataset({ ...PARTS, events: [event] })
  const when = derive(dataset).when.get(event.id)
  if (!when) throw new Error('no date')
  return evidenceOf(dataset, event, when)
}

describe('what a claim rests on', () => {
  test('each origin once; what adds no voice is none', () => {
    expect(evidence([{ sources: ['by-paper', 'by-paper', 'undated', 'by-wire', 'carried', 'copy'].map((article) => ({ article })) }, { sources: [{ article: 'copy' }] }, { sources: [{ article: 'gone' }] }]).map(({ origins }) => origins)).toEqual([['paper', 'wire'], [], []])
  })
  test('withdrawn claims carry nothing, and nothing points at them', () => {
    const claims: Partial<Claim>[] = [{ contradicts: ['b', 'c'], supersededBy: ['b', 'c'] }, {}, { withdrawn: { on: '2025-03-01', reason: 'Wrong' } }]
    expect(evidence(claims).map(({ claim, contradicts, overtakenBy }) => [claim, contradicts.map((other) => other.claim), overtakenBy])).toEqual([['a', ['b'], ['b']], ['b', [], []]])
    expect(standingClaims(anEvent({ claims: [aClaim({ id: 'x' }), aClaim({ id: 'y', withdrawn: { on: '2025-03-01', reason: 'Wrong' } })] })).map(({ id }) => id)).toEqual(['x'])
  })
  test('what overtakes a claim is another claim of the event', () => {
    expect(evidence([{ supersededBy: ['a', 'b', 'gone', 'other-event#a'] }, {}])[0]?.overtakenBy).toEqual(['b'])
  })
  test('a contradiction is named once', () => { expect(evidence([{ contradicts: ['b', 'b'] }, {}])[0]?.contradicts).toEqual([{ claim: 'b', isNear: false }]) })
  test('near is what values say when "about" is taken at its word', () => {
    const length = (min: string, approx: boolean, sources?: readonly string[]): Partial<Claim> => ({ contradicts: ['a', 'b'], values: [{ type: 'duration', min, max: min, approx, ...(sources ? { sources } : {}) }] })
    const isNear = (a: Partial<Claim>, b: Partial<Claim>) => evidence([a, b])[0]?.contradicts.find(({ claim }) => claim === 'b')?.isNear
    expect([isNear(length('PT6H', true), length('PT6H30M', false)), isNear(length('PT6H', false), length('PT6H30M', false)), isNear(length('PT6H', false), { contradicts: ['a'] })]).toEqual([true, false, false])
    // What only a repost gives makes no difference; what one of several sources gives does.
    expect(isNear(length('PT6H', true), { ...length('PT6H30M', false, ['copy']), sources: [{ article: 'by-paper' }, { article: 'copy' }] })).toBe(false)
    expect(isNear(length('PT6H', true), { ...length('PT6H30M', false, ['copy', 'by-paper']), sources: [{ article: 'by-paper' }, { article: 'copy' }] })).toBe(true)
    expect(isNear(length('PT6H', true), length('PT6H30M', false, []))).toBe(true)
  })
})

describe('the side of who speaks', () => {
  const side = (attributedTo: string, participants: DiplomaticEvent['participants'] = []) => evidence([{ attributedTo }], { participants })[0]?.side
  test('the side it belongs to, where it is not in the event', () => { expect([side('red-minister'), side('blue-state'), side('green-minister'), side('nobody')]).toEqual(['red', 'blue', 'others', null]) })
  test('the side it has in the event', () => {
    expect(side('green-state', [{ actor: 'green-state', role: 'host' }])).toBe('hosts')
    expect(side('red-minister', [{ actor: 'red-minister', role: 'delegate', side: 'blue' }])).toBe('blue')
  })
  test('the side of the nearest body above it in the event', () => {
    expect(side('green-minister', [{ actor: 'green-state', role: 'mediator' }])).toBe('hosts')
    expect(side('red-envoy', [{ actor: 'red-state', role: 'delegate', side: 'hosts' }, { actor: 'red-minister', role: 'delegate', side: 'blue' }])).toBe('blue')
  })
  test('of two roles the first that has a side', () => {
    expect(side('nobody', [{ actor: 'nobody', role: 'speaker' }, { actor: 'nobody', role: 'delegate', side: 'blue' }, { actor: 'nobody', role: 'delegate', side: 'red' }])).toBe('blue')
  })
  test('an article, and somebody nobody knows, have none', () => { expect([side('by-paper'), side('stranger'), evidence([{}])[0]?.side]).toEqual([null, null, null]) })
})

describe('the core of an event is denied', () => {
  const SUMMARY = [{ text: 'They met.', claims: ['a'] }]
  const denied = (over: Partial<Claim>, participants: DiplomaticEvent['participants'], summary = SUMMARY) => evidence([{ status: 'denied', ...over }], { participants, summary })[0]?.isCoreDenied
  const talks: DiplomaticEvent['participants'] = [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }]
  test.each<[string, Partial<Claim>, DiplomaticEvent['participants'], boolean]>([
    ['by a participant', { deniedBy: 'red-minister' }, talks, true], ['by a body above one', { deniedBy: 'red-state' }, talks, true], ['by somebody below one', { deniedBy: 'red-envoy' }, talks, true],
    ['by somebody of a side that stands there', { deniedBy: 'red-ministry' }, [{ actor: 'red-minister', role: 'delegate' }], true], ['by somebody of another side', { deniedBy: 'blue-state' }, [{ actor: 'red-minister', role: 'delegate' }], false],
    ['by somebody of the side of everybody else, where it stands', { deniedBy: 'green-minister' }, [{ actor: 'host-state', role: 'delegate' }], false], ['by a participant of that side', { deniedBy: 'host-state' }, [{ actor: 'host-state', role: 'delegate' }], true],
    ['by somebody else of that side, neither above nor below', { deniedBy: 'red-spokesman' }, [{ actor: 'red-minister', role: 'delegate' }], true], ['by the state of one who stands with everybody else', { deniedBy: 'green-state' }, [{ actor: 'green-minister', role: 'delegate' }], true],
    ['by the minister of one who stands with everybody else', { deniedBy: 'green-minister' }, [{ actor: 'green-state', role: 'delegate' }], true], ['by an opponent only named', { deniedBy: 'blue-spokesman' }, [{ actor: 'red-minister', role: 'delegate' }], false],
    ['by a participant without a side', { deniedBy: 'nobody' }, [{ actor: 'nobody', role: 'speaker' }, ...talks], true], ['by somebody without a side', { deniedBy: 'nobody' }, talks, false], ['by nobody named', {}, talks, false],
    ['but only reported', { status: 'reported', deniedBy: 'red-minister' }, talks, false], ['but disputed', { status: 'disputed', deniedBy: 'red-minister' }, talks, false],
  ])('%s', (_, over, participants, isDenied) => { expect(denied(over, participants)).toBe(isDenied) })
  test('only what the summary rests on is the core', () => {
    expect(denied({ deniedBy: 'red-minister' }, talks, [])).toBe(false)
    expect(denied({ deniedBy: 'red-minister' }, talks, [{ text: 'They met.', claims: ['b'] }, { text: 'They left.', claims: ['b', 'a'] }])).toBe(true)
  })
})

describe('derive', () => {
  test('works things out once', () => {
    const dataset = aDataset()
    expect(derive(dataset)).toBe(derive(dataset))
    expect(derive(aDataset())).not.toBe(derive(dataset))
  })
  test('answers for what is not there', () => {
    const derived = derive(aDataset(PARTS))
    expect([derived.published('gone'), derived.published('undated'), derived.published('by-paper'), derived.origin('gone'), derived.origin('copy'), derived.origin('carried')]).toEqual([null, null, Date.UTC(2025, 1, 28), null, null, 'wire'])
    expect(derive(aDataset({ events: [anEvent({ id: 'bad', when: 'soon' }), anEvent({ id: 'good' })] })).when.size).toBe(1)
  })
})
