import type { EventColumns } from '../domain/eventColumns'
import type { LaneChoice, LanePlace } from './lanes'
import type { LaneSpec } from './engine'
import { foldLanes, MOST_LANES, type LaneWordsForMany, type ShownLane } from './laneGroups'

/** What a reader has made of the lanes, by their ids. */
export interface LanePreference {
  /** Lanes that were moved, from the top; the others follow in the dataset's order. */
  readonly order: readonly string[]
  readonly folded: readonly string[]
  /** Always at the top, and never folded under others. */
  readonly pinned: readonly string[]
  /** Of very many lanes: those that stand by themselves, and the groups that were unfolded. */
  readonly open: readonly string[]
}

export const NO_LANE_PREFERENCE: LanePreference = { order: [], folded: [], pinned: [], open: [] }

/** The lanes of a choice in the reader's order, some folded to their names, very many under what stands above them. */
export function arrangeLanes(choice: LaneChoice, preference: LanePreference, words: LaneWordsForMany): LaneChoice {
  const [pinned, folded, open] = [new Set(preference.pinned), new Set(preference.folded), new Set(preference.open)]
  const isAlone = (lane: number) => { const id = choice.lanes[lane]?.id ?? ''; return pinned.has(id) || open.has(id) }
  const all = [...choice.lanes.keys()]
  const isMany = all.length > MOST_LANES
  const alone = isMany ? all.filter(isAlone).flatMap((lane): readonly ShownLane[] => { const spec = choice.lanes[lane]; return spec ? [{ spec: open.has(spec.id) ? { ...spec, parent: { id: spec.id, title: spec.above?.[0]?.title ?? '' } } : spec, lanes: [lane], at: lane }] : [] }) : []
  const shown = inOrder([...alone, ...foldLanes({ lanes: choice.lanes, open, words }, isMany ? all.filter((lane) => !isAlone(lane)) : all)], preference.order, pinned)
  const lanes = shown.map(({ spec }): LaneSpec => ({ ...spec, isFolded: folded.has(spec.id), isPinned: pinned.has(spec.id) }))
  const to = new Map(shown.flatMap(({ lanes: own }, place) => own.map((lane) => [lane, place] as const)))
  return { ...mapPlaces(choice, to), lanes }
}

/** Pinned ones first, then those that were moved, then the others as the dataset has them. */
function inOrder(shown: readonly ShownLane[], moved: readonly string[], pinned: ReadonlySet<string>): readonly ShownLane[] {
  const rankOf = new Map(moved.map((id, rank) => [id, rank]))
  const rank = ({ spec: { id }, at }: ShownLane) => (pinned.has(id) ? 0 : 1e9) + (rankOf.get(id) ?? 1e6 + at)
  return shown.toSorted((a, b) => rank(a) - rank(b))
}

/** The same places in other lanes: `to` says where each of the choice's lanes went. */
export function mapPlaces({ placesOf, placesInColumns }: LaneChoice, to: ReadonlyMap<number, number>): Omit<LaneChoice, 'lanes'> {
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

/** In order of the new lanes; an event that stands in two lanes folded into one stands there once. */
function joined(places: readonly LanePlace[], to: ReadonlyMap<number, number>): readonly LanePlace[] {
  const full = new Map<number, boolean>()
  for (const place of places) { const lane = to.get(place.lane) ?? 0; full.set(lane, place.full || full.get(lane) === true) }
  return [...full].map(([lane, isFull]) => ({ lane, full: isFull })).sort((a, b) => a.lane - b.lane)
}

export type LaneChange = 'fold' | 'pin' | 'up' | 'down' | 'open' | 'close'

/** The preference after one step of the lane's menu; `lanes` as they stand now. */
export function changeLane(preference: LanePreference, lanes: readonly LaneSpec[], id: string, change: LaneChange): LanePreference {
  const toggled = (ids: readonly string[]) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  if (change === 'fold') return { ...preference, folded: toggled(preference.folded) }
  if (change === 'pin') return { ...preference, pinned: toggled(preference.pinned) }
  if (change === 'open') return preference.open.includes(id) ? preference : { ...preference, open: [...preference.open, id] }
  if (change === 'close') {
    const back = lanes.find((lane) => lane.id === id)?.parent?.id
    return { ...preference, open: preference.open.filter((other) => other !== id && other !== back) }
  }
  const order = lanes.map((lane) => lane.id)
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
  return at >= 0 && other !== undefined && other.isPinned === lanes[at]?.isPinned
}
