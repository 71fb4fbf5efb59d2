import { buildFacts } from '../domain/buildFacts'
import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary, Facts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import { detailsOf, type SiteFile } from './dataFiles'
import { embedCardPage, embedWithdrawnPage } from './embedCard'
import { embedEventPath, embedHomePath, embedHtml, formerPlace, PRESENT, type EmbedAssets, type EmbedPage, type EmbedPlace } from './embedPage'
import { embedStripPage, stripData } from './embedStrip'
import { evidenceOfSite, stateReader, type EventState } from './eventStates'
import type { PageLanguage } from './language'
import { oembedFiles } from './oembed'
import { fileOf } from './page'

interface Shown {
  readonly dataset: Dataset
  readonly facts: Facts
  readonly details: ReadonlyMap<string, EventDetail>
}

interface Site {
  readonly datasets: readonly string[]
  readonly assets: EmbedAssets
  readonly siteUrl: string | null
  readonly language: PageLanguage
}

interface Input extends Shown, Site {
  /** Released revisions of the dataset but the present one. */
  readonly former?: readonly Dataset[]
}

/** The ids at which each event has a frame. */
const ownIds = (dataset: Dataset): ReadonlyMap<string, readonly string[]> =>
  new Map([...dataset.events.values()].map(({ id, aliases }) => [id, [id, ...aliases.filter((old) => !dataset.events.has(old))]]))

/** An event of a former revision also stands at the ids that it was given since: whoever asks for it by any finds it. */
function formerIds(former: Dataset, present: Dataset): ReadonlyMap<string, readonly string[]> {
  const now = [...ownIds(present).values()]
  const then = ownIds(former)
  const taken = new Set([...then.values()].flat())
  return new Map([...then].map(([id, ids]) => {
    const since = now.filter((all) => all.some((one) => ids.includes(one))).flat().filter((one) => !taken.has(one))
    return [id, [...ids, ...new Set(since)]]
  }))
}

/** The frames of one revision: its timeline, a card for each event under each of its ids, and what is left of withdrawn ones. */
function framesOf({ dataset, facts, details }: Shown, ids: ReadonlyMap<string, readonly string[]>, place: EmbedPlace, { datasets, assets, siteUrl, language }: Site): SiteFile[] {
  const { info } = facts
  const read = stateReader(facts, evidenceOfSite(dataset))
  const known = new Map<string, readonly EventState[]>()
  const statesOf = (event: EventSummary): readonly EventState[] => {
    const detail = details.get(event.id)
    const states = known.get(event.id) ?? (detail ? read(detail, event) : [])
    known.set(event.id, states)
    return states
  }
  const file = (path: string, page: () => EmbedPage | null): SiteFile => ({
    path: fileOf(path),
    text: () => { const made = page(); return made === null ? '' : embedHtml(made, assets, siteUrl) },
  })
  const cards = [...facts.events].flatMap((event) => (ids.get(event.id) ?? []).map((id) => file(embedEventPath(info.id, id, place.folder), () => embedCardPage(statesOf(event), info, datasets, language, id, place))))
  const withdrawn = [...dataset.tombstones.values()].filter(({ id }) => !dataset.events.has(id))
  return [
    file(embedHomePath(info.id, place.folder), () => embedStripPage(facts, stripData(facts, statesOf, language), datasets, language, place)),
    ...cards,
    ...withdrawn.map((tombstone) => file(embedEventPath(info.id, tombstone.id, place.folder), () => embedWithdrawnPage(tombstone, info, datasets, language, place))),
  ]
}

/** Frames of a dataset, of its present revision and of every one that was released; and what tells other sites of them. */
export function embedFiles({ former = [], ...input }: Input): SiteFile[] {
  const earlier = former.map((dataset) => ({ dataset, ids: formerIds(dataset, input.dataset), place: formerPlace(dataset.info.revision) }))
  const held = earlier.map(({ dataset, ids, place }) => ({ folder: place.folder, ids: new Set([...[...ids.values()].flat(), ...dataset.tombstones.keys()]) }))
  const present = { ...PRESENT, elsewhere: (id?: string) => held.filter(({ ids }) => id === undefined || ids.has(id)).map(({ folder }) => folder) }
  return [
    ...framesOf(input, ownIds(input.dataset), present, input),
    ...earlier.flatMap(({ dataset, ids, place }) => {
      const facts = buildFacts(dataset)
      return framesOf({ dataset, facts, details: detailsOf(dataset, facts) }, ids, place, input)
    }),
    ...(input.siteUrl === null ? [] : oembedFiles(input.facts, input.siteUrl, input.language)),
  ]
}
