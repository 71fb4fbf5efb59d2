import { readEdtf } from './edtfRead'
import type { FuzzyDate } from './fuzzyDate'

/** A stretch of time, from startMs up to but not including endMs; an instant has both equal. */
export interface Extent {
  readonly startMs: number
  readonly endMs: number
}

/**
 * The stretch of time a date is known to touch: an open end ("..") goes on, an end that is not known adds nothing to
 * what is known. A date with nothing known at either end touches nothing: NaN.
 */
export function extentOf(when: FuzzyDate): Extent {
  const { from, to } = when
  if (from.kind !== 'point' && to.kind !== 'point') return { startMs: NaN, endMs: NaN }
  if (from.kind === 'unknown' && to.kind === 'point') return { startMs: to.startMs, endMs: when.endMs }
  if (to.kind === 'unknown' && from.kind === 'point') return { startMs: when.startMs, endMs: from.endMs }
  return { startMs: when.startMs, endMs: when.endMs }
}

export function overlaps(a: Extent, b: Extent): boolean {
  return (a.startMs < b.endMs && b.startMs < a.endMs) || a.startMs === b.startMs
}

/** Extent of an EDTF text; null where it cannot be read. */
export function readExtent(text: string): Extent | null {
  const date = readEdtf(text)
  return date === null ? null : extentOf(date)
}

/**
 * From the earliest instant of `from` to the latest of `to` (EDTF); a bound that is missing or unreadable bounds nothing,
 * bounds in the wrong order hold no time at all.
 */
export function boundsExtent(from: string | undefined, to: string | undefined): Extent {
  const startMs = (from === undefined ? null : readExtent(from))?.startMs ?? -Infinity
  const endMs = (to === undefined ? null : readExtent(to))?.endMs ?? Infinity
  return startMs < endMs ? { startMs, endMs } : { startMs: NaN, endMs: NaN }
}
