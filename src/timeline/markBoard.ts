import type { LaneSpec, Mark } from './engine'
import { isCovered, lineMiddlePx, markMiddlePx, type Geometry } from './geometry'
import { markDifference, type MarkDifference } from './markDifference'
import { markElement } from './markElement'
import type { TimeWindow } from '../url/view'

/** The marks that are in the plot, with their elements. */
export interface MarkBoard {
  readonly get: (key: string) => Mark | undefined
  readonly element: (key: string) => HTMLElement | undefined
  readonly all: () => Iterable<Mark>
  /** Makes elements for what is new or changed, forgets the rest, and says what has to be done to the plot. */
  readonly show: (marks: readonly Mark[], make: MarkMaker) => MarkDifference
  /** Marks loaded beyond the window are there for neither the pointer nor a screen reader; those under pinned lanes are not seen. */
  readonly hideBeyond: (window: TimeWindow, geometry: Geometry) => void
  readonly clear: () => void
}

export interface MarkMaker {
  readonly lanes: readonly LaneSpec[]
  readonly geometry: Geometry
  readonly spoken: (mark: Mark) => string
  readonly isSelected: (row: number) => boolean
  readonly isHighlighted: (row: number) => boolean
}

let boards = 0

/** `figures`: a count in few letters, "6.5K", for a pill. */
export function createMarkBoard(figures: (count: number) => string): MarkBoard {
  const prefix = `tl-mark-${++boards}-`
  let made = 0
  let hasCovered = false
  const shown = new Map<string, Mark>()
  const elements = new Map<string, HTMLElement>()
  return {
    get: (key) => shown.get(key),
    element: (key) => elements.get(key),
    all: () => shown.values(),
    show: (marks, { lanes, geometry, spoken, isSelected, isHighlighted }) => {
      const difference = markDifference(shown, marks)
      for (const mark of [...difference.added, ...difference.changed]) {
        const element = markElement(mark, lanes[mark.lane], lineMiddlePx(geometry, mark.lane, mark.line), spoken(mark), figures)
        element.id = `${prefix}${++made}`
        elements.set(mark.key, element)
      }
      for (const key of difference.removed) { shown.delete(key); elements.delete(key) }
      // Also of those that look the same: what they stand for may have changed with the filter.
      for (const mark of marks) shown.set(mark.key, mark)
      for (const mark of marks) {
        const element = elements.get(mark.key)
        if (mark.kind !== 'event' || !element) continue
        const selected = isSelected(mark.row)
        element.classList.toggle('is-selected', selected)
        element.classList.toggle('is-highlighted', isHighlighted(mark.row))
        if (selected) element.setAttribute('aria-selected', 'true')
        else element.removeAttribute('aria-selected')
      }
      return difference
    },
    hideBeyond: ({ startMs, endMs }, geometry) => {
      for (const [key, mark] of shown) {
        const element = elements.get(key)
        const isBeyond = mark.atMs < startMs || mark.atMs > endMs
        if (element && element.hidden !== isBeyond) element.hidden = isBeyond
        if (element && (geometry.stuck || hasCovered)) element.classList.toggle('is-covered', isCovered(geometry, mark.lane, markMiddlePx(geometry, mark.lane, mark.line)))
      }
      hasCovered = geometry.stuck !== undefined
    },
    clear: () => { shown.clear(); elements.clear() },
  }
}
