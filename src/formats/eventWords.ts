import type { EventDetail, NamedParticipant } from '../domain/eventDetail'
import { eventAddress } from './recordAddress'
import { asOfDay, isFullAddress } from './edition'
import type { Edition, FormatLanguage } from './edition'
import { whenWords } from './eventDates'

/** "2 February 2025": the day of a state of the data. */
export const dayInWords = (day: string, locale: string): string => whenWords(day, locale).date

export const revisionWords = (edition: Edition, { locale, messages }: FormatLanguage): string =>
  messages.formats.dataRevision(edition.info.revision, dayInWords(asOfDay(edition), locale))

export const participantWords = ({ name, titles, role, presence }: NamedParticipant, { messages: { terms, formats } }: FormatLanguage): string =>
  formats.participant(name, titles, terms.roles[role], presence === 'absent' ? '' : terms.presence[presence])

export const certaintyWords = ({ support, differ }: EventDetail, { messages: { terms } }: FormatLanguage): string =>
  [terms.support[support], ...(differ === 'none' ? [] : [terms.differ[differ]])].join('. ')

/** The date with how exactly it is known. */
export function dateLine({ event }: EventDetail, { locale, messages }: FormatLanguage): string {
  const { date, precision } = whenWords(event.when, locale)
  return messages.formats.dateWithPrecision(date, precision)
}

/** Sentences of the summary that a claim carries. */
export const carriedSummary = ({ event }: EventDetail): readonly string[] => event.summary.filter(({ claims }) => claims.length > 0).map(({ text }) => text)

/** An event in a few plain lines, for where there is no layout: date, summary, who, how certain, which state of the data. */
export function eventLines(detail: EventDetail, edition: Edition, language: FormatLanguage): readonly string[] {
  const { formats } = language.messages
  const summary = carriedSummary(detail).join(' ')
  const address = edition.address(eventAddress(edition.info.id, detail.event.id))
  return [
    `${formats.when}: ${dateLine(detail, language)}`,
    ...(summary === '' ? [] : [summary]),
    ...detail.participants.map((one) => `- ${participantWords(one, language)}`),
    `${formats.certainty}: ${certaintyWords(detail, language)}`,
    revisionWords(edition, language),
    ...(isFullAddress(address) ? [address] : []),
  ]
}
