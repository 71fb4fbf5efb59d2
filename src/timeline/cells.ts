import type { Cell, Pill } from './cellCache'
import { CELL_PX, MARK_PX, PILL_PX, scaleOfLevel } from './levels'
import { atOf as at, firstAt, postingOf, rowOf, type MarkIndex } from './markIndex'
import { lowerBound } from './numberOrder'

/** Members that must stand alone: the open event, highlighted and pinned ones, first and last in view. */
export type Apart = ReadonlySet<number>

/** A cell with more members is one pill; who stands alone is not asked of each. */
const CROWD = 64
/** With more marks than this a line, a cell is one pill too: what could stand alone would leave no room for words. */
const MOST_A_LINE = 3
/** So many marks whose sources differ stand beside a pill; the pill says that it holds more. */
const FORKS_BESIDE = 2
/** Half of the ring around the open event, with a gap. */
const RING_PX = 16
/** A pill keeps this far inside its cell: half a mark, which may stand at the rim of the next. */
const RIM_PX = MARK_PX / 2

const NO_CELL: Cell = { singles: [], pill: null, given: [] }

/** The cell that a time lies in, by the very edges that cells are cut with. */
export function cellOf(level: number, ms: number): number {
  const widthMs = CELL_PX * scaleOfLevel(level)
  const near = Math.floor(ms / widthMs)
  return ms >= (near + 1) * widthMs ? near + 1 : ms < near * widthMs ? near - 1 : near
}

/** The next cell of a lane after one that holds any member; Infinity for none. */
export function nextCell(index: MarkIndex, level: number, lane: number, cell: number): number {
  const hi = index.offsets[lane + 1] ?? 0
  const next = firstAt(index, (cell + 1) * (CELL_PX * scaleOfLevel(level)), index.offsets[lane] ?? 0, hi)
  return next < hi ? cellOf(level, at(index, next)) : Infinity
}

/** Cell number `cell` of a lane. */
export function cellAt(index: MarkIndex, level: number, lane: number, cell: number, apart: Apart): Cell {
  const scale = scaleOf({ px: scaleOfLevel(level), cell }, 0)
  const [from, to] = membersOf(index, lane, scale)
  if (from === to) return NO_CELL
  if (touchesAny(index, lane, scale, apart)) return compose({ index, lane, scale, apart, from, to })
  const key = cell * (index.offsets.length - 1) + lane
  const known = index.cells.get(level, key)
  if (known) return known
  const made = compose({ index, lane, scale, apart, from, to })
  index.cells.set(level, key, made)
  return made
}

interface Scale { readonly px: number; readonly cell: number; readonly startMs: number; readonly endMs: number }

/** A cell so many cells after another. */
function scaleOf({ px, cell: from }: Pick<Scale, 'px' | 'cell'>, by: number): Scale {
  const cell = from + by
  return { px, cell, startMs: cell * (CELL_PX * px), endMs: (cell + 1) * (CELL_PX * px) }
}

function membersOf(index: MarkIndex, lane: number, { startMs, endMs }: Scale): readonly [number, number] {
  const [lo, hi] = [index.offsets[lane] ?? 0, index.offsets[lane + 1] ?? 0]
  const from = firstAt(index, startMs, lo, hi)
  return [from, firstAt(index, endMs, from, hi)]
}

/** Whether one of the few marks that stand apart lies in the cell, or so near that it touches a mark of it. */
function touchesAny(index: MarkIndex, lane: number, { startMs, endMs, px }: Scale, apart: Apart): boolean {
  const [lo, hi] = [index.offsets[lane] ?? 0, index.offsets[lane + 1] ?? 0]
  for (const member of apart) {
    if (member < lo || member >= hi) continue
    const ms = at(index, member)
    if (ms > startMs - MARK_PX * px && ms < endMs + MARK_PX * px) return true
  }
  return false
}

interface Place { readonly index: MarkIndex; readonly lane: number; readonly scale: Scale; readonly apart: Apart; readonly from: number; readonly to: number }

