import { monthOf } from './typedDateWords'

interface Refusal { readonly message: string; readonly hint: string }

const NOT_READ = 'is not a date that can be read'

/** What is known to go wrong with typed dates, most telling first. */
const HINTS: readonly { readonly when: RegExp; readonly say: (match: RegExpExecArray) => Refusal }[] = [
  { when: /^$/, say: () => ({ message: 'is empty', hint: 'write a date, such as 27 February 2025, March 2025 or about 1565' }) },
  {
    when: /^(0?[1-9]|1[0-2]) ?[./ -] ?(0?[1-9]|1[0-2]) ?[./ -] ?(\d{4})$/,
    say: ([, a = '', b = '', year]) => ({
      message: 'may be two dates: the day and the month can be told apart in neither order',
      hint: `write ${year}-${b.padStart(2, '0')}-${a.padStart(2, '0')} (day first) or ${year}-${a.padStart(2, '0')}-${b.padStart(2, '0')} (month first)`,
    }),
  },
  { when: /^\d{1,2}[./ -]\d{1,2}[./ -]\d{2}$/, say: () => ({ message: `${NOT_READ}: its century is not given`, hint: 'write the year with four digits' }) },
  { when: /\b(today|yesterday|tomorrow|now|ago|last|next|this)\b/, say: () => ({ message: NOT_READ, hint: 'write the date itself: a word such as "yesterday" means another day tomorrow' }) },
  { when: /^[^\d]*\d{1,2}$/, say: (match) => (hasMonth(match.input) ? withoutYear : { message: NOT_READ, hint: 'write the year with four digits, or AD or BC beside it' }) },
  { when: /^\d{1,2} [a-z]+$/, say: (match) => (hasMonth(match.input) ? withoutYear : unknown) },
  { when: /^\d{1,2} [a-z]+ \d{4}$|^[a-z]+ \d{1,2} \d{4}$/, say: (match) => (hasMonth(match.input) ? { message: 'is no day of the calendar', hint: 'write a day that the month has' } : unknown) },
]

const withoutYear: Refusal = { message: `${NOT_READ}: its year is not given`, hint: 'add the year' }
const unknown: Refusal = { message: NOT_READ, hint: 'write 27 February 2025, March 2025, about 1565, between 1850 and 1860, or 2025-02-27' }

const hasMonth = (text: string): boolean => text.split(' ').some((word) => monthOf(word) !== null)

/** Why a typed date was not read, and what to write. */
export function typedDateHint(text: string): Refusal {
  for (const { when, say } of HINTS) {
    const match = when.exec(text)
    if (match) return say(match)
  }
  return unknown
}
