import { figure } from './plural'

/** Names of months and weekdays, and the digits of dates. */
export interface CalendarNames {
  /** Name of a month, 1 to 12, as it stands beside a day or alone (many languages have two forms). */
  readonly month: (month: number, length: 'long' | 'short', besideDay: boolean) => string
  /** Name of a weekday, 0 (Sunday) to 6. */
  readonly weekday: (weekday: number) => string
  readonly number: (value: number) => string
  readonly twoDigits: (value: number) => string
  /** A count of many digits is grouped ("170,000,002"), a year of four is not. */
  readonly year: (value: number) => string
}

const ENGLISH_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/**
 * Written out, which spares most first visits the wait for Intl's own data: 20 to 40 ms on a laptop for the first formatter
 * of a page, four times that on a phone.
 */
export const ENGLISH_NAMES: CalendarNames = {
  month: (month, length) => ENGLISH_MONTHS[month - 1]?.slice(0, length === 'short' ? 3 : undefined) ?? '',
  weekday: (day) => ENGLISH_DAYS[day] ?? '',
  number: String,
  twoDigits: (value) => String(value).padStart(2, '0'),
  year: (value) => (value > 9999 ? figure('en', value) : String(value)),
}
