import { app } from './en/app'
import { event } from './en/event'
import { terms } from './en/terms'
import type { Worded } from './worded'

/**
 * Every interface word in English that an open event needs; those of filters, timeline and list come with them
 * (enExplorer.ts), those of pages written at build time stay there (enPages.ts). A further language is another value of
 * this type: a missing word is a type error.
 */
const english = { app, event, terms }
export type Messages = Worded<typeof english>
export const en: Messages = english
