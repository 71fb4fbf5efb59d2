import type { EventColumns } from '../domain/eventColumns'
import type { LaneChoice, LanePlace } from './lanes'
import type { LaneSpec } from './engine'

/** What a reader has made of the lanes, by their ids. */
export interface LanePreference {
  /** Lanes that were moved, from the top; the others follow in the dataset's order. */
  readonly order: readonly string[]
  readonly folded: readonly string[]
  /** Always at the top, and never among the rest. */
  readonly pinned: readonly string[]
}

export const NO_LANE_PREFERENCE: LanePreference = { order: [], folded: [], pinned: [] }

/** More lanes than these would be too many to compare, and dear to draw: the last of them share one. */
export const MOST_LANES = 25
export const REST_LANE = '+'

/** The lanes of a choice in the reader's order, some folded to their names, the last of very many in one. */
export function arrangeLanes(choice: LaneChoice, preference: LanePreference, restTitle: (lanes: number) => string): LaneChoice {
  const [pinned, folded] = [new Set(preference.pinned), new Set(preference.folded)]
  const rankOf = new Map(preference.order.map((id, rank) => [id, rank]))
  const rank = (lane: number) => { const id = choice.lanes[lane]?.id ?? ''; return (pinned.has(id) ? 0 : 1e9) + (rankOf.get(id) ?? 1e6 + lane) }
  const order = [...choice.lanes.keys()].sort((a, b) => rank(a) - rank(b))
  const own = order.length > MOST_LANES ? Math.max(MOST_LANES - 1, order.filter((lane) => pinned.has(choice.lanes[lane]?.id ?? '')).length) : order.length
  const lanes: LaneSpec[] = order.slice(0, own).flatMap((lane) => {
    const spec = choice.lanes[lane]
    return spec ? [{ ...spec, isFolded: folded.has(spec.id), isPinned: pinned.has(spec.id) }] : []
  })
  if (own < order.length) lanes.push({ id: REST_LANE, title: restTitle(order.length - own), colour: 0, isFolded: folded.has(REST_LANE), isPinned: false })
  const to = new Map(order.map((lane, place) => [lane, Math.min(place, lanes.length - 1)]))
  return { ...mapPlaces(choice, to), lanes }
}

function mapPlaces({ placesOf, placesInColumns }: LaneChoice, to: ReadonlyMap<number, number>): Omit<LaneChoice, 'lanes'> {
  const moved = new WeakMap<readonly LanePlace[], readonly LanePlace[]>()
  const map = (places: readonly LanePlace[]): readonly LanePlace[] => {
    let made = moved.get(places)
    if (!made) moved.set(places, made = joined(places, to))
    return made
  }
  return {
    placesOf: (event) => map(placesOf(event)),
    placesInColumns: (columns: EventColumns) => { const { numbers, places } = placesInColumns(columns); return { numbers, places: places.map(map) } },
  }
}

/** In order of the new lanes; an event that stands in two of the rest stands there once. */
function joined(places: readonly LanePlace[], to: ReadonlyMap<number, number>): readonly LanePlace[] {
  const full = new Map<number, boolean>()
  for (const place of places) { const lane = to.get(place.lane) ?? 0; full.set(lane, place.full || full.get(lane) === true) }
  return [...full].map(([lane, isFull]) => ({ lane, full: isFull })).sort((a, b) => a.lane - b.lane)
}

export type LaneChange = 'fold' | 'pin' | 'up' | 'down'

/** The preference after one step of the lane's menu; `lanes` as they stand now. */
export function changeLane(preference: LanePreference, lanes: readonly LaneSpec[], id: string, change: LaneChange): LanePreference {
  const toggled = (ids: readonly string[]) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  if (change === 'fold') return { ...preference, folded: toggled(preference.folded) }
  if (change === 'pin') return { ...preference, pinned: toggled(preference.pinned) }
  const order = lanes.map((lane) => lane.id).filter((other) => other !== REST_LANE)
  const at = order.indexOf(id)
  const to = at + (change === 'up' ? -1 : 1)
  if (at < 0 || to < 0 || to >= order.length) return preference
  order.splice(at, 1)
  order.splice(to, 0, id)
  return { ...preference, order }
}

/** Whether a lane can go up or down: pinned ones stay above the others. */
export function canMove(lanes: readonly LaneSpec[], id: string, change: 'up' | 'down'): boolean {
  const at = lanes.findIndex((lane) => lane.id === id)
  const other = lanes[at + (change === 'up' ? -1 : 1)]
  return at >= 0 && id !== REST_LANE && other !== undefined && other.id !== REST_LANE && other.isPinned === lanes[at]?.isPinned
}
