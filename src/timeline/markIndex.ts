import { CLASS_COUNT, classReachMs, durationClass, type Columns } from './columns'
import { createCellCache, type CellCache } from './cells'
import type { TimeWindow } from '../url/view'

/** The postings a filter leaves, ready for questions about windows. */
export interface MarkIndex {
  readonly columns: Columns
  /** Member -> posting of the columns; by lane, then by time. */
  readonly posting: Uint32Array
  /** Members of a lane: from offsets[lane] to offsets[lane + 1]. */
  readonly offsets: Uint32Array
  readonly atMs: Float64Array
  /** Members of a row, ascending: from rowOffsets[row] to rowOffsets[row + 1] in rowMembers. */
  readonly rowOffsets: Uint32Array
  readonly rowMembers: Uint32Array
  /** Members whose sources differ, ascending. */
  readonly forked: Uint32Array
  /** Postings in order of lane, then start; of lane, then end. Of a lane: from offsets[lane] to offsets[lane + 1]. */
  readonly byStart: Uint32Array
  readonly byEnd: Uint32Array
  /** Members in order of duration class, then start: from classOffsets[class] to classOffsets[class + 1]. */
  readonly classOffsets: Uint32Array
  readonly classMembers: Uint32Array
  /** Cells worked out lately. */
  readonly cells: CellCache
}

/** Index of the rows a filter leaves (any order, repeats ignored); linear in the postings of the dataset. */
export function buildMarkIndex(columns: Columns, rows: Iterable<number>): MarkIndex {
  const isKept = new Uint8Array(columns.events.length)
  for (const row of rows) isKept[row] = 1
  const { posting, offsets, memberOf } = members(columns, isKept)
  return {
    columns, posting, offsets,
    atMs: gather(posting, columns.row, columns.atMs),
    ...byRow(columns, posting),
    forked: posting.length === 0 ? new Uint32Array() : forkedMembers(columns, posting),
    byStart: keep(columns.byStart, columns.row, isKept, posting.length),
    byEnd: keep(columns.byEnd, columns.row, isKept, posting.length),
    ...byClass(columns, isKept, memberOf),
    cells: createCellCache(),
  }
}

/** Value of each posting's row. */
function gather(postings: Uint32Array, rows: Uint32Array, values: Float64Array): Float64Array {
  const out = new Float64Array(postings.length)
  for (let i = 0; i < postings.length; i++) out[i] = values[rows[postings[i] ?? 0] ?? 0] ?? 0
  return out
}

/** Those whose rows are kept, in their order; `count` of them. Where nothing is left out, the list itself. */
function keep(postings: Uint32Array, rows: Uint32Array, isKept: Uint8Array, count: number): Uint32Array {
  if (count === postings.length) return postings
  const out = new Uint32Array(count)
  let next = 0
  for (const p of postings) if (isKept[rows[p] ?? 0] === 1) out[next++] = p
  return out
}

function members({ row, laneOffsets }: Columns, isKept: Uint8Array): { posting: Uint32Array; offsets: Uint32Array; memberOf: Uint32Array } {
  const posting = new Uint32Array(row.length)
  const memberOf = new Uint32Array(row.length)
  const offsets = new Uint32Array(laneOffsets.length)
  let count = 0
  for (let lane = 0; lane + 1 < offsets.length; lane++) {
    for (let p = laneOffsets[lane] ?? 0; p < (laneOffsets[lane + 1] ?? 0); p++) {
      if (isKept[row[p] ?? 0] !== 1) continue
      memberOf[p] = count
      posting[count++] = p
    }
    offsets[lane + 1] = count
  }
  return { posting: posting.slice(0, count), offsets, memberOf }
}

function byRow(columns: Columns, posting: Uint32Array): Pick<MarkIndex, 'rowOffsets' | 'rowMembers'> {
  const rowOffsets = new Uint32Array(columns.events.length + 1)
  for (const p of posting) { const next = (columns.row[p] ?? 0) + 1; rowOffsets[next] = (rowOffsets[next] ?? 0) + 1 }
  accumulate(rowOffsets)
  const fill = rowOffsets.slice()
  const rowMembers = new Uint32Array(posting.length)
  for (let member = 0; member < posting.length; member++) {
    const row = columns.row[posting[member] ?? 0] ?? 0
    const place = fill[row] ?? 0
    rowMembers[place] = member
    fill[row] = place + 1
  }
  return { rowOffsets, rowMembers }
}

function forkedMembers({ row, isForked }: Columns, posting: Uint32Array): Uint32Array {
  const found: number[] = []
  for (let member = 0; member < posting.length; member++) if (isForked[row[posting[member] ?? 0] ?? 0] === 1) found.push(member)
  return Uint32Array.from(found)
}

