import type { EventTable } from '../domain/facts'
import { spanOf } from './spans'

/** Rows under a filter, of events of which nothing needs to be laid out: for the overview, which is painted first. */
export interface RowSet { readonly events: EventTable; readonly rows: Uint32Array }

/** Where the mark of a row stands; NaN where its event has no place on the axis. No event is made of a table in columns. */
export function timeOf(events: EventTable, row: number): number {
  const { columns } = events
  if (columns) return middleOf(columns.startMs[row] ?? NaN, columns.endMs[row] ?? NaN)
  const event = events.at(row)
  return (event && spanOf(event.when)?.atMs) ?? NaN
}

/** An open end lies nowhere: the mark stands at the other. */
function middleOf(startMs: number, endMs: number): number {
  const at = (startMs + endMs) / 2
  return Number.isFinite(at) ? at : Number.isFinite(startMs) ? startMs : Number.isFinite(endMs) ? endMs : NaN
}

/** Of all rows, in a loop that touches nothing but flat arrays. */
export function timesOf(events: EventTable): Float64Array {
  const times = new Float64Array(events.length)
  const { columns } = events
  if (!columns) for (let row = 0; row < times.length; row++) times[row] = timeOf(events, row)
  else {
    const { startMs, endMs } = columns
    for (let row = 0; row < times.length; row++) times[row] = middleOf(startMs[row] ?? NaN, endMs[row] ?? NaN)
  }
  return times
}
