import { parseEdtf } from './edtf'

/** The instant that a date in an address stands for: the end of a day (UTC), an instant itself. null: not one. */
export function asOfMs(asOf: string): number | null {
  const date = parseEdtf(asOf)
  return date.ok && Number.isFinite(date.value.endMs) ? date.value.endMs : null
}
