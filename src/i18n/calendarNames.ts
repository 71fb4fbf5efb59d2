import { MS_PER_DAY } from '../domain/civil'
import { ENGLISH_NAMES, type CalendarNames } from './englishNames'

/*
 * Names and digits of a locale, from Intl; English has its own (englishNames.ts). Months and weekdays take the
 * language alone ("Sep", not Britain's "Sept"), so that one language has one set of names; digits take the whole locale.
 */
const cache = new Map<string, CalendarNames>()

export function calendarNames(locale: string): CalendarNames {
  const known = cache.get(locale)
  if (known) return known
  const made = makeNames(locale)
  cache.set(locale, made)
  return made
}

function makeNames(locale: string): CalendarNames {
  const { language } = new Intl.Locale(locale)
  if (language === 'en') return ENGLISH_NAMES
  const part = (options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday') => {
    const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' })
    return (ms: number) => format.formatToParts(ms).find((found) => found.type === type)?.value ?? ''
  }
  const months = {
    long: [part({ month: 'long', year: 'numeric' }, 'month'), part({ month: 'long', day: 'numeric' }, 'month')],
    short: [part({ month: 'short', year: 'numeric' }, 'month'), part({ month: 'short', day: 'numeric' }, 'month')],
  } as const
  const weekday = part({ weekday: 'long' }, 'weekday')
  const plain = new Intl.NumberFormat(locale, { useGrouping: false })
  const padded = new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 })
  const grouped = new Intl.NumberFormat(locale)
  return {
    // The 15th of a month of 1970, and a week of January 1970 that starts on a Sunday.
    month: (month, length, besideDay) => months[length][besideDay ? 1 : 0](((month - 1) * 30.5 + 14) * MS_PER_DAY),
    weekday: (day) => weekday((3 + day) * MS_PER_DAY),
    number: (value) => plain.format(value),
    twoDigits: (value) => padded.format(value),
    year: (value) => (value > 9999 ? grouped : plain).format(value),
  }
}
