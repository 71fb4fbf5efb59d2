import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { buildIndex, type Index } from './eventIndex'
import { ACTORS, aDataset, anActor, anEvent, aPlace } from './factories'
import type { EventSummary } from './facts'
import { countFacets, whatWouldBringBack } from './facets'
import type { DiplomaticEvent, Participant, Presence, Role } from './model'
import { runQuery, type EventFilter } from './query'

const EVERYTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }
const indexOf = (...events: Partial<DiplomaticEvent>[]): Index =>
  buildIndex(buildFacts(aDataset({
    actors: [...ACTORS, anActor({ id: 'envoy', kind: 'person', roles: [{ title: 'Envoy', of: 'red-ministry', from: '2025-02-01', to: '2025-02-28' }] })],
    places: [aPlace({ id: 'hall', partOf: 'town' }), aPlace({ id: 'town', country: 'HH' }), aPlace({ id: 'land', kind: 'country', country: 'HH' })],
    events: events.map((event, i) => anEvent({ id: `e${i}`, when: `2025-02-${String(i + 1).padStart(2, '0')}`, ...event })),
  })))
const ids = (index: Index, filter: Partial<EventFilter>, hits: ReadonlySet<string> | null = null): readonly string[] =>
  [...runQuery(index, { ...EVERYTHING, ...filter }, hits)].map((row) => index.facts.events.at(row)?.id ?? '')
const by = (actor: string, role: Role = 'delegate', more: { presence?: Presence; session?: string } = {}): Participant => ({ actor, role, ...more })

describe('actors', () => {
  const index = indexOf(
    { participants: [by('red-minister'), by('blue-minister')] },
    { participants: [by('red-state', 'target')] },
    { participants: [by('blue-ministry', 'speaker')] },
  )
  test('nothing chosen means everything', () => { expect(ids(index, {})).toEqual(['e0', 'e1', 'e2']) })
  test('the actor and all below it, in any role', () => { expect(ids(index, { actors: ['red-state'] })).toEqual(['e0', 'e1']) })
  test('several: any of them', () => { expect(ids(index, { actors: ['red-minister', 'blue-ministry'] })).toEqual(['e0', 'e2']) })
  test('several: all of them named', () => { expect(ids(index, { actors: ['red-state', 'blue-state'], match: 'all' })).toEqual(['e0']) })
  test('direct: not those below', () => {
    expect(ids(index, { actors: ['red-state'], direct: true })).toEqual(['e1'])
    expect(ids(index, { actors: ['red-state', 'blue-state'], match: 'all', direct: true })).toEqual([])
  })
  test('role: of the chosen actor, not of others', () => {
    expect(ids(index, { actors: ['red-state'], roles: ['target'] })).toEqual(['e1'])
    expect(ids(index, { actors: ['blue-state'], roles: ['target'] })).toEqual([])
    expect(ids(index, { actors: ['blue-state'], roles: ['target', 'speaker'] })).toEqual(['e2'])
    expect(ids(index, { roles: ['target'] })).toEqual(['e1'])
  })
  test('an actor nobody knows matches nothing', () => {
    expect(ids(index, { actors: ['stranger'] })).toEqual([])
    expect(ids(index, { actors: ['stranger', 'red-state'] })).toEqual(['e0', 'e1'])
    expect(ids(index, { actors: ['stranger', 'red-state'], match: 'all' })).toEqual([])
  })
  test('an office counts while it is held', () => {
    const offices = indexOf({ when: '2025-01-31', participants: [by('envoy')] }, { when: '2025-02-01', participants: [by('envoy')] }, { when: '2025-03-01', participants: [by('envoy')] })
    expect(ids(offices, { actors: ['red-state'] })).toEqual(['e1'])
    expect(ids(offices, { actors: ['envoy'] })).toEqual(['e0', 'e1', 'e2'])
  })
})

