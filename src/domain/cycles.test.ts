import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linksToCut } from './cycles'

const links = (...pairs: readonly string[]): Map<string, string[]> => {
  const next = new Map<string, string[]>()
  for (const pair of pairs) next.set(pair.charAt(0), [...(next.get(pair.charAt(0)) ?? []), pair.charAt(1)])
  return next
}

it('cuts nothing where there is no ring', () => {
  expect(linksToCut(links('ab', 'bc', 'ac', 'xc'))).toEqual([])
})

it('cuts one link a ring, that of the last id', () => {
  expect(linksToCut(links('ab', 'bc', 'ca', 'xa'))).toEqual([['c', 'a']])
  expect(linksToCut(links('ba', 'ac', 'cb'))).toEqual([['c', 'b']])
  expect(linksToCut(links('aa'))).toEqual([['a', 'a']])
})

it('leaves no ring, whatever the order, and cuts the same', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(fc.property(fc.array(fc.tuple(letter, letter).map(([a, b]) => a + b), { maxLength: 15 }), (pairs) => {

    const cut = new Set(linksToCut(links(...new Set(pairs))).map(([a, b]) => a + b))
    expect(linksToCut(links(...[...new Set(pairs)].filter((pair) => !cut.has(pair))))).toEqual([])
    const sorted = links(...[...new Set(pairs)].toSorted())
    expect(new Set(linksToCut(sorted).map(([a, b]) => a + b))).toEqual(cut)
  }))
})

it('a chain of 100,000 is no trouble', () => {
  const next = new Map(Array.from({ length: 100_000 }, (_, index) => [String(index), [String(index + 1)]]))
  expect(linksToCut(next)).toEqual([])
})
