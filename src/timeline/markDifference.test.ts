import { expect, test } from 'vitest'
import type { ClusterMark, Mark } from './engine'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { markDifference } from './markDifference'
import { buildMarks, layOut } from './timelineModel'

const events = Array.from({ length: 30 }, (_, i) => aSummary({ id: `e${i}`, on: day(i * 3) }))
const layout = layOut(events, someLanes(['a']), { startMs: T0, endMs: T0 + 90 * DAY_MS })
const itemsOf = (from: number, days: number, rows: Iterable<number> = events.keys()) => buildMarks(layout, rows).marks({ startMs: T0 + from * DAY_MS, endMs: T0 + (from + days) * DAY_MS }, 600).items
const shown = (items: readonly Mark[]) => new Map(items.map((item) => [item.key, item]))

test('the same window asks for nothing', () => {
  expect(markDifference(shown(itemsOf(0, 40)), itemsOf(0, 40))).toEqual({ added: [], changed: [], removed: [] })
})

test('panning touches only the rims', () => {
  const [before, after] = [itemsOf(0, 40), itemsOf(6, 40)]
  const { added, changed, removed } = markDifference(shown(before), after)
  expect(changed).toEqual([])
  expect(added.length).toBeLessThan(after.length / 3)
  expect(removed.length).toBeLessThan(before.length / 3)
})

test('applied to what is shown, it gives what is wanted', () => {
  const before = shown(itemsOf(0, 40))
  const wanted = itemsOf(10, 400, [1, 2, 3, 10, 11, 12])
  const { added, changed, removed } = markDifference(before, wanted)
  for (const key of removed) before.delete(key)
  for (const mark of [...added, ...changed]) before.set(mark.key, mark)
  expect([...before.values()].sort(byKey)).toEqual([...wanted].sort(byKey))
})

test('a cluster whose members changed under the same name is changed', () => {
  const cluster: ClusterMark = { kind: 'cluster', level: 0, cell: 0, isForked: false, key: 'c', lane: 0, line: 0, atMs: 1, startMs: 0, endMs: 2, count: 2, density: [1, 0, 0, 0, 0, 1] }
  expect(markDifference(shown([cluster]), [{ ...cluster, density: [1, 1, 0, 0, 0, 0] }]).changed).toHaveLength(1)
})

const byKey = (a: Mark, b: Mark) => (a.key < b.key ? -1 : 1)
