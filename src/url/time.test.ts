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

  const [FIRST, LAST] = [utc(-9999, 0, 1), utc(9999, 11, 31)]
  test.each([
    ['the last minute that days can name', LAST + DAY - 60_000, LAST + DAY, '9999-12-31..9999-12-31'], ['over the end of days', LAST + DAY - 60_000, LAST + DAY + 60_000, '9999-12-31..Y10000'],
    ['the first minute after it', LAST + DAY, LAST + DAY + 60_000, 'Y10000..Y10000'], ['days on both sides of the end', LAST - DAY, LAST + 3 * DAY, '9999-12-30..Y10000'], ['years after it', LAST + 300 * DAY, LAST + 2000 * DAY, 'Y10001..Y10004'],
    ['the first minute that days can name', FIRST, FIRST + 60_000, '-9999-01-01T00:00Z..-9999-01-01T00:01Z'], ['over the start of days', FIRST - 60_000, FIRST + 60_000, '-9999-01-01T00:00Z..-9999-01-02T00:00Z'],
    ['days on both sides of the start', FIRST - 60 * DAY, FIRST + 60 * DAY, '-9999-01-01..-9999-03-01'], ['years before it', FIRST - 2000 * DAY, FIRST + DAY, 'Y-10004..-9999-01-01'], ['a year before it', FIRST - 400 * DAY, FIRST - 200 * DAY, 'Y-10000..Y-10000'],
    ['as far as text goes', 2.4e22, 2.5e22, 'Y760529726133..Y792218464639'], ['from there on', 2.5e22, 2.6e22, 'Y792218464640..'], ['until there', -2.6e22, -2.5e22, '..Y-792218460700'],
    ['from beyond', -2.6e22, 0, '..1969-12-31'], ['to beyond', 0, 2.6e22, '1970-01-01..'], ['to the farthest', 0, 2.5e22, '1970-01-01..Y792218464639'], ['from the farthest', -2.5e22, 0, 'Y-792218460700..1969-12-31'],
    ['part of a millisecond', 0.2, 0.9, '1970-01-01T00:00Z..1970-01-01T00:01Z'],
  ])('%s', (_, startMs, endMs, text) => { expect(formatWindow({ startMs, endMs })).toBe(text) })

  test.each([[2.6e22, 2.7e22], [-2.7e22, -2.6e22], [5, 5], [6, 5], [NaN, 5], [5, NaN], [Infinity, Infinity], [-Infinity, -Infinity]])('%s to %s is none', (startMs, endMs) => {
    expect([formatWindow({ startMs, endMs }), roundWindow({ startMs, endMs })]).toEqual([null, null])
  })

  test('an instant alone, or twice, is no window; whole days and spaces are', () => {
    expect([readWindow('2025-02-18T10:00Z..2025-02-18T10:00Z'), readWindow('2025-02-18T10:00Z..2025-02-18T10:01Z')]).toEqual([null, { startMs: utc(2025, 1, 18, 10), endMs: utc(2025, 1, 18, 10, 1) }])
    expect([readWindow(' 2025 .. '), readWindow(' .. 2024 '), readWindow(' .. ')]).toEqual([{ startMs: utc(2025, 0, 1), endMs: Infinity }, { startMs: -Infinity, endMs: utc(2025, 0, 1) }, { startMs: -Infinity, endMs: Infinity }])
  })
  test('a window read is rounded as one written', () => {
    expect(readWindow('2025-02-18T10:00:30Z..2025-02-18T12:00:30Z')).toEqual({ startMs: utc(2025, 1, 18, 10), endMs: utc(2025, 1, 18, 12, 1) })
    expect(readWindow('2025-02-18T10:00Z..2025-02-28T12:00Z')).toEqual({ startMs: utc(2025, 1, 18), endMs: utc(2025, 2, 1) })
  })
  test('ends that overlap, or touch, are in order; ends apart are swapped', () => {
    expect(readWindow('2025-02-10..2025-02')).toEqual({ startMs: utc(2025, 1, 10), endMs: utc(2025, 2, 1) })
    expect(readWindow('2025-02..2025-02-10')).toEqual({ startMs: utc(2025, 1, 1), endMs: utc(2025, 1, 11) })
    expect(readWindow('2025..2024-12-31')).toEqual({ startMs: utc(2024, 11, 31), endMs: utc(2026, 0, 1) })
    expect(readWindow('2025-02-18T11:00Z..2025-02-18T10:00Z')).toEqual({ startMs: utc(2025, 1, 18, 10), endMs: utc(2025, 1, 18, 11) })
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
  ['2025-02-20?', null],
  ['2025?', null],
  ['2025-21', '2025-05-31'],
  ['20XX', '2099-12-31'],
  ['9999', '9999-12-31'],
  ['9999-12-31', '9999-12-31'],
  ['Y10000', null],
  ['-9999', '-9999-12-31'],
  ['2025-02-27T10:00+00:00', '2025-02-27T10:00Z'],
  ['2025-02-20/2025-02-21', null],
  ['..', null],
  ['', null],
])('as-of %j is %j', (text, expected) => {
  expect(readAsOf(text)).toBe(expected)
})
