import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventSummary } from '../domain/facts'
import { aSummary, DAY_MS, day, someLanes, T0 } from './factories'
import { MAX_ITEMS } from './marks'
import { fewLanes } from './rails'
import { buildMarks, layOut } from './timelineModel'
import { turn, VOICES, type Entry, type TurnedScore } from './turned'

const LANES = ['a', 'b', 'c']
const WINDOW = { startMs: T0 - 400 * DAY_MS, endMs: T0 + 800 * DAY_MS }

function turned(events: readonly EventSummary[], { window = WINDOW, open, rows = [...events.keys()] }: { window?: typeof WINDOW; open?: ReadonlySet<string>; rows?: readonly number[] } = {}): TurnedScore {
  const layout = layOut(events, someLanes(LANES), window)
  return turn(buildMarks(layout, rows), window, open && { open })
}
const entriesOf = ({ groups }: TurnedScore): readonly Entry[] => groups.flatMap(({ entries }) => entries)
const eventsOf = (score: TurnedScore) => entriesOf(score).flatMap((entry) => (entry.kind === 'event' ? [entry] : []))
const inLanes = (...sides: string[]) => sides.map((side) => ({ side, mark: 'full' as const }))

describe('rows', () => {
  test('stand in the order of the list, under their months', () => {
    const score = turned([aSummary({ id: 'x', on: '2025-02-03' }), aSummary({ id: 'y', on: '2025-02-20' }), aSummary({ id: 'z', on: '2025-03-01' })])
    expect(score.groups.map(({ heading, entries }) => [heading.kind, entries.length])).toEqual([['month', 2], ['month', 1]])
    expect(eventsOf(score).map(({ row }) => row)).toEqual([0, 1, 2])
  })
  test('one that stands in no lane has a row too', () => {
    expect(eventsOf(turned([aSummary({ lanes: [] })])).map(({ stops }) => stops)).toEqual([[]])
  })
  test('what a filter leaves out and what lies outside the window has none', () => {
    const events = [aSummary({ id: 'x', on: '2025-02-03' }), aSummary({ id: 'y', on: '2025-02-20' }), aSummary({ id: 'z', on: '2025-12-01' })]
    expect(eventsOf(turned(events, { rows: [1, 2] })).map(({ row }) => row)).toEqual([1, 2])
    expect(eventsOf(turned(events, { window: { startMs: T0, endMs: T0 + 90 * DAY_MS } })).map(({ row }) => row)).toEqual([0, 1])
  })
})

describe('stops and stems', () => {
  test('a side that an act is directed at has a tick, and no stem to it', () => {
    const [entry] = eventsOf(turned([aSummary({ lanes: [{ side: 'a', mark: 'full' }, { side: 'c', mark: 'tick' }] })]))
    expect(entry?.stops).toEqual([{ lane: 0, full: true }, { lane: 2, full: false }])
    expect(entry?.stem).toBeNull()
  })
  test('sides only named together are not joined', () => {
    expect(eventsOf(turned([aSummary({ lanes: inLanes('a', 'c') })])).map(({ stem }) => stem)).toEqual([null])
  })
})

describe('bars', () => {
  const days = (...on: string[]) => on.map((text, i) => aSummary({ id: `e${i}`, on: text, lanes: inLanes('a') }))
  const partsOf = (score: TurnedScore, row: number) => entriesOf(score).flatMap(({ bars }, at) => bars.filter((part) => part.row === row).map(({ startEdge, endEdge }) => [at, startEdge, endEdge]))
  test('a day has none', () => {
    expect(entriesOf(turned(days('2025-02-03')))[0]?.bars).toEqual([])
  })
  test('an interval reaches down to the last row begun before it is over', () => {
    const score = turned(days('2025-02-03/2025-02-10', '2025-02-05', '2025-02-10', '2025-02-11'))
    expect(partsOf(score, 0)).toEqual([[0, 'hard', null], [1, null, null], [2, null, 'hard']])
  })
  test('of a start that is not known it fades, of an end that is not known it stays in its row', () => {
    expect(partsOf(turned(days('../2025-02-10', '2025-02-20')), 0)).toEqual([[0, 'soft', 'hard']])
    expect(partsOf(turned(days('2025-02-10/', '2025-02-20')), 0)).toEqual([[0, 'hard', 'soft']])
  })
  test('what goes on passes all rows below, and the headings between them', () => {
    const score = turned(days('2025-02-10/..', '2025-02-20', '2025-03-20'))
    expect(partsOf(score, 0)).toEqual([[0, 'hard', null], [1, null, null], [2, null, 'open']])
    expect(score.groups.map(({ bars }) => bars.length)).toEqual([0, 1])
  })
  test('two in one rail run side by side; one after the other share a place', () => {
    const voices = (score: TurnedScore) => entriesOf(score).map(({ bars }) => bars.map(({ row, voice }) => [row, voice]))
    expect(voices(turned(days('2025-02-03/2025-02-10', '2025-02-05/2025-02-07', '2025-02-20/2025-02-22')))).toEqual([[[0, 0]], [[0, 0], [1, 1]], [[2, 0]]])
  })
})

