import type { EventDetail } from '../domain/eventDetail'
import type { Facts } from '../domain/facts'
import type { SearchDocument } from '../domain/search'
import { readDetail } from '../domain/detail'
import { readSearchDocuments } from '../domain/searchDocuments'
import { fetchJson, type Loaded } from './json'

/** Where facts come from: fixed questions and nothing else, so that tiles or a query engine can answer them later. */
export interface Source {
  /** Everything that drawing, filtering and counting need. */
  open(): Promise<Loaded<Facts>>
  /** One event with its claims and articles. */
  event(id: string): Promise<Loaded<EventDetail>>
  /** Texts to search in; asked for when the box is first used. */
  searchDocuments(): Promise<Loaded<readonly SearchDocument[]>>
}

type Decoded<T> = { ok: true; value: T } | { ok: false; problem: { message: string } }
type Decode<T> = (json: unknown) => Decoded<T> | Promise<Decoded<T>>

/** Comes while the file itself is on its way, so that an event is on screen before what only the whole dataset needs. */
function summariesReader(): Decode<Facts> {
  const reader = import('../domain/summaries').catch(() => null)
  return async (json) => (await reader)?.decodeSummaries(json) ?? { ok: false, problem: { message: 'A part of this version of the site could not be loaded.' } }
}

/** Reads the files that the build wrote below `<base><dataset>/data/`. Keeps what was read; a failure is asked for anew. */
export function createSiteSource(base: string, dataset: string, read: typeof fetchJson = fetchJson): Source {
  const kept = new Map<string, Promise<Loaded<unknown>>>()

  async function get<T>(file: string, decode: Decode<T>): Promise<Loaded<T>> {
    const pending = kept.get(file) ?? load(file, decode)
    kept.set(file, pending)
    const result = await pending
    if (!result.ok) kept.delete(file)
    return result as Loaded<T>
  }

  async function load<T>(file: string, decode: Decode<T>): Promise<Loaded<T>> {
    const json = await read(`${base}${dataset}/data/${file}`, file)
    if (!json.ok) return json
    const decoded = await decode(json.value)
    return decoded.ok ? decoded : { ok: false, failure: { kind: 'other-format', file, detail: decoded.problem.message } }
  }

  return {
    open: () => get('summaries.json', summariesReader()),
    event: (id) => get(`events/${id}.json`, readDetail),
    searchDocuments: () => get('search.json', readSearchDocuments),
  }
}
