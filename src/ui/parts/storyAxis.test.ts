import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilFromMs, msFromCivil } from '../../domain/civil'
import { readEdtf } from '../../domain/edtfRead'
import type { FuzzyDate } from '../../domain/fuzzyDate'
import type { EventSummary } from '../../domain/facts'
import { storyAxis, type StoryAxis } from './storyAxis'
import { middleOf, officeReach, reachOf, storyMarks } from './storyMarks'

const day = (year: number, month: number, date = 1) => ({ startMs: msFromCivil(year, month, date), endMs: msFromCivil(year, month, date + 1) })
const axisOf = (...spans: readonly ReturnType<typeof day>[]): StoryAxis => {
  const axis = storyAxis(spans)
  if (!axis) throw new Error('no axis')
  return axis
}
const dateOf = (edtf: string): FuzzyDate => {
  const date = readEdtf(edtf)
  if (!date) throw new Error(edtf)
  return date
}
const YEAR = axisOf(day(2025, 1), day(2025, 7), day(2025, 12))
const event = (id: string, edtf: string) => ({ id, when: dateOf(edtf) }) as EventSummary

describe('the axis', () => {
  test('nothing with a date: no axis', () => expect(storyAxis([])).toBeNull())

  test('is broken where many months are empty, and each break is narrow', () => {
    const { stretches } = axisOf(day(2017, 1), day(2017, 6), day(2025, 2))
    expect(stretches.map(({ isGap }) => isGap)).toEqual([false, true, false])
    expect(stretches.filter(({ isGap }) => isGap).every(({ from, to }) => to - from <= 4)).toBe(true)
    expect(axisOf(day(2025, 1), day(2025, 8)).stretches).toHaveLength(1)
  })

  const someSpan = fc.record({ year: fc.integer({ min: -3000, max: 3000 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => day(year, month))

  test('covers 0 to 100 without holes and keeps the order of time', () => {
    fc.assert(fc.property(fc.array(someSpan, { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: msFromCivil(-3000, 1, 1), max: msFromCivil(3001, 1, 1) }), { minLength: 2, maxLength: 6 }), (spans, instants) => {
      const axis = axisOf(...spans)
      expect(axis.stretches[0]?.from).toBe(0)
      expect(axis.stretches.at(-1)?.to).toBeCloseTo(100, 1)
      for (const [i, stretch] of axis.stretches.entries()) {
        const before = axis.stretches[i - 1]
        if (before) expect([stretch.from, stretch.startMs]).toEqual([before.to, before.endMs])
      }
      const places = instants.toSorted((a, b) => a - b).map(axis.place)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { startMs } of spans) expect(axis.stretches.some((one) => !one.isGap && one.startMs <= startMs && startMs < one.endMs)).toBe(true)
    }))
  })

  test('labels leave one another room', () => {
    fc.assert(fc.property(fc.array(someSpan, { minLength: 1, maxLength: 8 }), (spans) => {
      const { years, months } = axisOf(...spans)
      const least = (ticks: readonly { readonly at: number }[]) => Math.min(100, ...ticks.map(({ at }, i) => (ticks[i + 1]?.at ?? 100) - at))
      expect(least(years)).toBeGreaterThanOrEqual(5)
      expect(least(years.filter(({ isRoomy }) => isRoomy))).toBeGreaterThanOrEqual(10)
      expect(least(months)).toBeGreaterThanOrEqual(6)
      expect(years.length).toBeGreaterThan(0)
    }))
  })

  test('which year a month is of is said by the label of the year before it', () => {
    const closeSpan = fc.record({ year: fc.integer({ min: 2020, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => day(year, month))
    fc.assert(fc.property(fc.array(closeSpan, { minLength: 1, maxLength: 8 }), (spans) => {
      const { years, months } = axisOf(...spans)
      for (const { at, startMs } of months) expect(civilFromMs(years.findLast((year) => year.at <= at)?.startMs ?? NaN).year).toBe(civilFromMs(startMs).year)
    }))
  })

  test('a year that begins shortly after a stretch is named rather than the one that ends', () => {
    const { years } = axisOf(day(2021, 12), day(2022, 6), day(2022, 12), day(2023, 6), day(2023, 12), day(2024, 6))
    expect(years.map(({ startMs }) => civilFromMs(startMs).year)).toEqual([2022, 2023, 2024])
  })
})

describe('marks', () => {
  test('those that would lie on one another become one that counts them; none is lost', () => {
    const marks = storyMarks([event('a', '2025-03-01'), event('b', '2025-03-02'), event('c', '2025-09-01'), event('d', '2025-03-04')], YEAR)
    expect(marks.map((mark) => mark.events.map(({ id }) => id))).toEqual([['a', 'b', 'd'], ['c']])
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 365 }), { maxLength: 40 }), (days) => {
      const events = days.map((n, i) => event(String(i), new Date(Date.UTC(2025, 0, n)).toISOString().slice(0, 10)))
      const placed = storyMarks(events, YEAR)
      expect(placed.flatMap((mark) => mark.events.map(({ id }) => id)).toSorted((a, b) => a.localeCompare(b))).toEqual(events.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)))
      for (const [i, mark] of placed.entries()) {
        const before = placed[i - 1]
        if (before) expect(mark.at - before.at).toBeGreaterThan(2.2)
      }
    }))
  })

  test('an event without a date has no mark', () => expect(storyMarks([{ id: 'x', when: { ...dateOf('2025'), startMs: -Infinity, endMs: Infinity, from: { kind: 'open' }, to: { kind: 'open' } } } as EventSummary], YEAR)).toEqual([]))

  test('a day is a mark alone; a month is soft at both ends; an interval has both; an open end is soft on its side and stops near the other', () => {
    expect(reachOf(dateOf('2025-03-04'), YEAR)).toBeNull()
    expect(reachOf(dateOf('2025-03'), YEAR)).toMatchObject({ softStart: true, softEnd: true })
    expect(reachOf(dateOf('2025-03-04/2025-06-20'), YEAR)).toMatchObject({ softStart: false, softEnd: false })
    const until = reachOf(dateOf('../2025-06-20'), YEAR)
    expect(until).toMatchObject({ softStart: true, softEnd: false })
    expect((until?.to ?? 0) - (until?.from ?? 0)).toBeLessThan(6)
    expect(middleOf(dateOf('../2025-06-20'), YEAR)).toBeCloseTo(YEAR.place(msFromCivil(2025, 6, 21)), 0)
  })

  test('an office without dates runs on with soft ends; a known end has a cap, one known to the month is soft', () => {
    const office = { title: 'Envoy', of: 'a-body' }
    expect(officeReach(office, YEAR)).toEqual({ from: 0, to: 100, softStart: true, softEnd: true })
    expect(officeReach({ ...office, from: '2025-03-06' }, YEAR)).toEqual({ from: YEAR.place(msFromCivil(2025, 3, 6)), to: 100, softStart: false, softEnd: true })
    expect(officeReach({ ...office, from: '2025-03', to: '2025-05-01' }, YEAR)).toMatchObject({ softStart: true, softEnd: false })
  })
})
