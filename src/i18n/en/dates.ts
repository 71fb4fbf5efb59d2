import type { Worded } from '../worded'

/**
 * Words around dates in English. Names of months and days, and digits, come from calendarNames.ts; order and wording from here.
 * Another language is another object of type DateMessages in i18n/dateWords.ts.
 */
export const dates = {
  dayMonthYear: (day: string, month: string, year: string) => `${day} ${month} ${year}`,
  dayMonth: (day: string, month: string) => `${day} ${month}`,
  monthYear: (month: string, year: string) => `${month} ${year}`,
  seasonYear: (season: string, year: string) => `${season} ${year}`,
  weekday: (weekday: string, date: string) => `${weekday} ${date}`,
  /** `zone` names the zone of the hour: "UTC", "GMT+3". */
  time: (date: string, time: string, zone: string) => `${date}, ${time} ${zone}`,
  /** 21 to 24 of EDTF. */
  seasons: ['spring', 'summer', 'autumn', 'winter'] as readonly string[],
  beforeChrist: (year: string) => `${year} BCE`,
  /** For years of so few digits that the number alone would not be read as a year. */
  earlyYear: (year: string) => `${year} CE`,
  decade: (firstYear: string) => `${firstYear}s`,
  century: (century: number) => `${century}${ordinalEnding(century)} century`,
  centuryBeforeChrist: (century: number) => `${century}${ordinalEnding(century)} century BCE`,
  about: (date: string) => `about ${date}`,
  perhaps: (date: string) => `perhaps ${date}`,
  perhapsAbout: (date: string) => `perhaps about ${date}`,
  /** A decade without a name: one stretch that nobody knows more of, not a range with two known ends. */
  years: (first: string, last: string) => `${first}–${last}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  /** Where neither end says anything. */
  none: 'no date',
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  /** In the long form, for an end that is known to the month or less. */
  someTimeIn: (date: string) => `some time in ${date}`,
  /** The same of a named decade or century. */
  someTimeInYears: (years: string) => `some time in the ${years}`,
  precision: {
    instant: 'time known',
    day: 'day known, hours not',
    month: 'day not known',
    season: 'month and day not known',
    year: 'month and day not known',
    decade: 'year not known',
    century: 'year not known',
    millennium: 'year not known',
    aboutInstant: 'exact time not known',
    aboutDay: 'exact day not known',
    aboutMonth: 'exact month not known',
    aboutYear: 'exact year not known',
    aboutYears: 'exact years not known',
    uncertain: 'date not certain',
    bothTimes: 'first and last minute known',
    bothDays: 'first and last day known',
    bothMonths: 'first and last month known, days not',
    bothYears: 'first and last year known, days not',
    bothRough: 'first and last day not known',
    startOpen: 'start not given',
    startUnknown: 'start not known',
    endOpen: 'end not given',
    endUnknown: 'end not known',
    none: '',
  },
}
export type DateMessages = Worded<typeof dates>

function ordinalEnding(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}