describe('met and spoke', () => {
  const met = (...participants: Participant[]) => ids(indexOf({ participants }), { actors: ['red-state', 'blue-state'], match: 'met' }).length === 1
  test('both in one room', () => { expect(met(by('red-minister'), by('blue-minister'))).toBe(true) })
  test('a host state, a commentator, a target met nobody', () => {
    expect(met(by('red-state', 'host'), by('blue-minister'))).toBe(false)
    expect(met(by('red-minister', 'speaker'), by('blue-minister'))).toBe(false)
    expect(met(by('red-minister'), by('blue-minister', 'target'))).toBe(false)
    expect(met(by('red-minister', 'host'), by('blue-minister'))).toBe(true)
  })
  test('not in different sessions, not in different rooms, not by telephone', () => {
    expect(met(by('red-minister', 'delegate', { session: 'one' }), by('blue-minister', 'delegate', { session: 'two' }))).toBe(false)
    expect(met(by('red-minister', 'delegate', { presence: 'separate' }), by('blue-minister'))).toBe(false)
    expect(met(by('red-minister', 'delegate', { presence: 'by-phone' }), by('blue-minister'))).toBe(false)
  })
  test('three met only if one session had all of them', () => {
    const sessions = indexOf({ participants: [
      by('host-state', 'mediator'), by('red-minister', 'delegate', { session: 'one' }), by('blue-minister', 'delegate', { session: 'two' }),
    ] })
    expect(ids(sessions, { actors: ['red-state', 'host-state'], match: 'met' })).toEqual(['e0'])
    expect(ids(sessions, { actors: ['red-state', 'blue-state', 'host-state'], match: 'met' })).toEqual([])
  })
  test('a state does not meet its only envoy; it does meet through another', () => {
    expect(ids(indexOf({ participants: [by('red-minister'), by('blue-minister')] }), { actors: ['red-state', 'red-minister'], match: 'met' })).toEqual([])
    expect(ids(indexOf({ participants: [by('red-minister'), by('red-ministry')] }), { actors: ['red-state', 'red-minister'], match: 'met' })).toEqual(['e0'])
  })
  test('one alone: whether it met anybody', () => {
    const index = indexOf({ participants: [by('red-minister'), by('blue-minister')] }, { participants: [by('red-minister')] }, { kind: 'call', participants: [by('red-minister'), by('blue-minister')] })
    expect(ids(index, { actors: ['red-state'], match: 'met' })).toEqual(['e0'])
    expect(ids(index, { actors: ['red-state'], match: 'spoke' })).toEqual(['e2'])
  })
  test('spoke: both by telephone or video, also within a meeting', () => {
    const index = indexOf(
      { kind: 'call', participants: [by('red-minister'), by('blue-minister')] },
      { kind: 'call', participants: [by('red-minister'), by('blue-minister', 'observer')] },
      { participants: [by('red-minister', 'delegate', { presence: 'by-video' }), by('blue-minister', 'delegate', { presence: 'by-phone' })] },
    )
    expect(ids(index, { actors: ['red-state', 'blue-state'], match: 'spoke' })).toEqual(['e0', 'e2'])
  })
})

