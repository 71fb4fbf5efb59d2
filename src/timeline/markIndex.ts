import { addRows, emptyBits, hasBit, type Bitset } from '../domain/bitset'
import { atOnce } from '../domain/steps'
import { CLASS_COUNT, classReachMs, durationClass, type Columns } from './columns'
import { createCellCache, type CellCache } from './cellCache'
import { rankAt, ranksInSteps, type Ranks } from './ranks'
import { groupOf } from './spanGroups'
import type { TimeWindow } from '../url/view'

/**
 * The postings a filter leaves, ready for questions about windows. A member is one of them, numbered by lane, then by
 * time. The layout is shared: of a filter there are its members, and a bit for each entry of the orders it counts in.
 */
export interface MarkIndex {
  readonly columns: Columns
  /** null where the filter leaves everything: members are postings then. */
  readonly kept: Kept | null
  /** Members of a lane: from offsets[lane] to offsets[lane + 1]. */
  readonly offsets: Uint32Array
  /** Members whose sources differ, ascending. */
  readonly forked: Uint32Array
  /** Cells worked out lately. */
  readonly cells: CellCache
}

interface Kept {
  readonly rows: Bitset
  /** Member -> posting, ascending. */
  readonly posting: Uint32Array
  /** Of the orders by start and by end, what is kept. */
  readonly byStart: Ranks
  readonly byEnd: Ranks
}

/** Index of the rows a filter leaves (each once). */
export function buildMarkIndex(columns: Columns, rows: Uint32Array): MarkIndex {
  return atOnce(markIndexInSteps(columns, rows))
}

/** The same with a rest after every few milliseconds: three walks through the postings of the dataset. */
export function* markIndexInSteps(columns: Columns, rows: Uint32Array): Generator<void, MarkIndex, void> {
  if (rows.length === columns.events.length) return { columns, kept: null, offsets: columns.laneOffsets, forked: columns.forked, cells: createCellCache() }
  const bits = emptyBits(columns.events.length)
  addRows(bits, rows)
  yield
  const { posting, offsets } = yield* members(columns, bits)
  const byStart = yield* ranksInSteps(columns.byStart, bits)
  const byEnd = yield* ranksInSteps(columns.byEnd, bits)
  const kept = { rows: bits, posting, byStart, byEnd }
  return { columns, kept, offsets, forked: forkedMembers(columns, kept), cells: createCellCache() }
}

/** So many postings are looked at between two rests. */
const STEP = 262_144

function* members({ row, laneOffsets }: Columns, kept: Bitset): Generator<void, { posting: Uint32Array; offsets: Uint32Array }, void> {
  const posting = new Uint32Array(row.length)
  const offsets = new Uint32Array(laneOffsets.length)
  let count = 0
  for (let lane = 0; lane + 1 < offsets.length; lane++) {
    const end = laneOffsets[lane + 1] ?? 0
    for (let from = laneOffsets[lane] ?? 0; from < end; from += STEP) {
      count = keepPostings(row, kept, from, Math.min(end, from + STEP), posting, count)
      yield
    }
    offsets[lane + 1] = count
  }
  return { posting: posting.slice(0, count), offsets }
}

/** Writes what is kept of a stretch of postings from `count` on, and gives the count behind the last. */
function keepPostings(row: Uint32Array, kept: Bitset, from: number, to: number, into: Uint32Array, count: number): number {
  let next = count
  for (let p = from; p < to; p++) if (hasBit(kept, row[p] ?? 0)) into[next++] = p
  return next
}

function forkedMembers({ row, forked }: Columns, { rows, posting }: Pick<Kept, 'rows' | 'posting'>): Uint32Array {
  const found = new Uint32Array(Math.min(forked.length, posting.length))
  let [count, member] = [0, 0]
  for (let i = 0; i < forked.length; i++) {
    const p = forked[i] ?? 0
    if (!hasBit(rows, row[p] ?? 0)) continue
    while ((posting[member] ?? p) < p) member++
    found[count++] = member
  }
  return found.slice(0, count)
}

export const memberCount = ({ offsets }: MarkIndex): number => offsets.at(-1) ?? 0
export const postingOf = ({ kept }: MarkIndex, member: number): number => (kept ? (kept.posting[member] ?? 0) : member)
export const rowOf = (index: MarkIndex, member: number): number => index.columns.row[postingOf(index, member)] ?? 0
export const atOf = (index: MarkIndex, member: number): number => index.columns.atMs[rowOf(index, member)] ?? 0

/** Whether the filter leaves a row. */
export const isKept = ({ kept }: MarkIndex, row: number): boolean => kept === null || hasBit(kept.rows, row)

export function laneOf({ offsets }: MarkIndex, member: number): number {
  let lane = 0
  while (lane + 2 < offsets.length && (offsets[lane + 1] ?? 0) <= member) lane++
  return lane
}

