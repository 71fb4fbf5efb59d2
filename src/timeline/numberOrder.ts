/**
 * Row numbers in order of their keys, equal keys in order of rows. Keys are cut down to 32 bits, sorted digit by digit
 * (linear, and it keeps the order of rows), and what was cut off is put right afterwards. NaN comes last.
 */
export function orderByKey(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  if (isAscending(keys)) return order
  const sorted = sortByDigits(order, shortened(keys))
  if (!insertionSort(sorted, keys)) sorted.sort((a, b) => (isAfter(keys, a, keys[b] ?? 0, b) ? 1 : -1))
  return sorted
}

function isAscending(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++) if (!((keys[i] ?? 0) >= (keys[i - 1] ?? 0))) return false
  return true
}

const TOP = 0xffff_ffff

/** The keys as whole numbers of 32 bits in the same order, but that some different ones become equal. */
function shortened(keys: Float64Array): Uint32Array {
  let min = Infinity
  let max = -Infinity
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    if (key < min && key !== -Infinity) min = key
    if (key > max && key !== Infinity) max = key
  }
  const short = new Uint32Array(keys.length)
  // Places 0 and TOP - 1 are for the infinities, TOP for what is no number.
  const scale = max > min ? Math.min(1, (TOP - 3) / (max - min)) : 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    short[i] = key === -Infinity ? 0 : key === Infinity ? TOP - 1 : Number.isNaN(key) ? TOP : Math.floor((key - min) * scale) + 1
  }
  return short
}

const DIGIT_BITS = 11
const DIGITS = 2 ** DIGIT_BITS

function sortByDigits(order: Uint32Array, keys: Uint32Array): Uint32Array {
  let from: Uint32Array = order
  let to: Uint32Array = new Uint32Array(order.length)
  const next = new Uint32Array(DIGITS + 1)
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    next.fill(0)
    for (let i = 0; i < from.length; i++) { const after = (((keys[from[i] ?? 0] ?? 0) >>> shift) & (DIGITS - 1)) + 1; next[after] = (next[after] ?? 0) + 1 }
    for (let digit = 1; digit <= DIGITS; digit++) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0)
    for (let i = 0; i < from.length; i++) {
      const row = from[i] ?? 0
      const digit = ((keys[row] ?? 0) >>> shift) & (DIGITS - 1)
      const place = next[digit] ?? 0
      to[place] = row
      next[digit] = place + 1
    }
    const sorted = to
    to = from
    from = sorted
  }
  return from
}

/** So many places a row may be moved on average; beyond, another way is quicker. */
const MOST_MOVES = 8

/** Nothing to do but where the keys were cut: linear on what is sorted. False if that is too much: a few keys are very far from the others. */
function insertionSort(order: Uint32Array, keys: Float64Array): boolean {
  let moves = MOST_MOVES * order.length
  for (let i = 1; i < order.length; i++) {
    const row = order[i] ?? 0
    const key = keys[row] ?? 0
    let j = i - 1
    while (j >= 0 && isAfter(keys, order[j] ?? 0, key, row)) {
      order[j + 1] = order[j] ?? 0
      j--
      moves--
    }
    order[j + 1] = row
    if (moves < 0) return false
  }
  return true
}

function isAfter(keys: Float64Array, row: number, key: number, other: number): boolean {
  const own = keys[row] ?? 0
  if (Number.isNaN(own)) return !Number.isNaN(key) || row > other
  return own > key || (own === key && row > other)
}

/** First index in [lo, hi) whose value is not below x; the part must ascend. */
export function lowerBound(values: Float64Array | Uint32Array, x: number, lo: number, hi: number): number {
  let [low, high] = [lo, hi]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}

/** First index in [lo, hi) whose value is above x; the part must ascend. */
export function upperBound(values: Float64Array, x: number, lo: number, hi: number): number {
  let [low, high] = [lo, hi]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low
}
