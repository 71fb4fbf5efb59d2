import { participantsOf } from './buildFacts'
import { derive } from './derived'
import type { EventDetail, NamedParticipant } from './eventDetail'
import { buildLinks, linkTo } from './eventLinks'
import type { Facts } from './facts'
import type { Article, Dataset, DiplomaticEvent, Publisher } from './model'
import { titlesAt } from './rollUp'

/** Sides have colours 1 to 6; more than six repeat them. */
const LANE_COLOURS = 6

/** One event with everything its page needs; null where the dataset has no such event, or none with a readable date. */
export function buildDetail(dataset: Dataset, facts: Facts, eventId: string): EventDetail | null {
  const event = dataset.events.get(eventId)
  const links = buildLinks(dataset, facts)
  const row = links.rowOf.get(eventId)
  const summary = row === undefined ? undefined : facts.events.at(row)
  if (!event || !summary || row === undefined) return null
  const articles = articlesOf(dataset, event)
  const shown = new Set([...summary.lanes.map((lane) => lane.side), ...event.undisclosed.map((entry) => (entry.about === 'participants' ? entry.side : undefined))])
  return {
    event,
    support: summary.support,
    differ: summary.differ,
    participants: namedParticipants(dataset, event),
    sides: facts.info.sides.flatMap(({ id, title, short }, i) =>
      shown.has(id) ? [{ id, title, short, lane: (i % LANE_COLOURS) + 1 }] : [],
    ),
    placeNames: placeNames(dataset, event),
    trackTitle: facts.info.tracks.find((track) => track.id === event.track)?.title ?? null,
    articles: Object.fromEntries(articles.map((article) => [article.id, without(article, 'note', 'versions')])),
    publishers: Object.fromEntries(publishersOf(dataset, event, articles).map((publisher) => [publisher.id, without(publisher, 'note', 'country')])),
    actorNames: Object.fromEntries(actorsNamed(event).flatMap((id) => { const actor = dataset.actors.get(id); return actor ? [[id, actor.name] as const] : [] })),
    linked: links.of(eventId),
    previous: linkTo(row > 0 ? facts.events.at(row - 1) : undefined),
    next: linkTo(facts.events.at(row + 1)),
  }
}

/** A record without what the page of an event does not show. */
function without<T extends object, K extends keyof T>(record: T, ...fields: readonly K[]): Omit<T, K> {
  const rest = { ...record }
  for (const field of fields) delete rest[field]
  return rest
}

function namedParticipants(dataset: Dataset, event: DiplomaticEvent): readonly NamedParticipant[] {
  const when = derive(dataset).when.get(event.id)
  return participantsOf(dataset, event).map((participant, i) => {
    const actor = dataset.actors.get(participant.actor)
    return {
      ...participant,
      name: actor?.name ?? participant.actor,
      ...(actor ? { kind: actor.kind } : {}),
      titles: actor && when ? titlesAt(actor, when, dataset.actors) : [],
      claims: event.participants[i]?.claims ?? [],
    }
  })
}

function placeNames(dataset: Dataset, event: DiplomaticEvent): EventDetail['placeNames'] {
  if (event.place === undefined) return []
  return [event.place, ...derive(dataset).places.ancestors(event.place)].flatMap((id) => {
    const place = dataset.places.get(id)
    return place ? [{ id, name: place.name }] : []
  })
}

function articlesOf(dataset: Dataset, event: DiplomaticEvent): readonly Article[] {
  const ids = new Set<string>()
  for (const claim of event.claims) {
    for (const source of claim.sources) ids.add(source.article)
    if (claim.attributedTo !== undefined) ids.add(claim.attributedTo)
    if (claim.quote) ids.add(claim.quote.source)
    for (const value of claim.values ?? []) for (const source of value.sources ?? []) ids.add(source)
  }
  for (const id of event.relatedArticles) ids.add(id)
  return [...ids].flatMap((id) => dataset.articles.get(id) ?? [])
}

/** Publishers of the articles, with the agencies and origins they name and whom the claims cite, where those are on record. */
function publishersOf(dataset: Dataset, event: DiplomaticEvent, articles: readonly Article[]): readonly Publisher[] {
  const ids = new Set(articles.flatMap(({ publisher, agency, origin }) => [publisher, agency ?? publisher, origin ?? publisher]))
  for (const { sources } of event.claims) for (const { citing } of sources) if (citing !== undefined) ids.add(citing)
  return [...ids].flatMap((id) => dataset.publishers.get(id) ?? [])
}

function actorsNamed(event: DiplomaticEvent): readonly string[] {
  const ids = new Set(event.participants.map((participant) => participant.actor))
  for (const { attributedTo, deniedBy, quote } of event.claims) {
    for (const id of [attributedTo, deniedBy, quote?.speaker]) if (id !== undefined) ids.add(id)
  }
  return [...ids]
}
