import { dateWords, monthHeading } from '../../i18n/dateWords'
import { useExplorerLanguage } from '../explorerLanguage'
import type { GroupHeading, MonthGroup } from './monthGroups'

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

function useHeadingWords(): (heading: GroupHeading) => string {
  const { locale, messages } = useExplorerLanguage()
  return (heading) => {
    if (heading.kind === 'unknown') return messages.list.dateOpen
    return heading.kind === 'month' ? monthHeading(heading.startMs, locale) : messages.list.monthNotKnown(dateWords(heading.date, locale, 'long'))
  }
}
