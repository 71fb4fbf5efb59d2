import type { Actor, Place } from './model'

/**
 * What is part of what, over any number of parents. Built for data by strangers: a ring of records ends, a parent that
 * is not there is left out, and chains of any length need no recursion.
 */
export interface Hierarchy {
  /** Records with nothing above them; of a ring without a way out, the member that comes first. */
  readonly roots: readonly string[]
  parents(id: string): readonly string[]
  children(id: string): readonly string[]
  /** Everything above, nearest first, without the record itself. */
  ancestors(id: string): readonly string[]
  /** Everything below, nearest first, without the record itself. */
  descendants(id: string): readonly string[]
  /** The record itself or something below it. */
  isWithin(id: string, above: string): boolean
}

const NONE: readonly string[] = []

export function hierarchyOf(ids: Iterable<string>, parentsOf: (id: string) => Iterable<string>): Hierarchy {
  const all = new Set(ids)
  const parents = new Map<string, readonly string[]>()
  const children = new Map<string, string[]>()
  for (const id of all) {
    const above = [...new Set(parentsOf(id))].filter((parent) => parent !== id && all.has(parent))
    if (above.length === 0) continue
    parents.set(id, above)
    for (const parent of above) {
      const siblings = children.get(parent)
      if (siblings) siblings.push(id)
      else children.set(parent, [id])
    }
  }
  const up = (id: string): readonly string[] => parents.get(id) ?? NONE
  const down = (id: string): readonly string[] => children.get(id) ?? NONE
  const above = new Map<string, ReadonlySet<string>>()
  const ancestorSet = (id: string): ReadonlySet<string> => {
    const known = above.get(id)
    if (known) return known
    const found = reach(id, up)
    above.set(id, found)
    return found
  }
  return {
    roots: rootsOf(all, up, down),
    parents: up,
    children: down,
    ancestors: (id) => [...ancestorSet(id)],
    descendants: (id) => [...reach(id, down)],
    isWithin: (id, top) => id === top || ancestorSet(id).has(top),
  }
}

/** Everything reached from a record, nearest first, without itself. */
export function reach(id: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>([id])
  for (const at of found) for (const to of next(at)) found.add(to)
  found.delete(id)
  return found
}

function rootsOf(all: ReadonlySet<string>, up: (id: string) => readonly string[], down: (id: string) => readonly string[]): readonly string[] {
  const roots = [...all].filter((id) => up(id).length === 0)
  const seen = new Set<string>(roots)
  for (const root of roots) for (const id of reach(root, down)) seen.add(id)
  for (const id of all) {
    if (seen.has(id)) continue
    roots.push(id)
    seen.add(id)
    for (const below of reach(id, down)) seen.add(below)
  }
  return roots
}

/** Actors by `partOf` alone; roles count in addition where a date is at hand (rollUp.ts). */
export const actorHierarchy = (actors: ReadonlyMap<string, Actor>): Hierarchy =>
  hierarchyOf(actors.keys(), (id) => optional(actors.get(id)?.partOf))

/**
 * Places by `partOf`, and every place of a country below that country's record: directly where nothing that it lies in
 * leads there, so that regions and towns stand between a building and its country.
 */
export function placeHierarchy(places: ReadonlyMap<string, Place>): Hierarchy {
  const countries = new Map<string, string>()
  for (const place of places.values()) {
    if (place.kind === 'country' && place.country !== undefined && !countries.has(place.country)) countries.set(place.country, place.id)
  }
  const leadsThere = (place: Place, country: string): boolean => {
    const way = new Set([place])
    let isThere = false
    for (let at = places.get(place.partOf ?? ''); at !== undefined; at = places.get(at.partOf ?? '')) {
      // In a ring each would leave it to the other.
      if (way.has(at)) return false
      isThere ||= at.id === country || (at.kind !== 'country' && at.country === place.country)
      way.add(at)
    }
    return isThere
  }
  return hierarchyOf(places.keys(), (id) => {
    const place = places.get(id)
    if (!place) return NONE
    const country = place.kind === 'country' || place.country === undefined ? undefined : countries.get(place.country)
    return [...optional(place.partOf), ...(country === undefined || leadsThere(place, country) ? NONE : [country])]
  })
}

/** First country found at the record or above it. */
export function countryOf(id: string, hierarchy: Hierarchy, country: (id: string) => string | undefined): string | undefined {
  for (const at of [id, ...hierarchy.ancestors(id)]) {
    const found = country(at)
    if (found !== undefined) return found
  }
  return undefined
}

const optional = (id: string | undefined): readonly string[] => (id === undefined ? NONE : [id])
