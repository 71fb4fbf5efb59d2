import { encode } from 'uqr'

/** Modules of white that readers need around a code. */
export const QUIET_MODULES = 4
/** At most so many modules stand on a side, quiet zone included, in a picture of this size. */
const PICTURE_PX = 1024

export interface QrCode {
  /** Modules on a side, quiet zone included. */
  readonly size: number
  /** One square for each dark module. */
  readonly path: string
  readonly isDark: (x: number, y: number) => boolean
}

/** null where the text is longer than a code can hold. */
export function qrCode(text: string): QrCode | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES })
    const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
    return { size, path, isDark: (x, y) => data[y]?.[x] === true }
  } catch {
    return null
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The code as a file of its own: dark on white whatever the theme, or no camera reads it. */
export function qrSvg({ size, path }: QrCode, title: string): string {
  const escaped = title.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="512" height="512" shape-rendering="crispEdges"><title>${escaped}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`
}

/** The code as PNG, each module a whole number of pixels. */
export function qrPng(code: QrCode): Promise<Blob | null> {
  const scale = Math.max(1, Math.floor(PICTURE_PX / code.size))
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = code.size * scale
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (let y = 0; y < code.size; y += 1) for (let x = 0; x < code.size; x += 1) if (code.isDark(x, y)) context.fillRect(x * scale, y * scale, scale, scale)
  return new Promise((done) => { canvas.toBlob(done, 'image/png') })
}
