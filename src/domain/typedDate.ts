import { EDTF_MAX_LENGTH, parseEdtf } from './edtf'
import type { FuzzyDate } from './fuzzyDate'
import { fail } from './result'
import type { Result } from './result'
import { typedDateHint } from './typedDateHint'
import { readPoint } from './typedDatePoint'
import type { Calendar, TypedEnd, TypedSpan } from './typedDatePoint'
import { CHOICE_SEPARATOR, RANGE_PREFIX, RANGE_SEPARATORS, stripPrefix, stripSuffix } from './typedDateWords'
import type { Modifier } from './typedDateWords'

/** No date that people write is longer; what is, costs no time. */
const MAX_LENGTH = 100

/**
 * Reads what people type ("3 March 2025", "Abt 1565", "between 1850 and 1860", "early 2025", genealogy programs' GEDCOM)
 * and answers with the EDTF of it, never with more precision than the text has: what is ambiguous is refused or read as
 * the coarser date. "Before 1790" is ../1790: EDTF has no way to leave the year itself out.
 */
export function readTypedDate(text: string): Result<FuzzyDate> {
  const trimmed = text.trim()
  const asGiven = parseEdtf(trimmed)
  const asEdtf = asGiven.ok ? asGiven : parseEdtf(trimmed.toUpperCase())
  if (trimmed === '0000') return fail({ severity: 'error', path: '', message: 'is not a date that can be read: people write 0000 for a year that is not known', hint: 'write 1 BC for the year before 1 AD' })
  if (asEdtf.ok || asEdtf.problem.severity === 'warning' || trimmed.length > EDTF_MAX_LENGTH) return asEdtf
  const plain = normalise(trimmed)
  const span = plain.length > MAX_LENGTH ? null : readAll(plain)
  const read = span === null ? null : parseEdtf(edtfOf(span))
  if (read?.ok === true || read?.problem.severity === 'warning') return read
  return fail({ severity: 'error', path: '', ...typedDateHint(plain) })
}

