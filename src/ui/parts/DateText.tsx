import type { DateStyle } from '../../i18n/dateWords'
import { dayWords } from './dates'
import { useLanguage } from './language'

/** Only these forms mean the same to a machine that reads HTML. */
const MACHINE_READABLE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/

/** A date of the data in words, with the machine's form where there is one. */
export function DateText({ edtf, style, ownZone }: { readonly edtf: string; readonly style: DateStyle; /** Zone of the place where it happened. */ readonly ownZone?: string | undefined }) {
  const { locale } = useLanguage()
  const words = dayWords(edtf, locale, style, ownZone)
  return MACHINE_READABLE.test(edtf) ? <time dateTime={edtf}>{words}</time> : <span>{words}</span>
}
