/**
 * Percent-encoding of UTF-8, total in both directions: what URLSearchParams does, without the DOM. Malformed input never
 * throws; what cannot be read becomes U+FFFD, as browsers do. It does not know which part of an address it is given.
 */

const REPLACEMENT = 0xfffd
const NOT_PLAIN = /[^A-Za-z0-9\-_.~]/gu

/** `text` with everything escaped except letters, digits, `-_.~` and the characters in `alsoPlain`. */
export const encodePercent = (text: string, alsoPlain = ''): string =>
  text.replace(NOT_PLAIN, (char) => (alsoPlain.includes(char) ? char : utf8Bytes(char.codePointAt(0) ?? REPLACEMENT).map(escaped).join('')))

const escaped = (byte: number): string => '%' + byte.toString(16).toUpperCase().padStart(2, '0')

/** Path segments and fragments: `+` is a plus sign. */
export const decodePercent = (text: string): string => (text.includes('%') ? decodeUtf8(percentBytes(text)) : wellFormed(text))

/** Names and values of a query: `+` is a space. */
export const decodeFormText = (text: string): string => decodePercent(text.replaceAll('+', ' '))

/** Lone surrogates, which no address can carry, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (match) => (match.length === 2 ? match : '\uFFFD'))
}

function utf8Bytes(codePoint: number): number[] {
  const cp = codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : codePoint
  const tail = (shift: number) => 0x80 | ((cp >> shift) & 0x3f)
  if (cp < 0x80) return [cp]
  if (cp < 0x800) return [0xc0 | (cp >> 6), tail(0)]
  if (cp < 0x10000) return [0xe0 | (cp >> 12), tail(6), tail(0)]
  return [0xf0 | (cp >> 18), tail(12), tail(6), tail(0)]
}

function percentBytes(text: string): number[] {
  const bytes: number[] = []
  for (let at = 0; at < text.length; ) {
    const hex = text[at] === '%' ? /^[0-9a-f]{2}$/i.exec(text.slice(at + 1, at + 3)) : null
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16))
      at += 3
    } else {
      const codePoint = text.codePointAt(at) ?? REPLACEMENT
      bytes.push(...utf8Bytes(codePoint))
      at += codePoint > 0xffff ? 2 : 1
    }
  }
  return bytes
}

/** The UTF-8 decoder of the WHATWG Encoding Standard, replacing maximal subparts. */
function decodeUtf8(bytes: readonly number[]): string {
  let out = ''
  for (let at = 0; at < bytes.length; ) {
    const { codePoint, length } = readCodePoint(bytes, at)
    out += String.fromCodePoint(codePoint)
    at += length
  }
  return out
}

function readCodePoint(bytes: readonly number[], at: number): { codePoint: number; length: number } {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { codePoint: lead, length: 1 }
  const needed = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  if (needed === 0) return { codePoint: REPLACEMENT, length: 1 }
  // The first continuation byte is narrower after these leads: no overlong forms, no surrogates, nothing above U+10FFFF.
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  let codePoint = lead & (needed === 1 ? 0x1f : needed === 2 ? 0x0f : 0x07)
  for (let n = 1; n <= needed; n++) {
    const byte = bytes[at + n]
    if (byte === undefined || byte < low || byte > high) return { codePoint: REPLACEMENT, length: n }
    codePoint = (codePoint << 6) | (byte & 0x3f)
    low = 0x80
    high = 0xbf
  }
  return { codePoint, length: needed + 1 }
}
