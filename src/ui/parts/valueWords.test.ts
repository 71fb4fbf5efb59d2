import { describe, expect, test } from 'vitest'
import { en } from '../../i18n/en'
import type { ClaimValue } from '../../domain/model'
import { tickWords, valueWords } from './valueWords'

const LANGUAGE = { locale: 'en-GB', messages: en }
const words = (value: Partial<ClaimValue>) => valueWords({ value: { type: 'duration', ...value } }, LANGUAGE)
const exactly = (text: string) => words({ min: text, max: text })

describe('a value in the words of its report', () => {
  test.each([
    ['6 h', exactly('PT6H')],
    ['6½ h', exactly('PT6H30M')],
    ['1 h 15 min', exactly('PT1H15M')],
    ['50 min', exactly('PT50M')],
    ['1½ h', exactly('PT90M')],
    ['72 h', exactly('PT72H')],
    ['30 days', exactly('P30D')],
    ['1 year 6 months', exactly('P1Y6M')],
    ['2 weeks', exactly('P2W')],
    ['45 s', exactly('PT45S')],
    ['0', exactly('PT0S')],
    ['around 6 h', words({ min: 'PT6H', max: 'PT6H', approx: true })],
    ['almost 6½ h', words({ max: 'PT6H30M', approx: true })],
    ['a little over 1 h', words({ min: 'PT1H', approx: true })],
    ['over 6 h', words({ min: 'PT6H' })],
    ['at most 2 h', words({ max: 'PT2H' })],
    ['3 h to 4 h', words({ min: 'PT3H', max: 'PT4H' })],
    ['1 h expected', words({ min: 'PT1H', max: 'PT1H', expected: true })],
    ['2,935', words({ type: 'count', min: 2935, max: 2935 })],
    ['over 900', words({ type: 'count', min: 900 })],
    ['15 May 2025', words({ type: 'date', min: '2025-05-15', max: '2025-05-15' })],
  ])('%s', (expected, found) => expect(found).toBe(expected))
})

describe('round figures of an axis', () => {
  const tick = (seconds: number, step: number, type: ClaimValue['type'] = 'duration') => tickWords(seconds, { type }, { step }, LANGUAGE)
  test.each([
    ['6 h', tick(6 * 3600, 3600)],
    ['6½ h', tick(6.5 * 3600, 1800)],
    ['1 h 15 min', tick(75 * 60, 900)],
    ['30 s', tick(30, 15)],
    ['11 days', tick(11 * 86_400, 86_400)],
    ['20 years', tick(20 * 365.25 * 86_400, 5 * 365.25 * 86_400)],
    ['0', tick(0, 3600)],
    ['25', tick(25, 5, 'count')],
    ['20 Dec', tick(Date.UTC(2025, 11, 20), 86_400_000, 'date')],
  ])('%s', (expected, found) => expect(found).toBe(expected))
})
