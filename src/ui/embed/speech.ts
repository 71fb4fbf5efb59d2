import { speakDates } from '../../i18n/speakDates'
import { embed as english } from '../../i18n/en/embed'
import { terms as englishTerms } from '../../i18n/en/terms'
import type { Translation } from '../../i18n/translation'

type StripTerms = Pick<Translation['terms'], 'kinds' | 'shapes' | 'support' | 'differ' | 'status'>

/** What a frame's script says: in English, or in the language whose words stand in a script before it (scripts/embed-scripts.mjs). */
interface Given extends Pick<Translation, 'embed' | 'dates'> {
  readonly terms: StripTerms
  readonly tag: string
  readonly locale: string
}

const given = (globalThis as { readonly parleyWords?: Given }).parleyWords
if (given) speakDates(given.tag, given.dates)

export const words: Translation['embed'] = given?.embed ?? english
export const terms: StripTerms = given?.terms ?? englishTerms
/** Of texts of the data, where the frame speaks another. */
export const contentLanguage: string | undefined = given && document.querySelector<HTMLMetaElement>('meta[name="parley-content"]')?.content

/** For dates and digits. */
export const LOCALE = given?.locale ?? 'en-GB'
