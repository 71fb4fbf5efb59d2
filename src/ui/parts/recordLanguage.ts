import { createContext, useContext } from 'react'
import { en } from '../../i18n/en'
import { record } from '../../i18n/en/record'
import type { RecordMessages } from '../../i18n/en/record'
import type { Language } from './language'

/** What the pages of actors, places and tracks speak; the app itself never loads these words. */
export interface RecordLanguage extends Language {
  readonly messages: Language['messages'] & { readonly record: RecordMessages }
}

export const recordEnglish: RecordLanguage = { locale: 'en-GB', messages: { ...en, record } }

export const RecordLanguageContext = createContext<RecordLanguage>(recordEnglish)

export const useRecordLanguage = (): RecordLanguage => useContext(RecordLanguageContext)
