import { MAX_YEAR, MS_PER_DAY, MS_PER_MINUTE, civilFromMs, daysInMonth, isCivilDay, msFromCivil, timeOfMs } from './civil'
import type { DateBound, DatePoint, FuzzyDate, Precision } from './fuzzyDate'

/** Longest text that is looked at. */
export const EDTF_MAX_LENGTH = 256

type Qualifier = Pick<DatePoint, 'approximate' | 'uncertain'>
interface Span { readonly precision: Precision; readonly startMs: number; readonly endMs: number }

/** Year, month and day fields, each with X for digits that are not known; the qualifier is for the whole date. */
const DATE = /^(-?)(\d\d(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/
const LONG_YEAR = /^Y(-?)([1-9]\d{4,11})([?~%]?)$/
const INSTANT = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d)(?::(\d\d))?)$/

const OPEN: DateBound = { kind: 'open' }
const UNKNOWN: DateBound = { kind: 'unknown' }

/** Why a text is no date: the first two say so by themselves, the rest needs looking at the text (edtfHint.ts). */
export type EdtfRefusal = 'too-long' | 'no-date-at-all' | 'ends-before-start' | 'other'

/** Reads EDTF of level 0 and 1 (docs/data-format.md); parseEdtf says in words what is wrong with anything else. */
export function readEdtfOrRefuse(text: string): FuzzyDate | EdtfRefusal {
  if (text.length > EDTF_MAX_LENGTH) return 'too-long'
  const slash = text.indexOf('/')
  if (slash < 0) {
    const point = parsePoint(text)
    return point ? single(text, point) : 'other'
  }
  const from = parseBound(text.slice(0, slash))
  const to = parseBound(text.slice(slash + 1))
  if (!from || !to) return 'other'
  if (from.kind !== 'point' && to.kind !== 'point') return 'no-date-at-all'
  return endsBeforeStart(from, to) ? 'ends-before-start' : interval(text, from, to)
}

/** The date, or null where parseEdtf would refuse it: for pages that only show dates. */
export function readEdtf(text: string): FuzzyDate | null {
  const read = readEdtfOrRefuse(text)
  return typeof read === 'string' ? null : read
}

