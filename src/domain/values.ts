import { readEdtf } from './edtfRead'
import type { DateBound, FuzzyDate } from './fuzzyDate'
import type { ClaimValue } from './model'

/** What a value may be, both ends inclusive unless it says otherwise: seconds for a duration, the number for a count, milliseconds for a date. */
export interface ValueRange {
  readonly min: number
  readonly max: number
  /** "over six", "under six": the end itself is not meant. */
  readonly isOver?: boolean
  readonly isUnder?: boolean
}

/** How far "about", "almost" and "nearly" reach, as a part of the figure. */
export const SOFT = 0.2

const DURATION = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const DAY_S = 86_400
/** Seconds of a year, month, week, day, hour, minute and second, at least and at most. */
const UNIT_SECONDS: readonly (readonly [number, number])[] = [
  [365 * DAY_S, 366 * DAY_S], [28 * DAY_S, 31 * DAY_S], [7 * DAY_S, 7 * DAY_S], [DAY_S, DAY_S], [3600, 3600], [60, 60], [1, 1],
]

/** The figures of an ISO 8601 duration: years, months, weeks, days, hours, minutes, seconds. null where the text is none. */
export function durationFigures(text: string): readonly number[] | null {
  const match = DURATION.exec(text.trim().replaceAll(',', '.'))
  return match?.slice(1).some((part) => part !== undefined) ? match.slice(1).map((part) => Number(part ?? 0)) : null
}

/** An ISO 8601 duration in seconds; a range because months and years differ. null where the text is none. */
export function readDuration(text: string): ValueRange | null {
  const figures = durationFigures(text)
  if (figures === null) return null
  let min = 0
  let max = 0
  for (const [i, [least, most]] of UNIT_SECONDS.entries()) {
    min += (figures[i] ?? 0) * least
    max += (figures[i] ?? 0) * most
  }
  return { min, max }
}

/**
 * What a value says, with "about" taken at its word. Only a least value ("over six") has no end, only a most value
 * ("under six") no beginning; "almost six" (a most value, about) lies a little below, "a little over six" a little above.
 * null where it cannot be read or says nothing.
 */
export function rangeOf(value: Pick<ClaimValue, 'type' | 'min' | 'max' | 'approx'>): ValueRange | null {
  const low = value.min === undefined ? undefined : readEnd(value.type, value.min)
  const high = value.max === undefined ? undefined : readEnd(value.type, value.max)
  if (low === null || high === null || (low === undefined && high === undefined)) return null
  const about = value.approx === true
  if (low === undefined) return high === undefined ? null : about ? { min: soften(value.type, high).min, max: high.max } : { min: -Infinity, max: high.max, isUnder: true }
  if (high === undefined) return about ? { min: low.min, max: soften(value.type, low).max } : { min: low.min, max: Infinity, isOver: true }
  return about ? { min: soften(value.type, low).min, max: soften(value.type, high).max } : { min: low.min, max: high.max }
}

/**
 * The figures a value names, before "about" is taken at its word; where it names one end only, that end twice. A day is
 * named by its start, as is a length in months or years by its mean. null as for rangeOf.
 */
export function figuresOf(value: Pick<ClaimValue, 'type' | 'min' | 'max'>): { readonly low: number; readonly high: number } | null {
  const low = value.min === undefined ? undefined : readEnd(value.type, value.min)
  const high = value.max === undefined ? undefined : readEnd(value.type, value.max)
  if (low === null || high === null) return null
  const [first, last] = [low ?? high, high ?? low]
  if (first === undefined || last === undefined) return null
  if (value.type !== 'date') return { low: middle(first), high: middle(last) }
  return { low: first.min, high: last.max - last.min < DAY_MS ? last.min : last.max }
}

const DAY_MS = 86_400_000
const middle = ({ min, max }: ValueRange): number => (min === max ? min : (min + max) / 2)

export const rangesOverlap = (a: ValueRange, b: ValueRange): boolean => reaches(a, b) && reaches(b, a)

/** Whether the lower end of one lies below the upper end of the other, or both are at one figure that both mean. */
const reaches = (low: ValueRange, high: ValueRange): boolean =>
  low.min < high.max || (low.min === high.max && low.isOver !== true && high.isUnder !== true)

/** Values of the same measure, and forecasts apart from findings: only these can be held against each other. */
export const measureOf = (value: ClaimValue): string =>
  [value.type, value.unit ?? '', value.of ?? '', value.expected === true ? 'expected' : ''].join('\n')

/** undefined where no measure is common to both; false where values of one measure do not overlap. */
export function valuesAgree(a: readonly ClaimValue[], b: readonly ClaimValue[]): boolean | undefined {
  let agree: boolean | undefined
  for (const mine of a) {
    for (const other of b) {
      if (measureOf(mine) !== measureOf(other)) continue
      const [x, y] = [rangeOf(mine), rangeOf(other)]
      if (x === null || y === null) continue
      if (!rangesOverlap(x, y)) return false
      agree = true
    }
  }
  return agree
}

function readEnd(type: ClaimValue['type'], end: string | number): ValueRange | null {
  if (type === 'duration') return typeof end === 'string' ? readDuration(end) : null
  if (type === 'count') {
    const number = typeof end === 'string' && end.trim() !== '' ? Number(end) : end
    return typeof number === 'number' && Number.isFinite(number) ? { min: number, max: number } : null
  }
  const date = typeof end === 'string' ? readEdtf(end) : null
  return date === null ? null : dateRange(date)
}

/** An "about" in the date itself counts too: as much again on either side. */
function dateRange(date: FuzzyDate): ValueRange {
  const range = { min: date.startMs, max: lastMs(date.startMs, date.endMs) }
  return isAbout(date.from) || isAbout(date.to) ? softDate(range) : range
}

const isAbout = (bound: DateBound): boolean => bound.kind === 'point' && bound.approximate
const lastMs = (startMs: number, endMs: number): number => (endMs > startMs ? endMs - 1 : endMs)

/** A date has no size of which 20 % could be taken: "about 3 March" reaches as far as the day, month or year is long. */
function softDate({ min, max }: ValueRange): ValueRange {
  const length = Number.isFinite(max - min) ? max - min + 1 : 0
  return { min: min - length, max: max + length }
}

function soften(type: ClaimValue['type'], { min, max }: ValueRange): ValueRange {
  if (type === 'date') return softDate({ min, max })
  return { min: min - Math.abs(min) * SOFT, max: max + Math.abs(max) * SOFT }
}
