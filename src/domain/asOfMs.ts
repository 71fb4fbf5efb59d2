import { readEdtf } from './edtfRead'

/** The instant that a date in an address stands for: the end of a day (UTC), an instant itself. null: not one. */
export function asOfMs(asOf: string): number | null {
  const date = readEdtf(asOf)
  return date !== null && Number.isFinite(date.endMs) ? date.endMs : null
}
