import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { msFromCivil, msOfDay } from '../domain/civil'
import { formatDay, parseEdtf } from '../domain/edtf'
import type { FuzzyDate } from '../domain/fuzzyDate'
import { readTypedDate } from '../domain/typedDate'
import { calendarNames } from './calendarNames'
import { dateWords, monthHeading, precisionKey, precisionWords } from './dateWords'
import { readWhen } from '../domain/when'

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
  ['200X', '2000–2009', '2000–2009', 'year not known'],
  ['192X~', 'about 1920s', 'about 1920s', 'exact years not known'],
  ['18XX', '19th century', '19th century', 'year not known'],
  ['20XX', '21st century', '21st century', 'year not known'],
  ['11XX', '12th century', '12th century', 'year not known'],
  ['00XX', '1st century', '1st century', 'year not known'],
  ['-04XX', '5th century BCE', '5th century BCE', 'year not known'],
  ['-00XX', '1st century BCE', '1st century BCE', 'year not known'],
  ['-001X', '20–11 BCE', '20–11 BCE', 'year not known'],
  ['000X', '1 BCE–9 CE', '1 BCE–9 CE', 'year not known'],
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
  ['../185X', 'until some time in the 1850s', 'until 1850s', 'start not given'],
  ['18XX/', 'from some time in the 19th century', 'from 19th century', 'end not known'],
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

describe('properties', () => {
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  const day = fc.integer({ min: msFromCivil(-9999, 1, 1), max: msFromCivil(9999, 12, 31) }).map(formatDay)
  const mark = fc.constantFrom('', '', '~', '?', '%')
  const date = fc.oneof(
    fc.tuple(day, mark).map((parts) => parts.join('')),
    fc.tuple(day, mark).map(([text, end]) => text.slice(0, -3) + end),
    fc.tuple(day, mark).map(([text, end]) => text.slice(0, -6) + end),
    fc.tuple(day, fc.integer({ min: 21, max: 24 }), mark).map(([text, season, end]) => `${text.slice(0, -6)}-${season}${end}`),
    fc.tuple(day, mark).map(([text, end]) => `${text.slice(0, -7)}X${end}`),
    fc.tuple(day, mark).map(([text, end]) => `${text.slice(0, -8)}XX${end}`),
    fc.integer({ min: 10_000, max: 99_999_999_999 }).chain((year) => fc.constantFrom(`Y${year}`, `Y-${year}`)),
    fc.tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([text, hour, minute]) => `${text}T${twoDigits(hour)}:${twoDigits(minute)}Z`),
  ).filter((text) => parseEdtf(text).ok)
  const open = fc.tuple(date, fc.constantFrom('../', '/..')).map(([text, end]) => (end === '../' ? end + text : text + end))
  const interval = fc.tuple(date, date).map((ends) => ends.join('/')).filter((text) => parseEdtf(text).ok)
  const styles = fc.constantFrom('long', 'short', 'withDay')
  const locales = fc.constantFrom('en', 'en-GB', 'en-US')

  test('the words, typed in again, give the same date', () => {
    // Not those of which the words are coarser or have two readings: the first century BCE, an open end at a decade without a name.
    const spoken = fc.oneof(date, open).filter((text) => !/000X|-00XX/.test(text) && !(text.includes('/') && /0X|00\dX|-\d{3}X/.test(text)))
    fc.assert(fc.property(spoken, fc.constantFrom('long', 'short'), (text, style) => {
      const typed = readTypedDate(dateWords(read(text), 'en', style))
      if (!typed.ok) throw new Error(`${dateWords(read(text), 'en', style)} ${typed.problem.message}`)
      const { startMs, endMs } = read(text)
      expect([typed.value.startMs, typed.value.endMs]).toEqual([startMs, endMs])
    }), { numRuns: 1500 })
  })

  test('a range of days, months or years too', () => {
    const near = fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 900 }), fc.constantFrom(0, 3, 6))
      .map(([first, length, cut]) => [first, first + length].map((days) => formatDay(msOfDay(days)).slice(0, 10 - cut)).join('/'))
    fc.assert(fc.property(near, styles, (text, style) => {
      const typed = readTypedDate(dateWords(read(text), 'en', style).replace(/^[A-Z][a-z]+day /, ''))
      if (!typed.ok) throw new Error(`${dateWords(read(text), 'en', style)} ${typed.problem.message}`)
      expect([typed.value.startMs, typed.value.endMs]).toEqual([read(text).startMs, read(text).endMs])
    }), { numRuns: 1000 })
  })

  test('nothing is named that is not known', () => {
    fc.assert(fc.property(fc.oneof(date, open, interval), styles, locales, (text, style, locale) => {
      const words = dateWords(read(text), locale, style)
      const { from, to } = read(text)
      const points = [from, to].filter((bound) => bound.kind === 'point')
      const has = (...precisions: string[]) => points.some(({ precision }) => precisions.includes(precision))
      if (!has('day', 'instant', 'month')) expect(words).not.toMatch(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/)
      if (!has('day', 'instant')) expect(words).not.toMatch(/\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|day\b/)
      if (!has('instant')) expect(words).not.toMatch(/\d:\d|UTC/)
      if (points.some(({ approximate }) => approximate)) expect(words).toContain('about')
      if (points.some(({ uncertain }) => uncertain)) expect(words).toContain('perhaps')
      if (/day\b/.test(words)) expect([style, points.every(({ approximate, uncertain }) => !approximate && !uncertain)]).toEqual(['withDay', true])
      expect(words).not.toMatch(/undefined|NaN|\{|null/)
      expect(precisionWords(read(text), locale)).not.toBe('')
    }), { numRuns: 2000 })
  })

  test('only a date of one day is said to have its day known', () => {
    fc.assert(fc.property(fc.oneof(date, open, interval), (text) => {
      const parsed = read(text)
      if (precisionKey(parsed) === 'day') expect(parsed.endMs - parsed.startMs).toBe(86_400_000)
      if (parsed.startMs === -Infinity) expect(precisionKey(parsed)).toBe('startOpen')
    }))
  })
})

