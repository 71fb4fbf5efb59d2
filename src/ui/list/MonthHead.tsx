import { useExplorerLanguage } from '../explorerLanguage'
import { useHeadingWords } from '../shared/headingWords'
import { Icon } from '../parts/Icon'
import type { MonthGroup } from '../../domain/monthGroups'

interface Props {
  readonly group: MonthGroup
  readonly isFolded: boolean
  readonly onFold: (key: string, isFolded: boolean) => void
  readonly rowIndex?: number
  readonly itemIndex?: number
  readonly measure?: (element: HTMLElement | null) => void
}

/** The head of a month, with the number of its events, which it hides and shows. */
export function MonthHead({ group, isFolded, onFold, rowIndex, itemIndex, measure }: Props) {
  const { list } = useExplorerLanguage().messages
  const words = useHeadingWords()
  return (
    <tr className="month-row" data-month={group.key} data-index={itemIndex} aria-rowindex={rowIndex} ref={measure}>
      <th scope="rowgroup" colSpan={6}>
        <button type="button" aria-expanded={!isFolded} onClick={() => onFold(group.key, !isFolded)}>
          {words(group.heading)} <span>{list.monthCount(group.rows.length)}</span>
          <Icon name="down" />
        </button>
      </th>
    </tr>
  )
}
