import type { EventSummary, EventTable } from '../domain/facts'
import { encounterOfSides } from '../domain/encounters'
import type { LaneChoice } from './lanes'
import { layNumberedPlaces, layRowPlaces, type NumberedPlaces, type RowPlaces } from './lanePlaces'
import { assignLines } from './lines'
import { orderByKey } from './numberOrder'
import { readRowColumns, readRows, rowColumnsOf, type RowColumns, type RowValues } from './rowValues'
import { groupSpans } from './spanGroups'

const HOUR_MS = 3_600_000
/** Width of an average letter of a label, and of the gap and the mark before it. */
const LETTER_PX = 6.3
const LABEL_GAP_PX = 18
/** Over all lanes; more would not fit on a screen 900 px high, with the reports strip below. */
const LINES_ON_SCREEN = 15
/** Duration classes of ranges: powers of two hours. A range that began long before a window is found in one search a class. */
export const CLASS_COUNT = 24

/** What laying out makes of the events of a dataset: flat arrays and nothing else, so that another thread can do it. */
export interface Placement extends Pick<RowValues, 'startMs' | 'endMs' | 'atMs' | 'isForked' | 'weight'> {
  readonly lineCounts: readonly number[]
  /** By posting, in order of lane, then of atMs. */
  readonly row: Uint32Array
  readonly line: Uint8Array
  readonly full: Uint8Array
  /** Postings of a lane: from laneOffsets[lane] to laneOffsets[lane + 1]. */
  readonly laneOffsets: Uint32Array
  /** Postings of a row, ascending: from rowOffsets[row] to rowOffsets[row + 1] in rowPostings. */
  readonly rowOffsets: Uint32Array
  readonly rowPostings: Uint32Array
  /** Postings whose sources differ, ascending. */
  readonly forked: Uint32Array
  /** Rows of each group (spanGroups.ts): from groupOffsets[group] on, in order of start, and of end. */
  readonly groupOffsets: Uint32Array
  readonly byStart: Uint32Array
  readonly byEnd: Uint32Array
  /** Postings in order of duration class, then start: from classOffsets[class] to classOffsets[class + 1]. */
  readonly classOffsets: Uint32Array
  readonly byClass: Uint32Array
  /** Span of all events; null for none. */
  readonly extent: { readonly startMs: number; readonly endMs: number } | null
}

/**
 * The events of a dataset laid out in lanes and lines: built once for a dataset and a choice of lanes. A posting is one
 * event in one lane. Filters only leave postings out.
 */
export interface Columns extends Placement {
  readonly events: EventTable
  readonly laneIds: readonly string[]
}

/** What laying out needs, as it can be posted to another thread. */
export interface LayoutInput {
  readonly rows: RowValues | RowColumns
  readonly places: RowPlaces | NumberedPlaces
  /** By lane: one without lines. */
  readonly isFolded: readonly boolean[]
  readonly msPerPx: number
  /** Over all lanes; without it, as many as fit on a screen. */
  readonly linesInAll?: number
}

export const durationClass = (ms: number): number => (ms < HOUR_MS ? 0 : Math.min(CLASS_COUNT - 1, Math.floor(Math.log2(ms / HOUR_MS))))
/** No range of the class is longer than this. */
export const classReachMs = (durationClass: number): number => (durationClass === CLASS_COUNT - 1 ? Infinity : HOUR_MS * 2 ** (durationClass + 1))

export const buildColumns = (events: EventTable, choice: LaneChoice, msPerPx: number): Columns => columnsOf(layOutRows(layoutInput(events, choice, msPerPx)), events, choice)

/** A layout and what it is of. */
export const columnsOf = (placement: Placement, events: EventTable, { lanes }: LaneChoice): Columns => ({ ...placement, events, laneIds: lanes.map(({ id }) => id) })

export function layoutInput(events: EventTable, choice: LaneChoice, msPerPx: number): LayoutInput {
  const isFolded = choice.lanes.map((lane) => lane.isFolded === true)
  const { columns } = events
  if (columns) return { rows: rowColumnsOf(columns), places: choice.placesInColumns(columns), isFolded, msPerPx }
  const rows = readRows(events)
  return { rows, places: layRowPlaces(events, choice.placesOf, rows.atMs), isFolded, msPerPx }
}

/** Lines of places that are given already: those of an earlier layout. */
export type GivenLines = (places: RowPlaces) => { readonly lines: Uint8Array; readonly lineCounts: readonly number[] }

/** Seen in the browser's recordings, and by tests that hold it off the page. */
const LAID_OUT = 'parley: laid out'

