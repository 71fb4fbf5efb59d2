import type { EventColumns } from '../domain/eventColumns'
import type { EventSummary, EventTable, Lane } from '../domain/facts'
import { actorHierarchy } from '../domain/hierarchy'
import type { Actor, DatasetInfo, EventKind, Shape, Side } from '../domain/model'
import type { View } from '../url/view'
import type { LaneName, LaneSpec } from './engine'
import { MOST_LANES } from './laneGroups'
import type { NumberedPlaces } from './lanePlaces'

export interface LanePlace {
  readonly lane: number
  /** false: a small open tick, an act directed at this side. */
  readonly full: boolean
}

/** Which lanes there are, and in which of them an event stands. */
export interface LaneChoice {
  readonly lanes: readonly LaneSpec[]
  readonly placesOf: (event: EventSummary) => readonly LanePlace[]
  /** The same of events held in columns, as arrays that can be posted to another thread. */
  readonly placesInColumns: (columns: EventColumns) => NumberedPlaces
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
const NOBODY: ReadonlyMap<string, Actor> = new Map()

/** Lanes by side, track, group of kinds, or one lane for all. Colours repeat after six; tracks and kinds are neutral. */
export function chooseLanes(mode: View['lanes'], info: DatasetInfo, events: EventTable, words: LaneWords, actors: ReadonlyMap<string, Actor> = NOBODY): LaneChoice {
  if (mode === 'side') return bySide(info, actors)
  if (mode === 'track') return byTrack(info, events, words)
  if (mode === 'kind') return byShape(events, words)
  return { lanes: [{ id: 'all', title: words.all, colour: 0 }], placesOf: () => alone(0), placesInColumns: () => ({ numbers: null, places: [alone(0)] }) }
}

function bySide(info: DatasetInfo, actors: ReadonlyMap<string, Actor>): LaneChoice {
  const sides = info.sides.toSorted((a, b) => a.order - b.order)
  const above = sides.length > MOST_LANES ? aboveSides(sides, actors) : null
  const index = new Map(sides.map((side, lane) => [side.id, lane]))
  const placesOf = remembered((lanes: readonly Lane[]) => lanes
    .flatMap(({ side, mark }) => { const lane = index.get(side); return lane === undefined ? [] : [{ lane, full: mark === 'full' }] })
    .sort((a, b) => a.lane - b.lane))
  return {
    lanes: sides.map((side, i) => ({ id: side.id, title: side.title, colour: (i % COLOURS) + 1, ...(above && { above: above(side) }) })),
    placesOf: (event) => placesOf(event.lanes),
    placesInColumns: ({ laneSet, laneSets }) => ({ numbers: laneSet, places: laneSets.map(placesOf) }),
  }
}

/** What a side's first actor is part of, nearest first: another side where one stands for it, else the actor. */
function aboveSides(sides: readonly Side[], actors: ReadonlyMap<string, Actor>): (side: Side) => readonly LaneName[] {
  const hierarchy = actorHierarchy(actors)
  const sideOf = new Map(sides.flatMap((side) => (side.actors ?? []).map((actor) => [actor, side] as const)))
  const named = (actor: string): LaneName => { const side = sideOf.get(actor); return side ? { id: side.id, title: side.title } : { id: `actor:${actor}`, title: actors.get(actor)?.name ?? actor } }
  return (side) => {
    const [first] = side.actors ?? []
    return first === undefined ? [] : hierarchy.ancestors(first).map(named).filter(({ id }) => id !== side.id)
  }
}

interface Branch { places: readonly LanePlace[] | null; readonly full: Map<string, Branch>; readonly tick: Map<string, Branch> }
const branch = (): Branch => ({ places: null, full: new Map(), tick: new Map() })

/** Few sets of lanes are different ones: each is placed once, and found again lane by lane. */
function remembered(place: (lanes: readonly Lane[]) => readonly LanePlace[]): (lanes: readonly Lane[]) => readonly LanePlace[] {
  const root = branch()
  return (lanes) => {
    let at = root
    for (const { side, mark } of lanes) {
      const next = mark === 'full' ? at.full : at.tick
      let found = next.get(side)
      if (!found) next.set(side, found = branch())
      at = found
    }
    return (at.places ??= place(lanes))
  }
}

const alone = (lane: number): readonly LanePlace[] => [{ lane, full: true }]

function byTrack(info: DatasetInfo, events: EventTable, words: LaneWords): LaneChoice {
  const known = new Set(info.tracks.map((track) => track.id))
  const lanes: LaneSpec[] = info.tracks.toSorted((a, b) => a.order - b.order).map(({ id, title }) => ({ id, title, colour: 0 }))
  if (hasTrackless(events, known)) lanes.push({ id: '', title: words.noTrack, colour: 0 })
  const places = new Map(lanes.map(({ id }, i) => [id, alone(i)]))
  const last = alone(Math.max(0, lanes.length - 1))
  const placeOf = (track: string) => places.get(track) ?? last
  return {
    lanes,
    placesOf: (event) => placeOf(event.track ?? ''),
    placesInColumns: ({ facets }) => (facets ? { numbers: facets.track, places: [last, ...facets.trackIds.map(placeOf)] } : { numbers: null, places: [last] }),
  }
}

function hasTrackless(events: EventTable, known: ReadonlySet<string>): boolean {
  const { columns } = events
  if (!columns) return [...events].some((event) => !known.has(event.track ?? ''))
  if (!columns.facets) return true
  const { track, trackIds } = columns.facets
  const isKnown = [false, ...trackIds.map((id) => known.has(id))]
  return track.some((number) => isKnown[number] !== true)
}

function byShape(events: EventTable, words: LaneWords): LaneChoice {
  const used = new Set<Shape>()
  const kinds = events.columns?.kinds
  if (kinds) for (const kind of kinds) used.add(words.shapeOf(kind))
  else for (const event of events) used.add(words.shapeOf(event.kind))
  const shapes = SHAPES.filter((shape) => used.has(shape))
  const places = new Map(shapes.map((shape, i) => [shape, alone(i)]))
  const placesOf = (kind: EventKind) => places.get(words.shapeOf(kind)) ?? alone(0)
  return {
    lanes: shapes.map((shape) => ({ id: shape, title: words.shape(shape), colour: 0 })),
    placesOf: (event) => placesOf(event.kind),
    placesInColumns: ({ kind, kinds }) => ({ numbers: kind, places: kinds.map(placesOf) }),
  }
}
