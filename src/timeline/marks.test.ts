import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventSummary } from '../domain/facts'
import type { Differ } from '../domain/model'
import type { ClusterMark, EventMark, MarkSet } from './engine'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { CELL_PX, MARK_PX, PILL_PX, scaleOfLevel } from './levels'
import { eventCount } from './markIndex'
import { clusterRows, MAX_ITEMS, type MarkOptions } from './marks'
import { buildMarks, layOut, type TimelineMarks } from './timelineModel'
import { spanOf } from './spans'
import type { TimeWindow } from '../url/view'

const LANES = ['a', 'b', 'c']
type Options = Pick<MarkOptions, 'apart' | 'view'>
const FIRST: TimeWindow = { startMs: T0, endMs: T0 + 90 * DAY_MS }

const when = fc.oneof(
  { weight: 6, arbitrary: fc.nat(120).map(day) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(120), fc.nat(40)).map(([from, length]) => `${day(from)}/${day(from + length)}`) },
  { weight: 1, arbitrary: fc.constantFrom('2025-02', '2025', '2025-03-03~', '../2025-02-10', '/2025-02-10', '2025-02-20/..', '2025-02-20/', '2025-02-03T10:00Z', '2025-02-03T10:00Z/2025-02-03T12:30Z') },
)
const anyEvent = fc.record({ on: when, lanes: fc.subarray(LANES, { minLength: 1 }), weight: fc.integer({ min: 1, max: 5 }), differ: fc.constantFrom<Differ>('none', 'none', 'none', 'vary', 'differ', 'denied') })
const numbered = (all: readonly { on: string; lanes: string[]; weight: number; differ: Differ }[]) => all.map(({ on, lanes, weight, differ }, i) => aSummary({ id: `e${i}`, on, weight, differ, lanes: lanes.map((side) => ({ side, mark: 'full' })) }))
const anyEvents = (most: number) => fc.array(anyEvent, { maxLength: most }).map(numbered)
/** A few days with far more than their lines can hold apart: clusters of days and of long ranges everywhere. */
const crowded = fc.oneof(fc.nat(9).map(day), fc.tuple(fc.nat(6), fc.nat(12)).map(([from, length]) => `${day(from)}/${day(from + length)}`), fc.constantFrom('2025-01', '2025-01-03/..'))
const anyCrowd = fc.array(fc.record({ on: crowded, lanes: fc.subarray(LANES, { minLength: 1 }), weight: fc.constant(3), differ: fc.constantFrom<Differ>('none', 'none', 'none', 'differ') }), { minLength: 20, maxLength: 150 }).map(numbered)
const nearWindow = fc.tuple(fc.double({ min: -3, max: 16, noNaN: true }), fc.double({ min: 0.05, max: 12, noNaN: true })).map(([from, days]) => ({ startMs: T0 + from * DAY_MS, endMs: T0 + (from + days) * DAY_MS }))
const anyWindow = fc.tuple(fc.integer({ min: -30, max: 140 }), fc.double({ min: 0.05, max: 200, noNaN: true })).map(([from, days]) => ({ startMs: T0 + from * DAY_MS, endMs: T0 + (from + days) * DAY_MS }))

const marksOf = (events: readonly EventSummary[], rows: Iterable<number> = events.keys()): TimelineMarks => buildMarks(layOut(events, someLanes(LANES), FIRST), rows)
const singles = (set: MarkSet) => set.items.filter((item): item is EventMark => item.kind === 'event')
const clusters = (set: MarkSet) => set.items.filter((item): item is ClusterMark => item.kind === 'cluster')

/** The naive oracle: rows of a lane that touch the window. */
function touching(events: readonly EventSummary[], rows: readonly number[], lane: string, { startMs, endMs }: TimeWindow): readonly number[] {
  return rows.filter((row) => {
    const event = events[row]
    const span = event && spanOf(event.when)
    if (!span || !event.lanes.some(({ side }) => side === lane)) return false
    return span.startMs < endMs && (span.endMs > startMs || (span.startMs === span.endMs && span.startMs === startMs))
  })
}

