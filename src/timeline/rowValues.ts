import { TEXT_FORM, type EventColumns } from '../domain/eventColumns'
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
  if (columns) readColumns(rows, columns, events)
  else readEvents(rows, events)
  return rows
}

function readEvents(rows: RowValues, events: EventTable): void {
  let row = 0
  for (const event of events) {
    readSpan(rows, row, event)
    rows.isForked[row] = isForked(event.differ) ? 1 : 0
    rows.weight[row] = event.weight
    rows.letters[row] = event.short.length
    row++
  }
}

/** No event is made for the dates that the columns hold as numbers. */
function readColumns(rows: RowValues, columns: EventColumns, events: EventTable): void {
  const forked = DIFFERS.map((differ) => (isForked(differ) ? 1 : 0))
  let hasTexts = false
  for (let row = 0; row < columns.length; row++) {
    rows.isForked[row] = forked[columns.differ[row] ?? 0] ?? 0
    rows.weight[row] = columns.weight[row] ?? 0
    if (columns.form[row] === TEXT_FORM) { hasTexts = true; continue }
    const startMs = columns.startMs[row] ?? NaN
    const endMs = columns.endMs[row] ?? NaN
    rows.startMs[row] = startMs
    rows.endMs[row] = endMs
    rows.atMs[row] = (startMs + endMs) / 2
  }
  if (!hasTexts) return
  let row = 0
  for (const event of events) { if (columns.form[row] === TEXT_FORM) readSpan(rows, row, event); row++ }
}

function readSpan(rows: RowValues, row: number, event: EventSummary): void {
  const span = spanOf(event.when)
  if (!span) return
  rows.startMs[row] = span.startMs
  rows.endMs[row] = span.endMs
  rows.atMs[row] = span.atMs
}
