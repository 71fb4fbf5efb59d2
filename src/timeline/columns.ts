import type { EventSummary, EventTable } from '../domain/facts'
import { encounterOfSides } from '../domain/encounters'
import type { LaneChoice } from './lanes'
import { layRowPlaces, type RowPlaces } from './lanePlaces'
import { assignLines } from './lines'
import { orderByKey } from './numberOrder'
import { readRows, type RowValues } from './rowValues'

const HOUR_MS = 3_600_000
/** Width of an average letter of a label, and of the gap and the mark before it. */
const LETTER_PX = 6.3
const LABEL_GAP_PX = 18
/** Over all lanes; more would not fit on a screen 900 px high, with the reports strip below. */
const LINES_ON_SCREEN = 15
/** Duration classes of ranges: powers of two hours. A range that began long before a window is found in one search a class. */
export const CLASS_COUNT = 24

/**
 * The events of a dataset in flat arrays, laid out in lanes and lines: built once for a dataset and a choice of lanes.
 * A posting is one event in one lane. Filters only leave postings out.
 */
export interface Columns extends Pick<RowValues, 'startMs' | 'endMs' | 'atMs' | 'isForked' | 'weight'> {
  readonly events: EventTable
  readonly laneIds: readonly string[]
  readonly lineCounts: readonly number[]
  /** By posting, in order of lane, then of atMs. */
  readonly row: Uint32Array
  readonly lane: Uint16Array
  readonly line: Uint8Array
  readonly full: Uint8Array
  /** Postings of a lane: from laneOffsets[lane] to laneOffsets[lane + 1]. */
  readonly laneOffsets: Uint32Array
  /** Postings in order of lane, then start; of lane, then end; of duration class, then start. */
  readonly byStart: Uint32Array
  readonly byEnd: Uint32Array
  readonly byClass: Uint32Array
  /** Duration class of a posting. */
  readonly durationClass: Uint8Array
  /** Span of all events; null for none. */
  readonly extent: { readonly startMs: number; readonly endMs: number } | null
}

export const durationClass = (ms: number): number => (ms < HOUR_MS ? 0 : Math.min(CLASS_COUNT - 1, Math.floor(Math.log2(ms / HOUR_MS))))
/** No range of the class is longer than this. */
export const classReachMs = (durationClass: number): number => (durationClass === CLASS_COUNT - 1 ? Infinity : HOUR_MS * 2 ** (durationClass + 1))

export function buildColumns(events: EventTable, choice: LaneChoice, msPerPx: number): Columns {
  const rows = readRows(events)
  const laneCount = choice.lanes.length
  const places = layRowPlaces(events, choice, rows.atMs)
  const order = orderByKey(rows.atMs)
  const { lines, lineCounts } = assignLines({
    order, ...places,
    isFolded: choice.lanes.map((lane) => lane.isFolded === true),
    startMs: rows.startMs, endMs: rows.endMs, atMs: rows.atMs,
    labelMs: labelWidths(rows, msPerPx),
    halfMarkMs: 10 * msPerPx,
    linesInAll: LINES_ON_SCREEN,
  })
  const postings = postingsOf(places, lines, order, laneCount)
  const classes = classesOf(postings.row, rows)
  const byStart = spread(orderByKey(rows.startMs), places.rowOffsets, postings.postingOf)
  const byEnd = spread(orderByKey(rows.endMs), places.rowOffsets, postings.postingOf)
  const { startMs, endMs, atMs, isForked, weight } = rows
  const { row, lane, line, full, laneOffsets } = postings
  return {
    startMs, endMs, atMs, isForked, weight, events, lineCounts, row, lane, line, full, laneOffsets,
    laneIds: choice.lanes.map(({ id }) => id),
    byStart: grouped(byStart, lane, laneCount),
    byEnd: grouped(byEnd, lane, laneCount),
    byClass: grouped(byStart, classes, CLASS_COUNT),
    durationClass: classes,
    extent: extentOf(rows),
  }
}

// Loops, not from(): that goes through an iterator, four times slower on 100,000 numbers.
function labelWidths({ letters }: RowValues, msPerPx: number): Float64Array {
  const widths = new Float64Array(letters.length)
  for (let row = 0; row < widths.length; row++) widths[row] = (LABEL_GAP_PX + (letters[row] ?? 0) * LETTER_PX) * msPerPx
  return widths
}

