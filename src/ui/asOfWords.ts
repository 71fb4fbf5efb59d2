import { readEdtf } from '../domain/edtfRead'
import { dateWords } from '../i18n/dateWords'

/** A date to look back to, in words: a day, or an instant with its hour (UTC). */
export function asOfWords(asOf: string, locale: string): string {
  const date = readEdtf(asOf)
  return date === null ? asOf : dateWords(date, locale, 'long')
}

const MS_PER_DAY = 86_400_000

/** An instant as it stands in an address: the end of a day as that day. */
export const textAt = (ms: number): string => (ms % MS_PER_DAY === 0 ? new Date(ms - MS_PER_DAY).toISOString().slice(0, 10) : new Date(ms).toISOString().replace('.000', ''))
