import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from './engine'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { markAt, stepTo, type Move } from './navigation'
import { buildMarks, layOut } from './timelineModel'

const LANES = ['a', 'b', 'c']
const WINDOW = { startMs: T0 - DAY_MS, endMs: T0 + 130 * DAY_MS }
const full = (...sides: readonly string[]) => sides.map((side) => ({ side, mark: 'full' as const }))
const anyEvents = fc.array(fc.record({ on: fc.nat(120), lanes: fc.subarray(LANES, { minLength: 1 }), differ: fc.constantFrom('none' as const, 'differ' as const) }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map(({ on, lanes, differ }, i) => aSummary({ id: `e${i}`, on: day(on), lanes: full(...lanes), differ })))
function drawn(events: readonly ReturnType<typeof aSummary>[], widthPx = 20_000) {
  const marks = buildMarks(layOut(events, someLanes(LANES), WINDOW), events.keys())
  return { marks, items: marks.marks(WINDOW, widthPx).items }
}
const walk = (items: readonly Mark[], from: Mark | null, move: Move) => { const seen: Mark[] = []; for (let at = from; at; at = stepTo(items, at, move)) { seen.push(at); if (seen.length > 500) throw new Error('never ends') } return seen }
const rows = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'event' ? [mark.row] : []))

describe('keys along time', () => {
  test('from the first to the last by Right: every event once, in order of time; Left leads back', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const { items } = drawn(events)
      const forth = walk(items, stepTo(items, null, 'first'), 'next')
      const times = forth.map((mark) => mark.atMs)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      if (items.every((mark) => mark.kind === 'event')) expect(rows(forth).toSorted((a, b) => a - b)).toEqual([...events.keys()])
      const back = walk(items, forth.at(-1) ?? null, 'previous')
      expect(rows(back)).toEqual(rows(forth).toReversed())
    }), { numRuns: 200 })
  })
  test('"." stays in its lane and misses nothing there', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const { items } = drawn(events)
      for (const lane of [0, 1, 2]) {
        const there = items.filter((mark) => mark.lane === lane).toSorted((a, b) => a.atMs - b.atMs)
        const [first] = there
        if (!first) continue
        expect(walk(items, stepTo(there, null, 'first'), 'nextInLane').map((mark) => mark.key).toSorted()).toEqual(there.map((mark) => mark.key).toSorted())
      }
    }))
  })
  test('Down keeps to the event where it stands below, else goes to what is nearest', () => {
    const events = [aSummary({ id: 'x', on: day(10), lanes: full('a', 'b') }), aSummary({ id: 'y', on: day(9), lanes: full('c') }), aSummary({ id: 'z', on: day(60), lanes: full('c') })]
    const { items } = drawn(events)
    const [x] = items.filter((mark) => mark.key === 'x@a')
    const below = stepTo(items, x ?? null, 'down')
    expect(below?.key).toBe('x@b')
    expect(stepTo(items, below, 'down')?.key).toBe('y@c')
    expect(stepTo(items, stepTo(items, below, 'down'), 'down')).toBeNull()
    expect(stepTo(items, x ?? null, 'up')).toBeNull()
  })
})

describe('beyond what is drawn', () => {
  test('the finder goes on in the same order, also within a lane or among forks', () => {
    fc.assert(fc.property(anyEvents, fc.constantFrom(1 as const, -1 as const), fc.nat(3), fc.boolean(), (events, step, laneOrAll, isForked) => {
      const { finder } = drawn(events).marks
      const lane = laneOrAll === 3 ? undefined : laneOrAll
      const wanted = [...events.keys()]
        .filter((row) => (lane === undefined || events[row]?.lanes.some(({ side }) => side === LANES[lane])) && (!isForked || events[row]?.differ === 'differ'))
        .toSorted((a, b) => (finder.atMs(a) - finder.atMs(b) || a - b) * step)
      const found: number[] = []
      for (let at = finder.after({ atMs: step > 0 ? -Infinity : Infinity }, step, { ...(lane !== undefined && { lane }), isForked }); at !== null; at = finder.after({ row: at }, step, { ...(lane !== undefined && { lane }), isForked })) found.push(at)
      expect(found).toEqual(wanted)
    }))
  })
  test('an event is found again as itself or in its pill at every scale', () => {
    fc.assert(fc.property(anyEvents, fc.integer({ min: 30, max: 3_000 }), fc.nat(), (events, widthPx, pick) => {
      const { marks, items } = drawn(events, widthPx)
      const row = pick % events.length
      for (const lane of marks.finder.lanesOf(row)) {
        const mark = markAt(items, { row, lane }, marks.holds)
        expect(mark?.lane).toBe(lane)
      }
    }))
  })
})
