import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { QUIET_MODULES, qrCode, qrSvg } from './qrCode'

/** Pixels of a code, as a camera would see it. */
function pixels(text: string, scale = 4) {
  const code = qrCode(text)
  if (!code) throw new Error('no code')
  const size = code.size * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (code.isDark(Math.floor(x / scale), Math.floor(y / scale))) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  }
  return { data, size, code }
}

test.each([
  'https://parley.example/us-russia/events/istanbul-embassy-talks-2025-02-27/',
  'https://parley.example/x/?actor=russia&time=2025-01-06..2025-03-16&asof=2025-02-27T10:00Z&q=%D0%9A%D0%B8%D1%97%D0%B2#claim',
  `https://parley.example/?q=${'a'.repeat(1500)}`,
])('an independent decoder reads the address back: %#', (text) => {
  const { data, size } = pixels(text)
  expect(jsQR(data, size, size)?.data).toBe(text)
})

test('the quiet zone is white, on all sides', () => {
  const { code } = pixels('https://parley.example/')
  for (let i = 0; i < code.size; i += 1) {
    for (let j = 0; j < QUIET_MODULES; j += 1) {
      expect([code.isDark(i, j), code.isDark(j, i), code.isDark(i, code.size - 1 - j), code.isDark(code.size - 1 - j, i)]).toEqual([false, false, false, false])
    }
  }
})

test('what no code can hold gives none; a file has a title that is text', () => {
  expect(qrCode('x'.repeat(5000))).toBeNull()
  const code = qrCode('a')
  expect(code && qrSvg(code, '<script>&')).toContain('<title>&lt;script&gt;&amp;</title>')
})
