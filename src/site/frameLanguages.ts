import { speakDates } from '../i18n/speakDates'
import { enPages } from '../i18n/enPages'
import { ENGLISH, LANGUAGES, type LanguageEntry } from '../i18n/languages'
import type { Translation } from '../i18n/translation'
import type { PageLanguage } from './language'

/** A language that frames speak beside English; pages of the site itself are written in English alone. */
export interface FrameLanguage {
  readonly entry: LanguageEntry
  readonly language: PageLanguage
}

const MODULES = import.meta.glob<{ readonly translation: Translation }>('../i18n/*/all.ts', { eager: true })

/** Words of frames in this language; what only other pages say stays English. */
export function frameLanguage(entry: LanguageEntry, translation: Translation): FrameLanguage {
  speakDates(entry.tag, translation.dates)
  // Only the page of keys has words for keys, and frames listen to none.
  return { entry, language: { locale: entry.locale, messages: { ...enPages, ...translation, keys: enPages.keys } } }
}

/** Every language whose words are there. */
export const frameLanguages = (): readonly FrameLanguage[] =>
  LANGUAGES.filter((entry) => entry !== ENGLISH).flatMap((entry) => { const found = MODULES[`../i18n/${entry.tag}/all.ts`]; return found ? [frameLanguage(entry, found.translation)] : [] })
