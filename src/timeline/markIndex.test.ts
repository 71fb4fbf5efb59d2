import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventSummary } from '../domain/facts'
import type { Differ } from '../domain/model'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { atOf, buildMarkIndex, laneOf, markIndexInSteps, membersOfRow, memberCount, postingOf, rowOf, touches, windowCounts } from './markIndex'
import { rankAt, ranksInSteps } from './ranks'
import { atOnce } from '../domain/steps'
import { addRows, emptyBits } from '../domain/bitset'
import { spanOf } from './spans'
import { columnsOf as columnsFrom, layOutRows } from './columns'
import { layOut } from './timelineModel'

const LANES = ['a', 'b', 'c']
const FIRST = { startMs: T0, endMs: T0 + 90 * DAY_MS }
const anEvent = fc.record({
  on: fc.oneof(fc.nat(60).map(day), fc.tuple(fc.nat(60), fc.nat(40)).map(([from, length]) => `${day(from)}/${day(from + length)}`), fc.constantFrom('2025-02', '../2025-02-10', '2025-02-20/..', '2025-02-03T10:00Z')),
  lanes: fc.subarray(LANES), differ: fc.constantFrom<Differ>('none', 'differ', 'denied', 'vary'), undisclosedCount: fc.nat(1),
})
const someEvents = fc.array(anEvent, { maxLength: 80 }).map((all) => all.map(({ on, lanes, ...rest }, i) => aSummary({ ...rest, id: `e${i}`, on, lanes: lanes.map((side) => ({ side, mark: 'full' })) })))
const someWindow = fc.tuple(fc.integer({ min: -20, max: 90 }), fc.double({ min: 0.01, max: 120, noNaN: true })).map(([from, days]) => ({ startMs: T0 + from * DAY_MS, endMs: T0 + (from + days) * DAY_MS }))
const columnsOf = (events: readonly EventSummary[]) => layOut(events, someLanes(LANES), FIRST).columns

test('events of a window are counted each once, also those whose sources differ or that hold something back, under any filter', () => {
  fc.assert(fc.property(someEvents, someWindow, fc.func(fc.boolean()), (events, window, keep) => {
    const rows = Uint32Array.from([...events.keys()].filter((row) => keep(row)))
    const there = [...rows].flatMap((row) => { const event = events[row]; const span = event && spanOf(event.when); return event && span && event.lanes.length > 0 && touches(span.startMs, span.endMs, window.startMs, window.endMs) ? [event] : [] })
    expect(windowCounts(buildMarkIndex(columnsOf(events), rows), window)).toEqual({
      events: there.length,
      differing: there.filter(({ differ }) => differ === 'differ' || differ === 'denied').length,
      undisclosed: there.filter(({ undisclosedCount }) => undisclosedCount > 0).length,
    })
  }), { numRuns: 300 })
})

test('members are the postings that are left, in lanes and in time, and each row knows its own', () => {
  fc.assert(fc.property(someEvents, fc.func(fc.boolean()), (events, keep) => {
    const columns = columnsOf(events)
    const rows = Uint32Array.from([...events.keys()].filter((row) => keep(row)))
    const index = buildMarkIndex(columns, rows)
    const postings = [...columns.row.keys()].filter((posting) => rows.includes(columns.row[posting] ?? -1))
    const members = Array.from({ length: memberCount(index) }, (_, member) => member)
    expect(members.map((member) => postingOf(index, member))).toEqual(postings)
    expect([...index.forked]).toEqual(members.filter((member) => columns.isForked[rowOf(index, member)] === 1))
    for (const member of members) {
      const lane = laneOf(index, member)
      expect(member >= (index.offsets[lane] ?? 0) && member < (index.offsets[lane + 1] ?? 0)).toBe(true)
      if (member > (index.offsets[lane] ?? 0)) expect(atOf(index, member)).toBeGreaterThanOrEqual(atOf(index, member - 1))
      expect(membersOfRow(index, rowOf(index, member))).toContain(member)
    }
    for (const row of events.keys()) if (!rows.includes(row)) expect(membersOfRow(index, row)).toEqual([])
  }), { numRuns: 100 })
})

test('a filter copies no order of the layout: all that is kept of it is its members and some bits', () => {
  const columns = columnsOf(Array.from({ length: 2_000 }, (_, i) => aSummary({ id: `e${i}`, on: day(i % 60), lanes: LANES.map((side) => ({ side, mark: 'full' })) })))
  const all = buildMarkIndex(columns, Uint32Array.from({ length: 2_000 }, (_, row) => row))
  expect(all.kept).toBeNull()
  expect(all.offsets).toBe(columns.laneOffsets)
  const some = buildMarkIndex(columns, Uint32Array.from({ length: 1_999 }, (_, row) => row)).kept
  const bytes = [some?.rows, some?.posting, some?.byStart.bits, some?.byStart.before, some?.byEnd.bits, some?.byEnd.before].reduce((sum, values) => sum + (values?.byteLength ?? 0), 0)
  expect(bytes / columns.row.length).toBeLessThan(5)
})

test('of 300,000 postings no step walks through all', () => {
  const length = 100_000
  const startMs = Float64Array.from({ length }, (_, row) => T0 + row * DAY_MS)
  const bytes = () => new Uint8Array(length)
  const rows = { startMs, endMs: startMs.map((ms) => ms + DAY_MS), atMs: startMs.map((ms) => ms + DAY_MS / 2), isForked: bytes(), isUndisclosed: bytes(), weight: bytes(), letters: new Uint16Array(length) }
  const lanes = someLanes(LANES)
  const places = { numbers: null, places: [LANES.map((_, lane) => ({ lane, full: true }))] }
  const columns = columnsFrom(layOutRows({ rows, places, isFolded: [false, false, false], msPerPx: 1e5 }), { length, at: () => undefined, *[Symbol.iterator]() {} }, lanes)
  const steps = markIndexInSteps(columns, Uint32Array.of(1, 5, 99_999))
  let count = 0
  while (steps.next().done !== true) count++
  expect(count).toBeGreaterThanOrEqual(5)
})

test('ranks count what is kept before a place, as a plain walk does', () => {
  fc.assert(fc.property(fc.array(fc.nat(200), { maxLength: 300 }), fc.uniqueArray(fc.nat(200)), (order, kept) => {
    const bits = emptyBits(201)
    addRows(bits, Uint32Array.from(kept))
    const ranks = atOnce(ranksInSteps(Uint32Array.from(order), bits))
    for (let place = 0; place <= order.length; place++) expect(rankAt(ranks, place)).toBe(order.slice(0, place).filter((row) => kept.includes(row)).length)
  }))
})
