import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSpan, formatWindow, readAsOf, readSpan, readWindow, roundWindow } from './time'

const utc = Date.UTC
const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('window', () => {
  test.each([
    ['whole days, the last one inside', utc(2025, 1, 1), utc(2025, 2, 1), '2025-02-01..2025-02-28'],
    ['rounded outwards to days', utc(2025, 1, 1) + HOUR, utc(2025, 1, 10) + HOUR, '2025-02-01..2025-02-10'],
    ['two days are days', utc(2025, 1, 1), utc(2025, 1, 3), '2025-02-01..2025-02-02'],
    ['under two days, minutes', utc(2025, 1, 1, 6, 30), utc(2025, 1, 2, 14), '2025-02-01T06:30Z..2025-02-02T14:00Z'],
    ['rounded outwards to minutes', utc(2025, 1, 1, 6, 30, 1), utc(2025, 1, 1, 6, 30, 59), '2025-02-01T06:30Z..2025-02-01T06:31Z'],
    ['almost two days', utc(2025, 1, 1) + 1, utc(2025, 1, 3) - 1, '2025-02-01..2025-02-02'],
    ['open start', -Infinity, utc(2025, 2, 1), '..2025-02-28'],
    ['open end', utc(2025, 1, 1), Infinity, '2025-02-01..'],
    ['everything', -Infinity, Infinity, '..'],
    ['before the common era', utc(-43, 2, 15), utc(-43, 2, 20), '-0043-03-15..-0043-03-19'],
    ['ages', -4.35e20, -1.2e20, 'Y-13784599280..Y-3802646652'],
  ])('%s', (_, startMs, endMs, text) => {
    expect(formatWindow({ startMs, endMs })).toBe(text)
    const read = readWindow(text)
    expect(read && formatWindow(read)).toBe(text)
  })

  test.each(['', 'x', '2025..x', 'x..2025', '2025-02-18T10:00Z', '2025-02-30..', '2025/2026..', '....', '../..'])('refuses %j', (text) => {
    expect(readWindow(text)).toBeNull()
  })

  test('reads coarse, lower-case and swapped ends', () => {
    expect(readWindow('2025')).toEqual({ startMs: utc(2025, 0, 1), endMs: utc(2026, 0, 1) })
    expect(readWindow('2025-02 .. 2025-03')).toEqual({ startMs: utc(2025, 1, 1), endMs: utc(2025, 3, 1) })
    expect(readWindow('2025-03..2025-02')).toEqual({ startMs: utc(2025, 1, 1), endMs: utc(2025, 3, 1) })
    expect(readWindow('2025-02-18t10:00z..2025-02-18t12:00z')).toEqual({ startMs: utc(2025, 1, 18, 10), endMs: utc(2025, 1, 18, 12) })
  })

  test('whatever the window: rounding holds it, is stable, and never throws', () => {
    const ms = fc.oneof(
      fc.double({ min: -1e12, max: 3e12 }),
      fc.double({ min: -5e14, max: 5e14 }),
      fc.double({ min: -1e25, max: 1e25 }),
      fc.double(),
      fc.constantFrom(utc(9999, 11, 31), utc(10_000, 0, 1), utc(-9999, 0, 1), utc(-9999, 0, 1) - DAY, utc(10_000, 0, 2)),
    )
    const pair = fc.tuple(ms, fc.oneof(ms, fc.integer({ min: 1, max: 4 * DAY })))
    fc.assert(
      fc.property(pair, ([startMs, other]) => {
        for (const endMs of [other, startMs + other]) {
          const rounded = roundWindow({ startMs, endMs })
          const text = formatWindow({ startMs, endMs })
          expect(rounded === null).toBe(text === null)
          if (!rounded) continue
          expect(formatWindow(rounded)).toBe(text)
          expect(readWindow(text ?? '')).toEqual(rounded)
          expect(rounded.startMs).toBeLessThan(rounded.endMs)
          if (Math.abs(startMs) < 1e13 && Math.abs(endMs) < 1e13) {
            expect(rounded.startMs).toBeLessThanOrEqual(startMs)
            expect(rounded.endMs).toBeGreaterThanOrEqual(endMs)
            expect(rounded.endMs - rounded.startMs).toBeLessThan(endMs - startMs + 2 * DAY)
          }
        }
      }),
      { seed: 3, numRuns: 4000 },
    )
  })
})

describe('span', () => {
  test.each([
    ['2025-02-18..2025-02-27', '2025-02-18/2025-02-27'],
    ['2025-02-18..', '2025-02-18/..'],
    ['..2025-02-27', '../2025-02-27'],
    ['2025-02', '2025-02'],
    ['2025-21~..2025-22?', '2025-21~/2025-22?'],
    ['2025-02-18T10:00Z..2025-02-18T12:30:05Z', '2025-02-18T10:00Z/2025-02-18T12:30:05Z'],
    ['Y-13800000000..', 'Y-13800000000/..'],
  ])('%s is %s', (text, edtf) => {
    expect(readSpan(text)).toBe(edtf)
    expect(formatSpan(edtf)).toBe(text)
  })

  test('is tidied', () => {
    expect(readSpan('2025-02-27..2025-02-18')).toBe('2025-02-18/2025-02-27')
    expect(readSpan('2025-02..2025-02')).toBe('2025-02')
    expect(readSpan('2025-03-10..2025-03')).toBe('2025-03-10/2025-03')
    expect(formatSpan('/2025-02-27')).toBe('..2025-02-27')
    expect(formatSpan('2025-02-18/')).toBe('2025-02-18..')
  })

  test.each(['', '..', ' .. ', '2025/..2026', 'soon', '2025-02-30'])('refuses %j', (text) => {
    expect(readSpan(text)).toBeNull()
  })
})

test.each([
  ['2025-02-20', '2025-02-20'],
  [' 2025-02-27t09:52:26z', '2025-02-27T09:52:26Z'],
  ['2025-02-27T12:30+03:00', '2025-02-27T09:30Z'],
  ['2025-02', '2025-02-28'],
  ['2025', '2025-12-31'],
  ['2025-02-20~', null],
  ['2025-02-20/2025-02-21', null],
  ['..', null],
  ['', null],
])('as-of %j is %j', (text, expected) => {
  expect(readAsOf(text)).toBe(expected)
})
