import { civilFromMs, dayOfMs, timeOfMs, weekdayOfDays } from '../domain/civil'
import type { DatePoint, FuzzyDate } from '../domain/fuzzyDate'
import { dates as english } from './en/dates'
import type { DateMessages } from './en/dates'
import { ENGLISH_NAMES, type CalendarNames } from './englishNames'

export type DateStyle = 'long' | 'short' | 'withDay'
export type PrecisionKey = keyof DateMessages['precision']

/** Date words by language; a language that is missing here reads in English throughout, names of months included. */
const spoken = new Map<string, DateMessages>([['en', english]])

interface Voice { readonly words: DateMessages; readonly names: CalendarNames; readonly style: DateStyle; readonly hours: (ms: number) => ZonedInstant }

/** An instant as the clocks of a zone have it: moved by the zone's offset, so that its UTC fields read as the zone's. */
export interface ZonedInstant { readonly ms: number; readonly zone: string }
/** Tells an instant in some zone; `ownZone` is that of the place where it happened, where the data says. */
export type Hours = (ms: number, locale: string, ownZone: string | undefined) => ZonedInstant

const inUtc: Hours = (ms) => ({ ms, zone: 'UTC' })
let hoursTold = inUtc

/** From now on hours are told in another zone than UTC; null: in UTC again. */
export function tellHours(hours: Hours | null): void {
  hoursTold = hours ?? inUtc
}
export const areHoursZoned = (): boolean => hoursTold !== inUtc

/** Reading a locale costs more than a date's words do. */
const wordsOf = new Map<string, DateMessages | undefined>()

let namesOf: (locale: string) => CalendarNames = () => ENGLISH_NAMES

/** For speakDates.ts, which has the names of every language. */
export function addDates(language: string, words: DateMessages, names: (locale: string) => CalendarNames): void {
  spoken.set(language, words)
  wordsOf.clear()
  namesOf = names
}

function voiceOf(locale: string, style: DateStyle, ownZone?: string): Voice {
  if (!wordsOf.has(locale)) wordsOf.set(locale, spoken.get(new Intl.Locale(locale).language))
  const words = wordsOf.get(locale)
  const hours = (ms: number) => hoursTold(ms, words ? locale : 'en', ownZone)
  return words ? { words, names: namesOf(locale), style, hours } : { words: english, names: ENGLISH_NAMES, style, hours }
}

/**
 * A date in words, never with more precision than it has: "27 February 2025", "about 3 Mar 2025", "12 to 14 March 2025".
 * `withDay` names the weekday of a single day that is known for certain. Hours are UTC unless the reader chose another
 * zone (`tellHours`), and always name theirs.
 */
export function dateWords(date: FuzzyDate, locale: string, style: DateStyle, ownZone?: string): string {
  const voice = voiceOf(locale, style, ownZone)
  const { from, to } = date
  if (from.kind === 'point' && to.kind === 'point') return isSame(from, to) ? singleWords(from, voice) : rangeWords(from, to, voice)
  if (to.kind === 'point') return voice.words.until(endWords(to, voice))
  if (from.kind === 'point') return voice.words.from(endWords(from, voice))
  return voice.words.none
}

/** How exactly a date is known, in words to stand after the date: "day known, hours not". */
export function precisionWords(date: FuzzyDate, locale: string): string {
  return voiceOf(locale, 'long').words.precision[precisionKey(date)]
}

/** Which words of DateMessages.precision say how exactly a date is known. */
export function precisionKey({ from, to, isInterval }: FuzzyDate): PrecisionKey {
  if (from.kind !== 'point' && to.kind !== 'point') return 'none'
  if (from.kind !== 'point') return from.kind === 'open' ? 'startOpen' : 'startUnknown'
  if (to.kind !== 'point') return to.kind === 'open' ? 'endOpen' : 'endUnknown'
  if (from.uncertain || to.uncertain) return 'uncertain'
  if (!isInterval || isSame(from, to)) return from.approximate ? ABOUT[from.precision] : from.precision
  return from.approximate || to.approximate || from.precision !== to.precision ? 'bothRough' : BOTH[from.precision]
}

const ABOUT: Readonly<Record<DatePoint['precision'], PrecisionKey>> = {
  instant: 'aboutInstant', day: 'aboutDay', month: 'aboutMonth', season: 'aboutMonth', year: 'aboutYear', decade: 'aboutYears', century: 'aboutYears', millennium: 'aboutYears',
}
const BOTH: Readonly<Record<DatePoint['precision'], PrecisionKey>> = {
  instant: 'bothTimes', day: 'bothDays', month: 'bothMonths', season: 'bothRough', year: 'bothYears', decade: 'bothRough', century: 'bothRough', millennium: 'bothRough',
}

/** Day and month of an instant, in UTC: "27 Feb". */
export function dayMonthWords(ms: number, locale: string): string {
  const { words, names } = voiceOf(locale, 'short')
  const { month, day } = civilFromMs(ms)
  return words.dayMonth(names.number(day), names.month(month, 'short', true))
}

/** Heading of the month that an instant lies in: "February 2025". */
export function monthHeading(ms: number, locale: string): string {
  const { year, month } = civilFromMs(ms)
  return monthYear(year, month, voiceOf(locale, 'long'))
}

const isSame = (from: DatePoint, to: DatePoint): boolean =>
  from.startMs === to.startMs && from.endMs === to.endMs && from.precision === to.precision && from.approximate === to.approximate && from.uncertain === to.uncertain

const isExact = (point: DatePoint): boolean => !point.approximate && !point.uncertain

