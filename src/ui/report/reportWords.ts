import { report } from '../../i18n/en/report'
import type { Translation } from '../../i18n/translation'
import { useSpoken } from '../speech'

/** Words of the report; apart from the others, because they come with it. */
export const useReportWords = (): Translation['report'] => useSpoken().speech?.messages.report ?? report
