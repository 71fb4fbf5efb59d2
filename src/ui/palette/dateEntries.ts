import type { FuzzyDate } from '../../domain/fuzzyDate'
import { readTypedDate } from '../../domain/typedDate'
import { dateWords } from '../../i18n/dateWords'
import { anEntry, type PaletteEntry, type PaletteWords } from './paletteEntry'

/** Whether a text is meant as a date, and which; the hint says why it is none. */
export type TypedDate = { readonly date: FuzzyDate; readonly hint: null } | { readonly date: null; readonly hint: string | null }

const NO_DATE: TypedDate = { date: null, hint: null }
/** Only what begins like a date is told why it is none: other words are looked up. */
const BEGINS_LIKE_ONE = /^\s*-?\d/

export function typedDateIn(text: string): TypedDate {
  if (!/\d/.test(text)) return NO_DATE
  const read = readTypedDate(text)
  if (read.ok) return { date: read.value, hint: null }
  return BEGINS_LIKE_ONE.test(text) && /\d{2}/.test(text) ? { date: null, hint: [read.problem.message, read.problem.hint].filter(Boolean).join('; ') } : NO_DATE
}

const LOOKS_BACK = /^[1-9]\d{3}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z)?$/

/** What can be done with a date: go there, keep to it, look back to its end. Never with more precision than was typed. */
export function dateEntries(date: FuzzyDate, words: PaletteWords, locale: string, hasTimeline: boolean): readonly PaletteEntry[] {
  const told = dateWords(date, locale, 'long')
  const edtf = date.text
  const entries = [
    ...(hasTimeline ? [anEntry({ key: 'go', title: words.goTo(told), icon: 'timeline', action: { does: 'go-to', edtf } })] : []),
    anEntry({ key: 'span', title: words.onlySpan(told), icon: 'filter', action: { does: 'only-span', edtf } }),
  ]
  return LOOKS_BACK.test(edtf) ? [...entries, anEntry({ key: 'back', title: words.asKnownOn(told), icon: 'clock', action: { does: 'look-back', asOf: edtf } })] : entries
}
