import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilFromMs, msFromCivil } from '../domain/civil'
import { farLabel, timeScaleFor } from './timeScale'

const window = (from: number, to: number) => ({ startMs: msFromCivil(from, 1, 1), endMs: msFromCivil(to, 1, 1) })

test('nothing is changed where JavaScript’s dates reach', () => {
  expect(timeScaleFor(window(-9_999, 9_999)).years).toBe(1)
  expect(timeScaleFor(window(-260_000, 260_000)).toPlot(12_345)).toBe(12_345)
})

test('whatever the span, it fits into Date, and there and back is the same', () => {
  fc.assert(fc.property(fc.integer({ min: -900_000_000_000, max: 0 }), fc.integer({ min: 1, max: 900_000_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (from, to, part) => {
    const span = window(from, to)
    const scale = timeScaleFor(span)
    for (const end of [span.startMs, span.endMs]) expect(Math.abs(scale.toPlot(end))).toBeLessThan(8.64e15)
    const ms = span.startMs + (span.endMs - span.startMs) * part
    expect(Math.abs(scale.fromPlot(scale.toPlot(ms)) - ms)).toBeLessThanOrEqual(Math.abs(ms) * 1e-9 + 1)
  }))
})

test('ticks say the year that they stand for', () => {
  const scale = timeScaleFor(window(-4_500_000_000, 2_025))
  expect(scale.years).toBe(100_000)
  expect(farLabel(scale.toPlot(msFromCivil(-4_500_000_000, 1, 1)), 'year', scale, 'en')).toBe('-4.5B')
  expect(farLabel(scale.toPlot(msFromCivil(-200_000, 1, 1)), 'year', scale, 'en')).toBe('-200K')
  expect(farLabel(scale.toPlot(msFromCivil(2_025, 3, 10)), 'millisecond', scale, 'en')).toMatch(/^2025-03-(09|10|11)$/)
  expect(civilFromMs(scale.fromPlot(scale.toPlot(msFromCivil(2_025, 3, 10) + 3_600_000)))).toEqual({ year: 2025, month: 3, day: 10 })
})
