import type {
  Actor, Article, Claim, Dataset, DatasetInfo, DiplomaticEvent, Place, Publisher, Side, Tombstone,
} from './model'

/** Records for tests: what a test does not name does not matter to it. Not part of the product. */

export const anActor = (over: Partial<Actor> = {}): Actor => ({ id: 'an-actor', name: over.id ?? 'An actor', kind: 'body', ...over })
export const aPlace = (over: Partial<Place> = {}): Place => ({ id: 'a-place', name: over.id ?? 'A place', ...over })
export const aPublisher = (over: Partial<Publisher> = {}): Publisher => ({ id: 'a-publisher', name: over.id ?? 'A publisher', kind: 'newspaper', ...over })

export const anArticle = (over: Partial<Article> = {}): Article => ({
  id: 'an-article', title: 'An article', titleIs: 'headline', publisher: 'a-publisher', publishedAt: '2025-02-27', kind: 'report', ...over,
})

export const aClaim = (over: Partial<Claim> = {}): Claim => ({
  id: 'a-claim', about: 'outcome', text: 'The talks ended.', status: 'reported', sources: [{ article: 'an-article' }], ...over,
})

export const anEvent = (over: Partial<DiplomaticEvent> = {}): DiplomaticEvent => ({
  id: 'an-event', title: `Title of ${over.id ?? 'an event'}`, short: 'An event', kind: 'talks', when: '2025-02-27', weight: 3,
  participants: [], summary: [], claims: [aClaim()], relations: [], undisclosed: [], notReported: [], relatedArticles: [],
  aliases: [], revisions: [], ...over,
})

export const aSide = (over: Partial<Side> = {}): Side => ({ id: 'a-side', title: over.id ?? 'A side', short: 'SIDE', order: 1, ...over })

/** Two parties, go-betweens and everybody else. */
export const SIDES: readonly Side[] = [
  aSide({ id: 'red', order: 1, actors: ['red-state'], countries: ['RR'] }),
  aSide({ id: 'blue', order: 2, actors: ['blue-state'], countries: ['BB'] }),
  aSide({ id: 'hosts', order: 3, roles: ['host', 'mediator'] }),
  aSide({ id: 'others', order: 4, fallback: true }),
]

/** Two states with a ministry and a minister each, a host state, and somebody who belongs nowhere. */
export const ACTORS: readonly Actor[] = [
  anActor({ id: 'red-state', kind: 'state', country: 'RR' }),
  anActor({ id: 'red-ministry', partOf: 'red-state' }),
  anActor({ id: 'red-minister', kind: 'person', partOf: 'red-ministry' }),
  anActor({ id: 'blue-state', kind: 'state', country: 'BB' }),
  anActor({ id: 'blue-ministry', partOf: 'blue-state' }),
  anActor({ id: 'blue-minister', kind: 'person', partOf: 'blue-ministry' }),
  anActor({ id: 'host-state', kind: 'state', country: 'HH' }),
  anActor({ id: 'nobody', kind: 'person' }),
]

export const anInfo = (over: Partial<DatasetInfo> = {}): DatasetInfo => ({
  id: 'a-dataset', title: 'A dataset', language: 'en', updated: '2025-12-31', revision: '1', coverage: '2025-01-01/2025-12-31',
  selection: 'Everything.', tracks: [{ id: 'main-track', title: 'Main track', order: 1 }], sides: SIDES, schemaVersion: 1, ...over,
})

export interface DatasetParts {
  readonly info?: Partial<DatasetInfo>
  readonly actors?: readonly Actor[]
  readonly places?: readonly Place[]
  readonly publishers?: readonly Publisher[]
  readonly articles?: readonly Article[]
  readonly events?: readonly DiplomaticEvent[]
  readonly tombstones?: readonly Tombstone[]
}

export const aDataset = (parts: DatasetParts = {}): Dataset => ({
  info: anInfo(parts.info),
  actors: byId(parts.actors ?? ACTORS),
  places: byId(parts.places ?? [aPlace()]),
  publishers: byId(parts.publishers ?? [aPublisher()]),
  articles: byId(parts.articles ?? [anArticle()]),
  events: byId(parts.events ?? [anEvent()]),
  tombstones: byId(parts.tombstones ?? []),
})

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> => new Map(records.map((record) => [record.id, record]))
