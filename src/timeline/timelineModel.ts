import type { EventSummary, EventTable } from '../domain/facts'
import type { Shape } from '../domain/model'
import type { TimeWindow } from '../url/view'
import { buildColumns, type Columns } from './columns'
import type { ClusterMark, MarkSet } from './engine'
import type { LaneChoice } from './lanes'
import { buildMarkIndex, eventCount, laneCounts, type MarkIndex } from './markIndex'
import { clusterRows, marksIn, type MarkOptions } from './marks'

/** Width of plot for which the lines are laid out. */
const REFERENCE_WIDTH_PX = 720

export interface TimelineLayout {
  readonly columns: Columns
  readonly choice: LaneChoice
}

/** Lays all events of a dataset out in lanes and lines: once for a dataset and a choice of lanes, whatever the filter. */
export function layOut(events: EventTable, choice: LaneChoice, firstView: TimeWindow): TimelineLayout {
  return { choice, columns: buildColumns(events, choice, (firstView.endMs - firstView.startMs) / REFERENCE_WIDTH_PX) }
}

/** The answers to one set of rows. */
export interface TimelineMarks {
  readonly index: MarkIndex
  readonly lineCounts: readonly number[]
  readonly marks: (window: TimeWindow, widthPx: number, options?: Pick<MarkOptions, 'apart' | 'view'>) => MarkSet
  readonly laneCounts: (window: TimeWindow) => readonly number[]
  /** Different events that touch the window. */
  readonly eventCount: (window: TimeWindow) => number
  readonly clusterRows: (cluster: ClusterMark, options?: Pick<MarkOptions, 'apart' | 'view'>) => readonly number[]
}

/** Index of a filter's result: rows into the events that were laid out, in any order. */
export function buildMarks(layout: TimelineLayout, rows: Iterable<number>, shapeOf?: (event: EventSummary) => Shape): TimelineMarks {
  const index = buildMarkIndex(layout.columns, rows)
  return {
    index,
    lineCounts: layout.columns.lineCounts,
    marks: (window, widthPx, options) => marksIn(index, window, widthPx, { ...options, ...(shapeOf && { shapeOf }) }),
    laneCounts: (window) => laneCounts(index, window),
    eventCount: (window) => eventCount(index, window),
    clusterRows: (cluster, options) => clusterRows(index, cluster, options),
  }
}
