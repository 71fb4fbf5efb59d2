import type { MarkLabel, MarkSet, Scene } from './engine'
import { drawFrame, type LabelShape } from './frame'
import type { Geometry } from './geometry'
import type { Layer } from './layer'
import type { MarkBoard } from './markBoard'
import type { PlotShift } from './plotShift'
import type { TextMeasure } from './textMeasure'
import type { TimeWindow } from '../url/view'

/** Part of the window's width that is loaded beyond either end. */
const OVERSCAN = 0.5
/** While the reader zooms, the marks of a scale serve until it has doubled or halved; at rest they are those of the scale. */
const HELD_FACTOR = 2
const NOTHING: MarkSet = { items: [], stems: [], laneCounts: [], ongoing: [] }

/** What the painter works on. */
export interface Painted {
  readonly board: MarkBoard
  readonly layer: Layer
  readonly shift: PlotShift
  readonly text: TextMeasure
  /** The scene to be drawn; null: nothing yet. */
  readonly scene: () => Scene | null
  readonly window: () => TimeWindow
  readonly widthPx: () => number
  readonly geometry: () => Geometry
  /** The same as scrolled. */
  readonly seen: () => Geometry
  /** The reader moves the window now. */
  readonly isMoved: () => boolean
  readonly guard: (act: () => void) => void
  /** After everything was drawn. */
  readonly onDrawn: (scene: Scene, window: TimeWindow, widthPx: number) => void
  /** After the plot was moved as a whole. */
  readonly onMoved: (window: TimeWindow, widthPx: number) => void
}

/** Marks and our drawings around them, for the window as it is: asked for when it leaves what is loaded, once a frame at most. */
export interface PlotPainter {
  /** Asks for marks if the window has left what is loaded or the scale has changed. */
  feed(isForced: boolean): void
  /** Everything. */
  draw(): void
  /** The marks alone. */
  place(): void
  /** After a move of the window: along time the plot is moved as a whole for a short way, and only counts and the rims are told anew. */
  drawMoved(scene: Scene): void
  /** Of another scene: its words are asked for anew. */
  forget(): void
}

export function createPlotPainter(painted: Painted): PlotPainter { return new Painter(painted) }

interface Loaded { readonly window: TimeWindow; readonly msPerPx: number; readonly marks: MarkSet }

class Painter implements PlotPainter {
  readonly #on: Painted
  #loaded: Loaded = { window: { startMs: 0, endMs: 0 }, msPerPx: 0, marks: NOTHING }
  /** Words as drawn last. */
  #labels: { readonly marks: MarkSet; readonly shapes: readonly LabelShape[] } = { marks: NOTHING, shapes: [] }
  #isFed = false
  #mustFeed = false
  /** Words of the rows seen under the present scene: panning asks for the same ones on every frame. */
  readonly #words = new Map<number, MarkLabel>()
  readonly #sideWords = new Map<string, SideWords>()

  constructor(painted: Painted) { this.#on = painted }

  forget(): void {
    this.#on.shift.forget()
    this.#words.clear()
    this.#sideWords.clear()
  }

  feed(isForced: boolean): void {
    const scene = this.#on.scene()
    if (!scene) return
    const window = this.#on.window()
    const { window: have, msPerPx: scale } = this.#loaded
    const grown = Math.abs(Math.log(this.#msPerPx() / scale))
    const isLoaded = window.startMs >= have.startMs && window.endMs <= have.endMs && grown < (this.#on.isMoved() ? Math.log(HELD_FACTOR) : 1e-6)
    if (!isForced && (isLoaded || this.#isFed)) { this.#mustFeed = !isLoaded; return }
    this.#feedOncePerFrame()
    const room = (window.endMs - window.startMs) * OVERSCAN
    const wide: TimeWindow = { startMs: window.startMs - room, endMs: window.endMs + room }
    const marks = scene.marks(wide, this.#on.widthPx() * (1 + 2 * OVERSCAN), window)
    this.#loaded = { window: wide, msPerPx: this.#msPerPx(), marks }
    const highlighted = new Set(scene.highlighted)
    this.#on.board.show(marks.items, {
      lanes: scene.lanes, geometry: this.#on.geometry(), spoken: scene.spoken,
      isSelected: (row) => row === scene.selected, isHighlighted: (row) => highlighted.has(row),
    })
  }

  draw(): void {
    const scene = this.#on.scene()
    if (!scene) return
    const { board, layer, shift, text } = this.#on
    const window = this.#on.window()
    const widthPx = this.#on.widthPx()
    this.#count(scene, window)
    const frame = drawFrame({
      marks: this.#loaded.marks, window, widthPx,
      scene: { ...scene, label: (row) => remembered(this.#words, row, () => scene.label(row)), sideLabel: (row, lane) => remembered(this.#sideWords, `${row}.${lane}`, () => scene.sideLabel?.(row, lane) ?? null) },
      ...(this.#holds() && { held: this.#labels.shapes }),
      geometry: this.#on.seen(), measure: text.measure, headerWidthsPx: layer.headerWidths(), nowMs: Date.now(),
    })
    layer.draw(frame, widthPx)
    this.#labels = { marks: this.#loaded.marks, shapes: frame.labels }
    shift.drawn(window, widthPx, this.#loaded.marks)
    board.place(window, widthPx)
    board.hideBeyond(window, this.#on.seen())
    this.#on.onDrawn(scene, window, widthPx)
  }

  place(): void {
    const window = this.#on.window()
    this.#on.board.place(window, this.#on.widthPx())
    this.#on.board.hideBeyond(window, this.#on.seen())
  }

  drawMoved(scene: Scene): void {
    const window = this.#on.window()
    const widthPx = this.#on.widthPx()
    if (!this.#on.isMoved() || !this.#on.shift.to(window, widthPx, this.#loaded.marks)) { this.draw(); return }
    this.#count(scene, window)
    this.#on.onMoved(window, widthPx)
    this.#on.board.hideBeyond(window, this.#on.seen())
  }

  #msPerPx(): number { const { startMs, endMs } = this.#on.window(); return (endMs - startMs) / this.#on.widthPx() }

  #feedOncePerFrame(): void {
    this.#isFed = true
    this.#mustFeed = false
    requestAnimationFrame(() => this.#on.guard(() => {
      this.#isFed = false
      if (this.#mustFeed) { this.feed(false); this.draw() }
    }))
  }

  /** While the reader zooms: the marks are those of another scale, and their words keep their form. */
  #holds(): boolean { return this.#on.isMoved() && this.#labels.marks === this.#loaded.marks && Math.abs(this.#msPerPx() / this.#loaded.msPerPx - 1) > 1e-6 }

  #count(scene: Scene, window: TimeWindow): void {
    this.#on.layer.setCounts(scene.laneCounts(window), this.#loaded.marks.ongoing.map((count) => (count > 0 ? scene.ongoingLabel?.(count) ?? '' : '')))
  }
}

type SideWords = ReturnType<NonNullable<Scene['sideLabel']>>

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const old = known.get(key)
  if (old !== undefined) return old
  const made = make()
  known.set(key, made)
  return made
}
