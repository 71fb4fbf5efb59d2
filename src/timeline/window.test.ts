import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, clampWindow, firstView, fitAll, MIN_SPAN_MS, panWindow, reveal, zoomInto, zoomWindow } from './window'

const DAY = 86_400_000
const BOUNDS = { startMs: 0, endMs: 1_000 * DAY }
const span = (w: { startMs: number; endMs: number }) => w.endMs - w.startMs
const anyWindow = fc.tuple(fc.double({ min: -500, max: 1_500, noNaN: true }), fc.double({ min: 0.001, max: 3_000, noNaN: true })).map(([from, days]) => ({ startMs: from * DAY, endMs: (from + days) * DAY }))
const inside = (w: { startMs: number; endMs: number }) => {
  expect(w.startMs).toBeGreaterThanOrEqual(BOUNDS.startMs - 1)
  expect(w.endMs).toBeLessThanOrEqual(BOUNDS.endMs + 1)
  expect(span(w)).toBeGreaterThanOrEqual(MIN_SPAN_MS - 1)
}

test('no move leaves the bounds or goes nearer than an hour', () => {
  fc.assert(fc.property(anyWindow, fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (window, part, factor) => {
    inside(clampWindow(window, BOUNDS))
    inside(panWindow(window, part, BOUNDS))
    inside(zoomWindow(window, factor, BOUNDS))
    inside(zoomInto(window, BOUNDS))
    inside(reveal(clampWindow(window, BOUNDS), { startMs: 10 * DAY, endMs: 11 * DAY }, BOUNDS))
  }))
})

test('a window inside the bounds is left as it is', () => {
  const window = { startMs: 10 * DAY, endMs: 40 * DAY }
  expect(clampWindow(window, BOUNDS)).toEqual(window)
})

test('panning keeps the width', () => {
  expect(panWindow({ startMs: 100 * DAY, endMs: 130 * DAY }, 0.5, BOUNDS)).toEqual({ startMs: 115 * DAY, endMs: 145 * DAY })
  expect(panWindow({ startMs: 990 * DAY, endMs: 1_000 * DAY }, 1, BOUNDS)).toEqual({ startMs: 990 * DAY, endMs: 1_000 * DAY })
})

test('zooming keeps the point under the pointer', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.8, max: 6, noNaN: true }), (part, factor) => {
    const window = { startMs: 400 * DAY, endMs: 500 * DAY }
    const at = window.startMs + part * span(window)
    const zoomed = zoomWindow(window, factor, BOUNDS, at)
    expect((at - zoomed.startMs) / span(zoomed)).toBeCloseTo(part, 6)
    expect(span(zoomed)).toBeCloseTo(span(window) / factor, 0)
  }))
})

describe('first view', () => {
  const dataset = { startMs: 100 * DAY, endMs: 200 * DAY }
  const extent = { startMs: 0, endMs: 900 * DAY }
  test('is 35 days on either side of the open event', () => {
    expect(firstView(dataset, extent, { startMs: 300 * DAY, endMs: 301 * DAY })).toEqual({ startMs: 265 * DAY, endMs: 336 * DAY })
    expect(firstView(dataset, extent, { startMs: 300 * DAY, endMs: Infinity })).toEqual({ startMs: 265 * DAY, endMs: 336 * DAY })
  })
  test('else the dataset’s own, else everything', () => {
    expect(firstView(dataset, extent)).toEqual(dataset)
    expect(firstView({ startMs: -Infinity, endMs: 3 }, extent)).toEqual(fitAll(extent))
    expect(span(firstView(null, null))).toBeGreaterThan(0)
  })
})

test('fit all shows all with room; bounds reach further', () => {
  const all = fitAll({ startMs: 0, endMs: 100 * DAY })
  expect(all).toEqual({ startMs: -3 * DAY, endMs: 103 * DAY })
  const bounds = boundsOf({ startMs: 0, endMs: 100 * DAY }, { startMs: -900 * DAY, endMs: 50 * DAY })
  expect(bounds.startMs).toBe(-900 * DAY)
  expect(bounds.endMs).toBeGreaterThan(all.endMs)
})

test('what is in view is not moved, what is not comes into view', () => {
  const window = { startMs: 100 * DAY, endMs: 200 * DAY }
  expect(reveal(window, { startMs: 150 * DAY, endMs: 151 * DAY }, BOUNDS)).toBe(window)
  const moved = reveal(window, { startMs: 400 * DAY, endMs: 401 * DAY }, BOUNDS)
  expect(moved.startMs).toBeLessThan(400 * DAY)
  expect(moved.endMs).toBeGreaterThan(401 * DAY)
  expect(span(moved)).toBe(span(window))
})

test('years beyond JavaScript’s dates are not drawn, and stop nothing', () => {
  const ages = { startMs: -4.3e20, endMs: 1.7e12 }
  const all = fitAll(ages)
  expect(new Date(all.startMs).getUTCFullYear()).toBeGreaterThan(-272_000)
  const bounds = boundsOf(ages, null)
  expect([bounds.startMs, bounds.endMs].every((ms) => !Number.isNaN(new Date(ms).getTime()))).toBe(true)
  const beyond = fitAll({ startMs: 3e16, endMs: 3e16 })
  expect(beyond.startMs).toBeLessThan(beyond.endMs)
})
