import { enExplorer, type ExplorerMessages } from '../i18n/enExplorer'
import type { Language } from './parts/language'
import { useSpoken } from './speech'

/** What filters, timeline and list speak. */
export interface ExplorerLanguage extends Language {
  readonly messages: ExplorerMessages
}

const english: ExplorerLanguage = { locale: 'en-GB', messages: enExplorer }

export const useExplorerLanguage = (): ExplorerLanguage => useSpoken().speech ?? english
