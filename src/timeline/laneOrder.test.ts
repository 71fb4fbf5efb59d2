import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aSummary, someLanes, T0, DAY_MS, day } from './factories'
import { layRows, markMiddlePx } from './geometry'
import { MOST_LANES } from './laneGroups'
import { arrangeLanes, canMove, changeLane, NO_LANE_PREFERENCE, type LanePreference } from './laneOrder'
import { buildMarks, layOut } from './timelineModel'

const ids = ['a', 'b', 'c', 'd']
const rest = { under: (title: string, n: number) => `${title}: ${n}`, stretch: (first: string, last: string, n: number) => `${first} to ${last}: ${n}` }
const arranged = (preference: Partial<LanePreference>, all: readonly string[] = ids) => arrangeLanes(someLanes(all), { ...NO_LANE_PREFERENCE, ...preference }, rest)
const names = (preference: Partial<LanePreference>, all: readonly string[] = ids) => arranged(preference, all).lanes.map((lane) => lane.id)
const full = (...sides: readonly string[]) => sides.map((side) => ({ side, mark: 'full' as const }))

describe('lanes in the reader’s order', () => {
  test('without a preference as the dataset has them', () => { expect(names({})).toEqual(ids) })
  test('moved ones first, pinned ones above all; unknown ids do no harm', () => {
    expect(names({ order: ['c', 'gone', 'a'] })).toEqual(['c', 'a', 'b', 'd'])
    expect(names({ order: ['c'], pinned: ['d'] })).toEqual(['d', 'c', 'a', 'b'])
  })
  test('up and down move by one place, and pinned ones stay above the others', () => {
    const { lanes } = arranged({ pinned: ['d'] })
    expect(canMove(lanes, 'a', 'up')).toBe(false)
    expect(canMove(lanes, 'd', 'down')).toBe(false)
    expect(names(changeLane({ ...NO_LANE_PREFERENCE, pinned: ['d'] }, lanes, 'a', 'down'))).toEqual(['d', 'b', 'a', 'c'])
    expect(changeLane(NO_LANE_PREFERENCE, arranged({}).lanes, 'a', 'up')).toBe(NO_LANE_PREFERENCE)
  })
  test('folding and pinning twice is nothing', () => {
    for (const change of ['fold', 'pin'] as const) expect(changeLane(changeLane(NO_LANE_PREFERENCE, [], 'a', change), [], 'a', change)).toEqual(NO_LANE_PREFERENCE)
  })
  test('an event stands in the lanes it stood in', () => {
    fc.assert(fc.property(fc.subarray(ids), fc.subarray(ids), fc.shuffledSubarray(ids), fc.subarray(ids, { minLength: 1 }), (folded, pinned, order, sides) => {
      const choice = arranged({ folded, pinned, order })
      const places = choice.placesOf(aSummary({ lanes: full(...sides) }))
      expect(new Set(places.map(({ lane }) => choice.lanes[lane]?.id))).toEqual(new Set(sides))
      expect(places).toHaveLength(sides.length)
      expect(places.map(({ lane }) => lane)).toEqual(places.map(({ lane }) => lane).toSorted((x, y) => x - y))
    }))
  })
})

