// A picture in at most 256 colours, written as an indexed PNG: a third of what a browser writes.
import { deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256
const COMMON_COLOURS = 96

const CRC = Int32Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c })
/** @param {Buffer} bytes */
const crcOf = (bytes) => { let c = -1; for (const byte of bytes) c = (CRC[(c ^ byte) & 255] ?? 0) ^ (c >>> 8); return (c ^ -1) >>> 0 }

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crcOf(body))
  return Buffer.concat([length, body, crc])
}

/** Pixels of a PNG as browsers write it: 8 bits a channel, not interlaced. @param {Buffer} png */
function pixelsOf(png) {
  /** @type {Buffer[]} */
  const data = []
  /** @type {Buffer} */
  let header = Buffer.alloc(0)
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IHDR') header = png.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3]
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * channels
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= channels ? out[at - channels] ?? 0 : 0
      const up = y > 0 ? out[at - stride] ?? 0 : 0
      const corner = x >= channels && y > 0 ? out[at - stride - channels] ?? 0 : 0
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return { width, height, channels, out }
}

/** @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** The commonest colours as they are, so that tints of lanes stay apart; of the rest boxes, the widest cut at its median until there are enough. @param {Map<number, number>} counts */
function paletteOf(counts) {
  const byCount = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const [common, rest] = [byCount.slice(0, COMMON_COLOURS), byCount.slice(COMMON_COLOURS)]
  const parts = (/** @type {number} */ colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]
  const boxOf = (/** @type {number[]} */ colours) => {
    const spans = [0, 1, 2].map((i) => { let [low, high] = [255, 0]; for (const colour of colours) { const v = parts(colour)[i] ?? 0; if (v < low) low = v; if (v > high) high = v } return high - low })
    const axis = spans.indexOf(Math.max(...spans))
    const weight = colours.reduce((sum, colour) => sum + Math.sqrt(counts.get(colour) ?? 0), 0)
    return { colours, axis, score: colours.length < 2 ? 0 : (spans[axis] ?? 0) * Math.sqrt(weight) }
  }
  const boxes = [...common.map((colour) => boxOf([colour])), ...(rest.length > 0 ? [boxOf(rest)] : [])]
  while (boxes.length < MOST_COLOURS) {
    boxes.sort((a, b) => a.score - b.score)
    const widest = boxes.pop()
    if (!widest || widest.score === 0) { if (widest) boxes.push(widest); break }
    const sorted = widest.colours.toSorted((a, b) => (parts(a)[widest.axis] ?? 0) - (parts(b)[widest.axis] ?? 0))
    boxes.push(boxOf(sorted.slice(0, sorted.length >> 1)), boxOf(sorted.slice(sorted.length >> 1)))
  }
  /** @type {Map<number, number>} */
  const indexOf = new Map()
  // What covers most of a box speaks for it, so that paper and ink stay exactly as they are.
  const palette = boxes.map(({ colours }, index) => { for (const colour of colours) indexOf.set(colour, index); return colours.reduce((best, colour) => ((counts.get(colour) ?? 0) > (counts.get(best) ?? 0) ? colour : best)) })
  return { palette, indexOf }
}

/** @param {Buffer} png as Playwright gives it */
export function smallPng(png) {
  const { width, height, channels, out } = pixelsOf(png)
  const colourAt = (/** @type {number} */ pixel) => ((out[pixel * channels] ?? 0) << 16) | ((out[pixel * channels + 1] ?? 0) << 8) | (out[pixel * channels + 2] ?? 0)
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (let pixel = 0; pixel < width * height; pixel += 1) { const colour = colourAt(pixel); counts.set(colour, (counts.get(colour) ?? 0) + 1) }
  const { palette, indexOf } = paletteOf(counts)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf.get(colourAt(y * width + x)) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))])
}
