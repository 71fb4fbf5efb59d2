import { describe, expect, test } from 'vitest'
import { ColumnReader, isCount, isRecord, isText, listOf, optionalText, ownValue, textsOf, toColumns } from './columns'
import { misfit, type JsonShape } from './jsonShape'

describe('the first place that does not fit', () => {
  const shape: JsonShape = { required: { id: 'text', size: 'text or number' }, optional: { tags: { list: 'text' }, next: { or: null, shape: { required: { id: 'text' } } }, by: { eachValue: 'number' }, on: 'flag', off: 'text or null' } }
  test.each<[string, unknown, string | null]>([
    ['all there', { id: 'a', size: 1 }, null], ['text for number', { id: 'a', size: '1' }, null], ['more than needed', { id: 'a', size: 1, other: {} }, null],
    ['one missing', { id: 'a' }, 'size'], ['of a wrong type', { id: 1, size: 1 }, 'id'], ['in a list', { id: 'a', size: 1, tags: ['a', 2] }, 'tags[1]'],
    ['a list that is none', { id: 'a', size: 1, tags: 'a' }, 'tags'], ['null where it may be', { id: 'a', size: 1, next: null, off: null }, null],
    ['null where it may not', { id: 'a', size: 1, tags: null }, 'tags'], ['deep', { id: 'a', size: 1, next: { id: 3 } }, 'next.id'],
    ['a value of many', { id: 'a', size: 1, by: { x: 1, y: '2' } }, 'by.y'], ['a flag', { id: 'a', size: 1, on: 'yes' }, 'on'],
    ['nothing', null, ''], ['a list for a record', [], ''], ['only inherited', Object.create({ id: 'a', size: 1 }), 'id'],
  ])('%s', (_, json, path) => { expect(misfit(json, shape)?.path ?? null).toBe(path) })

  test('an id that is the name of an inherited property is missing where it is not given', () => {
    const shape = JSON.parse('{ "required": { "constructor": "text" } }') as JsonShape
    expect(misfit({}, shape)?.path).toBe('constructor')
  })
})

describe('columns', () => {
  test('one list a field; a field nobody has is left out', () => {
    expect(toColumns([{ id: 'a', name: 'A' }, { id: 'b', name: 'B', note: 'N' }] as { id: string; name: string; note?: string; kind?: string }[], ['id', 'note', 'kind'])).toEqual({ id: ['a', 'b'], note: [null, 'N'] })
  })

  test('are read row by row, without throwing', () => {
    const problems: { path: string }[] = []
    const reader = new ColumnReader({ id: ['a', 'b'], name: ['A'], bad: 'text' }, 'things', problems as never)
    expect([reader.length, reader.at('name', 0), reader.at('name', 1), reader.at('bad', 0), reader.at('constructor', 0)]).toEqual([2, 'A', undefined, undefined, undefined])
    reader.complain('error', 'name', 1, 'No name.', 'Give one.')
    expect(problems).toEqual([{ severity: 'error', path: 'things.name[1]', message: 'No name.', hint: 'Give one.' }])
    expect(new ColumnReader(null, 'things', []).length).toBe(0)
    expect(new ColumnReader([['a']], 'things', []).length).toBe(0)
  })

  test('small readers', () => {
    expect([isRecord({}), isRecord([]), isRecord(null), isRecord('x')]).toEqual([true, false, false, false])
    expect([isText('a'), isText(''), isText(1)]).toEqual([true, false, false])
    expect([isCount(0), isCount(3), isCount(-1), isCount(1.5), isCount('3'), isCount(NaN)]).toEqual([true, true, false, false, false, false])
    expect([listOf([1]), listOf('x'), textsOf(['a', 1, '', null, 'b'])]).toEqual([[1], [], ['a', 'b']])
    expect([ownValue({ a: 1 }, 'a'), ownValue({}, 'toString'), ownValue(null, 'a')]).toEqual([1, undefined, undefined])
    expect([optionalText('note', 'N'), optionalText('note', 3)]).toEqual([{ note: 'N' }, {}])
  })
})
