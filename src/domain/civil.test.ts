import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_YEAR, MS_PER_DAY, civilFromDays, civilFromMs, dayOfMs, daysFromCivil, daysInMonth, isCivilDay, isLeapYear, msFromCivil, msOfDay, timeOfMs, weekdayOfDays } from './civil'

/** Independent of the code under test: JavaScript's own calendar, within its range. */
const jsMs = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  return date.setUTCFullYear(year, month - 1, day)
}

const yearInDate = fc.integer({ min: -271_820, max: 275_758 })
const anyYear = fc.oneof(yearInDate, fc.integer({ min: -9999, max: 9999 }), fc.maxSafeInteger().map((n) => n % MAX_YEAR))
const month = fc.integer({ min: 1, max: 12 })

describe('known days', () => {
  test.each([
    [1970, 1, 1, 0],
    [1970, 1, 2, 1],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2025, 2, 27, 20_146],
    [1, 1, 1, -719_162],
    [0, 1, 1, -719_528],
    [-4713, 11, 24, -2_440_588],
  ])('%i-%i-%i is day %i', (year, m, day, days) => {
    expect(daysFromCivil(year, m, day)).toBe(days)
    expect(civilFromDays(days)).toEqual({ year, month: m, day })
  })

  test('leap years before and after 0', () => {
    expect([-400, -100, -4, 0, 4, 100, 1900, 2000, 2024, 2025].map(isLeapYear)).toEqual([true, false, true, true, true, false, false, true, true, false])
  })

  test('lengths of months', () => {
    expect(Array.from({ length: 12 }, (_, i) => daysInMonth(2025, i + 1))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect([daysInMonth(2024, 2), daysInMonth(2025, 0), daysInMonth(2025, 13)]).toEqual([29, 0, 0])
    expect([isCivilDay(2025, 2, 29), isCivilDay(2024, 2, 29), isCivilDay(2025, 4, 0), isCivilDay(2025, 4, 1.5)]).toEqual([false, true, false, false])
  })

  test('month 13 is January of the next year', () => {
    expect(daysFromCivil(2025, 13, 1)).toBe(daysFromCivil(2026, 1, 1))
    expect(daysFromCivil(-1, 14, 1)).toBe(daysFromCivil(0, 2, 1))
  })

  test('13.8 thousand million years ago', () => {
    const days = daysFromCivil(-13_800_000_000, 1, 1)
    expect(civilFromDays(days)).toEqual({ year: -13_800_000_000, month: 1, day: 1 })
    expect(civilFromMs(msOfDay(days))).toEqual({ year: -13_800_000_000, month: 1, day: 1 })
  })
})

describe('against Date', () => {
  test('days to milliseconds', () => {
    fc.assert(fc.property(yearInDate, month, fc.integer({ min: 1, max: 28 }), (year, m, day) => {
      expect(msFromCivil(year, m, day)).toBe(jsMs(year, m, day))
    }), { numRuns: 2000 })
  })

  test('milliseconds to days, hours and weekdays', () => {
    fc.assert(fc.property(fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }), (ms) => {
      const date = new Date(ms)
      expect(civilFromMs(ms)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      expect(timeOfMs(ms)).toEqual({ hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() })
      expect(weekdayOfDays(dayOfMs(ms))).toBe(date.getUTCDay())
    }), { numRuns: 2000 })
  })
})

describe('in every year', () => {
  test('a day goes to its number and back, also over milliseconds', () => {
    fc.assert(fc.property(anyYear, month, fc.integer({ min: 1, max: 31 }), (year, m, day) => {
      fc.pre(isCivilDay(year, m, day))
      const days = daysFromCivil(year, m, day)
      expect(civilFromDays(days)).toEqual({ year, month: m, day })
      expect(dayOfMs(msOfDay(days))).toBe(days)
    }), { numRuns: 2000 })
  })

  test('the next day is one more', () => {
    fc.assert(fc.property(anyYear, month, (year, m) => {
      const last = daysFromCivil(year, m, daysInMonth(year, m))
      expect(daysFromCivil(year, m + 1, 1)).toBe(last + 1)
      expect(weekdayOfDays(last + 1)).toBe((weekdayOfDays(last) + 1) % 7)
    }))
  })

  test('an instant lies in its day', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (ms) => {
      const startMs = msOfDay(dayOfMs(ms))
      expect(startMs).toBeLessThanOrEqual(ms)
      expect(ms - startMs).toBeLessThan(MS_PER_DAY)
    }))
  })
})
