import { MS_PER_DAY, MS_PER_MINUTE } from '../domain/civil'
import { formatDay, formatMinute, readEdtf, yearText } from '../domain/edtfRead'
import type { FuzzyDate } from '../domain/fuzzyDate'
import type { TimeWindow } from './view'

/**
 * The three kinds of time in an address: `time` (a window, in ms), `span` (an EDTF interval, kept as text) and `asof` (a day
 * or an instant). Ranges are written `a..b`, each end one EDTF date or empty; a day at the end of a range is inside it.
 * What cannot be read gives null. It does not know what a dataset covers, so an open end stays infinite.
 */

const YEAR_MS = 365.2425 * MS_PER_DAY
/** Below this length the ends are written in minutes. */
const MINUTES_BELOW_MS = 2 * MS_PER_DAY
/** Days are written in years of at most four digits; beyond them, whole years. */
const FIRST_DAY_MS = Date.UTC(-9999, 0, 1)
const LAST_DAY_MS = Date.UTC(9999, 11, 31)
/** Near the last year that EDTF text has here: what lies farther away is an open end. */
const FARTHEST_MS = 2.5e22

/** `window` as text for `time=`; null where it is not a window at all. */
export function formatWindow(window: TimeWindow): string | null {
  const rounded = roundWindow(window)
  return rounded && windowText(rounded)
}

function windowText(window: TimeWindow): string | null {
  const startMs = Math.floor(window.startMs)
  const endMs = Math.ceil(window.endMs)
  if (!(startMs < endMs) || startMs > FARTHEST_MS || endMs < -FARTHEST_MS) return null
  const fromMs = Math.floor(startMs / MS_PER_MINUTE) * MS_PER_MINUTE
  const toMs = Math.ceil(endMs / MS_PER_MINUTE) * MS_PER_MINUTE
  if (toMs - fromMs < MINUTES_BELOW_MS && isWritableDay(fromMs) && isWritableDay(toMs)) return `${formatMinute(fromMs)}..${formatMinute(toMs)}`
  return `${firstDay(startMs)}..${lastDay(endMs, startMs)}`
}

/** The window that an address holds of `window`: rounded outwards to whole days or minutes. */
export const roundWindow = (window: TimeWindow): TimeWindow | null => {
  const text = windowText(window)
  return text === null ? null : windowOfText(text)
}

/** Reads `time=`. A single date is a window of its own length. */
export function readWindow(text: string): TimeWindow | null {
  const window = windowOfText(text)
  return window && roundWindow(window)
}

function windowOfText(text: string): TimeWindow | null {
  const ends = readRange(text)
  if (!ends) return null
  const startMs = ends.from?.startMs ?? -Infinity
  const endMs = ends.to?.endMs ?? Infinity
  return startMs < endMs ? { startMs, endMs } : null
}

/** Reads `span=` to an EDTF interval (or a single date); null also for `..`, which narrows nothing. */
export function readSpan(text: string): string | null {
  const ends = readRange(text)
  if (!ends || (!ends.from && !ends.to)) return null
  const from = ends.from?.text ?? '..'
  const to = ends.to?.text ?? '..'
  return from === to ? from : `${from}/${to}`
}

/** An EDTF interval as text for `span=`; null where it is not one that `readSpan` gives back. */
export function formatSpan(span: string): string | null {
  const read = readSpan(span.replace('/', '..').replace(/^\.{4}/, '..').replace(/\.{4}$/, '..'))
  if (read === null) return null
  const [from = '', to] = read.split('/')
  return to === undefined ? from : `${from === '..' ? '' : from}..${to === '..' ? '' : to}`
}

/** Reads `asof=`: a day, an instant ending in Z, or a coarser date, which means its last day. */
export function readAsOf(text: string): string | null {
  const date = readDate(text)
  if (!date || date.from.kind !== 'point' || date.from.approximate || date.from.uncertain) return null
  if (date.from.precision === 'day') return date.text
  if (date.from.precision === 'instant') return date.text.endsWith('Z') ? date.text : formatMinute(date.startMs)
  return isWritableDay(date.endMs - MS_PER_DAY) ? formatDay(date.endMs - MS_PER_DAY) : null
}

interface Ends { readonly from: FuzzyDate | null; readonly to: FuzzyDate | null }

function readRange(text: string): Ends | null {
  const at = text.indexOf('..')
  const fromText = at < 0 ? text : text.slice(0, at)
  const toText = at < 0 ? text : text.slice(at + 2)
  const from = fromText.trim() === '' ? null : readDate(fromText)
  const to = toText.trim() === '' ? null : readDate(toText)
  if ((from === null && fromText.trim() !== '') || (to === null && toText.trim() !== '')) return null
  if (at < 0 && from === null) return null
  return isReversed(from, to) ? { from: to, to: from } : { from, to }
}

const isReversed = (from: FuzzyDate | null, to: FuzzyDate | null): boolean =>
  from !== null && to !== null && to.startMs < from.startMs && to.endMs <= from.startMs

/** One EDTF date, in any case; no interval and nothing open. */
function readDate(text: string): FuzzyDate | null {
  const date = readEdtf(text.trim().toUpperCase())
  return date !== null && !date.isInterval && date.from.kind === 'point' && Number.isFinite(date.startMs) && Number.isFinite(date.endMs) ? date : null
}

const isWritableDay = (ms: number): boolean => ms >= FIRST_DAY_MS && ms < LAST_DAY_MS + MS_PER_DAY

function firstDay(startMs: number): string {
  if (startMs < -FARTHEST_MS) return ''
  if (isWritableDay(startMs)) return formatDay(startMs)
  const year = nearestYear(startMs)
  return Math.abs(year) > 9999 ? yearText(year) : formatDay(year < 0 ? FIRST_DAY_MS : LAST_DAY_MS)
}

function lastDay(endMs: number, startMs: number): string {
  if (endMs > FARTHEST_MS) return ''
  const lastMs = Math.ceil(endMs / MS_PER_DAY) * MS_PER_DAY - MS_PER_DAY
  if (isWritableDay(lastMs)) return formatDay(lastMs)
  const year = Math.max(nearestYear(endMs) - 1, nearestYear(Math.max(startMs, -FARTHEST_MS)))
  return Math.abs(year) > 9999 ? yearText(year) : formatDay(year < 0 ? FIRST_DAY_MS : LAST_DAY_MS)
}

/** The year whose first day lies nearest: stable where milliseconds are no longer exact. */
const nearestYear = (ms: number): number => 1970 + Math.round(ms / YEAR_MS)
