import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary } from '../domain/facts'
import type { Article, Claim } from '../domain/model'
import type { ReportTime } from '../domain/evidenceRead'
import type { SearchDocument } from '../domain/searchDocuments'
import type { FactsHead } from '../domain/splitSummaries'
import { madeUpEvidence } from './madeUpEvidence'

const COLOURS = 6

const claimText = (event: EventSummary, number = 1): string => `This claim is made up, like everything about event ${event.id}${number === 1 ? '' : ` (claim ${number})`}.`

/** The page of a made-up event: claims that rest on articles that are not there. */
export function madeUpDetail(event: EventSummary, { info, actors, places, publishers }: FactsHead): EventDetail {
  const { claims } = madeUpEvidence(event)
  const reports = new Map(claims.flatMap(({ sources }) => sources.map((report) => [report.id, report] as const)))
  const name = (id: string): string => actors.get(id)?.name ?? id
  return {
    event: {
      id: event.id, title: event.title, short: event.short, kind: event.kind, when: event.when.text, weight: event.weight,
      ...(event.place === undefined ? {} : { place: event.place }), ...(event.track === undefined ? {} : { track: event.track }),
      participants: event.participants.map(({ actor, role, presence }) => ({ actor, role, presence })),
      summary: [{ text: claimText(event), claims: ['claim-1'] }],
      claims: claims.map(({ id, status, attributedTo, sources, contradicts }, i): Claim => ({
        id, about: i < 3 ? 'outcome' : 'agenda', text: claimText(event, i + 1), status, sources: sources.map((report) => ({ article: report.id })),
        ...(attributedTo === null ? {} : { attributedTo }), ...(contradicts.length === 0 ? {} : { contradicts: contradicts.map(({ claim }) => claim.id) }),
      })),
      relations: [], undisclosed: [], notReported: [], relatedArticles: [], aliases: [], revisions: [],
    },
    support: event.support, differ: event.differ,
    participants: event.participants.map((p) => ({ ...p, name: name(p.actor), titles: [], claims: [] })),
    sides: info.sides.flatMap(({ id, title, short }, i) => (event.lanes.some((lane) => lane.side === id) ? [{ id, title, short, lane: (i % COLOURS) + 1 }] : [])),
    placeNames: event.place === undefined ? [] : [{ id: event.place, name: places.get(event.place)?.name ?? event.place }],
    trackTitle: info.tracks.find(({ id }) => id === event.track)?.title ?? null,
    articles: Object.fromEntries(Array.from(reports.values(), (report) => [report.id, articleOf(report, event)])),
    publishers: Object.fromEntries(event.publishers.flatMap((id) => { const publisher = publishers.get(id); return publisher ? [[id, publisher]] : [] })),
    actorNames: Object.fromEntries([...event.participants.map(({ actor }) => actor), ...claims.flatMap(({ attributedTo }) => attributedTo ?? [])].map((actor) => [actor, name(actor)])),
    linked: [], previous: null, next: null,
  }
}

const articleOf = ({ id, ms, hasHour, publisher }: ReportTime, event: EventSummary): Article => ({
  id, title: `A made-up article about ${event.short}`, titleIs: 'description', publisher: publisher ?? '', kind: 'report',
  publishedAt: hasHour ? `${new Date(ms).toISOString().slice(0, 19)}Z` : new Date(ms - 1).toISOString().slice(0, 10),
})

export const madeUpDocument = (event: EventSummary, { actors, places, publishers }: FactsHead): SearchDocument => ({
  id: event.id, title: event.title, short: event.short, summary: '', claims: [claimText(event)],
  actors: event.participants.map(({ actor }) => actors.get(actor)?.name ?? actor),
  places: event.place === undefined ? [] : [places.get(event.place)?.name ?? event.place],
  publishers: event.publishers.map((id) => publishers.get(id)?.name ?? id), above: [],
})
