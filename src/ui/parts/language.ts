import { createContext, useContext } from 'react'
import { en } from '../../i18n/en'
import type { Messages } from '../../i18n/en'

export interface Language {
  /** BCP 47, for dates and numbers. */
  readonly locale: string
  readonly messages: Messages
  /** Of the data, where that is another: its texts say so. */
  readonly contentLanguage?: string | undefined
}

export const LanguageContext = createContext<Language>({ locale: 'en-GB', messages: en })

export const useLanguage = (): Language => useContext(LanguageContext)

/** For an element that holds a text of the data: its language, where the interface speaks another. */
export function useForeign(): { readonly lang?: string; readonly dir?: 'auto' } {
  const { contentLanguage: lang } = useLanguage()
  return lang === undefined ? {} : { lang, dir: 'auto' }
}
