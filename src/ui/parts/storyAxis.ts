import { civilFromMs, msFromCivil } from '../../domain/civil'

/** A stretch of the axis; a gap is drawn narrow, because nothing is in it. */
export interface Stretch {
  readonly startMs: number
  readonly endMs: number
  /** Per cent of the axis. */
  readonly from: number
  readonly to: number
  readonly isGap: boolean
}

export interface AxisTick {
  readonly at: number
  readonly startMs: number
}

export interface YearTick extends AxisTick {
  /** It has room on a narrow axis, too. */
  readonly isRoomy: boolean
}

export interface StoryAxis {
  readonly stretches: readonly Stretch[]
  /** Where a year begins, or a stretch in the middle of one. */
  readonly years: readonly YearTick[]
  /** Months between, each after the label of its year. */
  readonly months: readonly AxisTick[]
  /** Per cent of the axis where an instant lies; instants beyond its ends lie at the ends. */
  readonly place: (ms: number) => number
}

/** Months without anything from which on the axis is broken. */
export const GAP_MONTHS = 9
const GAP_PERCENT = 4
/** All gaps together take at most this much. */
const MOST_GAPS_PERCENT = 30
/** Room for the label of a month and of a year, on a wide axis and on that of a phone. */
const MONTH_PERCENT = 6
const YEAR_PERCENT = 5
const ROOMY_PERCENT = 10

const monthOf = (ms: number): number => { const { year, month } = civilFromMs(ms); return year * 12 + month - 1 }
const msOfMonth = (month: number): number => msFromCivil(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1)
const rounded = (percent: number) => Math.round(percent * 100) / 100

/** First and last month (exclusive) of each run of months that are not far apart. */
function runsOf(spans: readonly { readonly startMs: number; readonly endMs: number }[]): readonly { first: number; end: number }[] {
  const months = spans.map(({ startMs, endMs }) => ({ first: monthOf(startMs), end: monthOf(Math.max(startMs, endMs - 1)) + 1 })).toSorted((a, b) => a.first - b.first)
  const runs: { first: number; end: number }[] = []
  for (const { first, end } of months) {
    const last = runs.at(-1)
    if (last && first - last.end < GAP_MONTHS) last.end = Math.max(last.end, end)
    else runs.push({ first, end })
  }
  // A lone month stands in the middle of three, so that its marks have room.
  return runs.map(({ first, end }) => (end - first < 3 ? { first: first - 1, end: end + 1 } : { first, end }))
}

/** One axis for all rows of a page, broken where for many months nothing is known; null where nothing has a date. */
export function storyAxis(spans: readonly { readonly startMs: number; readonly endMs: number }[]): StoryAxis | null {
  const runs = runsOf(spans.filter(({ startMs, endMs }) => Number.isFinite(startMs) && Number.isFinite(endMs)))
  if (runs.length === 0) return null
  const gap = Math.min(GAP_PERCENT, MOST_GAPS_PERCENT / Math.max(1, runs.length - 1))
  const months = runs.reduce((sum, { first, end }) => sum + end - first, 0)
  const perMonth = (100 - gap * (runs.length - 1)) / months
  const stretches: Stretch[] = []
  let at = 0
  for (const [i, { first, end }] of runs.entries()) {
    const before = runs[i - 1]
    if (before) {
      stretches.push({ startMs: msOfMonth(before.end), endMs: msOfMonth(first), from: rounded(at), to: rounded(at + gap), isGap: true })
      at += gap
    }
    stretches.push({ startMs: msOfMonth(first), endMs: msOfMonth(end), from: rounded(at), to: rounded(at + (end - first) * perMonth), isGap: false })
    at += (end - first) * perMonth
  }
  const drawn = runs.map(({ first, end }) => ({ first, end, from: placer(stretches)(msOfMonth(first)) }))
  const years = yearTicks(drawn, perMonth)
  return { stretches, years, months: monthTicks(drawn, perMonth, years), place: placer(stretches) }
}

function placer(stretches: readonly Stretch[]): StoryAxis['place'] {
  return (ms) => {
    const stretch = stretches.find(({ endMs }) => ms < endMs) ?? stretches.at(-1)
    if (!stretch) return 0
    const part = (ms - stretch.startMs) / (stretch.endMs - stretch.startMs)
    return rounded(stretch.from + Math.min(1, Math.max(0, part)) * (stretch.to - stretch.from))
  }
}

interface Run {
  readonly first: number
  readonly end: number
  /** Per cent of the axis where it begins. */
  readonly from: number
}

const MONTH_STEPS = [1, 3, 6]
const YEAR_STEPS = [12, 24, 60, 120, 600, 1200, 12_000]

/** The first month of each run, then whole steps. */
function placed(runs: readonly Run[], perMonth: number, step: number): readonly { readonly month: number; readonly until: number; readonly at: number }[] {
  return runs.flatMap(({ first, end, from }) => {
    const whole = Math.ceil((first + 1) / step) * step
    const months = [first, ...Array.from({ length: Math.max(0, Math.ceil((end - whole) / step)) }, (_, n) => whole + n * step)]
    return months.map((month, i) => ({ month, until: months[i + 1] ?? end, at: rounded(from + (month - first) * perMonth) }))
  })
}

const hasRoom = (at: number, others: readonly AxisTick[], percent: number) => at <= 100 - percent && others.every((other) => Math.abs(other.at - at) >= percent)

/** Years, or whole tens of them, that leave one another room; of two that do not, the one the axis shows more of. */
function yearTicks(runs: readonly Run[], perMonth: number): readonly YearTick[] {
  const step = YEAR_STEPS.find((months) => months * perMonth >= YEAR_PERCENT) ?? 120_000
  const longestFirst = placed(runs, perMonth, step).toSorted((a, b) => b.until - b.month - (a.until - a.month))
  const kept: YearTick[] = []
  for (const [percent, isRoomy] of [[ROOMY_PERCENT, true], [YEAR_PERCENT, false]] as const) {
    for (const { month, at } of longestFirst) if (hasRoom(at, kept, percent)) kept.push({ at, startMs: msOfMonth(month), isRoomy })
  }
  return kept.toSorted((a, b) => a.at - b.at)
}

/** Months as often as there is room; none of a year that has no label. */
function monthTicks(runs: readonly Run[], perMonth: number, years: readonly YearTick[]): readonly AxisTick[] {
  const step = MONTH_STEPS.find((months) => months * perMonth >= MONTH_PERCENT)
  if (step === undefined) return []
  const kept: AxisTick[] = []
  for (const { month, at } of placed(runs, perMonth, step)) {
    const year = years.findLast((tick) => tick.at <= at)
    const isOfYear = year !== undefined && civilFromMs(year.startMs).year === Math.floor(month / 12)
    if (isOfYear && hasRoom(at, kept, MONTH_PERCENT)) kept.push({ at, startMs: msOfMonth(month) })
  }
  return kept
}
