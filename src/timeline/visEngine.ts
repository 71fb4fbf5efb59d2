import moment, { type MomentInput } from 'moment'
import { DataSet } from 'vis-data/esnext'
import { Timeline, type DataGroup, type TimelineOptions } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import './vis.css'
import './timeline.css'
import type { TimeWindow } from '../url/view'
import { axisLabels, firstWeekday } from './axisLabels'
import type { CreateEngine, Gestures, Scene, TimelineEngine } from './engine'
import { layRows, type Geometry } from './geometry'
import { createLayer, type Layer } from './layer'
import { createMarkBoard, type MarkBoard } from './markBoard'
import { createHands, type Handled, type Hands } from './plotHands'
import { createStickyLanes, type StickyLanes } from './stickyLanes'
import { textMeasure } from './textMeasure'
import { farLabel, timeScaleFor, type TimeScale } from './timeScale'
import { createPlotPainter, type PlotPainter } from './plotPainter'
import { createPlotShift } from './plotShift'
import { askBeforeRedraw, beginMonthsOnTheFirst, hideCutLabels, tellLanes, type VisInternals } from './visPatches'
import { clampWindow, MIN_SPAN_MS } from './window'

/**
 * All of vis-timeline: it keeps the window, the axis, dragging and the marks' places; everything else is drawn by our
 * layer in the same frame. The DataSet holds only what the loaded stretch shows (at most 250 items) and is changed by
 * one difference a frame, on leaving that stretch or when the level of detail changes.
 */
export const createVisEngine: CreateEngine = (element, gestures) => {
  try {
    return new VisEngine(element, gestures)
  } catch (error) {
    gestures.onError(error)
    return { show() {}, moveTo() {}, focus() {}, heightPx: 0, destroy() {} }
  }
}

moment.locale('en')

const MOVE_MS = 200
/** After a press ends, this long is waited for vis-timeline's own end of the move. */
const RELEASE_MS = 400
/** Below this the container does not say how high the plot should be. */
const LEAST_FIT_PX = 200

class VisEngine implements TimelineEngine {
  readonly #element: HTMLElement
  readonly #gestures: Gestures
  readonly #host: HTMLElement
  readonly #timeline: Timeline
  readonly #groups = new DataSet<DataGroup>()
  readonly #layer: Layer
  readonly #text
  readonly #isMirrored: boolean
  readonly #stop: (() => void)[] = []
  readonly #board: MarkBoard
  readonly #language: string
  readonly #hands: Hands
  readonly #grid: HTMLElement
  readonly #painter: PlotPainter
  readonly #sticky: StickyLanes
  /** Something that vis-timeline draws besides the axis has changed: lanes, bounds or size. */
  #isStale = true
  #scene: Scene | null = null
  #geometry: Geometry = layRows([], null)
  /** Lanes that stay in view, if there is room: the first ones. */
  #pinned = 0
  #scale: TimeScale = timeScaleFor({ startMs: 0, endMs: 0 })
  #isReady = false
  #knownWidthPx = 0
  #isResized = false
  #fitsHeight: boolean
  /** Who moves the window now: the reader (or a button), or a scene that was shown. */
  #mover: 'reader' | 'scene' | null = null
  #waiting: Scene | null = null
  #followedMs = -Infinity
  #movedMs = -Infinity
  /** An animated move is under way; vis-timeline tells its end. */
  #isGliding = false
  #glide: { readonly to: TimeWindow; readonly sinceMs: number } | null = null
  #ground: HTMLElement

