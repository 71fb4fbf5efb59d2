import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClaim } from './factories'
import type { ClaimValue } from './model'
import { numbersIn, valueNumbers } from './titleNumbers'

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
/** English as it is written, from the grammar: an oracle of its own. */
const inWords = (n: number): string => (n < 20 ? (SMALL[n] ?? '') : (TENS[Math.floor(n / 10) - 2] ?? '') + (n % 10 === 0 ? '' : `-${SMALL[n % 10]}`))

describe('numbers of a title', () => {
  test('every number in words up to ninety-nine', () => {
    for (let n = 0; n < 100; n += 1) expect([inWords(n), numbersIn(`${inWords(n)} diplomats leave`)]).toEqual([inWords(n), [n]])
  })
  test.each<[string, readonly number[]]>([
    ['755 staff leave', [755]], ['2,500 troops', [2500]], ['1,234,567 rubles', [1234567]], ['6.5 hours', [6.5]], ['Thirty-five go', [35]], ['SIX HOURS', [6]], ['six-hour talks', [6]], ['sixty-odd envoys', [60]],
    ['In 2025, 24 envoys', [24]], ['the year 1999', []], ['1899 and 2100', [1899, 2100]], ['2,025 envoys', [2025]], ['20250 envoys', [20250]], ['28-point plan', [28]], ['the 1,234th day', []], ['30, 35 or 40,', [30, 35, 40]], ['2018a', []],
    ['1st of 3rd, 22nd, 5th and 11th', []], ['7 and 21', [7, 21]], ['someone often tends', []], ['ones and tens', []], ['seven, then eight', [7, 8]], ['', []], ['no number', []],
  ])('%j', (title, numbers) => { expect(numbersIn(title)).toEqual(numbers) })
  test('whatever the text: numbers, finite and not below nought', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('1', '9', ',', '.', ' ', 'th', 'six', '-', 'twenty', '0'), fc.string({ maxLength: 3 })), { maxLength: 30 }), (parts) => {
      for (const number of numbersIn(parts.join(''))) expect(number >= 0 && Number.isFinite(number)).toBe(true)
    }))
  })
})

describe('numbers that claims disagree on', () => {
  const count = (min: number, over: Partial<ClaimValue> = {}): ClaimValue => ({ type: 'count', min, max: min, ...over })
  const length = (min: string, over: Partial<ClaimValue> = {}): ClaimValue => ({ type: 'duration', min, max: min, ...over })
  const of = (...values: readonly ClaimValue[]): readonly number[] => [...valueNumbers(values.map((value) => aClaim({ values: [value] })))].toSorted((a, b) => a - b)

  test.each<[string, readonly ClaimValue[], readonly number[]]>([
    ['counts', [count(30), count(35)], [30, 35]], ['the same count twice', [count(30), count(30)], []], ['counts of different units', [count(30, { unit: 'people' }), count(35, { unit: 'cars' })], []],
    ['one with a unit and one without', [count(30, { unit: 'people' }), count(35)], []], ['counts of different things', [count(30, { of: 'arrivals' }), count(35, { of: 'departures' })], []],
    ['counts of one thing', [count(30, { of: 'arrivals' }), count(35, { of: 'arrivals' })], [30, 35]], ['a range alone', [{ type: 'count', min: 30, max: 35 }], [30, 35]], ['an open end', [{ type: 'count', min: 30 }, { type: 'count', max: 30 }], []],
    ['a lower and an upper end', [{ type: 'count', min: 30 }, { type: 'count', max: 35 }], [30, 35]],
    ['lengths, in hours and in minutes', [length('PT6H'), length('PT6H30M')], [6, 6.5, 360, 390]], ['the same length in other words', [length('PT90M'), length('PT1H30M')], []], ['one length', [length('PT6H')], []],
    ['days', [length('P1D'), length('P2DT1H')], [24, 49, 1440, 2940]], ['three lengths', [length('PT1H'), length('PT2H'), length('PT3H')], [1, 2, 3, 60, 120, 180]],
    ['a length and a count', [length('PT6H'), count(7)], []], ['dates', [{ type: 'date', min: '2025-02-01' }, { type: 'date', min: '2025-02-02' }], []], ['nothing', [], []],
    ['a count named like a length', [count(5, { of: 'duration' }), count(6, { of: 'duration' })], [5, 6]],
  ])('%s', (_, values, numbers) => { expect(of(...values)).toEqual(numbers) })
  test('claims without values say nothing', () => { expect(valueNumbers([aClaim()]).size).toBe(0) })
})
