import type { View } from '../../url/view'
import { useExplorerLanguage } from '../explorerLanguage'
import { columnSort, orderBy, type SortColumn } from './listOrder'

const COLUMNS = ['when', 'event', 'sides', 'where', 'certainty', 'claims'] as const
const SORTED: readonly string[] = ['when', 'certainty', 'claims'] satisfies readonly SortColumn[]
const isSorted = (column: string): column is SortColumn => SORTED.includes(column)

interface Props {
  readonly order: View['order']
  readonly onOrder: (order: View['order']) => void
  readonly isVirtual: boolean
}

/** Heads of the columns; those that order rows are buttons, and say which way they do. */
export function TableHead({ order, onOrder, isVirtual }: Props) {
  const { list } = useExplorerLanguage().messages
  const sort = columnSort(order)
  return (
    <thead>
      <tr aria-rowindex={isVirtual ? 1 : undefined}>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" className={`col-${column}`} aria-sort={sort.by === column ? sort.way : undefined}>
            {isSorted(column) ? (
              <button type="button" className="sort-head" onClick={() => onOrder(orderBy(column, order))}>
                {list[column]}
                <svg className={sort.by === column ? `sort-mark ${sort.way}` : 'sort-mark'} viewBox="0 0 8 12" width="8" height="12" aria-hidden="true"><path className="up" d="M4 1 7 5H1z" /><path className="down" d="M4 11 1 7h6z" /></svg>
              </button>
            ) : list[column]}
          </th>
        ))}
      </tr>
    </thead>
  )
}
