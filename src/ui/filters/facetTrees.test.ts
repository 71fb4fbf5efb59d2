import { describe, expect, test } from 'vitest'
import { buildFacts } from '../../domain/buildFacts'
import { buildIndex } from '../../domain/eventIndex'
import { countFacets } from '../../domain/facets'
import { aDataset, anEvent, aPlace, ACTORS, anActor, type DatasetParts } from '../../domain/factories'
import type { Facts } from '../../domain/facts'
import { en } from '../../i18n/en'
import { NO_FILTER, type Filter } from '../../url/view'
import { facetTrees, withoutEvents, actorLanes, type Totals } from './facetTrees'
import { isNarrowed } from './filterState'

const factsOf = (parts: DatasetParts): Facts => buildFacts(aDataset(parts))
const totalsIn = (facts: Facts): Totals => { const counts = countFacets(buildIndex(facts), NO_FILTER); return (facet, value) => counts[facet].get(value) ?? 0 }
const treesOf = (facts: Facts, filter: Filter = NO_FILTER) => facetTrees(facts, totalsIn(facts), withoutEvents(filter, totalsIn(facts)), en.terms)

const delegate = (...ids: string[]) => ids.map((actor) => ({ actor, role: 'delegate' as const }))
const events = [
  anEvent({ id: 'talks-1', kind: 'talks', participants: delegate('red-minister', 'blue-minister'), place: 'hall' }),
  anEvent({ id: 'call-1', kind: 'call', participants: delegate('red-minister') }),
  anEvent({ id: 'visit-1', kind: 'visit', participants: [{ actor: 'host-state', role: 'host' }, ...delegate('red-minister')], place: 'city' }),
  anEvent({ id: 'vote-1', kind: 'vote', participants: delegate('nobody', 'nobody', 'nobody') }),
]
const facts = factsOf({
  events, actors: [...ACTORS, anActor({ id: 'idle-state', kind: 'state' })],
  places: [aPlace({ id: 'land', kind: 'country', country: 'LL' }), aPlace({ id: 'city', kind: 'city', partOf: 'land', country: 'LL' }), aPlace({ id: 'hall', kind: 'building', partOf: 'city', country: 'LL' })],
})

describe('actors', () => {
  test('states by events, people without a body last, those in no event left out', () => {
    expect(treesOf(facts).actors.roots.map((node) => node.id)).toEqual(['red-state', 'blue-state', 'host-state', 'nobody'])
  })
  test('an actor in no event is shown while it is chosen', () => {
    expect(treesOf(facts, { ...NO_FILTER, actors: ['idle-state'] }).actors.byId.has('idle-state')).toBe(true)
  })
  test('wear the colour of the side they stand on in most events', () => {
    const lanes = actorLanes(facts)
    expect([lanes.get('red-ministry'), lanes.get('blue-state'), lanes.get('host-state')]).toEqual([1, 2, 3])
  })
  test('most events decide, not the first', () => {
    const host = { actor: 'host-state', role: 'host' as const }
    const seen = factsOf({ events: [
      anEvent({ id: 'a-1', when: '2025-01-01', participants: delegate('host-state') }),
      anEvent({ id: 'b-1', when: '2025-02-01', participants: [host] }), anEvent({ id: 'c-1', when: '2025-03-01', participants: [host] }),
    ] })
    expect(actorLanes(seen).get('host-state')).toBe(3)
  })
})

test('kinds stand in groups that open; a group of one is that kind', () => {
  const { kinds } = treesOf(facts)
  expect(kinds.roots.map((node) => [node.name, node.values, node.children.length])).toEqual([
    ['Meetings', ['talks', 'visit'], 2], ['Calls', ['call'], 0], ['Agreements and votes', ['vote'], 0],
  ])
})

test('places stand country over city over building', () => {
  const { places } = treesOf(facts)
  expect([places.byId.get('hall')?.parent, places.byId.get('city')?.parent]).toEqual(['city', 'land'])
  expect(places.byId.get('land')?.total).toBe(2)
})

test('support and difference always show all their values', () => {
  expect(treesOf(facts).support.roots).toHaveLength(3)
  expect(treesOf(facts).differ.roots).toHaveLength(3)
})

test('a dataset without events has no rows and does not fail', () => {
  const empty = factsOf({ events: [], actors: [], places: [] })
  const trees = treesOf(empty)
  expect([trees.actors, trees.kinds, trees.places, trees.publishers].every((tree) => tree.roots.length === 0)).toBe(true)
})

test('every single choice counts as narrowing', () => {
  expect(isNarrowed(NO_FILTER)).toBe(false)
  const narrowed: readonly Partial<Filter>[] = [
    { actors: ['a'] }, { roles: ['host'] }, { kinds: ['a'] }, { tracks: ['a'] }, { places: ['a'] }, { publishers: ['a'] }, { support: ['several'] },
    { differ: ['vary'] }, { q: 'a' }, { span: '2025' }, { direct: true }, { match: 'met' },
  ]
  expect(narrowed.filter((changes) => !isNarrowed({ ...NO_FILTER, ...changes }))).toEqual([])
  expect(isNarrowed({ ...NO_FILTER, q: '  ' })).toBe(false)
})
