import type { EventKind, Differ, Shape, Support } from '../domain/model'
import type { TimeWindow } from '../url/view'

/** One lane of the plot, in drawing order. */
export interface LaneSpec {
  readonly id: string
  readonly title: string
  /** 1 to 6: the lane's colour; 0 = neutral. */
  readonly colour: number
}

/** What the engine draws: a function of the window, asked on every frame; panning never troubles the store. */
export interface Scene {
  readonly lanes: readonly LaneSpec[]
  /** At most 250 items, singles and clusters together, for a window `widthPx` wide. */
  readonly marks: (window: TimeWindow, widthPx: number) => MarkSet
  readonly window: TimeWindow
  /** Row of the open event, or null. */
  readonly selected: number | null
  readonly label: (row: number) => MarkLabel
  /** Words of a cluster for the accessible name and the tip. */
  readonly clusterLabel: (mark: ClusterMark) => string
}

export interface MarkLabel {
  readonly title: string
  /** Second line: when, and where. */
  readonly detail: string
  /** Whole sentence for the accessible name. */
  readonly spoken: string
}

/** One event in one lane. */
export interface EventMark {
  readonly kind: 'event'
  /** Stable under panning: `<event id>@<lane id>`. */
  readonly key: string
  readonly row: number
  readonly eventId: string
  readonly lane: number
  /** Line of the lane, 0 at the top; the same in every lane where possible. */
  readonly line: number
  readonly startMs: number
  readonly endMs: number
  readonly shape: Shape
  readonly eventKind: EventKind
  readonly support: Support
  readonly differ: Differ
  /** false: an open tick, the act is directed at this side. */
  readonly full: boolean
  /** How precise each end is: a capped end is known to the day, a soft one is not, an open one goes on. */
  readonly extent: 'point' | 'bar'
  readonly startEdge: 'hard' | 'soft'
  readonly endEdge: 'hard' | 'soft'
  readonly undisclosed: boolean
}

export interface ClusterMark {
  readonly kind: 'cluster'
  readonly key: string
  readonly lane: number
  readonly line: number
  readonly startMs: number
  readonly endMs: number
  readonly count: number
  /** How the members fall inside the span: up to six relative heights 0 to 1. */
  readonly density: readonly number[]
}

export interface Stem { readonly row: number; readonly eventId: string; readonly atMs: number; readonly fromLane: number; readonly toLane: number; readonly style: 'met' | 'spoke' }

export interface MarkSet {
  readonly items: readonly (EventMark | ClusterMark)[]
  readonly stems: readonly Stem[]
  /** Lines used in each lane, for its height. */
  readonly lineCounts: readonly number[]
  /** Events of the window in each lane, drawn or counted in a cluster. */
  readonly laneCounts: readonly number[]
}

/** Only the reader's own, settled moves come back. */
export interface Gestures {
  readonly onMove: (window: TimeWindow, settled: boolean) => void
  readonly onPick: (eventId: string | null) => void
  readonly onZoomInto: (cluster: ClusterMark) => void
}

export interface TimelineEngine {
  show(scene: Scene): void
  /** Moves the window as a button or key would; answers through onMove. */
  moveTo(window: TimeWindow): void
  destroy(): void
}

export type CreateEngine = (element: HTMLElement, gestures: Gestures) => TimelineEngine
