import type { EventSummary, EventTable } from '../domain/facts'
import { DIFFERS } from '../domain/summaryColumns'
import type { Differ } from '../domain/model'
import { spanOf } from './spans'

/** Letters of a title that has not come yet. */
const USUAL_LETTERS = 24

/** What laying out needs of each event, by row. */
export interface RowValues {
  /** NaN where an event has no place on the axis. */
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  readonly atMs: Float64Array
  /** 1: sources differ, or it is denied. */
  readonly isForked: Uint8Array
  readonly weight: Uint8Array
  /** Length of the short title. */
  readonly letters: Uint16Array
}

export const isForked = (differ: Differ): boolean => differ === 'differ' || differ === 'denied'

export function readRows(events: EventTable): RowValues {
  const count = events.length
  const rows = {
    startMs: new Float64Array(count).fill(NaN), endMs: new Float64Array(count).fill(NaN), atMs: new Float64Array(count).fill(NaN),
    isForked: new Uint8Array(count), weight: new Uint8Array(count), letters: new Uint16Array(count).fill(USUAL_LETTERS),
  }
  const { columns } = events
  let row = 0
  for (const event of events) {
    readSpan(rows, row, event)
    if (columns) {
      rows.isForked[row] = isForked(DIFFERS[columns.differ[row] ?? 0] ?? 'none') ? 1 : 0
      rows.weight[row] = columns.weight[row] ?? 0
    } else {
      rows.isForked[row] = isForked(event.differ) ? 1 : 0
      rows.weight[row] = event.weight
      rows.letters[row] = event.short.length
    }
    row++
  }
  return rows
}

function readSpan(rows: RowValues, row: number, event: EventSummary): void {
  const span = spanOf(event.when)
  if (!span) return
  rows.startMs[row] = span.startMs
  rows.endMs[row] = span.endMs
  rows.atMs[row] = span.atMs
}
