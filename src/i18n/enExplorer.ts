import { en } from './en'
import { filters } from './en/filters'
import { list } from './en/list'
import { timeline } from './en/timeline'

/** The words of the app and those of filters, timeline and list, which come with them. */
export const enExplorer = { ...en, filters, list, timeline }
export type ExplorerMessages = typeof enExplorer
