import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimValue } from './model'
import { durationFigures, figuresOf, measureOf, rangeOf, rangesOverlap, readDuration, valuesAgree } from './values'

const H = 3600
const duration = (over: Partial<ClaimValue>): ClaimValue => ({ type: 'duration', ...over })
const around = (text: string): ClaimValue => duration({ min: text, max: text, approx: true })
const exactly = (text: string): ClaimValue => duration({ min: text, max: text })
const about = (value: number): ClaimValue => ({ type: 'count', min: value, max: value, approx: true })

describe('ISO 8601 durations in seconds', () => {
  test.each([
    ['PT6H', 6 * H], ['PT6H30M', 6.5 * H], ['PT90M', 1.5 * H], ['PT45S', 45], ['P1DT2H', 26 * H], ['P2W', 14 * 24 * H], ['PT1.5H', 1.5 * H], ['PT1,5H', 1.5 * H], ['PT0S', 0],
  ])('%s', (text, seconds) => { expect(readDuration(text)).toEqual({ min: seconds, max: seconds }) })

  test('months and years differ in length', () => {
    expect(readDuration('P1M')).toEqual({ min: 28 * 24 * H, max: 31 * 24 * H })
    expect(readDuration('P1Y')).toEqual({ min: 365 * 24 * H, max: 366 * 24 * H })
  })

  test.each(['', 'P', 'PT', '6 hours', 'PT6', 'T6H', 'PT6H30', '-PT6H', 'PT6M6H', 'P1H', 'pt6h'])('"%s" is none', (text) => { expect(readDuration(text)).toBeNull() })
})

describe('what a value may be', () => {
  test.each<[string, ClaimValue, number, number]>([
    ['six', exactly('PT6H'), 6 * H, 6 * H],
    ['around six', around('PT6H'), 4.8 * H, 7.2 * H],
    ['over six', duration({ min: 'PT6H' }), 6 * H, Infinity],
    ['under six', duration({ max: 'PT6H' }), -Infinity, 6 * H],
    ['almost six and a half', duration({ max: 'PT6H30M', approx: true }), 5.2 * H, 6.5 * H],
    ['a little over six', duration({ min: 'PT6H', approx: true }), 6 * H, 7.2 * H],
    ['about five to six', duration({ min: 'PT5H', max: 'PT6H', approx: true }), 4 * H, 7.2 * H],
    ['41', { type: 'count', min: 41, max: 41 }, 41, 41],
    ['41, as text', { type: 'count', min: '41', max: '41' }, 41, 41],
    ['a negative count', { type: 'count', min: -10, max: -10, approx: true }, -12, -8],
  ])('%s', (_, value, min, max) => {
    const range = rangeOf(value)
    expect(range?.min).toBeCloseTo(min)
    expect(range?.max).toBeCloseTo(max)
  })

  test.each<[string, ClaimValue]>([
    ['nothing', duration({})], ['words', exactly('six hours')], ['a number for a duration', duration({ min: 6, max: 6 })],
    ['a count that is none', { type: 'count', min: 'many' }], ['an empty count', { type: 'count', min: '' }], ['a date that is none', { type: 'date', min: 'soon' }],
    ['one good end of two', duration({ min: 'PT6H', max: 'long' })],
  ])('%s says nothing', (_, value) => { expect(rangeOf(value)).toBeNull() })

  test('dates cover what their text covers; "about" as much again on either side', () => {
    const DAY = 86_400_000
    const start = Date.UTC(2025, 2, 3)
    expect(rangeOf({ type: 'date', min: '2025-03-03', max: '2025-03-04' })).toEqual({ min: start, max: start + 2 * DAY - 1 })
    expect(rangeOf({ type: 'date', min: '2025-03-03~', max: '2025-03-03~' })).toEqual({ min: start - DAY, max: start + 2 * DAY - 1 })
    expect(rangeOf({ type: 'date', min: '2025-03-03', max: '2025-03-03', approx: true })).toEqual({ min: start - DAY, max: start + 2 * DAY - 1 })
  })
})

