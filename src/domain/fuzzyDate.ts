/**
 * A date with exactly the precision that was reported (EDTF level 0 and 1).
 * Milliseconds count from 1970-01-01T00:00Z on the proleptic Gregorian calendar and may lie far outside the range of
 * JavaScript's Date. A date without an hour is a civil date: its instants are those of the day as if the place stood at
 * UTC, so that the same day is drawn in the same column everywhere.
 */
export interface FuzzyDate {
  /** The EDTF text, as given. */
  readonly text: string
  /** Earliest instant meant, inclusive; -Infinity where the start is open or unknown. */
  readonly startMs: number
  /** End of the latest instant meant, exclusive (equal to startMs for an instant); Infinity where the end is open or unknown. */
  readonly endMs: number
  /** Both ends; the same object twice unless the date is an interval. */
  readonly from: DateBound
  readonly to: DateBound
  readonly isInterval: boolean
}

export type Precision = 'instant' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium'

/** One end of an interval, or a whole single date. `open` = ".." (goes on), `unknown` = "" (not known). */
export type DateBound = DatePoint | { readonly kind: 'open' } | { readonly kind: 'unknown' }

export interface DatePoint {
  readonly kind: 'point'
  readonly precision: Precision
  /** Inclusive. */
  readonly startMs: number
  /** Exclusive; equal to startMs for an instant. */
  readonly endMs: number
  /** "~" or "%": about. */
  readonly approximate: boolean
  /** "?" or "%": uncertain. */
  readonly uncertain: boolean
  /** Astronomical year (0 = 1 BCE); for coarser precisions the first year meant. */
  readonly year: number
  /** 1 to 12, for month, day and instant. */
  readonly month?: number
  /** 1 to 31, for day and instant. */
  readonly day?: number
  /** 21 to 24 (spring to winter), for season. */
  readonly season?: number
}
