import type { RowPlaces } from './lanePlaces'
import type { RowValues } from './rowValues'

/**
 * Groups whose events in a window are counted: first each lane, then all events that stand in any, then of these the
 * ones whose sources differ, then the ones where something was kept back.
 */
export interface SpanGroups {
  readonly groupOffsets: Uint32Array
  /** Rows by group, then by start; by group, then by end. */
  readonly byStart: Uint32Array
  readonly byEnd: Uint32Array
}

export const groupOf = {
  events: (laneCount: number): number => laneCount,
  forked: (laneCount: number): number => laneCount + 1,
  undisclosed: (laneCount: number): number => laneCount + 2,
  count: (laneCount: number): number => laneCount + 3,
}

/** `starts`, `ends`: all rows in order of their starts, and of their ends. */
export function groupSpans(starts: Uint32Array, ends: Uint32Array, places: RowPlaces, values: Pick<RowValues, 'isForked' | 'isUndisclosed'>, laneCount: number): SpanGroups {
  const groupOffsets = new Uint32Array(groupOf.count(laneCount) + 1)
  forEachGroup(starts, places, values, laneCount, (group) => { groupOffsets[group + 1] = (groupOffsets[group + 1] ?? 0) + 1 })
  for (let group = 1; group < groupOffsets.length; group++) groupOffsets[group] = (groupOffsets[group] ?? 0) + (groupOffsets[group - 1] ?? 0)
  const inGroups = (order: Uint32Array) => {
    const rows = new Uint32Array(groupOffsets.at(-1) ?? 0)
    const fill = groupOffsets.slice()
    forEachGroup(order, places, values, laneCount, (group, row) => { const place = fill[group] ?? 0; rows[place] = row; fill[group] = place + 1 })
    return rows
  }
  return { groupOffsets, byStart: inGroups(starts), byEnd: inGroups(ends) }
}

function forEachGroup(order: Uint32Array, { rowOffsets, lanes }: RowPlaces, { isForked, isUndisclosed }: Pick<RowValues, 'isForked' | 'isUndisclosed'>, laneCount: number, visit: (group: number, row: number) => void): void {
  for (const row of order) {
    const [from, to] = [rowOffsets[row] ?? 0, rowOffsets[row + 1] ?? 0]
    if (from === to) continue
    for (let place = from; place < to; place++) visit(lanes[place] ?? 0, row)
    visit(groupOf.events(laneCount), row)
    if (isForked[row] === 1) visit(groupOf.forked(laneCount), row)
    if (isUndisclosed[row] === 1) visit(groupOf.undisclosed(laneCount), row)
  }
}
