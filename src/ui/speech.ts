import { createContext, useContext } from 'react'
import type { EventDetail } from '../domain/eventDetail'
import type { Facts } from '../domain/facts'
import type { Translation } from '../i18n/translation'

/** A language other than English, once its words are here. */
export interface Speech {
  readonly tag: string
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly messages: Translation
  /** Under the names that the data gives in this language. */
  readonly facts: (facts: Facts) => Facts
  readonly detail: (detail: EventDetail, facts: Facts | null) => EventDetail
}

/** What came of the reader's wish for a language. `speech` null: English. */
export interface Spoken {
  readonly speech: Speech | null
  /** A language that the address asks for and nobody speaks, or one whose words did not come. */
  readonly note: { readonly kind: 'not-offered' | 'failed'; readonly asked: string } | null
}

export const ENGLISH_SPOKEN: Spoken = { speech: null, note: null }

export const SpokenContext = createContext<Spoken>(ENGLISH_SPOKEN)

export const useSpoken = (): Spoken => useContext(SpokenContext)
