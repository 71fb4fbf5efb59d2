import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { aDataset, anEvent } from './factories'
import type { Facts } from './facts'
import type { Dataset } from './model'
import { decodeSummaries, encodeSummaries } from './summaries'
import { someDataset } from './someFacts'

const throughJson = (facts: Facts): unknown => JSON.parse(JSON.stringify(encodeSummaries(facts)))
function decoded(json: unknown): Facts {
  const result = decodeSummaries(json)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

describe('reading back what was written', () => {
  test('gives the same facts', () => {
    fc.assert(
      fc.property(someDataset, (dataset) => {
        const facts = buildFacts(dataset)
        expect(decoded(throughJson(facts))).toEqual(facts)
      }),
      { numRuns: 80 },
    )
  })

  test('problems of the author stay with the author', () => {
    const problem = { severity: 'warning', path: 'title', message: 'A number', hint: 'Leave it out' } as const
    const facts = buildFacts(aDataset(), [problem])
    expect(facts.problems).toEqual([problem])
    expect(decoded(throughJson(facts)).problems).toEqual([])
  })
})

/** A written file, with a part of it replaced. */
function damaged(path: readonly (string | number)[], value: unknown, dataset = threeEvents()): unknown {
  const json = throughJson(buildFacts(dataset))
  let at = json as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = value
  return json
}
const threeEvents = (): Dataset =>
  aDataset({
    events: ['2025-01-01', '2025-01-02', '2025-01-03'].map((when, i) =>
      anEvent({ id: `event-${i}`, title: `Title ${i}`, when, place: 'a-place', track: 'main-track', participants: [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }] }),
    ),
  })
const ids = (facts: Facts): readonly string[] => Array.from(facts.events, (event) => event.id)

describe('a bad row is left out and listed, good rows are shown', () => {
  test.each([
    ['a date nobody can read', 'when', 'last Tuesday'],
    ['no date', 'when', null],
    ['a date that is a number', 'when', 20250102],
    ['no title', 'title', ''],
    ['a title that is a list', 'title', []],
    ['no id', 'id', 7],
    ['an id given twice', 'id', 'event-0'],
  ])('%s', (_, field, value) => {
    const facts = decoded(damaged(['events', field, 1], value))
    expect(ids(facts)).toEqual(['event-0', 'event-2'])
    expect(facts.problems).toEqual([expect.objectContaining({ severity: 'error', path: `events.${field}[1]` })])
    expect(facts.problems[0]?.message).not.toBe('')
    expect(facts.problems[0]?.hint).not.toBe('')
  })

  test('a column that is cut off takes only its rows with it', () => {
    const facts = decoded(damaged(['events', 'title'], ['Title 0']))
    expect(ids(facts)).toEqual(['event-0'])
    expect(facts.problems).toHaveLength(2)
  })

  test('rows in another order are put in order of time', () => {
    expect(ids(decoded(damaged(['events', 'when', 0], '2026-01-01')))).toEqual(['event-1', 'event-2', 'event-0'])
  })
})

describe('what points nowhere is dropped and named, the event is shown', () => {
  test.each([
    ['place', ['events', 'place', 1], 99],
    ['track', ['events', 'track', 1], 'main-track'],
    ['publishers', ['events', 'publishers', 1], [42]],
    ['kind', ['events', 'kind', 1], 42],
    ['participants', ['events', 'participants', 1], [99, 1, 0, 0, 0, 1, 0, 0]],
    ['support', ['events', 'support', 1], 'very'],
  ] as const)('%s', (field, path, value) => {
    const facts = decoded(damaged(path, value))
    expect(ids(facts)).toEqual(['event-0', 'event-1', 'event-2'])
    expect(facts.problems.map((p) => p.path)).toEqual([`events.${field}[1]`])
  })

  test('an actor without a name goes, and who points at it says so', () => {
    const facts = decoded(damaged(['actors', 'name', 2], null))
    expect(facts.actors.has('red-minister')).toBe(false)
    expect([...facts.events].map((event) => event.participants.map((p) => p.actor))).toEqual([['blue-minister'], ['blue-minister'], ['blue-minister']])
    expect(facts.problems.map((p) => p.path)).toEqual(['actors.name[2]', 'events.participants[0]', 'events.participants[1]', 'events.participants[2]'])
  })

  test('an event whose participants are all gone still has a lane', () => {
    const facts = decoded(damaged(['events', 'participants', 1], 'none'))
    expect(facts.events.at(1)?.lanes).toEqual([{ side: 'others', mark: 'full' }])
  })
})

describe('a file that is no dataset is refused in plain words', () => {
  test.each([
    ['nothing', null], ['a list', []], ['a number', 3], ['another product', { title: { media: {} }, events: [] }], ['only a version', { schemaVersion: 1 }],
  ])('%s', (_, json) => {
    const result = decodeSummaries(json)
    expect(!result.ok && result.problem.message).toBe('This file is no dataset of Parley.')
  })

  test('a newer version', () => {
    const result = decodeSummaries(damaged(['schemaVersion'], 3))
    expect(!result.ok && result.problem.message).toContain('newer version')
    expect(decodeSummaries(damaged(['schemaVersion'], '1')).ok).toBe(false)
  })

  test('no events, or none that can be read', () => {
    expect(decodeSummaries(damaged(['events', 'id'], []))).toMatchObject({ ok: false, problem: { message: 'This dataset holds no events.' } })
    expect(decodeSummaries(damaged(['events', 'when'], []))).toMatchObject({ ok: false, problem: { path: 'events.when[0]' } })
  })

  test('no title', () => {
    expect(decodeSummaries(damaged(['info', 'title'], 1)).ok).toBe(false)
  })
})

test('any damage to any part is answered, never thrown at', () => {
  const good = throughJson(buildFacts(threeEvents()))
  const paths: (string | number)[][] = []
  const walk = (json: unknown, path: readonly (string | number)[]): void => {
    if (typeof json !== 'object' || json === null) return
    for (const [key, value] of Object.entries(json)) {
      paths.push([...path, Array.isArray(json) ? Number(key) : key])
      walk(value, [...path, key])
    }
  }
  walk(good, [])
  const junk = fc.constantFrom<unknown>(null, 0, -1, 1e300, '__proto__', 'x', [], {}, [[]], true)
  fc.assert(
    fc.property(fc.constantFrom(...paths), junk, (path, value) => {
      const result = decodeSummaries(damaged(path, value))
      if (result.ok) for (const event of result.value.events) expect(event.lanes.length).toBeGreaterThan(0)
      else expect(result.problem.message.length * result.problem.hint.length).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
})

// A wide bound: it tells a square from a line on a busy machine; figures are the bench's.
test('a hundred thousand events are read in a moment', () => {
  const json = throughJson(buildFacts(threeEvents())) as { events: Record<string, unknown[]> }
  const events = Object.fromEntries(Object.entries(json.events).map(([field, column]) => [field, Array.from({ length: 100_000 }, (_, i) => (field === 'id' ? `event-${i}` : column[0]))]))
  const startMs = performance.now()
  expect(decoded({ ...json, events }).events).toHaveLength(100_000)
  expect(performance.now() - startMs).toBeLessThan(15_000)
})
