import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_YEAR, daysInMonth, msFromCivil } from './civil'
import { EDTF_MAX_LENGTH, formatDay, formatMinute, isEndBeforeStart, parseEdtf, yearText } from './edtf'
import type { FuzzyDate } from './fuzzyDate'

function read(text: string): FuzzyDate {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(`${text} ${parsed.problem.message}`)
  return parsed.value
}

function refusal(text: string): string {
  const parsed = parseEdtf(text)
  if (parsed.ok) throw new Error(`${text} was read`)
  return `${parsed.problem.message}; ${parsed.problem.hint}`
}

type Ymd = readonly [number, number, number]

/** Text, precision, first day, first day after it. */
const DATES: readonly (readonly [string, string, Ymd, Ymd])[] = [
  ['2025', 'year', [2025, 1, 1], [2026, 1, 1]],
  ['0000', 'year', [0, 1, 1], [1, 1, 1]],
  ['-0001', 'year', [-1, 1, 1], [0, 1, 1]],
  ['9999', 'year', [9999, 1, 1], [10000, 1, 1]],
  ['2025-02', 'month', [2025, 2, 1], [2025, 3, 1]],
  ['2024-02', 'month', [2024, 2, 1], [2024, 3, 1]],
  ['2025-12', 'month', [2025, 12, 1], [2026, 1, 1]],
  ['2025-02-27', 'day', [2025, 2, 27], [2025, 2, 28]],
  ['2024-02-29', 'day', [2024, 2, 29], [2024, 3, 1]],
  ['2025-12-31', 'day', [2025, 12, 31], [2026, 1, 1]],
  ['-0232-01-01', 'day', [-232, 1, 1], [-232, 1, 2]],
  ['2025-21', 'season', [2025, 3, 1], [2025, 6, 1]],
  ['2025-22', 'season', [2025, 6, 1], [2025, 9, 1]],
  ['2025-23', 'season', [2025, 9, 1], [2025, 12, 1]],
  ['2025-24', 'season', [2025, 12, 1], [2026, 3, 1]],
  ['201X', 'decade', [2010, 1, 1], [2020, 1, 1]],
  ['20XX', 'century', [2000, 1, 1], [2100, 1, 1]],
  ['00XX', 'century', [0, 1, 1], [100, 1, 1]],
  ['-001X', 'decade', [-19, 1, 1], [-9, 1, 1]],
  ['-000X', 'decade', [-9, 1, 1], [0, 1, 1]],
  ['-02XX', 'century', [-299, 1, 1], [-199, 1, 1]],
  ['2025-XX', 'year', [2025, 1, 1], [2026, 1, 1]],
  ['2025-XX-XX', 'year', [2025, 1, 1], [2026, 1, 1]],
  ['2025-02-XX', 'month', [2025, 2, 1], [2025, 3, 1]],
  ['Y12345', 'year', [12345, 1, 1], [12346, 1, 1]],
  ['Y-12345', 'year', [-12345, 1, 1], [-12344, 1, 1]],
  ['Y170000002', 'year', [170_000_002, 1, 1], [170_000_003, 1, 1]],
  ['Y-13800000000', 'year', [-13_800_000_000, 1, 1], [-13_799_999_999, 1, 1]],
  ['Y999999999999', 'year', [999_999_999_999, 1, 1], [1_000_000_000_000, 1, 1]],
]

describe('dates', () => {
  test.each(DATES)('%s is a %s', (text, precision, first, after) => {
    const date = read(text)
    expect(date).toMatchObject({ text, startMs: msFromCivil(...first), endMs: msFromCivil(...after), isInterval: false })
    expect(date.from).toMatchObject({ kind: 'point', precision, approximate: false, uncertain: false, year: first[0] })
    expect(date.to).toBe(date.from)
  })

  test.each(DATES)('%s about, perhaps, and both', (text) => {
    const marks = (mark: string) => read(text + mark).from
    expect(marks('~')).toMatchObject({ approximate: true, uncertain: false })
    expect(marks('?')).toMatchObject({ approximate: false, uncertain: true })
    expect(marks('%')).toMatchObject({ approximate: true, uncertain: true })
    expect(read(`${text}~`).startMs).toBe(read(text).startMs)
  })

  test('only what is known is there', () => {
    expect(read('2025').from).not.toHaveProperty('month')
    expect(read('2025-XX').from).not.toHaveProperty('month')
    expect(read('2025-02-XX').from).not.toHaveProperty('day')
    expect(read('2025-21').from).not.toHaveProperty('month')
    expect(read('2025-02-27').from).toMatchObject({ year: 2025, month: 2, day: 27 })
    expect(read('2025-24').from).toMatchObject({ year: 2025, season: 24 })
  })
})

