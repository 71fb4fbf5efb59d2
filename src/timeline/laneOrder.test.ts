import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aSummary, someLanes, T0, DAY_MS, day } from './factories'
import { arrangeLanes, canMove, changeLane, MOST_LANES, NO_LANE_PREFERENCE, REST_LANE, type LanePreference } from './laneOrder'
import { buildMarks, layOut } from './timelineModel'

const ids = ['a', 'b', 'c', 'd']
const rest = (n: number) => `${n} more`
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
  test('the last share one, in which an event stands once; a pinned one is never among them', () => {
    const choice = arranged({ pinned: ['s250'] }, many)
    expect(choice.lanes).toHaveLength(MOST_LANES)
    expect(choice.lanes[0]).toMatchObject({ id: 's250', isPinned: true })
    expect(choice.lanes.at(-1)).toMatchObject({ id: REST_LANE, title: '276 more' })
    expect(choice.placesOf(aSummary({ lanes: full('s3', 's100', 's200', 's299') }))).toEqual([{ lane: 4, full: true }, { lane: MOST_LANES - 1, full: true }])
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
