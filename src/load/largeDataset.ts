import { ColumnTable, type WordStore } from '../domain/columnTable'
import type { EventColumns, FacetColumns, RowWords } from '../domain/eventColumns'
import { buildIndexInSteps, type Index } from '../domain/eventIndex'
import { readFacets, readWords } from '../domain/eventParts'
import { countFacets, type FacetCounts } from '../domain/facets'
import { runQuery, type EventFilter, type SearchHits } from '../domain/query'
import type { Problem } from '../domain/result'
import type { LargeRewinder } from '../domain/largeRewind'
import { readSearchDocuments, type SearchDocument } from '../domain/searchDocuments'
import { searchFile, searchPartCount } from '../domain/searchParts'
import { decodeSkeleton, facetsFile, withFacets, wordsFile, wordsPlace, type Skeleton } from '../domain/splitSummaries'
import { fold } from '../domain/words'
import { openRewinder, selectKnown, type KnownAnswer } from './largeKnown'
import { FULL_SEARCH_UP_TO } from './limits'
import { parseJsonBytes, type fetchJson, type Loaded } from './json'
import { partsToLookIn } from './eventRow'
import { inTurns } from './turns'

/** What a filter leaves of a large dataset. */
export interface Answer {
  /** Rows of the events that pass, in order of time. */
  readonly rows: Uint32Array
  readonly counts: FacetCounts
  /** Only where words find nothing: words that would. */
  readonly suggestions: readonly string[]
}

/** Where words are found best: rows, or looking back places in what was known. */
export interface BestHits {
  /** The best first, at most BEST of them. */
  readonly rows: readonly number[]
  readonly total: number
  readonly suggestions: readonly string[]
}
const BEST = 20

/** Called with the number of files that have come, and of how many. */
export type OnProgress = (done: number, of: number) => void

/**
 * The questions that a large dataset answers, wherever it lives: in this thread or in a worker. They are asked in this
 * order; what fails says so in its answer.
 */
export interface LargeQuestions {
  /** Dates and lanes of all events, from the bytes of summaries.json. */
  skeleton(bytes: Uint8Array): Promise<Loaded<Skeleton>>
  /** Who took part, where and what is said: from then on filters can be asked. */
  facets(onProgress: OnProgress): Promise<Loaded<{ readonly facets: FacetColumns; readonly problems: readonly Problem[] }>>
  select(filter: EventFilter): Promise<Loaded<Answer>>
  totals(): Promise<FacetCounts>
  /** The same as known at an instant. */
  knownOn(atMs: number, filter: EventFilter): Promise<Loaded<KnownAnswer>>
  /** In which events words are found, whatever the filter: at the latest date (null), or in what was known at an instant. */
  best(words: string, atMs: number | null): Promise<Loaded<BestHits>>
  /** Words of these rows; null for a row whose part did not come. */
  words(rows: readonly number[]): Promise<readonly (RowWords | null)[]>
  /** Row of an id or former id. */
  find(id: string): Promise<number | null>
}

/** Finds words once what it searches in has come. */
type Search = Promise<Loaded<{
  readonly find: (words: string) => { readonly hits: SearchHits; readonly suggestions: readonly string[] }
  /** By id; null where titles alone are searched. */
  readonly documents: ReadonlyMap<string, SearchDocument> | null
}>>

/** Parts whose words are kept. */
const PARTS_KEPT = 8

export class LargeDataset implements LargeQuestions {
  readonly #folder: string
  readonly #read: typeof fetchJson
  #skeleton: Skeleton | null = null
  #columns: EventColumns | null = null
  #index: Index | null = null
  readonly #parts = new Map<number, Promise<readonly (RowWords | null)[] | null>>()
  #search: Search | null = null
  #rewinder: Promise<Loaded<LargeRewinder>> | null = null
  readonly #rows = new Map<string, number>()

  /** `folder` ends in "/" and holds summaries.json. */
  constructor(folder: string, read: typeof fetchJson) {
    this.#folder = folder
    this.#read = read
  }

