import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, csvCell, csvText } from './csv'
import { parseCsv } from './csvReader'

const table = (cells: readonly string[]) => csvText([{ name: 'a', value: (row: string) => row }, { name: 'b', value: () => 'x' }], cells)

describe('a cell', () => {
  test.each([
    ['plain', 'plain'], ['a,b', '"a,b"'], ['say "so"', '"say ""so"""'], ['two\r\nlines', '"two\r\nlines"'], [7, '7'], [true, 'true'], [null, ''], [undefined, ''], ['', ''],
  ])('%j is written as %j', (value, cell) => expect(csvCell(value)).toBe(cell))

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', ' =1', '\uFEFF=1', '\u200B=1', '＝1', "'=1", "''-1", '-0232-01-01'])('%j is no formula', (text) => {
    const [[cell = ''] = []] = parseCsv(csvCell(text))
    expect(cell.startsWith("'")).toBe(true)
    expect(cellText(cell)).toBe(text)
  })

  test.each(["it's", "'quoted'", '2025-02-27', 'a=b', "'", "' ="])('%j stays as it is, or comes back as it was', (text) => {
    const [[cell = ''] = []] = parseCsv(csvCell(text))
    expect(cellText(cell)).toBe(text)
  })
})

test('any text comes back as it was, and none begins with the sign of a formula', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', '\0', ' ', 'x', '＝') }))
  fc.assert(fc.property(fc.array(text, { maxLength: 5 }), (cells) => {
    const [head, ...rows] = parseCsv(table(cells))
    expect(head).toEqual(['a', 'b'])
    expect(rows.map(([cell = '']) => cellText(cell))).toEqual(cells)
    for (const [cell = ''] of rows) expect(cell).not.toMatch(/^[\p{C}\p{Z}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u)
  }))
})
