import { derive } from '../domain/derived'
import type { EventDetail } from '../domain/eventDetail'
import type { Facts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import { rollUpOf } from '../domain/rollUp'
import { atomFeed } from '../formats/atom'
import { bibtex } from '../formats/bibtex'
import { citedWorks } from '../formats/citedWork'
import { claimsCsv } from '../formats/claimsCsv'
import { cslJson } from '../formats/cslJson'
import { eventFile } from '../formats/eventJson'
import { icsCalendar } from '../formats/eventIcs'
import { eventsCsv } from '../formats/eventsCsv'
import { changesFeed, eventFeed, feedEvent } from '../formats/feeds'
import type { FeedEvent } from '../formats/feeds'
import { eventGraph } from '../formats/jsonLd'
import { eventMarkdown } from '../formats/markdown'
import { ris } from '../formats/ris'
import type { SiteFile } from './dataFiles'
import { editionFrom } from './edition'
import type { PageLanguage } from './language'
import { actorPath, encodedPath, eventPath, homePath, trackPath } from './page'

/** Files of other formats beside the pages (docs/exports.md), written from src/formats. */

export interface FormatInput {
  readonly dataset: Dataset
  readonly facts: Facts
  readonly details: ReadonlyMap<string, EventDetail>
  readonly siteUrl: string | null
  readonly language: PageLanguage
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`

/** What an event can be had as, beside its page. */
function eventFiles(detail: EventDetail, { dataset: { info }, siteUrl, language }: FormatInput): SiteFile[] {
  const folder = eventPath(info.id, detail.event.id)
  const edition = editionFrom(info, folder, siteUrl)
  const works = () => citedWorks(detail, edition, language)
  return [
    { path: `${folder}index.json`, text: () => json(eventFile(detail, edition)) },
    { path: `${folder}index.jsonld`, text: () => json(eventGraph(detail, edition)) },
    { path: `${folder}index.ics`, text: () => icsCalendar(detail.event.title, [detail], edition, language) },
    { path: `${folder}index.md`, text: () => eventMarkdown(detail, edition, language) },
    { path: `${folder}cite.bib`, text: () => bibtex(works()) },
    { path: `${folder}cite.ris`, text: () => ris(works()) },
    { path: `${folder}cite.json`, text: () => cslJson(works()) },
  ]
}

function tableFiles({ dataset: { info }, facts, details, siteUrl, language }: FormatInput): SiteFile[] {
  const data = editionFrom(info, `${info.id}/data/`, siteUrl)
  return [
    { path: `${info.id}/data/events.csv`, text: () => eventsCsv(facts.events, facts, data) },
    { path: `${info.id}/data/claims.csv`, text: () => claimsCsv(details.values(), data) },
    { path: `${info.id}/calendar.ics`, text: () => icsCalendar(info.title, details.values(), editionFrom(info, homePath(info.id), siteUrl), language) },
  ]
}

/** Feeds of the whole, of changes, of each track and of each actor that an event names, in person or by somebody below. */
function feedFiles(input: FormatInput): SiteFile[] {
  const { dataset, facts, details, siteUrl, language } = input
  if (siteUrl === null) return []
  const { info } = dataset
  const { feeds } = language.messages.formats
  const edition = editionFrom(info, '', siteUrl)
  const events: readonly FeedEvent[] = Array.from(facts.events).flatMap((summary) => { const detail = details.get(summary.id); return detail ? [feedEvent(summary, detail)] : [] })
  const file = (folder: string, title: string, chosen: readonly FeedEvent[]): SiteFile =>
    ({ path: `${folder}feed.xml`, text: () => atomFeed(eventFeed({ title, path: encodedPath(`${folder}feed.xml`), page: encodedPath(folder) }, chosen, edition, language)) })
  const home = homePath(info.id)
  const changes = { title: feeds.changes(info.title), path: encodedPath(`${home}changes.xml`), page: encodedPath(home) }
  return [
    file(home, feeds.all(info.title), events),
    { path: `${home}changes.xml`, text: () => atomFeed(changesFeed(changes, events, dataset.tombstones.values(), edition, language)) },
    ...info.tracks.map(({ id, title }) => file(trackPath(info.id, id), feeds.track(title, info.title), events.filter(({ detail }) => detail.event.track === id))),
    ...[...eventsByActor(events, dataset)].map(([id, chosen]) => file(actorPath(info.id, id), feeds.actor(dataset.actors.get(id)?.name ?? id, info.title), chosen)),
  ]
}

/** For each actor the events that name it or somebody below it, as the filter counts them. */
function eventsByActor(events: readonly FeedEvent[], dataset: Dataset): ReadonlyMap<string, readonly FeedEvent[]> {
  const rollUp = rollUpOf(dataset.actors)
  const { when } = derive(dataset)
  const found = new Map<string, FeedEvent[]>()
  for (const one of events) {
    const date = when.get(one.detail.event.id)
    const named = one.detail.participants.flatMap(({ actor }) => (date === undefined ? [actor] : rollUp(actor, date)))
    for (const id of new Set(named)) found.set(id, [...(found.get(id) ?? []), one])
  }
  return found
}

/** Every file of another format of a dataset. */
export const formatFiles = (input: FormatInput): SiteFile[] => [...[...input.details.values()].flatMap((detail) => eventFiles(detail, input)), ...tableFiles(input), ...feedFiles(input)]