describe('instants', () => {
  test.each([
    ['2025-02-27T10:30Z', '2025-02-27T10:30Z'],
    ['2025-02-27T10:30:00Z', '2025-02-27T10:30Z'],
    ['2025-02-27T10:30:59Z', '2025-02-27T10:30Z'],
    ['2025-02-27T10:30:00+03', '2025-02-27T07:30Z'],
    ['2025-02-27T10:30:00+03:00', '2025-02-27T07:30Z'],
    ['2025-02-27T10:30+05:45', '2025-02-27T04:45Z'],
    ['2025-02-27T22:30-05:00', '2025-02-28T03:30Z'],
    ['2025-01-01T01:00+14:00', '2024-12-31T11:00Z'],
    ['2025-01-01T10:59+05:59', '2025-01-01T05:00Z'],
    ['2025-02-27T00:00+00:00', '2025-02-27T00:00Z'],
    ['-0232-01-01T00:00:00Z', '-0232-01-01T00:00Z'],
    ['9999-12-31T23:30-01:00', 'Y10000'],
  ])('%s is %s', (text, minute) => {
    const date = read(text)
    expect(formatMinute(date.startMs)).toBe(minute)
    expect(date.endMs).toBe(date.startMs)
    expect(date.from).toMatchObject({ precision: 'instant' })
  })

  test('seconds count, and the parts are those at UTC', () => {
    expect(read('2025-02-27T09:52:26Z').startMs).toBe(Date.UTC(2025, 1, 27, 9, 52, 26))
    expect(read('2025-02-27T01:00+03:00').from).toMatchObject({ year: 2025, month: 2, day: 26 })
  })
})

describe('intervals', () => {
  test('from the start of the first to the end of the second', () => {
    expect(read('2025-03-12/2025-03-14')).toMatchObject({ startMs: msFromCivil(2025, 3, 12), endMs: msFromCivil(2025, 3, 15), isInterval: true })
    expect(read('1964/2008-06')).toMatchObject({ startMs: msFromCivil(1964, 1, 1), endMs: msFromCivil(2008, 7, 1) })
    expect(read('2025-02-27T10:30Z/2025-02-27T17:00Z')).toMatchObject({ startMs: Date.UTC(2025, 1, 27, 10, 30), endMs: Date.UTC(2025, 1, 27, 17) })
    expect(read('1984?/2004-06~')).toMatchObject({ from: { uncertain: true, approximate: false }, to: { uncertain: false, approximate: true } })
    expect(read('185X/2025-21')).toMatchObject({ from: { precision: 'decade' }, to: { precision: 'season' } })
    expect(read('Y-20000/0000')).toMatchObject({ startMs: msFromCivil(-20000, 1, 1), endMs: msFromCivil(1, 1, 1) })
  })

  test('open and unknown ends', () => {
    expect(read('../2025-12-23')).toMatchObject({ startMs: -Infinity, endMs: msFromCivil(2025, 12, 24), from: { kind: 'open' } })
    expect(read('/2025-12-23')).toMatchObject({ startMs: -Infinity, from: { kind: 'unknown' }, to: { kind: 'point' } })
    expect(read('2025/..')).toMatchObject({ startMs: msFromCivil(2025, 1, 1), endMs: Infinity, to: { kind: 'open' } })
    expect(read('2025/')).toMatchObject({ endMs: Infinity, from: { kind: 'point' }, to: { kind: 'unknown' } })
  })

  test.each(['2025-02-27/2025-02-27', '2025-02/2025-02-10', '2025-02-10/2025-02', '2025/2025-01-01', '2025-02-27T10:00Z/2025-02-27T10:00Z', '2025-02-27/2025-02-27T00:00Z'])('%s overlaps itself and is read', (text) => {
    expect(read(text).startMs).toBeLessThanOrEqual(read(text).endMs)
  })

  test.each(['2025-02-27/2025-02-25', '2025/2024', '2025-03/2025-02-28', '2025-02-27T10:01Z/2025-02-27T10:00Z', '0001/-0001', 'Y20000/9999', '2025-02-28/2025-02-27T23:59Z'])('%s ends before it starts: a warning of its own', (text) => {
    const parsed = parseEdtf(text)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.problem.severity).toBe('warning')
    expect(isEndBeforeStart(parsed.problem)).toBe(true)
  })
})

