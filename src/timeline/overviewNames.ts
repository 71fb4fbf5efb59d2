import type { OverviewBins } from './overview'
import type { RowSet } from './rowTimes'
import type { Stretch } from './window'

/** An event that the overview may name. */
export interface Notable { readonly row: number; readonly atMs: number; readonly text: string }

export interface NamePlace { readonly text: string; readonly xPx: number; readonly isBefore: boolean }

const NOTABLE_WEIGHT = 5
/** More are not asked for their words. */
const MOST_ASKED = 60
const GAP_PX = 5
/** Names stand in one line at the top; bars that reach into it are in the way. */
const NAME_SHARE = 0.62

/** Rows of the heaviest events under a filter, in order of time; of very many, some from everywhere. */
export function notableRows({ events, rows }: RowSet): readonly number[] {
  const heavy: number[] = []
  const weights = events.columns?.weight
  for (let i = 0; i < rows.length; i++) { const row = rows[i] ?? 0; if ((weights ? (weights[row] ?? 0) : (events.at(row)?.weight ?? 0)) >= NOTABLE_WEIGHT) heavy.push(row) }
  const step = Math.max(1, heavy.length / MOST_ASKED)
  return Array.from({ length: Math.min(heavy.length, MOST_ASKED) }, (_, i) => heavy[Math.floor(i * step)] ?? 0)
}

export interface NamesInput {
  readonly notables: readonly Notable[]
  readonly bins: OverviewBins
  readonly stretch: Stretch
  /** What the frame of the window covers. */
  readonly window: Stretch
  readonly widthPx: number
  readonly measure: (text: string) => number
}

/** Names where there is room: beside their place, over no high bar, no other name and not across the window's frame. */
export function placeNames({ notables, bins, stretch, window, widthPx, measure }: NamesInput): readonly NamePlace[] {
  const x = (ms: number) => ((ms - stretch.startMs) / (stretch.endMs - stretch.startMs)) * widthPx
  const taken: { left: number; right: number }[] = [{ left: x(window.startMs) - GAP_PX, right: x(window.endMs) + GAP_PX }]
  bins.counts.forEach((count, i) => { if (count / Math.max(1, bins.most) > NAME_SHARE) taken.push({ left: x(bins.edgesMs[i] ?? 0), right: x(bins.edgesMs[i + 1] ?? 0) }) })
  const places: NamePlace[] = []
  for (const { atMs, text } of notables) {
    const at = x(atMs)
    const width = measure(text) + GAP_PX
    const side = [false, true].find((isBefore) => {
      const [left, right] = isBefore ? [at - width - GAP_PX, at] : [at, at + width + GAP_PX]
      return left >= 0 && right <= widthPx && !taken.some((box) => box.left < right && box.right > left)
    })
    if (side === undefined) continue
    places.push({ text, xPx: at, isBefore: side })
    taken.push(side ? { left: at - width - GAP_PX, right: at + 1 } : { left: at - 1, right: at + width + GAP_PX })
  }
  return places
}
