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
  /** The year is said too: at the first tick of a stretch and of a year. */
  readonly withYear: boolean
  readonly byYear: boolean
}

export interface StoryAxis {
  readonly stretches: readonly Stretch[]
  readonly ticks: readonly AxisTick[]
  /** Per cent of the axis where an instant lies; instants beyond its ends lie at the ends. */
  readonly place: (ms: number) => number
}

/** Months without anything from which on the axis is broken. */
export const GAP_MONTHS = 9
const GAP_PERCENT = 4
/** All gaps together take at most this much. */
const MOST_GAPS_PERCENT = 30
/** From a label to the next one: of a month, and with its year. */
const TICK_PERCENT = 10
const YEAR_TICK_PERCENT = 15

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
  return { stretches, ticks: ticksOf(runs, stretches.filter(({ isGap }) => !isGap), perMonth), place: placer(stretches) }
}

function placer(stretches: readonly Stretch[]): StoryAxis['place'] {
  return (ms) => {
    const stretch = stretches.find(({ endMs }) => ms < endMs) ?? stretches.at(-1)
    if (!stretch) return 0
    const part = (ms - stretch.startMs) / (stretch.endMs - stretch.startMs)
    return rounded(stretch.from + Math.min(1, Math.max(0, part)) * (stretch.to - stretch.from))
  }
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12_000]

/** Labels that leave one another room: where a stretch begins, then at whole months, quarters or years. */
function ticksOf(runs: readonly { first: number; end: number }[], stretches: readonly Stretch[], perMonth: number): readonly AxisTick[] {
  const step = STEPS.find((months) => months * perMonth >= TICK_PERCENT) ?? 120_000
  const placed = runs.flatMap(({ first, end }, i) => {
    const from = stretches[i]?.from ?? 0
    const whole = Math.ceil((first + 1) / step) * step
    const months = [first, ...Array.from({ length: Math.max(0, Math.ceil((end - whole) / step)) }, (_, n) => whole + n * step)]
    return months.map((month) => ({ month, isStart: month === first, at: rounded(from + (month - first) * perMonth) }))
  }).filter(({ at }) => at <= 100 - TICK_PERCENT / 2)
  const kept: { month: number; isStart: boolean; at: number }[] = []
  const room = (a: { month: number; isStart: boolean }) => (a.isStart || a.month % 12 === 0 ? YEAR_TICK_PERCENT : TICK_PERCENT)
  const isClear = (one: (typeof kept)[number]) => kept.every((other) => (other.at <= one.at ? one.at - other.at >= room(other) : other.at - one.at >= room(one)))
  for (const one of placed.filter(({ isStart }) => isStart)) if (isClear(one)) kept.push(one)
  const isJanuary = ({ month }: { month: number }) => month % 12 === 0
  for (const one of [...placed.filter(isJanuary), ...placed]) if (isClear(one)) kept.push(one)
  const inOrder = kept.toSorted((a, b) => a.at - b.at)
  const yearOf = (month: number) => Math.floor(month / 12)
  return inOrder.map(({ month, at }, i) => {
    const before = inOrder[i - 1]
    return { at, startMs: msOfMonth(month), withYear: !before || yearOf(before.month) !== yearOf(month), byYear: step >= 12 && month % 12 === 0 }
  })
}
