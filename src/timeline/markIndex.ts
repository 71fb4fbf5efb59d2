import { CLASS_COUNT, classReachMs, durationClass, type Columns } from './columns'
import { buildLevel, type Level } from './levels'
import { lowerBound, upperBound } from './numberOrder'
import type { TimeWindow } from '../url/view'

/** Finer and coarser scales looked at lately; beyond these they are made anew (linear in the number of marks). */
const LEVELS_KEPT = 24

/** The postings a filter leaves, ready for questions about windows. */
export interface MarkIndex {
  readonly columns: Columns
  /** Member -> posting of the columns; by track, then by time. */
  readonly posting: Uint32Array
  readonly offsets: Uint32Array
  readonly atMs: Float64Array
  /** Members of a row, ascending: from rowOffsets[row] to rowOffsets[row + 1] in rowMembers. */
  readonly rowOffsets: Uint32Array
  readonly rowMembers: Uint32Array
  /** Starts and ends of a lane, each ascending: from laneOffsets[lane] to laneOffsets[lane + 1]. */
  readonly laneOffsets: Uint32Array
  readonly laneStarts: Float64Array
  readonly laneEnds: Float64Array
  /** Members in order of duration class, then start: from classOffsets[class] to classOffsets[class + 1]. */
  readonly classOffsets: Uint32Array
  readonly classStarts: Float64Array
  readonly classMembers: Uint32Array
  readonly level: (level: number) => Level
}

/** Index of the rows a filter leaves (any order, repeats ignored); linear in the postings of the dataset. */
export function buildMarkIndex(columns: Columns, rows: Iterable<number>): MarkIndex {
  const isKept = new Uint8Array(columns.events.length)
  for (const row of rows) isKept[row] = 1
  const { posting, offsets, memberOf } = members(columns, isKept)
  const atMs = gather(posting, columns.row, columns.atMs)
  const levels = new Map<number, Level>()
  return {
    columns, posting, offsets, atMs,
    ...byRow(columns, posting),
    ...byLane(columns, isKept),
    ...byClass(columns, isKept, memberOf),
    level: (level) => {
      const known = levels.get(level)
      if (known) return known
      const made = buildLevel({ offsets, atMs }, level)
      if (levels.size >= LEVELS_KEPT) levels.delete(levels.keys().next().value ?? -1)
      levels.set(level, made)
      return made
    },
  }
}

/** Value of each posting's row. */
function gather(postings: Uint32Array, rows: Uint32Array, values: Float64Array): Float64Array {
  const out = new Float64Array(postings.length)
  for (let i = 0; i < postings.length; i++) out[i] = values[rows[postings[i] ?? 0] ?? 0] ?? 0
  return out
}

/** Those whose rows are kept, in their order. */
function keep(postings: Uint32Array, rows: Uint32Array, isKept: Uint8Array): Uint32Array {
  const out = new Uint32Array(postings.length)
  let count = 0
  for (const p of postings) if (isKept[rows[p] ?? 0] === 1) out[count++] = p
  return out.subarray(0, count)
}

/** Where each group begins in a list that is in order of groups. */
function groupOffsets(postings: Uint32Array, groupOf: Uint8Array | Uint16Array, groupCount: number): Uint32Array {
  const offsets = new Uint32Array(groupCount + 1)
  for (const p of postings) { const next = (groupOf[p] ?? 0) + 1; offsets[next] = (offsets[next] ?? 0) + 1 }
  accumulate(offsets)
  return offsets
}

