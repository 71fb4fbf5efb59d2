import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathText, readPath, type JsonPath } from './jsonPath'
import { findPlace, placeOf } from './jsonPlace'

const SOURCE = `{
  "id": "an-event",
  "names": { "zh 1": "甲", "a\\"b": 2 },
  "claims": [
    { "id": "one", "text": "with ] and } and \\" inside" },
    {
      "id": "two",
      "sources": ["x", { "article": "y" }]
    }
  ]
}
`
const at = (path: string): string => {
  const { line, column } = findPlace(SOURCE, path)
  return `${line}:${column} ${(SOURCE.split('\n')[line - 1] ?? '').slice(column - 1, column + 8)}`
}

describe('findPlace', () => {
  it.each([
    ['', '1:1 {'],
    ['id', '2:9 "an-event'],
    ['names["zh 1"]', '3:22 "甲", "a\\"'],
    ['names["a\\"b"]', '3:35 2 },'],
    ['claims[0].text', '5:28 "with ] a'],
    ['claims[1].id', '7:13 "two",'],
    ['claims[1].sources[1].article', '8:37 "y" }]'],
  ])('%s', (path, expected) => {
    expect(at(path)).toBe(expected)
  })

  it('stops at the deepest value there is', () => {
    expect(at('claims[1].gone.deeper')).toBe('6:5 {')
    expect(at('claims[9]')).toBe('4:13 [')
    expect(at('id[0]')).toBe('2:9 "an-event')
    expect(at('names')).toBe('3:12 { "zh 1":')
  })

  it('takes the last of equal keys, as JSON.parse does', () => {
    expect(findPlace('{"a": 1, "a": 2}', 'a')).toEqual({ line: 1, column: 15 })
  })

  it('counts lines of either ending, and a byte order mark', () => {
    expect(findPlace('{\r\n"a":\r\n1}', 'a')).toEqual({ line: 3, column: 1 })
    expect(findPlace('\uFEFF{"a":1}', 'a')).toEqual({ line: 1, column: 7 })
  })

  it('ends on text that is no JSON', () => {
    for (const text of ['', '{', '{"a', '{"a":', '[[[[', '{"a":1,,}', '"\\']) expect(findPlace(text, 'a[0].b').line).toBe(1)
  })

  it('finds every value of any document', () => {
    const space = fc.stringMatching(/^[ \n\r\t]{0,3}$/)
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), space, (value, indent) => {
      const source = JSON.stringify(value, null, indent)
      for (const [path, inner] of walk(value, [])) {
        const { line, column } = findPlace(source, pathText(path))
        const rest = source.split('\n').slice(line - 1).join('\n').slice(column - 1)
        expect(rest.startsWith(JSON.stringify(inner, null, indent).slice(0, 1))).toBe(true)
      }
    }), { numRuns: 300 })
  })
})

function* walk(value: unknown, path: JsonPath): Generator<readonly [JsonPath, unknown]> {
  yield [path, value]
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) yield* walk(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key])
}

it('placeOf counts from 1', () => {
  expect(placeOf('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  expect(placeOf('ab\ncd', 3)).toEqual({ line: 2, column: 1 })
  expect(placeOf('ab\ncd', 5)).toEqual({ line: 2, column: 3 })
})

describe('path texts', () => {
  it('read as in code', () => {
    expect(pathText(['claims', 2, 'sources', 0])).toBe('claims[2].sources[0]')
    expect(pathText([3, 'partOf'])).toBe('[3].partOf')
    expect(pathText(['names', 'zh 1'])).toBe('names["zh 1"]')
  })

  it('come back whole', () => {
    const step = fc.oneof(fc.nat(999), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '', '0', 'a-b', 'é'))
    fc.assert(fc.property(fc.array(step), (path) => {
      expect(readPath(pathText(path))).toEqual(path)
    }))
  })
})
