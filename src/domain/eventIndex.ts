import type { EventColumns } from './eventColumns'
import { extentOf } from './extent'
import type { EventSummary, EventTable, Facts } from './facts'
import type { FuzzyDate } from './fuzzyDate'
import { actorHierarchy, placeHierarchy, type Hierarchy } from './hierarchy'
import type { Role } from './model'
import { rollUpOf, type RollUp } from './rollUp'
import { atOnce } from './steps'
import { DIFFERS, SUPPORTS } from './summaryColumns'

/** The events an actor counts in, ascending, with the roles (bits, see roleBit) that it or somebody below it has there. */
export interface ActorRows {
  readonly rows: Uint32Array
  readonly roles: Uint16Array
  /** Roles of the actor itself; 0 where only somebody below it is named. */
  readonly ownRoles: Uint16Array
}

/** For each value the rows that have it, ascending. */
export type Postings = ReadonlyMap<string, Uint32Array>

/** What queries and counts need of the facts, built once. Rows are places in `facts.events`. */
export interface Index {
  readonly facts: Facts
  readonly size: number
  /** What each date is known to touch (extent.ts); NaN for an event without a date. */
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  /** Lanes of row r: entries offsets[r] to offsets[r + 1]; `sides` are places in facts.info.sides. */
  readonly lanes: { readonly offsets: Uint32Array; readonly sides: Uint8Array; readonly full: Uint8Array }
  readonly rowOf: Pick<ReadonlyMap<string, number>, 'get'>
  readonly actors: ReadonlyMap<string, ActorRows>
  readonly roles: Postings
  readonly kinds: Postings
  readonly tracks: Postings
  /** With every place above, up to the country. */
  readonly places: Postings
  readonly publishers: Postings
  readonly support: Postings
  readonly differ: Postings
  readonly actorHierarchy: Hierarchy
  readonly placeHierarchy: Hierarchy
  /** The actor itself and everything it counts for in an event of that date. */
  readonly countsFor: (actor: string, when: FuzzyDate) => ReadonlySet<string>
}

const ROLE_ORDER: readonly Role[] = ['host', 'delegate', 'mediator', 'speaker', 'signatory', 'observer', 'addressee', 'subject', 'target']
const BIT_OF_ROLE = new Map<string, number>(ROLE_ORDER.map((role, i) => [role, 1 << i]))
export const roleBit = (role: string): number => BIT_OF_ROLE.get(role) ?? 0
export const ALL_ROLES = 0xffff

/** Which roles count: all, unless some are asked for. */
export const roleMask = (roles: readonly string[]): number => (roles.length === 0 ? ALL_ROLES : roles.reduce((mask, role) => mask | roleBit(role), 0))

export const buildIndex = (facts: Facts): Index => atOnce(buildIndexInSteps(facts))

/** The same with a rest after some thousands of events, so that a caller may do other things between two of them. */
export function* buildIndexInSteps(facts: Facts): Generator<void, Index, void> {
  const { events } = facts
  const places = placeHierarchy(facts.places)
  const rollUp = rollUpOf(facts.actors)
  return {
    facts,
    size: events.length,
    ...extentsOf(events),
    lanes: lanesOfAll(facts),
    rowOf: events.words ? { get: (id) => events.words?.find(id) ?? undefined } : rowsById(events),
    actors: yield* actorRows(events, rollUp),
    roles: yield* postings(events, (event) => event.participants.map((p) => p.role)),
    publishers: yield* postings(events, (event) => event.publishers),
    ...(events.columns ? columnPostings(events.columns, places) : {
      kinds: yield* postings(events, (event) => [event.kind]),
      tracks: yield* postings(events, (event) => (event.track === undefined ? [] : [event.track])),
      places: yield* postings(events, placesOf(places)),
      support: yield* postings(events, (event) => [event.support]),
      differ: yield* postings(events, (event) => [event.differ]),
    }),
    actorHierarchy: actorHierarchy(facts.actors),
    placeHierarchy: places,
    countsFor: asSets(rollUp),
  }
}

const ROWS_A_STEP = 4_096

function extentsOf(events: EventTable): Pick<Index, 'startMs' | 'endMs'> {
  if (events.columns) return events.columns
  const [startMs, endMs] = [new Float64Array(events.length), new Float64Array(events.length)]
  for (const [row, event] of numbered(events)) {
    const extent = extentOf(event.when)
    startMs[row] = extent.startMs
    endMs[row] = extent.endMs
  }
  return { startMs, endMs }
}

/** Each event with its row. */
function* numbered(events: EventTable): Generator<readonly [number, EventSummary]> {
  let row = 0
  for (const event of events) yield [row++, event]
}

/** By id; by a former id where no event has it now. */
function rowsById(events: EventTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const [row, event] of numbered(events)) rows.set(event.id, row)
  for (const [row, event] of numbered(events)) for (const alias of event.aliases) if (!rows.has(alias)) rows.set(alias, row)
  return rows
}

const NOWHERE: readonly string[] = []
function placesOf(hierarchy: Hierarchy): (event: EventSummary) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return ({ place }) => {
    if (place === undefined) return NOWHERE
    const found = known.get(place) ?? [place, ...hierarchy.ancestors(place)]
    known.set(place, found)
    return found
  }
}

/** The same from columns, without an event being made. */
function columnPostings({ kind, kinds, support, differ, facets }: EventColumns, hierarchy: Hierarchy): Pick<Index, 'kinds' | 'tracks' | 'places' | 'support' | 'differ'> {
  const one = (words: readonly string[]) => words.map((word) => (word === '' ? [] : [word]))
  return {
    kinds: byNumber(kind, one(kinds)),
    support: byNumber(support, one(SUPPORTS)),
    differ: byNumber(differ, one(DIFFERS)),
    tracks: facets ? byNumber(facets.track, [[], ...one(facets.trackIds)]) : new Map(),
    places: facets ? byNumber(facets.place, [[], ...facets.placeIds.map((id) => (id === '' ? [] : [id, ...hierarchy.ancestors(id)]))]) : new Map(),
  }
}

