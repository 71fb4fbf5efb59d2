import { describe, expect, test } from 'vitest'
import { asOfMs } from './asOfMs'
import type { ReportTime } from './evidenceRead'
import { PublicationDays } from './publicationDays'

const report = (text: string): ReportTime => ({ id: text, ms: asOfMs(text) ?? Infinity, hasHour: text.includes('T'), publisher: null, agency: null, origin: null })
const DAYS = new PublicationDays({ reports: ['2025-01-10', '2025-01-31T09:00:00Z', '2025-01-31', '2025-02-27T00:00:00Z', '2025-03-02', 'unknown'].map(report) })
const ms = (text: string): number => asOfMs(text) ?? NaN

test('one place a day, with its reports; a report without an hour belongs to its day, midnight to the day that begins', () => {
  expect([1, 2, 3, 4, 5].map((over) => DAYS.at(over))).toEqual(['2025-01-10', '2025-01-31', '2025-02-27', '2025-03-02', null])
  expect(DAYS.counts).toEqual([1, 2, 1, 1])
  expect(DAYS.most).toBe(2)
})

describe('one publication day', () => {
  test.each([
    ['2025-01-31', -1, '2025-01-10'], ['2025-01-31', 1, '2025-02-27'], ['2025-01-10', -1, '2025-01-10'], ['2025-03-02', 1, null],
    ['2025-02-10', -1, '2025-01-31'], ['2025-02-10', 1, '2025-02-27'],
    ['2025-01-31T12:00:00Z', -1, '2025-01-10'], ['2025-01-31T12:00:00Z', 1, '2025-01-31'], ['2024-12-01', 1, '2025-01-10'],
  ] as const)('%s by %i: %s', (from, way, to) => expect(DAYS.stepDay(ms(from), way)).toBe(to))
  test('from the latest', () => expect([DAYS.stepDay(null, -1), DAYS.stepDay(null, 1)]).toEqual(['2025-03-02', null]))
})

describe('one month', () => {
  test.each([
    ['2025-02-27', -1, '2025-01-27'], ['2025-01-31', 1, '2025-02-28'], ['2025-01-20', -1, '2025-01-10'], ['2025-02-27', 1, null], ['2025-01-31T12:00:00Z', 1, '2025-02-28'],
  ] as const)('%s by %i: %s', (from, way, to) => expect(DAYS.stepMonth(ms(from), way)).toBe(to))
  test('from the latest', () => expect([DAYS.stepMonth(null, -1), DAYS.stepMonth(null, 1)]).toEqual(['2025-02-02', null]))
})

test('the nearest day to where one lets go; well behind the last, the latest', () => {
  expect([ms('2025-01-01'), ms('2025-01-12'), ms('2025-01-29'), ms('2025-03-02'), ms('2025-03-10')].map((at) => DAYS.nearest(at))).toEqual(['2025-01-10', '2025-01-10', '2025-01-31', '2025-03-02', null])
})

test('without any dated report there is only the latest', () => {
  const none = new PublicationDays({ reports: [] })
  expect([none.stepDay(null, -1), none.stepMonth(null, -1), none.nearest(0), none.at(1), none.most]).toEqual([null, null, null, null, 0])
})
