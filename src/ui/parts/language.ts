import { createContext, useContext } from 'react'
import { en } from '../../i18n/en'
import type { Messages } from '../../i18n/en'

export interface Language {
  /** BCP 47, for dates and numbers. */
  readonly locale: string
  readonly messages: Messages
}

export const LanguageContext = createContext<Language>({ locale: 'en-GB', messages: en })

export const useLanguage = (): Language => useContext(LanguageContext)
