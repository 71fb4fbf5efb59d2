import { expect, test } from 'vitest'
import { icsBlock, icsLine, icsText } from './ics'

test.each([
  ['a, b; c\\d', 'a\\, b\\; c\\\\d'], ['one\r\ntwo\rthree\u2028four', 'one\\ntwo\\nthree\\nfour'], ['a\tb\0c', 'a b\uFFFDc'], ['a:b "c"', 'a:b "c"'],
])('%j', (text, written) => expect(icsText(text)).toBe(written))

test('a line is folded behind 75 octets, never inside a character', () => {
  expect(icsLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`)
  expect(icsLine('X', `${'a'.repeat(70)}😀b`)).toBe(`X:${'a'.repeat(70)}\r\n 😀b\r\n`)
})

test('a block', () => expect(icsBlock('VEVENT', [icsLine('UID', '1')])).toBe('BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n'))
