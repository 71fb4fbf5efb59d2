import { civilFromMs, msFromCivil } from '../../domain/civil'
import type { TimeWindow } from '../../url/view'

export interface Tick {
  readonly atMs: number
  readonly words: string
  /** A month or year begins: its line is stronger. */
  readonly isMajor: boolean
}

const DAY_MS = 86_400_000
/** Room that the longest words of a step need. */
const STEPS = [
  { unit: 'day', by: 1, roomPx: 44 }, { unit: 'day', by: 7, roomPx: 48 }, { unit: 'month', by: 1, roomPx: 62 }, { unit: 'month', by: 3, roomPx: 62 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((by) => ({ unit: 'year' as const, by, roomPx: 46 })),
] as const
/** A first date with its year: where steps are shorter, the next one has a line alone. */
const DATE_WITH_YEAR_PX = 80
const UNIT_MS = { day: DAY_MS, month: 30 * DAY_MS, year: 365 * DAY_MS }
/** JavaScript's dates end here, and its words for them. */
const FAR_MS = 8.64e15

type Step = (typeof STEPS)[number]
const COARSEST: Step = { unit: 'year', by: 1000, roomPx: 46 }

/** Days, weeks, months or years, as close together as their words allow. */
export function ticksOf({ startMs, endMs }: TimeWindow, widthPx: number, locale: string): readonly Tick[] {
  if (!(endMs > startMs) || Math.abs(startMs) > FAR_MS || Math.abs(endMs) > FAR_MS) return []
  const pxPerMs = widthPx / (endMs - startMs)
  const step = STEPS.find(({ unit, by, roomPx }) => UNIT_MS[unit] * by * pxPerMs >= roomPx) ?? COARSEST
  const ticks: Tick[] = []
  const isCovered = (place: number) => place === 1 && step.unit === 'day' && UNIT_MS.day * step.by * pxPerMs < DATE_WITH_YEAR_PX
  for (let atMs = firstOf(step, startMs); atMs < endMs && ticks.length < 200; atMs = nextOf(step, atMs)) {
    if (atMs >= startMs) ticks.push({ atMs, words: isCovered(ticks.length) ? '' : wordsOf(step, atMs, ticks.length === 0, locale), isMajor: isMajor(step, atMs) })
  }
  return ticks
}

function firstOf({ unit, by }: Step, ms: number): number {
  const { year, month, day } = civilFromMs(ms)
  if (unit === 'year') return msFromCivil(Math.floor(year / by) * by, 1, 1)
  if (unit === 'month') return msFromCivil(year, month - ((month - 1) % by), 1)
  const midnight = msFromCivil(year, month, day)
  // Weeks begin on Monday; 5 January 1970 was one.
  return by === 1 ? midnight : midnight - ((((midnight / DAY_MS - 4) % 7) + 7) % 7) * DAY_MS
}

function nextOf({ unit, by }: Step, ms: number): number {
  if (unit === 'day') return ms + by * DAY_MS
  const { year, month } = civilFromMs(ms)
  if (unit === 'year') return msFromCivil(year + by, 1, 1)
  const months = month - 1 + by
  return msFromCivil(year + Math.floor(months / 12), (months % 12) + 1, 1)
}

function isMajor({ unit }: Step, ms: number): boolean {
  const { month, day } = civilFromMs(ms)
  return unit === 'year' || (unit === 'month' ? month === 1 : day === 1)
}

/** The year is told where it begins, and once at the start. */
function wordsOf({ unit, by }: Step, ms: number, isFirst: boolean, locale: string): string {
  const { year, month } = civilFromMs(ms)
  if (unit === 'year') return new Intl.NumberFormat(locale, { useGrouping: false }).format(year)
  const isYearTold = isFirst || (unit === 'month' && by <= 3 && month === 1)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(ms)
  if (unit === 'month') return format(isYearTold ? { month: 'short', year: 'numeric' } : { month: 'short' })
  return format(isFirst ? { day: 'numeric', month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' })
}
