import type { Translation } from '../translation'
import { ablative, dative, plurally } from './suffix'

const IN_THE_COURSE = ' içinde bir tarih'

/** "MÖ 44–42", "12–14 Mart 2025", "28 Şubat – 3 Mart 2025": the era stands before both years that share it. */
function span(from: string, to: string): string {
  if (/^[\d.]+$/.test(from) && to.startsWith('MÖ ')) return `MÖ ${from}–${to.slice(3)}`
  return from.includes(' ') || to.includes('dolayları') ? `${from} – ${to}` : `${from}–${to}`
}

export const dates: Translation['dates'] = {
  dayMonthYear: (day, month, year) => `${day} ${month} ${year}`,
  dayMonth: (day, month) => `${day} ${month}`,
  monthYear: (month, year) => `${month} ${year}`,
  seasonYear: (season, year) => `${year} ${season}`,
  weekday: (weekday, date) => `${date} ${weekday}`,
  time: (date, time, zone) => `${date}, ${time} ${zone}`,
  seasons: ['ilkbaharı', 'yazı', 'sonbaharı', 'kışı'],
  beforeChrist: (year) => `MÖ ${year}`,
  earlyYear: (year) => `MS ${year}`,
  decade: (firstYear) => plurally(firstYear),
  century: (century) => `${century}. yüzyıl`,
  centuryBeforeChrist: (century) => `MÖ ${century}. yüzyıl`,
  about: (date) => `${date} dolayları`,
  perhaps: (date) => `belki ${date}`,
  perhapsAbout: (date) => `belki ${date} dolayları`,
  years: span,
  range: span,
  none: 'tarih yok',
  from: (date) => (date.endsWith(IN_THE_COURSE) ? `${date}ten itibaren` : `${ablative(date)} itibaren`),
  until: (date) => (date.endsWith(IN_THE_COURSE) ? `${date}e kadar` : `${dative(date)} kadar`),
  someTimeIn: (date) => `${date}${IN_THE_COURSE}`,
  someTimeInYears: (years) => `${years}${IN_THE_COURSE}`,
  precision: {
    instant: 'saati biliniyor',
    day: 'günü biliniyor, saati bilinmiyor',
    month: 'günü bilinmiyor',
    season: 'ayı ve günü bilinmiyor',
    year: 'ayı ve günü bilinmiyor',
    decade: 'yılı bilinmiyor',
    century: 'yılı bilinmiyor',
    millennium: 'yılı bilinmiyor',
    aboutInstant: 'kesin saati bilinmiyor',
    aboutDay: 'kesin günü bilinmiyor',
    aboutMonth: 'kesin ayı bilinmiyor',
    aboutYear: 'kesin yılı bilinmiyor',
    aboutYears: 'kesin yılları bilinmiyor',
    uncertain: 'tarihi kesin değil',
    bothTimes: 'ilk ve son dakikası biliniyor',
    bothDays: 'ilk ve son günü biliniyor',
    bothMonths: 'ilk ve son ayı biliniyor, günleri bilinmiyor',
    bothYears: 'ilk ve son yılı biliniyor, günleri bilinmiyor',
    bothRough: 'ilk ve son günü bilinmiyor',
    startOpen: 'başlangıcı verilmemiş',
    startUnknown: 'başlangıcı bilinmiyor',
    endOpen: 'bitişi verilmemiş',
    endUnknown: 'bitişi bilinmiyor',
    none: '',
  },
}
