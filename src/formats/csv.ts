/**
 * CSV by RFC 4180: commas, CRLF, quotes doubled. A cell that a spreadsheet might read as a formula gets an apostrophe in
 * front, and so does one that already begins with apostrophes before such a sign: taking one apostrophe away from
 * every cell that matches DEFUSED gives back the text as it was.
 */

export type CsvValue = string | number | boolean | null | undefined

/** One column of a table: its name in the first line, and what stands in a row. */
export interface CsvColumn<Row> {
  readonly name: string
  readonly value: (row: Row) => CsvValue
}

// Spreadsheets look past spaces and signs that are not shown; some take the wide forms of the signs as well.
const FORMULA = /^'*(?:[\p{C}\p{Z}]*[=+\-@＝＋－＠]|[\t\r\n\0])/u
const DEFUSED = /^'+(?:[\p{C}\p{Z}]*[=+\-@＝＋－＠]|[\t\r\n\0])/u
const QUOTED = /[",\r\n\0]|^\s|\s$/

const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text of a cell as it was before it was written. */
export const cellText = (cell: string): string => (DEFUSED.test(cell) ? cell.slice(1) : cell)

/** One cell as it stands in the file. Nothing (null, undefined) is an empty cell. */
export function csvCell(value: CsvValue): string {
  const text = defused(value === null || value === undefined ? '' : String(value))
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\r\n`

/** A whole file: names of columns, then the rows. Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  const lines = [line(columns.map(({ name }) => name))]
  for (const row of rows) lines.push(line(columns.map(({ value }) => value(row))))
  return `\uFEFF${lines.join('')}`
}
