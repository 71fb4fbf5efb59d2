import { whenOf } from '../domain/eventDate'
import type { DateBound } from '../domain/fuzzyDate'
import { dateWords } from '../i18n/dateWords'
import { isExactPoint } from './eventDates'

/** Year, month and day as far as a date gives them. */
export type DateParts = readonly [year: number] | readonly [year: number, month: number] | readonly [year: number, month: number, day: number]

/** A date as CSL-JSON has it. What parts cannot say without adding to it is told in words. */
export type CslDate = { readonly 'date-parts': readonly DateParts[]; readonly circa?: true; readonly season?: number } | { readonly literal: string }

function partsOf(bound: DateBound): DateParts | null {
  if (bound.kind !== 'point') return null
  const { precision, year, month, day } = bound
  if ((precision === 'day' || precision === 'instant') && month !== undefined && day !== undefined) return [year, month, day]
  if (precision === 'month' && month !== undefined) return [year, month]
  return precision === 'year' ? [year] : null
}

/** Years before 1 are left to words: programs count them differently. */
export function cslDate(edtf: string): CslDate | null {
  const date = whenOf(edtf)
  if (date === null) return null
  const { from, to, isInterval } = date
  const [first, last] = [partsOf(from), partsOf(to)]
  const isUncertain = (from.kind === 'point' && from.uncertain) || (to.kind === 'point' && to.uncertain)
  const isAbout = (from.kind === 'point' && from.approximate) || (to.kind === 'point' && to.approximate)
  if (first === null || last === null || isUncertain || first[0] < 1 || last[0] > 9999) return { literal: dateWords(date, 'en', 'long') }
  return { 'date-parts': isInterval ? [first, last] : [first], ...(isAbout ? { circa: true } : {}) }
}

/** Parts of a day of publication; null where it is not one day, known for certain. */
export function dayParts(edtf: string | null): readonly [year: number, month: number, day: number] | null {
  const from = edtf === null ? undefined : whenOf(edtf)?.from
  if (from === undefined || !isExactPoint(from) || from.month === undefined || from.day === undefined) return null
  return [from.year, from.month, from.day]
}
