import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary } from '../domain/facts'
import type { SearchDocument } from '../domain/searchDocuments'
import type { FactsHead } from '../domain/splitSummaries'

const COLOURS = 6

const claimText = (event: EventSummary): string => `This claim is made up, like everything about event ${event.id}.`

/** The page of a made-up event: one claim, from one article that is not there. */
export function madeUpDetail(event: EventSummary, { info, actors, places, publishers }: FactsHead): EventDetail {
  const [paper = ''] = event.publishers
  const publisher = publishers.get(paper)
  const name = (id: string): string => actors.get(id)?.name ?? id
  return {
    event: {
      id: event.id, title: event.title, short: event.short, kind: event.kind, when: event.when.text, weight: event.weight,
      ...(event.place === undefined ? {} : { place: event.place }), ...(event.track === undefined ? {} : { track: event.track }),
      participants: event.participants.map(({ actor, role, presence }) => ({ actor, role, presence })),
      summary: [{ text: claimText(event), claims: ['a-claim'] }],
      claims: [{ id: 'a-claim', about: 'outcome', text: claimText(event), status: 'reported', sources: [{ article: 'an-article' }] }],
      relations: [], undisclosed: [], notReported: [], relatedArticles: [], aliases: [], revisions: [],
    },
    support: event.support, differ: event.differ,
    participants: event.participants.map((p) => ({ ...p, name: name(p.actor), titles: [], claims: [] })),
    sides: info.sides.flatMap(({ id, title, short }, i) => (event.lanes.some((lane) => lane.side === id) ? [{ id, title, short, lane: (i % COLOURS) + 1 }] : [])),
    placeNames: event.place === undefined ? [] : [{ id: event.place, name: places.get(event.place)?.name ?? event.place }],
    trackTitle: info.tracks.find(({ id }) => id === event.track)?.title ?? null,
    articles: { 'an-article': { id: 'an-article', title: `A made-up article about ${event.short}`, titleIs: 'description', publisher: paper, publishedAt: null, kind: 'report' } },
    publishers: publisher ? { [paper]: publisher } : {},
    actorNames: Object.fromEntries(event.participants.map(({ actor }) => [actor, name(actor)])),
    linked: [], previous: null, next: null,
  }
}

export const madeUpDocument = (event: EventSummary, { actors, places, publishers }: FactsHead): SearchDocument => ({
  id: event.id, title: event.title, short: event.short, summary: '', claims: [claimText(event)],
  actors: event.participants.map(({ actor }) => actors.get(actor)?.name ?? actor),
  places: event.place === undefined ? [] : [places.get(event.place)?.name ?? event.place],
  publishers: event.publishers.map((id) => publishers.get(id)?.name ?? id), above: [],
})
