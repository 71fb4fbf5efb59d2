import { formatDay } from '../../domain/edtf'
import type { TimeWindow } from '../../url/view'

const DAY_MS = 86_400_000
const DATE_MAX_MS = 8.64e15

/** How a window is called: to the month when it is long, to the day or minute when it is short. */
const WAYS = [
  { upToMs: 2 * DAY_MS, options: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } },
  { upToMs: 75 * DAY_MS, options: { day: 'numeric', month: 'long', year: 'numeric' } },
  { upToMs: 366 * 8 * DAY_MS, options: { month: 'long', year: 'numeric' } },
  { upToMs: Infinity, options: { year: 'numeric' } },
] as const

/** Making a format costs far more than using it, and every pill has its words (npm run bench -- profile: a third of a zoom). */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(spanMs: number, locale: string): Intl.DateTimeFormat {
  const way = Math.max(0, WAYS.findIndex(({ upToMs }) => spanMs <= upToMs))
  const key = `${locale} ${way}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...WAYS[way]?.options, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/** "January to April 2025", in the reader's language. */
export function windowWords({ startMs, endMs }: TimeWindow, locale: string): string {
  // The end is exclusive: a window up to 1 April shows March, not April.
  const lastMs = Math.max(startMs, endMs - 1)
  if (Math.abs(startMs) > DATE_MAX_MS || Math.abs(lastMs) > DATE_MAX_MS) return `${formatDay(startMs)} – ${formatDay(lastMs)}`
  return formatFor(endMs - startMs, locale).formatRange(new Date(startMs), new Date(lastMs))
}
