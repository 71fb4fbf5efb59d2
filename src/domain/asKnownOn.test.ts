import { describe, expect, test } from 'vitest'
import { factsAsKnownOn } from './asKnownOn'
import { asOfMs } from './asOfMs'
import { buildFacts } from './buildFacts'
import { buildDetail } from './detail'
import { detailAsKnownOn } from './detailAsKnownOn'
import { encodeEvidence } from './evidence'
import { readEvidence, type Evidence } from './evidenceRead'
import { aClaim, aDataset, anArticle, anEvent, aPublisher, ACTORS, type DatasetParts } from './factories'
import { searchTexts } from './search'
import { documentsAsKnownOn } from './searchAsKnownOn'
import type { DiplomaticEvent } from './model'
import { omit } from './omit'

const ARTICLES = ['01', '02', '03', '04'].map((day) => anArticle({ id: `of-${day}`, publisher: `paper-${day}`, publishedAt: `2025-03-${day}` }))
const PUBLISHERS = ['01', '02', '03', '04'].map((day) => aPublisher({ id: `paper-${day}` }))

function evidenceFrom(json: unknown): Evidence {
  const read = readEvidence(JSON.parse(JSON.stringify(json)))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

const of = (day: string) => [{ article: `of-${day}` }]

/** One event, as it was known at the end of a day of March 2025. */
function world(event: Partial<DiplomaticEvent>, parts: DatasetParts = {}) {
  const dataset = aDataset({ articles: [...ARTICLES, anArticle({ id: 'undated', publisher: 'paper-04', publishedAt: null })], publishers: PUBLISHERS, events: [anEvent({ when: '2025-03-01', ...event })], ...parts })
  const facts = buildFacts(dataset)
  const evidence = evidenceFrom(encodeEvidence(dataset))
  const detail = buildDetail(dataset, facts, 'an-event')
  if (!detail) throw new Error('no detail')
  return (day: string) => {
    const rewound = factsAsKnownOn(facts, evidence, asOfMs(day.length === 2 ? `2025-03-${day}` : day) ?? NaN)
    return { ...rewound, event: rewound.facts.events.at(0), detail: detailAsKnownOn(detail, rewound), documents: documentsAsKnownOn(searchTexts(dataset), rewound) }
  }
}

describe('an event', () => {
  test('is known with its first claim, never before it happened', () => {
    const at = world({ when: '2025-03-02', claims: [aClaim({ sources: of('01') })] })
    expect([at('01').event, at('02').event?.id]).toEqual([undefined, 'an-event'])
    expect(at('2025-03-02T00:00:01Z').event?.id).toBe('an-event')
    expect(at('01')).toMatchObject({ hidden: { events: 1, claims: 1 }, detail: null, documents: [] })
  })

  test('a report without a date carries a claim of its own from the end of the event, and counts beside dated ones only at the latest', () => {
    const at = world({ claims: [aClaim({ id: 'a', sources: [{ article: 'undated' }] }), aClaim({ id: 'b', sources: [...of('02'), { article: 'undated' }] })] })
    expect(at('01').detail?.event.claims.map(({ id, sources }) => [id, sources.map(({ article }) => article)])).toEqual([['a', ['undated']]])
    expect(at('02').detail?.event.claims.map(({ id, sources }) => [id, sources.map(({ article }) => article)])).toEqual([['a', ['undated']], ['b', ['of-02']]])
    expect(at('2025-12-31').detail?.event.claims[1]?.sources).toHaveLength(2)
  })
})

test('a sentence comes with all its claims, a participant with one of them', () => {
  const at = world({
    summary: [{ text: 'Both.', claims: ['a', 'b'] }, { text: 'First.', claims: ['a'] }],
    participants: [{ actor: 'red-state', role: 'host' }, { actor: 'blue-minister', role: 'delegate', claims: ['b', 'c'] }],
    claims: [aClaim({ id: 'a', sources: of('01') }), aClaim({ id: 'b', sources: of('02') }), aClaim({ id: 'c', sources: of('03') })],
  })
  expect(['01', '02'].map((day) => at(day).event?.summary)).toEqual(['First.', 'Both.'])
  expect(['01', '02'].map((day) => at(day).detail?.event.summary.map(({ text }) => text))).toEqual([['First.'], ['Both.', 'First.']])
  expect(['01', '02'].map((day) => at(day).event?.participants.map(({ actor }) => actor))).toEqual([['red-state'], ['red-state', 'blue-minister']])
  expect(['01', '02'].map((day) => at(day).event?.lanes.map(({ side }) => side))).toEqual([['red'], ['red', 'blue']])
  expect(['01', '02'].map((day) => at(day).facts.actors.has('blue-ministry'))).toEqual([false, true])
  expect(at('02').detail?.participants[1]?.claims).toEqual(['b'])
})

test('support grows and accounts differ with the reports', () => {
  const at = world({
    claims: [
      aClaim({ id: 'a', sources: of('01'), contradicts: ['b'], values: [{ type: 'count', min: 10, max: 10 }] }),
      aClaim({ id: 'b', sources: [...of('02'), ...of('03')], contradicts: ['a'], values: [{ type: 'count', min: 11, max: 11, approx: true, sources: ['of-02'] }, { type: 'count', min: 30, max: 30, sources: ['of-03'] }] }),
    ],
  })
  expect(['01', '02', '03'].map((day) => [at(day).event?.support, at(day).event?.differ, at(day).event?.claimCount])).toEqual([['one-source', 'none', 1], ['several', 'vary', 2], ['several', 'differ', 2]])
  expect(['02', '03'].map((day) => at(day).detail?.event.claims[1]?.values)).toEqual([
    [{ type: 'count', min: 11, max: 11, approx: true, sources: ['of-02'] }],
    [{ type: 'count', min: 11, max: 11, approx: true, sources: ['of-02'] }, { type: 'count', min: 30, max: 30, sources: ['of-03'] }],
  ])
  expect(at('02').event?.publishers).toEqual(['paper-01', 'paper-02'])
  expect(at('02').detail?.event.claims[0]?.contradicts).toEqual(['b'])
  expect(at('01').detail?.event.claims[0]?.contradicts).toEqual([])
})

test('a denial counts from when it was made', () => {
  const at = world({
    participants: [{ actor: 'red-state', role: 'delegate' }], summary: [{ text: 'It is so.', claims: ['a'] }],
    claims: [aClaim({ id: 'a', sources: of('01'), status: 'denied', deniedBy: 'red-minister' }), aClaim({ id: 'b', sources: of('02'), status: 'stated', attributedTo: 'red-minister', contradicts: ['a'] })],
  })
  expect(['01', '02'].map((day) => [at(day).event?.differ, at(day).detail?.event.claims[0]?.status, at(day).detail?.event.claims[0]?.deniedBy])).toEqual([['none', 'reported', undefined], ['denied', 'denied', 'red-minister']])
  // Whom the claim names is in no list of names before.
  expect(at('01').detail?.actorNames).toEqual({ 'red-state': 'red-state' })
})

test('what is kept back ends when it is overtaken', () => {
  const at = world({
    undisclosed: [{ text: 'Who was there.', about: 'participants', claims: ['a'] }],
    claims: [aClaim({ id: 'z', sources: of('01') }), aClaim({ id: 'a', sources: of('02'), status: 'undisclosed', supersededBy: ['b'] }), aClaim({ id: 'b', sources: of('03') })],
  })
  expect(['01', '02', '03'].map((day) => at(day).event?.undisclosedCount)).toEqual([0, 1, 0])
  expect(['01', '02'].map((day) => at(day).detail?.event.undisclosed.length)).toEqual([0, 1])
})

test('offices not yet held, notes and what the editors say of the whole are left out', () => {
  const actors = ACTORS.map((actor) => (actor.id === 'red-minister' ? { ...actor, note: 'Later dismissed.', roles: [{ title: 'Minister', of: 'red-ministry', from: '2024', to: '2025-06' }, { title: 'Envoy', of: 'red-state', from: '2025-07' }] } : actor))
  const at = world({ participants: [{ actor: 'red-minister', role: 'delegate' }], claims: [aClaim({ sources: of('01') })], revisions: [{ on: '2025-04-01', note: 'Named later.' }] }, { actors })
  expect(at('02').facts.actors.get('red-minister')?.roles).toEqual([{ title: 'Minister', of: 'red-ministry', from: '2024' }])
  expect(JSON.stringify([...at('02').facts.actors.values(), at('02').detail, at('02').facts.info])).not.toMatch(/dismissed|Named later|Everything\./)
})

test('a search document holds the words known by then, in the order of its claims', () => {
  const at = world({
    summary: [{ text: 'Later sentence.', claims: ['b'] }], participants: [{ actor: 'blue-minister', role: 'delegate', claims: ['b'] }],
    claims: [aClaim({ id: 'gone', text: 'Withdrawn.', sources: of('01'), withdrawn: { on: '2025-05-01', reason: 'Wrong' } }), aClaim({ id: 'a', text: 'Early.', sources: of('01'), attributedTo: 'red-state' }), aClaim({ id: 'b', text: 'Late.', sources: of('02') })],
  })
  expect(at('01').documents).toEqual([{ id: 'an-event', title: 'Title of an event', short: 'An event', summary: '', claims: ['Early.'], actors: ['red-state'], places: [], publishers: ['paper-01'], above: [] }])
  expect(at('02').documents[0]).toMatchObject({ summary: 'Later sentence.', claims: ['Early.', 'Late.'], actors: ['blue-minister', 'red-state'] })
  expect(JSON.stringify(at('03').detail)).not.toContain('Withdrawn.')
})

describe('a file of version 1', () => {
  test('says which events and how many claims were known, and nothing else of one before all of it was', () => {
    const dataset = aDataset({ articles: ARTICLES, publishers: PUBLISHERS, events: [anEvent({ when: '2025-03-01', summary: [{ text: 'Said.', claims: ['a'] }], participants: [{ actor: 'red-state', role: 'host' }], claims: [aClaim({ id: 'a', sources: of('01') }), aClaim({ id: 'b', sources: of('03') })] })] })
    const facts = buildFacts(dataset)
    const { events, sides, origins, claims, undated, coreDenied } = JSON.parse(JSON.stringify(encodeEvidence(dataset))) as Record<string, unknown>
    const old = omit(claims as Record<string, unknown>, 'sources', 'attributedTo', 'names', 'values', 'deniedIn')
    const evidence = evidenceFrom({ format: 'parley-evidence', schemaVersion: 1, events, sides, origins, claims: old, undated, coreDenied })
    const early = factsAsKnownOn(facts, evidence, asOfMs('2025-03-01') ?? 0).facts.events.at(0)
    expect(early).toMatchObject({ id: 'an-event', claimCount: 1, summary: '', participants: [], publishers: [] })
    expect(factsAsKnownOn(facts, evidence, asOfMs('2025-03-03') ?? 0).facts.events.at(0)).toBe(facts.events[0])
  })
})

test.each([[null], [{}], [{ format: 'parley-evidence', schemaVersion: 3, claims: {} }], [{ format: 'parley-evidence', claims: {} }]])('what is no such file is refused: %j', (json) => expect(readEvidence(json).ok).toBe(false))

test('numbers that lead nowhere cost their part only', () => {
  const json = { format: 'parley-evidence', schemaVersion: 2, events: ['an-event'], claims: { id: ['a', 7], event: [0, 9], knownFromS: [0, 'x'], status: [99], contradicts: [[5, -1, 'y']], sources: [[3]] }, reports: { id: [null], publishedS: ['z'] }, sentences: { event: [0], text: [null], claims: [[0]] } }
  const evidence = evidenceFrom(json)
  expect(evidence.events.get('an-event')?.claims.map(({ id, status, contradicts, sources }) => [id, status, contradicts, sources])).toEqual([['a', 'reported', [], []]])
})
