import { expect, test } from 'vitest'
import { figure, plural } from './plural'

const EVENTS = { one: 'событие', few: 'события', many: 'событий', other: 'события' }

test('the form goes with the number', () => {
  expect([1, 2, 5, 11, 21, 22, 25, 111, 1.5].map((n) => plural('ru', n, EVENTS))).toEqual(['событие', 'события', 'событий', 'событий', 'событие', 'события', 'событий', 'событий', 'события'])
  expect([0, 1, 2, 3, 11, 100].map((n) => plural('ar', n, { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
})

test('a form that is not given is the last one', () => expect(plural('ru', 5, { one: 'a', other: 'b' })).toBe('b'))

test('numbers in digits and groups of the locale', () => {
  expect(figure('en-GB', 12_345)).toBe('12,345')
  expect(figure('fr', 12_345)).toMatch(/^12\s345$/)
  expect(figure('ar-EG', 12_345)).toBe('١٢٬٣٤٥')
})
