import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { glanceAt, type Facts } from '../../domain/facts'
import type { TableItem } from '../../domain/monthGroups'
import type { Groups } from './useGroups'
import type { RowFinder } from './VirtualBodies'

/** An event or the head of a month, and how to go there. */
export interface Travel {
  readonly to: { readonly id: string } | { readonly month: string }
  readonly focus: boolean
  readonly block: ScrollLogicalPosition
}

/** Goes to a row of the table, drawn or not; a month that hides it is opened. */
export function useTravel(facts: Facts, table: HTMLTableElement | null, { groups, items, folded, fold }: Groups, finder: RefObject<RowFinder | null>): (travel: Travel) => void {
  const waiting = useRef<Travel | null>(null)
  const go = useCallback((travel: Travel) => {
    const { to, focus, block } = travel
    const find = () => table?.querySelector<HTMLElement>('id' in to ? `tr[data-event-id="${CSS.escape(to.id)}"]` : `tr[data-month="${CSS.escape(to.month)}"]`) ?? null
    const arrive = () => { const row = find(); row?.scrollIntoView({ block }); if (focus) row?.querySelector<HTMLElement>('a, button')?.focus() }
    if (find()) return arrive()
    const isOf = (row: number) => 'id' in to && glanceAt(facts.events, row)?.id === to.id
    const item = items.findIndex((one: TableItem) => (one.kind === 'event' ? isOf(one.row) : 'month' in to && one.group.key === to.month))
    if (item < 0) {
      const closed = groups.find(({ key, rows }) => folded.has(key) && rows.some(isOf))
      if (closed) { waiting.current = travel; fold(closed.key, false) }
      return
    }
    finder.current?.reveal(item)
    requestAnimationFrame(() => requestAnimationFrame(arrive))
  }, [table, facts, groups, items, folded, fold, finder])
  useEffect(() => {
    const travel = waiting.current
    waiting.current = null
    if (travel) go(travel)
  }, [go])
  return go
}
