import { expect, test } from 'vitest'
import { calendarNames } from '../../i18n/calendarNames'
import { figure } from '../../i18n/plural'
import { dayAndMonth, IN_ENGLISH, languageName, spanWords } from './dates'

test('what English has written out is what Intl says', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  expect(IN_ENGLISH).toEqual(Object.fromEntries(Object.keys(IN_ENGLISH).map((tag) => [tag, names.of(tag)])))
  expect([languageName('pt', 'en-GB'), languageName('ru', 'fr')]).toEqual(['Portuguese', 'russe'])
  const numbers = [0, 7, 97, 999, 1000, 12_345, 1.5, -3]
  expect(numbers.map((n) => figure('en-GB', n))).toEqual(numbers.map((n) => new Intl.NumberFormat('en-GB').format(n)))
  for (let month = 1; month <= 12; month++) {
    for (const length of ['long', 'short'] as const) expect(calendarNames('en').month(month, length, true)).toBe(new Intl.DateTimeFormat('en', { month: length, timeZone: 'UTC' }).format(Date.UTC(2025, month - 1, 15)))
  }
  for (let day = 0; day < 7; day++) expect(calendarNames('en').weekday(day)).toBe(new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, 5, 1 + day)))
})

test('day and month', () => expect([dayAndMonth('2025-02-27', 'en-GB'), dayAndMonth('no date', 'en-GB')]).toEqual(['27 Feb', 'no date']))

test.each([
  ['2016-12-29', '../2025-12-23', '29 Dec 2016 to 23 Dec 2025'], ['2016-12-29/2017-01-02', '2025-12', '29 Dec 2016 to Dec 2025'], ['2025-02-27', '2025-02-27', '27 Feb 2025'], ['2025-01-01/', '2025-02-01/..', '1 Jan to 1 Feb 2025'],
])('from the start of %s to the end of %s is %s', (from, to, words) => expect(spanWords(from, to, 'en-GB')).toBe(words))