const lineOf = (index: MarkIndex, member: number) => index.columns.line[postingOf(index, member)] ?? 0
const isForked = (index: MarkIndex, member: number) => index.columns.isForked[rowOf(index, member)] === 1
const weightOf = (index: MarkIndex, member: number) => index.columns.weight[rowOf(index, member)] ?? 0

function compose(place: Place): Cell {
  return place.to - place.from > CROWD ? composeCrowd(place) : composeFew(place)
}

function composeCrowd(place: Place): Cell {
  const { index, from, to } = place
  const held = heldInCrowd(place)
  const [first, last] = forkedRange(index, from, to)
  const forksHeld = [...held].filter((member) => isForked(index, member)).length
  return withPill(place, { singles: [...held].sort((a, b) => a - b), held, pooled: null, to, isForked: last - first > forksHeld, given: [] })
}

function forkedRange({ forked }: MarkIndex, from: number, to: number): readonly [number, number] {
  return [lowerBound(forked, from, 0, forked.length), lowerBound(forked, to, 0, forked.length)]
}

function heldInCrowd({ index, from, to, apart, scale }: Place): ReadonlySet<number> {
  const held = [...apart].filter((member) => member >= from && member < to)
  const [first, last] = forkedRange(index, from, to)
  if (last - first <= FORKS_BESIDE) for (const member of index.forked.subarray(first, last)) if (hasRoom(index, held, member, MARK_PX * scale.px)) held.push(member)
  return new Set(held)
}

const hasRoom = (index: MarkIndex, kept: readonly number[], member: number, roomMs: number) =>
  kept.every((other) => other === member ? false : lineOf(index, other) !== lineOf(index, member) || Math.abs(at(index, other) - at(index, member)) >= roomMs)

/** Who has no room, who goes into the pill of the cell before or comes from the next, and who stands alone all the same. */
function sortOut(place: Place) {
  const { from, to, apart } = place
  const tight = new Set<number>()
  for (let member = from; member < to; member++) if (isTight(place, member)) tight.add(member)
  const taken = takenFrom(place, tight)
  return { tight, taken, held: heldMembers(place, [...tight, ...taken.map(({ ours }) => ours)], apart) }
}

function composeFew(place: Place): Cell {
  const { from, to } = place
  const { tight, taken, held } = sortOut(place)
  const given = givenTo(place, tight)
  const pooled = new Set<number>()
  for (const member of [...tight, ...pressed(place, tight, given)]) if (!held.has(member)) pooled.add(member)
  for (const { ours, theirs } of taken) { if (!held.has(ours)) pooled.add(ours); pooled.add(theirs) }
  const singles: number[] = []
  for (let member = from; member < to; member++) if (!pooled.has(member) && !given.includes(member)) singles.push(member)
  if (pooled.size === 0) return { singles, pill: null, given }
  const end = Math.max(to, ...taken.map(({ theirs }) => theirs + 1))
  return withPill(place, { singles, held, pooled, to: end, isForked: false, given })
}

/** Members at a rim that have room in their cell, but not beside a mark of the next that stands alone though it is tight there. */
function pressed(place: Place, tight: ReadonlySet<number>, given: readonly number[]): readonly number[] {
  const { index, from, to, scale } = place
  const roomMs = MARK_PX * scale.px
  const free = (member: number) => !tight.has(member) && !given.includes(member)
  const found: number[] = []
  for (const by of [-1, 1]) {
    const isNear = (member: number) => (by < 0 ? at(index, member) - scale.startMs : scale.endMs - at(index, member)) < roomMs
    const rim: number[] = []
    for (let member = from; member < to; member++) if (isNear(member) && free(member)) rim.push(member)
    if (rim.length === 0) continue
    const other = neighbour(place, by)
    if (other.from === other.to) continue
    const held = other.to - other.from > CROWD ? heldInCrowd(other) : sortOut(other).held
    found.push(...rim.filter((member) => [...held].some((mark) => lineOf(index, mark) === lineOf(index, member) && Math.abs(at(index, mark) - at(index, member)) < roomMs && (other.to - other.from > CROWD || isTight(other, mark)))))
  }
  return found
}

function neighbour(place: Place, by: number): Place {
  const scale = scaleOf(place.scale, by)
  const [from, to] = membersOf(place.index, place.lane, scale)
  return { ...place, scale, from, to }
}

