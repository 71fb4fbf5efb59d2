import type { Translation } from '../translation'

/** Month alone, of a day, and where: "січень", "січня", "в січні". Short forms with a full stop are the same in all. */
const MONTHS = [
  ['січень', 'січня', 'січні'], ['лютий', 'лютого', 'лютому'], ['березень', 'березня', 'березні'], ['квітень', 'квітня', 'квітні'], ['травень', 'травня', 'травні'], ['червень', 'червня', 'червні'],
  ['липень', 'липня', 'липні'], ['серпень', 'серпня', 'серпні'], ['вересень', 'вересня', 'вересні'], ['жовтень', 'жовтня', 'жовтні'], ['листопад', 'листопада', 'листопаді'], ['грудень', 'грудня', 'грудні'],
] as const
/** Nominative, genitive, "in". */
const SEASONS = [['весна', 'весни', 'навесні'], ['літо', 'літа', 'влітку'], ['осінь', 'осені', 'восени'], ['зима', 'зими', 'взимку']] as const

const ERA = 'н.\u00a0е.'
const BEFORE = `до\u00a0${ERA}`
const ABOUT = 'близько '
const PERHAPS = 'можливо, '
const SOME_TIME = 'певного моменту '

const ROMAN = [['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const
const roman = (value: number): string => {
  const found = ROMAN.find(([, worth]) => worth <= value)
  return found ? found[0] + roman(value - found[1]) : ''
}

const isNumber = (date: string): boolean => /^\d[\d\s]*$/.test(date)
const isYears = (date: string): boolean => /^[\d\s]+–[\d\s]+$/.test(date)
/** "27 лютого 2025", but neither "44 рік до н. е." nor a clock. */
const isDay = (date: string): boolean => /^\d{1,2} \p{L}/u.test(date) && !/^\d+ рік/.test(date)

/** The month or season that a date begins with, in another case. */
function declined(date: string, to: 1 | 2): string {
  const [first = ''] = date.split(' ')
  const found = [...MONTHS, ...SEASONS].find(([name]) => name === first)?.[to] ?? first
  return found + date.slice(first.length)
}

/** The year beside a month or a season: "березня 44 року до н. е.". */
const besideMonth = (year: string): string => year.replace(/ рік /, ' року ')

/** "3 березня 2025", "березня 2025", "весни 2025", "2025 року", "1850-х", "XIX століття". */
function genitive(date: string): string {
  if (isNumber(date)) return `${date} року`
  if (isYears(date)) return `${date} років`
  return declined(besideMonth(date).replace(/-[тв]і$/, '-х').replace(/ роки /, ' років '), 1)
}

/** "в січні 2025", "навесні 2025", "2025 року", "в 1850-х", "в XIX столітті". */
function within(date: string): string {
  if (SEASONS.some(([name]) => date.startsWith(`${name} `))) return declined(date, 2)
  if (/^[\d\s–]+(?:$| р)/.test(date)) return genitive(date)
  return `в ${declined(date.replace(/-[тв]і$/, '-х').replace(/ століття(?= |$)/, ' столітті'), 2)}`
}

/** "з 12 березня", "приблизно з березня 2025". */
function since(date: string): string {
  if (date.startsWith(PERHAPS)) return PERHAPS + since(date.slice(PERHAPS.length))
  if (date.startsWith(ABOUT)) return `приблизно з ${date.slice(ABOUT.length)}`
  return `з ${date.startsWith(SOME_TIME) ? date : genitive(date)}`
}

function till(date: string): string {
  if (date.startsWith(PERHAPS)) return PERHAPS + till(date.slice(PERHAPS.length))
  if (date.startsWith(ABOUT)) return `приблизно до ${date.slice(ABOUT.length)}`
  return `до ${date.startsWith(SOME_TIME) ? date : genitive(date)}`
}

/** "з 12 до 14 березня 2025", "з 1964 до 2008 року", "10:30–17:00". */
function range(from: string, to: string): string {
  if (/^\d+:\d+$/.test(from)) return `${from}–${to}`
  const isShared = isNumber(from) && (isDay(to) || isNumber(to) || to.endsWith(BEFORE))
  return `${isShared ? `з ${from}` : since(from)}${to.startsWith(PERHAPS) ? ',' : ''} ${till(to)}`
}

export const dates: Translation['dates'] = {
  dayMonthYear: (day, month, year) => `${day} ${month} ${besideMonth(year)}`,
  dayMonth: (day, month) => `${day} ${month}`,
  monthYear: (month, year) => `${month} ${besideMonth(year)}`,
  seasonYear: (season, year) => `${season} ${besideMonth(year)}`,
  weekday: (weekday, date) => `${weekday}, ${date}`,
  time: (date, time, zone) => `${date}, ${time} ${zone}`,
  seasons: SEASONS.map(([name]) => name),
  beforeChrist: (year) => `${year} рік ${BEFORE}`,
  earlyYear: (year) => `${year} рік ${ERA}`,
  /** "1940-ві" ("сорокові"), the others "1850-ті". */
  decade: (firstYear) => `${firstYear}-${firstYear.endsWith('40') ? 'ві' : 'ті'}`,
  century: (value) => `${roman(value)} століття`,
  centuryBeforeChrist: (value) => `${roman(value)} століття ${BEFORE}`,
  about: (date) => ABOUT + genitive(date),
  perhaps: (date) => PERHAPS + date,
  perhapsAbout: (date) => PERHAPS + ABOUT + genitive(date),
  years: (from, to) => (isNumber(from) ? `${from}–${to.replace(/ рік /, ' роки ')}` : `${from} – ${to}`),
  range,
  none: 'без дати',
  from: since,
  until: till,
  someTimeIn: (date) => SOME_TIME + within(date),
  someTimeInYears: (years) => SOME_TIME + within(years),
  precision: {
    instant: 'час відомий',
    day: 'день відомий, години ні',
    month: 'день невідомий',
    season: 'місяць і день невідомі',
    year: 'місяць і день невідомі',
    decade: 'рік невідомий',
    century: 'рік невідомий',
    millennium: 'рік невідомий',
    aboutInstant: 'точний час невідомий',
    aboutDay: 'точний день невідомий',
    aboutMonth: 'точний місяць невідомий',
    aboutYear: 'точний рік невідомий',
    aboutYears: 'точні роки невідомі',
    uncertain: 'дата під питанням',
    bothTimes: 'відомі перша й остання хвилини',
    bothDays: 'відомі перший і останній дні',
    bothMonths: 'відомі перший і останній місяці, дні ні',
    bothYears: 'відомі перший і останній роки, дні ні',
    bothRough: 'перший і останній дні невідомі',
    startOpen: 'початок не зазначено',
    startUnknown: 'початок невідомий',
    endOpen: 'кінець не зазначено',
    endUnknown: 'кінець невідомий',
    none: '',
  },
}
