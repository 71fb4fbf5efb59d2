import { idsOf, isRecord, type Preferences } from './preferences'

/** Ids of lanes: moved ones from the top, folded ones, pinned ones, and of very many those that were unfolded. */
export interface LaneOrder {
  readonly order: readonly string[]
  readonly folded: readonly string[]
  readonly pinned: readonly string[]
  readonly open: readonly string[]
}

/** What is kept of these lanes; null: nothing that can be read. */
export function laneOrderIn({ lanes }: Pick<Preferences, 'lanes'>, key: string): LaneOrder | null {
  const kept = Object.hasOwn(lanes, key) ? lanes[key] : null
  return isRecord(kept) ? { order: idsOf(kept['order']), folded: idsOf(kept['folded']), pinned: idsOf(kept['pinned']), open: idsOf(kept['open']) } : null
}
