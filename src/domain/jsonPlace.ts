import { readPath } from './jsonPath'

/** Counted from 1, as editors do; columns in UTF-16 units. */
export interface TextPlace { readonly line: number; readonly column: number }

/**
 * Where the value at a JSON path begins in the source text; if the path goes deeper than the text, the deepest value on
 * the way to it. Written for text that JSON.parse has accepted; on anything else it stops early instead of failing.
 */
export function findPlace(source: string, path: string): TextPlace {
  const scanner = new Scanner(source)
  scanner.skipSpace()
  for (const step of readPath(path)) {
    if (!scanner.enter(step)) break
  }
  return placeOf(source, scanner.at)
}

/** Line and column of an offset into a text. */
export function placeOf(source: string, offset: number): TextPlace {
  let line = 1
  let lineStart = 0
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) {
    line += 1
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}

class Scanner {
  at = 0
  private readonly source: string
  constructor(source: string) {
    this.source = source
  }

  /** Moves from the start of an object or array to the value of a key or index; false (and no move) where it is not there. */
  enter(step: string | number): boolean {
    const start = this.at
    const found = typeof step === 'number' ? this.toIndex(step) : this.toKey(step)
    if (!found) this.at = start
    return found
  }

  skipSpace(): void {
    while (this.at < this.source.length && ' \t\r\n\uFEFF'.includes(this.source.charAt(this.at))) this.at += 1
  }

  private toIndex(index: number): boolean {
    if (!this.open('[', ']')) return false
    for (let i = 0; i < index; i += 1) {
      this.skipValue()
      if (!this.comma()) return false
    }
    return true
  }

  /** The last of several equal keys, because that is the one JSON.parse keeps. */
  private toKey(key: string): boolean {
    let found = -1
    if (!this.open('{', '}')) return false
    do {
      this.skipSpace()
      const keyStart = this.at
      this.skipString()
      const name = readString(this.source.slice(keyStart, this.at))
      this.skipSpace()
      if (this.source.charAt(this.at) !== ':') break
      this.at += 1
      this.skipSpace()
      if (name === key) found = this.at
      this.skipValue()
    } while (this.comma())
    if (found !== -1) this.at = found
    return found !== -1
  }

  private open(bracket: string, closing: string): boolean {
    if (this.source.charAt(this.at) !== bracket) return false
    this.at += 1
    this.skipSpace()
    return this.source.charAt(this.at) !== closing
  }

  private comma(): boolean {
    this.skipSpace()
    if (this.source.charAt(this.at) !== ',') return false
    this.at += 1
    this.skipSpace()
    return true
  }

  private skipValue(): void {
    const first = this.source.charAt(this.at)
    if (first === '"') return this.skipString()
    if (first === '{' || first === '[') return this.skipNested()
    while (this.at < this.source.length && !',]} \t\r\n'.includes(this.source.charAt(this.at))) this.at += 1
  }

  private skipNested(): void {
    let depth = 0
    do {
      const char = this.source.charAt(this.at)
      if (char === '"') {
        this.skipString()
        continue
      }
      if (char === '{' || char === '[') depth += 1
      if (char === '}' || char === ']') depth -= 1
      this.at += 1
    } while (depth > 0 && this.at < this.source.length)
  }

  private skipString(): void {
    this.at += 1
    while (this.at < this.source.length && this.source.charAt(this.at) !== '"') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1
    this.at += 1
  }
}

function readString(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}
