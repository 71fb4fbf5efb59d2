import { addressNotes } from './en/address'
import { app } from './en/app'
import { event } from './en/event'
import { filters } from './en/filters'
import { list } from './en/list'
import { terms } from './en/terms'
import { timeline } from './en/timeline'

/** Every interface word in English. A further language is another value of this type: a missing word is a type error. */
export const en = { addressNotes, app, event, filters, list, terms, timeline }
export type Messages = typeof en
