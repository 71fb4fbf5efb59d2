import type { Translation } from '../translation'
import { addressNotes } from './address'
import { app } from './app'
import { asOf } from './asOf'
import { compare } from './compare'
import { dates } from './dates'
import { embed } from './embed'
import { event } from './event'
import { explorer } from './explorer'
import { filters } from './filters'
import { gone } from './gone'
import { keys } from './keys'
import { list } from './list'
import { palette } from './palette'
import { phone } from './phone'
import { settings } from './settings'
import { share } from './share'
import { steps } from './steps'
import { terms } from './terms'
import { timeline } from './timeline'

export const translation: Translation = {
  addressNotes, app, asOf, compare, dates, embed, event, explorer, filters, gone, keys, list, palette, phone, settings, share, steps, terms, timeline,
}