/** One end of a range or a whole date, with its qualifier. */
function singleWords(point: DatePoint, voice: Voice): string {
  return qualified(point, pointWords(point, voice), voice)
}

function qualified({ approximate, uncertain }: DatePoint, text: string, { words }: Voice): string {
  if (approximate && uncertain) return words.perhapsAbout(text)
  if (approximate) return words.about(text)
  return uncertain ? words.perhaps(text) : text
}

/** The known end of a date that is open on the other side. */
function endWords(point: DatePoint, voice: Voice): string {
  const text = singleWords(point, { ...voice, style: voice.style === 'short' ? 'short' : 'long' })
  if (point.precision === 'day' || point.precision === 'instant' || !isExact(point) || voice.style === 'short') return text
  return point.precision === 'century' || isNamedDecade(point) ? voice.words.someTimeInYears(text) : voice.words.someTimeIn(text)
}

function rangeWords(from: DatePoint, to: DatePoint, voice: Voice): string {
  const plain: Voice = { ...voice, style: voice.style === 'short' ? 'short' : 'long' }
  const last = singleWords(to, plain)
  return sharedTail(from, to, plain) ?? voice.words.range(singleWords(from, plain), last)
}

/** "12 to 14 March 2025": what both ends share is said once. Null where they are of different kinds or qualified. */
function sharedTail(from: DatePoint, to: DatePoint, voice: Voice): string | null {
  const { words, names } = voice
  if (from.precision !== to.precision || !isExact(from) || !isExact(to)) return null
  const isOneYear = from.year === to.year
  if (from.precision === 'instant') {
    const [first, last] = [voice.hours(from.startMs), voice.hours(to.startMs)]
    if (dayOfMs(first.ms) !== dayOfMs(last.ms) || first.zone !== last.zone) return null
    return words.time(dayWords(movedTo(from, first), voice), words.range(clock(first.ms, names), clock(last.ms, names)), first.zone)
  }
  if (from.precision === 'day' && isOneYear && from.month !== undefined && from.day !== undefined) {
    const start = from.month === to.month ? names.number(from.day) : words.dayMonth(names.number(from.day), monthName(from.month, voice, true))
    return words.range(start, pointWords(to, voice))
  }
  if (from.precision === 'month' && isOneYear && from.month !== undefined) {
    return words.range(monthName(from.month, voice, false), pointWords(to, voice))
  }
  if (from.precision === 'year' && from.year <= 0 && to.year <= 0) return words.range(names.year(1 - from.year), pointWords(to, voice))
  return null
}

function pointWords(point: DatePoint, voice: Voice): string {
  const { words } = voice
  switch (point.precision) {
    case 'instant': return instantWords(point, voice)
    case 'day': return dayWords(point, voice)
    case 'month': return monthYear(point.year, point.month ?? 1, voice)
    case 'season': return words.seasonYear(words.seasons[(point.season ?? 21) - 21] ?? '', yearWords(point.year, voice))
    case 'year': return yearWords(point.year, voice)
    case 'decade': return decadeWords(point, voice)
    case 'century': return centuryWords(point, voice)
    case 'millennium': return yearsWords(point, voice)
  }
}

function instantWords(point: DatePoint, voice: Voice): string {
  const told = voice.hours(point.startMs)
  return voice.words.time(dayWords(movedTo(point, told), voice), clock(told.ms, voice.names), told.zone)
}

/** The same instant with the day that its zone's calendar has. */
const movedTo = (point: DatePoint, { ms }: ZonedInstant): DatePoint => ({ ...point, ...civilFromMs(ms), startMs: ms })

function dayWords(point: DatePoint, voice: Voice): string {
  const { words, names, style } = voice
  const { year, month = 1, day = 1 } = point
  const date = words.dayMonthYear(names.number(day), monthName(month, voice, true), yearWords(year, voice))
  return style === 'withDay' && isExact(point) ? words.weekday(names.weekday(weekdayOfDays(dayOfMs(point.startMs))), date) : date
}

const monthYear = (year: number, month: number, voice: Voice): string => voice.words.monthYear(monthName(month, voice, false), yearWords(year, voice))

const monthName = (month: number, { names, style }: Voice, besideDay: boolean): string => names.month(month, style === 'short' ? 'short' : 'long', besideDay)

function yearWords(year: number, { words, names }: Voice): string {
  if (year <= 0) return words.beforeChrist(names.year(1 - year))
  return year < 100 ? words.earlyYear(names.year(year)) : names.year(year)
}

/** "1850s"; "2000s" could mean a century too and years before 0 have no such name, so these are told by first and last year. */
function decadeWords(point: DatePoint, voice: Voice): string {
  return isNamedDecade(point) ? voice.words.decade(voice.names.year(point.year)) : yearsWords(point, voice)
}

const isNamedDecade = ({ precision, year }: DatePoint): boolean => precision === 'decade' && year >= 100 && year % 100 !== 0

function centuryWords({ year }: DatePoint, { words }: Voice): string {
  return year >= 0 ? words.century(year / 100 + 1) : words.centuryBeforeChrist(Math.ceil(-year / 100))
}

function yearsWords(point: DatePoint, voice: Voice): string {
  const last = civilFromMs(point.endMs - 1).year
  const isBefore = point.year <= 0 && last <= 0
  return voice.words.years(isBefore ? voice.names.year(1 - point.year) : yearWords(point.year, voice), yearWords(last, voice))
}

const clock = (ms: number, names: CalendarNames): string => {
  const { hour, minute } = timeOfMs(ms)
  return `${names.twoDigits(hour)}:${names.twoDigits(minute)}`
}

