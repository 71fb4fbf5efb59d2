import type { EventDetail } from '../domain/eventDetail'
import type { FacetCounts } from '../domain/facets'
import type { Facts } from '../domain/facts'
import type { EventFilter } from '../domain/query'
import type { SearchDocument } from '../domain/search'
import { fetchBytes, parseJsonBytes, type Loaded } from './json'
import type { Answer, BestHits, OnProgress } from './largeDataset'
import type { KnownAnswer } from './largeKnown'

/** What is told while a dataset is opened. */
export interface Opening {
  readonly onProgress?: OnProgress
  /** Of a large dataset: dates and lanes are here, nothing can be filtered yet. */
  readonly onSkeleton?: (facts: Facts) => void
}

export interface Original { readonly name: string; readonly text: string }

/** Where facts come from: fixed questions and nothing else, so that tiles or a query engine can answer them later. */
export interface Source {
  /** Everything that drawing, filtering and counting need. */
  open(opening?: Opening): Promise<Loaded<Facts>>
  /** One event with its claims and articles. */
  event(id: string): Promise<Loaded<EventDetail>>
  /** Texts to search in; asked for when the box is first used. */
  searchDocuments(): Promise<Loaded<readonly SearchDocument[]>>
  /** Who published what when, as it was written: the code that reads it comes with it. */
  evidence(): Promise<Loaded<unknown>>
  /** Of a dataset in one file in which something is wrong: that file, as it was read. */
  original?(): Promise<Loaded<Original>>
  /** What a filter leaves of a dataset whose facts stand in columns; of others the facts themselves say it. */
  select?(filter: EventFilter): Promise<Loaded<Answer>>
  /** Counts of the whole of it. */
  totals?(): Promise<FacetCounts>
  /** The same of it as known at an instant. */
  knownOn?(atMs: number, filter: EventFilter): Promise<Loaded<KnownAnswer>>
  /** In which events of it words are found best, whatever the filter. */
  best?(words: string, atMs: number | null): Promise<Loaded<BestHits>>
}

type Decoded<T> = { ok: true; value: T } | { ok: false; problem: { message: string } }
type Decode<T> = (json: unknown) => Decoded<T> | Promise<Decoded<T>>

/** Keeps what was read; a failure is asked for anew. */
export class Reader {
  readonly #kept = new Map<string, Promise<Loaded<unknown>>>()

  async once<T>(key: string, load: () => Promise<Loaded<T>>): Promise<Loaded<T>> {
    const pending = this.#kept.get(key) ?? load()
    this.#kept.set(key, pending)
    const result = await pending
    if (!result.ok) this.#kept.delete(key)
    return result as Loaded<T>
  }
}

export async function decodeWith<T>(json: Loaded<unknown>, file: string, decode: Decode<T>): Promise<Loaded<T>> {
  if (!json.ok) return json
  const decoded = await decode(json.value)
  return decoded.ok ? decoded : { ok: false, failure: { kind: 'other-format', file, detail: decoded.problem.message } }
}

/** Code that reads a file comes while the file is on its way. */
const lateDecode = <T>(code: Promise<Decode<T>>): Decode<T> => {
  const reader = code.catch(() => null)
  return async (json) => (await reader)?.(json) ?? PART_MISSING
}

const PART_MISSING = { ok: false, problem: { message: 'A part of this version of the site could not be loaded.' } } as const

const summariesReader = () => lateDecode(import('../domain/summaries').then((code) => code.decodeSummaries))

/** A split summaries.json says so in its first words (docs/data-format.md). */
const isSplitFile = (bytes: Uint8Array): boolean => /^\s*\{\s*"format"\s*:\s*"parley-summaries"\s*,\s*"schemaVersion"\s*:\s*2\b/.test(new TextDecoder().decode(bytes.subarray(0, 200)))

/** Reads the files that the build wrote into a folder, which ends in "/". From SPLIT_FROM events on they live in a worker. */
export function createFolderSource(folder: string, read: typeof fetchBytes = fetchBytes): Source {
  const reader = new Reader()
  const get = <T>(file: string, decode: Decode<T>): Promise<Loaded<T>> => reader.once(file, async () => {
    const bytes = await read(folder + file, file)
    return decodeWith(bytes.ok ? parseJsonBytes(bytes.value, file) : bytes, file, decode)
  })
  let large: Pick<Source, 'select' | 'totals' | 'knownOn' | 'best'> | null = null
  return {
    open: (opening = {}) => reader.once('summaries.json', async () => {
      const decode = summariesReader()
      const bytes = await read(`${folder}summaries.json`, 'summaries.json')
      if (!bytes.ok || !isSplitFile(bytes.value)) return decodeWith(bytes.ok ? parseJsonBytes(bytes.value, 'summaries.json') : bytes, 'summaries.json', decode)
      const code = await import('./largeSource').catch(() => null)
      if (!code) return decodeWith({ ok: true, value: null }, 'summaries.json', () => PART_MISSING)
      const { source, facts } = await code.openLarge(folder, bytes.value, opening)
      large = source
      return facts
    }),
    event: (id) => get(`events/${encodeURIComponent(id)}.json`, lateDecode(import('../domain/detailRead').then((code) => code.readDetail))),
    searchDocuments: () => get('search.json', lateDecode(import('../domain/searchDocuments').then((code) => code.readSearchDocuments))),
    evidence: () => get('evidence.json', (value) => ({ ok: true, value })),
    select: (filter) => large?.select?.(filter) ?? notLarge(),
    best: (words, atMs) => large?.best?.(words, atMs) ?? notLarge(),
    knownOn: (atMs, filter) => large?.knownOn?.(atMs, filter) ?? notLarge(),
    totals: () => large?.totals?.() ?? Promise.reject(new Error('not a large dataset')),
  }
}

const notLarge = (): Promise<never> => Promise.reject(new Error('not a large dataset'))

/** Reads the files that the build wrote below `<base><dataset>/data/`. */
export const createSiteSource = (base: string, dataset: string, read?: typeof fetchBytes): Source => createFolderSource(`${base}${dataset}/data/`, read)


/** A source whose code comes late. Answers that only large datasets give are asked for after it was opened. */
export function createLateSource(late: Promise<Source>): Source {
  const source = late.catch(() => null)
  const missing = { ok: false, failure: { kind: 'unreachable', file: 'foreignSource.js', detail: '' } } as const
  const ask = async <T>(question: (of: Source) => Promise<T> | undefined): Promise<T> => {
    const of = await source
    return (of && question(of)) ?? notLarge()
  }
  const orMissing = async <T>(question: (of: Source) => Promise<Loaded<T>>): Promise<Loaded<T>> => {
    const of = await source
    return of ? question(of) : missing
  }
  return {
    open: (opening) => orMissing((of) => of.open(opening)),
    event: (id) => orMissing((of) => of.event(id)),
    searchDocuments: () => orMissing((of) => of.searchDocuments()),
    evidence: () => orMissing((of) => of.evidence()),
    original: () => orMissing(async (of) => (await of.original?.()) ?? missing),
    select: (filter) => ask((of) => of.select?.(filter)),
    best: (words, atMs) => ask((of) => of.best?.(words, atMs)),
    knownOn: (atMs, filter) => ask((of) => of.knownOn?.(atMs, filter)),
    totals: () => ask((of) => of.totals?.()),
  }
}
