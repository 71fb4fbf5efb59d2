import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFormText, decodePercent, encodePercent, wellFormed } from './percent'

const anyText = fc.string({ unit: 'binary' })
const brokenText = fc.array(fc.constantFrom('%', '%E0', '%A4', '%ed%a0%80', '%F4%90', '%C0%80', '%zz', '%2', '+', 'é', '😀', '\uD83D', '\uDE00', 'a', '%F0%9F%98', '%EF%BB%BF')).map((parts) => parts.join(''))

/** As the browser reads it (`&` would end the value). Escaped first, as Node errs where a bare character beyond ASCII meets a broken escape. */
const asBrowser = (text: string) => new URLSearchParams('k=' + wellFormed(text).replace(/[^\0-\x7f]+/g, encodeURIComponent)).get('k')

describe('percent', () => {
  test('what is encoded is read back, by us and by the browser', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = encodePercent(text)
        expect(encoded).toMatch(/^[A-Za-z0-9\-_.~%]*$/)
        expect(decodePercent(encoded)).toBe(wellFormed(text))
        expect(asBrowser(encoded)).toBe(wellFormed(text))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  test('malformed text is read as the browser reads it', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, anyText.map((text) => text.replaceAll('&', ''))), (text) => {
        expect(decodeFormText(text)).toBe(asBrowser(text))
      }),
      { seed: 2, numRuns: 5000 },
    )
  })

  test('every pair and triple of bytes is read as the browser reads it', () => {
    const interesting = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff]
    const hex = (byte: number) => '%' + byte.toString(16).padStart(2, '0')
    const wrong: string[] = []
    for (const a of interesting)
      for (const b of interesting)
        for (const c of interesting) {
          const text = hex(a) + hex(b) + hex(c) + '%80'
          if (decodeFormText(text) !== asBrowser(text)) wrong.push(text)
        }
    expect(wrong).toEqual([])
  })

  test.each([
    ['\u007f', '%7F'], ['\u0080', '%C2%80'], ['\u07ff', '%DF%BF'], ['\u0800', '%E0%A0%80'], ['\ud7ff', '%ED%9F%BF'], ['\ue000', '%EE%80%80'], ['\uffff', '%EF%BF%BF'], ['\u{10000}', '%F0%90%80%80'], ['\u{10ffff}', '%F4%8F%BF%BF'],
    ['\ud800', '%EF%BF%BD'], ['\udbff', '%EF%BF%BD'], ['\udc00', '%EF%BF%BD'], ['\udfff', '%EF%BF%BD'], ['\0', '%00'],
  ])('%j at an edge of the encoding is %s', (char, encoded) => {
    expect(encodePercent(char)).toBe(encoded)
    expect(decodePercent(encoded)).toBe(wellFormed(char))
    // Beside an escape the text goes through bytes: nothing of it may change, and nothing after it be skipped.
    expect(decodePercent(`${char}%41${char}b`)).toBe(`${wellFormed(char)}A${wellFormed(char)}b`)
  })
  test('an escape cut short, at the end or anywhere, stays as it is', () => {
    expect(['%', '%4', '%4g', '%g4', 'a%', '%%41', '%F0%9F%98'].map(decodePercent)).toEqual(['%', '%4', '%4g', '%g4', 'a%', '%A', '\uFFFD'])
  })

  test('plus is a space in a query and a plus in a path', () => {
    expect(decodeFormText('a+b%2Bc')).toBe('a b+c')
    expect(decodePercent('a+b%2Bc')).toBe('a+b+c')
    expect(encodePercent('a+b c')).toBe('a%2Bb%20c')
  })

  test('characters can be left plain by wish', () => {
    expect(encodePercent('10:00/é', ':')).toBe('10:00%2F%C3%A9')
  })

  test('lone surrogates become U+FFFD', () => {
    expect(wellFormed('a\uD83Db😀\uDE00')).toBe('a\uFFFDb😀\uFFFD')
  })
})
