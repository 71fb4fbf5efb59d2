import { glanceAt, type EventTable } from './facts'
import type { Differ } from './model'
import { anchorMs } from './order'
import { DIFFERS } from './summaryColumns'

type Test = (row: number) => boolean

const isForked = (differ: Differ | undefined): boolean => differ === 'differ' || differ === 'denied'

/** Whether sources differ on the event of a row, or a party denies it. */
export function forkedIn(events: EventTable): Test {
  const { columns } = events
  if (!columns) return (row) => isForked(glanceAt(events, row)?.differ)
  const forked = DIFFERS.map(isForked)
  return (row) => forked[columns.differ[row] ?? 0] ?? false
}

/** Whether the event of a row stands in the lane of a side. */
export function ofSideIn(events: EventTable, side: string): Test {
  const { columns } = events
  if (!columns) return (row) => glanceAt(events, row)?.lanes.some((lane) => lane.side === side) ?? false
  const sets = columns.laneSets.map((lanes) => lanes.some((lane) => lane.side === side))
  return (row) => sets[columns.laneSet[row] ?? 0] ?? false
}

/** The first row from a place on, or back, that passes; null for none. */
export function rowFrom(rows: ArrayLike<number>, place: number, way: 1 | -1, passes: Test): number | null {
  for (let at = place; at >= 0 && at < rows.length; at += way) {
    const row = rows[at]
    if (row !== undefined && passes(row)) return row
  }
  return null
}

/** Of ascending rows, the place of the first that is this one or a later one; their number where all are earlier. */
export const placeOfRow = (rows: Uint32Array, row: number): number => firstPlace(rows, (one) => one >= row)

/** The same of the first that begins at a time or later. */
export function placeOfTime(rows: Uint32Array, ms: number, events: EventTable): number {
  return firstPlace(rows, (row) => { const event = glanceAt(events, row); return event !== undefined && anchorMs(event.when) >= ms })
}

/** From which place on the rows are past something; it holds for all after the first. */
function firstPlace(rows: Uint32Array, isPast: Test): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(rows[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