describe('other facets', () => {
  const index = indexOf({ kind: 'talks', place: 'hall', track: 'main-track' }, { kind: 'call' }, { kind: 'vote', place: 'town', when: '2025-02-10/2025-02-12' }, { kind: 'vote', when: '../..' }, { kind: 'vote', when: '2025-01-30/' })
  test('or within, and between', () => {
    expect(ids(index, { kinds: ['talks', 'call'] })).toEqual(['e0', 'e1'])
    expect(ids(index, { kinds: ['talks', 'call'], tracks: ['main-track'] })).toEqual(['e0'])
    expect(ids(index, { kinds: ['call'], tracks: ['main-track'] })).toEqual([])
  })
  test('a place takes in what lies in it, up to the country', () => {
    expect(ids(index, { places: ['town'] })).toEqual(['e0', 'e2'])
    expect(ids(index, { places: ['land'] })).toEqual(['e0', 'e2'])
    expect(ids(index, { places: ['hall'] })).toEqual(['e0'])
  })
  test('a span takes in what overlaps it; what has no date, or none so late, is in none', () => {
    expect(ids(index, { span: '2025-02-12/2025-02-20' })).toEqual(['e2'])
    expect(ids(index, { span: '../2025-02-01' })).toEqual(['e4', 'e0'])
    expect(ids(index, { span: '2025-02-13/..' })).toEqual([])
    expect(ids(index, { span: 'some day' })).toHaveLength(5)
  })
  test('search narrows once there is an answer', () => {
    expect(ids(index, { q: 'talks' }, null)).toHaveLength(5)
    expect(ids(index, { q: 'talks' }, new Set(['e1', 'gone']))).toEqual(['e1'])
    expect(ids(index, { q: 'talks' }, new Set())).toEqual([])
  })
})

describe('counts', () => {
  const index = indexOf({ kind: 'talks', participants: [by('red-minister'), by('blue-minister')] }, { kind: 'call', participants: [by('red-minister')] }, { kind: 'call', participants: [by('blue-state')] })
  test('leave out their own facet and nothing else', () => {
    const counts = countFacets(index, { ...EVERYTHING, actors: ['red-state'], kinds: ['call'] })
    expect([counts.total, counts.actors.get('blue-state'), counts.actors.get('red-state'), counts.kinds.get('talks'), counts.kinds.get('call')]).toEqual([1, 1, 1, 1, 1])
  })
  test('with all: together with those chosen', () => {
    const counts = countFacets(index, { ...EVERYTHING, actors: ['red-state'], match: 'all' })
    expect([counts.actors.get('blue-state'), counts.actors.get('red-state'), counts.actors.get('host-state') ?? 0]).toEqual([1, 2, 0])
  })
  test('what would bring events back, most first', () => {
    const reliefs = whatWouldBringBack(index, { ...EVERYTHING, actors: ['blue-state'], kinds: ['talks'], span: '2025-02-02/2025-02-28', direct: true })
    expect(reliefs).toEqual([{ facet: 'kinds', value: 'talks', count: 1 }, { facet: 'actors', value: 'blue-state', count: 0 }, { facet: 'span', value: '2025-02-02/2025-02-28', count: 0 }, { facet: 'direct', value: '', count: 0 }])
  })
})

test('lanes of a row, and rows by id and former id', () => {
  const index = indexOf({ participants: [by('red-minister'), by('blue-minister', 'target')] }, { aliases: ['old-name', 'e0'] })
  const { offsets, sides, full } = index.lanes
  expect([...offsets]).toEqual([0, 2, 3])
  expect([...sides].map((n) => index.facts.info.sides[n]?.id)).toEqual(['red', 'blue', 'others'])
  expect([...full]).toEqual([1, 0, 1])
  expect([index.rowOf.get('old-name'), index.rowOf.get('e0'), index.rowOf.get('gone')]).toEqual([1, 0, undefined])
})

// A wide bound: it tells a square from a line on a busy machine; figures are the bench's.
test('a hundred thousand events are indexed and asked in a moment', () => {
  const small = indexOf({ participants: [by('red-minister'), by('blue-minister')] }, { kind: 'call', participants: [by('red-ministry')] }).facts
  const events = Array.from({ length: 100_000 }, (_, i) => ({ ...(small.events.at(i % 2) ?? small.events.at(0)), id: `e${i}` }))
  const startMs = performance.now()
  const index = buildIndex({ ...small, events: events as EventSummary[] })
  const filter: EventFilter = { ...EVERYTHING, actors: ['red-state'], kinds: ['talks'] }
  expect(runQuery(index, filter)).toHaveLength(50_000)
  expect(countFacets(index, filter).total).toBe(50_000)
  expect(performance.now() - startMs).toBeLessThan(15_000)
})
