import { formatDay, readEdtf } from '../../domain/edtfRead'
import { dateWords } from '../../i18n/dateWords'
import type { TimeWindow } from '../../url/view'

const DAY_MS = 86_400_000

/** To the minute when it is short, to the month or year when it is long. */
function pointOf(ms: number, spanMs: number): string {
  const day = formatDay(ms)
  const [, year = day, month] = /^(-?\d+)-(\d\d)-\d\d$/.exec(day) ?? []
  if (month === undefined || spanMs > 366 * 8 * DAY_MS) return year
  if (spanMs > 75 * DAY_MS) return `${year}-${month}`
  return spanMs > 2 * DAY_MS ? day : `${new Date(ms).toISOString().slice(0, 16)}Z`
}

/** "January to April 2025", in the reader's language: the same words as those of the events' dates. */
export function windowWords({ startMs, endMs }: TimeWindow, locale: string): string {
  // The end is exclusive: a window up to 1 April shows March, not April.
  const [from, to] = [startMs, Math.max(startMs, endMs - 1)].map((ms) => pointOf(ms, endMs - startMs))
  const text = from === to ? from : `${from}/${to}`
  const date = readEdtf(text ?? '')
  return date ? dateWords(date, locale, 'long') : (text ?? '')
}
