import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLevel, itemOf, itemsNear, levelFor, MARK_PX, PILL_PX, scaleOfLevel } from './levels'

const LEVEL = 10
const PX = scaleOfLevel(LEVEL)
/** Marks of one line, by their distance in px. */
const anyLine = fc.array(fc.oneof(fc.double({ min: 0, max: 30, noNaN: true }), fc.constant(0), fc.double({ min: 30, max: 300, noNaN: true })), { minLength: 1, maxLength: 120 })
  .map((gaps) => { let at = 0; return Float64Array.from(gaps, (gap) => (at += gap * PX)) })
const levelOf = (atMs: Float64Array) => buildLevel({ offsets: Uint32Array.of(0, atMs.length), atMs }, LEVEL)
const sizes = (level: ReturnType<typeof levelOf>) => [...level.atMs.keys()].map((item) => (level.first[item + 1] ?? 0) - (level.first[item] ?? 0))

describe('marks of one line at one scale', () => {
  test('nothing overlaps: neither marks nor pills', () => {
    fc.assert(fc.property(anyLine, (atMs) => {
      const level = levelOf(atMs)
      const size = sizes(level)
      const half = (item: number) => (size[item] === 1 ? MARK_PX : PILL_PX) / 2
      for (let item = 1; item < level.atMs.length; item++) {
        expect(((level.atMs[item] ?? 0) - (level.atMs[item - 1] ?? 0)) / PX).toBeGreaterThanOrEqual(half(item) + half(item - 1) - 1e-6)
      }
    }), { numRuns: 500 })
  })

  test('each mark is in one item, in order; a single stands at its own place, a pill over its members', () => {
    fc.assert(fc.property(anyLine, (atMs) => {
      const level = levelOf(atMs)
      expect(sizes(level).reduce((a, b) => a + b, 0)).toBe(atMs.length)
      sizes(level).forEach((size, item) => {
        const [first, last] = [atMs[level.first[item] ?? 0] ?? 0, atMs[(level.first[item + 1] ?? 0) - 1] ?? 0]
        if (size === 1) expect(level.atMs[item]).toBe(first)
        else {
          expect((last - first) / PX).toBeLessThan(96)
          expect((level.atMs[item] ?? 0) - (PILL_PX / 2) * PX).toBeLessThanOrEqual(first + MARK_PX * PX)
          expect((level.atMs[item] ?? 0) + (PILL_PX / 2) * PX).toBeGreaterThanOrEqual(first)
        }
        for (let member = level.first[item] ?? 0; member < (level.first[item + 1] ?? 0); member++) expect(itemOf(level, 0, member)).toBe(item)
      })
    }))
  })

  test('a mark with 20 px of its own, and no pill beside it, is never joined', () => {
    const level = levelOf(Float64Array.from([0, 20.01, 40.02, 60.03, 80.04], (px) => px * PX))
    expect(sizes(level)).toEqual([1, 1, 1, 1, 1])
    expect(sizes(levelOf(Float64Array.from([0, 19.9], (px) => px * PX)))).toEqual([2])
  })

  test('the search near a window misses no item that reaches into it', () => {
    fc.assert(fc.property(anyLine, fc.double({ min: 0, max: 2_000, noNaN: true }), fc.double({ min: 1, max: 900, noNaN: true }), (atMs, from, width) => {
      const level = levelOf(atMs)
      const [startMs, endMs] = [from * PX, (from + width) * PX]
      const [lo, hi] = itemsNear(level, 0, startMs, endMs)
      atMs.forEach((at, member) => {
        if (at < startMs || at > endMs) return
        const item = itemOf(level, 0, member)
        expect(item >= lo && item < hi).toBe(true)
      })
    }))
  })
})

test('the level of a scale is the first that is not finer, and less than one and a half times coarser', () => {
  fc.assert(fc.property(fc.double({ min: 2_400, max: 1e12, noNaN: true }), (msPerPx) => {
    const scale = scaleOfLevel(levelFor(msPerPx))
    expect(scale).toBeGreaterThanOrEqual(msPerPx * 0.999_999)
    expect(scale).toBeLessThan(msPerPx * 1.42)
  }))
})
