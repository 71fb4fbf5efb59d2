import { formatDay } from '../domain/edtfRead'
import { whenOf } from '../domain/eventDate'
import type { DateBound, DatePoint, FuzzyDate } from '../domain/fuzzyDate'
import { MS_PER_MINUTE, timeOfMs } from '../domain/civil'
import { dateWords, precisionWords } from '../i18n/dateWords'

/** Whether nothing about an end is left open: a day or an hour, neither "about" nor uncertain. */
export const isExactPoint = (bound: DateBound): bound is DatePoint =>
  bound.kind === 'point' && (bound.precision === 'day' || bound.precision === 'instant') && !bound.approximate && !bound.uncertain

/** Whether a date may be written as days or hours without saying that they are not known. */
export const isExact = ({ from, to }: FuzzyDate): boolean => isExactPoint(from) && isExactPoint(to)

/** An instant as ISO 8601 in UTC; seconds where there are any. */
export function isoInstant(ms: number): string {
  const { hour, minute, second } = timeOfMs(ms)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${formatDay(ms)}T${two(hour)}:${two(minute)}${ms % MS_PER_MINUTE === 0 ? '' : `:${two(second)}`}Z`
}

/** First and last day (or instant) of the text of a date; empty where that end is open or not known. */
export function isoEnds({ from, to }: FuzzyDate): { readonly earliest: string; readonly latest: string } {
  const first = from.kind !== 'point' ? '' : from.precision === 'instant' ? isoInstant(from.startMs) : formatDay(from.startMs)
  const last = to.kind !== 'point' ? '' : to.precision === 'instant' ? isoInstant(to.endMs) : formatDay(to.endMs - 1)
  return { earliest: first, latest: last }
}

/** The words of an event's date: the date itself, and how exactly it is known (empty where nothing is to be added). */
export function whenWords(when: string, locale: string): { readonly date: string; readonly precision: string } {
  const date = whenOf(when)
  return date === null ? { date: when, precision: '' } : { date: dateWords(date, locale, 'long'), precision: precisionWords(date, locale) }
}