  async skeleton(bytes: Uint8Array): Promise<Loaded<Skeleton>> {
    const json = parseJsonBytes(bytes, 'summaries.json')
    if (!json.ok) return json
    const decoded = decodeSkeleton(json.value)
    if (!decoded.ok) return { ok: false, failure: { kind: 'other-format', file: 'summaries.json', detail: decoded.problem.message } }
    this.#skeleton = decoded.value
    this.#columns = decoded.value.columns
    return decoded
  }

  async facets(onProgress: OnProgress): ReturnType<LargeQuestions['facets']> {
    const { columns, ids, parts } = this.#opened()
    const problems: Problem[] = []
    const read: unknown[] = []
    for (const part of parts.facets.keys()) {
      const json = await this.#file(facetsFile(part))
      if (!json.ok) return json
      read.push(json.value)
      onProgress(part + 2, parts.facets.length + 1)
    }
    const facets = readFacets(read, columns, ids, problems)
    this.#columns = withFacets(columns, facets)
    this.#index = await inTurns(buildIndexInSteps({ ...this.#opened().head, events: new ColumnTable(this.#columns, this.#store()), problems: [] }))
    return { ok: true, value: { facets, problems } }
  }

  async select(filter: EventFilter): Promise<Loaded<Answer>> {
    const index = this.#indexed()
    const words = filter.q.trim()
    if (words === '') return { ok: true, value: { rows: runQuery(index, filter), counts: countFacets(index, filter), suggestions: [] } }
    const search = await this.#searchOpened()
    if (!search.ok) return search
    const { hits, suggestions } = search.value.find(words)
    return { ok: true, value: { rows: runQuery(index, filter, hits), counts: countFacets(index, filter, hits), suggestions } }
  }

  async knownOn(atMs: number, filter: EventFilter): Promise<Loaded<KnownAnswer>> {
    this.#rewinder ??= openRewinder((file) => this.#file(file), this.#indexed(), this.#columns ?? this.#opened().columns, this.#opened().ids)
    const rewinder = await this.#rewinder
    if (!rewinder.ok) {
      this.#rewinder = null
      return rewinder
    }
    const search = filter.q.trim() === '' ? null : await this.#searchOpened()
    if (search?.ok === false) return search
    const idsOf = async (rows: readonly number[]) => (await this.words(rows)).map((words) => words?.id ?? null)
    return { ok: true, value: await selectKnown(rewinder.value, atMs, filter, search && { hits: (words) => search.value.find(words).hits, documents: search.value.documents, idsOf }) }
  }

