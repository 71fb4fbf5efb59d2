import { expect, test } from 'vitest'
import type { MonthGroup } from '../../domain/monthGroups'
import { tableItems } from '../../domain/monthGroups'
import { keptSide, listCommand, stopFrom } from './rowKeys'

const group = (key: string, ...rows: number[]): MonthGroup => ({ key, heading: { kind: 'unknown' }, rows })
const groups = [group('a', 0, 1), group('b', 2), group('c', 3)]

test('keys and their letters ask for the same; Shift turns n back and leaves named keys to the browser', () => {
  expect(listCommand('n', false, false)).toEqual({ do: 'fork', way: 1 })
  expect(listCommand('n', true, false)).toEqual({ do: 'fork', way: -1 })
  expect(listCommand('j', false, false)).toEqual(listCommand('.', false, false))
  expect(listCommand('k', false, false)).toEqual(listCommand(',', false, false))
  expect([listCommand('End', true, false), listCommand('m', false, false), listCommand('constructor', false, false)]).toEqual([null, null, null])
})

test('months open the way that is read', () => {
  expect(listCommand('ArrowRight', false, false)).toEqual({ do: 'unfold' })
  expect(listCommand('ArrowRight', false, true)).toEqual({ do: 'fold' })
  expect(listCommand('ArrowDown', false, true)).toEqual({ do: 'step', way: 1 })
})

test('keys stop at events, and at the heads of months that are folded', () => {
  const items = tableItems(groups, new Set(['b']))
  expect(items.map((item) => (item.kind === 'event' ? item.row : item.group.key))).toEqual(['a', 0, 1, 'b', 'c', 3])
  const walk = (from: number, way: 1 | -1) => { const stops: number[] = []; for (let at = stopFrom(items, from, way, new Set(['b'])); at !== null; at = stopFrom(items, at + way, way, new Set(['b']))) stops.push(at); return stops }
  expect(walk(0, 1)).toEqual([1, 2, 3, 5])
  expect(walk(5, -1)).toEqual([5, 3, 2, 1])
  expect(stopFrom(items, 6, 1, new Set())).toBeNull()
})

test('a walk along a side keeps to it while events have it, else takes the first of the event', () => {
  expect(keptSide(['red', 'blue'], null)).toBe('red')
  expect(keptSide(['red', 'blue'], 'blue')).toBe('blue')
  expect(keptSide(['red'], 'blue')).toBe('red')
  expect(keptSide([], 'blue')).toBeNull()
})