test('no date at all says so, once', () => {
  const none = readWhen('../..')
  expect(none.ok && [dateWords(none.value, 'en', 'short'), dateWords(none.value, 'en', 'long'), precisionWords(none.value, 'en')]).toEqual(['no date', 'no date', ''])
})

describe('other locales', () => {
  const full = new Intl.DateTimeFormat('en-u-ca-gregory', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

  test('names and numbers are those of Intl', () => {
    for (let month = 1; month <= 12; month += 1) {
      const date = read(`2025-${String(month).padStart(2, '0')}-15`)
      expect(full.format(date.startMs)).toContain(calendarNames('en').month(month, 'long', true))
      expect(new Intl.DateTimeFormat('uk', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date.startMs)).toContain(calendarNames('uk').month(month, 'long', true))
      expect(new Intl.DateTimeFormat('fr', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date.startMs)).toContain(calendarNames('fr').month(month, 'short', false))
    }
    expect(['uk', 'ru'].map((locale) => [calendarNames(locale).month(2, 'long', true), calendarNames(locale).month(2, 'long', false)])).toEqual([['лютого', 'лютий'], ['февраля', 'февраль']])
    expect([calendarNames('ar-EG').number(27), calendarNames('ar-EG').twoDigits(7), calendarNames('en').year(2025), calendarNames('en').year(12_345)]).toEqual(['٢٧', '٠٧', '2025', '12,345'])
    expect([0, 1, 6].map(calendarNames('en').weekday)).toEqual(['Sunday', 'Monday', 'Saturday'])
  })

  test('a calendar other than the Gregorian is not mixed in', () => {
    expect(calendarNames('fa').month(2, 'long', true)).toBe(calendarNames('fa-u-ca-gregory').month(2, 'long', true))
    expect(calendarNames('th').year(2025)).toBe('2025')
  })

  test('a language without words of its own reads in English throughout, whatever the region', () => {
    expect(['sw', 'en-GB', 'en-US', 'xx'].map((locale) => dateWords(read('2025-09-03~'), locale, 'short'))).toEqual(Array.from({ length: 4 }, () => 'about 3 Sep 2025'))
    expect(monthHeading(0, 'sw')).toBe('January 1970')
  })
})
