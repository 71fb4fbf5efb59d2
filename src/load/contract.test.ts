import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../domain/eventIndex'
import { countFacets } from '../domain/facets'
import type { Facts } from '../domain/facts'
import { plainEvent } from '../domain/columnTable'
import { runQuery, type EventFilter } from '../domain/query'
import { searchFiles } from '../domain/searchParts'
import { someFacts } from '../domain/someFacts'
import { splitSummaries } from '../domain/splitSummaries'
import { encodeSummaries } from '../domain/summaries'
import { connectDataset, serveDataset, type Port } from './datasetPort'
import type { fetchBytes, Loaded } from './json'
import { parseJsonBytes } from './json'
import { LargeDataset, type LargeQuestions } from './largeDataset'
import { openLarge } from './largeSource'
import { createFolderSource } from './source'

/** The files of a dataset, as a host would serve them. */
type Files = ReadonlyMap<string, Uint8Array>
const bytesOf = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json))

const documentsOf = (facts: Facts) => Array.from(facts.events, ({ id, title, short }) => ({ id, title, short, summary: '', claims: [], actors: [], places: [], publishers: [], above: [] }))
function splitFiles(facts: Facts): Files {
  const { events, problems: _, ...head } = facts
  const files = new Map([...splitSummaries(head, events)].map(({ file, json }) => [file, bytesOf(json)]))
  for (const { file, json } of searchFiles(documentsOf(facts), facts.events.length)) files.set(file, bytesOf(json))
  return files
}

const MISSING = { ok: false, failure: { kind: 'status', file: '', detail: '404' } } as const
const readFrom = (files: Files): typeof fetchBytes => async (address, file) => {
  const bytes = files.get(address.replace(/^site\//, ''))
  return bytes ? { ok: true, value: bytes.slice() } : { ...MISSING, failure: { ...MISSING.failure, file } }
}
const readJson = (files: Files) => async (address: string, file: string): Promise<Loaded<unknown>> => {
  const bytes = await readFrom(files)(address, file)
  return bytes.ok ? parseJsonBytes(bytes.value, file) : bytes
}

const channels: MessageChannel[] = []
afterAll(() => channels.forEach(({ port1 }) => port1.close()))

/** Every way in which a large dataset is kept. */
const WAYS: readonly (readonly [string, (files: Files) => LargeQuestions])[] = [
  ['in this thread', (files) => new LargeDataset('site/', readJson(files))],
  ['over a port, as in a worker', (files) => {
    const channel = new MessageChannel()
    channels.push(channel)
    serveDataset(channel.port1 as unknown as Port, new LargeDataset('site/', readJson(files)))
    channel.port1.start()
    channel.port2.start()
    return connectDataset(channel.port2 as unknown as Port)
  }],
]

const NOTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }
const someFilter = fc.record({
  actors: fc.constantFrom([], ['red-state'], ['blue-minister', 'red-minister']), match: fc.constantFrom('any' as const, 'all' as const, 'met' as const), direct: fc.boolean(),
  kinds: fc.constantFrom([], ['talks'], ['call', 'vote']), places: fc.constantFrom([], ['town']), span: fc.constantFrom(null, '2025-01-01/2025-02-28'),
}).map((parts): EventFilter => ({ ...NOTHING, ...parts }))

async function opened(facts: Facts, start: (files: Files) => LargeQuestions, files = splitFiles(facts)) {
  const steps: string[] = []
  const { source, facts: loaded } = await openLarge('site/', files.get('summaries.json')?.slice() ?? new Uint8Array(), {
    onProgress: (done, of) => steps.push(`${done}/${of}`), onSkeleton: ({ events }) => steps.push(`skeleton of ${events.length}`),
  }, () => start(files))
  return { source, loaded, steps }
}

describe.each(WAYS)('a large dataset %s', (_, start) => {
  test('tells the same facts as the one it was written from, and answers filters as these do', async () => {
    await fc.assert(
      fc.asyncProperty(someFacts, someFilter, async (facts, filter) => {
        const { source, loaded } = await opened(facts, start)
        if (!loaded.ok) throw new Error(loaded.failure.detail)
        const { words } = loaded.value.events
        // Shown once, so that the words are asked for.
        for (let row = 0; row < facts.events.length; row += 1) loaded.value.events.at(row)
        await new Promise<void>((resolve) => { const stop = words?.subscribe(() => { stop?.(); resolve() }) })
        expect(Array.from(loaded.value.events, plainEvent)).toEqual([...facts.events])
        const index = buildIndex(facts)
        const answer = await source?.select?.(filter)
        expect(answer?.ok && [...answer.value.rows]).toEqual([...runQuery(index, filter)])
        expect(answer?.ok && answer.value.counts).toEqual(countFacets(index, filter))
        expect(await source?.totals?.()).toEqual(countFacets(index, NOTHING))
      }),
      { numRuns: 25 },
    )
  })

  test('finds rows by id and words by title', async () => {
    const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 11 })
    if (!facts) throw new Error('no facts')
    const files = splitFiles(facts)
    const questions = start(files)
    await questions.skeleton(files.get('summaries.json')?.slice() ?? new Uint8Array())
    await questions.facets(() => {})
    const last = [...facts.events].at(-1)
    expect(await questions.find(last?.id ?? '')).toBe(facts.events.length - 1)
    expect(await questions.find('nobody')).toBeNull()
    const nothing = await questions.select({ ...NOTHING, q: 'qqqqqqqqqqqq' })
    expect(nothing.ok && [...nothing.value.rows]).toEqual([])
    const words = await questions.words([0, 10_000])
    expect([words[0]?.id, words[1]]).toEqual([[...facts.events][0]?.id, null])
  })

  test('goes skeleton first, then file by file', async () => {
    const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 3 })
    if (!facts) throw new Error('no facts')
    expect((await opened(facts, start)).steps).toEqual(['1/2', `skeleton of ${facts.events.length}`, '2/2'])
  })

  test('a part that is not there is said, and a file that is no dataset', async () => {
    const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 3 })
    if (!facts) throw new Error('no facts')
    const files = new Map(splitFiles(facts))
    files.delete('summaries/facets-0.json')
    expect((await opened(facts, start, files)).loaded).toMatchObject({ ok: false, failure: { kind: 'status', file: 'summaries/facets-0.json' } })
    files.set('summaries.json', bytesOf({ hello: 'world' }))
    expect((await opened(facts, start, files)).loaded).toMatchObject({ ok: false, failure: { kind: 'other-format' } })
  })

  test('what breaks rejects, and does not hang', async () => {
    await expect(start(new Map()).totals()).rejects.toThrow('before')
  })
})

test('a folder with one file opens in memory, one that is split does not', async () => {
  const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 3 })
  if (!facts) throw new Error('no facts')
  const one = await createFolderSource('site/', readFrom(new Map([['summaries.json', bytesOf(encodeSummaries(facts))]]))).open()
  expect(one.ok && one.value.events).toEqual([...facts.events])
  const bad = await createFolderSource('site/', readFrom(new Map())).open()
  expect(bad).toMatchObject({ ok: false, failure: { kind: 'status' } })
})
