import { readEdtfOrRefuse } from './edtfRead'
import type { FuzzyDate } from './fuzzyDate'

/** The date of an event that nobody can place in time. parseEdtf refuses it. */
const UNDATED: FuzzyDate = { text: '../..', startMs: -Infinity, endMs: Infinity, from: { kind: 'open' }, to: { kind: 'open' }, isInterval: true }

/** The date of an event, as readWhen reads it (when.ts); null where it refuses. */
export function whenOf(text: string): FuzzyDate | null {
  if (text === UNDATED.text) return UNDATED
  const read = readEdtfOrRefuse(text)
  return read === 'ends-before-start' ? UNDATED : typeof read === 'string' ? null : read
}
