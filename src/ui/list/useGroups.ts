import { useCallback, useMemo, useState } from 'react'
import type { Facts } from '../../domain/facts'
import { monthGroups, tableItems, type MonthGroup, type TableItem } from '../../domain/monthGroups'
import type { View } from '../../url/view'
import { columnSort } from './listOrder'

export interface Groups {
  readonly isByMonth: boolean
  readonly groups: readonly MonthGroup[]
  /** Rows of the table. */
  readonly items: readonly TableItem[]
  /** Keys of the groups of which the head alone is shown. */
  readonly folded: ReadonlySet<string>
  readonly fold: (key: string, isFolded: boolean) => void
}

/** The rows by month, where they are in order of time; months fold. */
export function useGroups(facts: Facts, rows: readonly number[], order: View['order']): Groups {
  const isByMonth = columnSort(order).by === 'when'
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => (isByMonth ? monthGroups(rows, facts.events) : [{ key: order, heading: { kind: 'unknown' as const }, rows }]), [isByMonth, order, rows, facts])
  const items = useMemo(() => (isByMonth ? tableItems(groups, folded) : tableItems(groups).slice(1)), [isByMonth, groups, folded])
  const fold = useCallback((key: string, isFolded: boolean) => setFolded((before) => {
    const next = new Set(before)
    if (isFolded) next.add(key)
    else next.delete(key)
    return next
  }), [])
  return { isByMonth, groups, items, folded, fold }
}
