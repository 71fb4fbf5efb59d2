import { parseEdtf } from './edtf'
import { whenOf } from './eventDate'
import type { FuzzyDate } from './fuzzyDate'
import { ok, type Result } from './result'

/** The date of an event: EDTF, or none: written as such, or because its two ends stand in the wrong order (a warning of its own). */
export function readWhen(text: string): Result<FuzzyDate> {
  const when = whenOf(text)
  return when === null ? parseEdtf(text) : ok(when)
}
