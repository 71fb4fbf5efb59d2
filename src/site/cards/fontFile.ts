/** What setting text needs of a TrueType or OpenType file: which characters it has, and how wide each stands. */
export interface FontFile {
  /** Advance in shares of the size; null: the font has no such character. */
  advance(codePoint: number): number | null
}

const FORMAT_SEGMENTS = 4
const FORMAT_GROUPS = 12

/** Reads the tables that hold widths; throws where the file is no such font. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableFinder(view)
  const [head, hhea, hmtx, cmap] = [table('head'), table('hhea'), table('hmtx'), table('cmap')]
  const unitsPerEm = view.getUint16(head + 18)
  const longMetrics = view.getUint16(hhea + 34)
  const glyphs = new Map<number, number>()
  readCharacters(view, cmap, glyphs)
  return {
    advance(codePoint) {
      const glyph = glyphs.get(codePoint)
      if (glyph === undefined || glyph === 0) return null
      return view.getUint16(hmtx + Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm
    },
  }
}

function tableFinder(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    offsets.set(tag, view.getUint32(record + 8))
  }
  return (tag) => {
    const offset = offsets.get(tag)
    if (offset === undefined) throw new Error(`no table ${tag} in the font`)
    return offset
  }
}

/** Every Unicode subtable: the later ones add what the earlier ones lack. */
function readCharacters(view: DataView, cmap: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const platform = view.getUint16(cmap + 4 + i * 8)
    if (platform !== 0 && platform !== 3) continue
    const subtable = cmap + view.getUint32(cmap + 8 + i * 8)
    const format = view.getUint16(subtable)
    if (format === FORMAT_SEGMENTS) readSegments(view, subtable, glyphs)
    if (format === FORMAT_GROUPS) readGroups(view, subtable, glyphs)
  }
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const twice = view.getUint16(at + 6)
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice]
  for (let i = 0; i < twice; i += 2) {
    const [start, end, delta, range] = [view.getUint16(starts + i), view.getUint16(ends + i), view.getUint16(deltas + i), view.getUint16(ranges + i)]
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const own = range === 0 ? code : view.getUint16(ranges + i + range + 2 * (code - start))
      if (own !== 0) glyphs.set(code, (own + delta) & 0xffff)
    }
  }
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const group = at + 16 + i * 12
    const [start, end, first] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start)
  }
}
