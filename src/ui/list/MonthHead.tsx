import { useExplorerLanguage } from '../explorerLanguage'
import { useHeadingWords } from '../shared/headingWords'
import type { MonthGroup } from '../../domain/monthGroups'

interface Props {
  readonly group: MonthGroup
  readonly rowIndex?: number
  readonly itemIndex?: number
  readonly measure?: (element: HTMLElement | null) => void
}

/** The head of a month, with the number of its events. */
export function MonthHead({ group, rowIndex, itemIndex, measure }: Props) {
  const { list } = useExplorerLanguage().messages
  const words = useHeadingWords()
  return (
    <tr className="month-row" data-index={itemIndex} aria-rowindex={rowIndex} ref={measure}>
      <th scope="rowgroup" colSpan={6}>
        {words(group.heading)} <span>{list.monthCount(group.rows.length)}</span>
      </th>
    </tr>
  )
}
