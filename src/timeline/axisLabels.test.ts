import { expect, test } from 'vitest'
import { axisLabels, firstWeekday } from './axisLabels'

const SATURDAY = Date.UTC(2025, 2, 1)
const MONDAY = Date.UTC(2025, 2, 3)

test('weeks begin as the language has it', () => {
  expect(['en', 'ru', 'tr', 'ar-EG'].map(firstWeekday)).toEqual([1, 1, 1, 6])
  expect(axisLabels('en').minor(MONDAY, 'week')).toBe('3')
  expect(axisLabels('en').minor(SATURDAY, 'week')).toBe('')
  expect(axisLabels('ar-EG').minor(SATURDAY, 'week')).toBe('١')
  expect(axisLabels('ar-EG').minor(MONDAY, 'week')).toBe('')
})

test('months and digits are those of the language', () => {
  expect(axisLabels('en').major(MONDAY, 'day')).toBe('March 2025')
  expect(axisLabels('ru').major(MONDAY, 'day')).toMatch(/^март 2025/)
  expect(axisLabels('ar-EG').major(MONDAY, 'day')).toBe('مارس ٢٠٢٥')
})