function byClass(columns: Columns, isKept: Uint8Array, memberOf: Uint32Array): Pick<MarkIndex, 'classOffsets' | 'classMembers'> {
  const { byClass: all, row, durationClass: classOf } = columns
  const classOffsets = new Uint32Array(CLASS_COUNT + 1)
  const classMembers = new Uint32Array(all.length)
  let count = 0
  for (const p of all) {
    if (isKept[row[p] ?? 0] !== 1) continue
    const next = (classOf[p] ?? 0) + 1
    classOffsets[next] = (classOffsets[next] ?? 0) + 1
    classMembers[count++] = memberOf[p] ?? 0
  }
  accumulate(classOffsets)
  return { classOffsets, classMembers: classMembers.slice(0, count) }
}

function accumulate(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0)
}

/** Exact number of events that touch a window, lane by lane: those begun before its end less those over by its start. */
export function laneCounts(index: MarkIndex, { startMs, endMs }: TimeWindow): readonly number[] {
  return index.columns.laneIds.map((_, lane) => {
    const [lo, hi] = [index.offsets[lane] ?? 0, index.offsets[lane + 1] ?? 0]
    const begun = firstFrom(lo, hi, (i) => startOf(index, index.byStart[i] ?? 0) >= endMs) - lo
    // An instant has its end at its start and belongs to the window that starts with it.
    const over = firstFrom(lo, hi, (i) => endOf(index, index.byEnd[i] ?? 0) > startMs) - lo - instantsAt(index, lane, startMs)
    return begun - over
  })
}

const startOf = ({ columns }: MarkIndex, posting: number) => columns.startMs[columns.row[posting] ?? 0] ?? NaN
const endOf = ({ columns }: MarkIndex, posting: number) => columns.endMs[columns.row[posting] ?? 0] ?? NaN

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

/** Events without length that stand exactly at a time: begun there and over there. */
function instantsAt(index: MarkIndex, lane: number, atMs: number): number {
  const [lo, hi] = [index.offsets[lane] ?? 0, index.offsets[lane + 1] ?? 0]
  let count = 0
  for (let i = firstFrom(lo, hi, (at) => startOf(index, index.byStart[at] ?? 0) >= atMs); i < hi && startOf(index, index.byStart[i] ?? 0) === atMs; i++) {
    if (endOf(index, index.byStart[i] ?? 0) === atMs) count++
  }
  return count
}

/** Calls back with each member whose range reaches into the window from a start before it, or beyond its end; none shorter than `leastMs`. */
export function forEachCrossing(index: MarkIndex, { startMs, endMs }: TimeWindow, leastMs: number, visit: (member: number) => void): void {
  const start = (i: number) => startOf(index, index.posting[index.classMembers[i] ?? 0] ?? 0)
  for (let c = durationClass(leastMs); c < CLASS_COUNT; c++) {
    const [lo, hi] = [index.classOffsets[c] ?? 0, index.classOffsets[c + 1] ?? 0]
    if (lo === hi) continue
    const reach = classReachMs(c)
    const to = firstFrom(lo, hi, (i) => start(i) >= endMs)
    const early = firstFrom(lo, to, (i) => start(i) >= startMs - reach)
    const inside = firstFrom(early, to, (i) => start(i) >= startMs)
    const late = firstFrom(inside, to, (i) => start(i) >= endMs - reach)
    for (let i = early; i < inside; i++) visit(index.classMembers[i] ?? 0)
    for (let i = late; i < to; i++) visit(index.classMembers[i] ?? 0)
  }
}

/** Number of different events that touch a window: for headings, so that plot, lanes and words agree. */
export function eventCount(index: MarkIndex, window: TimeWindow): number {
  let count = 0
  forEachEvent(index, window, () => count++)
  return count
}

/** Calls back with the row of each event that touches a window, once. */
export function forEachEvent(index: MarkIndex, { startMs, endMs }: TimeWindow, visit: (row: number) => void): void {
  const { columns } = index
  for (let row = 0; row < columns.events.length; row++) {
    if (index.rowOffsets[row] === index.rowOffsets[row + 1]) continue
    if (touches(columns.startMs[row] ?? NaN, columns.endMs[row] ?? NaN, startMs, endMs)) visit(row)
  }
}

/** From a start up to but not including an end; an instant has both equal. */
export const touches = (startMs: number, endMs: number, fromMs: number, toMs: number): boolean => startMs < toMs && (endMs > fromMs || (startMs === endMs && startMs === fromMs))
