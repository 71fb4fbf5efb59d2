import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { issueWords, nearest, shown } from './issueWords'
import { pathText } from './jsonPath'
import { salvage } from './salvage'

const schema = z.strictObject({
  id: z.string(), kind: z.enum(['one', 'two']), note: z.string().exactOptional(),
  items: z.array(z.strictObject({ name: z.string().min(1), size: z.number().max(9).exactOptional(), tags: z.array(z.string()).exactOptional() })).exactOptional(),
})
const read = (json: unknown, fallbacks?: ReadonlyMap<string, unknown>) => {
  const { value, faults, place } = salvage(schema, json, fallbacks)
  return { value, faults: faults.map(({ severity, path, message }) => `${severity} ${pathText(path)} ${message}`), place }
}

describe('salvage', () => {
  it('leaves a good record alone', () => {
    const good = { id: 'a', kind: 'one', items: [{ name: 'x', size: 1 }] }
    expect(read(good)).toMatchObject({ value: good, faults: [] })
  })

  it('takes out the smallest part that does not fit', () => {
    expect(read({ id: 'a', kind: 'one', note: 5, items: [{ name: 'x', size: 99, tags: ['t', 7] }] })).toMatchObject({
      value: { id: 'a', kind: 'one', items: [{ name: 'x', tags: ['t'] }] },
      faults: ['error note is 5, but a text in quotes is needed', 'error items[0].size 99 is too large', 'error items[0].tags[1] is 7, but a text in quotes is needed'],
    })
  })

  it('an element without what it needs goes whole; later ones keep their place', () => {
    const { value, faults, place } = read({ id: 'a', kind: 'one', items: [{ size: 1 }, 'text', { name: 'c', tags: [1, 'y'] }] })
    expect(value).toEqual({ id: 'a', kind: 'one', items: [{ name: 'c', tags: ['y'] }] })
    expect(faults).toEqual(['error items[0].name is missing', 'error items[1] is "text", but a record in { } is needed', 'error items[2].tags[0] is 1, but a text in quotes is needed'])
    expect(pathText(place(['items', 0, 'tags', 0]))).toBe('items[2].tags[1]')
    expect(pathText(place(['items', 0, 'name']))).toBe('items[2].name')
    expect(pathText(place(['note']))).toBe('note')
  })

  it('puts a fallback in for a required field that is missing or wrong', () => {
    const fallbacks = new Map([['kind', 'two']])
    expect(read({ id: 'a' }, fallbacks)).toMatchObject({ value: { id: 'a', kind: 'two' }, faults: ['error kind is missing'] })
    expect(read({ id: 'a', kind: 'on' }, fallbacks)).toMatchObject({ value: { kind: 'two' }, faults: ['error kind "on" is not a known word here'] })
    expect(read({ id: 'a', kind: 'on' }, new Map([['kind', 'nonsense']]))).toMatchObject({ value: null })
  })

  it('a fallback stands in by the names of the fields, in every element of a list, once', () => {
    const deep = z.strictObject({ rows: z.array(z.strictObject({ kind: z.enum(['one', 'two']), note: z.string().exactOptional() })), kind: z.string() })
    const salvaged = (json: unknown, fallbacks: ReadonlyMap<string, unknown>) => { const { value, faults } = salvage(deep, json, fallbacks); return { value, faults: faults.map(({ path }) => pathText(path)) } }
    const fallbacks = new Map([['rows.kind', 'two']])
    expect(salvaged({ rows: [{ kind: 'one' }, { kind: 'x' }, {}, { kind: 5, note: 'a' }], kind: 'k' }, fallbacks)).toEqual({ value: { rows: [{ kind: 'one' }, { kind: 'two' }, { kind: 'two' }, { kind: 'two', note: 'a' }], kind: 'k' }, faults: ['rows[1].kind', 'rows[2].kind', 'rows[3].kind'] })
    // A fallback that does not fit either takes its record along.
    expect(salvaged({ rows: [{ kind: 'x' }, { kind: 'one' }], kind: 'k' }, new Map([['rows.kind', 'nonsense']]))).toEqual({ value: { rows: [{ kind: 'one' }], kind: 'k' }, faults: ['rows[0].kind'] })
    expect(salvaged({ rows: [], kind: 5 }, fallbacks)).toEqual({ value: null, faults: ['kind'] })
  })

  it('a value that is wrong because of a rule over the whole ends, with the fault named', () => {
    const never = z.strictObject({ a: z.number().exactOptional() }).refine(() => false, 'never right')
    expect(salvage(never, { a: 1 })).toMatchObject({ value: null, faults: [{ path: [], message: 'a record is never right' }] })
  })

  it('of what is null or no record inside nothing is read', () => {
    const nested = z.strictObject({ inner: z.strictObject({ a: z.strictObject({ b: z.string() }).exactOptional() }).exactOptional(), id: z.string() })
    for (const inner of [null, 5, 'text', { a: null }, { a: 5 }, { a: { b: null } }, { a: {} }, []]) expect(salvage(nested, { id: 'x', inner }).value?.id).toBe('x')
    expect(salvage(nested, { id: 'x', inner: { a: {} } })).toMatchObject({ value: { id: 'x', inner: {} }, faults: [{ path: ['inner', 'a', 'b'] }] })
  })

  it('names of fields with dots and brackets are ordinary', () => {
    const odd = z.record(z.string(), z.strictObject({ v: z.number(), w: z.string().exactOptional() }))
    const { value, faults } = salvage(odd, { 'a.b': { v: 1, w: 5 }, 'c[0]': { v: 2, x: 1 }, '': { v: 3, w: null } })
    expect(value).toEqual({ 'a.b': { v: 1 }, 'c[0]': { v: 2 }, '': { v: 3 } })
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining([['a.b', 'w'], ['c[0]', 'x'], ['', 'w']]))
  })

  it('gives up where nothing is left, and says each thing once', () => {
    expect(read({ kind: 'one' })).toMatchObject({ value: null, faults: ['error id is missing'] })
    expect(read({ id: 4, kind: 'one' })).toMatchObject({ value: null, faults: ['error id is 4, but a text in quotes is needed'] })
    expect(read(null)).toMatchObject({ value: null, faults: ['error  is null, but a record in { } is needed'] })
  })

  it('ignores unknown fields with a warning, also those called __proto__', () => {
    const json: unknown = JSON.parse('{"id":"a","kind":"one","nte":"x","__proto__":{"a":1}}')
    const { value, faults } = read(json)
    expect(value).toEqual({ id: 'a', kind: 'one' })
    expect(faults).toContain('warning nte the field "nte" is not known and was ignored')
  })

  it('changes nothing in the JSON it was given', () => {
    const json = { id: 'a', kind: 'one', items: [{ size: 1 }] }
    const before = structuredClone(json)
    read(json)
    expect(json).toEqual(before)
  })
})

describe('words', () => {
  it('nearest finds slips, not other words', () => {
    expect(nearest('metting', ['talks', 'meeting', 'visit'])).toBe('meeting')
    expect(nearest('russai', ['russia', 'prussia'])).toBe('russia')
    expect(nearest('Host', ['host'])).toBe('host')
    expect(nearest('xyz', ['host', 'delegate'])).toBeNull()
    expect(nearest('', ['host'])).toBeNull()
  })

  it('shown is short', () => {
    expect(shown('x'.repeat(100))).toHaveLength(61)
    expect([shown([1]), shown({}), shown(undefined), shown(null), shown('a"b')]).toEqual(['a list', 'a record', 'nothing', 'null', '"a\\"b"'])
  })

  it('every hint says how to mend it', () => {
    const samples = [{ id: 1 }, { id: 'a', kind: 'x' }, { id: 'a', kind: 'one', items: {} }, { id: 'a', kind: 'one', items: [{ name: '' }] }]
    for (const sample of samples) {
      for (const issue of schema.safeParse(sample).error?.issues ?? []) expect(issueWords(issue, 1).hint).toMatch(/^[A-Z].*\.$/)
    }
  })
})
