import { en } from './en'
import { addressNotes } from './en/address'
import { compare } from './en/compare'
import { explorer } from './en/explorer'
import { filters } from './en/filters'
import { gone } from './en/gone'
import { keys } from './en/keys'
import { list } from './en/list'
import { phone } from './en/phone'
import { steps } from './en/steps'
import { timeline } from './en/timeline'
import type { Worded } from './worded'

/** The words of the app and those of filters, timeline and list, which come with them. */
const english = { ...en, addressNotes, compare, explorer, filters, gone, keys, list, phone, steps, timeline }
export type ExplorerMessages = Worded<typeof english>
export const enExplorer: ExplorerMessages = english