/** The EDTF day that an instant lies in; beyond four digits the EDTF year, as EDTF has no days there. */
export function formatDay(ms: number): string {
  const { year, month, day } = civilFromMs(ms)
  if (!(Math.abs(year) <= MAX_YEAR)) throw new RangeError(`no calendar date at ${ms} ms`)
  return Math.abs(year) > 9999 ? `Y${year}` : `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The minute that an instant lies in, such as 2025-02-18T10:30Z; beyond four digits the EDTF year. */
export function formatMinute(ms: number): string {
  const day = formatDay(ms)
  const { hour, minute } = timeOfMs(ms)
  return day.startsWith('Y') ? day : `${day}T${twoDigits(hour)}:${twoDigits(minute)}Z`
}

/** A year as EDTF writes it: four digits, or Y and more. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year))
  if (digits.length > 4) return `Y${year}`
  return (year < 0 ? '-' : '') + digits.padStart(4, '0')
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const single = (text: string, point: DatePoint): FuzzyDate =>
  ({ text, startMs: point.startMs, endMs: point.endMs, from: point, to: point, isInterval: false })

function interval(text: string, from: DateBound, to: DateBound): FuzzyDate {
  const startMs = from.kind === 'point' ? from.startMs : Number.NEGATIVE_INFINITY
  const endMs = to.kind === 'point' ? to.endMs : Number.POSITIVE_INFINITY
  return { text, startMs, endMs, from, to, isInterval: true }
}

/** True where no instant of the first end is before, or at, an instant of the second. */
function endsBeforeStart(from: DateBound, to: DateBound): boolean {
  if (from.kind !== 'point' || to.kind !== 'point') return false
  return to.precision === 'instant' ? from.startMs > to.startMs : from.startMs >= to.endMs
}

function parseBound(text: string): DateBound | null {
  if (text === '') return UNKNOWN
  return text === '..' ? OPEN : parsePoint(text)
}

function parsePoint(text: string): DatePoint | null {
  return parseDate(text) ?? parseInstant(text) ?? parseLongYear(text)
}

function qualifierOf(mark: string | undefined): Qualifier {
  return { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
}

function parseDate(text: string): DatePoint | null {
  const [, sign = '', digits = '', monthText, dayText, mark] = DATE.exec(text) ?? []
  if (digits === '' || (sign === '-' && digits === '0000')) return null
  const qualifier = qualifierOf(mark)
  if (digits.includes('X')) return monthText === undefined ? yearsPoint(sign, digits, qualifier) : null
  const year = Number(sign + digits)
  if (monthText === undefined) return yearPoint(year, qualifier)
  if (monthText === 'XX') return dayText === undefined || dayText === 'XX' ? yearPoint(year, qualifier) : null
  const month = Number(monthText)
  if (month >= 21 && month <= 24 && dayText === undefined) return seasonPoint(year, month, qualifier)
  if (daysInMonth(year, month) === 0) return null
  if (dayText === undefined || dayText === 'XX') {
    return point({ precision: 'month', startMs: msFromCivil(year, month, 1), endMs: msFromCivil(year, month + 1, 1) }, qualifier, { year, month })
  }
  const day = Number(dayText)
  if (!isCivilDay(year, month, day)) return null
  const startMs = msFromCivil(year, month, day)
  return point({ precision: 'day', startMs, endMs: startMs + MS_PER_DAY }, qualifier, { year, month, day })
}

function parseLongYear(text: string): DatePoint | null {
  const [, sign = '', digits, mark] = LONG_YEAR.exec(text) ?? []
  return digits === undefined ? null : yearPoint(Number(sign + digits), qualifierOf(mark))
}

/** A time is always that of a stated zone; year, month and day are then those at UTC, as the instants are. */
function parseInstant(text: string): DatePoint | null {
  const [whole, yearDigits = '', monthText, dayText, hourText, minuteText, secondText = '0', sign, offsetHours = '0', offsetMinutes = '0'] =
    INSTANT.exec(text) ?? []
  if (whole === undefined || yearDigits === '-0000') return null
  const [year, month, day] = [Number(yearDigits), Number(monthText), Number(dayText)]
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)]
  if (!isCivilDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes)
  if (Number(offsetMinutes) > 59 || offset > (sign === '-' ? 12 : 14) * 60 || (sign === '-' && offset === 0)) return null
  const localMs = msFromCivil(year, month, day) + (hour * 60 + minute) * MS_PER_MINUTE + second * 1000
  const startMs = localMs - (sign === '-' ? -offset : offset) * MS_PER_MINUTE
  return point({ precision: 'instant', startMs, endMs: startMs }, qualifierOf(undefined), civilFromMs(startMs))
}

const yearPoint = (year: number, qualifier: Qualifier): DatePoint =>
  point({ precision: 'year', startMs: msFromCivil(year, 1, 1), endMs: msFromCivil(year + 1, 1, 1) }, qualifier, { year })

/** A decade or century by its first digits; those before 0 count away from it, and -0000 is no year. */
function yearsPoint(sign: string, digits: string, qualifier: Qualifier): DatePoint {
  const nearZero = Number(digits.replaceAll('X', '0'))
  const farFromZero = Number(digits.replaceAll('X', '9'))
  const [first, last] = sign === '-' ? [-farFromZero, Math.min(-nearZero, -1)] : [nearZero, farFromZero]
  const precision = digits.endsWith('XX') ? 'century' : 'decade'
  return point({ precision, startMs: msFromCivil(first, 1, 1), endMs: msFromCivil(last + 1, 1, 1) }, qualifier, { year: first })
}

/**
 * EDTF leaves open which months a season has; read as the meteorological ones of the northern hemisphere: spring from
 * March, summer from June, autumn from September, winter from December of the year named to the end of next February.
 */
function seasonPoint(year: number, season: number, qualifier: Qualifier): DatePoint {
  const month = (season - 20) * 3
  return point({ precision: 'season', startMs: msFromCivil(year, month, 1), endMs: msFromCivil(year, month + 3, 1) }, qualifier, { year, season })
}

const point = (span: Span, qualifier: Qualifier, fields: Pick<DatePoint, 'year' | 'month' | 'day' | 'season'>): DatePoint =>
  ({ kind: 'point', ...span, ...qualifier, ...fields })
