import { expect, test } from 'vitest'
import { parseEdtf } from '../domain/edtf'
import type { FuzzyDate } from '../domain/fuzzyDate'
import { dateWords, monthHeading, precisionWords } from './dateWords'

function read(text: string): FuzzyDate {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(`${text} ${parsed.problem.message}`)
  return parsed.value
}

/** EDTF, long, short, precision. */
const WORDS = [
  ['2025-02-27', '27 February 2025', '27 Feb 2025', 'day known, hours not'],
  ['2025-09-01', '1 September 2025', '1 Sep 2025', 'day known, hours not'],
  ['2025-03-03~', 'about 3 March 2025', 'about 3 Mar 2025', 'exact day not known'],
  ['2025-03-03?', 'perhaps 3 March 2025', 'perhaps 3 Mar 2025', 'date not certain'],
  ['2025-03-03%', 'perhaps about 3 March 2025', 'perhaps about 3 Mar 2025', 'date not certain'],
  ['2025-03', 'March 2025', 'Mar 2025', 'day not known'],
  ['2025-03-XX', 'March 2025', 'Mar 2025', 'day not known'],
  ['2025-03~', 'about March 2025', 'about Mar 2025', 'exact month not known'],
  ['2025-21', 'spring 2025', 'spring 2025', 'month and day not known'],
  ['2025-24', 'winter 2025', 'winter 2025', 'month and day not known'],
  ['2025', '2025', '2025', 'month and day not known'],
  ['2025-XX-XX', '2025', '2025', 'month and day not known'],
  ['1565~', 'about 1565', 'about 1565', 'exact year not known'],
  ['185X', '1850s', '1850s', 'year not known'],
  ['200X', '2000 to 2009', '2000 to 2009', 'year not known'],
  ['192X~', 'about 1920s', 'about 1920s', 'exact years not known'],
  ['18XX', '19th century', '19th century', 'year not known'],
  ['20XX', '21st century', '21st century', 'year not known'],
  ['11XX', '12th century', '12th century', 'year not known'],
  ['00XX', '1st century', '1st century', 'year not known'],
  ['-04XX', '5th century BCE', '5th century BCE', 'year not known'],
  ['-00XX', '1st century BCE', '1st century BCE', 'year not known'],
  ['-001X', '20 to 11 BCE', '20 to 11 BCE', 'year not known'],
  ['000X', '1 BCE to 9 CE', '1 BCE to 9 CE', 'year not known'],
  ['0000', '1 BCE', '1 BCE', 'month and day not known'],
  ['-0043-03-15', '15 March 44 BCE', '15 Mar 44 BCE', 'day known, hours not'],
  ['0033', '33 CE', '33 CE', 'month and day not known'],
  ['Y-13800000000', '13,800,000,001 BCE', '13,800,000,001 BCE', 'month and day not known'],
  ['Y12345', '12,345', '12,345', 'month and day not known'],
  ['2025-02-27T09:52:26Z', '27 February 2025, 09:52 UTC', '27 Feb 2025, 09:52 UTC', 'time known'],
  ['2025-02-27T01:00+03:00', '26 February 2025, 22:00 UTC', '26 Feb 2025, 22:00 UTC', 'time known'],
  ['2025-02-27T10:30Z/2025-02-27T17:00Z', '27 February 2025, 10:30 to 17:00 UTC', '27 Feb 2025, 10:30 to 17:00 UTC', 'first and last minute known'],
  ['2025-03-12/2025-03-14', '12 to 14 March 2025', '12 to 14 Mar 2025', 'first and last day known'],
  ['2025-04-02/2025-04-03', '2 to 3 April 2025', '2 to 3 Apr 2025', 'first and last day known'],
  ['2025-02-28/2025-03-03', '28 February to 3 March 2025', '28 Feb to 3 Mar 2025', 'first and last day known'],
  ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025', '30 Dec 2024 to 2 Jan 2025', 'first and last day known'],
  ['2025-02-27/2025-02-27', '27 February 2025', '27 Feb 2025', 'day known, hours not'],
  ['2025-02/2025-04', 'February to April 2025', 'Feb to Apr 2025', 'first and last month known, days not'],
  ['2024-12/2025-01', 'December 2024 to January 2025', 'Dec 2024 to Jan 2025', 'first and last month known, days not'],
  ['1964/2008', '1964 to 2008', '1964 to 2008', 'first and last year known, days not'],
  ['-0043/-0041', '44 to 42 BCE', '44 to 42 BCE', 'first and last year known, days not'],
  ['-0043/0014', '44 BCE to 14 CE', '44 BCE to 14 CE', 'first and last year known, days not'],
  ['2025-02/2025-03-03~', 'February 2025 to about 3 March 2025', 'Feb 2025 to about 3 Mar 2025', 'first and last day not known'],
  ['../2025-12-23', 'until 23 December 2025', 'until 23 Dec 2025', 'start not given'],
  ['/2025-12-23', 'until 23 December 2025', 'until 23 Dec 2025', 'start not known'],
  ['../2025-01', 'until some time in January 2025', 'until Jan 2025', 'start not given'],
  ['../2025-01~', 'until about January 2025', 'until about Jan 2025', 'start not given'],
  ['2025-02-18/..', 'from 18 February 2025', 'from 18 Feb 2025', 'end not given'],
  ['2025/', 'from some time in 2025', 'from 2025', 'end not known'],
] as const

test.each(WORDS)('%s in words', (text, long, short, precision) => {
  const date = read(text)
  expect([dateWords(date, 'en', 'long'), dateWords(date, 'en', 'short'), precisionWords(date, 'en')]).toEqual([long, short, precision])
})

test.each([
  ['2025-02-27', 'Thursday 27 February 2025'],
  ['2025-02-27T09:52Z', 'Thursday 27 February 2025, 09:52 UTC'],
  ['2025-02-27~', 'about 27 February 2025'],
  ['2025-02', 'February 2025'],
  ['2025-03-12/2025-03-14', '12 to 14 March 2025'],
  ['0000-01-01', 'Saturday 1 January 1 BCE'],
])('%s with its weekday', (text, words) => {
  expect(dateWords(read(text), 'en', 'withDay')).toBe(words)
})

test('heading of a month', () => {
  expect(monthHeading(read('2025-02-27').startMs, 'en')).toBe('February 2025')
  expect(monthHeading(read('-0043-03-15').startMs, 'en')).toBe('March 44 BCE')
})
