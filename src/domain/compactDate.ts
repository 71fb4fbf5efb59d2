import { civilFromDays, dayOfMs, daysFromCivil, MS_PER_DAY, MS_PER_MINUTE, msOfDay } from './civil'
import { formatDay, formatMinute } from './edtf'
import { DAY_FORM, DAYS_FORM, MINUTE_FORM, TEXT_FORM } from './eventColumns'
import { extentOf, type Extent } from './extent'
import type { DatePoint, FuzzyDate, Precision } from './fuzzyDate'
import { readWhen } from './when'

/** A date as two small numbers, for the forms nearly all dates have; the others keep their text. */
export interface CompactDate {
  readonly form: number
  readonly day: number
  readonly extra: number
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const MINUTE = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)Z$/

function dayNumber(text: string): number | null {
  const parts = DAY.exec(text)
  if (!parts) return null
  const day = daysFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return formatDay(msOfDay(day)) === text ? day : null
}

/** null for a text that it could not give back letter by letter. */
export function packDate(text: string): CompactDate | null {
  const day = dayNumber(text)
  if (day !== null) return { form: DAY_FORM, day, extra: 0 }
  const minute = MINUTE.exec(text)
  if (minute) {
    const [onDay, extra] = [dayNumber(minute[1] ?? ''), Number(minute[2]) * 60 + Number(minute[3])]
    return onDay !== null && extra < 1440 && Number(minute[3]) < 60 ? { form: MINUTE_FORM, day: onDay, extra } : null
  }
  const slash = text.indexOf('/')
  const [from, to] = slash < 0 ? [null, null] : [dayNumber(text.slice(0, slash)), dayNumber(text.slice(slash + 1))]
  return from !== null && to !== null && to >= from ? { form: DAYS_FORM, day: from, extra: to - from } : null
}

/** The EDTF text of a compact date; '' for one that keeps its text elsewhere. */
export function dateText({ form, day, extra }: CompactDate): string {
  if (form === TEXT_FORM) return ''
  if (form === MINUTE_FORM) return formatMinute(msOfDay(day) + extra * MS_PER_MINUTE)
  const first = formatDay(msOfDay(day))
  return form === DAYS_FORM ? `${first}/${formatDay(msOfDay(day + extra))}` : first
}

/** As extentOf has it, without reading the text. */
export function compactExtent({ form, day, extra }: CompactDate): Extent {
  const startMs = msOfDay(day)
  if (form === MINUTE_FORM) return { startMs: startMs + extra * MS_PER_MINUTE, endMs: startMs + extra * MS_PER_MINUTE }
  return { startMs, endMs: startMs + MS_PER_DAY * (form === DAYS_FORM ? extra + 1 : 1) }
}

/** The date itself, as parseEdtf reads its text; the text is made when it is asked for. */
export function compactWhen(date: CompactDate): FuzzyDate {
  const { startMs, endMs } = compactExtent(date)
  const from = date.form === MINUTE_FORM ? pointOf('instant', date.day, startMs, startMs) : pointOf('day', date.day, startMs, startMs + MS_PER_DAY)
  const to = date.form === DAYS_FORM ? pointOf('day', date.day + date.extra, endMs - MS_PER_DAY, endMs) : from
  return { get text() { return dateText(date) }, startMs, endMs, from, to, isInterval: date.form === DAYS_FORM }
}

const pointOf = (precision: Precision, day: number, startMs: number, endMs: number): DatePoint =>
  ({ kind: 'point', precision, startMs, endMs, approximate: false, uncertain: false, ...civilFromDays(day) })

/** Extent of an EDTF text; NaN for none, or one that cannot be read. */
export function textExtent(text: string): Extent {
  const when = readWhen(text)
  return when.ok ? extentOf(when.value) : { startMs: NaN, endMs: NaN }
}

/** The day near which a date stands in the order of time; 0 where there is none. */
export function nearDay(startMs: number): number {
  const day = Number.isFinite(startMs) ? dayOfMs(startMs) : 0
  return Math.abs(day) < 2 ** 31 ? day : 0
}
