/**
 * Days of the proleptic Gregorian calendar as plain numbers, for years far outside the range of JavaScript's Date.
 * Years are astronomical (0 = 1 BCE). A day number counts from 1970-01-01. All whole numbers are exact up to
 * MAX_YEAR; milliseconds of years beyond about +-285,000 are the nearest number that a double can hold.
 */
export interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export interface TimeOfDay { readonly hour: number; readonly minute: number; readonly second: number }

export const MS_PER_DAY = 86_400_000
export const MS_PER_MINUTE = 60_000

/** Largest year, before and after 0, that the calendar takes: past every cosmology, and its days are still exact. */
export const MAX_YEAR = 999_999_999_999

const DAYS_PER_ERA = 146_097
const YEARS_PER_ERA = 400
/** From 0000-03-01, where the count below starts, to 1970-01-01. */
const DAYS_TO_1970 = 719_468
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days of a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

export const isCivilDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month)

/**
 * Day number of a civil date (Hinnant's algorithm: years start in March, so that the leap day is the last).
 * Month 13 of a year is January of the next; days are simply counted on.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const wholeYear = year + Math.floor((month - 1) / 12)
  const monthFromMarch = (((month - 3) % 12) + 12) % 12
  const shifted = monthFromMarch >= 10 ? wholeYear - 1 : wholeYear
  const era = Math.floor(shifted / YEARS_PER_ERA)
  const yearOfEra = shifted - era * YEARS_PER_ERA
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970
}

/** Civil date of a day number. */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + DAYS_TO_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0)
  return { year, month, day }
}

/** First instant of a day number. */
export const msOfDay = (days: number): number => days * MS_PER_DAY

/** First instant of a civil date. */
export const msFromCivil = (year: number, month: number, day: number): number => msOfDay(daysFromCivil(year, month, day))

/**
 * Day number that an instant lies in. Where milliseconds are no longer exact, an instant that cannot be told from the
 * start of a day is that day, so that dayOfMs(msOfDay(d)) is d for every year.
 */
export function dayOfMs(ms: number): number {
  const days = ms / MS_PER_DAY
  const nearest = Math.round(days)
  return msOfDay(nearest) === ms ? nearest : Math.floor(days)
}

/** Civil date that an instant lies in, at UTC. */
export const civilFromMs = (ms: number): CivilDay => civilFromDays(dayOfMs(ms))

/** Hour, minute and second of an instant, at UTC. */
export function timeOfMs(ms: number): TimeOfDay {
  const inDayMs = Math.max(0, ms - msOfDay(dayOfMs(ms)))
  return {
    hour: Math.floor(inDayMs / 3_600_000),
    minute: Math.floor(inDayMs / MS_PER_MINUTE) % 60,
    second: Math.floor(inDayMs / 1000) % 60,
  }
}

/** 0 (Sunday) to 6 (Saturday), as Date's getUTCDay. */
export const weekdayOfDays = (days: number): number => (((days + 4) % 7) + 7) % 7
