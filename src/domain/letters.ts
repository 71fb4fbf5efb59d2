/**
 * Columns of small numbers as text, one letter a row: a tenth of the work of a list of numbers to parse, and half its
 * size. Letters are printable ASCII without what JSON would escape.
 */

/** Largest number that has a letter. */
export const MAX_LETTER = 90
const FIRST = 35
const BACKSLASH = 92

const letterOf = (value: number): string => String.fromCharCode(value + FIRST + (value + FIRST >= BACKSLASH ? 1 : 0))

/** -1 for what is no letter of ours. */
function valueOf(code: number): number {
  if (code < FIRST || code === BACKSLASH || code > 126) return -1
  return code - FIRST - (code > BACKSLASH ? 1 : 0)
}

/** Text where every number has a letter, else the numbers as they are. */
export function packNumbers(values: readonly number[]): string | readonly number[] {
  return values.every((value) => value >= 0 && value <= MAX_LETTER) ? values.map(letterOf).join('') : values
}

/** Grows by one number at a time, as text while that is possible. */
export class NumberColumn {
  readonly #chunks: string[] = []
  #values: number[] = []
  #wide: number[] | null = null

  get length(): number {
    return this.#wide?.length ?? this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0) + this.#values.length
  }

  add(value: number): void {
    if (this.#wide) return void this.#wide.push(value)
    if (value < 0 || value > MAX_LETTER || !Number.isInteger(value)) {
      this.#wide = [...this.#chunks.flatMap((chunk) => Array.from(chunk, (letter) => valueOf(letter.charCodeAt(0)))), ...this.#values, value]
      this.#chunks.length = 0
      this.#values = []
      return
    }
    this.#values.push(value)
    if (this.#values.length === 4096) {
      this.#chunks.push(this.#values.map(letterOf).join(''))
      this.#values = []
    }
  }

  /** What stands in the file. */
  toJSON(): string | readonly number[] {
    return this.#wide ?? this.#chunks.join('') + this.#values.map(letterOf).join('')
  }
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array

/**
 * Reads a column into a flat array, from `at` on. The number of rows that had no usable value: these are left as they
 * were. `lower` and `upper` bound what is usable.
 */
export function unpackNumbers(json: unknown, into: NumberArray, upper: number, { at = 0, length = into.length - at, lower = 0 }: { readonly at?: number; readonly length?: number; readonly lower?: number } = {}): number {
  let missing = 0
  const isText = typeof json === 'string'
  const list: readonly unknown[] = Array.isArray(json) ? json : []
  for (let i = 0; i < length; i += 1) {
    const value = isText ? (i < json.length ? valueOf(json.charCodeAt(i)) : -1) : list[i]
    if (typeof value === 'number' && Number.isInteger(value) && value >= lower && value <= upper && !(isText && value < 0)) into[at + i] = value
    else missing += 1
  }
  return missing
}

/** Number of rows that a column has in the file. */
export const columnLength = (json: unknown): number => (typeof json === 'string' || Array.isArray(json) ? json.length : 0)