/** Members of an event, ascending; none of one that the filter leaves out. */
export function membersOfRow(index: MarkIndex, row: number): readonly number[] {
  if (!isKept(index, row)) return []
  const { rowOffsets, rowPostings } = index.columns
  return Array.from(rowPostings.subarray(rowOffsets[row] ?? 0, rowOffsets[row + 1] ?? 0), (posting) => memberOf(index, posting))
}

/** Of a posting that is kept. */
const memberOf = ({ kept }: MarkIndex, posting: number): number => (kept ? firstFrom(0, kept.posting.length, (i) => (kept.posting[i] ?? 0) >= posting) : posting)

/** First member in [lo, hi), all of one lane, that stands at a time or later. */
export function firstAt(index: MarkIndex, ms: number, lo: number, hi: number): number {
  let [low, high] = [lo, hi]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (atOf(index, middle) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** First member in [lo, hi), all of one lane, that stands later. */
export const firstAfter = (index: MarkIndex, ms: number, lo: number, hi: number): number => firstFrom(lo, hi, (member) => atOf(index, member) > ms)

/** Exact number of events that touch a window, lane by lane. */
export function laneCounts(index: MarkIndex, window: TimeWindow): readonly number[] {
  return index.columns.laneIds.map((_, lane) => countIn(index, lane, window))
}

/** Events that touch a window, each once; of these the ones whose sources differ, and where something was kept back. */
export function windowCounts(index: MarkIndex, window: TimeWindow): { readonly events: number; readonly differing: number; readonly undisclosed: number } {
  const lanes = index.columns.laneIds.length
  return { events: countIn(index, groupOf.events(lanes), window), differing: countIn(index, groupOf.forked(lanes), window), undisclosed: countIn(index, groupOf.undisclosed(lanes), window) }
}

/** Number of different events that touch a window: for headings, so that plot, lanes and words agree. */
export const eventCount = (index: MarkIndex, window: TimeWindow): number => countIn(index, groupOf.events(index.columns.laneIds.length), window)

/** Of a group: those begun before the window's end less those over by its start. */
function countIn({ columns, kept }: MarkIndex, group: number, { startMs, endMs }: TimeWindow): number {
  const [lo, hi] = [columns.groupOffsets[group] ?? 0, columns.groupOffsets[group + 1] ?? 0]
  if (lo === hi) return 0
  const startAt = (i: number) => columns.startMs[columns.byStart[i] ?? 0] ?? NaN
  const endAt = (i: number) => columns.endMs[columns.byEnd[i] ?? 0] ?? NaN
  const amount = (ranks: Ranks | undefined, to: number) => (ranks ? rankAt(ranks, to) - rankAt(ranks, lo) : to - lo)
  const begun = amount(kept?.byStart, firstFrom(lo, hi, (i) => startAt(i) >= endMs))
  const over = amount(kept?.byEnd, firstFrom(lo, hi, (i) => endAt(i) > startMs))
  // An instant has its end at its start and belongs to the window that starts with it.
  let instants = 0
  for (let i = firstFrom(lo, hi, (at) => startAt(at) >= startMs); i < hi && startAt(i) === startMs; i++) {
    const row = columns.byStart[i] ?? 0
    if (columns.endMs[row] === startMs && (kept === null || hasBit(kept.rows, row))) instants++
  }
  return begun - over + instants
}

/** First place in [lo, hi) from which on `isPast` holds. */
function firstFrom(lo: number, hi: number, isPast: (i: number) => boolean): number {
  let [low, high] = [lo, hi]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Calls back with each member whose range reaches into the window from a start before it, or beyond its end; none shorter than `leastMs`. */
export function forEachCrossing(index: MarkIndex, { startMs, endMs }: TimeWindow, leastMs: number, visit: (member: number) => void): void {
  const { byClass, classOffsets, row, startMs: starts } = index.columns
  const start = (i: number) => starts[row[byClass[i] ?? 0] ?? 0] ?? NaN
  const offer = (from: number, to: number) => {
    for (let i = from; i < to; i++) { const posting = byClass[i] ?? 0; if (isKept(index, row[posting] ?? 0)) visit(memberOf(index, posting)) }
  }
  for (let c = durationClass(leastMs); c < CLASS_COUNT; c++) {
    const [lo, hi] = [classOffsets[c] ?? 0, classOffsets[c + 1] ?? 0]
    if (lo === hi) continue
    const reach = classReachMs(c)
    const to = firstFrom(lo, hi, (i) => start(i) >= endMs)
    const early = firstFrom(lo, to, (i) => start(i) >= startMs - reach)
    const inside = firstFrom(early, to, (i) => start(i) >= startMs)
    offer(early, inside)
    offer(firstFrom(inside, to, (i) => start(i) >= endMs - reach), to)
  }
}

/** From a start up to but not including an end; an instant has both equal. */
export const touches = (startMs: number, endMs: number, fromMs: number, toMs: number): boolean => startMs < toMs && (endMs > fromMs || (startMs === endMs && startMs === fromMs))
