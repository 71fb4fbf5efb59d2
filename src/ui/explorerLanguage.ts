import { createContext, useContext } from 'react'
import { enExplorer, type ExplorerMessages } from '../i18n/enExplorer'
import type { Language } from './parts/language'

/** What filters, timeline and list speak. */
export interface ExplorerLanguage extends Language {
  readonly messages: ExplorerMessages
}

export const ExplorerLanguageContext = createContext<ExplorerLanguage>({ locale: 'en-GB', messages: enExplorer })

export const useExplorerLanguage = (): ExplorerLanguage => useContext(ExplorerLanguageContext)
