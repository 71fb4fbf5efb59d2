import type { EventKind, Differ, Shape, Support } from '../domain/model'
import type { TimeWindow } from '../url/view'
import type { Finder } from './navigation'

/** One lane of the plot, in drawing order. */
export interface LaneSpec {
  readonly id: string
  readonly title: string
  /** 1 to 6: the lane's colour; 0 = neutral. */
  readonly colour: number
  /** Its name and count only. */
  readonly isFolded?: boolean
  readonly isPinned?: boolean
  /** What stands above it in the hierarchy of actors, nearest first; an id may be a lane's. */
  readonly above?: readonly LaneName[]
  /** Lanes that are folded in this one. */
  readonly members?: readonly LaneName[]
  /** What it was unfolded from. */
  readonly parent?: LaneName
}

export interface LaneName { readonly id: string; readonly title: string }

/** What the engine draws: a function of the window, asked while the reader pans and zooms; panning never troubles the store. */
export interface Scene {
  readonly lanes: readonly LaneSpec[]
  /** Lines of each lane: fixed for a dataset and a choice of lanes, so that no lane changes its height. */
  readonly lineCounts: readonly number[]
  /** At most 250 items, singles and clusters together, for a window `widthPx` wide of which the reader sees `view`. */
  readonly marks: (window: TimeWindow, widthPx: number, view: TimeWindow) => MarkSet
  /** Exact number of events of the window in each lane; cheap enough for every frame. */
  readonly laneCounts: (window: TimeWindow) => readonly number[]
  readonly window: TimeWindow
  /** How far the reader may pan and zoom out: a little beyond the data. */
  readonly bounds: TimeWindow
  /** Row of the open event, or null. */
  readonly selected: number | null
  /** Looking back: what was published later is hidden. A line stands here through all lanes, which words keep clear of where they can. */
  readonly knownToMs?: number | null
  /** Keys of a single letter, figure or sign do nothing. */
  readonly areLettersOff?: boolean
  /** Rows linked with the open event, each drawn as an arc from it. */
  readonly links?: readonly LinkedRow[]
  /** Rows named by the address to be pointed out. */
  readonly highlighted?: readonly number[]
  readonly label: (row: number) => MarkLabel
  /** What the mark in a further lane says beside it (who came for this side, or "host"); null = nothing. */
  readonly sideLabel?: (row: number, lane: number) => { readonly title: string; readonly detail: string } | null
  /** Accessible name of a mark in its lane. */
  readonly spoken: (mark: Mark) => string
  /** What the tip of a mark says. */
  readonly tip: (mark: Mark) => TipWords
  /** Accessible name of the whole plot. */
  readonly name: string
  /** Events beyond what is drawn, for keys. */
  readonly finder: Finder
  /** Whether an event lies in a cluster. */
  readonly holds: (cluster: ClusterMark, row: number) => boolean
  /** Accessible name of the button in a lane's head. */
  readonly laneMenu?: (lane: LaneSpec) => string
  /** Words in a lane's corner for events that pass through the window undrawn ("3 more under way"). */
  readonly ongoingLabel?: (count: number) => string
}

/** How an event is linked with the open one, as the arc shows it: in its thread, as an answer, as a part or whole, or by being mentioned. */
export interface LinkedRow { readonly row: number; readonly style: 'thread' | 'answer' | 'part' | 'mention' }

export interface MarkLabel {
  readonly title: string
  /** Second line: when, and where. */
  readonly detail: string
  /** The same without the year, for where the axis names it. */
  readonly detailInYear?: string
  /** Words in the hatched slot of the open event, where a source says that something was kept back ("names not disclosed"). */
  readonly slot?: string
}

export interface TipWords { readonly title: string; readonly lines: readonly string[] }

/**
 * How exactly an end of a bar is known. `hard`: to the day, drawn with a cap. `soft`: not to the day; with an infinite
 * time, not known at all: the bar fades after a short way. `open`: goes on, to the edge of the plot.
 */
export type BarEdge = 'hard' | 'soft' | 'open'

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
  /** Where the mark itself stands. */
  readonly atMs: number
  /** -Infinity where the start is not known. */
  readonly startMs: number
  /** Infinity where the end is open or not known. */
  readonly endMs: number
  readonly shape: Shape
  readonly eventKind: EventKind
  readonly support: Support
  readonly differ: Differ
  readonly weight: number
  /** false: an open tick, the act is directed at this side. */
  readonly full: boolean
  readonly extent: 'point' | 'bar'
  readonly startEdge: BarEdge
  readonly endEdge: BarEdge
  readonly undisclosed: boolean
}

export interface ClusterMark {
  readonly kind: 'cluster'
  readonly key: string
  readonly lane: number
  readonly line: number
  /** Middle of the pill. */
  readonly atMs: number
  /** First and last mark inside. */
  readonly startMs: number
  readonly endMs: number
  readonly count: number
  /** Sources differ about one of its members at least. */
  readonly isForked: boolean
  /** Cell of the level of detail that it stands in. */
  readonly level: number
  readonly cell: number
  /** How the members fall inside the span: six relative heights 0 to 1. */
  readonly density: readonly number[]
}

export type Mark = EventMark | ClusterMark

/** Joins the lanes of sides that met or spoke; `lanes` in order, at least two. */
export interface Stem {
  readonly row: number
  readonly eventId: string
  readonly atMs: number
  readonly lanes: readonly number[]
  readonly style: 'met' | 'spoke'
  /** One side alone says so. */
  readonly broken: boolean
}

export interface MarkSet {
  readonly items: readonly Mark[]
  readonly stems: readonly Stem[]
  /** Events of the window in each lane, drawn or counted. */
  readonly laneCounts: readonly number[]
  /** Of these, long ones that cross the window while their mark stands outside and is not drawn. */
  readonly ongoing: readonly number[]
}

/** Keys that ask for something outside the plot. */
export type PlotCommand = 'fitAll' | 'toList' | 'goTo'

export interface Gestures {
  /** Only the reader's own moves (and those asked of `moveTo`) come back. `settled`: the gesture is over. */
  readonly onMove: (window: TimeWindow, settled: boolean) => void
  /** null: nothing, by a click on empty ground. `isByKey`: the focus should follow into the panel. */
  readonly onPick: (eventId: string | null, isByKey: boolean) => void
  /** The members of a cluster are asked for: by Enter, or by a click where zooming would part them no further. */
  readonly onMembers: (cluster: ClusterMark, box: DOMRect) => void
  /** `row`: the event keys are at. */
  readonly onCommand: (command: PlotCommand, row: number | null) => void
  /** The button in a lane's head. */
  readonly onLane: (laneId: string, box: DOMRect) => void
  /** A span was drawn with Shift held down; null: none is any more. */
  readonly onSpan: (span: TimeWindow | null, box: DOMRect | null) => void
  /** Something broke inside: the list and the panel can go on without the plot. */
  readonly onError: (error: unknown) => void
}

export interface TimelineEngine {
  show(scene: Scene): void
  /** Moves the window as a button or key would; answers through onMove. */
  moveTo(window: TimeWindow): void
  /** Gives the plot the focus, at an event or where it was. */
  focus(row?: number | null): void
  /** Height of the plot with all lanes, axis included. */
  readonly heightPx: number
  destroy(): void
}

export type CreateEngine = (element: HTMLElement, gestures: Gestures) => TimelineEngine
