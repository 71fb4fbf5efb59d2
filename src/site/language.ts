import { createContext, useContext } from 'react'
import { enPages } from '../i18n/enPages'
import type { PageMessages } from '../i18n/enPages'
import type { Language } from '../ui/parts/language'

/** What the pages written at build time speak: the words of the app and their own. */
export interface PageLanguage extends Language {
  readonly messages: PageMessages
}

export const PageLanguageContext = createContext<PageLanguage>({ locale: 'en-GB', messages: enPages })

export const usePageLanguage = (): PageLanguage => useContext(PageLanguageContext)