describe('do two accounts agree', () => {
  test.each<[string, ClaimValue, ClaimValue, boolean | undefined]>([
    ['around six, almost six and a half', around('PT6H'), duration({ max: 'PT6H30M', approx: true }), true],
    ['fifty minutes, about an hour', exactly('PT50M'), around('PT1H'), true],
    ['over two hours, ninety minutes', duration({ min: 'PT2H' }), exactly('PT90M'), false],
    ['14 and 21', { type: 'count', min: 14, max: 14, unit: 'years' }, { type: 'count', min: 21, max: 21, unit: 'years' }, false],
    ['under two, over two', duration({ max: 'PT2H' }), duration({ min: 'PT2H' }), false],
    ['over three, three', duration({ min: 'PT3H' }), exactly('PT3H'), false],
    ['under three, three', duration({ max: 'PT3H' }), exactly('PT3H'), false],
    ['about two and a half, over three', around('PT2H30M'), duration({ min: 'PT3H' }), false],
    ['about three, over three', around('PT3H'), duration({ min: 'PT3H' }), true],
    ['almost three, three', duration({ max: 'PT3H', approx: true }), exactly('PT3H'), true],
    ['a little over three, three', duration({ min: 'PT3H', approx: true }), exactly('PT3H'), true],
    ['over four, four and a half', duration({ min: 'PT4H' }), exactly('PT4H30M'), true],
    ['over two, over three', duration({ min: 'PT2H' }), duration({ min: 'PT3H' }), true],
    ['12 and 15 May', { type: 'date', min: '2025-05-12', max: '2025-05-12' }, { type: 'date', min: '2025-05-15', max: '2025-05-15' }, false],
    ['a day and its month', { type: 'date', min: '2025-05-12', max: '2025-05-12' }, { type: 'date', min: '2025-05', max: '2025-05' }, true],
    ['two neighbouring days', { type: 'date', min: '2025-05-12', max: '2025-05-12' }, { type: 'date', min: '2025-05-13', max: '2025-05-13' }, false],
    ['of another unit', { type: 'count', min: 1, max: 1, unit: 'people' }, { type: 'count', min: 9, max: 9, unit: 'planes' }, undefined],
    ['of another thing', exactly('PT6H'), duration({ min: 'PT1H', max: 'PT1H', of: 'telephone call within it' }), undefined],
    ['of another type', exactly('PT6H'), { type: 'count', min: 6, max: 6 }, undefined],
    ['a forecast and a finding', exactly('PT6H'), duration({ min: 'PT2H', max: 'PT2H', expected: true }), undefined],
    ['one that cannot be read', exactly('PT6H'), exactly('long'), undefined],
  ])('%s', (_, a, b, agree) => {
    expect(valuesAgree([a], [b])).toBe(agree)
    expect(valuesAgree([b], [a])).toBe(agree)
  })

  test('of several, one pair that does not overlap is enough', () => {
    expect(valuesAgree([exactly('PT6H'), exactly('PT9H')], [around('PT6H')])).toBe(false)
    expect(valuesAgree([exactly('PT6H')], [exactly('PT6H'), duration({ min: 'PT1H', max: 'PT1H', of: 'call' })])).toBe(true)
    expect(valuesAgree([], [exactly('PT6H')])).toBeUndefined()
  })

  test('a value agrees with itself, and with anything a tenth off once it is "about"', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.9, max: 1.1, noNaN: true }), (count, factor) => {
      expect(valuesAgree([about(count)], [about(count * factor)])).toBe(true)
      expect(valuesAgree([about(count)], [about(count * 1.6)])).toBe(false)
    }))
  })

  test('overlap is symmetric', () => {
    const range = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat({ max: 5 })).map(([min, length]) => ({ min, max: min + length }))
    fc.assert(fc.property(range, range, (a, b) => {
      const shared = Array.from({ length: 21 }, (_, i) => i - 10).some((n) => a.min <= n && n <= a.max && b.min <= n && n <= b.max)
      expect([rangesOverlap(a, b), rangesOverlap(b, a)]).toEqual([shared, shared])
    }))
  })
})

describe('dates as values', () => {
  const DAY = 86_400_000
  const on = (min: string, over: Partial<ClaimValue> = {}): ClaimValue => ({ type: 'date', min, max: min, ...over })
  const FEB_18 = Date.UTC(2025, 1, 18)
  test.each<[string, ClaimValue, number, number]>([
    ['a day, to its last millisecond', on('2025-02-18'), FEB_18, FEB_18 + DAY - 1], ['an instant', on('2025-02-18T10:00Z'), FEB_18 + 10 * 3_600_000, FEB_18 + 10 * 3_600_000], ['a month', on('2025-02'), Date.UTC(2025, 1, 1), Date.UTC(2025, 2, 1) - 1],
    ['about a day: a day on either side', on('2025-02-18~'), FEB_18 - DAY, FEB_18 + 2 * DAY - 1], ['a day, about', on('2025-02-18', { approx: true }), FEB_18 - DAY, FEB_18 + 2 * DAY - 1], ['about an instant, a millisecond long', on('2025-02-18T10:00Z', { approx: true }), FEB_18 + 10 * 3_600_000 - 1, FEB_18 + 10 * 3_600_000 + 1],
    ['perhaps a day', on('2025-02-18?'), FEB_18, FEB_18 + DAY - 1], ['days about which only the last is sure', on('2025-02-18~/2025-02-19'), FEB_18 - 2 * DAY, FEB_18 + 4 * DAY - 1], ['days about which only the first is sure', on('2025-02-18/2025-02-19~'), FEB_18 - 2 * DAY, FEB_18 + 4 * DAY - 1],
    ['from a day on', on('2025-02-18/..'), FEB_18, Infinity], ['about from a day on', on('2025-02-18~/..'), FEB_18, Infinity], ['until a day', on('../2025-02-18'), -Infinity, FEB_18 + DAY - 1],
    ['from one day to another', { type: 'date', min: '2025-02-18', max: '2025-02-20' }, FEB_18, FEB_18 + 3 * DAY - 1], ['later than a day', { type: 'date', min: '2025-02-18' }, FEB_18, Infinity], ['earlier than a day', { type: 'date', max: '2025-02-18' }, -Infinity, FEB_18 + DAY - 1],
  ])('%s', (_, value, min, max) => { expect(rangeOf(value)).toMatchObject({ min, max }) })
  test.each<ClaimValue>([on('soon'), on(''), { type: 'date', min: 2025 }, { type: 'date', min: '2025', max: 'soon' }, { type: 'date' }])('%j says nothing', (value) => { expect([rangeOf(value), figuresOf(value)]).toEqual([null, null]) })
  test('a day and the next do not agree; a day and its month do; about a day and the next do', () => {
    const agree = (a: ClaimValue, b: ClaimValue) => valuesAgree([a], [b])
    expect([agree(on('2025-02-18'), on('2025-02-19')), agree(on('2025-02-18'), on('2025-02')), agree(on('2025-02-18~'), on('2025-02-19')), agree(on('2025-02-18T00:00Z'), on('2025-02-17')), agree(on('2025-02-18T00:00Z'), on('2025-02-18'))]).toEqual([false, true, true, false, true])
  })
})

