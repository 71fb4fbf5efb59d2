import type { Translation } from '../translation'

/** Month alone, of a day, and where: "январь", "января", "в январе". Short forms with a full stop are the same in all. */
const MONTHS = [
  ['январь', 'января', 'январе'], ['февраль', 'февраля', 'феврале'], ['март', 'марта', 'марте'], ['апрель', 'апреля', 'апреле'], ['май', 'мая', 'мае'], ['июнь', 'июня', 'июне'],
  ['июль', 'июля', 'июле'], ['август', 'августа', 'августе'], ['сентябрь', 'сентября', 'сентябре'], ['октябрь', 'октября', 'октябре'], ['ноябрь', 'ноября', 'ноябре'], ['декабрь', 'декабря', 'декабре'],
] as const
/** Nominative, genitive, accusative, "in". */
const SEASONS = [['весна', 'весны', 'весну', 'весной'], ['лето', 'лета', 'лето', 'летом'], ['осень', 'осени', 'осень', 'осенью'], ['зима', 'зимы', 'зиму', 'зимой']] as const

const ERA = 'н.\u00a0э.'
const BEFORE = `до\u00a0${ERA}`
const ABOUT = 'около '
const PERHAPS = 'возможно, '
const SOME_TIME = 'некоторого момента '

const ROMAN = [['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const
const roman = (value: number): string => {
  const found = ROMAN.find(([, worth]) => worth <= value)
  return found ? found[0] + roman(value - found[1]) : ''
}

const isNumber = (date: string): boolean => /^\d[\d\s]*$/.test(date)
const isYears = (date: string): boolean => /^[\d\s]+–[\d\s]+$/.test(date)
/** "27 февраля 2025", but neither "44 год до н. э." nor a clock. */
const isDay = (date: string): boolean => /^\d{1,2} \p{L}/u.test(date) && !/^\d+ год/.test(date)

/** The month or season that a date begins with, in another case. */
function declined(date: string, month: 1 | 2 | null, season: 1 | 2 | 3): string {
  const [first = ''] = date.split(' ')
  const found = (month === null ? undefined : MONTHS.find(([name]) => name === first)?.[month]) ?? SEASONS.find(([name]) => name === first)?.[season] ?? first
  return found + date.slice(first.length)
}

/** "3 марта 2025", "марта 2025", "весны 2025", "2025 года", "1850-х", "XIX века". */
function genitive(date: string): string {
  if (isNumber(date)) return `${date} года`
  if (isYears(date)) return `${date} годов`
  return declined(date.replace(/-е$/, '-х').replace(/ век(?= |$)/, ' века').replace(/ год /, ' года ').replace(/ годы /, ' годов '), 1, 1)
}

/** "14 марта 2025", "весну 2025", "2025 год". */
function accusative(date: string): string {
  if (isNumber(date)) return `${date} год`
  return isYears(date) ? `${date} годы` : declined(date, null, 2)
}

/** "в январе 2025", "весной 2025", "в 2025 году", "в 1850-х", "в XIX веке". */
function within(date: string): string {
  if (isNumber(date)) return `в ${date} году`
  if (isYears(date)) return `в ${date} годах`
  const there = declined(date.replace(/-е$/, '-х').replace(/ век(?= |$)/, ' веке').replace(/ год /, ' году ').replace(/ годы /, ' годах '), 2, 3)
  return SEASONS.some(([name]) => date.startsWith(`${name} `)) ? there : `${/^II (?=век)/.test(date) ? 'во' : 'в'} ${there}`
}

/** "со 2 марта", "с 12 марта", "примерно с марта 2025". */
function since(date: string): string {
  if (date.startsWith(PERHAPS)) return PERHAPS + since(date.slice(PERHAPS.length))
  if (date.startsWith(ABOUT)) return `примерно с ${date.slice(ABOUT.length)}`
  const from = date.startsWith(SOME_TIME) ? date : genitive(date)
  return `${/^(?:2|II)(?= )/.test(from) ? 'со' : 'с'} ${from}`
}

/** Up to and with: "по 14 марта". An hour, or an end that is about some day, is the limit itself: "до". */
function till(date: string): string {
  if (date.startsWith(PERHAPS)) return PERHAPS + till(date.slice(PERHAPS.length))
  if (date.startsWith(ABOUT)) return `примерно до ${date.slice(ABOUT.length)}`
  return date.startsWith(SOME_TIME) || /\d:\d/.test(date) ? `до ${date}` : `по ${accusative(date)}`
}

/** "с 12 по 14 марта 2025", "с 1964 по 2008 год", "10:30–17:00". */
function range(from: string, to: string): string {
  if (/^\d+:\d+$/.test(from)) return `${from}–${to}`
  const isShared = isNumber(from) && (isDay(to) || isNumber(to) || to.endsWith(BEFORE))
  const start = isShared ? `${from === '2' && isDay(to) ? 'со' : 'с'} ${from}` : since(from)
  return `${start}${to.startsWith(PERHAPS) ? ',' : ''} ${till(to)}`
}

/** The year beside a month or a season: "марта 44 года до н. э.". */
const besideMonth = (year: string): string => year.replace(/ год /, ' года ')

export const dates: Translation['dates'] = {
  dayMonthYear: (day, month, year) => `${day} ${month} ${besideMonth(year)}`,
  dayMonth: (day, month) => `${day} ${month}`,
  monthYear: (month, year) => `${month} ${besideMonth(year)}`,
  seasonYear: (season, year) => `${season} ${besideMonth(year)}`,
  weekday: (weekday, date) => `${weekday}, ${date}`,
  time: (date, time, zone) => `${date}, ${time} ${zone}`,
  seasons: SEASONS.map(([name]) => name),
  beforeChrist: (year) => `${year} год ${BEFORE}`,
  earlyYear: (year) => `${year} год ${ERA}`,
  decade: (firstYear) => `${firstYear}-е`,
  century: (value) => `${roman(value)} век`,
  centuryBeforeChrist: (value) => `${roman(value)} век ${BEFORE}`,
  about: (date) => ABOUT + genitive(date),
  perhaps: (date) => PERHAPS + date,
  perhapsAbout: (date) => PERHAPS + ABOUT + genitive(date),
  years: (from, to) => (isNumber(from) ? `${from}–${to.replace(/ год /, ' годы ')}` : `${from} – ${to}`),
  range,
  none: 'без даты',
  from: since,
  until: till,
  someTimeIn: (date) => SOME_TIME + within(date),
  someTimeInYears: (years) => SOME_TIME + within(years),
  precision: {
    instant: 'время известно',
    day: 'день известен, часы нет',
    month: 'день неизвестен',
    season: 'месяц и день неизвестны',
    year: 'месяц и день неизвестны',
    decade: 'год неизвестен',
    century: 'год неизвестен',
    millennium: 'год неизвестен',
    aboutInstant: 'точное время неизвестно',
    aboutDay: 'точный день неизвестен',
    aboutMonth: 'точный месяц неизвестен',
    aboutYear: 'точный год неизвестен',
    aboutYears: 'точные годы неизвестны',
    uncertain: 'дата под вопросом',
    bothTimes: 'известны первая и последняя минуты',
    bothDays: 'известны первый и последний дни',
    bothMonths: 'известны первый и последний месяцы, дни нет',
    bothYears: 'известны первый и последний годы, дни нет',
    bothRough: 'первый и последний дни неизвестны',
    startOpen: 'начало не указано',
    startUnknown: 'начало неизвестно',
    endOpen: 'конец не указан',
    endUnknown: 'конец неизвестен',
    none: '',
  },
}
