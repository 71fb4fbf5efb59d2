import type { Scale, ValueMark } from '../../domain/valueAxes'

/** How an account is drawn: `over` and `at-most` run on, the soft ones fade on one side or both. */
export type MarkShape = 'exact' | 'between' | 'around' | 'almost' | 'little-over' | 'over' | 'at-most'

export function shapeOf({ value, low, high, from, to }: ValueMark): MarkShape {
  if (to === Infinity) return 'over'
  if (from === -Infinity) return 'at-most'
  if (value.min === undefined) return 'almost'
  if (value.max === undefined) return 'little-over'
  if (low < high) return 'between'
  return value.approx || from < low ? 'around' : 'exact'
}

/** Positions are per cent of the axis, so that they hold at any width. */
export interface PlacedMark {
  readonly mark: ValueMark
  readonly shape: MarkShape
  readonly label: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly labelAt: number
  readonly low: number
  readonly high: number
  readonly from: number
  readonly to: number
  /** How many dots lie on one another, one a report. */
  readonly pile: number
}

/** The narrowest a plot is drawn; wider ones have more room between labels. */
const NARROW_PX = 268
const CHARACTER_PX = 5.9
const GAP_PX = 7
const MARK_PX = 7
const MOST_IN_PILE = 5

interface Footprint {
  readonly startPx: number
  readonly endPx: number
}

const rounded = (percent: number) => Math.round(percent * 10) / 10

/** Where one account stands on an axis. */
export function place(mark: ValueMark, label: string, pile: number, { min, max }: Scale): PlacedMark {
  const percent = (value: number) => rounded(Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100)))
  const [low, high] = [percent(mark.low), percent(mark.high)]
  const middle = (low + high) / 2
  const half = ((label.length * CHARACTER_PX) / 2 / NARROW_PX) * 100
  const anchor = middle - half < 0 ? 'start' : middle + half > 100 ? 'end' : 'middle'
  const labelAt = anchor === 'start' ? 0 : anchor === 'end' ? 100 : middle
  return { mark, shape: shapeOf(mark), label, anchor, labelAt, low, high, from: percent(mark.from), to: percent(mark.to), pile: Math.min(MOST_IN_PILE, Math.max(1, pile)) }
}

/** What a mark and its label cover at the narrowest width. */
function footprint({ label, anchor, labelAt, low, high, from, to }: PlacedMark): Footprint {
  const px = (percent: number) => (percent / 100) * NARROW_PX
  const length = label.length * CHARACTER_PX
  const start = px(labelAt) - (anchor === 'start' ? 0 : anchor === 'end' ? length : length / 2)
  return { startPx: Math.min(start, px(Math.min(low, from)) - MARK_PX), endPx: Math.max(start + length, px(Math.max(high, to)) + MARK_PX) }
}

/** Marks in rows, so that no label or mark lies on another; the first row is the highest, the last stands on the axis. */
export function plotRows(marks: readonly { readonly mark: ValueMark; readonly label: string; readonly pile: number }[], scale: Scale): readonly (readonly PlacedMark[])[] {
  const rows: { readonly placed: PlacedMark[]; readonly taken: Footprint[] }[] = []
  const inOrder = marks.map(({ mark, label, pile }) => place(mark, label, pile, scale)).toSorted((a, b) => a.low - b.low || a.high - b.high)
  for (const placed of inOrder) {
    const own = footprint(placed)
    const isFree = (row: { readonly taken: readonly Footprint[] }) => row.taken.every((other) => own.startPx > other.endPx + GAP_PX || other.startPx > own.endPx + GAP_PX)
    const row = rows.find(isFree)
    if (row) {
      row.placed.push(placed)
      row.taken.push(own)
    } else rows.push({ placed: [placed], taken: [own] })
  }
  return rows.map((row) => row.placed).toReversed()
}
