import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceParts } from '../site/dataFiles'
import { readDataset } from '../site/readData'
import { factsAsKnownOn } from './asKnownOn'
import { buildFacts } from './buildFacts'
import { ColumnTable, plainEvent, type WordStore } from './columnTable'
import { encodeEvidence } from './evidence'
import { readEvidenceColumns } from './evidenceColumns'
import { readEvidenceHead } from './evidenceHead'
import { readEvidence, type Evidence } from './evidenceRead'
import type { EventColumns } from './eventColumns'
import { buildIndex } from './eventIndex'
import { readFacets } from './eventParts'
import { countFacets } from './facets'
import type { Facts } from './facts'
import { withLists } from './knownColumns'
import { LargeRewinder } from './largeRewind'
import { runQuery, type EventFilter } from './query'
import type { Problem } from './result'
import { decodeSkeleton, splitSummaries, withFacets } from './splitSummaries'

/* A large dataset looks back as the same dataset does when it is small. */

const parsed = (json: unknown): unknown => JSON.parse(JSON.stringify(json))
const NOTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }

let facts: Facts
let evidence: Evidence
let columns: EventColumns
let rewinder: LargeRewinder
const problems: Problem[] = []

beforeAll(async () => {
  const { dataset } = await readDataset('data/us-russia')
  facts = buildFacts(dataset)
  const read = readEvidence(parsed(encodeEvidence(dataset)))
  if (!read.ok) throw new Error(read.problem.message)
  evidence = read.value
  const { events, problems: _, ...head } = facts
  const files = new Map([...splitSummaries(head, events), ...evidenceParts(dataset, facts)].map(({ file, json }) => [file, parsed(json)]))
  const skeleton = decodeSkeleton(files.get('summaries.json'))
  if (!skeleton.ok) throw new Error(skeleton.problem.message)
  columns = withFacets(skeleton.value.columns, readFacets([files.get('summaries/facets-0.json')], skeleton.value.columns, skeleton.value.ids, problems))
  const index = buildIndex({ ...skeleton.value.head, events: new ColumnTable(columns), problems: [] })
  rewinder = new LargeRewinder(index, columns, readEvidenceColumns([files.get('evidence/0.json')], index.facts.events, skeleton.value.ids, problems), readEvidenceHead(files.get('evidence.json'), skeleton.value.ids))
})

const someFilter = fc.record({
  actors: fc.constantFrom([], ['russia'], ['usa'], ['sergei-lavrov'], ['sergei-lavrov', 'usa']), match: fc.constantFrom('any' as const, 'all' as const, 'met' as const), direct: fc.boolean(),
  roles: fc.constantFrom([], ['delegate' as const]), kinds: fc.constantFrom([], ['talks'], ['call', 'statement']), support: fc.constantFrom([], ['one-source' as const]), differ: fc.constantFrom([], ['differ' as const]),
  span: fc.constantFrom(null, '2025-01-01/2025-02-28'),
}).map((parts): EventFilter => ({ ...NOTHING, ...parts }))

/** As words come from their store. */
const wordsOf = (rows: Uint32Array, sentences: ReadonlyMap<number, string>): WordStore => ({
  version: 0, subscribe: () => () => {}, find: () => null, want: () => {},
  get: (at) => { const event = facts.events.at(rows[at] ?? -1); return event ? { id: event.id, title: event.title, short: event.short, aliases: event.aliases, summary: sentences.get(at) ?? event.summary } : null },
})

test('nothing was wrong with the files', () => expect(problems).toEqual([]))

describe('at any instant', () => {
  const start = Date.UTC(2016, 0, 1)
  const instant = fc.oneof(
    fc.integer({ min: 0, max: 4_000 }).map((day) => start + day * 86_400_000),
    fc.integer({ min: Math.floor(Date.UTC(2025, 0, 1) / 1000), max: Math.floor(Date.UTC(2025, 11, 31) / 1000) }).map((s) => s * 1000),
    fc.nat().map((n) => { const { reports } = evidence; return reports[n % reports.length]?.ms ?? 0 }).filter(Number.isFinite),
  )

  test('the same events with the same fields, and the same is hidden', () => {
    fc.assert(fc.property(instant, (atMs) => {
      const small = factsAsKnownOn(facts, evidence, atMs)
      if (small.isLatest) return
      const { rows, sentences, columns: picked, hidden, articleCount } = rewinder.at(atMs)
      expect(Array.from(new ColumnTable(withLists(picked, columns), wordsOf(rows, sentences)), plainEvent)).toEqual([...small.facts.events].map(plainEvent))
      expect({ ...hidden, names: 0 }).toEqual({ ...small.hidden, names: 0 })
      expect(articleCount).toBe(small.facts.articleCount)
    }), { numRuns: 150 })
  })

  test('the same rows under a filter, and the same counts', () => {
    fc.assert(fc.property(instant, someFilter, (atMs, filter) => {
      const small = factsAsKnownOn(facts, evidence, atMs)
      if (small.isLatest) return
      const index = buildIndex(small.facts)
      const { rows, counts } = rewinder.select(atMs, filter, null)
      expect([...rows]).toEqual([...runQuery(index, filter)])
      expect(counts).toEqual(countFacets(index, filter))
      expect(rewinder.totals(atMs)).toEqual(countFacets(index, NOTHING))
    }), { numRuns: 150 })
  })
})
