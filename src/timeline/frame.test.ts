import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventSummary } from '../domain/facts'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { drawFrame, type Frame } from './frame'
import { isCovered, layRows, markMiddlePx, stick } from './geometry'
import { buildMarks, layOut } from './timelineModel'
import type { TimeWindow } from '../url/view'

const LANES = ['a', 'b', 'c']
const FIRST: TimeWindow = { startMs: T0, endMs: T0 + 90 * DAY_MS }
const WIDTH = 700
const full = (...sides: readonly string[]) => sides.map((side) => ({ side, mark: 'full' as const }))
const met = (...sides: readonly string[]) => sides.map((side) => ({ actor: side, side, role: 'delegate' as const, presence: 'in-person' as const }))

function frameOf(events: readonly EventSummary[], window = FIRST, selected: number | null = null, knownToMs: number | null = null): Frame & { readonly heightPx: number } {
  const choice = someLanes(LANES)
  const marks = buildMarks(layOut(events, choice, FIRST), events.keys())
  const geometry = layRows(marks.lineCounts, null)
  const frame = drawFrame({
    marks: marks.marks(window, WIDTH, { apart: selected === null ? [] : [selected] }), window, widthPx: WIDTH, geometry, measure: (text) => text.length * 6, headerWidthsPx: LANES.map(() => 90),
    scene: { lanes: choice.lanes, selected, knownToMs, label: (row) => ({ title: events[row]?.short ?? '', detail: 'detail', spoken: '', slot: 'names not disclosed' }), sideLabel: (_row, lane) => ({ title: `side ${lane}`, detail: '' }) },
  })
  return { ...frame, heightPx: geometry.heightPx }
}

describe('words', () => {
  test('the title stands once, in the topmost lane; further lanes say who came', () => {
    const { labels } = frameOf([aSummary({ on: day(30), short: 'Talks', lanes: full('a', 'c') })])
    expect(labels.map((label) => [label.key, label.title])).toEqual([['an-event@a', 'Talks'], ['an-event@c', 'side 2']])
  })
  test('the open event says in its second lane what was kept back', () => {
    const { labels } = frameOf([aSummary({ on: day(30), lanes: full('a', 'c') })], FIRST, 0)
    expect(labels).toMatchObject([{ font: 'selected' }, { font: 'slot', title: 'names not disclosed' }])
  })
  test('an event out of view has none', () => {
    expect(frameOf([aSummary({ on: day(-2) }), aSummary({ id: 'f', on: `${day(-9)}/${day(-1)}` })]).labels).toEqual([])
  })
  test('words keep clear of the line of what was known, and cross it rather than go', () => {
    const talks = aSummary({ on: day(30), short: 'Talks that were long' })
    expect(frameOf([talks]).labels).toMatchObject([{ side: 'end' }])
    expect(frameOf([talks], FIRST, null, T0 + 34 * DAY_MS).labels).toMatchObject([{ side: 'start' }])
    // At the plot's start there is no room before the mark.
    const early = aSummary({ on: day(12), short: 'Negotiations-in-one', lanes: full('b') })
    expect(frameOf([early], FIRST, null, T0 + 16 * DAY_MS).labels).toMatchObject([{ side: 'end', title: 'Negotiations-in-one' }])
  })
  test('a long bar keeps its words in view', () => {
    const { labels, bars } = frameOf([aSummary({ on: `${day(-200)}/${day(60)}`, short: 'War' })])
    expect(labels).toMatchObject([{ side: 'under' }])
    expect(labels[0]?.box.left).toBeGreaterThanOrEqual(0)
    expect(bars).toMatchObject([{ startEdge: 'cut', endEdge: 'hard' }])
  })
  test('in any crowd no label crosses another or leaves the plot', () => {
    const anyEvent = fc.record({ on: fc.oneof(fc.nat(95).map(day), fc.tuple(fc.nat(80), fc.nat(40)).map(([a, b]) => `${day(a)}/${day(a + b)}`)), sides: fc.subarray(LANES, { minLength: 1 }), letters: fc.integer({ min: 1, max: 28 }), differ: fc.constantFrom('none' as const, 'differ' as const) })
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 70 }), fc.nat(), (all, pick) => {
      const events = all.map(({ on, sides, letters, differ }, i) => aSummary({ id: `e${i}`, on, lanes: full(...sides), participants: met(...sides), short: 'x'.repeat(letters), differ }))
      const { labels, heightPx } = frameOf(events, FIRST, pick % 2 === 0 && events.length > 0 ? pick % events.length : null)
      labels.forEach((a, i) => {
        expect(a.box.left >= 0 && a.box.right <= WIDTH && a.box.top >= 0 && a.box.bottom <= heightPx).toBe(true)
        for (const b of labels.slice(i + 1)) expect(a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom, `${a.key} ${b.key}`).toBe(false)
      })
    }), { numRuns: 60 })
  })
})