/** What is refused, with a word that the message or hint has to contain. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'write a date'],
  ['2025-02-30', 'from 01 to 28'],
  ['2024-02-30', 'from 01 to 29'],
  ['2025-00', 'month from 01 to 12'],
  ['2025-13', 'month from 01 to 12'],
  ['2025-13-01', 'month from 01 to 12'],
  ['2025-25', 'season from 21 to 24'],
  ['2025-02-00', 'from 01 to 28'],
  ['2025-2-7', 'write 2025-02-07'],
  ['2025/02/27', 'write 2025-02-27'],
  ['2025.02.27', 'write 2025-02-27'],
  ['20250227', 'write 2025-02-27'],
  ['2025-W09', 'write a year'],
  ['2025-058', 'write a year'],
  ['9-Nov', 'write a year'],
  ['27 February 2025', 'write a year (2025)'],
  ['today', 'write a'],
  [' 2025', 'write 2025 without spaces'],
  ['2025\n', 'without spaces'],
  ['2025–02', 'write plain hyphens: 2025-02'],
  ['201x', 'write capitals: 201X'],
  ['y12345', 'write capitals: Y12345'],
  ['2025-02-27t10:30z', 'write capitals: 2025-02-27T10:30Z'],
  ['2025-02-27T10:30', 'write the zone too'],
  ['2025-02-27T10:30:00', '2025-02-27T10:30:00Z'],
  ['2025-02-27T10:30:00.123Z', 'write whole seconds: 2025-02-27T10:30:00Z'],
  ['2025-02-27T24:00Z', '00:00 of the next day'],
  ['2025-21-01', ''],
  ['2025-24-XX', ''],
  ['2025-25', ''],
  ['2025-20', ''],
  ['2025-01-01T10:00+05:60', ''],
  ['2016-12-31T23:59:60Z', 'leap seconds'],
  ['2025-02-27T10:60Z', 'write a'],
  ['2025-02-27T25:00Z', 'write a'],
  ['2025-02-30T10:30Z', 'write a'],
  ['2025-02-27T10:30-00:00', 'write Z'],
  ['2025-02-27T10:30+14:01', 'write a'],
  ['2025-02-27T10:30-12:01', 'write a'],
  ['2025-02-27T10:30+03:60', 'write a'],
  ['2025-02-27T10:30Z~', 'write a'],
  ['-0000', 'write 0000'],
  ['-0000-01-01', 'write 0000'],
  ['-0000-01-01T00:00Z', 'write 0000'],
  ['Y2025', 'write 2025'],
  ['Y-44', 'write -0044'],
  ['Y012345', 'without zeros'],
  ['Y1000000000000', 'at most 12 digits'],
  ['12345', 'write Y12345'],
  ['-170000002', 'write Y-170000002'],
  ['44', 'write four digits: 0044'],
  ['-44', 'write four digits: -0044'],
  ['Y-17E7', 'level 2'],
  ['Y1E400', 'level 2'],
  ['1950S2', 'level 2'],
  ['[1667,1668]', 'level 2'],
  ['{1667..1668}', 'level 2'],
  ['?2025-02', 'end of the whole date'],
  ['2025?-02', 'end of the whole date'],
  ['2025~?', 'end of the whole date'],
  ['1XXX', 'last one or two digits'],
  ['XXXX', 'last one or two digits'],
  ['201X-02', 'last one or two digits'],
  ['2025-XX-27', 'last one or two digits'],
  ['2025-1X', 'last one or two digits'],
  ['2025-02-1X', 'last one or two digits'],
  ['../..', 'at least one side'],
  ['/', 'at least one side'],
  ['../', 'at least one side'],
  ['..', 'write a'],
  ['2025/2026/2027', 'one slash'],
  ['2025/soon', 'write a'],
  ['\u0662\u0660\u0662\u0665', 'write a'],
  ['2025-02-27'.repeat(30), `at most ${EDTF_MAX_LENGTH}`],
]

describe('everything else is refused', () => {
  test.each(REFUSED)('%j', (text, words) => {
    expect(refusal(text)).toContain(words)
    expect(refusal(text)).toContain('is not an EDTF date')
  })

  test('an end after the start, both fine, is not the other problem', () => {
    const parsed = parseEdtf('2025/soon')
    expect(!parsed.ok && parsed.problem.severity === 'error' && !isEndBeforeStart(parsed.problem)).toBe(true)
  })

  test('any text is answered, fast, and never read as something else', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-/TZXY.:~?% '.split('')), maxLength: 40 })
    fc.assert(fc.property(fc.oneof(fc.string(), digits), (text) => {
      const parsed = parseEdtf(text)
      if (parsed.ok) expect(parsed.value.text).toBe(text)
      else expect(parsed.problem.hint).not.toBe('')
    }), { numRuns: 5000 })
  })
})

const fourDigitYear = fc.integer({ min: -9999, max: 9999 })
const longYear = fc.integer({ min: 10_000, max: MAX_YEAR }).chain((year) => fc.constantFrom(year, -year))
const day = fc.tuple(fourDigitYear, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, dayOfMonth]) => dayOfMonth <= daysInMonth(year, month))
  .map(([year, month, dayOfMonth]) => `${yearText(year)}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`)
const mark = fc.constantFrom('', '~', '?', '%')
const anyDate = fc.oneof(
  fc.tuple(day, mark).map((parts) => parts.join('')),
  fc.tuple(day, mark).map(([text, end]) => text.slice(0, -3) + end),
  fc.tuple(fourDigitYear, fc.integer({ min: 21, max: 24 }), mark).map(([year, season, end]) => `${yearText(year)}-${season}${end}`),
  fc.tuple(fc.oneof(fourDigitYear, longYear), mark).map(([year, end]) => yearText(year) + end),
  fc.tuple(fourDigitYear, fc.constantFrom('X', 'XX')).map(([year, x]) => yearText(year).slice(0, -x.length) + x),
  fc.tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([text, h, m]) => `${text}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}Z`),
)

describe('properties', () => {
  test('what is read keeps its text and ends no earlier than it starts', () => {
    fc.assert(fc.property(anyDate, (text) => {
      const date = read(text)
      expect(date.text).toBe(text)
      expect(Number.isFinite(date.startMs) && Number.isFinite(date.endMs)).toBe(true)
      if (date.from.kind === 'point' && date.from.precision === 'instant') expect(date.endMs).toBe(date.startMs)
      else expect(date.endMs).toBeGreaterThan(date.startMs)
    }), { numRuns: 3000 })
  })

  test('two dates make an interval one way round at least', () => {
    fc.assert(fc.property(anyDate, anyDate, (a, b) => {
      const [forth, back] = [parseEdtf(`${a}/${b}`), parseEdtf(`${b}/${a}`)]
      expect(forth.ok || back.ok).toBe(true)
      for (const parsed of [forth, back]) {
        if (parsed.ok) expect(parsed.value.startMs).toBeLessThanOrEqual(parsed.value.endMs)
        else expect(isEndBeforeStart(parsed.problem)).toBe(true)
      }
    }), { numRuns: 2000 })
  })

  test('a day lies in its month, its month in its year, its year in its decade and century', () => {
    fc.assert(fc.property(day, (text) => {
      const year = text.slice(0, -6)
      const coarser = [text, text.slice(0, -3), year, `${year.slice(0, -1)}X`, `${year.slice(0, -2)}XX`].filter((each) => !/^-?0*X+$/.test(each)).map(read)
      for (const [i, outer] of coarser.entries()) {
        const inner = coarser[i - 1] ?? outer
        expect(outer.startMs).toBeLessThanOrEqual(inner.startMs)
        expect(outer.endMs).toBeGreaterThanOrEqual(inner.endMs)
      }
    }), { numRuns: 1000 })
  })

  test('the day and the minute of an instant, written and read again, hold it', () => {
    const instant = fc.oneof(fc.maxSafeInteger(), longYear.map((year) => msFromCivil(year, 7, 1)), fc.integer({ min: -377_705_116_800_000, max: 253_402_300_799_999 }))
    fc.assert(fc.property(instant, (ms) => {
      const onDay = read(formatDay(ms))
      expect(onDay.startMs).toBeLessThanOrEqual(ms)
      expect(onDay.endMs).toBeGreaterThan(ms)
      const minute = read(formatMinute(ms))
      expect(minute.startMs).toBeLessThanOrEqual(ms)
      if (minute.from.kind === 'point' && minute.from.precision === 'instant') expect(ms - minute.startMs).toBeLessThan(60_000)
      expect(formatDay(onDay.startMs)).toBe(onDay.text)
      expect(formatMinute(minute.startMs)).toBe(minute.text)
    }), { numRuns: 3000 })
  })

  test('instants in order are written in order', () => {
    expect([formatDay(-1), formatDay(0), formatMinute(-1), formatMinute(59_999)]).toEqual(['1969-12-31', '1970-01-01', '1969-12-31T23:59Z', '1970-01-01T00:00Z'])
    expect([formatDay(msFromCivil(-44, 3, 15)), formatDay(msFromCivil(10_000, 1, 1)), formatDay(msFromCivil(-10_000, 12, 31))]).toEqual(['-0044-03-15', 'Y10000', 'Y-10000'])
    expect(() => formatDay(Number.NaN)).toThrow(RangeError)
    expect(() => formatDay(Infinity)).toThrow(RangeError)
  })
})

test('the longest text that is looked at has 256 characters', () => {
  const message = (length: number) => { const read = parseEdtf('2'.repeat(length)); return read.ok ? '' : read.problem.message }
  expect([message(256), message(257)]).toEqual(['is not an EDTF date', 'is not an EDTF date: 257 characters'])
  const turned = parseEdtf('2025-02-27/2025-02-25')
  expect(turned.ok ? '' : turned.problem.hint).toBe('write the earlier date first, or mend the wrong one')
})
