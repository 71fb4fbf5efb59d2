import { upperBound } from './numberOrder'

/** A mark needs this much room of its own in its line. */
export const MARK_PX = 20
/** Width of a pill, with its outline. */
export const PILL_PX = 60
/** A cluster spans no more than this at its level, so that neighbouring pills never touch. */
const SLOT_PX = 96
/** Finest scale: one hour over 1,500 px. */
const FINEST_MS_PER_PX = 2_400
/** Two levels double the scale. */
const STEP = Math.SQRT2

/** What stands in each track at one scale: single marks and clusters, over the whole of time. */
export interface Level {
  readonly msPerPx: number
  /** Items of a track: from offsets[track] to offsets[track + 1]. */
  readonly offsets: Uint32Array
  /** First member (a place in the track's order); the next item's first ends it. One more entry at the end. */
  readonly first: Uint32Array
  /** Middle of the mark or pill; ascending within a track. */
  readonly atMs: Float64Array
}

export interface TrackOrder {
  /** Members of a track: from offsets[track] to offsets[track + 1]. */
  readonly offsets: Uint32Array
  /** By member, ascending within a track. */
  readonly atMs: Float64Array
}

/** The finest level at which marks closer than 20 px are joined, for a scale; at most 1.42 times coarser than it. */
export const levelFor = (msPerPx: number): number => Math.max(0, Math.ceil(Math.log(msPerPx / FINEST_MS_PER_PX) / Math.log(STEP) - 1e-9))
export const scaleOfLevel = (level: number): number => FINEST_MS_PER_PX * STEP ** level

/**
 * Joins marks that have no room, from the first to the last of each track: so the result depends on the events and the
 * scale only, never on the window, and panning changes nothing. Linear in the number of members.
 */
export function buildLevel(order: TrackOrder, level: number): Level {
  const msPerPx = scaleOfLevel(level)
  const trackCount = order.offsets.length - 1
  const offsets = new Uint32Array(trackCount + 1)
  const first = new Uint32Array(order.atMs.length + 1)
  const atMs = new Float64Array(order.atMs.length)
  let count = 0
  for (let track = 0; track < trackCount; track++) {
    count = joinTrack(order, track, msPerPx, first, atMs, count)
    offsets[track + 1] = count
  }
  first[count] = order.atMs.length
  return { msPerPx, offsets, first: first.slice(0, count + 1), atMs: atMs.slice(0, count) }
}

function joinTrack(order: TrackOrder, track: number, msPerPx: number, first: Uint32Array, atMs: Float64Array, from: number): number {
  const end = order.offsets[track + 1] ?? 0
  let count = from
  let member = order.offsets[track] ?? 0
  while (member < end) {
    const start = order.atMs[member] ?? 0
    let sum = 0 // of distances from the start, to stay exact far from 1970
    let middle = start
    let right = start + (MARK_PX / 2) * msPerPx
    let next = member + 1
    for (; next < end; next++) {
      const at = order.atMs[next] ?? 0
      // The pill's middle is kept inside the slot, so this also ends a cluster that has grown as wide as one.
      if (at - (MARK_PX / 2) * msPerPx >= right) break
      sum += at - start
      middle = start + pillOffset(sum / (next - member + 1), msPerPx)
      right = middle + (PILL_PX / 2) * msPerPx
    }
    first[count] = member
    atMs[count] = middle
    count++
    member = next
  }
  return count
}

/** The mean of the members, but so far inside the slot that the pill stays clear of the items before and after. */
function pillOffset(mean: number, msPerPx: number): number {
  const [least, most] = [(PILL_PX - MARK_PX) / 2, SLOT_PX - (PILL_PX + MARK_PX) / 2]
  return Math.min(most * msPerPx, Math.max(least * msPerPx, mean))
}

/** Item that holds a member of a track. */
export function itemOf(level: Level, track: number, member: number): number {
  let [low, high] = [level.offsets[track] ?? 0, level.offsets[track + 1] ?? 0]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((level.first[middle] ?? 0) <= member) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Items of a track whose middle lies within reach of the window. */
export function itemsNear(level: Level, track: number, startMs: number, endMs: number): readonly [number, number] {
  const [lo, hi] = [level.offsets[track] ?? 0, level.offsets[track + 1] ?? 0]
  const pad = SLOT_PX * level.msPerPx
  const from = upperBound(level.atMs, startMs - pad, lo, hi)
  return [from, upperBound(level.atMs, endMs + pad, from, hi)]
}
