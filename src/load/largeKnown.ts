import { readEvidenceColumns } from '../domain/evidenceColumns'
import { isSplitEvidence, readEvidenceHead } from '../domain/evidenceHead'
import { evidenceFile } from '../domain/evidenceParts'
import type { EventColumns } from '../domain/eventColumns'
import type { Index } from '../domain/eventIndex'
import type { FacetIds } from '../domain/eventParts'
import type { FacetCounts } from '../domain/facets'
import { LargeRewinder, type KnownHits, type KnownRows } from '../domain/largeRewind'
import type { EventFilter, SearchHits } from '../domain/query'
import { documentsAsKnownOn } from '../domain/searchAsKnownOn'
import type { SearchDocument } from '../domain/searchDocuments'
import type { Loaded } from './json'
import type { Answer } from './largeDataset'

/** What was known of a large dataset at an instant, and what a filter leaves of it: rows are places in `known.rows`. */
export interface KnownAnswer extends Answer {
  readonly known: KnownRows
  readonly totals: FacetCounts
}

type GetFile = (file: string) => Promise<Loaded<unknown>>

/** Reads when what was published; of the files that come, parts that are missing keep their events at the latest date. */
export async function openRewinder(get: GetFile, index: Index, columns: EventColumns, ids: FacetIds): Promise<Loaded<LargeRewinder>> {
  const json = await get('evidence.json')
  if (!json.ok) return json
  if (!isSplitEvidence(json.value)) return { ok: false, failure: { kind: 'other-format', file: 'evidence.json', detail: 'It does not say when what was published.' } }
  const head = readEvidenceHead(json.value, ids)
  const parts: unknown[] = []
  for (let part = 0; part < head.partCount; part += 1) {
    const file = await get(evidenceFile(part))
    if (!file.ok) return file
    parts.push(file.value)
  }
  return { ok: true, value: new LargeRewinder(index, columns, readEvidenceColumns(parts, index.facts.events, ids, []), head) }
}

/** How words are found in what was known: in everything of the events known whole, and in the known texts of the others. */
export interface KnownSearch {
  readonly hits: (words: string) => SearchHits
  /** Full texts by id; null where titles alone are searched, which say the same at any date. */
  readonly documents: ReadonlyMap<string, SearchDocument> | null
  readonly idsOf: (rows: readonly number[]) => Promise<readonly (string | null)[]>
}

export async function selectKnown(rewinder: LargeRewinder, atMs: number, filter: EventFilter, search: KnownSearch | null): Promise<KnownAnswer> {
  const known = rewinder.at(atMs)
  const hits = search && (await knownHits(rewinder, atMs, filter.q.trim(), search))
  const answer = rewinder.select(atMs, filter, hits)
  // Other words would be those of later reports, too.
  return { ...answer, known, totals: rewinder.totals(atMs), suggestions: [] }
}

async function knownHits(rewinder: LargeRewinder, atMs: number, words: string, { hits, documents, idsOf }: KnownSearch): Promise<KnownHits> {
  const latest = hits(words)
  const partial = rewinder.partialEvents(atMs)
  if (documents === null) {
    const rows = new Set<unknown>(latest ?? [])
    return { latest, partial: Uint32Array.from(partial.flatMap(({ row }, place) => (rows.has(row) ? [place] : []))) }
  }
  const ids = await idsOf(partial.map(({ row }) => row))
  const byId = new Map(partial.flatMap((one, place) => { const id = ids[place]; return id ? [[id, { ...one, place }] as const] : [] }))
  const facts = { ...rewinder.partialFacts(atMs), events: Array.from(byId, ([id, { event }]) => ({ ...event, id })) }
  const texts = documentsAsKnownOn([...byId.keys()].flatMap((id) => documents.get(id) ?? []), {
    atMs, facts, isWhole: (id) => byId.get(id)?.through.isWhole(atMs) === true, evidence: (id) => byId.get(id)?.through.evidence,
  })
  const { buildSearch, search } = await import('../domain/search')
  return { latest, partial: Uint32Array.from(search(buildSearch(texts), words).ids.flatMap((id) => byId.get(id)?.place ?? [])).sort() }
}
