import type { LaneSpec } from './engine'
import { mapPlaces } from './laneOrder'
import type { LaneChoice } from './lanes'

/** More rails than these leave a phone no room for words. */
export const MOST_RAILS = 6

/** The lanes of a choice where there is room for few: the first of them, and one for all others. `name` is that of the last. */
export function fewLanes(choice: LaneChoice, most: number, name: (first: string, last: string, lanes: number) => string): LaneChoice {
  const { lanes } = choice
  if (lanes.length <= most) return choice
  const alone = lanes.slice(0, most - 1)
  const others = lanes.slice(most - 1)
  const last: LaneSpec = { id: 'others', title: name(others[0]?.title ?? '', others.at(-1)?.title ?? '', others.length), colour: 0, members: others }
  const to = new Map(lanes.map((_, lane) => [lane, Math.min(lane, most - 1)]))
  return { ...mapPlaces(choice, to), lanes: [...alone, last] }
}
