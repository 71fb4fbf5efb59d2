import { civilFromMs, msFromCivil } from '../domain/civil'
import type { TimeWindow } from '../url/view'

/**
 * JavaScript's dates end 270,000 years from here, and vis-timeline with them. For data beyond, it is given a time of its
 * own in which one year stands for ten, a hundred or more: the axis then counts in these.
 */
export interface TimeScale {
  /** 1 wherever JavaScript's own dates reach. */
  readonly years: number
  readonly toPlot: (ms: number) => number
  readonly fromPlot: (plotMs: number) => number
}

/** A little inside the range of Date, so that the axis may step past an end. */
const REACH_MS = 8.5e15
/** Where the year 0 begins: it stays where it is. */
const YEAR_0_MS = msFromCivil(0, 1, 1)
const MOST_POWERS = 15

const PLAIN: TimeScale = { years: 1, toPlot: (ms) => ms, fromPlot: (ms) => ms }

export function timeScaleFor({ startMs, endMs }: TimeWindow): TimeScale {
  let power = 0
  while (power < MOST_POWERS && (startMs < -REACH_MS * 10 ** power || endMs > REACH_MS * 10 ** power)) power++
  if (power === 0) return PLAIN
  const years = 10 ** power
  return { years, toPlot: (ms) => (ms - YEAR_0_MS) / years + YEAR_0_MS, fromPlot: (plotMs) => (plotMs - YEAR_0_MS) * years + YEAR_0_MS }
}

const DAY_MS = 86_400_000
/** How long the steps of vis-timeline's axis are. */
const STEP_MS: Readonly<Record<string, number>> = { millisecond: 1, second: 1_000, minute: 60_000, hour: 3_600_000, weekday: DAY_MS, day: DAY_MS, week: 7 * DAY_MS, month: 28 * DAY_MS, year: 365 * DAY_MS }

/** A tick of the stretched axis: no more of its date than the length of a step allows. */
export function farLabel(plotMs: number, step: string, { years, fromPlot }: TimeScale, language: string): string {
  const stepMs = (STEP_MS[step] ?? DAY_MS) * years
  const { year, month, day } = civilFromMs(fromPlot(plotMs))
  const yearWords = new Intl.NumberFormat(language, { notation: Math.abs(year) >= 100_000 ? 'compact' : 'standard', maximumSignificantDigits: 4, useGrouping: false }).format(step === 'year' ? Math.round(year / years) * years : year)
  if (stepMs >= 365 * DAY_MS) return yearWords
  const two = (n: number) => String(n).padStart(2, '0')
  return stepMs >= 28 * DAY_MS ? `${yearWords}-${two(month)}` : `${yearWords}-${two(month)}-${two(day)}`
}
