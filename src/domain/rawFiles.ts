import type { RawFile } from './parse'

/** Files of a small good dataset, for tests: what a test does not name does not matter to it. Not part of the product. */

type Json = Record<string, unknown>

export const rawEvent = (over: Json = {}): Json => ({
  id: 'an-event', title: 'An event', kind: 'talks', when: '2025-02-27',
  participants: [{ actor: 'red-state', role: 'delegate' }],
  summary: [{ text: 'The sides met.', claims: ['a-claim'] }],
  claims: [rawClaim()], ...over,
})
export const rawClaim = (over: Json = {}): Json => ({ id: 'a-claim', about: 'outcome', text: 'The talks ended.', status: 'reported', sources: ['an-article'], ...over })
export const rawArticle = (over: Json = {}): Json => ({ id: 'an-article', title: 'An article', titleIs: 'headline', publisher: 'a-publisher', publishedAt: '2025-02-27', ...over })

export interface RawParts {
  readonly dataset?: Json
  readonly actors?: readonly Json[]
  readonly places?: readonly Json[]
  readonly publishers?: readonly Json[]
  readonly articles?: readonly Json[]
  readonly events?: readonly Json[]
}

/** The named parts, and a good one of each that is not named. Articles and events stand in files called after their ids. */
export function rawFiles(parts: RawParts = {}): readonly RawFile[] {
  return [
    { file: 'dataset.json', json: { ...DATASET, ...parts.dataset } },
    { file: 'actors.json', json: { actors: parts.actors ?? ACTORS } },
    { file: 'places.json', json: { places: parts.places ?? [{ id: 'a-place', name: 'A place' }] } },
    { file: 'publishers.json', json: { publishers: parts.publishers ?? [{ id: 'a-publisher', name: 'A publisher', kind: 'newspaper' }] } },
    ...(parts.articles ?? [rawArticle()]).map((json) => ({ file: `articles/${String(json['id'])}.json`, json })),
    ...(parts.events ?? [rawEvent()]).map((json) => ({ file: `events/${String(json['id'])}.json`, json })),
  ]
}

const DATASET: Json = {
  id: 'a-dataset', title: 'A dataset', language: 'en', updated: '2025-12-31', revision: '1', coverage: '2025-01-01/2025-12-31', selection: 'Everything.',
  tracks: [{ id: 'a-track', title: 'A track', order: 1 }],
  sides: [{ id: 'red', title: 'Red', short: 'R', order: 1, actors: ['red-state'] }, { id: 'others', title: 'Others', short: 'O', order: 2, fallback: true }],
  schemaVersion: 1,
}
const ACTORS: readonly Json[] = [
  { id: 'red-state', name: 'Red', kind: 'state', country: 'RR' },
  { id: 'red-minister', name: 'Ruth Red', kind: 'person', partOf: 'red-state' },
]
