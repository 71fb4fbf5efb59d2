import type { Translation } from '../translation'

/** "1" of a month is "1er". */
const first = (day: string): string => (day === '1' ? '1er' : day)
const ROMAN = [['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const
const roman = (value: number): string => {
  const found = ROMAN.find(([, worth]) => worth <= value)
  return found ? found[0] + roman(value - found[1]) : ''
}
const century = (value: number): string => `${roman(value)}${value === 1 ? 'er' : 'e'} siècle`

const isBefore = (date: string): boolean => /^\d+ (?:av|apr)\./.test(date)
const isDay = (date: string): boolean => /^(?:1er|\d{1,2}) \p{L}/u.test(date) && !isBefore(date)
const isDoubtful = (date: string): boolean => /^(?:vers|peut-être|un moment) /.test(date)
/** Days, seasons, decades and centuries take an article; months and years none. */
function articleOf(date: string): 'le' | 'l’' | 'les' | '' {
  if (date.startsWith('années ')) return 'les'
  if (/^(?:été|automne|hiver) /.test(date)) return 'l’'
  return isDay(date) || /^(?:printemps |[XVI]+er? siècle)/.test(date) ? 'le' : ''
}

const withArticle = (date: string): string => ({ le: `le ${date}`, 'l’': `l’${date}`, les: `les ${date}`, '': date })[articleOf(date)]
const of = (date: string): string =>
  ({ le: `du ${date}`, 'l’': `de l’${date}`, les: `des ${date}`, '': /^[aeouéô]/.test(date) ? `d’${date}` : `de ${date}` })[articleOf(date)]
const to = (date: string): string => ({ le: `au ${date}`, 'l’': `à l’${date}`, les: `aux ${date}`, '': `à ${date}` })[articleOf(date)]

/** "du 12 au 14 mars 2025", "de février à avril 2025", "février 2025 – vers le 3 mars 2025". */
function range(from: string, until: string): string {
  if (isDoubtful(from) || isDoubtful(until)) return `${from} – ${until}`
  return /^\d{1,2}$/.test(from) && isDay(until) ? `du ${first(from)} ${to(until)}` : `${of(from)} ${to(until)}`
}

function until(date: string): string {
  if (date.startsWith('vers ')) return `jusque ${date}`
  if (isDoubtful(date)) return `jusqu’à ${date}`
  return articleOf(date) === '' ? `jusqu’en ${date}` : `jusqu’${to(date)}`
}

export const dates: Translation['dates'] = {
  dayMonthYear: (day, month, year) => `${first(day)} ${month} ${year}`,
  dayMonth: (day, month) => `${first(day)} ${month}`,
  monthYear: (month, year) => `${month} ${year}`,
  seasonYear: (season, year) => `${season} ${year}`,
  weekday: (weekday, date) => `${weekday} ${date}`,
  time: (date, time, zone) => `${date}, ${time} ${zone}`,
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  beforeChrist: (year) => `${year} av. J.-C.`,
  earlyYear: (year) => `${year} apr. J.-C.`,
  decade: (firstYear) => `années ${firstYear}`,
  century,
  centuryBeforeChrist: (value) => `${century(value)} av. J.-C.`,
  about: (date) => `vers ${withArticle(date)}`,
  perhaps: (date) => `peut-être ${withArticle(date)}`,
  perhapsAbout: (date) => `peut-être vers ${withArticle(date)}`,
  years: (from, to) => `${from}–${to}`,
  range,
  none: 'sans date',
  from: (date) => (isDoubtful(date) && !date.startsWith('un ') ? `début : ${date}` : `à partir ${of(date)}`),
  until,
  someTimeIn: (date) => `un moment ${of(date)}`,
  someTimeInYears: (years) => `un moment ${of(years)}`,
  precision: {
    instant: 'heure connue',
    day: 'jour connu, heures non',
    month: 'jour inconnu',
    season: 'mois et jour inconnus',
    year: 'mois et jour inconnus',
    decade: 'année inconnue',
    century: 'année inconnue',
    millennium: 'année inconnue',
    aboutInstant: 'heure exacte inconnue',
    aboutDay: 'jour exact inconnu',
    aboutMonth: 'mois exact inconnu',
    aboutYear: 'année exacte inconnue',
    aboutYears: 'années exactes inconnues',
    uncertain: 'date incertaine',
    bothTimes: 'première et dernière minute connues',
    bothDays: 'premier et dernier jour connus',
    bothMonths: 'premier et dernier mois connus, jours non',
    bothYears: 'première et dernière année connues, jours non',
    bothRough: 'premier et dernier jour inconnus',
    startOpen: 'début non indiqué',
    startUnknown: 'début inconnu',
    endOpen: 'fin non indiquée',
    endUnknown: 'fin inconnue',
    none: '',
  },
}
