import type { TimeWindow } from '../url/view'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The closest look: one hour. */
export const MIN_SPAN_MS = HOUR_MS
const AROUND_EVENT_MS = 35 * DAY_MS
/** What stands beyond the first and last event when all is shown. */
const MARGIN = 0.03
/** vis-timeline and Intl know no dates beyond these; what lies there stands in the list alone. */
const FAR_MS = 8.64e15 - 400 * 366 * DAY_MS

const within = (ms: number): number => Math.min(FAR_MS, Math.max(-FAR_MS, ms))

export interface Stretch { readonly startMs: number; readonly endMs: number }

const spanOf = (window: TimeWindow) => window.endMs - window.startMs

/** Everything with a little room on both sides; a year around nothing in particular if there are no events. */
export function fitAll(extent: Stretch | null): TimeWindow {
  if (!extent) return { startMs: 0, endMs: 365 * DAY_MS }
  const margin = Math.max(spanOf(extent) * MARGIN, DAY_MS)
  const [startMs, endMs] = [within(Math.floor(extent.startMs - margin)), within(Math.ceil(extent.endMs + margin))]
  return startMs < endMs ? { startMs, endMs } : { startMs: endMs - 365 * DAY_MS, endMs }
}

/** How far one may pan and zoom out: half of the data's span beyond either end, and never less than the first view. */
export function boundsOf(extent: Stretch | null, firstView: TimeWindow | null = null): TimeWindow {
  const all = fitAll(extent)
  const room = Math.max(spanOf(all) / 2, 180 * DAY_MS)
  return {
    startMs: within(Math.min(all.startMs - room, firstView?.startMs ?? Infinity)),
    endMs: within(Math.max(all.endMs + room, firstView?.endMs ?? -Infinity)),
  }
}

/** 35 days on either side of the open event (or all of a longer one), else the dataset's first view, else everything. */
export function firstView(dataset: Stretch | null, extent: Stretch | null, event: Stretch | null = null): TimeWindow {
  if (event && Number.isFinite(event.startMs)) {
    const endMs = Number.isFinite(event.endMs) ? event.endMs : event.startMs + DAY_MS
    return { startMs: event.startMs - AROUND_EVENT_MS, endMs: endMs + AROUND_EVENT_MS }
  }
  if (dataset && Number.isFinite(dataset.startMs) && Number.isFinite(dataset.endMs)) return { startMs: dataset.startMs, endMs: dataset.endMs }
  return fitAll(extent)
}

/** The window inside its bounds, as long as before where that fits, and never shorter than an hour. */
export function clampWindow(window: TimeWindow, bounds: TimeWindow): TimeWindow {
  const most = spanOf(bounds)
  const span = Math.min(most, Math.max(MIN_SPAN_MS, spanOf(window)))
  const middle = (window.startMs + window.endMs) / 2
  const startMs = Math.min(bounds.endMs - span, Math.max(bounds.startMs, middle - span / 2))
  return { startMs, endMs: startMs + span }
}

/** On (positive) or back by a part of the window's own width. */
export function panWindow(window: TimeWindow, part: number, bounds: TimeWindow): TimeWindow {
  const by = spanOf(window) * part
  return clampWindow({ startMs: window.startMs + by, endMs: window.endMs + by }, bounds)
}

/** Factor 2 shows half the time. The point keeps its place on screen, unless the bounds or the closest look forbid it. */
export function zoomWindow(window: TimeWindow, factor: number, bounds: TimeWindow, atMs = (window.startMs + window.endMs) / 2): TimeWindow {
  const span = Math.min(spanOf(bounds), Math.max(MIN_SPAN_MS, spanOf(window) / factor))
  const part = (atMs - window.startMs) / spanOf(window)
  const startMs = atMs - span * part
  return clampWindow({ startMs, endMs: startMs + span }, bounds)
}

/** The window moved as little as needed to show a stretch with some room around it; unchanged if it is well in view. */
export function reveal(window: TimeWindow, stretch: Stretch, bounds: TimeWindow): TimeWindow {
  const span = spanOf(window)
  const room = span * 0.08
  const startMs = stretch.startMs
  const endMs = Math.min(Number.isFinite(stretch.endMs) ? stretch.endMs : startMs + DAY_MS, startMs + span - 2 * room)
  if (startMs - room >= window.startMs && endMs + room <= window.endMs) return window
  const by = startMs - room < window.startMs || endMs + room > window.endMs ? (startMs + endMs) / 2 - (window.startMs + window.endMs) / 2 : 0
  return clampWindow({ startMs: window.startMs + by, endMs: window.endMs + by }, bounds)
}

/** A point of time in the middle of a window as long as before. */
export function centreOn(window: TimeWindow, atMs: number, bounds: TimeWindow): TimeWindow {
  const half = spanOf(window) / 2
  return clampWindow({ startMs: atMs - half, endMs: atMs + half }, bounds)
}

/** A window that holds the marks from start to end with a sixth of its width free on either side. */
export function zoomInto(stretch: Stretch, bounds: TimeWindow): TimeWindow {
  const span = Math.max(spanOf(stretch) * 1.5, MIN_SPAN_MS)
  const middle = (stretch.startMs + stretch.endMs) / 2
  return clampWindow({ startMs: middle - span / 2, endMs: middle + span / 2 }, bounds)
}

/** A date that was typed: a day in the middle of a window as long as before, a longer stretch as a whole. */
export function goTo(window: TimeWindow, stretch: Stretch, bounds: TimeWindow): TimeWindow {
  const [startMs, endMs] = [Number.isFinite(stretch.startMs) ? stretch.startMs : bounds.startMs, Number.isFinite(stretch.endMs) ? stretch.endMs : bounds.endMs]
  if (endMs - startMs > 2 * DAY_MS) { const margin = (endMs - startMs) * MARGIN; return clampWindow({ startMs: startMs - margin, endMs: endMs + margin }, bounds) }
  return centreOn(window, (startMs + endMs) / 2, bounds)
}
