import { TEXT_FORM, type EventColumns, type FacetColumns } from './eventColumns'
import type { EventSummary, Lane, SummaryParticipant } from './facts'
import { DIFFERS, PRESENCES, ROLES, SUPPORTS } from './summaryColumns'

/** The lists that numbers of columns point into: the same at any date, so they need not be sent. */
type ListName = 'kinds' | 'dateTexts'
type FacetListName = 'actorIds' | 'placeIds' | 'trackIds' | 'sideIds' | 'publisherIds'

/** Columns of the events known at a date, without the lists that the latest columns hold too. */
export interface KnownColumns extends Omit<EventColumns, ListName | 'facets'> {
  readonly facets: Omit<FacetColumns, FacetListName>
}

export function withLists({ facets, ...columns }: KnownColumns, latest: EventColumns): EventColumns {
  if (!latest.facets) throw new Error('asked before the facets were read')
  const { actorIds, placeIds, trackIds, sideIds, publisherIds } = latest.facets
  return { ...columns, ...textsIn(columns, latest), kinds: latest.kinds, facets: { ...facets, actorIds, placeIds, trackIds, sideIds, publisherIds } }
}

/** Dates in words stand in the order of their rows, each with its own. */
function textsIn({ form, extra, length }: Pick<KnownColumns, 'form' | 'extra' | 'length'>, latest: EventColumns): Pick<EventColumns, 'extra' | 'dateTexts'> {
  const own = extra.slice()
  const dateTexts: string[] = []
  for (let row = 0; row < length; row += 1) if (form[row] === TEXT_FORM) own[row] = dateTexts.push(latest.dateTexts[extra[row] ?? 0] ?? '../..') - 1
  return { extra: own, dateTexts }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Rows one behind the other, and where the first of them goes. Most of what was known is what had happened: few runs. */
interface Run { readonly from: number; readonly to: number; readonly at: number }

function runsOf(rows: Uint32Array): readonly Run[] {
  const runs: Run[] = []
  for (let at = 0; at < rows.length;) {
    const from = rows[at] ?? 0
    let end = at + 1
    while (end < rows.length && rows[end] === from + end - at) end += 1
    runs.push({ from, to: from + end - at, at })
    at = end
  }
  return runs
}

function gather<T extends Numbers>(values: T, runs: readonly Run[]): T {
  const last = runs.at(-1)
  const out = new (values.constructor as new (length: number) => T)(last ? last.at + last.to - last.from : 0)
  for (const { from, to, at } of runs) out.set(values.subarray(from, to), at)
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
    const runs = runsOf(rows)
    const columns = {
      length: rows.length,
      form: gather(form, runs), day: gather(day, runs), extra: gather(extra, runs), startMs: gather(startMs, runs), endMs: gather(endMs, runs),
      kind: gather(kind, runs), weight: gather(weight, runs), support: gather(support, runs), differ: gather(differ, runs), undisclosed: gather(undisclosed, runs), laneSet: gather(laneSet, runs),
    }
    for (const [at, event] of partial) {
      columns.support[at] = SUPPORTS.indexOf(event.support)
      columns.differ[at] = DIFFERS.indexOf(event.differ)
      columns.undisclosed[at] = event.undisclosedCount
      columns.laneSet[at] = this.#laneSetOf(event.lanes)
    }
    return { ...columns, laneSets: this.#laneSets.slice(), facets: this.#pickFacets(rows, runs, partial) }
  }

  #laneSetOf(lanes: readonly Lane[]): number {
    const key = laneKey(lanes)
    const known = this.#laneNumbers.get(key)
    if (known !== undefined) return known
    this.#laneNumbers.set(key, this.#laneSets.length)
    return this.#laneSets.push(lanes) - 1
  }

  #pickFacets(rows: Uint32Array, runs: readonly Run[], partial: ReadonlyMap<number, EventSummary>): KnownColumns['facets'] {
    const { place, track, claims, knownFromMs } = this.#facets
    const known = { place: gather(place, runs), track: gather(track, runs), claims: gather(claims, runs), knownFromMs: gather(knownFromMs, runs) }
    for (const [at, event] of partial) known.claims[at] = event.claimCount
    const split = withoutPartial(runs, partial)
    return { ...known, ...this.#pickParticipants(rows, split, partial), ...this.#pickPublishers(rows.length, split, partial) }
  }

  #pickParticipants(rows: Uint32Array, runs: readonly Run[], partial: ReadonlyMap<number, EventSummary>) {
    const { participantOffsets: offsets, actor, role, presence, side, sessions } = this.#facets
    const participantOffsets = pickedOffsets(offsets, rows.length, runs, new Map(Array.from(partial, ([at, { participants }]) => [at, participants.length])))
    const entries = entryRuns(offsets, runs, participantOffsets)
    const total = participantOffsets[rows.length] ?? 0
    const out = { actor: copied(actor, entries, total), role: copied(role, entries, total), presence: copied(presence, entries, total), side: copied(side, entries, total) }
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

  #pickPublishers(count: number, runs: readonly Run[], partial: ReadonlyMap<number, EventSummary>) {
    const { publisherOffsets: offsets, publisher } = this.#facets
    const numbers = new Map(Array.from(partial, ([at, { publishers }]) => [at, publishers.flatMap((id) => this.#publishers.get(id) ?? [])]))
    const publisherOffsets = pickedOffsets(offsets, count, runs, new Map(Array.from(numbers, ([at, list]) => [at, list.length])))
    const out = copied(publisher, entryRuns(offsets, runs, publisherOffsets), publisherOffsets[count] ?? 0)
    for (const [at, list] of numbers) out.set(list, publisherOffsets[at] ?? 0)
    return { publisherOffsets, publisher: out }
  }
}

const laneKey = (lanes: readonly Lane[]): string => lanes.map(({ side, mark }) => `${side} ${mark}`).join(',')

/** The runs, broken where an event is not taken over as it is. `partial` by place, ascending. */
function withoutPartial(runs: readonly Run[], partial: ReadonlyMap<number, unknown>): readonly Run[] {
  const places = [...partial.keys()]
  let next = 0
  return runs.flatMap(({ from, to, at }) => {
    const parts: Run[] = []
    let first = at
    const end = at + to - from
    for (; next < places.length && (places[next] ?? end) < end; next += 1) {
      const place = places[next] ?? end
      if (place > first) parts.push({ from: from + first - at, to: from + place - at, at: first })
      first = place + 1
    }
    if (first < end) parts.push({ from: from + first - at, to, at: first })
    return parts
  })
}

/** Where the entries of each row begin; `own`: how many those have that are not taken over. */
function pickedOffsets(offsets: Uint32Array, count: number, runs: readonly Run[], own: ReadonlyMap<number, number>): Uint32Array {
  const out = new Uint32Array(count + 1)
  let at = 0
  const upTo = (place: number) => { for (; at < place; at += 1) out[at + 1] = (out[at] ?? 0) + (own.get(at) ?? 0) }
  for (const run of runs) {
    upTo(run.at)
    const shift = (out[at] ?? 0) - (offsets[run.from] ?? 0)
    for (let row = run.from; row < run.to; row += 1) out[++at] = (offsets[row + 1] ?? 0) + shift
  }
  upTo(count)
  return out
}

/** The same runs by entries. */
const entryRuns = (offsets: Uint32Array, runs: readonly Run[], targets: Uint32Array): readonly Run[] =>
  runs.map(({ from, to, at }) => ({ from: offsets[from] ?? 0, to: offsets[to] ?? 0, at: targets[at] ?? 0 }))

function copied<T extends Uint8Array | Uint32Array>(values: T, runs: readonly Run[], total: number): T {
  const out = new (values.constructor as new (length: number) => T)(total)
  for (const { from, to, at } of runs) out.set(values.subarray(from, to), at)
  return out
}
