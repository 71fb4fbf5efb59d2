import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ColumnTable, NO_WORDS, plainEvent, type WordStore } from './columnTable'
import { dateText, packDate } from './compactDate'
import { readFacets, readWords } from './eventParts'
import type { EventSummary, Facts } from './facts'
import { packNumbers, NumberColumn, unpackNumbers } from './letters'
import { decodeSkeleton, isSplit, splitSummaries, withFacets, wordsFile, wordsPlace, type PartFile, type Skeleton } from './splitSummaries'
import { someFacts } from './someFacts'
import { readWhen } from './when'

const throughJson = <T>(json: T): unknown => JSON.parse(JSON.stringify(json))

function files(facts: Facts): ReadonlyMap<string, unknown> {
  const { events, problems: _, ...head } = facts
  return new Map([...splitSummaries(head, events)].map(({ file, json }: PartFile) => [file, throughJson(json)]))
}
function skeletonOf(written: ReadonlyMap<string, unknown>): Skeleton {
  const result = decodeSkeleton(written.get('summaries.json'))
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
function readBack(written: ReadonlyMap<string, unknown>): { readonly facts: Facts; readonly skeleton: Skeleton } {
  const skeleton = skeletonOf(written)
  const problems = [...skeleton.problems]
  const parts = skeleton.parts.facets.map((_, part) => written.get(`summaries/facets-${part}.json`))
  const columns = withFacets(skeleton.columns, readFacets(parts, skeleton.columns, skeleton.ids, problems))
  const words = skeleton.parts.words.flatMap((_, part) => readWords(written.get(wordsFile(part))))
  const store: WordStore = { ...NO_WORDS, get: (row) => words[row] ?? null }
  return { skeleton, facts: { ...skeleton.head, events: new ColumnTable(columns, store), problems } }
}

describe('reading back what was written', () => {
  test('gives the same facts', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const back = readBack(files(facts)).facts
        expect({ ...back, events: Array.from(back.events, plainEvent) }).toEqual({ ...facts, events: [...facts.events], problems: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('the extents are those of the dates', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { columns } = skeletonOf(files(facts))
        const table = new ColumnTable(columns)
        for (const [row, event] of [...facts.events].entries()) {
          expect(table.at(row)?.when).toEqual(event.when)
          const whole = readWhen(event.when.text)
          expect(whole.ok).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('the skeleton alone has dates, lanes and certainty, and no words', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const table = new ColumnTable(skeletonOf(files(facts)).columns)
        const bare = ({ when, lanes, kind, weight, support, differ, undisclosedCount }: EventSummary) => ({ when, lanes, kind, weight, support, differ, undisclosedCount })
        expect(Array.from(table, bare)).toEqual(Array.from(facts.events, bare))
        expect(Array.from(table, (event) => event.isWordless)).toEqual(Array.from(facts.events, () => true))
      }),
      { numRuns: 30 },
    )
  })
})

test('parts are cut by rows and characters, and every row has a place', () => {
  const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 4 })
  const [first] = facts?.events ?? []
  if (!facts || !first) throw new Error('no events')
  const { events: _, problems: __, ...head } = facts
  const many = function* () { for (let i = 0; i < 45_000; i += 1) yield { ...first, id: `event-${i}`, title: i % 2 ? 'x'.repeat(100) : 'A title' } }
  const written = [...splitSummaries(head, many())].map(({ file, json }) => [file, JSON.stringify(json)] as const)
  expect(written.at(-1)?.[0]).toBe('summaries.json')
  for (const [, text] of written) expect(text.length).toBeLessThan(10_000_000)
  const { parts, columns } = skeletonOf(new Map(written.map(([file, text]) => [file, JSON.parse(text) as unknown])))
  expect([columns.length, parts.words.at(-1), parts.facets.at(-1)]).toEqual([45_000, 45_000, 45_000])
  expect(parts.words.length).toBeGreaterThan(2)
  for (const row of [0, 19_999, 20_000, 44_999]) {
    const { part, index } = wordsPlace(parts.words, row)
    const file = written.find(([name]) => name === wordsFile(part))
    expect(readWords(JSON.parse(file?.[1] ?? 'null'))[index]?.id).toBe(`event-${row}`)
  }
})

describe('dates in two numbers', () => {
  test.each(['2025-02-27', '2025-02-27T10:00Z', '2025-02-18/2025-02-20', '0001-01-01', '9999-12-31', '2025-02-18/2025-02-18'])('%s', (text) => {
    const packed = packDate(text)
    expect(packed && dateText(packed)).toBe(text)
  })
  test.each(['2025-02', '2025-02-27~', '2025-02-30', '2025-02-27T24:00Z', '2025-02-27T10:61Z', '2025-02-20/2025-02-18', '-0044-03-15', '', '2025-02-18/..', '2025-2-1'])('%s keeps its text', (text) => {
    expect(packDate(text)).toBeNull()
  })
})

test('numbers as letters come back, wide ones as numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }) }, fc.integer({ min: 0, max: 5000 }))), (values) => {
      const column = new NumberColumn()
      for (const value of values) column.add(value)
      const into = new Uint16Array(values.length)
      expect(unpackNumbers(throughJson(column), into, 65_535)).toBe(0)
      expect([...into]).toEqual(values)
      expect(column.toJSON()).toEqual(packNumbers(values))
      expect(column.length).toBe(values.length)
    }),
  )
})

test('any damage to any part is answered, never thrown at', () => {
  const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 7 })
  if (!facts) throw new Error('no facts')
  const good = files(facts)
  const paths: (readonly [string, readonly string[]])[] = []
  const walk = (file: string, json: unknown, path: readonly string[]): void => {
    if (typeof json !== 'object' || json === null) return
    for (const [key, value] of Object.entries(json)) { paths.push([file, [...path, key]]); walk(file, value, [...path, key]) }
  }
  for (const [file, json] of good) walk(file, json, [])
  const junk = fc.constantFrom<unknown>(null, 0, -1, 1e300, '__proto__', 'x', [], {}, [[]], true)
  fc.assert(
    fc.property(fc.constantFrom(...paths), junk, ([file, path], value) => {
      const written = new Map([...good].map(([name, json]) => [name, throughJson(json)]))
      let at = written.get(file) as Record<string, unknown>
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
      at[path.at(-1) ?? ''] = value
      expect(typeof isSplit(written.get('summaries.json'))).toBe('boolean')
      const skeleton = decodeSkeleton(written.get('summaries.json'))
      if (!skeleton.ok) return
      for (const event of readBack(written).facts.events) {
        expect(event.lanes.length).toBeGreaterThan(0)
        expect(event.when.text.length).toBeGreaterThan(0)
        expect(event.participants.every((p) => p.actor !== '')).toBe(true)
        expect(event.title).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
})
