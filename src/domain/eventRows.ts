import { ColumnReader, isCount, isText, listOf, textsOf } from './columns'
import { extentOf } from './extent'
import type { EventSummary, SummaryParticipant } from './facts'
import type { FuzzyDate } from './fuzzyDate'
import { SHAPE_OF_KIND } from './kinds'
import type { Actor, DatasetInfo, EventKind, Place, Publisher, Side } from './model'
import { dayOf } from './order'
import { RELOAD_HINT, type Table } from './readRecords'
import type { Problem } from './result'
import { lanesOf } from './sides'
import { DIFFERS, PARTICIPANT_WIDTH, PRESENCES, ROLES, SUPPORTS } from './summaryColumns'
import { readWhen } from './when'

/** What the columns of events point into. */
export interface EventTables {
  readonly info: DatasetInfo
  readonly actors: Table<Actor>
  readonly places: Table<Place>
  readonly publishers: Table<Publisher>
  readonly kinds: readonly unknown[]
  /** As the file numbers them, good or not. */
  readonly tracks: readonly unknown[]
  readonly sideIds: readonly unknown[]
}

/** The good rows, in order of time. */
export function readEvents(json: unknown, tables: EventTables, problems: Problem[]): readonly EventSummary[] {
  const reader = new ColumnReader(json, 'events', problems)
  const rows = new EventRows(reader, tables)
  const seen = new Set<string>()
  const events: EventSummary[] = []
  let isSorted = true
  for (let row = 0; row < reader.length; row += 1) {
    const event = rows.read(row, seen)
    if (!event) continue
    const previous = events.at(-1)
    if (previous && dayOf(previous.when) > dayOf(event.when)) isSorted = false
    seen.add(event.id)
    events.push(event)
  }
  return isSorted ? events : events.toSorted((a, b) => (dayOf(a.when) < dayOf(b.when) ? -1 : dayOf(a.when) > dayOf(b.when) ? 1 : 0))
}

class EventRows {
  readonly #reader: ColumnReader
  readonly #tables: EventTables
  readonly #sides: ReadonlySet<unknown>
  readonly #tracks: ReadonlySet<unknown>
  readonly #kinds: ReadonlySet<string>

  constructor(reader: ColumnReader, tables: EventTables) {
    this.#reader = reader
    this.#tables = tables
    this.#sides = new Set(tables.info.sides.map((side: Side) => side.id))
    this.#tracks = new Set(tables.info.tracks.map((track) => track.id))
    this.#kinds = new Set([...Object.keys(SHAPE_OF_KIND), ...(tables.info.kinds ?? []).map((kind) => kind.id)])
  }

  /** null: the row is left out, and listed. */
  read(row: number, seen: ReadonlySet<string>): EventSummary | null {
    const at = (field: string): unknown => this.#reader.at(field, row)
    const [id, title, text, short, summary] = [at('id'), at('title'), at('when'), at('short'), at('summary')]
    if (!isText(id)) return this.#leaveOut('id', row, 'An event has no id')
    if (seen.has(id)) return this.#leaveOut('id', row, `The id "${id}" stands there twice`)
    if (!isText(title)) return this.#leaveOut('title', row, `The event "${id}" has no title`)
    const when = isText(text) ? readWhen(text) : null
    if (!when?.ok) return this.#leaveOut('when', row, `The date of "${title}" cannot be read`, when?.problem.hint)
    const [weight, known, claims, undisclosed] = [at('weight'), at('knownFromS'), at('claims'), at('undisclosed')]
    const participants = this.#participants(row)
    return {
      id,
      title,
      short: isText(short) ? short : title,
      summary: isText(summary) ? summary : '',
      kind: this.#kind(row),
      when: when.value,
      ...this.#place(row),
      ...this.#track(row),
      weight: typeof weight === 'number' && weight >= 1 && weight <= 5 ? weight : 1,
      support: this.#word('support', row, SUPPORTS, 'one-source'),
      differ: this.#word('differ', row, DIFFERS, 'none'),
      knownFromMs: knownFromMs(known, when.value),
      participants,
      lanes: lanesOf(participants, this.#tables.info.sides),
      publishers: this.#publishers(row),
      claimCount: isCount(claims) ? claims : 0,
      undisclosedCount: isCount(undisclosed) ? undisclosed : 0,
      aliases: textsOf(at('aliases')),
    }
  }

  #leaveOut(field: string, row: number, why: string, hint = RELOAD_HINT): null {
    this.#reader.complain('error', field, row, `${why}; it is left out.`, hint)
    return null
  }

