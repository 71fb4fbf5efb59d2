import { asOf } from '../i18n/en/asOf'

export type LookingBackWords = typeof asOf

/** Words of looking back; apart from the others, because who looks at the latest needs none of them. */
export const useLookingBackWords = (): LookingBackWords => asOf
