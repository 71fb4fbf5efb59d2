import type { Lane } from './facts'
import type { EventKind } from './model'

/** How the date of a row is written; everything that is none of the first three keeps its text. */
export const DATE_FORMS = ['day', 'minute', 'days', 'text'] as const
export const [DAY_FORM, MINUTE_FORM, DAYS_FORM, TEXT_FORM] = [0, 1, 2, 3] as const

/** A large dataset in flat arrays, by row, in order of time. It can be posted to another thread. */
export interface EventColumns {
  readonly length: number
  /** Place in DATE_FORMS. */
  readonly form: Uint8Array
  /** First day, counted from 1970. */
  readonly day: Int32Array
  /** Minute of the day, number of days that follow the first, or place in `dateTexts`, by form. */
  readonly extra: Uint32Array
  readonly dateTexts: readonly string[]
  /** What each date is known to touch (extent.ts). */
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  /** Places in `kinds`, and so on. */
  readonly kind: Uint8Array
  readonly kinds: readonly EventKind[]
  readonly weight: Uint8Array
  readonly support: Uint8Array
  readonly differ: Uint8Array
  readonly undisclosed: Uint16Array
  /** Place in `laneSets`. */
  readonly laneSet: Uint16Array
  readonly laneSets: readonly (readonly Lane[])[]
  /** null while only the skeleton is here. */
  readonly facets: FacetColumns | null
}

/** Who took part, where, and what is said of it: what filters and counts need beyond the skeleton. */
export interface FacetColumns {
  /** Participants of row r: from participantOffsets[r] to participantOffsets[r + 1]. */
  readonly participantOffsets: Uint32Array
  readonly actor: Uint32Array
  readonly role: Uint8Array
  readonly presence: Uint8Array
  /** Number of the side and 1; 0: none. */
  readonly side: Uint8Array
  /** By row, for the few events that have sessions. */
  readonly sessions: ReadonlyMap<number, readonly (string | null)[]>
  /** Number and 1; 0: none. */
  readonly place: Uint32Array
  readonly track: Uint16Array
  readonly publisherOffsets: Uint32Array
  readonly publisher: Uint32Array
  readonly claims: Uint32Array
  readonly knownFromMs: Float64Array
  /** What the numbers point into. */
  readonly actorIds: readonly string[]
  readonly placeIds: readonly string[]
  readonly trackIds: readonly string[]
  readonly sideIds: readonly string[]
  readonly publisherIds: readonly string[]
}

/** The words of one event. */
export interface RowWords {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly summary: string
  readonly aliases: readonly string[]
}
