import { share } from '../../i18n/en/share'
import type { Translation } from '../../i18n/translation'
import { useSpoken } from '../speech'

export type ShareWords = Translation['share']

/** Words of the share dialog; apart from the others, because they come with it. */
export const useShareWords = (): ShareWords => useSpoken().speech?.messages.share ?? share
