import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksOf } from './axis'

const window = (from: string, days: number) => { const [y = 0, m = 1, d = 1] = from.split('-').map(Number); const startMs = Date.UTC(y, m - 1, d); return { startMs, endMs: startMs + days * 86_400_000 } }
const words = (from: string, days: number, widthPx: number) => ticksOf(window(from, days), widthPx, 'en-GB').map((tick) => tick.words)

test('days, weeks, months, quarters and years, by the room there is', () => {
  expect(words('2025-02-26', 5, 640)).toEqual(['26 Feb 2025', '27 Feb', '28 Feb', '1 Mar', '2 Mar'])
  expect(words('2025-02-01', 60, 640)).toEqual(['3 Feb 2025', '', '17 Feb', '24 Feb', '3 Mar', '10 Mar', '17 Mar', '24 Mar', '31 Mar'])
  expect(words('2025-02-01', 60, 500).slice(0, 3)).toEqual(['3 Feb 2025', '', '17 Feb'])
  expect(words('2024-12-20', 100, 400)).toEqual(['Jan 2025', 'Feb', 'Mar'])
  expect(words('2024-01-01', 800, 600)).toEqual(['Jan 2024', 'Apr', 'Jul', 'Oct', 'Jan 2025', 'Apr', 'Jul', 'Oct', 'Jan 2026'])
  expect(words('2016-12-01', 3300, 400)).toEqual(['2018', '2020', '2022', '2024'])
})

test('years in the digits of the language, never grouped', () => {
  expect(ticksOf(window('2016-12-01', 3300), 400, 'ar-EG').map((tick) => tick.words)).toEqual(['٢٠١٨', '٢٠٢٠', '٢٠٢٢', '٢٠٢٤'])
})

test('ticks ascend within the window and leave their words room', () => {
  fc.assert(fc.property(fc.double({ min: -6e13, max: 6e13, noNaN: true }), fc.double({ min: 3.6e6, max: 3e13, noNaN: true }), fc.integer({ min: 200, max: 1600 }), (startMs, spanMs, widthPx) => {
    const ticks = ticksOf({ startMs, endMs: startMs + spanMs }, widthPx, 'en-GB')
    expect(ticks.length).toBeLessThan(60)
    for (const [place, { atMs }] of ticks.entries()) {
      expect(atMs >= startMs && atMs < startMs + spanMs).toBe(true)
      const before = ticks[place - 1]
      if (before) expect(((atMs - before.atMs) / spanMs) * widthPx).toBeGreaterThan(39)
    }
  }))
})

test('a window that is none has no ticks', () => {
  expect(ticksOf({ startMs: 5, endMs: 5 }, 640, 'en-GB')).toEqual([])
  expect(ticksOf({ startMs: -Infinity, endMs: 5 }, 640, 'en-GB')).toEqual([])
})
