import type { EventColumns } from './eventColumns'
import type { Actor, DatasetInfo, Differ, EventKind, Place, Presence, Publisher, Role, Support, Tombstone } from './model'
import type { FuzzyDate } from './fuzzyDate'
import type { Problem } from './result'

/** A full mark (took part) or a small open tick at the stem's end (an act was directed at this side). */
export type LaneMark = 'full' | 'tick'
export interface Lane { readonly side: string; readonly mark: LaneMark }

export interface SummaryParticipant {
  readonly actor: string
  readonly role: Role
  /** As authored or by default (docs/data-format.md). */
  readonly presence: Presence
  readonly session?: string
  /** null: a person without side, country or body: listed in the panel only. */
  readonly side: string | null
}

/** What drawing, filtering, listing and counting need of one event, at the latest date. */
export interface EventSummary {
  readonly id: string
  readonly title: string
  readonly short: string
  /** First sentence of the summary; empty where none is carried by a claim. */
  readonly summary: string
  readonly kind: EventKind
  readonly when: FuzzyDate
  readonly place?: string | undefined
  readonly track?: string | undefined
  readonly weight: number
  readonly support: Support
  readonly differ: Differ
  /** Instant (ms) from which the event is known to the dataset. */
  readonly knownFromMs: number
  readonly participants: readonly SummaryParticipant[]
  /** By order of sides; never empty. */
  readonly lanes: readonly Lane[]
  /** Ids of publishers of the articles its claims rest on. */
  readonly publishers: readonly string[]
  readonly claimCount: number
  readonly undisclosedCount: number
  readonly aliases: readonly string[]
  /** Its words (id, titles, summary) are not here yet: what stands in their place is not to be shown as theirs. */
  readonly isWordless?: boolean
}

/** Events by row, in order of time (order on one day: docs/data-format.md). An array is one; so are columns. */
export interface EventTable extends Iterable<EventSummary> {
  readonly length: number
  /** One event, to be shown: words that are not here yet are asked for. Going through all of them asks for none. */
  at(row: number): EventSummary | undefined
  /** Of a large dataset: the same for who goes through many; asks for no words. */
  glance?(row: number): EventSummary | undefined
  /** Of a large dataset: the same in flat arrays. */
  readonly columns?: EventColumns
  /** Of a large dataset: the words of its events, which come later. */
  readonly words?: EventWords
}

/** One event for counting and grouping, not to be shown. */
export const glanceAt = (events: EventTable, row: number): EventSummary | undefined => (events.glance ? events.glance(row) : events.at(row))

/** The words of events that are held in columns. */
export interface EventWords {
  /** Rises whenever words have come. */
  readonly version: number
  /** Calls back whenever words have come; gives back how to stop it. */
  subscribe(listener: () => void): () => void
  /** Row of an id or former id; null: there is none; undefined: being looked for. */
  find(id: string): number | null | undefined
}

/** Everything the app holds of a dataset: immutable, loaded once. */
export interface Facts {
  readonly info: DatasetInfo
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
  readonly publishers: ReadonlyMap<string, Publisher>
  readonly events: EventTable
  readonly tombstones: ReadonlyMap<string, Tombstone>
  readonly articleCount: number
  /** What was wrong with the data and left out or dropped. */
  readonly problems: readonly Problem[]
}

/** Facts that hold every event as an object. */
export interface PlainFacts extends Facts {
  readonly events: readonly EventSummary[]
}
