import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTORS, anActor, aPlace } from './factories'
import { actorHierarchy, countryOf, hierarchyOf, placeHierarchy } from './hierarchy'
import type { Place } from './model'

const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> => new Map(records.map((record) => [record.id, record]))

describe('actors', () => {
  const actors = actorHierarchy(byId(ACTORS))

  test('ancestors come nearest first, without the actor itself', () => {
    expect(actors.ancestors('red-minister')).toEqual(['red-ministry', 'red-state'])
    expect(actors.ancestors('red-state')).toEqual([])
  })

  test('a state holds everything below it', () => {
    expect(actors.descendants('red-state')).toEqual(['red-ministry', 'red-minister'])
    expect(actors.children('red-state')).toEqual(['red-ministry'])
    expect(actors.parents('red-minister')).toEqual(['red-ministry'])
  })

  test('within means itself or below, never above or beside', () => {
    expect(actors.isWithin('red-minister', 'red-state')).toBe(true)
    expect(actors.isWithin('red-state', 'red-state')).toBe(true)
    expect(actors.isWithin('red-state', 'red-minister')).toBe(false)
    expect(actors.isWithin('blue-minister', 'red-state')).toBe(false)
  })

  test('roots are those with nothing above', () => {
    expect(actors.roots).toEqual(['red-state', 'blue-state', 'host-state', 'nobody'])
  })

  test('who is not there has nothing above and nothing below', () => {
    expect([actors.ancestors('unknown'), actors.descendants('unknown'), actors.parents('unknown'), actors.children('constructor')]).toEqual([[], [], [], []])
  })

  test('a parent that is not there is no parent', () => {
    expect(actorHierarchy(byId([anActor({ id: 'orphan', partOf: 'gone' })])).roots).toEqual(['orphan'])
  })
})

describe('places', () => {
  const places = placeHierarchy(byId([
    aPlace({ id: 'country', kind: 'country', country: 'TR' }),
    aPlace({ id: 'town', kind: 'city', country: 'TR' }),
    aPlace({ id: 'palace', kind: 'building', partOf: 'town' }),
    aPlace({ id: 'residence', country: 'TR', partOf: 'town' }),
    aPlace({ id: 'elsewhere', country: 'FR' }),
  ]))

  test('roll up by partOf, and to the country of the place or of what it lies in', () => {
    expect(places.ancestors('palace')).toEqual(['town', 'country'])
    expect(places.ancestors('residence')).toEqual(['town', 'country'])
    expect(places.descendants('country')).toEqual(['town', 'palace', 'residence'])
  })

  test('what lies between comes before the country, however deep', () => {
    const base = placeHierarchy(byId([
      aPlace({ id: 'base', country: 'US', partOf: 'town' }), aPlace({ id: 'town', country: 'US', partOf: 'region' }), aPlace({ id: 'region', kind: 'region', country: 'US' }),
      aPlace({ id: 'usa', kind: 'country', country: 'US' }),
    ]))
    expect(base.ancestors('base')).toEqual(['town', 'region', 'usa'])
    expect(base.children('usa')).toEqual(['region'])
  })

  test('places in a ring are in their country all the same', () => {
    const ring = placeHierarchy(byId([aPlace({ id: 'a', country: 'TR', partOf: 'b' }), aPlace({ id: 'b', country: 'TR', partOf: 'a' }), aPlace({ id: 'land', kind: 'country', country: 'TR' })]))
    expect([ring.isWithin('a', 'land'), ring.isWithin('b', 'land'), ring.roots]).toEqual([true, true, ['land']])
  })

  const parents = (id: string, ...records: readonly Place[]) => placeHierarchy(byId(records)).parents(id)
  const LAND = aPlace({ id: 'land', kind: 'country', country: 'TR' })
  test.each<[string, readonly Place[], readonly string[]]>([
    ['directly below its country', [aPlace({ id: 'it', country: 'TR' }), LAND], ['land']],
    ['whatever stands first', [aPlace({ id: 'it', kind: 'city', country: 'TR' }), aPlace({ id: 'other', kind: 'city', country: 'TR' }), LAND], ['land']],
    ['of two records of its country below the first', [LAND, aPlace({ id: 'land-2', kind: 'country', country: 'TR' }), aPlace({ id: 'it', country: 'TR' })], ['land']],
    ['in a town of the country', [aPlace({ id: 'it', country: 'TR', partOf: 'town' }), aPlace({ id: 'town', kind: 'city', country: 'TR' }), LAND], ['town']],
    ['in a town that lies in the country', [aPlace({ id: 'it', country: 'TR', partOf: 'town' }), aPlace({ id: 'town', kind: 'city', partOf: 'land' }), LAND], ['town']],
    ['in a town that lies nowhere', [aPlace({ id: 'it', country: 'TR', partOf: 'town' }), aPlace({ id: 'town', kind: 'city' }), LAND], ['town', 'land']],
    ['in a hall of another country', [aPlace({ id: 'it', country: 'TR', partOf: 'hall' }), aPlace({ id: 'hall', country: 'GR' }), LAND], ['hall', 'land']],
    ['in a second record of its country', [LAND, aPlace({ id: 'land-2', kind: 'country', country: 'TR' }), aPlace({ id: 'it', country: 'TR', partOf: 'land-2' })], ['land-2', 'land']],
    ['in its country by name only', [aPlace({ id: 'it', partOf: 'land' }), LAND], ['land']], ['in its country by name and by code', [aPlace({ id: 'it', country: 'TR', partOf: 'land' }), LAND], ['land']],
    ['in a place that is not there', [aPlace({ id: 'it', country: 'TR', partOf: 'gone' }), LAND], ['land']], ['a country within another', [aPlace({ id: 'it', kind: 'country', country: 'TR', partOf: 'union' }), aPlace({ id: 'union' }), LAND], ['union']],
    ['a country without a code', [aPlace({ id: 'it', kind: 'country' }), LAND], []], ['of a country whose record has another kind', [aPlace({ id: 'it', country: 'TR' }), aPlace({ id: 'tr', kind: 'region', country: 'TR' })], []],
    ['a second record of one country', [LAND, aPlace({ id: 'it', kind: 'country', country: 'TR' })], []],
    ['in itself', [aPlace({ id: 'it', country: 'TR', partOf: 'it' }), LAND], ['land']],
  ])('%s', (_, records, above) => { expect(parents('it', ...records)).toEqual(above) })

  test('a country without a record is no parent, and a country is not part of itself', () => {
    expect(places.ancestors('elsewhere')).toEqual([])
    expect(places.ancestors('country')).toEqual([])
  })
})

