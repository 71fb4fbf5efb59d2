import { participantsOf } from './buildFacts'
import { derive } from './derived'
import type { EventDetail, NamedParticipant } from './eventDetail'
import { buildLinks, linkTo } from './eventLinks'
import { readWhen } from './extent'
import type { Facts } from './facts'
import { misfit, type JsonShape } from './jsonShape'
import type { Article, Dataset, DiplomaticEvent, Publisher } from './model'
import { fail, ok, type Result } from './result'
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
    articles: Object.fromEntries(articles.map(({ note: _, versions: __, ...article }) => [article.id, article])),
    publishers: Object.fromEntries(publishersOf(dataset, event, articles).map(({ note: _, country: __, ...publisher }) => [publisher.id, publisher])),
    actorNames: Object.fromEntries(actorsNamed(event).flatMap((id) => { const actor = dataset.actors.get(id); return actor ? [[id, actor.name] as const] : [] })),
    linked: links.of(eventId),
    previous: linkTo(row > 0 ? facts.events.at(row - 1) : undefined),
    next: linkTo(facts.events.at(row + 1)),
  }
}

function namedParticipants(dataset: Dataset, event: DiplomaticEvent): readonly NamedParticipant[] {
  const when = derive(dataset).when.get(event.id)
  return participantsOf(dataset, event).map((participant, i) => {
    const actor = dataset.actors.get(participant.actor)
    return {
      ...participant,
      name: actor?.name ?? participant.actor,
      ...(actor ? { kind: actor.kind } : {}),
      titles: actor && when ? titlesAt(actor, when) : [],
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

const texts: JsonShape = { list: 'text' }
const linkShape: JsonShape = { required: { id: 'text', title: 'text', short: 'text', kind: 'text', when: 'text' } }

const valueShape: JsonShape = {
  required: { type: 'text' },
  optional: { min: 'text or number', max: 'text or number', approx: 'flag', unit: 'text', of: 'text', expected: 'flag', sources: texts },
}

const claimShape: JsonShape = {
  required: { id: 'text', about: 'text', text: 'text', status: 'text', sources: { list: { required: { article: 'text' }, optional: { citing: 'text' } } } },
  optional: {
    attributedTo: 'text', deniedBy: 'text', quote: { required: { text: 'text', speaker: 'text', source: 'text' } }, values: { list: valueShape },
    contradicts: texts, supersededBy: texts, withdrawn: { required: { on: 'text', reason: 'text' }, optional: { replacedBy: 'text' } },
  },
}

const eventShape: JsonShape = {
  required: {
    id: 'text', title: 'text', short: 'text', kind: 'text', when: 'text', weight: 'number',
    participants: { list: { required: { actor: 'text', role: 'text' } } },
    summary: { list: { required: { text: 'text', claims: texts } } },
    claims: { list: claimShape },
    relations: { list: { required: { type: 'text', event: 'text' } } },
    undisclosed: { list: { required: { text: 'text', about: 'text' }, optional: { side: 'text', claims: texts } } },
    notReported: texts, relatedArticles: texts, aliases: texts,
    revisions: { list: { required: { on: 'text', note: 'text' } } },
  },
  optional: { timezone: 'text', place: 'text', track: 'text' },
}

const articleShape: JsonShape = {
  required: { id: 'text', title: 'text', titleIs: 'text', publisher: 'text', publishedAt: 'text or null', kind: 'text' },
  optional: { agency: 'text', origin: 'text', author: 'text', url: 'text', archivedUrl: 'text', language: 'text', versionOf: 'text', note: 'text' },
}

const detailShape: JsonShape = {
  required: {
    event: eventShape,
    support: 'text', differ: 'text',
    participants: {
      list: {
        required: { actor: 'text', role: 'text', presence: 'text', side: 'text or null', name: 'text', titles: texts, claims: texts },
        optional: { session: 'text', kind: 'text' },
      },
    },
    sides: { list: { required: { id: 'text', title: 'text', short: 'text', lane: 'number' } } },
    placeNames: { list: { required: { id: 'text', name: 'text' } } },
    trackTitle: 'text or null',
    articles: { eachValue: articleShape },
    publishers: { eachValue: { required: { id: 'text', name: 'text', kind: 'text' } } },
    actorNames: { eachValue: 'text' },
    linked: { list: { required: { id: 'text', title: 'text', short: 'text', kind: 'text', when: 'text', as: 'text' } } },
    previous: { or: null, shape: linkShape },
    next: { or: null, shape: linkShape },
  },
}

/** Reads data/events/<id>.json or what a page carries; whatever passes can be drawn without looking again. */
export function readDetail(json: unknown): Result<EventDetail> {
  if (!isDetail(json)) {
    const wrong = misfit(json, detailShape)
    const where = wrong && wrong.path !== '' ? `${wrong.path} should be a ${wrong.expected}` : 'it is no event'
    return fail({ severity: 'error', path: wrong?.path ?? '', message: `This event cannot be read: ${where}.`, hint: 'Load the page again; the other events are not affected.' })
  }
  const when = readWhen(json.event.when)
  return when.ok ? ok(json) : fail({ ...when.problem, path: 'event.when' })
}

const isDetail = (json: unknown): json is EventDetail => misfit(json, detailShape) === null
