import type { EventColumns, FacetColumns } from './eventColumns'
import type { EventSummary, Lane, SummaryParticipant } from './facts'
import { DIFFERS, PRESENCES, ROLES, SUPPORTS } from './summaryColumns'

/** The lists that numbers of columns point into: the same at any date, so they need not be sent. */
type ListName = 'kinds' | 'dateTexts'
type FacetListName = 'actorIds' | 'placeIds' | 'trackIds' | 'sideIds' | 'publisherIds'

/** Columns of the events known at a date, without the lists that the latest columns hold too. */
export interface KnownColumns extends Omit<EventColumns, ListName | 'facets'> {
  readonly facets: Omit<FacetColumns, FacetListName>
}

export const withLists = ({ facets, ...columns }: KnownColumns, latest: EventColumns): EventColumns => {
  if (!latest.facets) throw new Error('asked before the facets were read')
  const { actorIds, placeIds, trackIds, sideIds, publisherIds } = latest.facets
  return { ...columns, kinds: latest.kinds, dateTexts: latest.dateTexts, facets: { ...facets, actorIds, placeIds, trackIds, sideIds, publisherIds } }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

function gather<T extends Numbers>(values: T, rows: Uint32Array): T {
  const out = new (values.constructor as new (length: number) => T)(rows.length)
  for (let i = 0; i < rows.length; i += 1) out[i] = values[rows[i] ?? 0] ?? 0
  return out
}

/**
 * Picks the known rows out of the latest columns; where not all of an event was known, `partial` (by place in `rows`) says
 * how it was: who took part, in which lanes, how sure.
 */
export class ColumnPicker {
  readonly #latest: EventColumns
  readonly #facets: FacetColumns
  readonly #actors: ReadonlyMap<string, number>
  readonly #sides: ReadonlyMap<string, number>
  readonly #publishers: ReadonlyMap<string, number>
  /** Grows by sets that occur only at a date. */
  readonly #laneSets: (readonly Lane[])[]
  readonly #laneNumbers = new Map<string, number>()

  constructor(latest: EventColumns) {
    if (!latest.facets) throw new Error('asked before the facets were read')
    this.#latest = latest
    this.#facets = latest.facets
    const numbered = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]))
    this.#actors = numbered(latest.facets.actorIds)
    this.#sides = numbered(latest.facets.sideIds)
    this.#publishers = numbered(latest.facets.publisherIds)
    this.#laneSets = [...latest.laneSets]
    for (const [i, lanes] of latest.laneSets.entries()) this.#laneNumbers.set(laneKey(lanes), i)
  }

  pick(rows: Uint32Array, partial: ReadonlyMap<number, EventSummary>): KnownColumns {
    const { form, day, extra, startMs, endMs, kind, weight, support, differ, undisclosed, laneSet } = this.#latest
    const columns = {
      length: rows.length,
      form: gather(form, rows), day: gather(day, rows), extra: gather(extra, rows), startMs: gather(startMs, rows), endMs: gather(endMs, rows),
      kind: gather(kind, rows), weight: gather(weight, rows), support: gather(support, rows), differ: gather(differ, rows), undisclosed: gather(undisclosed, rows), laneSet: gather(laneSet, rows),
    }
    for (const [at, event] of partial) {
      columns.support[at] = SUPPORTS.indexOf(event.support)
      columns.differ[at] = DIFFERS.indexOf(event.differ)
      columns.undisclosed[at] = event.undisclosedCount
      columns.laneSet[at] = this.#laneSetOf(event.lanes)
    }
    return { ...columns, laneSets: this.#laneSets.slice(), facets: this.#pickFacets(rows, partial) }
  }

  #laneSetOf(lanes: readonly Lane[]): number {
    const key = laneKey(lanes)
    const known = this.#laneNumbers.get(key)
    if (known !== undefined) return known
    this.#laneNumbers.set(key, this.#laneSets.length)
    return this.#laneSets.push(lanes) - 1
  }

  #pickFacets(rows: Uint32Array, partial: ReadonlyMap<number, EventSummary>): KnownColumns['facets'] {
    const { place, track, claims, knownFromMs } = this.#facets
    const known = { place: gather(place, rows), track: gather(track, rows), claims: gather(claims, rows), knownFromMs: gather(knownFromMs, rows) }
    for (const [at, event] of partial) known.claims[at] = event.claimCount
    return { ...known, ...this.#pickParticipants(rows, partial), ...this.#pickPublishers(rows, partial) }
  }

  #pickParticipants(rows: Uint32Array, partial: ReadonlyMap<number, EventSummary>) {
    const { participantOffsets: offsets, actor, role, presence, side, sessions } = this.#facets
    const participantOffsets = pickedOffsets(offsets, rows, (at) => partial.get(at)?.participants.length)
    const total = participantOffsets[rows.length] ?? 0
    const out = { actor: new Uint32Array(total), role: new Uint8Array(total), presence: new Uint8Array(total), side: new Uint8Array(total) }
    copyRuns(offsets, rows, participantOffsets, partial, (from, to, target) => {
      for (let i = from; i < to; i += 1, target += 1) {
        out.actor[target] = actor[i] ?? 0
        out.role[target] = role[i] ?? 0
        out.presence[target] = presence[i] ?? 0
        out.side[target] = side[i] ?? 0
      }
    })
    const knownSessions = new Map<number, readonly (string | null)[]>()
    if (sessions.size > 0) for (const [at, row] of rows.entries()) { const names = sessions.get(row); if (names && !partial.has(at)) knownSessions.set(at, names) }
    for (const [at, { participants }] of partial) {
      for (const [i, participant] of participants.entries()) this.#put(out, (participantOffsets[at] ?? 0) + i, participant)
      if (participants.some(({ session }) => session !== undefined)) knownSessions.set(at, participants.map(({ session }) => session ?? null))
    }
    return { participantOffsets, ...out, sessions: knownSessions }
  }

  #put(out: Pick<FacetColumns, 'actor' | 'role' | 'presence' | 'side'>, at: number, { actor, role, presence, side }: SummaryParticipant): void {
    out.actor[at] = this.#actors.get(actor) ?? 0
    out.role[at] = ROLES.indexOf(role)
    out.presence[at] = PRESENCES.indexOf(presence)
    out.side[at] = side === null ? 0 : (this.#sides.get(side) ?? -1) + 1
  }

  #pickPublishers(rows: Uint32Array, partial: ReadonlyMap<number, EventSummary>) {
    const { publisherOffsets: offsets, publisher } = this.#facets
    const numbers = new Map(Array.from(partial, ([at, { publishers }]) => [at, publishers.flatMap((id) => this.#publishers.get(id) ?? [])]))
    const publisherOffsets = pickedOffsets(offsets, rows, (at) => numbers.get(at)?.length)
    const out = new Uint32Array(publisherOffsets[rows.length] ?? 0)
    copyRuns(offsets, rows, publisherOffsets, partial, (from, to, target) => { for (let i = from; i < to; i += 1, target += 1) out[target] = publisher[i] ?? 0 })
    for (const [at, list] of numbers) out.set(list, publisherOffsets[at] ?? 0)
    return { publisherOffsets, publisher: out }
  }
}

const laneKey = (lanes: readonly Lane[]): string => lanes.map(({ side, mark }) => `${side} ${mark}`).join(',')

function pickedOffsets(offsets: Uint32Array, rows: Uint32Array, ownLength: (at: number) => number | undefined): Uint32Array {
  const out = new Uint32Array(rows.length + 1)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    out[at + 1] = (out[at] ?? 0) + (ownLength(at) ?? (offsets[row + 1] ?? 0) - (offsets[row] ?? 0))
  }
  return out
}

/** Calls back with the entries of each row that is whole, and where they go. */
function copyRuns(offsets: Uint32Array, rows: Uint32Array, targets: Uint32Array, partial: ReadonlyMap<number, unknown>, copy: (from: number, to: number, target: number) => void): void {
  for (let at = 0; at < rows.length; at += 1) {
    if (partial.has(at)) continue
    const row = rows[at] ?? 0
    copy(offsets[row] ?? 0, offsets[row + 1] ?? 0, targets[at] ?? 0)
  }
}
