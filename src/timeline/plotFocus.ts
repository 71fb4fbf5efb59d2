import { latinKey } from './latinKey'
import type { Gestures, Mark, Scene } from './engine'
import { commandOf, moveOf, type KeyPress } from './plotKeys'
import { markAt, stepTo, type Move, type Spot } from './navigation'
import { panWindow, reveal, zoomInto, zoomWindow } from './window'
import type { TimeWindow } from '../url/view'

/** What the keyboard needs of the plot. */
export interface Plot {
  readonly scene: () => Scene | null
  readonly window: () => TimeWindow
  /** All that is loaded. */
  readonly marks: () => Iterable<Mark>
  readonly element: (key: string) => HTMLElement | undefined
  /** Moves at once; marks are there afterwards. */
  readonly go: (window: TimeWindow) => void
  readonly isMirrored: boolean
  readonly gestures: Gestures
  /** The mark that the keyboard is at, or null; `isShown`: the plot has the focus and a key was used. */
  readonly onActive: (mark: Mark | null, isShown: boolean) => void
  /** Closes a tip; false if there was none. */
  readonly closeTip: () => boolean
}

/**
 * The plot is one tab stop, a grid whose active cell is named by aria-activedescendant: marks come and go while one
 * zooms, and the focus itself never moves. What is remembered is an event in a lane, which is a mark here and in a pill there.
 */
export interface PlotFocus {
  /** After marks have changed. */
  update(): void
  focus(row: number | null): void
  /** A mark was clicked: keys go on from it. */
  set(mark: Mark): void
  stop(): void
}

const PAN_PART = 0.25
const ZOOM = 1.5
/** So near to the middle of the window a mark is in it. */
const CENTRED_PART = 0.02

export function createPlotFocus(grid: HTMLElement, plot: Plot): PlotFocus {
  const focus = new Focus(grid, plot)
  const onKey = (event: KeyboardEvent) => focus.press(event)
  const onFocus = () => focus.enter()
  const onBlur = () => focus.leave()
  grid.addEventListener('keydown', onKey)
  grid.addEventListener('focus', onFocus)
  grid.addEventListener('blur', onBlur)
  return {
    update: () => focus.update(),
    focus: (row) => focus.enterAt(row),
    set: (mark) => focus.stand(mark),
    stop: () => { grid.removeEventListener('keydown', onKey); grid.removeEventListener('focus', onFocus); grid.removeEventListener('blur', onBlur) },
  }
}

class Focus {
  readonly #grid: HTMLElement
  readonly #plot: Plot
  #spot: Spot | null = null
  #active: HTMLElement | null = null
  #centred: number | null = null

  constructor(grid: HTMLElement, plot: Plot) {
    this.#grid = grid
    this.#plot = plot
  }

