import type { EventTable } from '../domain/facts'
import { spanOf } from './spans'

/** Rows under a filter, of events of which nothing needs to be laid out: for the overview, which is painted first. */
export interface RowSet { readonly events: EventTable; readonly rows: Uint32Array }

/** Where the mark of a row stands; NaN where its event has no place on the axis. No event is made of a table in columns. */
export function timesOf(events: EventTable): (row: number) => number {
  const { columns } = events
  if (!columns) return (row) => { const event = events.at(row); return (event && spanOf(event.when)?.atMs) ?? NaN }
  const { startMs, endMs } = columns
  return (row) => {
    const [start, end] = [startMs[row] ?? NaN, endMs[row] ?? NaN]
    // An open end lies nowhere: the mark stands at the other.
    const at = (start + end) / 2
    return Number.isFinite(at) ? at : Number.isFinite(start) ? start : Number.isFinite(end) ? end : NaN
  }
}

export function weightsOf(events: EventTable): (row: number) => number {
  const { columns } = events
  return columns ? (row) => columns.weight[row] ?? 0 : (row) => events.at(row)?.weight ?? 0
}
