import { civilFromDays, daysFromCivil, isCivilDay, weekdayOfDays } from './civil'
import { parseEdtf, yearText } from './edtf'
import { REPUBLICAN_MONTHS, daysFromJulian, daysFromRepublican, readRoman } from './otherCalendars'
import { CENTURY_WORDS, FILLERS, ORDINAL_WORDS, monthOf, seasonOf, weekdayOf } from './typedDateWords'

/** One end of what was typed: EDTF without its qualifier, or ".." for open. */
export interface TypedEnd { readonly edtf: string; readonly isApproximate: boolean; readonly isUncertain: boolean }
/** What was typed: one date (both ends alike) or a range. */
export interface TypedSpan { readonly from: TypedEnd; readonly to: TypedEnd }
export type Calendar = 'gregorian' | 'julian' | 'republican'

const end = (edtf: string, isApproximate = false): TypedEnd => ({ edtf, isApproximate, isUncertain: false })
const span = (from: string, to = from, isApproximate = false): TypedSpan => ({ from: end(from, isApproximate), to: end(to, isApproximate) })

const two = (n: number): string => String(n).padStart(2, '0')

/** Reads one date without words around it ("3 march 2025", "1850 s", "03.2025"), in small letters; null where it is none. */
export function readPoint(text: string, calendar: Calendar): TypedSpan | null {
  if (calendar === 'republican') return readRepublican(words(text))
  const isRepublicanMonth = words(text).some((word) => republicanMonth(word) !== null && monthOf(word) === null)
  if (isRepublicanMonth) return readRepublican(words(text))
  const timed = /^(.+) (\d{1,2}):(\d\d) ?(?:utc|gmt|z)$/.exec(text)
  if (timed) return withTime(timed[1] ?? '', Number(timed[2]), Number(timed[3]))
  return readIso(text, calendar) ?? readNumbers(text, calendar) ?? readWords(words(text), calendar)
}

const words = (text: string): string[] => text.split(/[ ,]+/).filter((word) => word !== '' && !FILLERS.has(word))

function readIso(text: string, calendar: Calendar): TypedSpan | null {
  const edtf = text.toUpperCase().replace(/^(-?\d{3})$/, (year) => yearText(Number(year)))
  const parsed = parseEdtf(edtf)
  if (!parsed.ok || parsed.value.from.kind !== 'point' || parsed.value.isInterval) return null
  const { precision, year, month, day } = parsed.value.from
  return calendar === 'julian' && precision !== 'instant' ? ymd(year, month, day, calendar) : span(edtf)
}

/** A date of figures alone, where only one reading is possible; 00 is a part that is not known. */
function readNumbers(text: string, calendar: Calendar): TypedSpan | null {
  const [, a, mark, b, c] = /^(\d{1,4}) ?([./ -]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/.exec(text) ?? []
  if (a !== undefined && b !== undefined && c !== undefined && mark !== undefined) return readTriple(a, b, c, calendar)
  const [, first, year] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  if (first !== undefined && year !== undefined) return Number(first) === 0 ? ymd(Number(year), undefined, undefined, calendar) : ymd(Number(year), Number(first), undefined, calendar)
  const [, unknownDay] = /^0{1,2}[. ]+(\d{3,4})$/.exec(text) ?? []
  if (unknownDay !== undefined) return ymd(Number(unknownDay), undefined, undefined, calendar)
  return readDoubleYear(text) ?? readCompact(text, calendar)
}

function readTriple(a: string, b: string, c: string, calendar: Calendar): TypedSpan | null {
  const [first, second, third] = [Number(a), Number(b), Number(c)]
  if (a.length >= 3) return c.length <= 2 && (a.length === 4 || first > 99) ? ymd(first, second, third, calendar) : null
  if (c.length !== 4 || third === 0) return null
  if (second === 0 || (first === 0 && second > 12)) return ymd(third, undefined, undefined, calendar)
  if (first === 0) return ymd(third, second, undefined, calendar)
  if (first === second || second <= 12 && first > 12) return ymd(third, second, first, calendar)
  return first <= 12 && second > 12 ? ymd(third, first, second, calendar) : null
}

/** "1642/43", "1955-56": two years told by the digits that change; 2025/02 can only be a month. */
function readDoubleYear(text: string): TypedSpan | null {
  const [, year, mark, tail] = /^(\d{4})([/-])(\d{1,2}|\d{4})$/.exec(text) ?? []
  if (year === undefined || tail === undefined) return null
  const last = year.slice(0, 4 - tail.length) + tail
  if (Number(last) > Number(year)) return span(year, last)
  return mark === '/' && tail.length === 2 ? ymd(Number(year), Number(tail), undefined, 'gregorian') : null
}

function readCompact(text: string, calendar: Calendar): TypedSpan | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  return year === undefined ? null : ymd(Number(year), Number(month), Number(day), calendar)
}