/** Rows a lane of the answer stands for, singles and members of clusters, each as often as it occurs. */
function represented(marks: TimelineMarks, set: MarkSet, lane: number): readonly number[] {
  return [
    ...singles(set).filter((mark) => mark.lane === lane).map((mark) => mark.row),
    ...clusters(set).filter((mark) => mark.lane === lane).flatMap((mark) => clusterRows(marks.index, mark)),
  ]
}

describe('every event of the window stands once in each of its lanes', () => {
  test.each([
    ['a few', anyEvents(40), anyWindow, 300],
    ['many', anyEvents(400), anyWindow, 60],
    ['a crowd of', anyCrowd, nearWindow, 200],
  ] as const)('drawn and counted are exactly the events in the window, of %s events', (_words, someEvents, someWindow, numRuns) => {
    fc.assert(fc.property(someEvents, someWindow, fc.integer({ min: 60, max: 2_000 }), fc.func(fc.boolean()), fc.nat(), (events, window, widthPx, keep, pick) => {
      const rows = [...events.keys()].filter((row) => keep(row))
      const selected = rows.length > 0 && pick % 3 === 0 ? rows[pick % rows.length] ?? null : null
      const third = (window.endMs - window.startMs) / 3
      const options: Options = { apart: selected === null ? [] : [selected], ...(pick % 2 === 0 && { view: { startMs: window.startMs + third, endMs: window.endMs - third } }) }
      const marks = marksOf(events, rows)
      const set = marks.marks(window, widthPx, options)
      LANES.forEach((id, lane) => {
        const expected = touching(events, rows, id, window)
        const found = represented(marks, set, lane)
        expect(new Set(found).size, 'nothing twice').toBe(found.length)
        const missing = expected.filter((row) => !found.includes(row))
        expect(missing.length, 'what is not drawn is counted as under way').toBe(set.ongoing[lane])
        expect(set.laneCounts[lane]).toBe(expected.length)
        expect(marks.laneCounts(window)[lane]).toBe(expected.length)
        for (const cluster of clusters(set).filter((mark) => mark.lane === lane)) expect(clusterRows(marks.index, cluster).length).toBe(cluster.count)
      })
      expect(eventCount(marks.index, window)).toBe(new Set(LANES.flatMap((id) => touching(events, rows, id, window))).size)
    }), { numRuns })
  })

  test('an event out of the window is in no single, unless its mark reaches in', () => {
    fc.assert(fc.property(anyEvents(60), anyWindow, (events, window) => {
      const set = marksOf(events).marks(window, 700)
      const reach = (window.endMs - window.startMs) * (MARK_PX / 700)
      const inside = touching(events, [...events.keys()], 'a', { startMs: window.startMs - reach, endMs: window.endMs + reach })
      for (const mark of singles(set)) if (mark.lane === 0) expect(inside).toContain(mark.row)
    }))
  })
})

test('long ranges that cross the window inside no pill in sight are counted as under way', () => {
  // 40 ranges with one middle: most share a line, so a pill; the window lies far from their middle.
  const events = Array.from({ length: 40 }, (_, i) => aSummary({ id: `e${i}`, on: `${day(0)}/${day(200)}` }))
  const set = marksOf(events).marks({ startMs: T0 + 5 * DAY_MS, endMs: T0 + 15 * DAY_MS }, 700)
  expect(clusters(set)).toEqual([])
  expect(set.laneCounts[0]).toBe(40)
  expect(set.ongoing[0]).toBeGreaterThan(20)
  expect(singles(set).length + (set.ongoing[0] ?? 0)).toBe(40)
})

