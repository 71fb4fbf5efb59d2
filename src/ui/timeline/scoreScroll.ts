import type { TimeWindow } from '../../url/view'

const DAY_MS = 86_400_000

const rowsIn = (pane: HTMLElement | null): readonly HTMLElement[] => [...(pane?.querySelectorAll<HTMLElement>('li[data-at]') ?? [])]

/** The first row of the score at a time or later, else its last. */
export function rowAtTime(pane: HTMLElement | null, ms: number): HTMLElement | undefined {
  const rows = rowsIn(pane)
  return rows.find((one) => Number(one.dataset['at']) >= ms) ?? rows.at(-1)
}

/** Brings it to the top. */
export const scrollToTime = (pane: HTMLElement | null, ms: number): void => rowAtTime(pane, ms)?.scrollIntoView({ block: 'start' })

/** Frames in which a row may still move, at most; and unmoved ones after which it stands. */
const [MOST_FRAMES, CALM_FRAMES] = [30, 4]

/** The row of what has the focus. Months that come near are laid out only then, and have another height than was thought: each may push it out again. */
export function keepInSight(stop: HTMLElement, block: ScrollLogicalPosition): void {
  const row = stop.closest('.score-row')
  const show = (left: number, calm: number, top: number) => {
    row?.scrollIntoView({ block })
    const now = row?.getBoundingClientRect().top ?? 0
    const stillness = now === top ? calm + 1 : 0
    if (left > 0 && stillness < CALM_FRAMES) requestAnimationFrame(() => { if (document.activeElement === stop) show(left - 1, stillness, now) })
  }
  show(MOST_FRAMES, 0, Number.NaN)
}

/** From the first to the last row on screen. */
export function seenIn(pane: HTMLElement | null): TimeWindow | null {
  const [top, bottom] = [pane?.querySelector('.score-lanes')?.getBoundingClientRect().bottom ?? 0, pane?.querySelector('.score-overview')?.getBoundingClientRect().top ?? innerHeight]
  // Months that are not on the screen are not laid out (score.css), and to ask for their rows would do it.
  const months = [...(pane?.querySelectorAll<HTMLElement>('.score-body > section') ?? [])]
  const rows = months.slice(firstBelow(months, top), firstBelow(months, bottom) + 1).flatMap(rowsIn)
  const first = firstBelow(rows, top)
  const last = Math.max(first, firstBelow(rows, bottom) - 1)
  const at = (i: number) => Number(rows[Math.min(i, rows.length - 1)]?.dataset['at'])
  const [startMs, endMs] = [at(first), at(last) + DAY_MS]
  return Number.isFinite(startMs) && endMs > startMs ? { startMs, endMs } : null
}

/** First one whose lower edge is further down; they stand in order. */
function firstBelow(rows: readonly HTMLElement[], y: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) <= y) low = middle + 1
    else high = middle
  }
  return low
}
