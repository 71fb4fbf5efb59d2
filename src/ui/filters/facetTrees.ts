import type { EventSummary, Facts } from '../../domain/facts'
import { actorHierarchy, hierarchyOf, placeHierarchy, type Hierarchy } from '../../domain/hierarchy'
import type { Actor, Differ, Names, Shape, Support } from '../../domain/model'
import { sideRules, sidesOf } from '../../domain/sides'
import type { Messages } from '../../i18n/en'
import type { Filter } from '../../url/view'
import { kindGroups, type KindName } from '../kindNames'
import { buildTree, leaf, treeOf, type FacetNode, type FacetTree } from './facetTree'

const LANE_COLOURS = 6
const SUPPORTS: readonly Support[] = ['several', 'one-source', 'one-side']
const DIFFERS: readonly Exclude<Differ, 'none'>[] = ['denied', 'differ', 'vary']

/** Number of events of one value, by facet. */
export type Totals = (facet: FacetName, value: string) => number
export type FacetName = 'actors' | 'kinds' | 'tracks' | 'places' | 'publishers' | 'support' | 'differ'

export type FacetTrees = Readonly<Record<FacetName, FacetTree>>

/** Values that are chosen, by facet: they are shown even where no event has them. */
export type Chosen = Pick<Filter, 'actors' | 'kinds' | 'tracks' | 'places' | 'publishers'>

/** What of the choice has no event in the whole dataset; the rows of a facet hang on nothing else that is chosen. */
export function withoutEvents(filter: Filter, totals: Totals): Chosen {
  const strays = (facet: keyof Chosen) => filter[facet].filter((value) => totals(facet, value) === 0)
  return { actors: strays('actors'), kinds: strays('kinds'), tracks: strays('tracks'), places: strays('places'), publishers: strays('publishers') }
}

/** The rows of every facet, in an order that stays while one filters: by events in the whole dataset. */
export function facetTrees(facts: Facts, totals: Totals, chosen: Chosen, terms: Messages['terms']): FacetTrees {
  return {
    actors: actorTree(facts, totals, chosen.actors),
    kinds: kindTree(facts, totals, chosen.kinds, terms),
    tracks: treeOf(facts.info.tracks.toSorted((a, b) => a.order - b.order)
      .map(({ id, title }) => leaf({ id, name: title, total: totals('tracks', id) })).filter(has(chosen.tracks))),
    support: treeOf(SUPPORTS.map((id) => leaf({ id, name: terms.support[id], total: totals('support', id) }))),
    differ: treeOf(DIFFERS.map((id) => leaf({ id, name: terms.differ[id], total: totals('differ', id) }))),
    places: buildTree({
      hierarchy: placeHierarchy(facts.places), keep: chosen.places, total: (id) => totals('places', id),
      name: (id) => facts.places.get(id)?.name ?? id, otherNames: (id) => namesOf(facts.places.get(id)?.names),
    }),
    publishers: buildTree({
      hierarchy: hierarchyOf(facts.publishers.keys(), () => []), keep: chosen.publishers, total: (id) => totals('publishers', id),
      name: (id) => facts.publishers.get(id)?.name ?? id,
    }),
  }
}

const has = (kept: readonly string[]) => (node: FacetNode): boolean => node.total > 0 || node.values.some((value) => kept.includes(value))
const namesOf = (names: Names | undefined): readonly string[] => Object.values(names ?? {})

/** States and organisations first, people who belong to none after them. */
function actorTree(facts: Facts, totals: Totals, keep: readonly string[]): FacetTree {
  const hierarchy = actorHierarchy(facts.actors)
  const lanes = actorLanes(facts, hierarchy)
  const otherNames = ({ aliases = [], names }: Actor): readonly string[] => [...aliases, ...namesOf(names)]
  return buildTree({
    hierarchy, keep, total: (id) => totals('actors', id), lane: (id) => lanes.get(id) ?? 0,
    name: (id) => facts.actors.get(id)?.name ?? id,
    otherNames: (id) => { const actor = facts.actors.get(id); return actor ? otherNames(actor) : [] },
    rank: (id) => (hierarchy.parents(id).length === 0 && facts.actors.get(id)?.kind === 'person' ? 1 : 0),
  })
}

/** Events that are looked at for colours. */
const MOST_COLOURED = 5_000

/** Colour of each actor: of the side it, or what is below it, stands on in most events; else of the side it belongs to. */
export function actorLanes(facts: Facts, hierarchy: Hierarchy = actorHierarchy(facts.actors)): ReadonlyMap<string, number> {
  const colour = new Map(sidesOf(facts.info).map((side, i) => [side.id, (i % LANE_COLOURS) + 1]))
  const sidesOfActor = new Map<string, Map<string, number>>()
  // Of a large dataset the first events tell enough.
  let left = MOST_COLOURED
  for (const event of facts.events) {
    if (left-- === 0) break
    countSides(event, hierarchy, sidesOfActor)
  }
  const rules = sideRules(facts)
  return new Map([...facts.actors.keys()].map((id) => {
    const most = [...(sidesOfActor.get(id) ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? rules.sideOfActor(id)
    return [id, most === null ? 0 : (colour.get(most) ?? 0)]
  }))
}

function countSides(event: EventSummary, hierarchy: Hierarchy, counts: Map<string, Map<string, number>>): void {
  for (const { actor, side } of event.participants) {
    if (side === null) continue
    for (const id of [actor, ...hierarchy.ancestors(actor)]) {
      const sides = counts.get(id) ?? new Map<string, number>()
      counts.set(id, sides.set(side, (sides.get(side) ?? 0) + 1))
    }
  }
}

/** The groups of kinds, each opening to its kinds; a group with one kind is that kind. */
function kindTree(facts: Facts, totals: Totals, keep: readonly string[], terms: Messages['terms']): FacetTree {
  return treeOf(kindGroups(facts, terms, keep).map(({ shape, name, kinds }): FacetNode => {
    const id = `group:${shape}`
    const members = kinds.map((kind) => leaf({ id: kind.id, name: kind.name, total: totals('kinds', kind.id), parent: id }))
    return {
      id, name, otherNames: [], values: members.map((member) => member.id), total: members.reduce((sum, member) => sum + member.total, 0), lane: 0, parent: null,
      children: members.length < 2 ? [] : members.toSorted((a, b) => b.total - a.total),
    }
  }))
}

/** The shape of a row of the kind facet. */
export function shapeOfRow(node: FacetNode, kinds: readonly KindName[]): Shape {
  return kinds.find((kind) => kind.id === node.values[0])?.shape ?? 'square'
}