/** A year, month or day as EDTF; of another calendar, where only its days can be told exactly, the rest is "about". */
function ymd(year: number, month: number | undefined, day: number | undefined, calendar: Calendar): TypedSpan | null {
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (month === undefined || day === undefined) {
    return span(month === undefined ? yearText(year) : `${yearText(year)}-${two(month)}`, undefined, calendar === 'julian')
  }
  if (calendar === 'gregorian') return isCivilDay(year, month, day) ? span(`${yearText(year)}-${two(month)}-${two(day)}`) : null
  return dayOf(daysFromJulian(year, month, day))
}

function dayOf(days: number | null): TypedSpan | null {
  return days === null ? null : span(dayText(days))
}

function dayText(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${yearText(year)}-${two(month)}-${two(day)}`
}

function withTime(date: string, hour: number, minute: number): TypedSpan | null {
  const day = readPoint(date.replace(/,$/, ''), 'gregorian')
  const text = day === null || day.from.edtf !== day.to.edtf ? '' : `${day.from.edtf}T${two(hour)}:${two(minute)}Z`
  return parseEdtf(text).ok ? span(text) : null
}

interface Era { readonly rest: readonly string[]; readonly isBefore: boolean; readonly isGiven: boolean }

function stripEra(all: readonly string[]): Era {
  const [first = '', last = ''] = [all[0], all.at(-1)]
  if (last === 'bce') return { rest: all.slice(0, -1), isBefore: true, isGiven: true }
  if (last === 'ce') return { rest: all.slice(0, -1), isBefore: false, isGiven: true }
  return first === 'ce' ? { rest: all.slice(1), isBefore: false, isGiven: true } : { rest: all, isBefore: false, isGiven: false }
}

/** Astronomical year; a number of one or two figures is a year only beside an era, one of more than four only if it was grouped. */
function readYear(word: string | undefined, era: Era): number | null {
  const digits = /^y?(\d+)$/.exec(word ?? '')?.[1]
  if (word === undefined || digits === undefined || digits.length > 12) return null
  const isLong = digits.length > 4
  if ((isLong && !word.startsWith('y') && !era.isBefore) || (digits.length < 3 && !era.isGiven)) return null
  const year = Number(digits)
  // "0000" is how people write that they do not know.
  if (year === 0) return null
  return era.isBefore ? 1 - year : year
}

function readWords(all: readonly string[], calendar: Calendar): TypedSpan | null {
  const weekday = weekdayOf(all[0] ?? '')
  if (weekday !== null) return onWeekday(readWords(all.slice(1), calendar), weekday)
  const era = stripEra(all)
  const { rest } = era
  const known = rest.filter((word) => word !== '#')
  if (known.length < rest.length) return readWithHoles(rest, era, calendar)
  return readYearAlone(rest, era, calendar) ?? readMonth(rest, era, calendar) ?? readYears(rest, era) ?? readPart(rest, era)
}

/** "12 ... 1890": what is known of it is the year; "... march 1890" is the month. */
function readWithHoles(rest: readonly string[], era: Era, calendar: Calendar): TypedSpan | null {
  const year = readYear(rest.at(-1), era)
  if (rest.length > 3 || year === null) return null
  const month = monthOf(rest.at(-2) ?? '')
  return ymd(year, month ?? undefined, undefined, calendar)
}

function readYearAlone(rest: readonly string[], era: Era, calendar: Calendar): TypedSpan | null {
  const year = rest.length === 1 ? readYear(rest[0], era) : null
  return year === null ? null : ymd(year, undefined, undefined, calendar)
}

/** "3 march 2025", "march 3 2025", "2025 march 3", "march 2025", "2025 march". */
function readMonth(rest: readonly string[], era: Era, calendar: Calendar): TypedSpan | null {
  const at = rest.findIndex((word) => monthOf(word) !== null)
  const month = monthOf(rest[at] ?? '')
  if (month === null || rest.length < 2 || rest.length > 3) return null
  const numbers = rest.filter((_, i) => i !== at)
  const [first, second] = numbers
  if (numbers.length === 1) {
    const year = readYear(first, era)
    return year === null ? null : ymd(year, month, undefined, calendar)
  }
  const yearFirst = at > 0 && /^y?\d{3,}$/.test(first ?? '')
  const year = readYear(yearFirst ? first : second, era)
  const day = /^\d{1,2}$/.exec((yearFirst ? second : first) ?? '')
  if (year === null || day === null) return null
  return ymd(year, month, Number(day[0]) === 0 ? undefined : Number(day[0]), calendar)
}

/** Decades and centuries. "The 1800s" may mean ten years or a hundred and is read as the hundred. */
function readYears(rest: readonly string[], era: Era): TypedSpan | null {
  const [first = '', second = ''] = rest
  if (rest.length !== 2) return null
  if (second === 's' && /^\d{2,3}0$/.test(first) && !era.isBefore) {
    const digits = first.padStart(4, '0')
    return span(digits.endsWith('00') ? `${digits.slice(0, 2)}XX` : `${digits.slice(0, 3)}X`)
  }
  const century = CENTURY_WORDS.has(second) ? (readRoman(first.replace(/e$/, '')) ?? Number(first)) : Number.NaN
  if (!Number.isInteger(century) || century < 1 || century > 100) return null
  if (!era.isBefore) return span(`${two(century - 1)}XX`)
  return century === 1 ? span('-0099', '0000') : span(`-${two(century - 1)}XX`)
}

/** Seasons, quarters and halves of a year. */
function readPart(rest: readonly string[], era: Era): TypedSpan | null {
  const at = rest.findLastIndex((word) => (era.isGiven ? /^y?\d+$/ : /^y?\d{3,}(?:[/-]\d+)?$/).test(word))
  const year = readYear(rest[at], era) ?? winterYear(rest, rest[at] ?? '')
  const [first = '', second = '', third = ''] = rest.filter((_, i) => i !== at)
  if (year === null || third !== '') return null
  const season = second === '' ? seasonOf(first) : null
  if (season !== null) return span(`${yearText(year)}-${season}`)
  const [count, unit] = /^[qh]$/.test(first) ? [second, first] : [first, second]
  const ordinal = ORDINAL_WORDS.indexOf(count) + 1 || (/^[1-4]$/.test(count) ? Number(count) : 0)
  const months = /^q(uarter)?$/.test(unit) ? 3 : /^h(alf)?$/.test(unit) ? 6 : 0
  if (ordinal === 0 || months === 0 || ordinal * months > 12) return null
  return span(`${yearText(year)}-${two((ordinal - 1) * months + 1)}`, `${yearText(year)}-${two(ordinal * months)}`)
}

/** The first year of "winter 2024/25". */
function winterYear(rest: readonly string[], years: string): number | null {
  const double = rest.some((word) => seasonOf(word) === 24) ? readDoubleYear(years) : null
  const [from, to] = [Number(double?.from.edtf), Number(double?.to.edtf)]
  return to === from + 1 ? from : null
}

/** A weekday that is not the day's own makes the date doubtful: it is not read. */
function onWeekday(read: TypedSpan | null, weekday: number): TypedSpan | null {
  const parsed = read === null ? null : parseEdtf(read.from.edtf)
  if (parsed?.ok !== true || parsed.value.from.kind !== 'point') return null
  const { year, month, day } = parsed.value.from
  if (month === undefined || day === undefined) return null
  return weekdayOfDays(daysFromCivil(year, month, day)) === weekday ? read : null
}

function republicanMonth(word: string): number | null {
  const found = REPUBLICAN_MONTHS.findIndex((start) => word.startsWith(start))
  return found < 0 ? null : found + 1
}

/** "9 ther an xii"; without the day the months, without the month the years that it falls in. */
function readRepublican(all: readonly string[]): TypedSpan | null {
  const parts = all.filter((word) => word !== 'an')
  const last = parts.at(-1) ?? ''
  const year = readRoman(last) ?? (/^\d{1,2}$/.test(last) ? Number(last) : 0)
  const [dayWord, monthWord] = parts.length === 3 ? parts : [undefined, parts.length === 2 ? parts[0] : undefined]
  if (parts.length === 1) return hull(daysFromRepublican(year, 1, 1), daysFromRepublican(year, 13, 5), 'year')
  const month = republicanMonth(monthWord ?? '') ?? 0
  if (dayWord !== undefined && Number(dayWord) !== 0) return dayOf(daysFromRepublican(year, month, Number(dayWord)))
  return hull(daysFromRepublican(year, month, 1), daysFromRepublican(year, month, month === 13 ? 5 : 30), 'month')
}

/** The years, or the months, that a stretch of days falls in. */
function hull(first: number | null, last: number | null, unit: 'year' | 'month'): TypedSpan | null {
  if (first === null || last === null) return null
  const length = unit === 'month' ? 7 : 4
  return span(dayText(first).slice(0, length), dayText(last).slice(0, length))
}
