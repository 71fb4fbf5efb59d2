import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowerBound, orderByKey, upperBound } from './numberOrder'

const key = fc.oneof(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 5 }), fc.constantFrom(Infinity, -Infinity), fc.double({ noNaN: true, min: -1e20, max: 1e20 }))

test('rows in order of their keys, equal keys in order of rows, as a plain sort has them', () => {
  fc.assert(fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
    const plain = [...keys.keys()].sort((a, b) => { const [x, y] = [keys[a] ?? 0, keys[b] ?? 0]; return x < y ? -1 : x > y ? 1 : a - b })
    expect([...orderByKey(Float64Array.from(keys))]).toEqual(plain)
  }))
})

test('100,000 keys a millisecond apart over a thousand years are sorted at once', () => {
  const keys = Float64Array.from({ length: 100_000 }, (_, i) => ((i * 7_919) % 100_000) * 315_360_000 + (i % 3))
  const order = orderByKey(keys)
  const sorted = Array.from(order, (row) => keys[row] ?? 0)
  expect(sorted.every((key, i) => i === 0 || key >= (sorted[i - 1] ?? 0))).toBe(true)
})

test('a key ten thousand million years away does not make the others slow, and what is no number comes last', () => {
  const keys = Float64Array.from({ length: 50_000 }, (_, i) => ((i * 7_919) % 50_000) * 1_000)
  keys[7] = -3.2e20
  keys[9] = NaN
  const order = orderByKey(keys)
  expect(order[0]).toBe(7)
  expect(order.at(-1)).toBe(9)
  const sorted = Array.from(order.subarray(0, -1), (row) => keys[row] ?? 0)
  expect(sorted.every((key, i) => i === 0 || key >= (sorted[i - 1] ?? 0))).toBe(true)
})

test('bounds are where a linear search finds them', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), fc.integer({ min: -1, max: 21 }), (raw, x) => {
    const sorted = Float64Array.from(raw).sort()
    const first = sorted.findIndex((value) => value >= x)
    const after = sorted.findIndex((value) => value > x)
    expect(lowerBound(sorted, x, 0, sorted.length)).toBe(first < 0 ? sorted.length : first)
    expect(upperBound(sorted, x, 0, sorted.length)).toBe(after < 0 ? sorted.length : after)
  }))
})
