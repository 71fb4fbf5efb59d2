/**
 * Row numbers in order of their keys, equal keys in order of rows. Key and row are packed into one double, because the
 * native numeric sort needs no comparator; a key too wide for that is packed coarsely and put right afterwards.
 */
export function orderByKey(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  if (isAscending(keys)) return order
  packInto(order, keys)
  insertionSort(order, keys)
  return order
}

function isAscending(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i] ?? 0) < (keys[i - 1] ?? 0)) return false
  return true
}

function packInto(order: Uint32Array, keys: Float64Array): void {
  let min = Infinity
  let max = -Infinity
  for (const key of keys) {
    if (Number.isFinite(key) && key < min) min = key
    if (Number.isFinite(key) && key > max) max = key
  }
  if (!(max >= min)) return
  const size = 2 ** Math.ceil(Math.log2(keys.length + 1))
  // Room for max + 1, which stands for Infinity, and 0 for -Infinity.
  const unit = Math.max(1, Math.ceil(((max - min + 3) * size) / Number.MAX_SAFE_INTEGER))
  const both = new Float64Array(keys.length)
  const top = Math.floor((max - min) / unit) + 2
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    const place = key === Infinity ? top : key === -Infinity ? 0 : Math.floor((key - min) / unit) + 1
    both[i] = place * size + i
  }
  both.sort()
  for (let i = 0; i < both.length; i++) order[i] = (both[i] ?? 0) % size
}

/** Nothing to do but where the packing was coarse: linear on what is sorted. */
function insertionSort(order: Uint32Array, keys: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const row = order[i] ?? 0
    const key = keys[row] ?? 0
    let j = i - 1
    while (j >= 0 && isAfter(keys, order[j] ?? 0, key, row)) {
      order[j + 1] = order[j] ?? 0
      j--
    }
    order[j + 1] = row
  }
}

function isAfter(keys: Float64Array, row: number, key: number, other: number): boolean {
  const own = keys[row] ?? 0
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