describe('a drawing that can be read', () => {
  test('never more than 250 items, whatever the data', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => aSummary({ id: `e${i}`, on: i % 7 === 0 ? `${day(i % 3_650)}/${day((i % 3_650) + (i % 300))}` : day((i * 37) % 3_650), lanes: LANES.filter((_, l) => (i + l) % 2 === 0 || l === i % 3).map((side) => ({ side, mark: 'full' })) }))
    const marks = marksOf(many)
    for (const days of [0.1, 1, 10, 90, 900, 9_000]) {
      for (const widthPx of [300, 1_400, 6_000]) {
        const set = marks.marks({ startMs: T0 + 1_000 * DAY_MS, endMs: T0 + (1_000 + days) * DAY_MS }, widthPx, { apart: [11] })
        expect(set.items.length).toBeLessThanOrEqual(MAX_ITEMS)
      }
    }
  })

  test('marks and pills of one line never overlap, where none must stand alone', () => {
    fc.assert(fc.property(anyEvents(200), anyWindow, fc.integer({ min: 200, max: 1_600 }), (events, window, widthPx) => {
      const set = marksOf(events.map((event) => ({ ...event, differ: 'none' as const }))).marks(window, widthPx)
      const pxPerMs = widthPx / (window.endMs - window.startMs)
      const lines = new Set(set.items.map((item) => `${item.lane}.${item.line}`))
      for (const line of lines) {
        const sorted = set.items.filter((item) => `${item.lane}.${item.line}` === line).toSorted((x, y) => x.atMs - y.atMs)
        sorted.forEach((item, i) => {
          const next = sorted[i + 1]
          if (!next) return
          const half = (mark: typeof item) => (mark.kind === 'cluster' ? PILL_PX : MARK_PX) / 2
          expect((next.atMs - item.atMs) * pxPerMs).toBeGreaterThanOrEqual(half(item) + half(next) - 1e-6)
        })
      }
    }))
  })

  test('one pill a lane and cell, inside its cell', () => {
    fc.assert(fc.property(fc.oneof(anyEvents(200), anyCrowd), anyWindow, fc.integer({ min: 200, max: 1_600 }), (events, window, widthPx) => {
      const pills = clusters(marksOf(events).marks(window, widthPx))
      expect(new Set(pills.map(({ lane, level, cell }) => `${lane}.${level}.${cell}`)).size).toBe(pills.length)
      for (const { atMs, level, cell, count } of pills) {
        const inCell = atMs / scaleOfLevel(level) - cell * CELL_PX
        expect(inCell - PILL_PX / 2 >= -1e-3 && inCell + PILL_PX / 2 <= CELL_PX + 1e-3).toBe(true)
        expect(count).toBeGreaterThan(1)
      }
    }))
  })

  test('what sources differ about stands alone where it leaves others of its kind room; else its pill says so', () => {
    fc.assert(fc.property(fc.oneof(anyEvents(200), anyCrowd), anyWindow, fc.integer({ min: 200, max: 1_600 }), (events, window, widthPx) => {
      const marks = marksOf(events)
      const differs = (row: number) => ['differ', 'denied'].includes(events[row]?.differ ?? '')
      for (const pill of clusters(marks.marks(window, widthPx))) expect(clusterRows(marks.index, pill).some(differs)).toBe(pill.isForked)
    }))
    const pair = [aSummary({ id: 'x', on: day(0) }), aSummary({ id: 'y', on: day(1), differ: 'differ' }), aSummary({ id: 'z', on: day(2) })]
    const set = marksOf(pair).marks({ startMs: T0 - 900 * DAY_MS, endMs: T0 + 900 * DAY_MS }, 400)
    expect(singles(set).map((mark) => mark.eventId)).toContain('y')
  })

  test('first and last in view stand alone', () => {
    fc.assert(fc.property(anyCrowd, nearWindow, (events, view) => {
      const room = view.endMs - view.startMs
      const set = marksOf(events).marks({ startMs: view.startMs - room, endMs: view.endMs + room }, 1_000, { view })
      const inView = events.flatMap((event) => spanOf(event.when)?.atMs ?? []).filter((at) => at >= view.startMs && at <= view.endMs)
      if (inView.length === 0) return
      for (const at of [Math.min(...inView), Math.max(...inView)]) expect(singles(set).some((mark) => mark.atMs === at)).toBe(true)
    }))
  })

  test('marks with 29 px of their own stand alone', () => {
    const events = [0, 4, 8, 12].map((n) => aSummary({ id: `e${n}`, on: day(n) }))
    const set = buildMarks(layOut(events, someLanes(['a']), FIRST), events.keys()).marks({ startMs: T0, endMs: T0 + 20 * DAY_MS }, 20 * 7.3)
    expect(clusters(set)).toEqual([])
    expect(singles(set)).toHaveLength(4)
  })

  test('a cluster says how many, from when to when, and how they fall', () => {
    const events = [0, 0, 0, 10].map((n, i) => aSummary({ id: `e${i}`, on: day(n) }))
    const layout = layOut(events, someLanes(['a']), { startMs: T0, endMs: T0 + 90_000 * DAY_MS })
    const set = buildMarks(layout, events.keys()).marks({ startMs: T0 - 500 * DAY_MS, endMs: T0 + 500 * DAY_MS }, 600)
    const all = clusters(set)
    expect(all.reduce((sum, cluster) => sum + cluster.count, 0) + singles(set).length).toBe(4)
    for (const cluster of all) {
      expect(cluster.density).toHaveLength(6)
      expect(Math.max(...cluster.density)).toBe(1)
      expect(cluster.startMs).toBeGreaterThanOrEqual(T0)
      expect(cluster.endMs).toBeLessThanOrEqual(T0 + 11 * DAY_MS)
    }
  })

  test('the open event is never swallowed', () => {
    fc.assert(fc.property(anyEvents(120).filter((all) => all.length > 0), fc.nat(), fc.integer({ min: 1, max: 3_000 }), (events, pick, days) => {
      const selected = pick % events.length
      const span = events[selected] && spanOf(events[selected].when)
      if (!span) return
      const window = { startMs: span.atMs - days * DAY_MS, endMs: span.atMs + days * DAY_MS }
      const set = marksOf(events).marks(window, 700, { apart: [selected] })
      expect(singles(set).filter((mark) => mark.row === selected)).toHaveLength(events[selected]?.lanes.length ?? 0)
    }))
  })
})

