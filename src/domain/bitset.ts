/** A set of rows as bits, 32 a word: sets of a hundred thousand rows are joined and cut in microseconds. */
export type Bitset = Uint32Array

export const emptyBits = (size: number): Bitset => new Uint32Array((size + 31) >>> 5)

export function allBits(size: number): Bitset {
  const bits = emptyBits(size).fill(0xffffffff)
  const spare = size & 31
  if (spare > 0) bits[bits.length - 1] = 2 ** spare - 1
  return bits
}

export const hasBit = (bits: Bitset, row: number): boolean => (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1

export function addBit(bits: Bitset, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
}

export function addRows(bits: Bitset, rows: Uint32Array): void {
  // By number: an iterator costs several times as much until the browser has compiled the loop.
  for (let i = 0; i < rows.length; i += 1) addBit(bits, rows[i] ?? 0)
}

/** Keeps in `bits` what is in `other` too. */
export function cutBy(bits: Bitset, other: Bitset): void {
  for (let i = 0; i < bits.length; i += 1) bits[i] = (bits[i] ?? 0) & (other[i] ?? 0)
}

export function countBits(bits: Bitset): number {
  let count = 0
  for (const word of bits) {
    let v = word - ((word >>> 1) & 0x55555555)
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
    count += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

export function countRowsIn(bits: Bitset, rows: Uint32Array): number {
  let count = 0
  for (let i = 0; i < rows.length; i += 1) { const row = rows[i] ?? 0; count += ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1 }
  return count
}

/** The rows of a set, ascending. */
export function rowsOf(bits: Bitset): Uint32Array {
  const rows = new Uint32Array(countBits(bits))
  let at = 0
  for (const [i, word] of bits.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      rows[at] = (i << 5) + 31 - Math.clz32(rest & -rest)
      at += 1
    }
  }
  return rows
}
