import type { Claim, ClaimValue } from './model'
import { figuresOf, rangeOf } from './values'
import type { Voice } from './voices'

/** One account of a value: where it stands on its axis, and how far it may reach. */
export interface ValueMark {
  /** Local id. */
  readonly claim: string
  readonly value: ClaimValue
  /** What the account names itself; both the same for a single figure. "over six" and "at most six" name one figure, too. */
  readonly low: number
  readonly high: number
  /** How far it may reach when "about" is taken at its word; infinite where it is open-ended. */
  readonly from: number
  readonly to: number
  /** One article a voice: reports of one text are one. */
  readonly reports: readonly string[]
  /** Overtaken, expected, or given by aggregators and reposts alone: small and open. */
  readonly isMinor: boolean
}

/** Values of one measure of one event, whatever claim gives them: each its own mark, never averaged. */
export interface ValueAxis {
  readonly type: ClaimValue['type']
  readonly unit: string | null
  /** What is measured; null: the event itself. */
  readonly of: string | null
  readonly marks: readonly ValueMark[]
  /** Local ids of the claims that give them. */
  readonly claims: readonly string[]
}

export type VoicesOf = (claim: Pick<Claim, 'sources'>) => readonly Voice[]

/** Whether it says "about", beside the figure or in the date itself. */
const isSoft = ({ type, min, max, approx }: ClaimValue): boolean => approx === true || (type === 'date' && /[~%]/.test(`${min ?? ''}${max ?? ''}`))

/** One value as it stands on an axis; null where it cannot be read. `isMinor`: its claim is overtaken. */
export function markOf(claim: Claim, value: ClaimValue, voicesOf: VoicesOf, isMinor: boolean): ValueMark | null {
  const figures = figuresOf(value)
  const range = rangeOf(value)
  if (figures === null || range === null) return null
  const given = value.sources?.length ? claim.sources.filter(({ article }) => value.sources?.includes(article)) : claim.sources
  const voices = voicesOf({ sources: given })
  const counted = voices.filter((voice) => voice.counts)
  const reports = (counted.length > 0 ? counted : voices).flatMap((voice) => voice.sources[0]?.article ?? [])
  const reach = isSoft(value) || range.min === -Infinity || range.max === Infinity ? { from: range.min, to: range.max } : { from: figures.low, to: figures.high }
  return { claim: claim.id, value, ...figures, ...reach, reports, isMinor: isMinor || value.expected === true || counted.length === 0 }
}

/** The axes that hold at least two accounts, in the order of the data; values that cannot be read are left out. */
export function valueAxes(claims: readonly Claim[], voicesOf: VoicesOf, stands: (claim: Claim) => boolean): readonly ValueAxis[] {
  const measures = new Map<string, { readonly first: ClaimValue; readonly marks: ValueMark[] }>()
  for (const claim of claims) {
    if (claim.withdrawn !== undefined) continue
    for (const value of claim.values ?? []) {
      const mark = markOf(claim, value, voicesOf, !stands(claim))
      if (mark === null) continue
      const key = [value.type, value.unit ?? '', value.of ?? ''].join('\n')
      const measure = measures.get(key) ?? { first: value, marks: [] }
      measure.marks.push(mark)
      measures.set(key, measure)
    }
  }
  return [...measures.values()]
    .filter(({ marks }) => marks.length > 1)
    .map(({ first, marks }) => ({ type: first.type, unit: first.unit ?? null, of: first.of ?? null, marks, claims: [...new Set(marks.map((mark) => mark.claim))] }))
}

export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly ticks: readonly number[]
}

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400
const YEAR = 365.25 * DAY
const DAY_MS = DAY * 1000
const DURATION_STEPS: readonly number[] = [
  1, 5, 15, 30, ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE), ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100].map((n) => n * DAY), ...[1, 2, 5, 10, 20, 50].map((n) => n * YEAR),
]
const DATE_STEPS: readonly number[] = [1, 2, 7, 14, 30, 90, 365, 3650].map((n) => n * DAY_MS)
const MOST_TICKS = 4

/** The part of the axis that shows every mark, with room for open ends, and at most a handful of round figures on it. */
export function scaleOf({ type, marks }: Pick<ValueAxis, 'type' | 'marks'>): Scale {
  const all = marks.flatMap(({ low, high, from, to }) => [low, high, from, to]).filter(Number.isFinite)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const pad = (high - low) * 0.12 || Math.abs(low) * 0.2 || 1
  const open = pad * 2
  const least = marks.some(({ from }) => from === -Infinity) ? low - open : low - pad
  const max = marks.some(({ to }) => to === Infinity) ? high + open : high + pad
  const min = type === 'date' || low < 0 ? least : Math.max(0, least)
  const step = stepOf(type, max - min)
  const ticks: number[] = []
  for (let i = Math.ceil(min / step); i * step <= max; i++) ticks.push(i * step)
  return { min, max, step, ticks }
}

/** The smallest round figure that fits in a length at most so many times. */
export function stepOf(type: ClaimValue['type'], length: number, mostTicks = MOST_TICKS): number {
  const fits = (step: number) => length / step <= mostTicks
  if (type === 'duration') return DURATION_STEPS.find(fits) ?? length
  if (type === 'date') return DATE_STEPS.find(fits) ?? length
  const power = 10 ** Math.floor(Math.log10(length / mostTicks))
  return Math.max(1, [1, 2, 5, 10].map((n) => n * power).find(fits) ?? length)
}