test('panning changes nothing but the rims: what is in two windows of one scale is the same in both', () => {
  fc.assert(fc.property(anyEvents(150), fc.integer({ min: 0, max: 100 }), fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: 0.2, max: 120, noNaN: true }), (events, from, by, days) => {
    const marks = marksOf(events)
    const [one, two] = [T0 + from * DAY_MS, T0 + (from + by) * DAY_MS].map((startMs) => marks.marks({ startMs, endMs: startMs + days * DAY_MS }, 700))
    const inBoth = (at: number) => at > T0 + Math.max(from, from + by) * DAY_MS && at < T0 + (Math.min(from, from + by) + days) * DAY_MS
    const core = (set: MarkSet | undefined) => (set?.items ?? []).filter((item) => inBoth(item.atMs)).map((item) => ({ ...item })).sort((x, y) => (x.key < y.key ? -1 : 1))
    expect(core(two)).toEqual(core(one))
  }))
})

describe('lines', () => {
  test('an event keeps its line under any filter and zoom, and lanes their height', () => {
    fc.assert(fc.property(anyEvents(100), anyWindow, fc.func(fc.boolean()), (events, window, keep) => {
      const layout = layOut(events, someLanes(LANES), FIRST)
      const all = buildMarks(layout, events.keys())
      const some = buildMarks(layout, [...events.keys()].filter((row) => keep(row)))
      const lineOf = new Map(singles(all.marks({ startMs: T0 - 400 * DAY_MS, endMs: T0 + 700 * DAY_MS }, 1e6)).map((mark) => [mark.key, mark.line]))
      for (const mark of singles(some.marks(window, 900))) if (lineOf.has(mark.key)) expect(mark.line).toBe(lineOf.get(mark.key))
      expect(some.lineCounts).toBe(all.lineCounts)
    }))
  })

  test('the same line in every lane where all have it free', () => {
    const both = [{ side: 'a', mark: 'full' }, { side: 'b', mark: 'full' }] as const
    const events = [aSummary({ id: 'x', on: day(0), lanes: [both[0]] }), aSummary({ id: 'w', on: day(0), lanes: [both[1]] }), aSummary({ id: 'y', on: day(1), lanes: both }), aSummary({ id: 'z', on: day(1), lanes: both })]
    const marks = singles(marksOf(events).marks({ startMs: T0, endMs: T0 + 10 * DAY_MS }, 900))
    for (const id of ['y', 'z']) {
      const lines = marks.filter((mark) => mark.eventId === id).map((mark) => mark.line)
      expect(new Set(lines).size, `${id}: ${lines.join()}`).toBe(lines[0] === undefined ? 0 : 1)
    }
  })

  test('no lane is without a line, and they fit a screen', () => {
    const events = Array.from({ length: 500 }, (_, i) => aSummary({ id: `e${i}`, on: day(i % 40), lanes: LANES.slice(0, 1 + (i % 3)).map((side) => ({ side, mark: 'full' })) }))
    const { lineCounts } = marksOf(events)
    for (const count of lineCounts) expect(count).toBeGreaterThanOrEqual(1)
    expect(lineCounts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(15)
    expect(Math.max(...lineCounts)).toBe(lineCounts[0])
  })
})

describe('what a mark says', () => {
  const only = (over: Parameters<typeof aSummary>[0], window = FIRST): EventMark => {
    const mark = singles(marksOf([aSummary(over)]).marks(window, 700))[0]
    if (!mark) throw new Error('not drawn')
    return mark
  }
  test('a day is a point; seen from near it is a stretch of time', () => {
    expect(only({ on: day(3) })).toMatchObject({ extent: 'point', startEdge: 'hard', endEdge: 'hard' })
    expect(only({ on: day(3) }, { startMs: T0 + 2 * DAY_MS, endMs: T0 + 5 * DAY_MS }).extent).toBe('bar')
  })
  test('an interval has caps, a month is soft, "about" is soft and wider than its day', () => {
    expect(only({ on: `${day(3)}/${day(5)}` })).toMatchObject({ extent: 'bar', startEdge: 'hard', endEdge: 'hard', startMs: T0 + 3 * DAY_MS, endMs: T0 + 6 * DAY_MS })
    expect(only({ on: '2025-02' })).toMatchObject({ extent: 'bar', startEdge: 'soft', endEdge: 'soft' })
    const about = only({ on: '2025-02-10~' })
    expect(about).toMatchObject({ extent: 'bar', startEdge: 'soft', endEdge: 'soft' })
    expect(about.endMs - about.startMs).toBe(5 * DAY_MS)
  })
  test('what is not known fades, what goes on runs on', () => {
    expect(only({ on: '/2025-02-10' })).toMatchObject({ startMs: -Infinity, startEdge: 'soft', endEdge: 'hard' })
    expect(only({ on: '../2025-02-10' })).toMatchObject({ startMs: -Infinity, startEdge: 'soft', endEdge: 'hard', atMs: Date.UTC(2025, 1, 10, 12) })
    expect(only({ on: '2025-02-10/..' })).toMatchObject({ endMs: Infinity, endEdge: 'open' })
    expect(only({ on: '2025-02-10/' })).toMatchObject({ endMs: Infinity, endEdge: 'soft' })
  })
  test('a side an act is directed at has an open tick', () => {
    expect(only({ lanes: [{ side: 'b', mark: 'tick' }] })).toMatchObject({ full: false, lane: 1, key: 'an-event@b' })
  })
})

describe('stems', () => {
  const person = (actor: string, side: string, presence: 'in-person' | 'by-phone' | 'absent') => ({ actor, side, presence, role: 'delegate' as const })
  const both = [{ side: 'a', mark: 'full' }, { side: 'c', mark: 'full' }] as const
  const stemsOf = (over: Parameters<typeof aSummary>[0]) => marksOf([aSummary({ lanes: both, ...over })]).marks(FIRST, 700).stems

  test('solid between sides that met, dotted between sides that spoke, none between sides that are only named', () => {
    expect(stemsOf({ participants: [person('x', 'a', 'in-person'), person('y', 'c', 'in-person')] })).toMatchObject([{ style: 'met', lanes: [0, 2], broken: false }])
    expect(stemsOf({ kind: 'call', participants: [person('x', 'a', 'by-phone'), person('y', 'c', 'by-phone')] })).toMatchObject([{ style: 'spoke' }])
    expect(stemsOf({ participants: [person('x', 'a', 'in-person'), person('y', 'c', 'absent')] })).toEqual([])
    expect(stemsOf({ kind: 'statement', participants: [person('x', 'a', 'absent'), person('y', 'c', 'absent')] })).toEqual([])
  })
  test('broken where one side alone says so', () => {
    expect(stemsOf({ support: 'one-side', participants: [person('x', 'a', 'in-person'), person('y', 'c', 'in-person')] })).toMatchObject([{ broken: true }])
  })
})