  async best(words: string, atMs: number | null): Promise<Loaded<BestHits>> {
    const search = await this.#searchOpened()
    if (!search.ok) return search
    const { hits, suggestions } = search.value.find(words)
    if (atMs === null) {
      const rows = this.#ranked(hits)
      return { ok: true, value: { rows: rows.slice(0, BEST), total: rows.length, suggestions } }
    }
    const known = await this.knownOn(atMs, { ...NOTHING, q: words })
    if (!known.ok) return known
    const { rows, known: { rows: latest } } = known.value
    const rank = new Map(this.#ranked(hits).map((row, i) => [row, i]))
    const rankAt = (place: number) => rank.get(latest[place] ?? -1) ?? Infinity
    const places = [...rows].sort((a, b) => rankAt(a) - rankAt(b) || a - b)
    return { ok: true, value: { rows: places.slice(0, BEST), total: places.length, suggestions: [] } }
  }

  /** Rows in the order of the search. */
  #ranked(hits: SearchHits): readonly number[] {
    if (hits === null) return []
    return hits instanceof Set ? Array.from(hits as ReadonlySet<string>).flatMap((id) => this.#rows.get(id) ?? []) : Array.from(hits as Uint32Array)
  }

  async totals(): Promise<FacetCounts> {
    return countFacets(this.#indexed(), NOTHING)
  }

  async words(rows: readonly number[]): Promise<readonly (RowWords | null)[]> {
    const { parts } = this.#opened()
    return Promise.all(rows.map(async (row) => {
      const { part, index } = wordsPlace(parts.words, row)
      return part < 0 ? null : ((await this.#part(part))?.[index] ?? null)
    }))
  }

  async find(id: string): Promise<number | null> {
    const { parts, columns } = this.#opened()
    for (const part of await partsToLookIn(id, columns, parts.words, (file) => this.#file(file))) {
      const known = this.#rows.get(id)
      if (known !== undefined) return known
      const place = ((await this.#part(part)) ?? []).findIndex((words) => words?.id === id || words?.aliases.includes(id) === true)
      if (place >= 0) return (parts.words[part - 1] ?? 0) + place
    }
    return null
  }

  #opened(): Skeleton {
    if (!this.#skeleton) throw new Error('asked before the skeleton was read')
    return this.#skeleton
  }

  #indexed(): Index {
    if (!this.#index) throw new Error('asked before the facets were read')
    return this.#index
  }

  #file(file: string): Promise<Loaded<unknown>> {
    return this.#read(this.#folder + file, file)
  }

  #part(part: number): Promise<readonly (RowWords | null)[] | null> {
    const known = this.#parts.get(part)
    const words = known ?? this.#file(wordsFile(part)).then((json) => (json.ok ? readWords(json.value) : null))
    this.#parts.delete(part)
    this.#parts.set(part, words)
    // What did not come is asked for anew.
    if (!known) void words.then((rows) => { if (rows === null) this.#parts.delete(part) })
    if (this.#parts.size > PARTS_KEPT) this.#parts.delete(this.#parts.keys().next().value ?? -1)
    return words
  }

  /** Ids are found by the index only once all words have been read for a search. */
  #store(): WordStore {
    return { version: 0, subscribe: () => () => {}, get: () => null, want: () => {}, find: (id) => this.#rows.get(id) ?? null }
  }

  async #searchOpened(): Search {
    this.#search ??= this.#openSearch()
    const search = await this.#search
    if (!search.ok) this.#search = null
    return search
  }

  #openSearch(): Search {
    return this.#opened().columns.length <= FULL_SEARCH_UP_TO ? this.#openFullSearch() : this.#openTitles()
  }

  async #openFullSearch(): Search {
    const first = await this.#file('search.json')
    if (!first.ok) return first
    const count = searchPartCount(first.value)
    const files = count === null ? [first] : await Promise.all(Array.from({ length: count }, (_, part) => this.#file(searchFile(part))))
    const documents = files.flatMap((file) => { const read = file.ok ? readSearchDocuments(file.value) : null; return read?.ok ? read.value : [] })
    await this.#readAllIds()
    const { buildSearchInSteps, inOrderOfRows, search } = await import('../domain/search')
    const index = await inTurns(buildSearchInSteps(inOrderOfRows(documents, (id) => this.#rows.get(id) ?? null)))
    const find = (words: string) => { const { ids, suggestions } = search(index, words); return { hits: new Set(ids), suggestions } }
    return { ok: true, value: { find, documents: new Map(documents.map((document) => [document.id, document])) } }
  }

  async #readAllIds(): Promise<void> {
    let row = 0
    for (const [part, end] of this.#opened().parts.words.entries()) {
      for (const [i, words] of ((await this.#part(part)) ?? []).entries()) {
        if (words) this.#rows.set(words.id, row + i)
        for (const alias of words?.aliases ?? []) if (!this.#rows.has(alias)) this.#rows.set(alias, row + i)
      }
      row = end
    }
  }

  /** Titles alone, compared from their beginning on. */
  async #openTitles(): Search {
    const titles: string[] = []
    for (const [part, end] of this.#opened().parts.words.entries()) {
      for (const words of (await this.#part(part)) ?? []) titles.push(words === null ? '' : fold(words.title))
      while (titles.length < end) titles.push('')
    }
    return {
      ok: true,
      value: {
        documents: null,
        find: (words) => {
          const beginning = fold(words)
          const rows: number[] = []
          for (const [row, title] of titles.entries()) if (title.startsWith(beginning)) rows.push(row)
          return { hits: Uint32Array.from(rows), suggestions: [] }
        },
      },
    }
  }
}

const NOTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }
