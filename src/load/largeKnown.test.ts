import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { factsAsKnownOn } from '../domain/asKnownOn'
import { asOfMs } from '../domain/asOfMs'
import { buildFacts } from '../domain/buildFacts'
import { plainEvent } from '../domain/columnTable'
import { encodeEvidence } from '../domain/evidence'
import { buildIndex } from '../domain/eventIndex'
import { readEvidence } from '../domain/evidenceRead'
import { aClaim, aDataset, anArticle, anEvent } from '../domain/factories'
import { countFacets } from '../domain/facets'
import type { Dataset } from '../domain/model'
import { runQuery } from '../domain/query'
import { searchTexts } from '../domain/search'
import { searchFiles } from '../domain/searchParts'
import { someDataset } from '../domain/someFacts'
import { splitSummaries } from '../domain/splitSummaries'
import { evidenceParts } from '../site/dataFiles'
import { createRewind } from '../store/rewind'
import { NO_FILTER } from '../url/view'
import { connectDataset, serveDataset, type Port } from './datasetPort'
import { parseJsonBytes, type Loaded } from './json'
import { LargeDataset } from './largeDataset'
import { openLarge } from './largeSource'

/** The files of a dataset of any size, written as those of a large one. */
function filesOf(dataset: Dataset): Map<string, Uint8Array> {
  const facts = buildFacts(dataset)
  const { events, problems: _, ...head } = facts
  const files = [...splitSummaries(head, events), ...evidenceParts(dataset, facts), ...searchFiles(searchTexts(dataset), events.length)]
  return new Map(files.map(({ file, json }) => [file, new TextEncoder().encode(JSON.stringify(json))]))
}

const channels: MessageChannel[] = []
afterAll(() => channels.forEach(({ port1 }) => port1.close()))

/** Over a port, as in a worker. */
async function opened(files: Map<string, Uint8Array>) {
  const read = async (address: string, file: string): Promise<Loaded<unknown>> => {
    const bytes = files.get(address.replace(/^site\//, ''))
    return bytes ? parseJsonBytes(bytes, file) : { ok: false, failure: { kind: 'status', file, detail: '404' } }
  }
  const channel = new MessageChannel()
  channels.push(channel)
  serveDataset(channel.port2 as unknown as Port, new LargeDataset('site/', read))
  channel.port1.start()
  channel.port2.start()
  const { source, facts } = await openLarge('site/', files.get('summaries.json')?.slice() ?? new Uint8Array(), {}, () => connectDataset(channel.port1 as unknown as Port))
  if (!facts.ok || !source) throw new Error('not opened')
  const rewind = createRewind(JSON.parse(new TextDecoder().decode(files.get('evidence.json'))))
  if (!rewind.ok) throw new Error(rewind.problem.message)
  return { source, facts: facts.value, rewind: rewind.value }
}

const DAYS = ['2024-12-31', '2025-01-31', '2025-02-26', '2025-02-27', '2025-02-27T10:00:00Z', '2025-02-28', '2025-03-01', '2025-03-01T10:20:30Z', '2025-04-01']

describe('where words are found best, over a port', () => {
  test('the same events as under a filter by these words, at the latest date and at any other, at most twenty of them', async () => {
    await fc.assert(fc.asyncProperty(someDataset, fc.constantFrom(...DAYS), fc.constantFrom('red', 'event', 'talks', 'title of'), async (dataset, day, words) => {
      const { source } = await opened(filesOf(dataset))
      const atMs = asOfMs(day) ?? NaN
      for (const [best, filtered] of [
        [await source.best?.(words, null), await source.select?.({ ...NO_FILTER, q: words })],
        [await source.best?.(words, atMs), await source.knownOn?.(atMs, { ...NO_FILTER, q: words })],
      ] as const) {
        if (!best?.ok || !filtered?.ok) throw new Error('no answer')
        expect(best.value.total).toBe(filtered.value.rows.length)
        expect(best.value.rows.length).toBe(Math.min(20, best.value.total))
        for (const row of best.value.rows) expect(filtered.value.rows).toContain(row)
        expect(new Set(best.value.rows).size).toBe(best.value.rows.length)
      }
    }), { numRuns: 25 })
  })
})

test('those with the words in their titles first, and each in the order of time, whatever order the texts have', async () => {
  const elsewhere = anEvent({ id: 'b', title: 'Meeting', when: '2025-01-01', claims: [aClaim({ text: 'There were talks.' })] })
  const dataset = aDataset({ articles: [anArticle({})], events: [...['2025-03-03', '2025-01-10', '2025-02-02'].map((when, i) => anEvent({ id: `a-${i}`, title: `Talks ${'at length '.repeat(i)}`, when })), elsewhere] })
  const files = filesOf(dataset)
  const texts = JSON.stringify([...searchTexts(dataset)].toReversed())
  files.set('search.json', new TextEncoder().encode(texts))
  const { source } = await opened(files)
  for (const atMs of [null, asOfMs('2025-04-01') ?? NaN]) expect(await source.best?.('talks', atMs)).toMatchObject({ ok: true, value: { rows: [1, 2, 3, 0], total: 4 } })
})

describe('a large dataset as known on a date, over a port', () => {
  test('is the same as the small one that it was written from', async () => {
    await fc.assert(fc.asyncProperty(someDataset, fc.constantFrom(...DAYS), fc.constantFrom([], ['red-state']), async (dataset, day, actors) => {
      const { source, facts, rewind } = await opened(filesOf(dataset))
      const atMs = asOfMs(day) ?? NaN
      const evidence = readEvidence(JSON.parse(JSON.stringify(encodeEvidence(dataset))))
      if (!evidence.ok) throw new Error(evidence.problem.message)
      const small = factsAsKnownOn(buildFacts(dataset), evidence.value, atMs)
      const filter = { ...NO_FILTER, actors }
      const answer = await source.knownOn?.(atMs, filter)
      if (!answer?.ok) throw new Error('no answer')
      const { facts: known, hidden } = rewind.fromAnswer?.(facts, atMs, answer.value.known) ?? small
      for (let row = 0; row < known.events.length; row += 1) known.events.at(row)
      if (known.events.length > 0) await new Promise<void>((resolve) => { const stop = facts.events.words?.subscribe(() => { stop?.(); resolve() }) })
      expect(Array.from(known.events, plainEvent)).toEqual(Array.from(small.facts.events, plainEvent))
      expect([known.actors, known.places, known.publishers]).toEqual([small.facts.actors, small.facts.places, small.facts.publishers])
      expect(hidden).toEqual(small.hidden)
      const index = buildIndex(small.facts)
      expect([...answer.value.rows]).toEqual([...runQuery(index, filter)])
      expect(answer.value.counts).toEqual(countFacets(index, filter))
    }), { numRuns: 40 })
  })

  test('an event is not found before it was known, and words of later claims are not', async () => {
    const [dataset] = fc.sample(someDataset, { numRuns: 1, seed: 5 })
    if (!dataset) throw new Error('no dataset')
    const { source, facts, rewind } = await opened(filesOf(dataset))
    const atMs = asOfMs('2000-01-01') ?? NaN
    const answer = await source.knownOn?.(atMs, { ...NO_FILTER, q: 'claim' })
    const known = answer?.ok ? rewind.fromAnswer?.(facts, atMs, answer.value.known) : undefined
    expect(answer?.ok && [...answer.value.rows].filter((row) => (known?.facts.events.at(row)?.knownFromMs ?? 0) > atMs)).toEqual([])
    expect(known?.facts.articleCount).toBe(0)
  })

  test('a part that does not come is a failure, and is asked for anew', async () => {
    const [dataset] = fc.sample(someDataset, { numRuns: 1, seed: 5 })
    if (!dataset) throw new Error('no dataset')
    const files = filesOf(dataset)
    const part = files.get('evidence/0.json')
    files.delete('evidence/0.json')
    const { source } = await opened(files)
    expect(await source.knownOn?.(0, NO_FILTER)).toMatchObject({ ok: false, failure: { kind: 'status', file: 'evidence/0.json' } })
    files.set('evidence/0.json', part ?? new Uint8Array())
    expect(await source.knownOn?.(0, NO_FILTER)).toMatchObject({ ok: true })
  })
})