test('the country is the first found going up', () => {
  const hierarchy = actorHierarchy(byId(ACTORS))
  const countries: Record<string, string> = { 'red-ministry': 'XX', 'red-state': 'RR' }
  expect(countryOf('red-minister', hierarchy, (id) => countries[id])).toBe('XX')
  expect(countryOf('red-state', hierarchy, (id) => countries[id])).toBe('RR')
  expect(countryOf('nobody', hierarchy, (id) => countries[id])).toBeUndefined()
})

describe('any graph, rings and all', () => {
  const someGraph = fc.integer({ min: 1, max: 12 }).chain((n) =>
    fc.array(fc.tuple(fc.nat({ max: n - 1 }), fc.nat({ max: n })), { maxLength: 20 }).map((edges) => ({ n, edges })),
  )

  /** By repeated widening, as slow as it is plain. */
  function above(edges: readonly (readonly [number, number])[], n: number, start: number): ReadonlySet<number> {
    const found = new Set([start])
    for (let round = 0; round < n; round += 1) for (const [from, to] of edges) if (found.has(from) && to < n) found.add(to)
    found.delete(start)
    return found
  }

  test('ancestors are what repeated widening finds; descendants are its mirror', () => {
    fc.assert(
      fc.property(someGraph, ({ n, edges }) => {
        const ids = Array.from({ length: n }, (_, i) => String(i))
        const hierarchy = hierarchyOf(ids, (id) => edges.filter(([from]) => String(from) === id).map(([, to]) => String(to)))
        for (let i = 0; i < n; i += 1) {
          const expected = above(edges, n, i)
          expect(hierarchy.ancestors(String(i)).toSorted()).toEqual([...expected].map(String).toSorted())
          const isAbove = (j: string) => expected.has(Number(j)) && j !== String(i)
          expect(ids.filter((j) => hierarchy.isWithin(String(i), j))).toEqual(ids.filter((j) => j === String(i) || isAbove(j)))
          expect(ids.filter((j) => hierarchy.descendants(j).includes(String(i)))).toEqual(ids.filter(isAbove))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('everything can be reached from the roots', () => {
    fc.assert(
      fc.property(someGraph, ({ n, edges }) => {
        const ids = Array.from({ length: n }, (_, i) => String(i))
        const hierarchy = hierarchyOf(ids, (id) => edges.filter(([from]) => String(from) === id).map(([, to]) => String(to)))
        const reached = new Set(hierarchy.roots.flatMap((root) => [root, ...hierarchy.descendants(root)]))
        expect(reached.size).toBe(n)
        for (const id of ids) if (hierarchy.parents(id).length === 0) expect(hierarchy.roots).toContain(id)
      }),
      { numRuns: 300 },
    )
  })

  test('a chain of ten thousand ends', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `a${i}`)
    const chain = hierarchyOf(ids, (id) => [`a${Number(id.slice(1)) + 1}`])
    expect(chain.ancestors('a0')).toHaveLength(9_999)
    expect(chain.roots).toEqual(['a9999'])
  })
})
