/** Stands for the id of an event whose words are not here: no id begins like it. */
const WORDLESS = '~'
export const wordlessId = (row: number): string => `${WORDLESS}${row}`

/** The row of such an id; null for a real one. */
export function rowOfWordless(id: string): number | null {
  return /^~\d+$/.test(id) ? Number(id.slice(1)) : null
}
