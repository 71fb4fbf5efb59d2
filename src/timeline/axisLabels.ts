/** Words of the time axis, from Intl: any language, any digits. */
export interface AxisLabels {
  readonly minor: (ms: number, scale: string) => string
  readonly major: (ms: number, scale: string) => string
}

type Options = Intl.DateTimeFormatOptions

const MINOR: Readonly<Record<string, Options>> = {
  millisecond: { second: '2-digit', fractionalSecondDigits: 3 },
  second: { minute: '2-digit', second: '2-digit' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'short', day: 'numeric' },
  day: { day: 'numeric' },
  week: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
}
const DAY: Options = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }
const MONTH: Options = { month: 'long', year: 'numeric' }
const MAJOR: Readonly<Record<string, Options>> = {
  millisecond: DAY, second: DAY, minute: DAY, hour: DAY, weekday: MONTH, day: MONTH, week: MONTH, month: { year: 'numeric' },
}

/** First day of the week, 1 (Monday) to 7; Monday where the browser does not say. */
export function firstWeekday(language: string): number {
  const locale: Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo } = new Intl.Locale(localeOf(language))
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}
interface WeekInfo { readonly firstDay: number }

/** Day before month, and weeks from Monday on, as everywhere else in the interface. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** Formatters are made once for each scale: they are dear. */
export function axisLabels(language: string): AxisLabels {
  const locale = localeOf(language)
  const firstDay = firstWeekday(language) % 7
  const known = new Map<string, Intl.DateTimeFormat>()
  const format = (options: Options | undefined, key: string, ms: number): string => {
    if (!options) return ''
    let made = known.get(key)
    if (!made) { made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }); known.set(key, made) }
    return made.format(ms)
  }
  return {
    // Weeks get an extra step at the first of a month; its line is enough, beside the week's own number words would collide.
    minor: (ms, scale) => (scale === 'week' && new Date(ms).getUTCDay() !== firstDay ? '' : format(MINOR[scale], `minor ${scale}`, ms)),
    major: (ms, scale) => format(MAJOR[scale], `major ${scale}`, ms),
  }
}
