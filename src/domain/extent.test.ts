import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsExtent, extentOf, overlaps, readExtent } from './extent'
import { readWhen } from './when'

const DAY = 86_400_000
const JAN_1 = Date.UTC(2025, 0, 1)
const extent = (text: string) => { const when = readWhen(text); return when.ok ? extentOf(when.value) : null }

describe('what a date is known to touch', () => {
  test.each([
    ['2025-01-01', JAN_1, JAN_1 + DAY], ['2025-01', JAN_1, JAN_1 + 31 * DAY], ['2025-01-01T10:00Z', JAN_1 + 10 * 3_600_000, JAN_1 + 10 * 3_600_000],
    ['2025-01-01/2025-01-03', JAN_1, JAN_1 + 3 * DAY], ['2025-01-01/..', JAN_1, Infinity], ['../2025-01-01', -Infinity, JAN_1 + DAY],
    ['2025-01-01/', JAN_1, JAN_1 + DAY], ['/2025-01-01', JAN_1, JAN_1 + DAY], ['../..', NaN, NaN],
  ])('%s', (text, startMs, endMs) => { expect(extent(text)).toEqual({ startMs, endMs }) })

  test('only the one way of having no date is read besides EDTF', () => {
    expect([readWhen('../..').ok, readWhen('/').ok, readWhen('..').ok, readWhen('soon').ok, readWhen('').ok]).toEqual([true, false, false, false, false])
    expect([readExtent('../..'), readExtent('2025-01-01')]).toEqual([null, { startMs: JAN_1, endMs: JAN_1 + DAY }])
  })
})

test('an end before its start is no date: nothing is touched, and nothing is said of either end', () => {
  for (const text of ['2025-03-05/2025-03-01', '2025/2024', '2025-02-27T10:01Z/2025-02-27T10:00Z']) {
    expect(readWhen(text)).toEqual(readWhen('../..'))
    expect(extent(text)).toEqual({ startMs: NaN, endMs: NaN })
  }
  expect([readWhen('2025-03-32/2025-03-01').ok, readWhen('../').ok]).toEqual([false, false])
})

describe('overlap', () => {
  const at = (startMs: number, endMs: number) => ({ startMs, endMs })
  test.each([
    ['apart', at(0, 5), at(6, 9), false], ['end to start', at(0, 5), at(5, 9), false], ['one inside the other', at(0, 9), at(3, 4), true], ['the same', at(0, 5), at(0, 5), true],
    ['an instant at the start', at(0, 0), at(0, 5), true], ['an instant at the end', at(5, 5), at(0, 5), false], ['two instants', at(5, 5), at(5, 5), true],
    ['open ends', at(-Infinity, 5), at(4, Infinity), true], ['both open at the start', at(-Infinity, 5), at(-Infinity, 1), true], ['no date', at(NaN, NaN), at(-Infinity, Infinity), false],
  ])('%s', (_, a, b, expected) => { expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]) })

  test('as counting the moments in both', () => {
    const some = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })).map(([start, length]) => at(start, start + length))
    const moments = ({ startMs, endMs }: { startMs: number; endMs: number }) => Array.from({ length: Math.max(1, endMs - startMs) }, (_, i) => startMs + i)
    fc.assert(fc.property(some, some, (a, b) => { expect(overlaps(a, b)).toBe(moments(a).some((ms) => moments(b).includes(ms))) }))
  })
})

test('bounds: from the first instant of one to the last of the other', () => {
  expect(boundsExtent('2025', '2025')).toEqual({ startMs: JAN_1, endMs: Date.UTC(2026, 0, 1) })
  expect(boundsExtent(undefined, '2024')).toEqual({ startMs: -Infinity, endMs: JAN_1 })
  expect(boundsExtent('soon', undefined)).toEqual({ startMs: -Infinity, endMs: Infinity })
  expect(boundsExtent('2026', '2025').startMs).toBeNaN()
})