  enter(): void {
    if (!this.#mark()) this.#startAt(this.#plot.scene()?.selected ?? null)
    this.update()
  }

  leave(): void { this.#plot.onActive(null, false) }

  enterAt(row: number | null): void {
    if (row !== null && this.#spot?.row !== row) this.#startAt(row)
    this.#grid.focus({ preventScroll: true })
    this.update()
  }

  stand(mark: Mark): void {
    const row = mark.kind === 'event' ? mark.row : this.#memberOf(mark)
    if (row !== null) this.#spot = { row, lane: mark.lane }
    this.update()
  }

  update(): void {
    const mark = this.#mark()
    const element = mark ? this.#plot.element(mark.key) ?? null : null
    if (element !== this.#active) {
      this.#active?.classList.remove('is-active')
      element?.classList.add('is-active')
      this.#active = element
    }
    if (element && !element.hidden) this.#grid.setAttribute('aria-activedescendant', element.id)
    else this.#grid.removeAttribute('aria-activedescendant')
  }

  press(event: KeyboardEvent): void {
    const key = keyPressOf(event, this.#plot.isMirrored)
    if (key && key.key.length === 1 && key.key !== ' ' && this.#plot.scene()?.areLettersOff) return
    if (key && this.#act(key)) event.preventDefault()
  }

  #act(key: KeyPress): boolean {
    const { gestures, scene } = this.#plot
    if (!scene()) return false
    const move = moveOf(key)
    if (move) { this.#move(move); return true }
    const command = commandOf(key)
    if (!command) return false
    switch (command.do) {
      case 'enter': this.#open(); break
      case 'escape': return this.#plot.closeTip()
      case 'pan': this.#turn((window, bounds) => panWindow(window, command.by * PAN_PART, bounds)); break
      case 'page': this.#page(command.by); break
      case 'zoom': this.#turn((window, bounds) => zoomWindow(window, ZOOM ** command.by, bounds, this.#atMs() ?? undefined)); break
      case 'centre': this.#centre(); break
      case 'fork': this.#toFork(command.by); break
      case 'ask': gestures.onCommand(command.what, this.#spot?.row ?? null); break
    }
    return true
  }

  #mark(): Mark | null {
    const scene = this.#plot.scene()
    return scene && this.#spot ? markAt([...this.#plot.marks()], this.#spot, scene.holds) : null
  }

  /** An event inside a pill to remember the pill by: the first of it in view. */
  #memberOf(mark: Mark & { kind: 'cluster' }): number | null {
    const scene = this.#plot.scene()
    if (!scene) return null
    if (this.#spot && this.#spot.lane === mark.lane && scene.holds(mark, this.#spot.row)) return this.#spot.row
    let row = scene.finder.after({ atMs: mark.startMs - 1 }, 1, { lane: mark.lane })
    while (row !== null && !scene.holds(mark, row)) row = scene.finder.after({ row }, 1, { lane: mark.lane })
    return row
  }

  /** Where keys begin: at an event, else at the first mark in view. */
  #startAt(row: number | null): void {
    const lane = row === null ? undefined : this.#plot.scene()?.finder.lanesOf(row)[0]
    if (row !== null && lane !== undefined) { this.#spot = { row, lane }; return }
    const first = stepTo(this.#inView(), null, 'first')
    if (first) this.stand(first)
  }

  #inView(): readonly Mark[] {
    const { startMs, endMs } = this.#plot.window()
    return [...this.#plot.marks()].filter((mark) => mark.atMs >= startMs && mark.atMs <= endMs)
  }

  #move(move: Move): void {
    const now = this.#mark()
    const marks = move === 'next' || move === 'previous' || move === 'nextInLane' || move === 'previousInLane' ? [...this.#plot.marks()] : this.#inView()
    const to = stepTo(marks, now, move)
    if (to) this.stand(to)
    else if (now) this.#beyond(now, move)
    else this.#startAt(null)
    this.#show()
  }

  /** On to an event that is not loaded. */
  #beyond(now: Mark, move: Move): void {
    const scene = this.#plot.scene()
    if (!scene || move === 'down' || move === 'up' || move === 'first' || move === 'last') return
    const step = move === 'next' || move === 'nextInLane' ? 1 : -1
    const from = now.kind === 'event' ? { row: now.row } : { atMs: step > 0 ? now.endMs + 1 : now.startMs }
    this.#toRow(scene.finder.after(from, step, move === 'next' || move === 'previous' ? {} : { lane: now.lane }))
  }

  #toFork(step: 1 | -1): void {
    const scene = this.#plot.scene()
    if (!scene) return
    const from = this.#spot ? { row: this.#spot.row } : { atMs: this.#plot.window().startMs }
    this.#toRow(scene.finder.after(from, step, { isForked: true }))
    this.#show()
  }

  #toRow(row: number | null): void {
    const lanes = row === null ? [] : this.#plot.scene()?.finder.lanesOf(row) ?? []
    const own = this.#spot?.lane ?? 0
    const [lane] = lanes.toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own))
    if (row !== null && lane !== undefined) this.#spot = { row, lane }
  }

  /** Brings the mark into view, sideways and in the page. */
  #show(): void {
    const scene = this.#plot.scene()
    if (!scene || !this.#spot) return
    const at = this.#mark()?.atMs ?? scene.finder.atMs(this.#spot.row)
    const { startMs, endMs } = this.#plot.window()
    if (at < startMs || at > endMs) this.#plot.go(reveal(this.#plot.window(), { startMs: at, endMs: at }, scene.bounds))
    this.update()
    this.#active?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    this.#plot.onActive(this.#mark(), true)
  }

  #atMs(): number | null {
    const { startMs, endMs } = this.#plot.window()
    const at = this.#mark()?.atMs ?? null
    return at !== null && at >= startMs && at <= endMs ? at : null
  }

  #turn(change: (window: TimeWindow, bounds: TimeWindow) => TimeWindow): void {
    const scene = this.#plot.scene()
    if (scene) this.#plot.go(change(this.#plot.window(), scene.bounds))
    this.update()
  }

  /** The window on or back by one width; keys go on from its first or last mark. */
  #page(by: 1 | -1): void {
    this.#turn((window, bounds) => panWindow(window, by, bounds))
    const to = stepTo(this.#inView(), null, by > 0 ? 'first' : 'last')
    if (to) this.stand(to)
    this.#show()
  }

  /** First the mark into the middle, then as near as its own length allows. */
  #centre(): void {
    const mark = this.#mark()
    const scene = this.#plot.scene()
    if (!mark || !scene) return
    const { startMs, endMs } = this.#plot.window()
    const off = mark.atMs - (startMs + endMs) / 2
    if (Math.abs(off) > (endMs - startMs) * CENTRED_PART && this.#centred !== mark.atMs) {
      this.#centred = mark.atMs
      this.#turn(() => ({ startMs: startMs + off, endMs: endMs + off }))
      return
    }
    this.#centred = null
    const [from, to] = [Number.isFinite(mark.startMs) ? mark.startMs : mark.atMs, Number.isFinite(mark.endMs) ? mark.endMs : mark.atMs]
    this.#turn((_, bounds) => zoomInto({ startMs: from, endMs: to }, bounds))
  }

  #open(): void {
    const mark = this.#mark()
    if (!mark) return
    if (mark.kind === 'event') { this.#plot.gestures.onPick(mark.eventId, true); return }
    const box = this.#plot.element(mark.key)?.getBoundingClientRect()
    if (box) this.#plot.gestures.onMembers(mark, box)
  }
}

function keyPressOf(event: KeyboardEvent, isMirrored: boolean): KeyPress | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }
  return { key: (isMirrored ? mirrored[event.key] : undefined) ?? latinKey(event), shiftKey: event.shiftKey }
}