export function layOutRows({ rows: given, places: wanted, isFolded, msPerPx, linesInAll = LINES_ON_SCREEN }: LayoutInput, givenLines?: GivenLines): Placement {
  performance.mark(LAID_OUT)
  const rows = 'texts' in given ? readRowColumns(given) : given
  const places = 'numbers' in wanted ? layNumberedPlaces(wanted, rows.atMs) : wanted
  const laneCount = isFolded.length
  const order = orderByKey(rows.atMs)
  const { lines, lineCounts } = givenLines?.(places) ?? assignLines({
    order, ...places, isFolded,
    startMs: rows.startMs, endMs: rows.endMs, atMs: rows.atMs,
    labelMs: labelWidths(rows, msPerPx),
    halfMarkMs: 10 * msPerPx,
    linesInAll,
  })
  const postings = postingsOf(places, lines, order, laneCount)
  const starts = orderByKey(rows.startMs)
  const { startMs, endMs, atMs, isForked, weight } = rows
  return {
    startMs, endMs, atMs, isForked, weight, lineCounts, ...postings,
    forked: forkedPostings(postings.row, isForked),
    ...groupSpans(starts, orderByKey(endMs), places, rows, laneCount),
    ...classesOf(starts, postings, rows),
    extent: extentOf(rows),
  }
}

/** The flat arrays of a layout, to be handed over. */
export const buffersOf = (placement: Placement): ArrayBuffer[] => [...new Set(Object.values(placement).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [])))]

// Loops, not from(): that goes through an iterator, four times slower on 100,000 numbers.
function labelWidths({ letters }: RowValues, msPerPx: number): Float64Array {
  const widths = new Float64Array(letters.length)
  for (let row = 0; row < widths.length; row++) widths[row] = (LABEL_GAP_PX + (letters[row] ?? 0) * LETTER_PX) * msPerPx
  return widths
}

function forkedPostings(row: Uint32Array, isForked: Uint8Array): Uint32Array {
  const found: number[] = []
  for (let posting = 0; posting < row.length; posting++) if (isForked[row[posting] ?? 0] === 1) found.push(posting)
  return Uint32Array.from(found)
}

/** Postings by duration class, each class in order of start. */
function classesOf(starts: Uint32Array, { row, rowOffsets, rowPostings }: Postings, { startMs, endMs }: RowValues): Pick<Placement, 'classOffsets' | 'byClass'> {
  const classes = new Uint8Array(startMs.length)
  const classOffsets = new Uint32Array(CLASS_COUNT + 1)
  for (let r = 0; r < classes.length; r++) {
    const own = durationClass((endMs[r] ?? 0) - (startMs[r] ?? 0))
    classes[r] = own
    classOffsets[own + 1] = (classOffsets[own + 1] ?? 0) + (rowOffsets[r + 1] ?? 0) - (rowOffsets[r] ?? 0)
  }
  for (let c = 0; c < CLASS_COUNT; c++) classOffsets[c + 1] = (classOffsets[c + 1] ?? 0) + (classOffsets[c] ?? 0)
  const byClass = new Uint32Array(row.length)
  const fill = classOffsets.slice()
  for (const r of starts) {
    const own = classes[r] ?? 0
    for (let i = rowOffsets[r] ?? 0; i < (rowOffsets[r + 1] ?? 0); i++) { const place = fill[own] ?? 0; byClass[place] = rowPostings[i] ?? 0; fill[own] = place + 1 }
  }
  return { classOffsets, byClass }
}

type Postings = Pick<Placement, 'row' | 'line' | 'full' | 'laneOffsets' | 'rowOffsets' | 'rowPostings'>

/** By lane, then time. */
function postingsOf({ rowOffsets, lanes, fulls }: RowPlaces, lines: Uint8Array, order: Uint32Array, laneCount: number): Postings {
  const count = lanes.length
  const laneOffsets = new Uint32Array(laneCount + 1)
  for (const lane of lanes) laneOffsets[lane + 1] = (laneOffsets[lane + 1] ?? 0) + 1
  for (let lane = 0; lane < laneCount; lane++) laneOffsets[lane + 1] = (laneOffsets[lane + 1] ?? 0) + (laneOffsets[lane] ?? 0)
  const [row, line, full, rowPostings] = [new Uint32Array(count), new Uint8Array(count), new Uint8Array(count), new Uint32Array(count)]
  const fill = laneOffsets.slice()
  for (const r of order) {
    for (let place = rowOffsets[r] ?? 0; place < (rowOffsets[r + 1] ?? 0); place++) {
      const own = lanes[place] ?? 0
      const posting = fill[own] ?? 0
      fill[own] = posting + 1
      row[posting] = r
      line[posting] = lines[place] ?? 0
      full[posting] = fulls[place] ?? 0
      rowPostings[place] = posting
    }
  }
  return { row, line, full, laneOffsets, rowOffsets, rowPostings }
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
