import { buildDetail } from '../domain/detail'
import type { EventDetail } from '../domain/eventDetail'
import { encodeEvidence } from '../domain/evidence'
import type { Facts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import { searchTexts } from '../domain/search'
import { searchFiles } from '../domain/searchParts'
import { SPLIT_FROM, splitSummaries } from '../domain/splitSummaries'
import { encodeSummaries } from '../domain/summaries'

/** A file of the site, its text made only when it is asked for. */
export interface SiteFile {
  /** Below the site's folder, with "/". */
  readonly path: string
  readonly text: () => string
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
  return [
    ...summaryFiles(folder, facts),
    jsonFile(`${folder}/evidence.json`, () => encodeEvidence(dataset)),
    ...[...searchFiles(searchTexts(dataset), facts.events.length)].map(({ file, json }) => jsonFile(`${folder}/${file}`, () => json)),
    jsonFile(`${folder}/${dataset.info.id}.json`, () => bundleOf(dataset)),
    ...[...details].map(([id, detail]) => jsonFile(`${folder}/events/${id}.json`, () => detail)),
  ]
}

/** One file, or from SPLIT_FROM events on a skeleton with parts. */
function summaryFiles(folder: string, facts: Facts): SiteFile[] {
  if (facts.events.length < SPLIT_FROM) return [jsonFile(`${folder}/summaries.json`, () => encodeSummaries(facts))]
  const { events, problems: _, ...head } = facts
  return [...splitSummaries(head, events)].map(({ file, json }) => jsonFile(`${folder}/${file}`, () => json))
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