type Stretch = Pick<Place, 'index' | 'lane' | 'scale' | 'from' | 'to'>

const isCrowded = ({ index, lane, from, to }: Stretch) => to - from > MOST_A_LINE * (index.columns.lineCounts[lane] ?? 1)

/** Another mark of its own line and cell stands closer than 20 px, or the cell is crowded as a whole. */
function isTight(place: Stretch, member: number): boolean {
  if (isCrowded(place)) return true
  const { index, from, to, scale: { px } } = place
  const line = lineOf(index, member)
  const ms = at(index, member)
  for (let i = member - 1; i >= from && ms - at(index, i) < MARK_PX * px; i--) if (lineOf(index, i) === line) return true
  for (let i = member + 1; i < to && at(index, i) - ms < MARK_PX * px; i++) if (lineOf(index, i) === line) return true
  return false
}

/** Our members that touch a mark of the cell before: they go into its pill, unless one of both is in a pill anyway. */
function givenTo(place: Place, tight: ReadonlySet<number>): readonly number[] {
  const { index, from, to, scale, apart } = place
  const before = neighbour(place, -1)
  if (before.from === before.to || before.to - before.from > CROWD) return []
  const given: number[] = []
  for (let member = from; member < to && at(index, member) - scale.startMs < MARK_PX * scale.px; member++) {
    if (tight.has(member) || apart.has(member)) continue
    const other = touchedBefore(before, member)
    if (other !== null && !isTight(before, other)) given.push(member)
  }
  return given
}

/** Members of the next cell that touch one of ours. */
function takenFrom(place: Place, tight: ReadonlySet<number>): readonly { readonly ours: number; readonly theirs: number }[] {
  const { index, scale, apart } = place
  const after = neighbour(place, 1)
  if (after.from === after.to || after.to - after.from > CROWD) return []
  const taken: { ours: number; theirs: number }[] = []
  for (let member = after.from; member < after.to && at(index, member) - scale.endMs < MARK_PX * scale.px; member++) {
    if (apart.has(member) || isTight(after, member)) continue
    const other = touchedBefore(place, member)
    if (other !== null && !tight.has(other)) taken.push({ ours: other, theirs: member })
  }
  return taken
}

/** The last mark of a cell in the line of a later one, if the two touch. */
function touchedBefore({ index, from, to, scale }: Place, member: number): number | null {
  for (let other = to - 1; other >= from && at(index, member) - at(index, other) < MARK_PX * scale.px; other--) if (lineOf(index, other) === lineOf(index, member)) return other
  return null
}

/** Those that stand alone though it is tight: what must, and the heaviest that sources differ about, if they leave each other room. */
function heldMembers({ index, from, to, scale }: Place, tight: readonly number[], apart: Apart): ReadonlySet<number> {
  const held = [...apart].filter((member) => member >= from && member < to)
  const forks = tight.filter((member) => isForked(index, member)).sort((a, b) => weightOf(index, b) - weightOf(index, a) || a - b)
  const most = held.length + FORKS_BESIDE
  for (const member of forks) if (held.length < most && hasRoom(index, held, member, MARK_PX * scale.px)) held.push(member)
  return new Set(held)
}

interface Draft {
  readonly singles: readonly number[]
  readonly held: ReadonlySet<number>
  /** null: all that are not singles. */
  readonly pooled: Set<number> | null
  readonly to: number
  readonly isForked: boolean
  readonly given: readonly number[]
}

