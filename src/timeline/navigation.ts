import type { ClusterMark, Mark } from './engine'
import { firstAt, laneOf, membersOfRow, rowOf, type MarkIndex } from './markIndex'

/** Where a reader stands in the plot: an event, in one of its lanes. It outlives zooming, which makes marks into pills and back. */
export interface Spot { readonly row: number; readonly lane: number }

export type Move = 'next' | 'previous' | 'nextInLane' | 'previousInLane' | 'down' | 'up' | 'first' | 'last'

/** Questions about events beyond what is drawn. */
export interface Finder {
  readonly atMs: (row: number) => number
  readonly lanesOf: (row: number) => readonly number[]
  /** The next event in time, or the one before, from an event or a time on; null for none. */
  readonly after: (from: { readonly row: number } | { readonly atMs: number }, step: 1 | -1, only?: { readonly lane?: number; readonly isForked?: boolean }) => number | null
}

export function createFinder(index: MarkIndex): Finder {
  const { columns, offsets } = index
  const atMs = (row: number) => columns.atMs[row] ?? NaN
  return {
    atMs,
    lanesOf: (row) => membersOfRow(index, row).map((member) => laneOf(index, member)),
    after: (from, step, { lane, isForked = false } = {}) => {
      const [fromMs, fromRow] = 'row' in from ? [atMs(from.row), from.row] : [from.atMs, step > 0 ? -1 : Infinity]
      const isPast = (row: number) => { const by = (atMs(row) - fromMs || row - fromRow) * step; return by > 0 }
      let best: number | null = null
      const offer = (row: number) => { if (isPast(row) && (best === null || ((atMs(row) - atMs(best)) || row - best) * step < 0)) best = row }
      if (isForked) {
        for (const member of index.forked) if (lane === undefined || laneOf(index, member) === lane) offer(rowOf(index, member))
        return best
      }
      for (let l = lane ?? 0; l + 1 < offsets.length && (lane === undefined || l === lane); l++) {
        const [lo, hi] = [offsets[l] ?? 0, offsets[l + 1] ?? 0]
        let i = firstAt(index, fromMs, lo, hi)
        if (step > 0) while (i < hi && !isPast(rowOf(index, i))) i++
        else { while (i < hi && isPast(rowOf(index, i))) i++; i-- }
        if (i >= lo && i < hi) offer(rowOf(index, i))
      }
      return best
    },
  }
}

const isSame = (a: Mark, b: Mark) => a.key === b.key
/** Total order of time; equal times by row, pills after events. */
const order = (a: Mark, b: Mark) => a.atMs - b.atMs || rank(a) - rank(b) || (a.key < b.key ? -1 : 1)
const rank = (mark: Mark) => (mark.kind === 'event' ? mark.row : 1e12 + mark.lane)

/**
 * The mark that a key leads to among those drawn; null where it leads beyond them. Along time an event counts once, in
 * the lane nearest to where one stands.
 */
export function stepTo(marks: readonly Mark[], from: Mark | null, move: Move): Mark | null {
  if (move === 'first' || move === 'last') return once(marks, from?.lane ?? 0).toSorted(order).at(move === 'first' ? 0 : -1) ?? null
  if (!from) return null
  if (move === 'down' || move === 'up') return across(marks, from, move === 'down' ? 1 : -1)
  const inLane = move === 'nextInLane' || move === 'previousInLane'
  const row = inLane ? marks.filter((mark) => mark.lane === from.lane) : once(marks, from.lane, from)
  const step = move === 'next' || move === 'nextInLane' ? 1 : -1
  return row.filter((mark) => !isSame(mark, from) && order(mark, from) * step > 0).toSorted((a, b) => order(a, b) * step)[0] ?? null
}

/** Each event in one lane only. */
function once(marks: readonly Mark[], lane: number, from: Mark | null = null): readonly Mark[] {
  const byRow = new Map<number, Mark>()
  const pills: Mark[] = []
  for (const mark of marks) {
    if (mark.kind === 'cluster') { pills.push(mark); continue }
    if (from?.kind === 'event' && mark.row === from.row) continue
    const known = byRow.get(mark.row)
    if (!known || Math.abs(mark.lane - lane) < Math.abs(known.lane - lane)) byRow.set(mark.row, mark)
  }
  return [...byRow.values(), ...pills]
}

/** The same event in the next lane, else what is nearest in time there; lanes without marks are passed over. */
function across(marks: readonly Mark[], from: Mark, step: 1 | -1): Mark | null {
  const lanes = [...new Set(marks.map((mark) => mark.lane))].filter((lane) => (lane - from.lane) * step > 0).sort((a, b) => (a - b) * step)
  const [lane] = lanes
  if (lane === undefined) return null
  const there = marks.filter((mark) => mark.lane === lane)
  const same = there.find((mark) => mark.kind === 'event' && from.kind === 'event' && mark.row === from.row)
  return same ?? there.toSorted((a, b) => Math.abs(a.atMs - from.atMs) - Math.abs(b.atMs - from.atMs) || order(a, b))[0] ?? null
}

/** The mark that stands for a spot: the event itself there, the pill that holds it, else the event in another lane. */
export function markAt(marks: readonly Mark[], spot: Spot, holds: (cluster: ClusterMark, row: number) => boolean): Mark | null {
  let elsewhere: Mark | null = null
  for (const mark of marks) {
    if (mark.kind !== 'event' || mark.row !== spot.row) continue
    if (mark.lane === spot.lane) return mark
    elsewhere ??= mark
  }
  for (const mark of marks) if (mark.kind === 'cluster' && mark.lane === spot.lane && holds(mark, spot.row)) return mark
  return elsewhere
}