function members(columns: Columns, isKept: Uint8Array): { posting: Uint32Array; offsets: Uint32Array; memberOf: Uint32Array } {
  const { row, trackOffsets } = columns
  const posting = new Uint32Array(row.length)
  const memberOf = new Uint32Array(row.length)
  const offsets = new Uint32Array(trackOffsets.length)
  let count = 0
  for (let track = 0; track + 1 < offsets.length; track++) {
    for (let p = trackOffsets[track] ?? 0; p < (trackOffsets[track + 1] ?? 0); p++) {
      if (isKept[row[p] ?? 0] !== 1) continue
      memberOf[p] = count
      posting[count++] = p
    }
    offsets[track + 1] = count
  }
  return { posting: posting.subarray(0, count), offsets, memberOf }
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

function byLane(columns: Columns, isKept: Uint8Array): Pick<MarkIndex, 'laneOffsets' | 'laneStarts' | 'laneEnds'> {
  const starts = keep(columns.byStart, columns.row, isKept)
  return {
    laneOffsets: groupOffsets(starts, columns.lane, columns.laneIds.length),
    laneStarts: gather(starts, columns.row, columns.startMs),
    laneEnds: gather(keep(columns.byEnd, columns.row, isKept), columns.row, columns.endMs),
  }
}

function byClass(columns: Columns, isKept: Uint8Array, memberOf: Uint32Array): Pick<MarkIndex, 'classOffsets' | 'classStarts' | 'classMembers'> {
  const starts = keep(columns.byClass, columns.row, isKept)
  const classMembers = new Uint32Array(starts.length)
  for (let i = 0; i < starts.length; i++) classMembers[i] = memberOf[starts[i] ?? 0] ?? 0
  return { classOffsets: groupOffsets(starts, columns.durationClass, CLASS_COUNT), classStarts: gather(starts, columns.row, columns.startMs), classMembers }
}

function accumulate(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0)
}

/** Exact number of events that touch a window, lane by lane: those begun before its end less those over by its start. */
export function laneCounts(index: MarkIndex, { startMs, endMs }: TimeWindow): readonly number[] {
  return index.columns.laneIds.map((_, lane) => {
    const [lo, hi] = [index.laneOffsets[lane] ?? 0, index.laneOffsets[lane + 1] ?? 0]
    const begun = lowerBound(index.laneStarts, endMs, lo, hi) - lo
    // An instant has its end at its start and belongs to the window that starts with it.
    const over = upperBound(index.laneEnds, startMs, lo, hi) - lo - instantsAt(index, lane, startMs)
    return begun - over
  })
}

/** Events without length that stand exactly at a time: begun there and over there. */
function instantsAt(index: MarkIndex, lane: number, atMs: number): number {
  const [lo, hi] = [index.laneOffsets[lane] ?? 0, index.laneOffsets[lane + 1] ?? 0]
  const begins = upperBound(index.laneStarts, atMs, lo, hi) - lowerBound(index.laneStarts, atMs, lo, hi)
  if (begins === 0) return 0
  const [from, to] = [index.classOffsets[0] ?? 0, index.classOffsets[1] ?? 0]
  let count = 0
  for (let i = lowerBound(index.classStarts, atMs, from, to); i < to && index.classStarts[i] === atMs; i++) {
    const posting = index.posting[index.classMembers[i] ?? 0] ?? 0
    if (index.columns.lane[posting] === lane && index.columns.endMs[index.columns.row[posting] ?? 0] === atMs) count++
  }
  return count
}

/** Calls back with each member whose range reaches into the window from a start before it, or beyond its end; none shorter than `leastMs`. */
export function forEachCrossing(index: MarkIndex, { startMs, endMs }: TimeWindow, leastMs: number, visit: (member: number) => void): void {
  for (let c = durationClass(leastMs); c < CLASS_COUNT; c++) {
    const [lo, hi] = [index.classOffsets[c] ?? 0, index.classOffsets[c + 1] ?? 0]
    if (lo === hi) continue
    const reach = classReachMs(c)
    const to = lowerBound(index.classStarts, endMs, lo, hi)
    const early = lowerBound(index.classStarts, startMs - reach, lo, to)
    const inside = lowerBound(index.classStarts, startMs, early, to)
    const late = lowerBound(index.classStarts, endMs - reach, inside, to)
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