/** Small letters without accents, one space between words and figures, one way to write eras, dashes and gaps. */
function normalise(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
    .replaceAll('@#djulian@', ' @julian ').replaceAll('@#dfrench r@', ' @republican ')
    .replace(/[\u2010\u2011\u2212]/g, '-').replace(/[\u2012-\u2015]/g, ' - ').replace(/[\u2018\u2019]/g, "'")
    .replace(/_{2,}|\.{3,}|\?{2,}/g, ' # ').replaceAll('_', ' ')
    .replace(/\b(?:b\. ?c\.|bc|av\.? j\.?-?c\.?|v\. ?chr\.?)(?: ?e\.)?(?![a-z])/g, ' bce ').replace(/\b(?:a\. ?d\.|ad|c\. ?e\.|ap\.? j\.?-?c\.?|n\. ?chr\.?)(?![a-z])/g, ' ce ')
    .replace(/(\d)(?:st|nd|rd|th|er|re|eme|ere|ieme)(?![a-z])/g, '$1').replace(/(\d)'s\b/g, '$1s')
    .replace(/(\d)\.(?= ?[a-z])/g, '$1 ').replace(/([a-z])\.+/g, '$1 ').replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ')
    .replace(/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g, (grouped) => (grouped.length > 5 ? 'y' : '') + grouped.replaceAll(',', ''))
    .replace(/\bmid-/g, 'mid ').replace(/-(?=[qh] ?\d|(?:century|siecle)\b)/g, ' ').replace(/[",;]/g, ' ').replace(/^\[(.*)\]$/, '$1').replace(/\s+/g, ' ').trim()
    .replace(/^\(([^()]*)\)$/, '$1').replace(/^<([^<>]*)>$/, '~$1').trim()
}

function readAll(text: string): TypedSpan | null {
  const marked = /^@(julian|republican) (.*)$/.exec(text)
  const calendar = calendarOf(marked?.[1])
  return readSpan(marked?.[2] ?? text, calendar)
}

const calendarOf = (word: string | undefined): Calendar => (word === 'julian' || word === 'republican' ? word : 'gregorian')

/** A range, a choice of dates, or one date; "about" in front of a range is for both ends. */
function readSpan(text: string, calendar: Calendar): TypedSpan | null {
  const choice = readChoice(text, calendar)
  if (choice) return choice
  const prefix = RANGE_PREFIX.exec(text)?.[0]
  const range = prefix === undefined ? null : readRange(text.slice(prefix.length), calendar, true)
  if (range) return range
  const phrase = readPhrase(text, calendar)
  if (phrase) return phrase
  const stripped = stripPrefix(text)
  if (stripped?.modifier === 'about' || stripped?.modifier === 'perhaps') return modify(readSpan(stripped.rest, calendar), stripped.modifier)
  return prefix === undefined ? readRange(text, calendar, false) : null
}

/** "1642 or 1643": somewhere from the earliest to the latest of them. */
function readChoice(text: string, calendar: Calendar): TypedSpan | null {
  const parts = text.split(CHOICE_SEPARATOR)
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return null
  const spans = parts.map((part) => readPhrase(part, calendar) ?? readPhrase(filled(part, last), calendar))
  if (spans.some((each) => each === null)) return null
  const inOrder = spans.filter((each) => each !== null).sort((a, b) => startOf(a) - startOf(b))
  const [first, latest] = [inOrder[0], inOrder.at(-1)]
  const hull = first && latest ? { from: first.from, to: latest.to } : null
  return startsWithAbout(text) ? modify(hull, 'about') : hull
}

function startsWithAbout(text: string): boolean {
  const stripped = stripPrefix(text)
  return stripped !== null && (stripped.modifier === 'about' || startsWithAbout(stripped.rest))
}

function startOf(span: TypedSpan): number {
  const parsed = parseEdtf(span.from.edtf)
  return parsed.ok ? parsed.value.startMs : Number.NEGATIVE_INFINITY
}

function readRange(text: string, calendar: Calendar, isPrefixed: boolean): TypedSpan | null {
  for (const match of monthFirst(text).matchAll(RANGE_SEPARATORS)) {
    const whole = match.input
    const left = whole.slice(0, match.index)
    const right = completed(whole.slice(match.index + match[0].length), left)
    const to = readPhrase(right, calendar)
    const isEraShared = right.endsWith(' bce') && !/ b?ce$/.test(left)
    const from = to === null ? null : ((isEraShared ? null : readPhrase(left, calendar)) ?? readPhrase(filled(left, right), calendar))
    // "After 1612/1629" is after a year that lies between the two, not between them.
    if (from && to) return { from: from.from, to: from.to.edtf === '..' && !isPrefixed ? from.to : to.to }
  }
  return null
}

/** "march 3-5 2025" as "3 march 2025 - 5 march 2025". */
const monthFirst = (text: string): string =>
  text.replace(/^([a-z]+) (\d{1,2}) ?(?:-|to|and) ?(\d{1,2}) (\d{4})$/, '$2 $1 $4 - $3 $1 $4')

/** The second of "1850 and 60", "1622 to 4". */
function completed(right: string, left: string): string {
  const year = /(?:^| )(\d{4})$/.exec(left)?.[1]
  return year !== undefined && /^\d\d?$/.test(right) ? year.slice(0, -right.length) + right : right
}

/** What the first end of a range leaves out, taken from the second: "3" to "5 march 2025", "44" to "42 bce". */
function filled(left: string, right: string): string {
  if (right.endsWith(' bce')) return `${left} bce`
  const tail = /^(?:\d{1,2} )?([a-z]+) (\d{4})$/.exec(right)
  if (!tail) return left
  return /^(?:[a-z~? ]+ )?\d{1,2}$/.test(left) ? `${left} ${tail[1]} ${tail[2]}` : `${left} ${tail[2]}`
}

/** One date with the words around it. */
function readPhrase(text: string, calendar: Calendar): TypedSpan | null {
  const alone = readPoint(text, calendar)
  if (alone) return alone
  const stripped = stripSuffix(text) ?? stripPrefix(text)
  if (!stripped) return null
  const { modifier, rest } = stripped
  if (modifier === 'julian' || modifier === 'republican') return readPhrase(rest, modifier)
  return modify(readPhrase(rest, calendar), modifier)
}

const OPEN: TypedEnd = { edtf: '..', isApproximate: false, isUncertain: false }

function modify(span: TypedSpan | null, modifier: Modifier): TypedSpan | null {
  if (span === null) return null
  const both = (mark: Partial<TypedEnd>): TypedSpan => ({ from: { ...span.from, ...mark }, to: { ...span.to, ...mark } })
  switch (modifier) {
    case 'about': return both({ isApproximate: true })
    case 'perhaps': return both({ isUncertain: true })
    case 'perhaps about': return both({ isApproximate: true, isUncertain: true })
    case 'before':
    case 'until': return { from: OPEN, to: span.to }
    case 'after':
    case 'from': return { from: span.from, to: OPEN }
    default: return span
  }
}

function edtfOf({ from, to }: TypedSpan): string {
  const [first, last] = [endText(from), endText(to)]
  return first === last ? first : `${first}/${last}`
}

function endText({ edtf, isApproximate, isUncertain }: TypedEnd): string {
  if (edtf === '..') return edtf
  if (isApproximate && isUncertain) return `${edtf}%`
  return edtf + (isApproximate ? '~' : '') + (isUncertain ? '?' : '')
}
