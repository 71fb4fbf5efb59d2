import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LaneName, LaneSpec } from './engine'
import { foldLanes, MOST_LANES, type ShownLane } from './laneGroups'
import { chooseLanes } from './lanes'
import type { Actor, DatasetInfo } from '../domain/model'

const words = { under: (title: string, n: number) => `${title} (${n})`, stretch: (first: string, last: string, n: number) => `${first} to ${last} (${n})` }
const lane = (id: string, ...above: readonly string[]): LaneSpec => ({ id, title: id, colour: 1, above: above.map((name): LaneName => ({ id: name, title: name })) })
const fold = (lanes: readonly LaneSpec[], ...open: readonly string[]): readonly ShownLane[] => foldLanes({ lanes, open: new Set(open), words }, [...lanes.keys()])
const titles = (shown: readonly ShownLane[]) => shown.map(({ spec }) => spec.title)
/** Ten blocks of thirty. */
const BLOCKS = Array.from({ length: 300 }, (_, i) => lane(`s${i}`, `block ${i % 10}`))

describe('very many lanes are folded under what stands above them', () => {
  test('25 are left as they are', () => {
    expect(titles(fold(BLOCKS.slice(0, MOST_LANES)))).toEqual(BLOCKS.slice(0, MOST_LANES).map(({ title }) => title))
  })
  test('300 in ten blocks are ten lanes, named after the blocks', () => {
    expect(titles(fold(BLOCKS))).toEqual(Array.from({ length: 10 }, (_, i) => `block ${i} (30)`))
  })
  test('at the deepest step that leaves few enough', () => {
    const deep = Array.from({ length: 60 }, (_, i) => lane(`s${i}`, `region ${i % 20}`, `world ${i % 2}`))
    expect(titles(fold(deep))[0]).toBe('region 0 (3)')
    expect(fold(deep)).toHaveLength(20)
  })
  test('one that stands for the block is in it and gives it its colour', () => {
    const shown = fold([{ ...lane('block 0'), colour: 4 }, ...BLOCKS])
    expect(shown[0]?.spec).toMatchObject({ title: 'block 0 (31)', colour: 4 })
    expect(shown[0]?.spec.members?.[0]).toMatchObject({ id: 'block 0' })
  })
  test('unfolded, a block gives its lanes, which know where they came from; a very large one gives stretches', () => {
    const open = fold(BLOCKS.filter((_, i) => i % 10 < 2 || i < 100), 'in block 3')
    expect(open.filter(({ spec }) => spec.parent?.id === 'in block 3')).toHaveLength(10)
    expect(fold(BLOCKS, 'in block 3').filter(({ spec }) => spec.parent).map(({ at }) => at)).toEqual(Array.from({ length: 30 }, () => 3))
    const halves = Array.from({ length: 300 }, (_, i) => lane(`s${i}`, `half ${i % 2}`))
    const large = fold(halves, 'in half 1').filter(({ spec }) => spec.parent?.id === 'in half 1')
    expect(large).toHaveLength(MOST_LANES)
    expect(large[0]?.spec.title).toBe('s1 to s11 (6)')
    expect(titles(fold(halves, 'in half 1', large[0]?.spec.id ?? ''))).toContain('s11')
  })
  test('whatever stands above what, each lane is there once, and folded there are few', () => {
    const anAbove = fc.array(fc.nat(12).map((n) => `g${n}`), { maxLength: 3 })
    fc.assert(fc.property(fc.array(anAbove, { maxLength: 400 }), fc.subarray(['in g0', 'in g1', '+s12', '+s20']), (all, open) => {
      const lanes = all.map((above, i) => lane(`s${i}`, ...new Set(above)))
      const shown = fold(lanes, ...open)
      expect(shown.flatMap(({ lanes: own }) => own).toSorted((a, b) => a - b)).toEqual([...lanes.keys()])
      expect(new Set(shown.map(({ spec }) => spec.id)).size).toBe(shown.length)
      if (open.length === 0) expect(shown.length).toBeLessThanOrEqual(MOST_LANES)
    }))
  })
})

test('sides stand below what their first actor is part of, or below the side that stands for that', () => {
  const sides = Array.from({ length: 30 }, (_, i) => ({ id: `side-${i}`, title: `Side ${i}`, short: '', order: i, actors: [`actor-${i}`] }))
  const bodies: readonly Actor[] = [
    ...sides.map((_, i): Actor => ({ id: `actor-${i}`, name: `Actor ${i}`, kind: 'body', ...(i > 0 && { partOf: i % 2 === 0 ? 'actor-0' : 'league' }) })),
    { id: 'league', name: 'The League', kind: 'body' },
  ]
  const actors = new Map(bodies.map((body) => [body.id, body]))
  const { lanes } = chooseLanes('side', { sides, tracks: [] } as unknown as DatasetInfo, [], {} as never, actors)
  expect(lanes[2]?.above).toEqual([{ id: 'side-0', title: 'Side 0' }])
  expect(lanes[3]?.above).toEqual([{ id: 'actor:league', title: 'The League' }])
  expect(titles(fold(lanes))).toEqual(['Side 0 (15)', 'The League (15)'])
})