/** Finds the pill's line: where it covers no mark that must stand alone, and as few others as can be; these it takes in. */
function withPill(place: Place, draft: Draft): Cell {
  const { index, from } = place
  const { singles, held, pooled, to, given } = draft
  if (pooled?.size === 1) {
    // One mark beside others that must stand alone: its nearest neighbour goes with it.
    const [member = from] = pooled
    const other = nearest(index, singles.filter((single) => !held.has(single)), member)
    if (other === null) return { singles: [...singles, member].sort((a, b) => a - b), pill: null, given }
    return withPill(place, { ...draft, singles: singles.filter((single) => single !== other), pooled: new Set([member, other]) })
  }
  const { line, atMs, cost } = pillPlace(place, draft)
  // Where no line is free of marks that should stand alone, only those stay that must.
  const stays = cost < BLOCKED ? held : place.apart
  const covers = (member: number) => !stays.has(member) && lineOf(index, member) === line && Math.abs(at(index, member) - atMs) < ((PILL_PX + MARK_PX) / 2) * place.scale.px
  const rest = singles.filter((member) => !covers(member))
  const without = pooled ? [...rangeWithout(from, to, pooled, (member) => !rest.includes(member) && singles.includes(member))] : rest
  const count = to - from - without.length
  let isForkedPill = draft.isForked || (!pooled && rest.length < singles.length)
  if (pooled) for (let member = from; member < to && !isForkedPill; member++) isForkedPill = isForked(index, member) && !without.includes(member)
  return { singles: rest, given, pill: { from, to, without, count, line, atMs, isForked: isForkedPill } }
}

function nearest(index: MarkIndex, members: readonly number[], member: number): number | null {
  const apartMs = (other: number) => Math.abs(at(index, other) - at(index, member))
  return members.reduce<number | null>((best, other) => (best === null || apartMs(other) < apartMs(best) ? other : best), null)
}

/** Members of a range that are neither pooled nor taken in. */
function* rangeWithout(from: number, to: number, pooled: ReadonlySet<number>, isTakenIn: (member: number) => boolean): Generator<number> {
  for (let member = from; member < to; member++) if (!pooled.has(member) && !isTakenIn(member)) yield member
}

interface Spot { readonly line: number; readonly atMs: number; readonly cost: number }

const BLOCKED = 1_000

function pillPlace(place: Place, draft: Draft): Spot {
  const { index, scale, lane } = place
  const half = PILL_PX / 2
  const [least, most] = [scale.startMs + (RIM_PX + half) * scale.px, scale.endMs - (RIM_PX + half) * scale.px]
  const { mean, load } = pooledMean(place, draft)
  const middle = Math.min(most, Math.max(least, mean))
  const lines = index.columns.lineCounts[lane] ?? 1
  let best: Spot = { line: 0, atMs: middle, cost: Infinity }
  for (let line = 0; line < lines; line++) {
    for (const atMs of [middle, least, most]) {
      const cost = costOf(place, draft, line, atMs) - (load[line] ?? 0) / (draft.to - place.from + 1) + (atMs === middle ? 0 : 0.5)
      if (cost < best.cost) best = { line, atMs, cost }
    }
  }
  return best
}

function pooledMean({ index, from }: Place, { pooled, held, to }: Draft): { readonly mean: number; readonly load: readonly number[] } {
  const load: number[] = []
  // Of a crowd the middle of its cell is near enough.
  if (!pooled) return { mean: (at(index, from) + at(index, to - 1)) / 2, load }
  let [sum, count] = [0, 0]
  const first = at(index, from) // distances from it stay exact far from 1970
  for (const member of pooled) {
    if (held.has(member)) continue
    sum += at(index, member) - first
    count++
    load[lineOf(index, member)] = (load[lineOf(index, member)] ?? 0) + 1
  }
  return { mean: first + sum / Math.max(1, count), load }
}

/** Marks under the pill; such as must stand alone weigh more the more they are covered. */
function costOf({ index, scale, apart }: Place, { singles, held }: Draft, line: number, atMs: number): number {
  let cost = 0
  for (const member of singles) {
    if (lineOf(index, member) !== line) continue
    const reachPx = PILL_PX / 2 + (apart.has(member) ? RING_PX : MARK_PX / 2)
    const hiddenPx = reachPx - Math.abs(at(index, member) - atMs) / scale.px
    if (hiddenPx > 1e-6) cost += held.has(member) ? BLOCKED + hiddenPx : 1
  }
  return cost
}

/** Calls back with each member of a pill. */
export function forEachInPill({ from, to, without }: Pill, visit: (member: number) => void): void {
  let skip = 0
  for (let member = from; member < to; member++) {
    if (without[skip] === member) skip++
    else visit(member)
  }
}
