import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRows, allBits, countBits, countRowsIn, cutBy, emptyBits, hasBit, rowsOf } from './bitset'

const sized = fc.integer({ min: 0, max: 200 }).chain((size) => fc.record({ size: fc.constant(size), a: fc.subarray(Array.from({ length: size }, (_, i) => i)), b: fc.subarray(Array.from({ length: size }, (_, i) => i)) }))
const bitsOf = (size: number, rows: readonly number[]) => { const bits = emptyBits(size); addRows(bits, Uint32Array.from(rows)); return bits }

test('a set of bits is a set of rows', () => {
  fc.assert(fc.property(sized, ({ size, a, b }) => {
    const bits = bitsOf(size, a)
    expect([...rowsOf(bits)]).toEqual(a)
    expect(countBits(bits)).toBe(a.length)
    for (let row = 0; row < size; row += 1) expect(hasBit(bits, row)).toBe(a.includes(row))
    const both = a.filter((row) => b.includes(row))
    expect(countRowsIn(bits, Uint32Array.from(b))).toBe(both.length)
    cutBy(bits, bitsOf(size, b))
    expect([...rowsOf(bits)]).toEqual(both)
  }))
})

test('all rows and none beyond, at every size', () => {
  for (let size = 0; size <= 130; size += 1) expect([...rowsOf(allBits(size))]).toEqual(Array.from({ length: size }, (_, i) => i))
})
