import { asOf } from '../i18n/en/asOf'
import type { Translation } from '../i18n/translation'
import { useSpoken } from './speech'

export type LookingBackWords = Translation['asOf']

/** Words of looking back; apart from the others, because who looks at the latest needs none of them. */
export const useLookingBackWords = (): LookingBackWords => useSpoken().speech?.messages.asOf ?? asOf
