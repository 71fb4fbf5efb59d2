/** What a timeline frame carries inside its page: it can fetch nothing (docs/embedding.md). */
export interface StripData {
  /** As data/summaries.json, slimmed; one row for each state of an event, under the names of `stateId`. */
  readonly facts: unknown
  /** By row of `facts`: from when on the state holds, in seconds; null: always. */
  readonly fromS: readonly (number | null)[]
  /** By row of `facts`. */
  readonly told: readonly StripTold[]
  /** What badges say, and the path of their article below the dataset. */
  readonly badges: readonly (readonly [words: string, path: string])[]
  /** Events of the dataset; more than are in here where it is a large one. */
  readonly total: number
}

export interface StripTold {
  /** Badges of what the first sentence rests on. */
  readonly lead: readonly number[]
  /** Accounts that contradict one another, side by side; empty where none do. */
  readonly accounts: readonly (readonly [text: string, badges: readonly number[]])[]
  /** What a source says was kept back, in its words. */
  readonly kept: readonly string[]
}

/** A space stands in no id: row 0 is the latest state of the event, others are earlier ones. */
export const stateId = (eventId: string, place: number): string => (place === 0 ? eventId : `${eventId} ${place}`)

export const eventOfState = (id: string): string => id.split(' ')[0] ?? id

/** Where a frame's page keeps its data. */
export const STRIP_DATA_ID = 'strip-data'
