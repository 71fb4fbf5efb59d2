import { actorStory } from '../../domain/actorStory'
import { buildFacts } from '../../domain/buildFacts'
import { compareEvent, type ComparedRow } from '../../domain/comparison'
import { buildDetail } from '../../domain/detail'
import { ACTORS, aClaim, aDataset, anActor, anEvent, aPlace } from '../../domain/factories'
import { recordWorld } from '../../domain/recordWorld'
import { VALUES } from './claimSamples'

const WHEN = ['2025-01-14', '2025-02', '2025-02-27~', '2025-03-12/2025-03-14', '../2025-04-01', '2025-04-20/..', '2025-05-02T10:30:00Z', '2025?', '2025-06-09', '2025-06-09', '2025-06-09', '2025-06-09']
const KINDS = ['talks', 'call', 'statement', 'agreement', 'sanctions', 'appointment', 'military', 'other'] as const
const both = (i: number) => [{ actor: 'red-minister', role: 'delegate' as const }, { actor: 'blue-minister', role: i % 2 === 0 ? ('delegate' as const) : ('host' as const) }]

/** Events of every kind and precision between made-up states. */
const dataset = aDataset({
  actors: [...ACTORS.filter(({ id }) => id !== 'red-minister'), anActor({ id: 'red-minister', name: 'Red minister', kind: 'person', partOf: 'red-ministry', roles: [{ title: 'Minister', of: 'red-ministry', from: '2025-01-10' }] })],
  places: [aPlace({ id: 'land', name: 'A land', kind: 'country' }), aPlace({ id: 'town', name: 'A town', kind: 'city', partOf: 'land', lat: 41.01, lon: 28.96, precision: 'city' }), aPlace({ id: 'hall', name: 'A hall', partOf: 'town' })],
  events: WHEN.map((when, i) => anEvent({
    id: `sample-${i}`, when, kind: KINDS[i % KINDS.length] ?? 'other', place: i % 3 === 0 ? 'hall' : 'town', track: 'main-track', participants: both(i), title: `Sample event ${i + 1}`,
    claims: [aClaim({ status: i % 4 === 2 ? 'stated' : 'reported', ...(i % 4 === 2 ? { attributedTo: 'red-minister' } : {}) })],
  })),
})
const facts = buildFacts(dataset)
const details = new Map(facts.events.flatMap(({ id }) => { const detail = buildDetail(dataset, facts, id); return detail === null ? [] : [[id, detail] as const] }))

export const WORLD = recordWorld(facts, details)
export const STORIES = ['red-minister', 'red-state', 'nobody'].flatMap((id) => actorStory(WORLD, id) ?? [])
export const PLACES = dataset.places
export const TRACK = dataset.info.tracks[0]

/** Accounts of one length side by side, and a row that says nothing of it. */
export const COMPARED: readonly ComparedRow[] = facts.events.slice(0, 4).map((event, i) => {
  const detail = Object.values(VALUES)[i]
  return { event, said: detail === undefined || i === 3 ? null : { detail, comparison: compareEvent(detail, 'duration') } }
})
