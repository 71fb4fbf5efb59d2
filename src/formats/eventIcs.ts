import { civilFromDays, dayOfMs } from '../domain/civil'
import { whenOf } from '../domain/eventDate'
import type { EventDetail } from '../domain/eventDetail'
import { extentOf } from '../domain/extent'
import type { FuzzyDate } from '../domain/fuzzyDate'
import { readEdtf } from '../domain/edtfRead'
import { eventAddress } from './recordAddress'
import type { Edition, FormatLanguage } from './edition'
import { isFullAddress } from './edition'
import { isExact, isoInstant, whenWords } from './eventDates'
import { eventLines } from './eventWords'
import { icsBlock, icsLine, icsText } from './ics'

/*
 * An event as an entry of a calendar. Days stay days in every zone (VALUE=DATE); only a date that gives an hour becomes an
 * instant, in UTC. Whatever is not known to the day stands as whole days over all that its date may mean, and its
 * title says so. An entry takes up no time of the reader's (TRANSPARENT).
 */

const LAST_YEAR = 9999

const digits = (n: number, length: number): string => String(n).padStart(length, '0')

function icsDay(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${digits(year, 4)}${digits(month, 2)}${digits(day, 2)}`
}

const icsInstant = (ms: number): string => {
  const text = isoInstant(ms).replace(/[-:]/g, '')
  return text.length === 'YYYYMMDDTHHMMZ'.length ? text.replace('Z', '00Z') : text
}

/** Whether iCalendar can write both ends: years of four digits. */
function isWritable(startMs: number, endMs: number): boolean {
  const year = (ms: number) => civilFromDays(dayOfMs(ms)).year
  return Number.isFinite(startMs) && Number.isFinite(endMs) && year(startMs) >= 1 && year(endMs) <= LAST_YEAR
}

/** DTSTART and DTEND of a date; null where there is none that a calendar could show. */
export function icsDates(when: FuzzyDate): readonly string[] | null {
  const { from, to } = when
  if (from.kind === 'point' && to.kind === 'point' && from.precision === 'instant' && to.precision === 'instant') {
    if (!isWritable(from.startMs, to.endMs)) return null
    return [icsLine('DTSTART', icsInstant(from.startMs)), ...(to.endMs > from.startMs ? [icsLine('DTEND', icsInstant(to.endMs))] : [])]
  }
  const extent = extentOf(when)
  // Of a date that goes on, or began at a time nobody gives, the known end alone is shown.
  const startMs = extent.startMs === -Infinity && to.kind === 'point' ? to.startMs : extent.startMs
  const endMs = extent.endMs === Infinity && from.kind === 'point' ? from.endMs : extent.endMs
  if (!isWritable(startMs, endMs)) return null
  const first = dayOfMs(startMs)
  const behindLast = Math.max(first + 1, Math.ceil(endMs / 86_400_000))
  return [icsLine('DTSTART;VALUE=DATE', icsDay(first)), icsLine('DTEND;VALUE=DATE', icsDay(behindLast))]
}

/** Day of the last change of an event that is told: its last revision, else that of the dataset. */
function changedMs({ event }: EventDetail, edition: Edition): number {
  const days = event.revisions.flatMap(({ on }) => readEdtf(on)?.startMs ?? [])
  const last = Math.max(...days)
  return Number.isFinite(last) ? last : (readEdtf(edition.info.updated)?.startMs ?? 0)
}

/** The entry of one event. What has no date that a calendar can hold is a note without a date (VJOURNAL). */
export function icsEvent(detail: EventDetail, edition: Edition, language: FormatLanguage): string {
  const { event } = detail
  const { formats } = language.messages
  const when = whenOf(event.when)
  const dates = when === null ? null : icsDates(when)
  const address = edition.address(eventAddress(edition.info.id, event.id))
  const title = when !== null && isExact(when) && dates !== null ? event.title : formats.titleWithDate(event.title, whenWords(event.when, language.locale).date)
  const place = detail.placeNames.map(({ name }) => name).join(', ')
  return icsBlock(dates === null ? 'VJOURNAL' : 'VEVENT', [
    icsLine('UID', `${icsText(event.id)}@${edition.info.id}.parley`),
    icsLine('DTSTAMP', icsInstant(readEdtf(edition.info.updated)?.startMs ?? 0)),
    icsLine('LAST-MODIFIED', icsInstant(changedMs(detail, edition))),
    icsLine('SEQUENCE', String(event.revisions.length)),
    ...(dates ?? []),
    icsLine('SUMMARY', icsText(title)),
    icsLine('DESCRIPTION', icsText(eventLines(detail, edition, language).join('\n'))),
    ...(place === '' || dates === null ? [] : [icsLine('LOCATION', icsText(place))]),
    icsLine('CATEGORIES', icsText(language.messages.terms.kinds[event.kind])),
    ...(isFullAddress(address) ? [icsLine('URL', address)] : []),
    ...(dates === null ? [] : [icsLine('TRANSP', 'TRANSPARENT')]),
    icsLine('X-PARLEY-WHEN', icsText(event.when)),
  ])
}

/** A calendar of events, to open or to subscribe to. */
export function icsCalendar(name: string, details: Iterable<EventDetail>, edition: Edition, language: FormatLanguage): string {
  const entries = Array.from(details, (detail) => icsEvent(detail, edition, language))
  return icsBlock('VCALENDAR', [
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//Parley//Parley 1//EN'),
    icsLine('CALSCALE', 'GREGORIAN'),
    icsLine('METHOD', 'PUBLISH'),
    icsLine('NAME', icsText(name)),
    icsLine('X-WR-CALNAME', icsText(name)),
    icsLine('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
    ...entries,
  ])
}
