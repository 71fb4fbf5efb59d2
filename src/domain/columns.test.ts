import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ColumnReader, isCount, isRecord, isText, listOf, optionalText, ownValue, textsOf, toColumns } from './columns'
import { columnLength, MAX_LETTER, NumberColumn, packNumbers, unpackNumbers } from './letters'
import type { Problem } from './result'

describe('columns', () => {
  interface Row { readonly id: string; readonly note?: string | undefined; readonly size?: number }
  test('one list a field, null where a record has none, no list where none has', () => {
    const rows: readonly Row[] = [{ id: 'a', note: 'x' }, { id: 'b' }, { id: 'c', note: undefined }]
    expect(toColumns(rows, ['id', 'note', 'size'])).toEqual({ id: ['a', 'b', 'c'], note: ['x', null, null] })
    expect([toColumns<Row>([], ['id']), toColumns(rows, [])]).toEqual([{}, {}])
  })
  test('are read by field and row; what is no list is no column', () => {
    const problems: Problem[] = []
    const reader = new ColumnReader({ id: ['a', 'b'], note: ['x'], size: 5, 'a.b': [1] }, 'things', problems)
    expect([reader.length, reader.at('id', 1), reader.at('note', 1), reader.at('size', 0), reader.at('gone', 0), reader.at('a.b', 0)]).toEqual([2, 'b', undefined, undefined, undefined, 1])
    reader.complain('warning', 'note', 1, 'Is missing.', 'Add it.')
    expect(problems).toEqual([{ severity: 'warning', path: 'things.note[1]', message: 'Is missing.', hint: 'Add it.' }])
    expect([null, [], 5, { note: ['x'] }].map((json) => new ColumnReader(json, '', []).length)).toEqual([0, 0, 0, 0])
  })
  test('what a value is', () => {
    expect([{}, [], null, 'a', 5].map(isRecord)).toEqual([true, false, false, false, false])
    expect(['a', '', 5, null].map(isText)).toEqual([true, false, false, false])
    expect([0, 5, -1, 1.5, NaN, Infinity, '5', null].map(isCount)).toEqual([true, true, false, false, false, false, false, false])
    expect([listOf([1]), listOf({}), listOf('ab'), textsOf(['a', '', 5, 'b']), textsOf('ab')]).toEqual([[1], [], [], ['a', 'b'], []])
    expect([optionalText('note', 'x'), optionalText('note', ''), optionalText('note', 5)]).toEqual([{ note: 'x' }, {}, {}])
    expect([ownValue({ a: 1 }, 'a'), ownValue({ a: 1 }, 'b'), ownValue({}, 'constructor'), ownValue(null, 'a'), ownValue(['x'], '0'), ownValue('ab', 'length')]).toEqual([1, undefined, undefined, undefined, undefined, undefined])
  })
})

describe('numbers as letters', () => {
  const unpacked = (json: unknown, length: number, upper: number, options = {}) => { const into = new Int32Array(length).fill(-7); return [unpackNumbers(json, into, upper, options), [...into]] as const }
  test('every number that has a letter comes back, and no letter needs an escape in JSON', () => {
    const all = Array.from({ length: MAX_LETTER + 1 }, (_, i) => i)
    const text = packNumbers(all)
    expect(typeof text).toBe('string')
    expect(JSON.stringify(text).length).toBe(all.length + 2)
    expect(unpacked(text, all.length, MAX_LETTER)).toEqual([0, all])
  })
  test.each([[[91]], [[-1]], [[0, 91, 0]]])('%j stays a list', (values) => { expect(packNumbers(values)).toEqual(values) })
  test('a column that grows is a text as long as it can be, a list from then on', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: MAX_LETTER }) }, { weight: 1, arbitrary: fc.constantFrom(-1, 91, 5000, 1.5) }), { maxLength: 40 }), (values) => {
      const column = new NumberColumn()
      for (const value of values) column.add(value)
      expect(column.length).toBe(values.length)
      const isSmall = values.every((value) => Number.isInteger(value) && value >= 0 && value <= MAX_LETTER)
      expect(column.toJSON()).toEqual(isSmall ? packNumbers(values) : values)
    }))
    const long = new NumberColumn()
    for (let i = 0; i < 10_000; i += 1) long.add(i % 91)
    expect([long.length, unpacked(long.toJSON(), 10_000, MAX_LETTER)[1].every((value, i) => value === i % 91)]).toEqual([10_000, true])
    long.add(91)
    expect([long.length, (long.toJSON() as readonly number[])[9_999], (long.toJSON() as readonly number[])[10_000]]).toEqual([10_001, 9_999 % 91, 91])
  })
  test('what is no number of ours is left as it was, and counted', () => {
    expect(unpacked([0, 5, 6, -1, 1.5, 'x', null], 8, 5)).toEqual([6, [0, 5, -7, -7, -7, -7, -7, -7]])
    expect(unpacked('#$~', 4, MAX_LETTER)).toEqual([1, [0, 1, 90, -7]])
    expect(unpacked('#\\"\u007f\u00e9', 5, MAX_LETTER)).toEqual([4, [0, -7, -7, -7, -7]])
    expect(unpacked('#$', 2, 0)).toEqual([1, [0, -7]])
    expect([unpacked(null, 2, 9), unpacked({}, 2, 9)]).toEqual([[2, [-7, -7]], [2, [-7, -7]]])
    expect(unpacked([-3, -4], 2, 9, { lower: -3 })).toEqual([1, [-3, -7]])
  })
  test('part of a column goes to its place', () => {
    expect(unpacked([1, 2, 3], 5, 9, { at: 1, length: 2 })).toEqual([0, [-7, 1, 2, -7, -7]])
    expect(unpacked('$%', 4, 9, { at: 3 })).toEqual([0, [-7, -7, -7, 1]])
  })
  test('the rows of a column', () => { expect([columnLength('abc'), columnLength([1]), columnLength(null), columnLength({ length: 5 })]).toEqual([3, 1, 0, 0]) })
})
