import { en } from './en'
import { compare } from './en/compare'
import { explorer } from './en/explorer'
import { filters } from './en/filters'
import { gone } from './en/gone'
import { keys } from './en/keys'
import { list } from './en/list'
import { steps } from './en/steps'
import { timeline } from './en/timeline'

/** The words of the app and those of filters, timeline and list, which come with them. */
export const enExplorer = { ...en, compare, explorer, filters, gone, keys, list, steps, timeline }
export type ExplorerMessages = typeof enExplorer