  constructor(element: HTMLElement, gestures: Gestures) {
    this.#element = element
    this.#gestures = gestures
    this.#language = element.closest('[lang]')?.getAttribute('lang') || 'en'
    // Weeks begin as the interface's language has it, whatever the language of the browser.
    moment.updateLocale('en', { week: { dow: firstWeekday(this.#language) % 7, doy: 4 } })
    const figures = new Intl.NumberFormat(this.#language)
    const compact = new Intl.NumberFormat(this.#language, { notation: 'compact', maximumSignificantDigits: 2 })
    this.#fitsHeight = element.clientHeight >= LEAST_FIT_PX
    this.#isMirrored = getComputedStyle(element).direction === 'rtl'
    this.#host = document.createElement('div')
    this.#host.className = 'tl-plot'
    element.append(this.#host)
    this.#timeline = new Timeline(this.#host, [], this.#groups, this.#options())
    const centre = this.#host.querySelector<HTMLElement>('.vis-center > .vis-content')
    const grid = this.#host.querySelector<HTMLElement>('.vis-center .vis-foreground')
    if (!centre || !grid) throw new Error('This version of vis-timeline builds its plot in another way')
    this.#ground = centre
    this.#grid = grid
    grid.setAttribute('role', 'grid')
    this.#board = createMarkBoard(grid, this.#isMirrored, (count) => (count < 1_000 ? figures : compact).format(count))
    grid.tabIndex = 0
    this.#layer = createLayer(centre, this.#isMirrored, figures, (id, box) => this.#gestures.onLane(id, box))
    askBeforeRedraw(this.#internals(), () => this.#isMoveOnly())
    hideCutLabels(this.#internals(), () => this.#widthPx())
    beginMonthsOnTheFirst(this.#internals())
    this.#sticky = createStickyLanes(element.parentElement, this.#host, () => this.#guard(() => { if (this.#pinned > 0) { this.#stick(); this.#painter.draw() } }))
    this.#text = textMeasure(this.#host)
    this.#painter = this.#createPainter()
    this.#hands = createHands(this.#handled())
    this.#listen()
  }

  get heightPx(): number { return this.#host.offsetHeight }

  show(scene: Scene): void {
    this.#guard(() => {
      const old = this.#scene
      // While the reader moves, a scene that differs only in its window is the echo of that move: it waits for the end.
      if (this.#mover === 'reader' && old && old.lanes === scene.lanes && old.selected === scene.selected) { this.#waiting = scene; return }
      this.#scene = scene
      this.#painter.forget()
      this.#waiting = null
      if (!this.#isReady) return
      if (!old || old.lanes !== scene.lanes || old.lineCounts !== scene.lineCounts) this.#setLanes(scene)
      if (!old || old.bounds.startMs !== scene.bounds.startMs || old.bounds.endMs !== scene.bounds.endMs) this.#setBounds(scene)
      if (!old || old.window.startMs !== scene.window.startMs || old.window.endMs !== scene.window.endMs) this.#follow(scene.window, old !== null)
      this.#painter.feed(!old || old.marks !== scene.marks || old.lanes !== scene.lanes || old.spoken !== scene.spoken)
      // What has vis-timeline draw anew is followed by all of ours; the marks are there at once.
      if (this.#isStale) this.#painter.place()
      else this.#painter.draw()
      // Whoever went on by a key while the plot has the focus goes on from there.
      const isOther = old !== null && scene.selected !== null && old.selected !== scene.selected
      if (isOther && document.activeElement === this.#grid && scene.finder.lanesOf(scene.selected ?? 0).length > 0) this.#hands.focus.focus(scene.selected)
    })
  }

  moveTo(window: TimeWindow): void {
    this.#guard(() => {
      this.#mover = 'reader'
      if (!this.#setWindow(window, true)) this.#settle()
    })
  }

  focus(row: number | null = null): void { this.#guard(() => this.#hands.focus.focus(row)) }

  destroy(): void {
    this.#isReady = false
    this.#hands.stop()
    this.#sticky.stop()
    for (const stop of this.#stop.splice(0)) stop()
    this.#guard(() => { this.#layer.remove(); this.#timeline.destroy() })
    this.#host.remove()
  }

  #options(): TimelineOptions {
    const language = this.#language
    const labels = axisLabels(language)
    const far = (date: { valueOf(): number }, step: string) => farLabel(date.valueOf(), step, this.#scale, language)
    return {
      rtl: this.#isMirrored,
      stack: false,
      autoResize: false,
      showCurrentTime: false,
      showTooltips: false,
      selectable: false,
      editable: false,
      orientation: { axis: 'top', item: 'top' },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      zoomKey: 'ctrlKey',
      zoomMin: MIN_SPAN_MS,
      horizontalScroll: false,
      verticalScroll: false,
      showWeekScale: true,
      maxMinorChars: 5,
      moment: (input?: MomentInput) => moment(input).utc(),
      format: {
        minorLabels: (date, step) => (this.#scale.years > 1 ? far(date, step) : labels.minor(date.valueOf(), step)),
        majorLabels: (date, step) => (this.#scale.years > 1 ? '' : labels.major(date.valueOf(), step)),
      },
      groupOrder: 'order',
      groupTemplate: (group?: { readonly heightPx?: number }) => this.#groupElement(group?.heightPx ?? 0),
    }
  }

  #listen(): void {
    // Options `start` and `end` would keep the chart hidden for its first 200 ms: it begins empty, and the window is set after the first drawing.
    this.#on('changed', () => {
      this.#isStale = false
      // Only now has vis-timeline given its panels their new width: before, the old one would be read, and kept.
      if (this.#isResized) { this.#isResized = false; this.#knownWidthPx = 0; this.#painter.feed(true) }
      if (this.#isReady) this.#painter.draw(); else this.#begin()
    })
    this.#on('rangechange', ({ byUser }: { byUser?: boolean }) => {
      this.#movedMs = performance.now()
      this.#hands.closeTip()
      if (byUser === true) this.#mover = 'reader'
      this.#painter.feed(false)
      if (this.#mover === 'reader') this.#gestures.onMove(this.#window(), false)
    })
    this.#on('rangechanged', () => {
      // The end of a move that another has overtaken is no end.
      if (this.#isGliding && this.#isUnderWay()) return
      this.#isGliding = false
      this.#settle()
    })
    const observer = new ResizeObserver(() => this.#guard(() => this.#resize()))
    observer.observe(this.#element)
    // As wide as a letter: text that was made larger is noticed where nothing else has changed its size.
    const probe = document.createElement('span')
    probe.className = 'tl-text-probe'
    this.#host.append(probe)
    observer.observe(probe)
    this.#stop.push(() => observer.disconnect())
    void document.fonts.ready.then(() => { this.#text.forget(); this.#layer.forgetWidths(); this.#guard(() => this.#painter.draw()) })
  }

  #on<T>(event: 'changed' | 'rangechange' | 'rangechanged', handle: (properties: T) => void): void {
    this.#timeline.on(event, (properties: T) => this.#guard(() => handle(properties)))
  }

  /** The move is over: the reader's own is told, and a scene that waited for its end is taken. */
  #settle(): void {
    const [mover, waiting] = [this.#mover, this.#waiting]
    this.#mover = null
    this.#waiting = null
    this.#painter.feed(false)
    if (this.#isReady) this.#painter.draw()
    if (waiting && this.#isReady) this.show({ ...waiting, window: this.#scene?.window ?? waiting.window })
    if (mover === 'reader') this.#gestures.onMove(this.#window(), true)
  }

  /** An exception in here must not take the list and the panel with it. */
  #guard(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#gestures.onError(error)
    }
  }

  #begin(): void {
    this.#isReady = true
    const scene = this.#scene
    if (!scene) return
    this.#scene = null
    this.show(scene)
  }

  #window(): TimeWindow {
    const { start, end } = this.#timeline.getWindow()
    return { startMs: this.#scale.fromPlot(start.getTime()), endMs: this.#scale.fromPlot(end.getTime()) }
  }

  /** Read once a size of the screen: asked for after every change, it would have the browser lay out the page each time. */
  #widthPx(): number { return (this.#knownWidthPx ||= this.#ground.parentElement?.offsetWidth ?? 0) || 1 }

  #msPerPx(): number { const { startMs, endMs } = this.#window(); return (endMs - startMs) / this.#widthPx() }

  #setBounds({ bounds }: Scene): void {
    const { years, toPlot } = timeScaleFor(bounds)
    this.#scale = timeScaleFor(bounds)
    this.#isStale = true
    this.#timeline.setOptions({ min: toPlot(bounds.startMs), max: toPlot(bounds.endMs), zoomMin: Math.max(1, MIN_SPAN_MS / years), zoomMax: toPlot(bounds.endMs) - toPlot(bounds.startMs) })
  }

  /** A window that came from outside (an address, the Back button): never against the reader's hand. */
  #follow(window: TimeWindow, isAnimated: boolean): void {
    if (this.#mover === 'reader') return
    const now = this.#window()
    const tolerance = this.#msPerPx()
    if (Math.abs(now.startMs - window.startMs) < tolerance && Math.abs(now.endMs - window.endMs) < tolerance) return
    // Windows that come one upon the other are somebody's drag elsewhere (the overview): an animation would lag behind.
    const isQuick = performance.now() - this.#followedMs < MOVE_MS
    this.#followedMs = performance.now()
    this.#mover = 'scene'
    if (!this.#setWindow(window, isAnimated && !isQuick)) this.#mover = null
  }

  /** False if the window is there already: nothing will be heard of it. */
  #setWindow(window: TimeWindow, isAnimated: boolean): boolean {
    const { startMs, endMs } = this.#scene ? clampWindow(window, this.#scene.bounds) : window
    const now = this.#window()
    if (Math.abs(now.startMs - startMs) < this.#scale.years && Math.abs(now.endMs - endMs) < this.#scale.years) return false
    const isStill = !isAnimated || document.documentElement.dataset['motion'] === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#isGliding = !isStill
    this.#glide = isStill ? null : { to: { startMs, endMs }, sinceMs: performance.now() }
    this.#timeline.setWindow(this.#scale.toPlot(startMs), this.#scale.toPlot(endMs), { animation: isStill ? false : { duration: MOVE_MS, easingFunction: 'easeInOutQuad' } })
    return true
  }

  /** Short of where the move goes, and not for longer than it may take. */
  #isUnderWay(): boolean {
    if (!this.#glide) return false
    const { to, sinceMs } = this.#glide
    const now = this.#window()
    const tolerance = this.#msPerPx()
    return performance.now() - sinceMs < 3 * MOVE_MS && (Math.abs(now.startMs - to.startMs) > tolerance || Math.abs(now.endMs - to.endMs) > tolerance)
  }

  #turn(change: (window: TimeWindow, bounds: TimeWindow) => TimeWindow): void {
    if (!this.#scene) return
    this.#mover = 'reader'
    if (!this.#setWindow(change(this.#window(), this.#scene.bounds), false)) this.#settle()
  }

  #handled(): Handled {
    return {
      host: this.#host, grid: this.#grid, ground: this.#ground, board: this.#board, isMirrored: this.#isMirrored, gestures: this.#gestures,
      scene: () => (this.#isReady ? this.#scene : null),
      window: () => this.#window(),
      widthPx: () => this.#widthPx(),
      guard: (act) => this.#guard(act),
      turn: (change) => this.#turn(change),
      moveTo: (window) => this.moveTo(window),
      redraw: () => { this.#painter.feed(true); this.#painter.draw() },
      // A drag that the browser takes over (a swipe that becomes scrolling) ends without a word from vis-timeline.
      onRelease: () => { setTimeout(() => this.#guard(() => { if (this.#mover === 'reader' && !this.#isGliding && performance.now() - this.#movedMs > RELEASE_MS / 2) this.#settle() }), RELEASE_MS) },
    }
  }

  #setLanes(scene: Scene): void {
    const axisPx = this.#host.querySelector<HTMLElement>('.vis-panel.vis-top')?.offsetHeight ?? 0
    this.#geometry = layRows(scene.lineCounts, this.#fitsHeight ? this.#element.clientHeight - axisPx - 4 : null, this.#text.scale())
    this.#knownWidthPx = 0
    this.#isStale = true
    this.#groups.clear()
    this.#groups.add(scene.lanes.map((lane, order) => ({ id: order, order, content: '', heightPx: this.#geometry.laneHeightsPx[order] ?? 0 })))
    tellLanes(this.#internals(), this.#geometry.laneTopsPx.map((topPx, lane) => ({ topPx, heightPx: this.#geometry.laneHeightsPx[lane] ?? 0 })), () => this.#widthPx())
    this.#pinned = scene.lanes.findIndex((lane) => lane.isPinned !== true)
    if (this.#pinned < 0) this.#pinned = 0
    this.#board.setLanes(scene.lanes, this.#geometry)
    this.#layer.setLanes(scene.lanes, this.#geometry, scene.laneMenu ?? ((lane) => lane.title))
    this.#stick()
  }

  /** Pinned lanes stay in view: all that is drawn of them goes along with the scroll. */
  #stick(): void {
    const geometry = this.#seen()
    this.#layer.stick(geometry)
    this.#sticky.move(geometry, this.#board.rows())
  }

  #seen(): Geometry { return this.#sticky.geometry(this.#geometry, this.#pinned) }

  #groupElement(heightPx: number): HTMLElement {
    const element = document.createElement('div')
    element.style.height = `${heightPx}px`
    return element
  }

  #resize(): void {
    if (!this.#isReady || !this.#scene) return
    const old = this.#geometry
    // The reader may have made text larger: lines follow.
    this.#text.forget()
    this.#layer.forgetWidths()
    const axisPx = this.#host.querySelector<HTMLElement>('.vis-panel.vis-top')?.offsetHeight ?? 0
    const wanted = layRows(this.#scene.lineCounts, this.#fitsHeight ? this.#element.clientHeight - axisPx - 4 : null, this.#text.scale())
    if (wanted.pitchPx !== old.pitchPx || wanted.textScale !== old.textScale) this.#setLanes(this.#scene)
    this.#painter.forget()
    this.#isStale = true
    this.#isResized = true
    this.#timeline.redraw()
  }

  #internals(): VisInternals { return this.#timeline as unknown as VisInternals }

  /** A move of the window: all but the axis is ours, and is drawn here. */
  #isMoveOnly(): boolean {
    const scene = this.#scene
    if (!scene || !this.#isReady || this.#isStale) return false
    this.#guard(() => this.#painter.drawMoved(scene))
    return true
  }

  #createPainter(): PlotPainter {
    return createPlotPainter({
      board: this.#board, layer: this.#layer, text: this.#text, shift: createPlotShift([this.#grid, ...this.#layer.moving], this.#isMirrored),
      scene: () => (this.#isReady ? this.#scene : null),
      window: () => this.#window(),
      widthPx: () => this.#widthPx(),
      geometry: () => this.#geometry,
      seen: () => this.#seen(),
      isMoved: () => this.#mover === 'reader',
      guard: (act) => this.#guard(act),
      onMoved: (window, widthPx) => this.#hands.span.draw(window, widthPx),
      onDrawn: ({ name }, window, widthPx) => {
        this.#hands.span.draw(window, widthPx)
        if (this.#grid.getAttribute('aria-label') !== name) this.#grid.setAttribute('aria-label', name)
        this.#hands.focus.update()
      },
    })
  }
}