describe('bars and stems', () => {
  test('caps where an end is known, fading where it is not, running on where it is open', () => {
    expect(frameOf([aSummary({ on: `${day(10)}/${day(20)}` })]).bars).toMatchObject([{ startEdge: 'hard', endEdge: 'hard' }])
    expect(frameOf([aSummary({ on: '2025-02' })]).bars).toMatchObject([{ startEdge: 'soft', endEdge: 'soft' }])
    const [unknown] = frameOf([aSummary({ on: `${day(10)}/` })]).bars
    expect(unknown).toMatchObject({ endEdge: 'soft' })
    expect(unknown?.right).toBeLessThan(WIDTH)
    const [open] = frameOf([aSummary({ on: `${day(10)}/..` })]).bars
    expect(open).toMatchObject({ endEdge: 'cut' })
    expect(open?.right).toBeGreaterThan(WIDTH)
  })
  test('a day from afar has no bar', () => {
    expect(frameOf([aSummary({ on: day(10) })]).bars).toEqual([])
  })
  test('a stem joins the lines of its lanes', () => {
    const { stems } = frameOf([aSummary({ on: day(10), lanes: full('a', 'c'), participants: met('a', 'c') })], FIRST, 0)
    const geometry = layRows([1, 1, 1], null)
    expect(stems).toMatchObject([{ isSelected: true, top: markMiddlePx(geometry, 0, 0), bottom: markMiddlePx(geometry, 2, 0) }])
  })
  test('the open event has its column', () => {
    expect(frameOf([aSummary({ on: day(45) })], FIRST, 0).columnPx).toBeCloseTo((45.5 / 90) * WIDTH, 5)
    expect(frameOf([aSummary({ on: day(45) })]).columnPx).toBeNull()
  })
})

test('a fork is never dropped: without words it stands at the mark, once an event', () => {
  const crowd = Array.from({ length: 12 }, (_, i) => aSummary({ id: `e${i}`, on: day(40 + i * 3), differ: 'differ', short: 'x'.repeat(28), lanes: full('a', 'b') }))
  const { labels, forks } = frameOf(crowd)
  const told = [...labels.filter((label) => label.hasFork), ...forks].map((shape) => shape.eventId)
  expect(told.toSorted()).toEqual(crowd.map((event) => event.id).toSorted())
})

describe('lanes that stay in view while the others scroll', () => {
  const lanes = layRows([1, 1, 1], null)
  const [height = 0] = lanes.laneHeightsPx
  test('the first ones move down by the scroll, and cover what is above their end', () => {
    const stuck = stick(lanes, 1, height)
    expect(stuck.laneTopsPx).toEqual([height, height, 2 * height])
    expect([0, 1, 2].map((lane) => isCovered(stuck, lane, markMiddlePx(stuck, lane, 0)))).toEqual([false, true, false])
    expect(stick(lanes, 0, height)).toBe(lanes)
    expect(stick(lanes, 1, 0)).toBe(lanes)
  })
  test('what is covered has neither words nor bar; a stem ends at the edge of what covers it', () => {
    const events = [aSummary({ on: day(10), lanes: full('a', 'b', 'c'), participants: met('a', 'b', 'c') }), aSummary({ id: 'bar', on: `${day(40)}/${day(60)}`, lanes: full('b') })]
    const marks = buildMarks(layOut(events, someLanes(LANES), FIRST), events.keys())
    const frame = drawFrame({
      marks: marks.marks(FIRST, WIDTH), window: FIRST, widthPx: WIDTH, geometry: stick(layRows(marks.lineCounts, null), 1, height), measure: (text) => text.length * 6, headerWidthsPx: LANES.map(() => 90),
      scene: { lanes: someLanes(LANES).lanes, selected: null, label: (row) => ({ title: events[row]?.short ?? '', detail: '' }) },
    })
    expect(frame.bars).toEqual([])
    expect(frame.labels.map(({ key }) => key)).toEqual(['an-event@a'])
    expect(frame.stems).toMatchObject([{ top: height + markMiddlePx(lanes, 0, 0), bottom: markMiddlePx(lanes, 2, 0) }])
  })
})
