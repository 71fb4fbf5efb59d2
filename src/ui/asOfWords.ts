import { parseEdtf } from '../domain/edtf'
import { dateWords } from '../i18n/dateWords'

/** A date to look back to, in words: a day, or an instant with its hour (UTC). */
export function asOfWords(asOf: string, locale: string): string {
  const date = parseEdtf(asOf)
  return date.ok ? dateWords(date.value, locale, 'long') : asOf
}
