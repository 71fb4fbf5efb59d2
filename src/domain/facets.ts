import { allBits, countBits, countRowsIn, cutBy, hasBit, rowsOf, type Bitset } from './bitset'
import { ALL_ROLES, roleMask, type Index, type Postings } from './eventIndex'
import { facetBits, FACETS, namedBits, runQuery, type EventFilter, type Facet, type SearchHits } from './query'
import { companions, sessionsOf } from './together'

export type Counts = ReadonlyMap<string, number>

/** How many events each value would give by itself under the other facets; a value that is not in a map gives none. */
export interface FacetCounts {
  /** Events that pass the whole filter. */
  readonly total: number
  /** With match all, met and spoke: together with the actors already chosen. */
  readonly actors: Counts
  /** With the chosen actors in that role; with no actor chosen, with anybody in it. */
  readonly roles: Counts
  readonly kinds: Counts
  readonly tracks: Counts
  readonly places: Counts
  readonly publishers: Counts
  readonly support: Counts
  readonly differ: Counts
}

/** `among`: only these rows are there at all. */
export function countFacets(index: Index, filter: EventFilter, searchHits: SearchHits = null, among: Bitset | null = null): FacetCounts {
  const parts = new Map(FACETS.map((facet) => [facet, facetBits(index, filter, facet, searchHits)]))
  const others = (facet: Facet | null): Bitset => {
    const bits = among?.slice() ?? allBits(index.size)
    for (const [other, part] of parts) if (other !== facet && part) cutBy(bits, part)
    return bits
  }
  const count = (facet: Exclude<Facet, 'actors' | 'span' | 'q'>): Counts => countPostings(index[facet], others(facet))
  const underOthers = others('actors')
  return {
    total: countBits(others(null)),
    actors: countActors(index, filter, underOthers),
    roles: countRoles(index, filter, underOthers),
    kinds: count('kinds'),
    tracks: count('tracks'),
    places: count('places'),
    publishers: count('publishers'),
    support: count('support'),
    differ: count('differ'),
  }
}

/** Counts of two sets of events that have none in common. */
export function addCounts(a: FacetCounts, b: FacetCounts): FacetCounts {
  const add = (one: Counts, other: Counts): Counts => {
    const sum = new Map(one)
    for (const [value, count] of other) sum.set(value, (sum.get(value) ?? 0) + count)
    return sum
  }
  return {
    total: a.total + b.total, actors: add(a.actors, b.actors), roles: add(a.roles, b.roles), kinds: add(a.kinds, b.kinds), tracks: add(a.tracks, b.tracks),
    places: add(a.places, b.places), publishers: add(a.publishers, b.publishers), support: add(a.support, b.support), differ: add(a.differ, b.differ),
  }
}

function countPostings(postings: Postings, base: Bitset): Counts {
  const counts = new Map<string, number>()
  for (const [value, rows] of postings) {
    const count = countRowsIn(base, rows)
    if (count > 0) counts.set(value, count)
  }
  return counts
}

function countActors(index: Index, filter: EventFilter, base: Bitset): Counts {
  if (filter.match === 'met' || filter.match === 'spoke') return countTogether(index, filter, base, filter.match)
  const within = base.slice()
  if (filter.match === 'all') cutBy(within, namedBits(index, filter))
  const mask = roleMask(filter.roles)
  const counts = new Map<string, number>()
  for (const [actor, { rows, roles, ownRoles }] of index.actors) {
    const count = filter.direct || mask !== ALL_ROLES ? countHeld(within, rows, filter.direct ? ownRoles : roles, mask) : countRowsIn(within, rows)
    if (count > 0) counts.set(actor, count)
  }
  return counts
}

function countHeld(within: Bitset, rows: Uint32Array, held: Uint16Array, mask: number): number {
  let count = 0
  for (let i = 0; i < rows.length; i += 1) if (((held[i] ?? 0) & mask) !== 0 && hasBit(within, rows[i] ?? 0)) count += 1
  return count
}

function countTogether(index: Index, filter: EventFilter, base: Bitset, encounter: 'met' | 'spoke'): Counts {
  const mask = roleMask(filter.roles)
  const candidates = base.slice()
  cutBy(candidates, namedBits(index, filter))
  const counts = new Map<string, number>()
  for (const row of rowsOf(candidates)) {
    const found = new Set<string>()
    for (const session of sessionsOf(index, row, encounter, filter.direct)) {
      for (const actor of companions(session, filter.actors, mask)) found.add(actor)
    }
    for (const actor of found) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  return counts
}

function countRoles(index: Index, filter: EventFilter, base: Bitset): Counts {
  const counts = new Map<string, number>()
  for (const role of index.roles.keys()) {
    const withRole = facetBits(index, { ...filter, roles: [role as EventFilter['roles'][number]] }, 'actors', null)
    const bits = base.slice()
    if (withRole) cutBy(bits, withRole)
    const count = countBits(bits)
    if (count > 0) counts.set(role, count)
  }
  return counts
}

/** One choice of the reader, and how many events dropping it alone would show. */
export interface Relief {
  readonly facet: Facet | 'roles' | 'match' | 'direct'
  /** The chosen value; '' for a switch. */
  readonly value: string
  readonly count: number
}

/** For a filter that nothing passes: what dropping each choice alone brings back, most first. */
export function whatWouldBringBack(index: Index, filter: EventFilter, searchHits: SearchHits = null): readonly Relief[] {
  const count = (loosened: EventFilter, hits: SearchHits = searchHits): number => runQuery(index, loosened, hits).length
  const lists = ['actors', 'roles', 'kinds', 'tracks', 'places', 'publishers', 'support', 'differ'] as const
  const reliefs: Relief[] = lists.flatMap((facet) =>
    filter[facet].map((value) => ({ facet, value, count: count({ ...filter, [facet]: (filter[facet] as readonly string[]).filter((v) => v !== value) }) })),
  )
  if (filter.span !== null) reliefs.push({ facet: 'span', value: filter.span, count: count({ ...filter, span: null }) })
  if (searchHits !== null) reliefs.push({ facet: 'q', value: filter.q, count: count(filter, null) })
  if (filter.match !== 'any' && filter.actors.length > 0) reliefs.push({ facet: 'match', value: filter.match, count: count({ ...filter, match: 'any' }) })
  if (filter.direct && filter.actors.length > 0) reliefs.push({ facet: 'direct', value: '', count: count({ ...filter, direct: false }) })
  return reliefs.toSorted((a, b) => b.count - a.count)
}
