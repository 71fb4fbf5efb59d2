import type { ClusterMark, Gestures, Mark, Scene } from './engine'
import type { MarkBoard } from './markBoard'
import { createPlotFocus, type PlotFocus } from './plotFocus'
import { listen, type PlotTarget } from './pointerGestures'
import { createSpanBox, type SpanBox } from './spanBox'
import { createTip, type Tip } from './tip'
import { MIN_SPAN_MS, panWindow, zoomInto, zoomWindow } from './window'
import type { TimeWindow } from '../url/view'

/** What hands work on. */
export interface Handled {
  readonly host: HTMLElement
  readonly grid: HTMLElement
  /** What scrolls with the lanes. */
  readonly ground: HTMLElement
  readonly board: MarkBoard
  readonly isMirrored: boolean
  readonly gestures: Gestures
  readonly scene: () => Scene | null
  readonly window: () => TimeWindow
  readonly widthPx: () => number
  readonly guard: (act: () => void) => void
  /** Moves at once, as part of a gesture. */
  readonly turn: (change: (window: TimeWindow, bounds: TimeWindow) => TimeWindow) => void
  readonly moveTo: (window: TimeWindow) => void
  /** Draws anew, with marks for where the window is now. */
  readonly redraw: () => void
  readonly onRelease: () => void
}

/** Pointer and keyboard on the plot: what they point at, its tip, the span drawn with Shift, and where keys stand. */
export interface Hands {
  readonly focus: PlotFocus
  readonly span: SpanBox
  readonly closeTip: () => void
  stop(): void
}

export function createHands(plot: Handled): Hands {
  const hand = new Hand(plot)
  const { host, ground, isMirrored, guard, turn } = plot
  const stop = listen(host, () => ground.getBoundingClientRect(), isMirrored, {
    onClick: (target) => guard(() => hand.click(target)),
    onHover: (target, over) => guard(() => hand.hover(target, over)),
    onSpan: (fromPx, toPx, isDone) => guard(() => hand.drawSpan(fromPx, toPx, isDone)),
    onZoom: (factor, xPx) => guard(() => turn((window, bounds) => zoomWindow(window, factor, bounds, window.startMs + xPx * hand.msPerPx()))),
    onPan: (byPx) => guard(() => turn((window, bounds) => panWindow(window, byPx / plot.widthPx(), bounds))),
    onRelease: plot.onRelease,
  })
  return { focus: hand.focus, span: hand.span, closeTip: () => hand.tip.close(), stop: () => { stop(); hand.focus.stop(); hand.tip.remove() } }
}

class Hand {
  readonly tip: Tip = createTip()
  readonly span: SpanBox
  readonly focus: PlotFocus
  readonly #plot: Handled

  constructor(plot: Handled) {
    this.#plot = plot
    this.span = createSpanBox(plot.ground, plot.isMirrored)
    this.focus = createPlotFocus(plot.grid, {
      scene: plot.scene, window: plot.window, isMirrored: plot.isMirrored, gestures: plot.gestures,
      marks: () => plot.board.all(),
      element: (key) => plot.board.element(key),
      go: (window) => plot.guard(() => { plot.turn(() => window); plot.redraw() }),
      onActive: (mark, isShown) => this.#point(mark, isShown),
      closeTip: () => this.tip.close(),
    })
  }

  msPerPx(): number { const { startMs, endMs } = this.#plot.window(); return (endMs - startMs) / this.#plot.widthPx() }

  click(target: PlotTarget | null): void {
    const { gestures } = this.#plot
    this.tip.close()
    if (this.span.clear()) gestures.onSpan(null, null)
    const mark = target && this.#markOf(target)
    if (mark) this.focus.set(mark)
    if (target?.kind !== 'cluster') gestures.onPick(target?.eventId ?? null, false)
    else if (mark?.kind === 'cluster') this.#openCluster(mark)
  }

  hover(target: PlotTarget | null, over: Element | null): void {
    const lane = over?.closest<HTMLElement>('[data-lane]')?.dataset['lane']
    const mark = target && this.#markOf(target, lane === undefined ? undefined : Number(lane))
    // Elements of marks go from one mark to another.
    const isMark = over?.closest('[data-mark-key]') != null
    if (mark && over) this.#offerTip(mark, () => (over.isConnected && (!isMark || this.#plot.board.element(mark.key)?.contains(over)) ? over.getBoundingClientRect() : null))
    else this.tip.leave()
  }

  drawSpan(fromPx: number, toPx: number, isDone: boolean): void {
    const { startMs } = this.#plot.window()
    const [from, to] = [fromPx, toPx].map((px) => startMs + px * this.msPerPx())
    const span = { startMs: Math.min(from ?? 0, to ?? 0), endMs: Math.max(from ?? 0, to ?? 0) }
    this.span.set(span)
    this.span.draw(this.#plot.window(), this.#plot.widthPx())
    if (isDone) this.#plot.gestures.onSpan(span, this.span.element.getBoundingClientRect())
  }

  /** By zooming where that parts its members, else their list. */
  #openCluster(cluster: ClusterMark): void {
    const { scene, board, gestures, moveTo, window } = this.#plot
    const bounds = scene()?.bounds
    const { startMs, endMs } = window()
    if (bounds && cluster.endMs > cluster.startMs && endMs - startMs > MIN_SPAN_MS * 1.01) { moveTo(zoomInto(cluster, bounds)); return }
    const box = board.element(cluster.key)?.getBoundingClientRect()
    if (box) gestures.onMembers(cluster, box)
  }

  #markOf(target: PlotTarget, lane?: number): Mark | undefined {
    const { board } = this.#plot
    if (target.kind === 'cluster') return board.get(target.key)
    for (const mark of board.all()) if (mark.kind === 'event' && mark.eventId === target.eventId && (lane === undefined || mark.lane === lane)) return mark
    return undefined
  }

  /** Keys have their tip as well as the pointer. */
  #point(mark: Mark | null, isShown: boolean): void {
    const element = mark && this.#plot.board.element(mark.key)
    if (mark && element && isShown) this.#offerTip(mark, () => (element.isConnected && !element.hidden ? element.getBoundingClientRect() : null))
    else if (!isShown) this.tip.leave()
  }

  #offerTip(mark: Mark, box: () => DOMRect | null): void {
    this.tip.offer(mark.key, box, () => this.#plot.scene()?.tip(mark) ?? { title: '', lines: [] })
  }
}
