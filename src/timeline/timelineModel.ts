import type { EventSummary, EventTable } from '../domain/facts'
import type { Shape } from '../domain/model'
import type { TimeWindow } from '../url/view'
import { buildColumns, columnsOf, layoutInput, type Columns, type LayoutInput, type Placement } from './columns'
import type { ClusterMark, MarkSet } from './engine'
import type { LaneChoice } from './lanes'
import { buildMarkIndex, eventCount, laneCounts, markIndexInSteps, type MarkIndex } from './markIndex'
import { createFinder, type Finder } from './navigation'
import { clusterRows, holdsRow, marksIn, type MarkOptions } from './marks'

/** Width of plot for which the lines are laid out. */
const REFERENCE_WIDTH_PX = 720

export interface TimelineLayout {
  readonly columns: Columns
  readonly choice: LaneChoice
}

/** Lays all events of a dataset out in lanes and lines: once for a dataset and a choice of lanes, whatever the filter. */
export function layOut(events: EventTable, choice: LaneChoice, firstView: TimeWindow): TimelineLayout {
  return { choice, columns: buildColumns(events, choice, scaleOfView(firstView)) }
}

const scaleOfView = ({ startMs, endMs }: TimeWindow) => (endMs - startMs) / REFERENCE_WIDTH_PX

/** The same in two steps: what another thread needs, and what its answer makes. */
export const askLayout = (events: EventTable, choice: LaneChoice, firstView: TimeWindow): LayoutInput => layoutInput(events, choice, scaleOfView(firstView))
export const layoutFrom = (placement: Placement, events: EventTable, choice: LaneChoice): TimelineLayout => ({ choice, columns: columnsOf(placement, events, choice) })

/** The answers to one set of rows. */
export interface TimelineMarks {
  readonly index: MarkIndex
  /** Rows that pass the filter, ascending. */
  readonly rows: Uint32Array
  readonly lineCounts: readonly number[]
  readonly marks: (window: TimeWindow, widthPx: number, options?: Pick<MarkOptions, 'apart' | 'view'>) => MarkSet
  readonly laneCounts: (window: TimeWindow) => readonly number[]
  /** Different events that touch the window. */
  readonly eventCount: (window: TimeWindow) => number
  readonly finder: Finder
  readonly clusterRows: (cluster: ClusterMark) => readonly number[]
  readonly holds: (cluster: ClusterMark, row: number) => boolean
}

/** Index of a filter's result: rows into the events that were laid out, in any order. */
export function buildMarks(layout: TimelineLayout, rows: Iterable<number>, shapeOf?: (event: EventSummary) => Shape): TimelineMarks {
  const kept = rows instanceof Uint32Array ? rows : Uint32Array.from(new Set(rows)).sort()
  return marksFrom(layout, buildMarkIndex(layout.columns, kept), kept, shapeOf)
}

/** The same for rows that are distinct, with a rest after every few milliseconds. */
export function* marksInSteps(layout: TimelineLayout, rows: Uint32Array): Generator<void, TimelineMarks, void> {
  return marksFrom(layout, yield* markIndexInSteps(layout.columns, rows), rows)
}

function marksFrom(layout: TimelineLayout, index: MarkIndex, rows: Uint32Array, shapeOf?: (event: EventSummary) => Shape): TimelineMarks {
  return {
    index,
    rows,
    lineCounts: layout.columns.lineCounts,
    marks: (window, widthPx, options) => marksIn(index, window, widthPx, { ...options, ...(shapeOf && { shapeOf }) }),
    laneCounts: (window) => laneCounts(index, window),
    eventCount: (window) => eventCount(index, window),
    finder: createFinder(index),
    clusterRows: (cluster) => clusterRows(index, cluster),
    holds: (cluster, row) => holdsRow(index, cluster, row),
  }
}
