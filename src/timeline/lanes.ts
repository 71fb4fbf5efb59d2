import type { EventSummary } from '../domain/facts'
import type { DatasetInfo, EventKind, Shape } from '../domain/model'
import type { View } from '../url/view'
import type { LaneSpec } from './engine'

export interface LanePlace {
  readonly lane: number
  /** false: a small open tick, an act directed at this side. */
  readonly full: boolean
}

/** Which lanes there are, and in which of them an event stands. */
export interface LaneChoice {
  readonly lanes: readonly LaneSpec[]
  readonly placesOf: (event: EventSummary) => readonly LanePlace[]
}

/** Words the lanes need that no dataset holds. */
export interface LaneWords {
  readonly all: string
  readonly shape: (shape: Shape) => string
  readonly shapeOf: (kind: EventKind) => Shape
  /** For events without a track. */
  readonly noTrack: string
}

const SHAPES: readonly Shape[] = ['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square']
const COLOURS = 6

/** Lanes by side, track, group of kinds, or one lane for all. Colours repeat after six; tracks and kinds are neutral. */
export function chooseLanes(mode: View['lanes'], info: DatasetInfo, events: readonly EventSummary[], words: LaneWords): LaneChoice {
  if (mode === 'side') return bySide(info)
  if (mode === 'track') return byTrack(info, events, words)
  if (mode === 'kind') return byShape(events, words)
  return { lanes: [{ id: 'all', title: words.all, colour: 0 }], placesOf: () => [{ lane: 0, full: true }] }
}

function bySide(info: DatasetInfo): LaneChoice {
  const sides = info.sides.toSorted((a, b) => a.order - b.order)
  const index = new Map(sides.map((side, lane) => [side.id, lane]))
  return {
    lanes: sides.map((side, i) => ({ id: side.id, title: side.title, colour: (i % COLOURS) + 1 })),
    placesOf: (event) => event.lanes
      .flatMap(({ side, mark }) => { const lane = index.get(side); return lane === undefined ? [] : [{ lane, full: mark === 'full' }] })
      .sort((a, b) => a.lane - b.lane),
  }
}

function byTrack(info: DatasetInfo, events: readonly EventSummary[], words: LaneWords): LaneChoice {
  const known = new Set(info.tracks.map((track) => track.id))
  const lanes: LaneSpec[] = info.tracks.toSorted((a, b) => a.order - b.order).map(({ id, title }) => ({ id, title, colour: 0 }))
  if (events.some((event) => !known.has(event.track ?? ''))) lanes.push({ id: '', title: words.noTrack, colour: 0 })
  const index = new Map(lanes.map((lane, i) => [lane.id, i]))
  return { lanes, placesOf: (event) => [{ lane: index.get(event.track ?? '') ?? lanes.length - 1, full: true }] }
}

function byShape(events: readonly EventSummary[], words: LaneWords): LaneChoice {
  const used = new Set(events.map((event) => words.shapeOf(event.kind)))
  const shapes = SHAPES.filter((shape) => used.has(shape))
  return {
    lanes: shapes.map((shape) => ({ id: shape, title: words.shape(shape), colour: 0 })),
    placesOf: (event) => [{ lane: Math.max(0, shapes.indexOf(words.shapeOf(event.kind))), full: true }],
  }
}
