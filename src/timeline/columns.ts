import type { EventSummary } from '../domain/facts'
import { encounterOfSides } from '../domain/encounters'
import type { LaneChoice } from './lanes'
import { assignLines } from './lines'
import { orderByKey } from './numberOrder'
import { spanOf } from './spans'

const HOUR_MS = 3_600_000
/** Width of an average letter of a label, and of the gap and the mark before it. */
const LETTER_PX = 6.3
const LABEL_GAP_PX = 18
/** Over all lanes; more would not fit on a screen 900 px high. */
const LINES_ON_SCREEN = 18
/** Duration classes of ranges: powers of two hours. A range that began long before a window is found in one search a class. */
export const CLASS_COUNT = 24

/**
 * The events of a dataset in flat arrays, laid out in lanes and lines: built once for a dataset and a choice of lanes.
 * A posting is one event in one lane; a track is one line of one lane. Filters only leave postings out.
 */
export interface Columns {
  readonly events: readonly EventSummary[]
  readonly laneIds: readonly string[]
  readonly lineCounts: readonly number[]
  /** Track of the first line of each lane; one more entry at the end. */
  readonly laneTracks: Uint32Array
  /** By row. NaN where an event has no place on the axis. */
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  readonly atMs: Float64Array
  /** By posting, in order of track, then of atMs. */
  readonly row: Uint32Array
  readonly lane: Uint16Array
  readonly line: Uint8Array
  readonly full: Uint8Array
  /** Postings of a track: from trackOffsets[track] to trackOffsets[track + 1]. */
  readonly trackOffsets: Uint32Array
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

/** `msPerPx`: scale of the first view, at which words should find room. */
export function buildColumns(events: readonly EventSummary[], choice: LaneChoice, msPerPx: number): Columns {
  const spans = spansOf(events)
  const places = events.map((event, row) => (Number.isNaN(spans.atMs[row]) ? [] : choice.placesOf(event)))
  const lanes = places.map((all) => all.map((place) => place.lane))
  const laneCount = choice.lanes.length
  const { lineOf, lineCounts } = assignLines({
    ...spans,
    order: orderByKey(spans.startMs).filter((row) => !Number.isNaN(spans.atMs[row])),
    labelMs: Float64Array.from(events, (event) => (event.short.length * LETTER_PX + LABEL_GAP_PX) * msPerPx),
    halfMarkMs: 10 * msPerPx,
    laneCount,
    lanesOf: (row) => lanes[row] ?? [],
    linesInAll: LINES_ON_SCREEN,
  })
  const laneTracks = new Uint32Array(laneCount + 1)
  lineCounts.forEach((count, lane) => { laneTracks[lane + 1] = (laneTracks[lane] ?? 0) + count })
  const postings = postingsOf(places, lineOf, laneTracks, spans.atMs)
  const classes = Uint8Array.from(postings.row, (row) => durationClass((spans.endMs[row] ?? 0) - (spans.startMs[row] ?? 0)))
  const byStart = keyed(postings.row, spans.startMs)
  return {
    ...spans, ...postings, events, lineCounts, laneTracks,
    laneIds: choice.lanes.map((lane) => lane.id),
    byStart: grouped(byStart, postings.lane, laneCount),
    byEnd: grouped(keyed(postings.row, spans.endMs), postings.lane, laneCount),
    byClass: grouped(byStart, classes, CLASS_COUNT),
    durationClass: classes,
    extent: extentOf(spans),
  }
}

/** Postings in order of a value of their rows. */
function keyed(rows: Uint32Array, by: Float64Array): Uint32Array {
  const keys = new Float64Array(rows.length)
  for (let p = 0; p < rows.length; p++) keys[p] = by[rows[p] ?? 0] ?? 0
  return orderByKey(keys)
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

type Spans = Pick<Columns, 'startMs' | 'endMs' | 'atMs'>

function spansOf(events: readonly EventSummary[]): Spans {
  const [startMs, endMs, atMs] = [new Float64Array(events.length), new Float64Array(events.length), new Float64Array(events.length)]
  events.forEach((event, row) => {
    const span = spanOf(event.when)
    startMs[row] = span?.startMs ?? NaN
    endMs[row] = span?.endMs ?? NaN
    atMs[row] = span?.atMs ?? NaN
  })
  return { startMs, endMs, atMs }
}

function postingsOf(places: readonly (readonly { lane: number; full: boolean }[])[], lineOf: (row: number) => readonly number[], laneTracks: Uint32Array, atMs: Float64Array): Pick<Columns, 'row' | 'lane' | 'line' | 'full' | 'trackOffsets'> {
  const count = places.reduce((sum, all) => sum + all.length, 0)
  const trackCount = laneTracks.at(-1) ?? 0
  const trackOffsets = new Uint32Array(trackCount + 1)
  const trackOf = (row: number, i: number, lane: number) => (laneTracks[lane] ?? 0) + (lineOf(row)[i] ?? 0)
  places.forEach((all, row) => all.forEach(({ lane }, i) => { const next = trackOf(row, i, lane) + 1; trackOffsets[next] = (trackOffsets[next] ?? 0) + 1 }))
  for (let track = 0; track < trackCount; track++) trackOffsets[track + 1] = (trackOffsets[track + 1] ?? 0) + (trackOffsets[track] ?? 0)
  const [row, lane, line, full] = [new Uint32Array(count), new Uint16Array(count), new Uint8Array(count), new Uint8Array(count)]
  const fill = trackOffsets.slice()
  for (const r of orderByKey(atMs)) {
    places[r]?.forEach((place, i) => {
      const track = trackOf(r, i, place.lane)
      const posting = fill[track] ?? 0
      fill[track] = posting + 1
      row[posting] = r
      lane[posting] = place.lane
      line[posting] = lineOf(r)[i] ?? 0
      full[posting] = place.full ? 1 : 0
    })
  }
  return { row, lane, line, full, trackOffsets }
}

function extentOf({ startMs, endMs, atMs }: Spans): Columns['extent'] {
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
