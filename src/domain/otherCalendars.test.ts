import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilFromDays, daysFromCivil } from './civil'
import { daysFromJulian, daysFromRepublican, readRoman } from './otherCalendars'

const iso = (days: number | null): string => {
  if (days === null) return 'no such day'
  const { year, month, day } = civilFromDays(days)
  return `${year}-${month}-${day}`
}

describe('Julian', () => {
  test.each([
    // The day after Thursday 4 October 1582 was Friday 15 October: 5 October would have been that.
    [1582, 10, 4, '1582-10-14'],
    [1582, 10, 5, '1582-10-15'],
    [1752, 9, 3, '1752-9-14'],
    [1700, 2, 28, '1700-3-10'],
    [1700, 2, 29, '1700-3-11'],
    [1900, 2, 29, '1900-3-13'],
    [1917, 10, 25, '1917-11-7'],
    [200, 3, 1, '200-3-1'],
    [1, 1, 1, '0-12-30'],
    [0, 3, 1, '0-2-28'],
    [-43, 3, 15, '-43-3-13'],
    [-4712, 1, 1, '-4713-11-24'],
    [1701, 2, 29, 'no such day'],
    [1700, 4, 31, 'no such day'],
    [1700, 13, 1, 'no such day'],
    [1700, 1, 0, 'no such day'],
  ])('%i-%i-%i', (year, month, day, expected) => {
    expect(iso(daysFromJulian(year, month, day))).toBe(expected)
  })

  test('days follow one another through every month and year', () => {
    fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const days = Array.from({ length: 31 }, (_, i) => daysFromJulian(year, month, i + 1)).filter((day) => day !== null)
      const [first = 0] = days
      expect(days).toEqual(days.map((_, i) => first + i))
      expect(daysFromJulian(month === 12 ? year + 1 : year, (month % 12) + 1, 1)).toBe(first + days.length)
    }))
  })
})

describe('French Republican', () => {
  test.each([
    [1, 1, 1, '1792-9-22'],
    [2, 11, 9, '1794-7-27'],
    [4, 1, 13, '1795-10-5'],
    [8, 2, 18, '1799-11-9'],
    [10, 7, 18, '1802-4-8'],
    [13, 3, 11, '1804-12-2'],
    [3, 13, 6, '1795-9-22'],
    [14, 4, 10, '1805-12-31'],
    [4, 13, 6, 'no such day'],
    [0, 1, 1, 'no such day'],
    [15, 1, 1, 'no such day'],
    [1, 14, 1, 'no such day'],
    [1, 0, 1, 'no such day'],
    [1, 1, 31, 'no such day'],
    [1, 1, 0, 'no such day'],
  ])('year %i, month %i, day %i', (year, month, day, expected) => {
    expect(iso(daysFromRepublican(year, month, day))).toBe(expected)
  })

  test('its years follow one another', () => {
    for (let year = 1; year < 14; year += 1) {
      const last = daysFromRepublican(year, 13, 6) ?? daysFromRepublican(year, 13, 5) ?? 0
      expect(daysFromRepublican(year + 1, 1, 1)).toBe(last + 1)
    }
    expect(daysFromRepublican(14, 1, 1)).toBe(daysFromCivil(1805, 9, 23))
  })
})

test('Roman numerals', () => {
  const numerals = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ')
  expect(numerals.map(readRoman)).toEqual(numerals.map((_, i) => i + 1))
  expect(['xl', 'xc', 'c', 'cccxcix'].map(readRoman)).toEqual([40, 90, 100, 399])
  expect(['', 'iiii', 'vx', 'ixi', 'm', 'an', 'XII'].map(readRoman)).toEqual([null, null, null, null, null, null, null])
})