function classesOf(postingRows: Uint32Array, { startMs, endMs }: RowValues): Uint8Array {
  const byRow = new Uint8Array(startMs.length)
  for (let row = 0; row < byRow.length; row++) byRow[row] = durationClass((endMs[row] ?? 0) - (startMs[row] ?? 0))
  const classes = new Uint8Array(postingRows.length)
  for (let posting = 0; posting < classes.length; posting++) classes[posting] = byRow[postingRows[posting] ?? 0] ?? 0
  return classes
}

/** Postings of rows that are in some order, in that order. */
function spread(rows: Uint32Array, rowOffsets: Uint32Array, postingOf: Uint32Array): Uint32Array {
  const out = new Uint32Array(postingOf.length)
  let count = 0
  for (const row of rows) for (let place = rowOffsets[row] ?? 0; place < (rowOffsets[row + 1] ?? 0); place++) out[count++] = postingOf[place] ?? 0
  return out
}

/** Brought together by group, the order kept within each. */
function grouped(postings: Uint32Array, groupOf: Uint8Array | Uint16Array, groupCount: number): Uint32Array {
  const next = new Uint32Array(groupCount + 1)
  for (const p of postings) { const after = (groupOf[p] ?? 0) + 1; next[after] = (next[after] ?? 0) + 1 }
  for (let g = 1; g <= groupCount; g++) next[g] = (next[g] ?? 0) + (next[g - 1] ?? 0)
  const out = new Uint32Array(postings.length)
  for (const p of postings) { const g = groupOf[p] ?? 0; const place = next[g] ?? 0; out[place] = p; next[g] = place + 1 }
  return out
}

type Postings = Pick<Columns, 'row' | 'lane' | 'line' | 'full' | 'laneOffsets'> & { readonly postingOf: Uint32Array }

/** By lane, then time. `postingOf`: where each place of a row went. */
function postingsOf({ rowOffsets, lanes, fulls }: RowPlaces, lines: Uint8Array, order: Uint32Array, laneCount: number): Postings {
  const count = lanes.length
  const laneOffsets = new Uint32Array(laneCount + 1)
  for (const lane of lanes) laneOffsets[lane + 1] = (laneOffsets[lane + 1] ?? 0) + 1
  for (let lane = 0; lane < laneCount; lane++) laneOffsets[lane + 1] = (laneOffsets[lane + 1] ?? 0) + (laneOffsets[lane] ?? 0)
  const [row, lane, line, full, postingOf] = [new Uint32Array(count), new Uint16Array(count), new Uint8Array(count), new Uint8Array(count), new Uint32Array(count)]
  const fill = laneOffsets.slice()
  for (const r of order) {
    for (let place = rowOffsets[r] ?? 0; place < (rowOffsets[r + 1] ?? 0); place++) {
      const own = lanes[place] ?? 0
      const posting = fill[own] ?? 0
      fill[own] = posting + 1
      row[posting] = r
      lane[posting] = own
      line[posting] = lines[place] ?? 0
      full[posting] = fulls[place] ?? 0
      postingOf[place] = posting
    }
  }
  return { row, lane, line, full, laneOffsets, postingOf }
}

function extentOf({ startMs, endMs, atMs }: RowValues): Columns['extent'] {
  let [start, end] = [Infinity, -Infinity]
  for (let row = 0; row < atMs.length; row++) {
    const at = atMs[row] ?? NaN
    if (Number.isNaN(at)) continue
    start = Math.min(start, startMs[row] ?? at)
    const to = endMs[row] ?? at
    end = Math.max(end, Number.isFinite(to) ? to : at)
  }
  return start <= end ? { startMs: start, endMs: end } : null
}

/** Lanes of an event whose sides met, or else spoke; null where its sides are only named together. */
export function encounterLanes(event: EventSummary, laneIds: readonly string[], lanes: readonly number[]): { readonly lanes: readonly number[]; readonly style: 'met' | 'spoke' } | null {
  for (const style of ['met', 'spoke'] as const) {
    const joined = lanes.filter((a) => lanes.some((b) => a !== b && encounterOfSides(event, laneIds[a] ?? '', laneIds[b] ?? '') === style))
    if (joined.length > 1) return { lanes: joined, style }
  }
  return null
}
