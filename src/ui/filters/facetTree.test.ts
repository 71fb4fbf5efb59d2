import { describe, expect, test } from 'vitest'
import { hierarchyOf } from '../../domain/hierarchy'
import { buildTree, findRows, folded, openFor, ticksOf, toggled, treeOf, leaf, type FacetTree } from './facetTree'

const PARENTS: Record<string, readonly string[]> = {
  russia: [], ministry: ['russia'], lavrov: ['ministry'], fsb: ['russia'], usa: [], rubio: ['usa'], unnamed: [],
  turkiye: [], istanbul: ['turkiye'], palace: ['turkiye', 'istanbul'],
}
const TOTALS: Record<string, number> = { russia: 9, ministry: 4, lavrov: 3, fsb: 5, usa: 12, rubio: 1, turkiye: 3, istanbul: 2, palace: 1, unnamed: 0 }

const tree = (keep: readonly string[] = []): FacetTree =>
  buildTree({ hierarchy: hierarchyOf(Object.keys(PARENTS), (id) => PARENTS[id] ?? []), name: (id) => id, total: (id) => TOTALS[id] ?? 0, keep })

const group = (): FacetTree => {
  const children = ['talks', 'visit'].map((id) => leaf({ id, name: id, total: 1, parent: 'circle' }))
  return treeOf([{ id: 'circle', name: 'Meetings', otherNames: [], values: ['talks', 'visit'], total: 2, lane: 0, children, parent: null }])
}

describe('building', () => {
  test('orders siblings by their events in the whole dataset', () => {
    expect(tree().roots.map((node) => node.id)).toEqual(['usa', 'russia', 'turkiye'])
    expect(tree().byId.get('russia')?.children.map((node) => node.id)).toEqual(['fsb', 'ministry'])
  })
  test('puts a record below its nearest parent, once', () => {
    expect(tree().byId.get('palace')?.parent).toBe('istanbul')
    expect(tree().byId.get('turkiye')?.children.map((node) => node.id)).toEqual(['istanbul'])
  })
  test('leaves out what no event has, unless it is chosen', () => {
    expect(tree().byId.has('unnamed')).toBe(false)
    expect(tree(['unnamed']).byId.has('unnamed')).toBe(true)
  })
  test('a ring of parents ends', () => {
    const ring = hierarchyOf(['a', 'b'], (id) => (id === 'a' ? ['b'] : ['a']))
    expect(buildTree({ hierarchy: ring, name: (id) => id, total: () => 1 }).byId.size).toBe(2)
  })
  test('a rank comes before the count', () => {
    const ranked = buildTree({ hierarchy: hierarchyOf(['person', 'state'], () => []), name: (id) => id, total: (id) => (id === 'person' ? 9 : 1), rank: (id) => (id === 'person' ? 1 : 0) })
    expect(ranked.roots.map((node) => node.id)).toEqual(['state', 'person'])
  })
})

describe('ticks', () => {
  const tick = (id: string, values: readonly string[], direct = false) => ticksOf(tree(), values, direct).get(id)
  test('a tick covers what is below and marks what is above as mixed', () => {
    expect(tick('ministry', ['ministry'])).toBe('on')
    expect(tick('lavrov', ['ministry'])).toBe('covered')
    expect(tick('russia', ['ministry'])).toBe('mixed')
    expect(tick('fsb', ['ministry'])).toBe('off')
  })
  test('without those below nothing is covered', () => {
    expect(tick('lavrov', ['ministry'], true)).toBe('off')
  })
  test('a group is on when all of it is chosen, mixed when a part is', () => {
    expect(ticksOf(group(), ['talks', 'visit'], false).get('circle')).toBe('on')
    expect(ticksOf(group(), ['talks'], false).get('circle')).toBe('mixed')
    expect(ticksOf(group(), [], false).get('circle')).toBe('off')
  })
})

describe('toggling', () => {
  test('adds and drops', () => {
    expect(toggled(tree(), 'usa', ['russia'], false)).toEqual(['russia', 'usa'])
    expect(toggled(tree(), 'usa', ['russia', 'usa'], false)).toEqual(['russia'])
  })
  test('a covered one narrows to it', () => {
    expect(toggled(tree(), 'lavrov', ['russia', 'usa'], false)).toEqual(['lavrov', 'usa'])
  })
  test('a parent takes the place of its children', () => {
    expect(toggled(tree(), 'russia', ['lavrov', 'fsb', 'usa'], false)).toEqual(['russia', 'usa'])
  })
  test('without those below parent and child stand side by side', () => {
    expect(toggled(tree(), 'russia', ['lavrov'], true)).toEqual(['lavrov', 'russia'])
  })
  test('a group is chosen, completed and dropped as a whole; one of its members narrows it', () => {
    expect(toggled(group(), 'circle', [], false)).toEqual(['talks', 'visit'])
    expect(toggled(group(), 'circle', ['visit'], false)).toEqual(['talks', 'visit'])
    expect(toggled(group(), 'circle', ['talks', 'visit'], false)).toEqual([])
    expect(toggled(group(), 'talks', ['talks', 'visit'], false)).toEqual(['visit'])
    expect(toggled(group(), 'visit', ['talks'], false)).toEqual(['talks', 'visit'])
  })
  test('an unknown row changes nothing', () => {
    expect(toggled(tree(), 'nobody', ['usa'], false)).toEqual(['usa'])
  })
})

describe('what is open', () => {
  test('the way down to what is chosen', () => {
    expect(openFor(tree(), ['lavrov'])).toEqual(['ministry', 'russia'])
    expect(openFor(tree(), ['russia'])).toEqual([])
  })
  test('a group opens for a part of it and stays closed for the whole', () => {
    expect(openFor(group(), ['talks'])).toEqual(['circle'])
    expect(openFor(group(), ['talks', 'visit'])).toEqual([])
  })
})

test('names are found without accents and in any letters', () => {
  expect(folded('Çırağan')).toBe('ciragan')
  expect(findRows(treeOf([leaf({ id: 'a', name: 'Çırağan Palace', total: 1 }), leaf({ id: 'b', name: 'Moscow', otherNames: ['Москва'], total: 2 })]), 'моск').map((node) => node.id)).toEqual(['b'])
})