  #drop(field: string, row: number, what: string): void {
    this.#reader.complain('error', field, row, `${what}; the event is shown without it.`, RELOAD_HINT)
  }

  #word<T>(field: string, row: number, words: readonly T[], fallback: T): T {
    const word = entry(words, this.#reader.at(field, row))
    if (word === undefined) this.#drop(field, row, `It is not said how well the event is ${field === 'support' ? 'supported' : 'agreed on'}`)
    return word ?? fallback
  }

  #kind(row: number): EventKind {
    const kind = entry(this.#tables.kinds, this.#reader.at('kind', row))
    if (this.#isKind(kind)) return kind
    this.#drop('kind', row, 'The kind is not known')
    return 'other'
  }

  /** Kinds that a dataset adds are kinds too, though the type names the standard ones only. */
  #isKind(kind: unknown): kind is EventKind {
    return typeof kind === 'string' && this.#kinds.has(kind)
  }

  #place(row: number): { readonly place?: string } {
    const number = this.#reader.at('place', row)
    if (number === -1) return {}
    const place = entry(this.#tables.places.rows, number)
    if (!place) this.#drop('place', row, 'The place is not in the file')
    return place ? { place: place.id } : {}
  }

  #track(row: number): { readonly track?: string } {
    const number = this.#reader.at('track', row)
    if (number === -1) return {}
    const track = entry(this.#tables.tracks, number)
    if (isText(track) && this.#tracks.has(track)) return { track }
    this.#drop('track', row, 'The track is not in the file')
    return {}
  }

  #publishers(row: number): readonly string[] {
    return listOf(this.#reader.at('publishers', row)).flatMap((number) => {
      const publisher = entry(this.#tables.publishers.rows, number)
      if (!publisher) this.#drop('publishers', row, 'A publisher is not in the file')
      return publisher ? [publisher.id] : []
    })
  }

  #participants(row: number): readonly SummaryParticipant[] {
    const numbers = listOf(this.#reader.at('participants', row))
    const sessions = listOf(this.#reader.at('sessions', row))
    const participants: SummaryParticipant[] = []
    for (let i = 0; i < numbers.length; i += PARTICIPANT_WIDTH) {
      const actor = entry(this.#tables.actors.rows, numbers[i])
      const role = entry(ROLES, numbers[i + 1])
      const presence = entry(PRESENCES, numbers[i + 2])
      const side = entry(this.#tables.sideIds, numbers[i + 3])
      const session = sessions[i / PARTICIPANT_WIDTH]
      if (!actor || !role || !presence) this.#drop('participants', row, 'A participant cannot be read')
      else participants.push({ actor: actor.id, role, presence, ...(isText(session) ? { session } : {}), side: isText(side) && this.#sides.has(side) ? side : null })
    }
    return participants
  }
}

function entry<T>(list: readonly T[], number: unknown): T | undefined {
  return typeof number === 'number' ? list[number] : undefined
}

/** null: known always, the dataset names no date at all. What cannot be read counts from the event's end. */
function knownFromMs(seconds: unknown, when: FuzzyDate): number {
  if (seconds === null) return -Infinity
  return typeof seconds === 'number' ? Math.round(seconds * 1000) : extentOf(when).endMs
}
