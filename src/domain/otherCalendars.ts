import { daysFromCivil } from './civil'

const DAYS_IN_JULIAN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Day number (see civil.ts) of a date of the Julian calendar, years astronomical; null where there is no such day. */
export function daysFromJulian(year: number, month: number, day: number): number | null {
  const isLeap = year % 4 === 0
  const last = month === 2 && !isLeap ? 28 : (DAYS_IN_JULIAN_MONTH[month - 1] ?? 0)
  if (day < 1 || day > last) return null
  const shifted = month <= 2 ? year - 1 : year
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  // 0000-03-01 of the Julian calendar is 0000-02-28 of the Gregorian, two days earlier.
  return shifted * 365 + Math.floor(shifted / 4) + dayOfYear + daysFromCivil(0, 2, 28)
}

/** Vendemiaire to Fructidor, then the days that fill up the year. */
export const REPUBLICAN_MONTHS = ['vend', 'brum', 'frim', 'nivo', 'pluv', 'vent', 'germ', 'flor', 'prai', 'mess', 'ther', 'fruc', 'comp'] as const

const LAST_REPUBLICAN_YEAR = 14
const isSextile = (year: number): boolean => year % 4 === 3

/** Day number of a date of the French Republican calendar as it was in force (years 1 to 14); null where there is no such day. */
export function daysFromRepublican(year: number, month: number, day: number): number | null {
  const last = month === 13 ? (isSextile(year) ? 6 : 5) : 30
  if (year < 1 || year > LAST_REPUBLICAN_YEAR || month < 1 || month > 13 || day < 1 || day > last) return null
  return daysFromCivil(1792, 9, 22) + (year - 1) * 365 + Math.floor(year / 4) + (month - 1) * 30 + day - 1
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Value of a Roman numeral in small letters; null where the text is none. */
export function readRoman(text: string): number | null {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text) || text === '') return null
  let sum = 0
  for (const [i, letter] of text.split('').entries()) {
    const value = ROMAN[letter] ?? 0
    sum += value < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
