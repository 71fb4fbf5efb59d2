import type { FacetColumns, EventColumns } from './eventColumns'
import { isCount, isRecord, isText, listOf, ownValue } from './columns'
import { FacetsWriter, WordsWriter, type FacetIds } from './eventParts'
import type { EventSummary, Facts } from './facts'
import { readActors, readInfo, readPlaces, readPublishers, readTombstones, RELOAD_HINT } from './readRecords'
import { fail, ok, type Problem, type Result } from './result'
import { encodeTables, readSkeleton, SkeletonWriter } from './skeleton'
import { sidesOf } from './sides'
import { ROLES } from './summaryColumns'

/** From this many events on data/summaries.json holds the skeleton only. */
export const SPLIT_FROM = 10_000
/** Version of a split data/summaries.json: readers of the one file cannot read it. */
export const SPLIT_VERSION = 2

/** A part is at most 10 MB: about three bytes a character at worst. */
const CHARACTERS_A_PART = 3_000_000
const ROWS_A_WORDS_PART = 20_000
const ROWS_A_FACETS_PART = 50_000
const ENTRIES_A_PART = 500_000

/** A file of the dataset, below its folder `data/`. */
export interface PartFile { readonly file: string; readonly json: unknown }

/** What a dataset holds beside its events. */
export type FactsHead = Omit<Facts, 'events' | 'problems'>

/** The parts as they fill, then summaries.json: the events are walked once, and only one part is held. */
export function* splitSummaries(head: FactsHead, events: Iterable<EventSummary>): Generator<PartFile> {
  const skeleton = new SkeletonWriter(head.info)
  const facets = new FacetsWriter(idsOf(head))
  const words = new WordsWriter()
  const parts: { readonly facets: number[]; readonly words: number[] } = { facets: [], words: [] }
  let row = 0
  for (const event of events) {
    skeleton.add(event)
    facets.add(event)
    words.add(event)
    row += 1
    if (words.size.rows >= ROWS_A_WORDS_PART || words.size.characters >= CHARACTERS_A_PART) yield { file: wordsFile(parts.words.push(row) - 1), json: words.take() }
    if (facets.size.rows >= ROWS_A_FACETS_PART || facets.size.entries >= ENTRIES_A_PART) yield { file: facetsFile(parts.facets.push(row) - 1), json: facets.take() }
  }
  if (words.size.rows > 0) yield { file: wordsFile(parts.words.push(row) - 1), json: words.take() }
  if (facets.size.rows > 0) yield { file: facetsFile(parts.facets.push(row) - 1), json: facets.take() }
  yield {
    file: 'summaries.json',
    json: {
      format: 'parley-summaries', schemaVersion: SPLIT_VERSION, info: head.info, articleCount: head.articleCount, parts, ...encodeTables(head), ...skeleton.json(),
    },
  }
}

export const wordsFile = (part: number): string => `summaries/words-${part}.json`
export const facetsFile = (part: number): string => `summaries/facets-${part}.json`

const idsOf = ({ info, actors, places, publishers }: FactsHead): FacetIds => ({
  actorIds: [...actors.keys()], placeIds: [...places.keys()], publisherIds: [...publishers.keys()],
  trackIds: info.tracks.map((track) => track.id), sideIds: info.sides.map((side) => side.id),
})

/** A split dataset of which the skeleton is read. It can be posted to another thread. */
export interface Skeleton {
  readonly head: FactsHead
  readonly columns: EventColumns
  readonly ids: FacetIds
  /** The row behind the last of each part. */
  readonly parts: { readonly facets: readonly number[]; readonly words: readonly number[] }
  readonly problems: readonly Problem[]
}

/** Whether a summaries.json is the skeleton of a split dataset. */
export const isSplit = (json: unknown): boolean => isRecord(json) && ownValue(json, 'schemaVersion') === SPLIT_VERSION && isRecord(ownValue(json, 'parts'))

export function decodeSkeleton(json: unknown): Result<Skeleton> {
  const problems: Problem[] = []
  const info = readInfo(ownValue(json, 'info'), ROLES)
  if (!info) return fail({ severity: 'error', path: 'info', message: 'This dataset has no id or no title.', hint: RELOAD_HINT })
  const [actors, places, publishers] = [readActors(ownValue(json, 'actors'), problems), readPlaces(ownValue(json, 'places'), problems), readPublishers(ownValue(json, 'publishers'), problems)]
  const articleCount = ownValue(json, 'articleCount')
  const rowsOf = (rows: readonly ({ readonly id: string } | null)[]): readonly string[] => rows.map((row) => row?.id ?? '')
  const idsAsWritten = (key: 'tracks' | 'sides'): readonly string[] => listOf(ownValue(ownValue(json, 'info'), key)).map((item) => { const id = ownValue(item, 'id'); return isText(id) ? id : '' })
  const sideIds = idsAsWritten('sides')
  const columns = readSkeleton(json, { ...info, sides: sidesOf(info) }, sideIds, problems)
  if (!columns) return fail({ severity: 'error', path: 'events', message: 'This dataset holds no events.', hint: RELOAD_HINT })
  return ok({
    head: {
      info: { ...info, sides: sidesOf(info) }, actors: actors.byId, places: places.byId, publishers: publishers.byId,
      tombstones: readTombstones(ownValue(json, 'tombstones')), articleCount: isCount(articleCount) ? articleCount : 0,
    },
    columns,
    ids: { actorIds: rowsOf(actors.rows), placeIds: rowsOf(places.rows), publisherIds: rowsOf(publishers.rows), trackIds: idsAsWritten('tracks'), sideIds },
    parts: { facets: readEnds(json, 'facets', columns.length), words: readEnds(json, 'words', columns.length) },
    problems,
  })
}

/** Ascending, within the rows there are. */
function readEnds(json: unknown, kind: string, length: number): readonly number[] {
  const ends: number[] = []
  for (const end of listOf(ownValue(ownValue(json, 'parts'), kind))) if (isCount(end) && end > (ends.at(-1) ?? 0) && end <= length) ends.push(end)
  return ends
}

/** The columns with what filters need. */
export const withFacets = (columns: EventColumns, facets: FacetColumns): EventColumns => ({ ...columns, facets })

/** Which part the words of a row stand in, and its place there. */
export function wordsPlace(ends: readonly number[], row: number): { readonly part: number; readonly index: number } {
  const part = ends.findIndex((end) => row < end)
  return { part, index: row - (part > 0 ? (ends[part - 1] ?? 0) : 0) }
}
