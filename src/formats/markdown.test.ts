import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownLink, markdownText } from './markdown'
import { onOneLine } from './plainText'

describe('text', () => {
  test.each([
    ['The U.S. (and Russia) met, "again".', 'The U.S. (and Russia) met, "again".'],
    ['a*b_c', 'a\\*b\\_c'], ['# no heading', '\\# no heading'], ['1. no list', '1\\. no list'], ['- no list', '\\- no list'], ['two\nlines', 'two lines'],
    ['<b>', '\\<b\\>'], ['[x](y)', '\\[x\\](y)'], ['see https://x.example', 'see https\\://x.example'], ['www.x.example', 'www\\.x.example'],
  ])('%j', (text, written) => expect(markdownText(text)).toBe(written))

  test('reads as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => markdownText(text).replace(/\\([!-/:-@[-`{-~])/g, '$1') === onOneLine(text)))
  })
})

describe('links', () => {
  test.each([
    ['https://x.example/a_(b)?q="1"', '[t](https://x.example/a_%28b%29?q=%221%22)'], ['../../a/', '[t](../../a/)'], ['us-russia/events/x/#c', '[t](us-russia/events/x/#c)'],
    ['javascript:alert(1)', 't'], ['data:text/html,x', 't'], ['//evil.example', 't'], ['mailto:a@b.c', 't'], ['JAVASCRIPT://x%0Aalert(1)', 't'],
  ])('%s', (address, written) => expect(markdownLink('t', address)).toBe(written))
})
