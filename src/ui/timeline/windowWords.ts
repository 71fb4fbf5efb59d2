import { formatDay } from '../../domain/edtf'
import type { TimeWindow } from '../../url/view'

const DAY_MS = 86_400_000
const DATE_MAX_MS = 8.64e15

/** How a window is called: to the month when it is long, to the day or minute when it is short. */
function options(spanMs: number): Intl.DateTimeFormatOptions {
  if (spanMs <= 2 * DAY_MS) return { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }
  if (spanMs <= 75 * DAY_MS) return { day: 'numeric', month: 'long', year: 'numeric' }
  if (spanMs <= 366 * 8 * DAY_MS) return { month: 'long', year: 'numeric' }
  return { year: 'numeric' }
}

/** "January to April 2025", in the reader's language. */
export function windowWords({ startMs, endMs }: TimeWindow, locale: string): string {
  // The end is exclusive: a window up to 1 April shows March, not April.
  const lastMs = Math.max(startMs, endMs - 1)
  if (Math.abs(startMs) > DATE_MAX_MS || Math.abs(lastMs) > DATE_MAX_MS) return `${formatDay(startMs)} – ${formatDay(lastMs)}`
  return new Intl.DateTimeFormat(locale, { ...options(endMs - startMs), timeZone: 'UTC' }).formatRange(new Date(startMs), new Date(lastMs))
}