describe('very many lanes', () => {
  const many = Array.from({ length: 300 }, (_, i) => `s${i}`)
  test('with nothing above them the first stand alone and stretches of the others share a lane, in which an event stands once', () => {
    const choice = arranged({ pinned: ['s250'] }, many)
    expect(choice.lanes.length).toBeLessThanOrEqual(MOST_LANES + 1)
    expect(choice.lanes[0]).toMatchObject({ id: 's250', isPinned: true })
    expect(choice.lanes[13]).toMatchObject({ id: '+s12', title: 'S12 to S34: 23', colour: 0 })
    expect(choice.placesOf(aSummary({ lanes: full('s3', 's12', 's13', 's299') }))).toEqual([{ lane: 4, full: true }, { lane: 13, full: true }, { lane: choice.lanes.length - 1, full: true }])
  })
  test('each can be unfolded: a stretch, or one lane of it; and folded again', () => {
    const open = changeLane(NO_LANE_PREFERENCE, arranged({}, many).lanes, '+s12', 'open')
    const { lanes } = arranged(open, many)
    expect(lanes.map((lane) => lane.id).slice(11, 15)).toEqual(['s11', 's12', 's13', 's14'])
    expect(changeLane(open, lanes, 's14', 'close')).toEqual(NO_LANE_PREFERENCE)
    const one = changeLane(NO_LANE_PREFERENCE, arranged({}, many).lanes, 's100', 'open')
    expect(names(one, many)).toContain('s100')
    expect(changeLane(one, arranged(one, many).lanes, 's100', 'close')).toEqual(NO_LANE_PREFERENCE)
  })
  test('300 lanes of events are drawn with at most 250 items, and all are counted', () => {
    const events = many.map((side, i) => aSummary({ id: `e${i}`, on: day(i % 90), lanes: full(side) }))
    const marks = buildMarks(layOut(events, arranged({}, many), { startMs: T0, endMs: T0 + 90 * DAY_MS }), events.keys())
    const set = marks.marks({ startMs: T0 - DAY_MS, endMs: T0 + 91 * DAY_MS }, 1_400)
    expect(set.items.length).toBeLessThanOrEqual(250)
    expect(set.laneCounts.reduce((a, b) => a + b, 0)).toBe(300)
  })
})

test('a folded lane has no line and no marks, and counts on', () => {
  const events = Array.from({ length: 30 }, (_, i) => aSummary({ id: `e${i}`, on: i % 5 === 0 ? `${day(i)}/${day(i + 40)}` : day(i), lanes: full('a', 'b') }))
  const marks = buildMarks(layOut(events, arranged({ folded: ['a'] }), { startMs: T0, endMs: T0 + 90 * DAY_MS }), events.keys())
  const set = marks.marks({ startMs: T0 + 20 * DAY_MS, endMs: T0 + 60 * DAY_MS }, 700)
  expect(marks.lineCounts[0]).toBe(0)
  expect(set.items.filter((mark) => mark.lane === 0)).toEqual([])
  expect(set.laneCounts[0]).toBe(set.laneCounts[1])
  expect(set.laneCounts[0]).toBeGreaterThan(5)
  expect(set.stems).toEqual([])
})

test('the open event and what an address points out are drawn in a folded lane too, in its middle; all the same is counted', () => {
  const events = Array.from({ length: 30 }, (_, i) => aSummary({ id: `e${i}`, on: day(i), lanes: full('a') }))
  const marks = buildMarks(layOut(events, arranged({ folded: ['a'] }), { startMs: T0, endMs: T0 + 90 * DAY_MS }), events.keys())
  const set = marks.marks({ startMs: T0, endMs: T0 + 60 * DAY_MS }, 700, { apart: [7, 9], view: { startMs: T0, endMs: T0 + 60 * DAY_MS } })
  expect(set.items.map((mark) => mark.kind === 'event' && mark.row)).toEqual([7, 9])
  expect(set.laneCounts[0]).toBe(30)
  const geometry = layRows(marks.lineCounts, null)
  expect(markMiddlePx(geometry, 0, 0)).toBe((geometry.laneHeightsPx[0] ?? 0) / 2)
})

test('with more lanes than can be drawn, what was asked for is drawn', () => {
  const many = Array.from({ length: 300 }, (_, i) => `s${i}`)
  const events = many.map((side, i) => aSummary({ id: `e${i}`, on: day(i % 90), lanes: full(side) }))
  const choice = { ...someLanes(many) }
  const marks = buildMarks(layOut(events, choice, { startMs: T0, endMs: T0 + 90 * DAY_MS }), events.keys())
  const set = marks.marks({ startMs: T0 - DAY_MS, endMs: T0 + 91 * DAY_MS }, 1_400, { apart: [299] })
  expect(set.items).toHaveLength(250)
  expect(set.items.some((mark) => mark.kind === 'event' && mark.row === 299)).toBe(true)
})
