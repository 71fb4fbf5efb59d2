import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSummary, DAY_MS, day, T0 } from './factories'
import { notableRows, placeNames } from './overviewNames'
import { overviewBins } from './overview'

const SPAN = { startMs: T0, endMs: T0 + 1_000 * DAY_MS }
const nowhere = { startMs: T0 - 2 * DAY_MS, endMs: T0 - DAY_MS }
const setOf = (events: readonly ReturnType<typeof aSummary>[], rows: Iterable<number> = events.keys()) => ({ events, rows: Uint32Array.from(rows) })

test('the heaviest events under the filter are notable, at most 60 of them', () => {
  const events = Array.from({ length: 200 }, (_, i) => aSummary({ id: `e${i}`, on: day(i), weight: i % 2 === 0 ? 5 : 4 }))
  expect(notableRows(setOf(events, [2, 3, 10]))).toEqual([2, 10])
  const all = notableRows(setOf(events))
  expect(all).toHaveLength(60)
  expect(all.at(-1)).toBeGreaterThan(190)
})

test('names cross neither each other, nor the edge, nor the frame of the window', () => {
  fc.assert(fc.property(fc.array(fc.record({ at: fc.integer({ min: 0, max: 999 }), letters: fc.integer({ min: 1, max: 40 }) }), { maxLength: 30 }), fc.integer({ min: 0, max: 900 }), (all, from) => {
    const bins = overviewBins(setOf([aSummary({ on: day(5) })]), SPAN)
    const window = { startMs: T0 + from * DAY_MS, endMs: T0 + (from + 90) * DAY_MS }
    const places = placeNames({ notables: all.map(({ at, letters }, row) => ({ row, atMs: T0 + at * DAY_MS, text: 'x'.repeat(letters) })), bins: { ...bins, counts: new Uint32Array(bins.counts.length) }, stretch: SPAN, window, widthPx: 1_000, measure: (text) => text.length * 6 })
    const boxes = places.map(({ text, xPx, isBefore }) => (isBefore ? { left: xPx - text.length * 6, right: xPx } : { left: xPx, right: xPx + text.length * 6 }))
    boxes.forEach((a, i) => {
      expect(a.left >= 0 && a.right <= 1_000).toBe(true)
      expect(a.left < from + 90 && a.right > from).toBe(false)
      for (const b of boxes.slice(i + 1)) expect(a.left < b.right && b.left < a.right).toBe(false)
    })
  }))
})

test('a name stands beside its place where that is free, else before it, else nowhere', () => {
  const bins = { ...overviewBins(setOf([aSummary({ on: day(5) })]), SPAN), counts: new Uint32Array(2) }
  const place = (at: number, text: string) => placeNames({ notables: [{ row: 0, atMs: T0 + at * DAY_MS, text }], bins, stretch: SPAN, window: nowhere, widthPx: 1_000, measure: (words) => words.length * 6 })
  expect(place(100, 'Talks')).toEqual([{ text: 'Talks', xPx: 100, isBefore: false }])
  expect(place(990, 'Talks')).toEqual([{ text: 'Talks', xPx: 990, isBefore: true }])
  expect(place(500, 'x'.repeat(200))).toEqual([])
})
