import { formatDay } from '../../domain/edtfRead'
import type { ClaimValue } from '../../domain/model'
import { durationFigures } from '../../domain/values'
import type { Scale, ValueAxis, ValueMark } from '../../domain/valueAxes'
import { figure } from '../../i18n/plural'
import { dayAndMonth, dayWords } from './dates'
import type { Language } from './language'

const MINUTES_OF_HOUR = 60

/** "1½ h", "1 h 15 min", "50 min"; other lengths by their own units. */
function durationWords(figures: readonly number[], { locale, messages }: Language): string {
  const { value } = messages.event
  const [years = 0, months = 0, weeks = 0, days = 0, h = 0, m = 0, seconds = 0] = figures
  const number = (n: number) => figure(locale, n)
  const all = h * MINUTES_OF_HOUR + m
  const hours = Math.floor(all / MINUTES_OF_HOUR)
  const minutes = all % MINUTES_OF_HOUR
  const isHalf = hours > 0 && minutes === 30
  const parts = [
    years > 0 && value.years(years),
    months > 0 && value.months(months),
    weeks > 0 && value.weeks(weeks),
    days > 0 && value.days(days),
    hours > 0 && value.hours(`${number(hours)}${isHalf ? '½' : ''}`),
    minutes > 0 && !isHalf && value.minutes(number(minutes)),
    seconds > 0 && value.seconds(number(seconds)),
  ]
  return parts.filter((part) => part !== false).join(' ') || number(0)
}

function endWords(type: ClaimValue['type'], end: string | number, language: Language): string {
  if (type === 'duration') return durationWords(durationFigures(String(end)) ?? [], language)
  if (type === 'count') return figure(language.locale, Number(end))
  return dayWords(String(end), language.locale)
}

/** "around 6 h", "almost 6½ h", "over 6 h", "3 h to 4 h": as the report has it, never rounded or averaged. */
export function valueWords({ value }: Pick<ValueMark, 'value'>, language: Language): string {
  const words = language.messages.event.value
  const end = (text: string | number) => endWords(value.type, text, language)
  const figure = ((): string => {
    const { min, max, approx } = value
    if (min === undefined) return max === undefined ? '' : (approx ? words.almost : words.atMost)(end(max))
    if (max === undefined) return (approx ? words.littleOver : words.over)(end(min))
    const both = min === max ? end(min) : words.between(end(min), end(max))
    return approx ? words.around(both) : both
  })()
  return value.expected ? words.expected(figure) : figure
}

const DAY_S = 86_400
const YEAR_S = 365.25 * DAY_S

/** A round figure on the axis. */
export function tickWords(tick: number, { type }: Pick<ValueAxis, 'type'>, { step }: Pick<Scale, 'step'>, language: Language): string {
  if (type === 'count') return figure(language.locale, tick)
  if (type === 'date') return dayAndMonth(formatDay(tick), language.locale)
  if (step >= YEAR_S) return durationWords([Math.round(tick / YEAR_S)], language)
  if (step >= DAY_S) return durationWords([0, 0, 0, tick / DAY_S], language)
  return durationWords([0, 0, 0, 0, 0, Math.floor(tick / 60), tick % 60], language)
}
