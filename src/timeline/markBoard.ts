import type { LaneSpec, Mark } from './engine'
import { isCovered, lineMiddlePx, markMiddlePx, type Geometry } from './geometry'
import { markDifference } from './markDifference'
import { emptyMark, fillMark } from './markElement'
import type { TimeWindow } from '../url/view'

/** The marks that are in the plot, with their elements: one row of the grid a lane. */
export interface MarkBoard {
  readonly get: (key: string) => Mark | undefined
  readonly element: (key: string) => HTMLElement | undefined
  readonly all: () => Iterable<Mark>
  /** The rows of the lanes, in their order. */
  readonly rows: () => readonly HTMLElement[]
  readonly setLanes: (lanes: readonly LaneSpec[], geometry: Geometry) => void
  /** Shows these marks and no others. What goes lends its element to what comes: few are ever made or thrown away. */
  readonly show: (marks: readonly Mark[], make: MarkMaker) => void
  /** Where marks stand: for this window. Those in view are put there by `hideBeyond`. */
  readonly place: (window: TimeWindow, widthPx: number) => void
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

/** What was last told to an element. */
interface Told { readonly element: HTMLElement; px: number; isHidden: boolean; isSelected: boolean; isHighlighted: boolean; spoken: MarkMaker['spoken'] | null }

/** So many elements without a mark are kept for those to come. */
const MOST_SPARE = 200

let boards = 0

/** `figures`: a count in few letters, "6.5K", for a pill. */
export function createMarkBoard(grid: HTMLElement, isMirrored: boolean, figures: (count: number) => string): MarkBoard {
  return new Board(grid, isMirrored, figures)
}

class Board implements MarkBoard {
  readonly #grid: HTMLElement
  readonly #isMirrored: boolean
  readonly #figures: (count: number) => string
  readonly #prefix = `tl-mark-${++boards}-`
  readonly #marks = new Map<string, Mark>()
  readonly #told = new Map<string, Told>()
  /** Elements of marks that went; they have left the plot. */
  readonly #spare: Readonly<Record<Mark['kind'], HTMLElement[]>> = { event: [], cluster: [] }
  #lanes: readonly LaneSpec[] = []
  #rows: readonly HTMLElement[] = []
  #made = 0
  #hasCovered = false
  #spoken: MarkMaker['spoken'] | null = null
  #scale = { startMs: 0, pxPerMs: 0 }

  constructor(grid: HTMLElement, isMirrored: boolean, figures: (count: number) => string) {
    this.#grid = grid
    this.#isMirrored = isMirrored
    this.#figures = figures
  }

  get = (key: string) => this.#marks.get(key)
  element = (key: string) => this.#told.get(key)?.element
  all = () => this.#marks.values()
  rows = () => this.#rows

  setLanes(lanes: readonly LaneSpec[], { laneTopsPx, laneHeightsPx }: Geometry): void {
    this.clear()
    for (const row of this.#rows) row.remove()
    this.#lanes = lanes
    this.#rows = lanes.map((_, lane) => {
      const row = document.createElement('div')
      row.className = 'tl-row'
      row.style.top = `${laneTopsPx[lane] ?? 0}px`
      row.style.height = `${laneHeightsPx[lane] ?? 0}px`
      return row
    })
    this.#grid.append(...this.#rows)
  }

