import { COMPARED, encodeComparison } from '../domain/comparison'
import { buildDetail } from '../domain/detail'
import type { EventDetail } from '../domain/eventDetail'
import { encodeEvidence } from '../domain/evidence'
import { splitEvidence } from '../domain/evidenceParts'
import { readEvidence } from '../domain/evidenceRead'
import type { Facts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import { searchTexts } from '../domain/search'
import { searchFiles } from '../domain/searchParts'
import { SPLIT_FROM, splitSummaries, type PartFile } from '../domain/splitSummaries'
import { encodeSummaries } from '../domain/summaries'

/** A file of the site, its text made only when it is asked for. */
export interface SiteFile {
  /** Below the site's folder, with "/". */
  readonly path: string
  readonly text: () => string
  /** The text is SVG, to be drawn as PNG. */
  readonly isPicture?: boolean
}

const jsonFile = (path: string, json: () => unknown): SiteFile => ({ path, text: () => `${JSON.stringify(json())}\n` })

/** The whole dataset as one file: download it, keep it, open it again. Records as authored, in the order of the files. */
export function bundleOf(dataset: Dataset): unknown {
  const { info, actors, places, publishers, articles, events, tombstones } = dataset
  return {
    format: 'parley-dataset',
    schemaVersion: info.schemaVersion,
    dataset: info,
    actors: [...actors.values()],
    places: [...places.values()],
    publishers: [...publishers.values()],
    articles: [...articles.values()],
    events: [...events.values(), ...tombstones.values()],
  }
}

/** The distribution files of a dataset (docs/data-format.md), below its folder. */
export function dataFiles(dataset: Dataset, facts: Facts, details: ReadonlyMap<string, EventDetail>): SiteFile[] {
  const folder = `${dataset.info.id}/data`
  const files = [
    ...summaryFiles(folder, facts),
    ...evidenceFiles(folder, dataset, facts),
    ...[...searchFiles(searchTexts(dataset), facts.events.length)].map(({ file, json }) => jsonFile(`${folder}/${file}`, () => json)),
    ...[...details].map(([id, detail]) => jsonFile(`${folder}/events/${id}.json`, () => detail)),
    ...comparisonFiles(folder, details),
  ]
  const isSplit = facts.events.length >= SPLIT_FROM
  return [...files, jsonFile(`${folder}/${dataset.info.id}.json`, () => bundleOf(dataset)), ...(isSplit ? [] : [offlineFile(folder, dataset, files)])]
}

/** What a reader keeps who saves the dataset for offline, with its size; a split dataset is too large for that. */
const offlineFile = (folder: string, { info }: Dataset, files: readonly SiteFile[]): SiteFile =>
  jsonFile(`${folder}/offline.json`, () => ({
    revision: info.revision,
    updated: info.updated,
    bytes: files.reduce((bytes, { text }) => bytes + Buffer.byteLength(text()), 0),
    files: files.map(({ path }) => path),
  }))

/** Of a large dataset each event is asked for by its id instead. */
const comparisonFiles = (folder: string, details: ReadonlyMap<string, EventDetail>): SiteFile[] =>
  details.size >= SPLIT_FROM ? [] : COMPARED.map((about) => jsonFile(`${folder}/compare/${about}.json`, () => encodeComparison(details.values(), about)))

/** One file, or from SPLIT_FROM events on a skeleton with parts. */
function summaryFiles(folder: string, facts: Facts): SiteFile[] {
  if (facts.events.length < SPLIT_FROM) return [jsonFile(`${folder}/summaries.json`, () => encodeSummaries(facts))]
  const { events, problems: _, ...head } = facts
  return [...splitSummaries(head, events)].map(({ file, json }) => jsonFile(`${folder}/${file}`, () => json))
}

/** One file, or from SPLIT_FROM events on a head with parts. */
function evidenceFiles(folder: string, dataset: Dataset, facts: Facts): SiteFile[] {
  if (facts.events.length < SPLIT_FROM) return [jsonFile(`${folder}/evidence.json`, () => encodeEvidence(dataset))]
  return [...evidenceParts(dataset, facts)].map(({ file, json }) => jsonFile(`${folder}/${file}`, () => json))
}

/** The evidence of a large dataset, event by event in the order of its rows. */
export function evidenceParts(dataset: Dataset, facts: Facts): Generator<PartFile> {
  const evidence = readEvidence(encodeEvidence(dataset))
  if (!evidence.ok) throw new Error(evidence.problem.message)
  const { events, reports } = evidence.value
  const { events: table, problems: _, ...head } = facts
  return splitEvidence(head, Array.from(table, (event) => [event, events.get(event.id) ?? null] as const), () => reports)
}

/** Every event that has a readable date, with all its page needs. */
export function detailsOf(dataset: Dataset, facts: Facts): ReadonlyMap<string, EventDetail> {
  const details = new Map<string, EventDetail>()
  for (const { id } of facts.events) {
    const detail = buildDetail(dataset, facts, id)
    if (detail !== null) details.set(id, detail)
  }
  return details
}
