import { glanceAt, type EventSummary, type EventTable } from '../../domain/facts'
import type { View } from '../../url/view'

type Order = View['order']
export type SortColumn = 'when' | 'certainty' | 'claims'

/** A column and the way it is sorted, as `aria-sort` says it. */
export interface ColumnSort { readonly by: SortColumn; readonly way: 'ascending' | 'descending' }

export function columnSort(order: Order): ColumnSort {
  switch (order) {
    case 'asc': return { by: 'when', way: 'ascending' }
    case 'desc': return { by: 'when', way: 'descending' }
    case 'claims': case 'certainty': return { by: order, way: 'descending' }
    case 'claims-asc': return { by: 'claims', way: 'ascending' }
    case 'certainty-asc': return { by: 'certainty', way: 'ascending' }
  }
}

/** What the head of a column leads to: the other way where it is sorted by already, else the usual first way. */
export function orderBy(by: SortColumn, now: Order): Order {
  const sort = columnSort(now)
  if (by === 'when') return now === 'asc' ? 'desc' : 'asc'
  return sort.by === by && sort.way === 'descending' ? `${by}-asc` : by
}

/** Rows in the order of a column; equal ones in the order of time. Orders by time leave them as they are. */
export function sortedRows(rows: Uint32Array, events: EventTable, order: Order): Uint32Array {
  const { by, way } = columnSort(order)
  if (by === 'when') return rows
  const measure = by === 'claims' ? ({ claimCount }: EventSummary) => claimCount : certaintyOf
  const measures = Float64Array.from(rows, (row) => { const event = glanceAt(events, row); return event ? measure(event) : 0 })
  const sign = way === 'ascending' ? 1 : -1
  const places = Uint32Array.from(rows, (_, i) => i).sort((a, b) => sign * ((measures[a] ?? 0) - (measures[b] ?? 0)) || a - b)
  return places.map((i) => rows[i] ?? 0)
}

const SUPPORT: Readonly<Record<EventSummary['support'], number>> = { 'one-side': 0, 'one-source': 4, several: 8 }
const DIFFER: Readonly<Record<EventSummary['differ'], number>> = { denied: 0, differ: 1, vary: 2, none: 3 }

/** First how many sources there are, then how much they differ. */
const certaintyOf = ({ support, differ }: EventSummary): number => SUPPORT[support] + DIFFER[differ]
