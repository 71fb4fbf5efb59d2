import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary, Facts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import type { SiteFile } from './dataFiles'
import { embedCardPage, embedWithdrawnPage } from './embedCard'
import { embedHtml, type EmbedAssets, type EmbedPage } from './embedPage'
import { embedStripPage, stripData } from './embedStrip'
import { evidenceOfSite, stateReader, type EventState } from './eventStates'
import type { PageLanguage } from './language'
import { oembedFiles } from './oembed'
import { fileOf } from './page'

interface Input {
  readonly dataset: Dataset
  readonly facts: Facts
  readonly details: ReadonlyMap<string, EventDetail>
  readonly datasets: readonly string[]
  readonly assets: EmbedAssets
  readonly siteUrl: string | null
  readonly language: PageLanguage
}

/** Frames of a dataset: its timeline, a card for each event under each of its ids, and what tells other sites of them. */
export function embedFiles({ dataset, facts, details, datasets, assets, siteUrl, language }: Input): SiteFile[] {
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
  const cards = [...facts.events].flatMap((event) => {
    const ids = [event.id, ...event.aliases.filter((id) => !dataset.events.has(id))]
    return ids.map((id) => file(`${info.id}/embed/events/${id}/`, () => embedCardPage(statesOf(event), info, datasets, language, id)))
  })
  const withdrawn = [...dataset.tombstones.values()].filter(({ id }) => !dataset.events.has(id))
  return [
    file(`${info.id}/embed/`, () => embedStripPage(facts, stripData(facts, statesOf, language), datasets, language)),
    ...cards,
    ...withdrawn.map((tombstone) => file(`${info.id}/embed/events/${tombstone.id}/`, () => embedWithdrawnPage(tombstone, info, datasets, language))),
    ...(siteUrl === null ? [] : oembedFiles(facts, siteUrl, language)),
  ]
}