  show(marks: readonly Mark[], make: MarkMaker): void {
    const { added, changed, removed } = markDifference(this.#marks, marks)
    const free: Record<Mark['kind'], HTMLElement[]> = { event: [], cluster: [] }
    for (const key of removed) {
      const element = this.#told.get(key)?.element
      const kind = this.#marks.get(key)?.kind
      if (element && kind) free[kind].push(element)
      this.#marks.delete(key)
      this.#told.delete(key)
    }
    for (const mark of added) this.#told.set(mark.key, { element: this.#elementFor(mark, free[mark.kind]), px: Number.NaN, isHidden: false, isSelected: false, isHighlighted: false, spoken: null })
    // Also of those that look the same: what they stand for may have changed with the filter.
    for (const mark of marks) this.#marks.set(mark.key, mark)
    this.#spoken = make.spoken
    const drawn = new Set([...added, ...changed])
    for (const mark of marks) this.#tell(mark, make, drawn.has(mark))
    for (const kind of ['event', 'cluster'] as const) {
      for (const element of free[kind]) {
        element.remove()
        if (this.#spare[kind].length < MOST_SPARE) this.#spare[kind].push(element)
      }
    }
  }

  place({ startMs, endMs }: TimeWindow, widthPx: number): void { this.#scale = { startMs, pxPerMs: widthPx / (endMs - startMs) } }

  hideBeyond({ startMs, endMs }: TimeWindow, geometry: Geometry): void {
    const inView = new Set<number>()
    const mayCover = geometry.stuck !== undefined || this.#hasCovered
    for (const [key, mark] of this.#marks) {
      const told = this.#told.get(key)
      const isBeyond = mark.atMs < startMs || mark.atMs > endMs
      if (told && told.isHidden !== isBeyond) { told.isHidden = isBeyond; told.element.hidden = isBeyond }
      if (told && mayCover) told.element.classList.toggle('is-covered', isCovered(geometry, mark.lane, markMiddlePx(geometry, mark.lane, mark.line)))
      if (!told || isBeyond) continue
      inView.add(mark.lane)
      this.#put(told, mark)
      this.#name(told, mark)
    }
    this.#hasCovered = geometry.stuck !== undefined
    this.#nameRows(inView)
  }

  /** Only what is in view has a name: half of what is loaded is beyond. */
  #name(told: Told, mark: Mark): void {
    if (told.spoken === this.#spoken) return
    told.spoken = this.#spoken
    const words = this.#spoken?.(mark) ?? ''
    if (told.element.getAttribute('aria-label') !== words) told.element.setAttribute('aria-label', words)
  }

  #put(told: Told, { atMs }: Mark): void {
    const px = Math.round((atMs - this.#scale.startMs) * this.#scale.pxPerMs * 100) / 100
    if (px === told.px) return
    told.px = px
    told.element.style.transform = `translateX(${this.#isMirrored ? -px : px}px)`
  }

  clear(): void {
    this.#marks.clear()
    this.#told.clear()
    for (const row of this.#rows) row.replaceChildren()
  }

  /** One whose mark has just gone, from the same lane if possible, so that it need not be moved; else one that is kept, or a new one. */
  #elementFor(mark: Mark, free: HTMLElement[]): HTMLElement {
    const row = this.#rows[mark.lane]
    const own = free.findIndex((element) => element.parentElement === row)
    const element = (own < 0 ? free.pop() : free.splice(own, 1)[0]) ?? this.#spare[mark.kind].pop() ?? emptyMark(mark.kind)
    if (element.parentElement !== row) row?.append(element)
    element.classList.remove('is-active', 'is-covered', 'is-selected', 'is-highlighted')
    element.removeAttribute('aria-selected')
    element.hidden = false
    // Another mark, another name: what pointed at the old one points at nothing.
    element.id = `${this.#prefix}${++this.#made}`
    return element
  }

  #tell(mark: Mark, { lanes, geometry, isSelected, isHighlighted }: MarkMaker, isDrawn: boolean): void {
    const told = this.#told.get(mark.key)
    if (!told) return
    const { element } = told
    if (isDrawn) fillMark(element, mark, lanes[mark.lane]?.colour ?? 0, lineMiddlePx(geometry, mark.lane, mark.line), this.#figures)
    if (isDrawn) told.spoken = null
    const [selected, highlighted] = mark.kind === 'event' ? [isSelected(mark.row), isHighlighted(mark.row)] : [false, false]
    if (selected !== told.isSelected) {
      element.classList.toggle('is-selected', selected)
      if (selected) element.setAttribute('aria-selected', 'true')
      else element.removeAttribute('aria-selected')
      told.isSelected = selected
    }
    if (highlighted !== told.isHighlighted) { element.classList.toggle('is-highlighted', highlighted); told.isHighlighted = highlighted }
  }

  /** Lanes with marks in view are rows; one without would be a row without cells. */
  #nameRows(inView: ReadonlySet<number>): void {
    this.#rows.forEach((row, lane) => {
      const title = inView.has(lane) ? this.#lanes[lane]?.title ?? '' : null
      if (row.getAttribute('aria-label') === title) return
      if (title === null) { row.removeAttribute('role'); row.removeAttribute('aria-label') } else { row.setAttribute('role', 'row'); row.setAttribute('aria-label', title) }
    })
  }
}
