import type { GroupHeading } from '../../domain/monthGroups'
import { dateWords, monthHeading } from '../../i18n/dateWords'
import { useExplorerLanguage } from '../explorerLanguage'

/** What stands above a group of events, in words. */
export function useHeadingWords(): (heading: GroupHeading) => string {
  const { locale, messages } = useExplorerLanguage()
  return (heading) => {
    if (heading.kind === 'unknown') return messages.list.dateOpen
    return heading.kind === 'month' ? monthHeading(heading.startMs, locale) : messages.list.monthNotKnown(dateWords(heading.date, locale, 'long'))
  }
}
