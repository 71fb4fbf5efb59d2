import type { LinkedAs } from '../../domain/eventDetail'
import type { Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import type { LinkedRow } from '../../timeline/engine'

/** An event that the open one is linked with, and how. */
export interface Linked { readonly id: string; readonly as: LinkedAs }

const STYLES: Readonly<Record<LinkedAs, LinkedRow['style']>> = {
  before: 'thread', after: 'thread', 'responds-to': 'answer', 'answered-by': 'answer', 'part-of': 'part', 'has-part': 'part', mentions: 'mention', 'mentioned-in': 'mention',
}
const STRONGEST = ['thread', 'answer', 'part', 'mention'] as const

/** One arc for each event: of the strongest way in which the two are linked. */
export function linkedRows(facts: Facts, linked: readonly Linked[]): readonly LinkedRow[] {
  const byRow = new Map<number, LinkedRow>()
  for (const style of STRONGEST) {
    for (const { id, as } of linked) {
      if (STYLES[as] !== style) continue
      const row = rowOfEvent(facts, id)
      if (row !== null && !byRow.has(row)) byRow.set(row, { row, style })
    }
  }
  return [...byRow.values()]
}
