import { addBit, addRows, allBits, cutBy, emptyBits, hasBit, rowsOf, type Bitset } from './bitset'
import { ALL_ROLES, roleMask, type ActorRows, type Index, type Postings } from './eventIndex'
import { overlaps, readExtent } from './extent'
import type { Differ, Role, Support } from './model'
import { areTogether, sessionsOf } from './together'

/** What narrows the set of events; the filter of the address is one. Empty lists and null mean everything. */
export interface EventFilter {
  readonly actors: readonly string[]
  readonly match: 'any' | 'all' | 'met' | 'spoke'
  readonly direct: boolean
  readonly roles: readonly Role[]
  readonly kinds: readonly string[]
  readonly tracks: readonly string[]
  readonly places: readonly string[]
  readonly publishers: readonly string[]
  readonly support: readonly Support[]
  readonly differ: readonly Differ[]
  readonly q: string
  readonly span: string | null
}

/** Events that the words of `q` were found in, by id or by row; null or absent: not searched (yet), nothing is narrowed. */
export type SearchHits = ReadonlySet<string> | Uint32Array | null

/** Facets that each narrow on their own; `role` belongs to the chosen actors. */
export const FACETS = ['actors', 'kinds', 'tracks', 'places', 'publishers', 'support', 'differ', 'span', 'q'] as const
export type Facet = (typeof FACETS)[number]

/** Rows of the events that pass, ascending: OR within a facet, AND between them. */
export function runQuery(index: Index, filter: EventFilter, searchHits: SearchHits = null): Uint32Array {
  return rowsOf(matching(index, filter, searchHits))
}

function matching(index: Index, filter: EventFilter, searchHits: SearchHits): Bitset {
  const bits = allBits(index.size)
  for (const facet of FACETS) {
    const only = facetBits(index, filter, facet, searchHits)
    if (only) cutBy(bits, only)
  }
  return bits
}

/** What one facet lets through; null where it does not narrow. */
export function facetBits(index: Index, filter: EventFilter, facet: Facet, searchHits: SearchHits): Bitset | null {
  switch (facet) {
    case 'actors': return actorBits(index, filter)
    case 'span': return spanBits(index, filter.span)
    case 'q': return hitBits(index, searchHits)
    default: return valueBits(index.size, index[facet], filter[facet])
  }
}

function valueBits(size: number, postings: Postings, values: readonly string[]): Bitset | null {
  if (values.length === 0) return null
  const bits = emptyBits(size)
  for (const value of values) {
    const rows = postings.get(value)
    if (rows) addRows(bits, rows)
  }
  return bits
}

function spanBits(index: Index, text: string | null): Bitset | null {
  const span = text === null ? null : readExtent(text)
  if (!span) return null
  const bits = emptyBits(index.size)
  for (let row = 0; row < index.size; row += 1) {
    if (overlaps({ startMs: index.startMs[row] ?? NaN, endMs: index.endMs[row] ?? NaN }, span)) addBit(bits, row)
  }
  return bits
}

function hitBits(index: Index, hits: SearchHits): Bitset | null {
  if (!hits) return null
  const bits = emptyBits(index.size)
  if (hits instanceof Uint32Array) addRows(bits, hits)
  else for (const id of hits) {
    const row = index.rowOf.get(id)
    if (row !== undefined) addBit(bits, row)
  }
  return bits
}

type ActorFilter = Pick<EventFilter, 'actors' | 'match' | 'direct' | 'roles'>

function actorBits(index: Index, filter: ActorFilter): Bitset | null {
  const { actors, match, roles } = filter
  if (actors.length === 0) return valueBits(index.size, index.roles, roles)
  if (match === 'any') {
    const bits = emptyBits(index.size)
    for (const actor of actors) addActor(bits, index.actors.get(actor), filter)
    return bits
  }
  const bits = namedBits(index, filter)
  if (match !== 'all') keepTogether(index, bits, filter, match)
  return bits
}

/** Events in which each of the chosen is named. */
export function namedBits(index: Index, filter: ActorFilter): Bitset {
  const bits = allBits(index.size)
  for (const actor of filter.actors) {
    const named = emptyBits(index.size)
    addActor(named, index.actors.get(actor), filter)
    cutBy(bits, named)
  }
  return bits
}

function addActor(bits: Bitset, actor: ActorRows | undefined, filter: ActorFilter): void {
  if (!actor) return
  const mask = roleMask(filter.roles)
  const roles = filter.direct ? actor.ownRoles : actor.roles
  const { rows } = actor
  if (mask === ALL_ROLES && !filter.direct) addRows(bits, rows)
  else for (let i = 0; i < rows.length; i += 1) if (((roles[i] ?? 0) & mask) !== 0) addBit(bits, rows[i] ?? 0)
}

function keepTogether(index: Index, bits: Bitset, filter: ActorFilter, encounter: 'met' | 'spoke'): void {
  const mask = roleMask(filter.roles)
  for (const row of rowsOf(bits)) {
    const isTogether = sessionsOf(index, row, encounter, filter.direct).some((session) => areTogether(session, filter.actors, mask))
    if (!isTogether && hasBit(bits, row)) bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31))
  }
}
