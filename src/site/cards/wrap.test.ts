import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { cutLines, fitText, wrapText } from './wrap'

/** What breaks lines, what joins letters, and what takes two units. */
const LETTERS = constantFrom('a', 'W', 'ї', 'م', 'e\u0301', '\u0301', '👩‍👧', '\ud83d', '-', '/', ' ', '  ', '\u00a0', '\n', '\t', '\u202b', '…')
const letters = new Intl.Segmenter()
const perLetter = (text: string) => text.length * 10

test('lines are as long as one another, so that no word stands alone', () => {
  expect(wrapText('one two three four five six', 200, perLetter)).toEqual(['one two three', 'four five six'])
})

test('a number stays with what it counts', () => {
  expect(wrapText('Secretary of State. 12\u00a0events', 240, perLetter)).toEqual(['Secretary of', 'State. 12\u00a0events'])
})

test('a word wider than the line is broken between letters', () => {
  expect(wrapText('abcdefghijkl', 50, perLetter).join('')).toBe('abcdefghijkl')
  expect(wrapText('abcdefghijkl', 50, perLetter).every((line) => perLetter(line) <= 50)).toBe(true)
})

test('whatever the text, no line is too wide and no letter is lost', () => {
  assert(property(string({ unit: LETTERS, maxLength: 150 }), (text) => {
    const lines = wrapText(text, 120, perLetter)
    expect(lines.every((line) => perLetter(line) <= 120 || [...letters.segment(line)].length === 1)).toBe(true)
    expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
  }), { numRuns: 200 })
})

test('what does not fit is cut, and says so', () => {
  expect(cutLines(['one', 'two', 'three'], 2, 30, perLetter)).toEqual(['one', 'tw…'])
  const { sizePx, lines } = fitText('word '.repeat(300), 400, 100, [40, 20], 1, (size) => (text) => text.length * size * 0.5)
  expect(sizePx).toBe(20)
  expect(lines).toHaveLength(5)
  expect(lines.at(-1)).toMatch(/…$/)
})
