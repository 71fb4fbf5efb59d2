import { describe, expect, test } from 'vitest'
import { arcShapes, type ArcShape } from './arcs'
import type { LinkedRow } from './engine'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { drawFrame } from './frame'
import { layRows, markMiddlePx } from './geometry'
import { buildMarks, layOut } from './timelineModel'
import type { TimeWindow } from '../url/view'

const FIRST: TimeWindow = { startMs: T0, endMs: T0 + 90 * DAY_MS }
const WIDTH = 900
const choice = someLanes(['a', 'b'])
const at = (id: string, on: string, ...sides: readonly string[]) => aSummary({ id, on, lanes: sides.map((side) => ({ side, mark: 'full' })) })

/** Arcs of the first event, drawn of `kept` rows in a window. */
function arcsOf(events: readonly ReturnType<typeof at>[], links: readonly LinkedRow[], { window = FIRST, kept = [...events.keys()], selected = 0 as number | null } = {}): readonly ArcShape[] {
  const marks = buildMarks(layOut(events, choice, FIRST), kept)
  return drawFrame({
    marks: marks.marks(window, WIDTH, { apart: selected === null ? [] : [selected] }), window, widthPx: WIDTH, geometry: layRows(marks.lineCounts, null), measure: (text) => text.length * 6, headerWidthsPx: [90, 90],
    scene: { lanes: choice.lanes, selected, links, finder: marks.finder, holds: marks.holds, label: () => ({ title: 'Talks', detail: '' }) },
  }).arcs
}
const thread = (row: number): LinkedRow => ({ row, style: 'thread' })

describe('arcs of the open event', () => {
  test('from its mark to the mark of the other, in the lane that both stand in', () => {
    const [arc] = arcsOf([at('open', day(20), 'a', 'b'), at('later', day(60), 'b')], [thread(1)])
    const y = markMiddlePx(layRows([1, 1], null), 1, 0)
    expect(arc).toMatchObject({ style: 'thread', from: { x: (20.5 / 90) * WIDTH, y }, to: { x: (60.5 / 90) * WIDTH, y } })
    expect(arc?.bend.y).toBeLessThan(y)
  })
  test('to the pill that holds the other', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => at(`c${i}`, day(60), 'a'))
    const [arc] = arcsOf([at('open', day(20), 'a'), ...crowd], [thread(4)])
    expect(Math.abs((arc?.to.x ?? 0) - (60.5 / 90) * WIDTH)).toBeLessThan(30)
  })
  test('towards one beyond the plot, whether loaded or not; its edge cuts the arc', () => {
    const events = [at('open', day(45), 'a'), at('near', day(100), 'a'), at('far', day(4000), 'b'), at('early', day(-9000), 'a')]
    const [near, far, early] = arcsOf(events, [1, 2, 3].map(thread))
    expect(near?.to.x).toBeCloseTo((100.5 / 90) * WIDTH)
    expect(far?.to).toMatchObject({ x: 2 * WIDTH })
    expect(early?.to).toMatchObject({ x: -WIDTH })
  })
  test('none to what the filter leaves out, none without an open event, none where it is itself left out', () => {
    const events = [at('open', day(20), 'a'), at('later', day(60), 'a')]
    expect(arcsOf(events, [thread(1)], { kept: [0] })).toEqual([])
    expect(arcsOf(events, [thread(1)], { selected: null })).toEqual([])
    expect(arcsOf(events, [thread(1)], { kept: [1] })).toEqual([])
  })
  test('of the same day goes around the stem', () => {
    const [arc] = arcsOf([at('open', day(20), 'a'), at('same', day(20), 'b')], [thread(1)])
    expect(Math.abs((arc?.bend.x ?? 0) - (arc?.from.x ?? 0))).toBeGreaterThan(20)
  })
  test('stays inside the plot at its top', () => {
    const placed = [{ x: 10, y: 12 }, { x: 900, y: 12 }].map((place, row) => ({ ...place, mark: { kind: 'event', row, lane: 0 } as never }))
    const [arc] = arcShapes({ placed, widthPx: WIDTH, geometry: layRows([1], null), xOf: () => 0, scene: { selected: 0, links: [thread(1)] } })
    const top = ((arc?.from.y ?? 0) + 2 * (arc?.bend.y ?? 0) + (arc?.to.y ?? 0)) / 4
    expect(top).toBeGreaterThanOrEqual(3.9)
  })
})