describe('crowds', () => {
  const crowd = Array.from({ length: MAX_ITEMS * 2 }, (_, i) => aSummary({ id: `e${i}`, on: day(Math.floor(i / 3)), lanes: inLanes(LANES[i % 3] ?? 'a') }))
  test('are joined; an opened cluster shows each of its members under it', () => {
    const score = turned(crowd)
    expect(score.hasClusters).toBe(true)
    expect(entriesOf(score).length).toBeLessThanOrEqual(MAX_ITEMS)
    const cluster = entriesOf(score).find((entry) => entry.kind === 'cluster')
    if (cluster?.kind !== 'cluster') throw new Error('no cluster')
    const open = entriesOf(turned(crowd, { open: new Set([cluster.key]) }))
    const at = open.findIndex(({ key }) => key === cluster.key)
    const members = open.slice(at + 1).filter((entry) => entry.kind === 'event' && entry.isMember)
    expect(open[at]).toMatchObject({ isOpen: true })
    expect(members).toHaveLength(cluster.mark.count)
    expect(open.slice(at + 1, at + 1 + members.length)).toEqual(members)
  })
  test('every event is there: by itself or in the count of a cluster', () => {
    const counted = entriesOf(turned(crowd)).reduce((sum, entry) => sum + (entry.kind === 'cluster' ? entry.mark.count : 1), 0)
    expect(counted).toBe(crowd.length)
  })
})

const on = fc.oneof(fc.nat(120).map(day), fc.tuple(fc.nat(120), fc.nat(40)).map(([from, length]) => `${day(from)}/${day(from + length)}`), fc.constantFrom('2025-02', '2025', '2025-03-03~', '../2025-02-10', '2025-02-20/..', '2025-02-20/', '2025-02-03T10:00Z'))
const anyEvents = fc.array(fc.record({ on, lanes: fc.subarray(LANES) }), { maxLength: 60 }).map((all) => all.map(({ on: text, lanes }, i) => aSummary({ id: `e${i}`, on: text, lanes: inLanes(...lanes) })).sort((a, b) => (a.when.from.kind === 'point' ? a.when.from.startMs : 0) - (b.when.from.kind === 'point' ? b.when.from.startMs : 0)))

test('whatever the events: each has one row, keys differ, and a bar is one unbroken run that begins and ends once', () => {
  fc.assert(fc.property(anyEvents, (events) => {
    const entries = eventsOf(turned(events))
    expect(entries.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual([...events.keys()])
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
    const runs = new Map<string, { at: number; starts: number; ends: number }[]>()
    entries.forEach(({ bars }, at) => { for (const { row, lane, startEdge, endEdge, voice } of bars) { expect(voice).toBeLessThan(VOICES); const key = `${row} ${lane}`; runs.set(key, [...(runs.get(key) ?? []), { at, starts: startEdge ? 1 : 0, ends: endEdge ? 1 : 0 }]) } })
    for (const run of runs.values()) {
      const [first, last] = [run[0], run.at(-1)]
      expect(run.map(({ at }) => at - (first?.at ?? 0))).toEqual([...run.keys()])
      expect([first?.starts, last?.ends]).toEqual([1, 1])
      expect(run.reduce((sum, { starts, ends }) => sum + starts + ends, 0)).toBe(2)
    }
  }), { numRuns: 60 })
})

test('few rails: the last holds what the others have no room for', () => {
  const choice = fewLanes(someLanes(['a', 'b', 'c', 'd']), 3, (first, last, lanes) => `${first} to ${last}, ${lanes}`)
  expect(choice.lanes.map(({ id, title }) => [id, title])).toEqual([['a', 'A'], ['b', 'B'], ['others', 'C to D, 2']])
  expect(choice.placesOf(aSummary({ lanes: inLanes('a', 'd', 'c') }))).toEqual([{ lane: 0, full: true }, { lane: 2, full: true }])
})