/** Rows of each value, where a row's number says which values it has. */
function byNumber(numbers: Uint8Array | Uint16Array | Uint32Array, valuesOf: readonly (readonly string[])[]): Postings {
  const counts = new Map<string, number>()
  const totals = new Uint32Array(valuesOf.length)
  for (const number of numbers) totals[number] = (totals[number] ?? 0) + 1
  for (const [number, values] of valuesOf.entries()) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + (totals[number] ?? 0))
  const lists = new Map([...counts].filter(([, count]) => count > 0).map(([value, count]) => [value, { rows: new Uint32Array(count), next: 0 }]))
  const targets = valuesOf.map((values) => values.flatMap((value) => lists.get(value) ?? []))
  for (let row = 0; row < numbers.length; row += 1) for (const target of targets[numbers[row] ?? 0] ?? []) target.rows[target.next++] = row
  return new Map([...lists].map(([value, { rows }]) => [value, rows]))
}

function* postings(events: EventTable, valuesOf: (event: EventSummary) => readonly string[]): Generator<void, Postings, void> {
  const lists = new Map<string, number[]>()
  for (const [row, event] of numbered(events)) {
    if (row % ROWS_A_STEP === 0) yield
    for (const value of valuesOf(event)) {
      const list = lists.get(value)
      if (!list) lists.set(value, [row])
      else if (list.at(-1) !== row) list.push(row)
    }
  }
  return new Map([...lists].map(([value, rows]) => [value, new Uint32Array(rows)]))
}

/** Rows of one actor as they come; `roles` holds its own roles in the upper half, all roles in the lower. */
class GrowingRows {
  readonly rows: number[] = []
  readonly roles: number[] = []

  add(row: number, bits: number): void {
    const last = this.rows.length - 1
    if (last >= 0 && this.rows[last] === row) this.roles[last] = (this.roles[last] ?? 0) | bits
    else {
      this.rows.push(row)
      this.roles.push(bits)
    }
  }
}

function* actorRows(events: EventTable, rollUp: RollUp): Generator<void, ReadonlyMap<string, ActorRows>, void> {
  const growing = new Map<string, GrowingRows>()
  const rowsFor = (id: string): GrowingRows => {
    const known = growing.get(id)
    if (known) return known
    const rows = new GrowingRows()
    growing.set(id, rows)
    return rows
  }
  /** What an actor counted for last time, which is mostly what it counts for this time too. */
  const last = new Map<string, { readonly ids: readonly string[]; readonly targets: readonly GrowingRows[] }>()
  for (const [row, event] of numbered(events)) {
    if (row % ROWS_A_STEP === 0) yield
    for (const { actor, role } of event.participants) {
      const ids = rollUp(actor, event.when)
      let entry = last.get(actor)
      if (entry?.ids !== ids) last.set(actor, (entry = { ids, targets: ids.map(rowsFor) }))
      const bit = roleBit(role)
      // The actor itself comes first.
      for (let i = 0; i < entry.targets.length; i += 1) entry.targets[i]?.add(row, i === 0 ? (bit << 16) | bit : bit)
    }
  }
  return new Map(
    [...growing].map(([id, { rows, roles }]) => [
      id, { rows: new Uint32Array(rows), roles: new Uint16Array(roles), ownRoles: new Uint16Array(roles.map((bits) => bits >>> 16)) },
    ]),
  )
}

/** The same as sets, made once for each list. */
function asSets(rollUp: RollUp): (actor: string, when: FuzzyDate) => ReadonlySet<string> {
  const sets = new WeakMap<readonly string[], ReadonlySet<string>>()
  return (actor, when) => {
    const ids = rollUp(actor, when)
    const known = sets.get(ids)
    if (known) return known
    const set = new Set(ids)
    sets.set(ids, set)
    return set
  }
}

function lanesOfAll({ events, info }: Facts): Index['lanes'] {
  if (events.columns) return lanesInColumns(events.columns, info)
  const numbers = new Map(info.sides.map((side, i) => [side.id, i]))
  const offsets = new Uint32Array(events.length + 1)
  let total = 0
  for (const event of events) total += event.lanes.length
  const sides = new Uint8Array(total)
  const full = new Uint8Array(total)
  let at = 0
  for (const [row, event] of numbered(events)) {
    for (const lane of event.lanes) {
      sides[at] = numbers.get(lane.side) ?? 0
      full[at] = lane.mark === 'full' ? 1 : 0
      at += 1
    }
    offsets[row + 1] = at
  }
  return { offsets, sides, full }
}

function lanesInColumns({ length, laneSet, laneSets }: EventColumns, { sides: all }: Facts['info']): Index['lanes'] {
  const numbers = new Map(all.map((side, i) => [side.id, i]))
  const offsets = new Uint32Array(length + 1)
  for (let row = 0; row < length; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + (laneSets[laneSet[row] ?? 0]?.length ?? 0)
  const [sides, full] = [new Uint8Array(offsets[length] ?? 0), new Uint8Array(offsets[length] ?? 0)]
  let at = 0
  for (let row = 0; row < length; row += 1) {
    for (const lane of laneSets[laneSet[row] ?? 0] ?? []) {
      sides[at] = numbers.get(lane.side) ?? 0
      full[at++] = lane.mark === 'full' ? 1 : 0
    }
  }
  return { offsets, sides, full }
}
