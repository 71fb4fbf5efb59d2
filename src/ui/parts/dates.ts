import { readEdtf } from '../../domain/edtfRead'
import { areHoursZoned, dateWords, dayMonthWords, precisionKey, precisionWords } from '../../i18n/dateWords'
import type { DateStyle } from '../../i18n/dateWords'
import type { Language } from './language'

const DAY_MS = 86_400_000

/** A date of the data in words; the text itself where it cannot be read, so that nothing disappears. */
export function dayWords(edtf: string, locale: string, style: DateStyle = 'short', ownZone?: string): string {
  const date = readEdtf(edtf)
  return date === null ? edtf : dateWords(date, locale, style, ownZone)
}

/** From the start of one date to the end of another, as far as either names it: "29 Dec 2016 to 23 Dec 2025". */
export function spanWords(from: string, to: string, locale: string): string {
  const named = (text: string, at: 0 | -1) => { const bounds = text.split('/').filter((bound) => bound !== '' && bound !== '..'); return bounds.at(at) ?? text }
  const [start, end] = [named(from, 0), named(to, -1)]
  return dayWords(start === end ? start : `${start}/${end}`, locale)
}

/** How exactly a date is known, in words; empty where there is nothing to add. */
export function precision(edtf: string, locale: string): string {
  const date = readEdtf(edtf)
  return date === null ? '' : precisionWords(date, locale)
}

/** Whether a date is one day, known for certain, without its hours. */
export function isDayOnly(edtf: string): boolean {
  const date = readEdtf(edtf)
  return date !== null && precisionKey(date) === 'day'
}

/** The single year a date lies in, or null. */
export function yearOf(edtf: string): number | null {
  const date = readEdtf(edtf)
  if (date === null || date.from.kind !== 'point' || date.to.kind !== 'point') return null
  return date.from.year === date.to.year ? date.from.year : null
}

/** Whole days from one date to another, where both are known to the day; negative = earlier. */
export function daysBetween(from: string, to: string): number | null {
  const [a, b] = [readEdtf(from)?.from, readEdtf(to)?.from]
  const isDay = (bound: typeof a) => bound?.kind === 'point' && (bound.precision === 'day' || bound.precision === 'instant') && !bound.approximate && !bound.uncertain
  if (!isDay(a) || !isDay(b) || a?.kind !== 'point' || b?.kind !== 'point') return null
  return Math.floor(b.startMs / DAY_MS) - Math.floor(a.startMs / DAY_MS)
}

/** When an article appeared; the year is left out where it is the given one. Instants count as their UTC day, unless the reader chose a zone and there is room for the hour. */
export function publishedWords(publishedAt: string | null, { locale, messages }: Language, year: number | null): string {
  if (publishedAt === null) return messages.event.dateNotKnown
  if (year === null && areHoursZoned() && publishedAt.includes('T')) return dayWords(publishedAt, locale)
  const day = publishedAt.slice(0, 10)
  return year !== null && day.startsWith(`${year}-`) ? dayAndMonth(day, locale) : dayWords(day, locale)
}

/** "27 Feb". */
export function dayAndMonth(day: string, locale: string): string {
  const startMs = readEdtf(day)?.startMs
  return startMs === undefined || !Number.isFinite(startMs) ? day : dayMonthWords(startMs, locale)
}

/** Name of a language in the reader's. */
export function languageName(tag: string, locale: string): string {
  // Spares the first page Intl's own data (i18n/calendarNames.ts).
  const inEnglish = locale.startsWith('en') && IN_ENGLISH[tag]
  if (inEnglish) return inEnglish
  const names = languageNames.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  languageNames.set(locale, names)
  return names.of(tag) ?? tag
}
const languageNames = new Map<string, Intl.DisplayNames>()
export const IN_ENGLISH: Readonly<Record<string, string>> = { ar: 'Arabic', fr: 'French', ru: 'Russian', tr: 'Turkish', uk: 'Ukrainian' }
