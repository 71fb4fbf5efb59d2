import { daysInMonth } from './civil'

const FORMS = 'write a year (2025), a month (2025-02), a day (2025-02-27), a time with its zone (2025-02-27T10:30Z) or two of them with a slash'

/** What is known to go wrong with dates, most telling first; the first that fits speaks. */
const HINTS: readonly { readonly when: RegExp; readonly hint: (match: RegExpExecArray) => string }[] = [
  { when: /^$/, hint: () => 'write a date, such as 2025-02-27, or leave the field out' },
  { when: /^\s|\s$/, hint: (match) => `write ${match.input.trim() || 'a date'} without spaces around it` },
  { when: /[\u2010-\u2015\u2212]/, hint: (match) => `write plain hyphens: ${match.input.replace(/[\u2010-\u2015\u2212]/g, '-')}` },
  { when: /\/.*\//, hint: (match) => slashedHint(match.input) },
  { when: /^[\d:+\-/.?~%XZTY]*[xzty][\d:+\-/.?~%XZTYxzty]*$/, hint: (match) => `write capitals: ${match.input.replace(/[xzty]/g, (letter) => letter.toUpperCase())}` },
  { when: /[[\]{}]|^\d{4}S|E\d|^Y.*S/, hint: () => 'sets, exponents and significant digits are EDTF level 2; write a date or an interval' },
  { when: /[?~%]./, hint: () => 'write ? ~ or % once, at the end of the whole date' },
  { when: /T24:/, hint: () => 'write 00:00 of the next day' },
  { when: /T\d\d:\d\d:60/, hint: () => 'leap seconds are not read; write second 59' },
  { when: /T.*\.\d/, hint: (match) => `write whole seconds: ${match.input.replace(/\.\d+/g, '')}` },
  { when: /T.*-00:?00?$/, hint: () => 'write Z for UTC' },
  { when: /T\d\d:\d\d(:\d\d)?$/, hint: (match) => `write the zone too: ${match.input}Z for UTC, or ${match.input}+03:00` },
  { when: /^(-?\d{4})(\d\d)(\d\d)$/, hint: ([, year, month, day]) => `write ${year}-${month}-${day}` },
  { when: /^(\d{4})[-. ](\d{1,2})[-. ](\d{1,2})$/, hint: ([, year, month, day]) => dayHint(year, month, day) },
  { when: /^(\d{4})[-.](\d{1,2})$/, hint: ([, year, month]) => monthHint(year, month) },
  { when: /^Y(-?\d{1,4})$/, hint: ([, year = '']) => `Y is for years of more than four digits; write ${paddedYear(year)}` },
  { when: /^Y-?0/, hint: () => 'write the year without zeros in front' },
  { when: /^Y-?\d{13,}/, hint: () => 'write a year of at most 12 digits' },
  { when: /^-0000/, hint: () => 'write 0000 for 1 BCE, -0001 for 2 BCE' },
  { when: /^[+]?(-?\d{5,12})$/, hint: ([, year]) => `write Y${year} for a year of more than four digits` },
  { when: /^(-?\d{1,3})$/, hint: ([, year = '']) => `write four digits: ${paddedYear(year)}` },
  { when: /X/, hint: () => 'write X only for the last one or two digits of a year, a whole month or a whole day: 201X, 20XX, 2025-XX, 2025-02-XX' },
]

/** How to mend a text that is no EDTF date. */
export function edtfHint(text: string): string {
  for (const { when, hint } of HINTS) {
    const match = when.exec(text)
    if (match) return hint(match)
  }
  return FORMS
}

const paddedYear = (year: string): string => (year.startsWith('-') ? `-${year.slice(1).padStart(4, '0')}` : year.padStart(4, '0'))

function slashedHint(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ?? []
  return year === undefined ? 'write one slash, between the first and the last date' : dayHint(year, month, day)
}

function dayHint(year = '', month = '', day = ''): string {
  const last = daysInMonth(Number(year), Number(month))
  if (last === 0) return monthHint(year, month)
  if (Number(day) < 1 || Number(day) > last) return `write a day from 01 to ${last} for ${year}-${month.padStart(2, '0')}`
  return `write ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function monthHint(year = '', month = ''): string {
  const inYear = Number(month) >= 1 && Number(month) <= 12
  return inYear ? `write ${year}-${month.padStart(2, '0')}` : 'write a month from 01 to 12, or a season from 21 to 24'
}
