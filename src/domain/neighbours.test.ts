import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { ColumnTable } from './columnTable'
import { aDataset, anEvent } from './factories'
import { forkedIn, ofSideIn, placeOfRow, placeOfTime, rowFrom } from './neighbours'
import { sidesOf } from './sides'
import { someFacts } from './someFacts'
import { decodeSkeleton, splitSummaries } from './splitSummaries'

const rows = Uint32Array.of(1, 4, 5, 9)

test('places among ascending rows', () => {
  expect([0, 1, 2, 5, 9, 10].map((row) => placeOfRow(rows, row))).toEqual([0, 0, 1, 2, 3, 4])
  expect(placeOfRow(new Uint32Array(0), 3)).toBe(0)
})

test('the first event that begins at a time or later; one of which only the end is known stands at that', () => {
  const { events } = buildFacts(aDataset({ events: [anEvent({ id: 'a', when: '2025-01-10' }), anEvent({ id: 'b', when: '/2025-02' }), anEvent({ id: 'c', when: '2025-03' })] }))
  const place = (...day: [number, number, number]) => placeOfTime(Uint32Array.of(0, 1, 2), Date.UTC(...day), events)
  expect([place(2025, 0, 1), place(2025, 0, 11), place(2025, 1, 1), place(2025, 1, 2), place(2025, 2, 1), place(2025, 2, 2)]).toEqual([0, 1, 1, 2, 2, 3])
  expect(placeOfTime(Uint32Array.of(0, 1, 2), -Infinity, events)).toBe(0)
})

test('on and back to what passes, the place itself included', () => {
  const isOdd = (row: number) => row % 2 === 1
  expect([rowFrom(rows, 1, 1, isOdd), rowFrom(rows, 1, -1, isOdd), rowFrom(rows, 2, 1, isOdd)]).toEqual([5, 1, 5])
  expect([rowFrom(rows, 4, 1, isOdd), rowFrom(rows, -1, -1, isOdd), rowFrom(rows, 0, 1, () => false)]).toEqual([null, null, null])
})

test('events held in columns pass as those held as objects do', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { events, problems: _, ...head } = facts
      const file = [...splitSummaries(head, events)].find((one) => one.file === 'summaries.json')
      const skeleton = decodeSkeleton(JSON.parse(JSON.stringify(file?.json)))
      if (!skeleton.ok) throw new Error(skeleton.problem.message)
      const table = new ColumnTable(skeleton.value.columns)
      const rows = [...events.keys()]
      expect(rows.filter(forkedIn(table))).toEqual(rows.filter((row) => ['differ', 'denied'].includes(events[row]?.differ ?? '')))
      expect(rows.filter(forkedIn(events))).toEqual(rows.filter(forkedIn(table)))
      for (const { id } of sidesOf(facts.info)) expect(rows.filter(ofSideIn(events, id))).toEqual(rows.filter(ofSideIn(table, id)))
    }),
    { numRuns: 40 },
  )
})
