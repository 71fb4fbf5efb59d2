import { figure } from '../plural'

const LOCALE = 'tr'

export const n = (value: number): string => figure(LOCALE, value)

/** After a figure a noun stays in the singular: "3 olay". */
export const counted = (value: number, noun: string): string => `${n(value)} ${noun}`

/** "48 olaydan 3 tanesi": a part of a whole, without an ending on the figure. */
export const partOf = (part: number, all: number, nounFrom: string): string => `${n(all)} ${nounFrom} ${n(part)} tanesi`

/** "a ve b", "a, b ve c". */
export const listed = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ve ${parts.at(-1) ?? ''}`)
