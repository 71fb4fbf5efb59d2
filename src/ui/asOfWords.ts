import { readEdtf } from '../domain/edtfRead'
import { dateWords } from '../i18n/dateWords'

/** A date to look back to, in words: a day, or an instant with its hour (UTC). */
export function asOfWords(asOf: string, locale: string): string {
  const date = readEdtf(asOf)
  return date === null ? asOf : dateWords(date, locale, 'long')
}
