import type { DateBound, FuzzyDate } from '../domain/fuzzyDate'
import type { BarEdge } from './engine'

const DAY_MS = 86_400_000
/** "About" a day is drawn two days wide on either side. */
const ABOUT_MS = 2 * DAY_MS

/** Where an event stands on the axis. */
export interface Span {
  /** Finite; of an unknown start, the beginning of what is known. */
  readonly startMs: number
  /** Infinity only where the event goes on. */
  readonly endMs: number
  /** Where its mark stands: the middle, or the one end that is known. */
  readonly atMs: number
}

/** The shape of its bar. */
export interface Bar {
  readonly startMs: number
  readonly endMs: number
  readonly startEdge: BarEdge
  readonly endEdge: BarEdge
  /** A day or an instant: no bar, unless the day itself is wide on screen. */
  readonly isPoint: boolean
}

/**
 * Null where neither end is known: such an event has no place on the axis. Unlike the filter by time, an open start
 * (`../2025-12-23`: by then) does not reach back for ever, or it would stand in every earlier window.
 */
export function spanOf(when: FuzzyDate): Span | null {
  const { from, to } = when
  if (from.kind === 'point' && to.kind === 'point') return { startMs: from.startMs, endMs: to.endMs, atMs: (from.startMs + to.endMs) / 2 }
  if (to.kind === 'point') return { startMs: to.startMs, endMs: to.endMs, atMs: (to.startMs + to.endMs) / 2 }
  if (from.kind !== 'point') return null
  return { startMs: from.startMs, endMs: to.kind === 'open' ? Infinity : from.endMs, atMs: (from.startMs + from.endMs) / 2 }
}

const exact = (bound: DateBound) => bound.kind === 'point' && (bound.precision === 'day' || bound.precision === 'instant') && !bound.approximate && !bound.uncertain

function edgeOf(bound: DateBound, isEnd: boolean): BarEdge {
  if (exact(bound)) return 'hard'
  return isEnd && bound.kind === 'open' ? 'open' : 'soft'
}

const isAboutADay = (bound: DateBound) => bound.kind === 'point' && bound.approximate && (bound.precision === 'day' || bound.precision === 'instant')

export function barOf(when: FuzzyDate): Bar {
  const startMs = when.from.kind === 'point' ? when.from.startMs - (isAboutADay(when.from) ? ABOUT_MS : 0) : -Infinity
  const endMs = when.to.kind === 'point' ? when.to.endMs + (isAboutADay(when.to) ? ABOUT_MS : 0) : Infinity
  return { startMs, endMs, startEdge: edgeOf(when.from, false), endEdge: edgeOf(when.to, true), isPoint: !when.isInterval && exact(when.from) }
}
