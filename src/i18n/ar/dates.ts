import type { Translation } from '../translation'
import { n } from './nouns'

const TENS = ['', 'عشرينيات', 'ثلاثينيات', 'أربعينيات', 'خمسينيات', 'ستينيات', 'سبعينيات', 'ثمانينيات', 'تسعينيات'] as const
const toLatin = (digits: string): number => Number(digits.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))

/** "خمسينيات القرن ١٩": decades are called by their ten and their century; the second has no such name. */
function decade(firstYear: string): string {
  const year = toLatin(firstYear)
  if (!Number.isInteger(year)) return `عقد ${firstYear}`
  const century = n(Math.floor(year / 100) + 1)
  const ten = Math.floor((year % 100) / 10)
  return ten < 2 ? `العقد الثاني من القرن ${century}` : `${TENS[ten - 1] ?? ''} القرن ${century}`
}

export const dates: Translation['dates'] = {
  dayMonthYear: (day, month, year) => `${day} ${month} ${year}`,
  dayMonth: (day, month) => `${day} ${month}`,
  monthYear: (month, year) => `${month} ${year}`,
  seasonYear: (season, year) => `${season} ${year}`,
  weekday: (weekday, date) => `${weekday} ${date}`,
  time: (date, time, zone) => `${date}، ${time} ${zone}`,
  seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
  beforeChrist: (year) => `${year} ق.م`,
  earlyYear: (year) => `${year} م`,
  decade,
  century: (century) => `القرن ${n(century)}`,
  centuryBeforeChrist: (century) => `القرن ${n(century)} ق.م`,
  about: (date) => `نحو ${date}`,
  perhaps: (date) => `ربما ${date}`,
  perhapsAbout: (date) => `ربما نحو ${date}`,
  years: (first, last) => `${first}–${last}`,
  range: (from, to) => `من ${from} إلى ${to}`,
  none: 'بلا تاريخ',
  from: (date) => `بدءًا من ${date}`,
  until: (date) => `حتى ${date}`,
  someTimeIn: (date) => `وقت ما في ${date}`,
  someTimeInYears: (years) => `وقت ما في ${years}`,
  precision: {
    instant: 'الوقت معروف',
    day: 'اليوم معروف دون الساعة',
    month: 'اليوم غير معروف',
    season: 'الشهر واليوم غير معروفين',
    year: 'الشهر واليوم غير معروفين',
    decade: 'السنة غير معروفة',
    century: 'السنة غير معروفة',
    millennium: 'السنة غير معروفة',
    aboutInstant: 'الوقت الدقيق غير معروف',
    aboutDay: 'اليوم الدقيق غير معروف',
    aboutMonth: 'الشهر الدقيق غير معروف',
    aboutYear: 'السنة الدقيقة غير معروفة',
    aboutYears: 'السنوات الدقيقة غير معروفة',
    uncertain: 'التاريخ غير مؤكد',
    bothTimes: 'أول دقيقة وآخر دقيقة معروفتان',
    bothDays: 'أول يوم وآخر يوم معروفان',
    bothMonths: 'أول شهر وآخر شهر معروفان دون الأيام',
    bothYears: 'أول سنة وآخر سنة معروفتان دون الأيام',
    bothRough: 'أول يوم وآخر يوم غير معروفين',
    startOpen: 'البداية غير مذكورة',
    startUnknown: 'البداية غير معروفة',
    endOpen: 'النهاية غير مذكورة',
    endUnknown: 'النهاية غير معروفة',
    none: '',
  },
}
