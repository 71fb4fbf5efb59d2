import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSummary, DAY_MS, day, isoDay, someLanes, T0 } from './factories'
import { dragWindow, overviewBins, overviewPart, yearNamePx } from './overview'
import { layOut } from './timelineModel'
import { fitAll } from './window'

const both = [{ side: 'a', mark: 'full' }, { side: 'b', mark: 'full' }] as const
const setOf = (dates: readonly string[]) => {
  const events = dates.map((on, i) => aSummary({ id: `e${i}`, on, lanes: both }))
  const layout = layOut(events, someLanes(['a', 'b']), { startMs: T0, endMs: T0 + 90 * DAY_MS })
  return { set: { events, rows: Uint32Array.from(events.keys()) }, extent: layout.columns.extent ?? { startMs: 0, endMs: 1 } }
}

test('each event is counted once, whatever its lanes, by month', () => {
  const { set, extent } = setOf(['2024-03-01', '2025-01-05', '2025-01-31', '2025-02-01', '2025-06-15'])
  const bins = overviewBins(set, fitAll(extent))
  expect(bins.unit).toBe('month')
  const found = [...bins.counts].flatMap((count, i) => (count > 0 ? [[isoDay(bins.edgesMs[i] ?? 0).slice(0, 7), count]] : []))
  expect(found).toEqual([['2024-03', 1], ['2025-01', 2], ['2025-02', 1], ['2025-06', 1]])
})

test('by day over a short span, by years over a long one', () => {
  expect(overviewBins(setOf(['2025-01-05', '2025-01-25']).set, fitAll({ startMs: T0, endMs: T0 + 40 * DAY_MS })).unit).toBe('day')
  const long = setOf(['0090-01-05', '2025-01-25'])
  const bins = overviewBins(long.set, fitAll(long.extent))
  expect(bins.unit).toBe('years')
  expect(bins.counts.reduce((a, b) => a + b, 0)).toBe(2)
  expect(bins.counts.length).toBeLessThanOrEqual(250)
})

test('no event is lost over any span', () => {
  const anyDay = fc.integer({ min: -400_000, max: 80_000 }).map(day).filter((text) => /^\d{4}/.test(text))
  fc.assert(fc.property(fc.array(anyDay, { minLength: 1, maxLength: 40 }), (dates) => {
    const { set, extent } = setOf(dates)
    const bins = overviewBins(set, fitAll(extent))
    expect(bins.counts.reduce((a, b) => a + b, 0)).toBe(dates.length)
    for (let i = 1; i < bins.edgesMs.length; i++) expect(bins.edgesMs[i]).toBeGreaterThan(bins.edgesMs[i - 1] ?? Infinity)
  }), { numRuns: 60 })
})

test('many events a bar are drawn by their square root', () => {
  const { set, extent } = setOf(Array.from({ length: 250 }, () => '2025-01-05'))
  expect(overviewBins(set, fitAll(extent))).toMatchObject({ isSquareRoot: true, most: 250 })
})

test('ends, body and empty ground are told apart, and dragged each in its way', () => {
  const window = { startMs: 100, endMs: 200 }
  const bounds = { startMs: -1e10, endMs: 1e10 }
  expect([97, 150, 203, 300].map((at) => overviewPart(window, at, 5))).toEqual(['start', 'body', 'end', 'empty'])
  const wide = { startMs: 0, endMs: 40 * DAY_MS }
  expect(dragWindow('body', wide, 0, DAY_MS, bounds)).toEqual({ startMs: DAY_MS, endMs: 41 * DAY_MS })
  expect(dragWindow('end', wide, 0, DAY_MS, bounds)).toEqual({ startMs: 0, endMs: 41 * DAY_MS })
  expect(dragWindow('start', wide, 0, 50 * DAY_MS, bounds)).toEqual({ startMs: 40 * DAY_MS, endMs: 50 * DAY_MS })
  expect(dragWindow('empty', wide, 90 * DAY_MS, 60 * DAY_MS, bounds)).toEqual({ startMs: 60 * DAY_MS, endMs: 90 * DAY_MS })
})

test('a year that began before the strip is named at its edge, where the next leaves room; no name is cut off', () => {
  expect(yearNamePx(40, 100, 25)).toBe(45)
  expect(yearNamePx(-30, 40, 25)).toBe(2)
  expect(yearNamePx(-50, 20, 25)).toBeNull()
  expect(yearNamePx(350, 374, 25)).toBeNull()
})