describe('what cannot be read', () => {
  test.each<ClaimValue>([
    { type: 'count', min: '' }, { type: 'count', min: ' ' }, { type: 'count', min: 'six' }, { type: 'count', min: Infinity }, { type: 'count', min: NaN }, { type: 'count', max: 'x', min: 5 }, { type: 'duration', min: 6 }, { type: 'duration', min: 'six' }, { type: 'duration' }, { type: 'count' },
  ])('%j', (value) => { expect([rangeOf(value), figuresOf(value), valuesAgree([value], [value])]).toEqual([null, null, undefined]) })
  test('spaces around a figure do not matter', () => { expect([rangeOf({ type: 'count', min: ' 6 ', max: 6 }), readDuration(' PT6H ')]).toEqual([{ min: 6, max: 6 }, { min: 21_600, max: 21_600 }]) })
})

describe('figures', () => {
  test.each<[ClaimValue, number, number]>([
    [exactly('PT6H'), 6 * H, 6 * H], [around('PT6H'), 6 * H, 6 * H], [duration({ min: 'PT6H' }), 6 * H, 6 * H], [duration({ max: 'PT6H' }), 6 * H, 6 * H], [duration({ min: 'PT5H', max: 'PT6H' }), 5 * H, 6 * H], [exactly('P1M'), 29.5 * 24 * H, 29.5 * 24 * H],
    [{ type: 'count', min: 0, max: 3 }, 0, 3], [{ type: 'date', min: '2025-02-18' }, Date.UTC(2025, 1, 18), Date.UTC(2025, 1, 18)], [{ type: 'date', min: '2025-02-18', max: '2025-02-20' }, Date.UTC(2025, 1, 18), Date.UTC(2025, 1, 20)],
    [{ type: 'date', min: '2025-02', max: '2025-02' }, Date.UTC(2025, 1, 1), Date.UTC(2025, 2, 1) - 1], [{ type: 'date', min: '2025-02-18T10:00Z' }, Date.UTC(2025, 1, 18, 10), Date.UTC(2025, 1, 18, 10)],
  ])('%j', (value, low, high) => { expect(figuresOf(value)).toEqual({ low, high }) })
  test('of a duration, unit by unit', () => {
    expect([durationFigures('P1Y2M3W4DT5H6M7S'), durationFigures('PT1,5H'), durationFigures('P'), durationFigures('PT')]).toEqual([[1, 2, 3, 4, 5, 6, 7], [0, 0, 0, 0, 1.5, 0, 0], null, null])
  })
})

describe('what is measured', () => {
  const count = (over: Partial<ClaimValue>): ClaimValue => ({ type: 'count', min: 1, max: 1, ...over })
  test('by type, unit, subject, and forecasts apart', () => {
    const all = [count({}), count({ unit: 'people' }), count({ of: 'people' }), count({ expected: true }), count({ unit: 'people', expected: true }), count({ unit: 'peo', of: 'ple' }), duration({ min: 'PT1S', max: 'PT1S' })]
    expect(new Set(all.map(measureOf)).size).toBe(all.length)
    expect([measureOf(count({ expected: false })), measureOf(count({ unit: '' })), measureOf(count({ of: '' })), measureOf(count({ approx: true, sources: ['x'] }))]).toEqual(Array(4).fill(measureOf(count({}))))
  })
  test('only values of one measure are held against each other', () => {
    const two = (over: Partial<ClaimValue>) => count({ min: 2, max: 2, ...over })
    expect([valuesAgree([count({})], [two({})]), valuesAgree([count({})], [two({ unit: 'people' })]), valuesAgree([count({})], [two({ expected: true })]), valuesAgree([count({ expected: true })], [two({ expected: true })]), valuesAgree([], [two({})])]).toEqual([false, undefined, undefined, false, undefined])
    expect(valuesAgree([count({}), count({ unit: 'a' })], [count({}), two({ unit: 'a' })])).toBe(false)
  })
})
