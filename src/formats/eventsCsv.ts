import type { EventSummary, Facts, SummaryParticipant } from '../domain/facts'
import { precisionKey } from '../i18n/dateWords'
import { eventAddress } from './recordAddress'
import type { CsvColumn } from './csv'
import { csvText } from './csv'
import type { Edition } from './edition'
import { isoEnds, isoInstant } from './eventDates'

type Known = Pick<Facts, 'actors' | 'places' | 'info'>
interface Row { readonly event: EventSummary; readonly facts: Known; readonly edition: Edition }

/** Several values in one cell. A value that holds the sign itself keeps it: names of records are looked up by id instead. */
const SEPARATOR = '; '

/** The columns that every row of every table begins with: of which state of the data, chosen by what. */
export const editionColumns = <R extends { readonly edition: Edition }>(): readonly CsvColumn<R>[] => [
  { name: 'dataset', value: ({ edition }) => edition.info.id },
  { name: 'revision', value: ({ edition }) => edition.info.revision },
  { name: 'as_known_on', value: ({ edition }) => edition.asOf },
  { name: 'filters', value: ({ edition }) => edition.filters },
]

function countryOf({ event, facts }: Row): string {
  const seen = new Set<string>()
  for (let at = event.place; at !== undefined && !seen.has(at); at = facts.places.get(at)?.partOf) {
    seen.add(at)
    const country = facts.places.get(at)?.country
    if (country !== undefined) return country
  }
  return ''
}

const participantWords = ({ actor, role, presence }: SummaryParticipant, { actors }: Known): string => `${actors.get(actor)?.name ?? actor} (${role}, ${presence})`

export const EVENT_COLUMNS: readonly CsvColumn<Row>[] = [
  ...editionColumns<Row>(),
  { name: 'id', value: ({ event }) => event.id },
  { name: 'address', value: ({ event, edition }) => edition.address(eventAddress(edition.info.id, event.id)) },
  { name: 'title', value: ({ event }) => event.title },
  { name: 'kind', value: ({ event }) => event.kind },
  { name: 'track', value: ({ event, facts }) => facts.info.tracks.find(({ id }) => id === event.track)?.title ?? event.track },
  { name: 'when', value: ({ event }) => event.when.text },
  { name: 'earliest', value: ({ event }) => isoEnds(event.when).earliest },
  { name: 'latest', value: ({ event }) => isoEnds(event.when).latest },
  { name: 'place', value: ({ event, facts }) => (event.place === undefined ? '' : (facts.places.get(event.place)?.name ?? event.place)) },
  { name: 'country', value: countryOf },
  { name: 'sides', value: ({ event }) => event.lanes.map(({ side }) => side).join(SEPARATOR) },
  { name: 'participants', value: ({ event, facts }) => event.participants.map((one) => participantWords(one, facts)).join(SEPARATOR) },
  { name: 'participant_ids', value: ({ event }) => event.participants.map(({ actor }) => actor).join(SEPARATOR) },
  { name: 'support', value: ({ event }) => event.support },
  { name: 'differ', value: ({ event }) => event.differ },
  { name: 'known_from', value: ({ event }) => (Number.isFinite(event.knownFromMs) ? isoInstant(event.knownFromMs) : '') },
  { name: 'precision', value: ({ event }) => precisionKey(event.when) },
]

/** events.csv: one row an event, in the order given. Its columns: docs/exports.md. */
export const eventsCsv = (events: Iterable<EventSummary>, facts: Known, edition: Edition): string => csvText(EVENT_COLUMNS, rows(events, facts, edition))

function* rows(events: Iterable<EventSummary>, facts: Known, edition: Edition): Iterable<Row> {
  for (const event of events) yield { event, facts, edition }
}
