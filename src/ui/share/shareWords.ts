import { share } from '../../i18n/en/share'

export type ShareWords = typeof share

/** Words of the share dialog; apart from the others, because they come with it. */
export const useShareWords = (): ShareWords => share
