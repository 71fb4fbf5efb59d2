/** Which places of a long list are kept, and how many before each: bits and a count for every 32 of them. */
export interface Ranks {
  readonly bits: Uint32Array
  /** Kept ones before the word. */
  readonly before: Uint32Array
}

/** So many words are filled between two rests. */
const STEP = 8_192

/** Of a list of rows, the places whose rows are in a set of bits. */
export function* ranksInSteps(rows: Uint32Array, kept: Uint32Array): Generator<void, Ranks, void> {
  const words = (rows.length >>> 5) + 1
  const ranks = { bits: new Uint32Array(words), before: new Uint32Array(words) }
  for (let from = 0; from < words; from += STEP) {
    fill(ranks, rows, kept, from, Math.min(words, from + STEP))
    yield
  }
  return ranks
}

function fill({ bits, before }: Ranks, rows: Uint32Array, kept: Uint32Array, fromWord: number, toWord: number): void {
  let count = fromWord === 0 ? 0 : (before[fromWord - 1] ?? 0) + bitCount(bits[fromWord - 1] ?? 0)
  for (let word = fromWord; word < toWord; word++) {
    before[word] = count
    const to = Math.min(rows.length, (word << 5) + 32)
    let own = 0
    for (let i = word << 5; i < to; i++) {
      const row = rows[i] ?? 0
      own |= (((kept[row >>> 5] ?? 0) >>> (row & 31)) & 1) << (i & 31)
    }
    bits[word] = own
    count += bitCount(own)
  }
}

/** Number of kept places before a place. */
export function rankAt({ bits, before }: Ranks, place: number): number {
  const word = place >>> 5
  return (before[word] ?? 0) + bitCount((bits[word] ?? 0) & ((1 << (place & 31)) - 1))
}

function bitCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
