/** A strict reader of RFC 4180, for tests: throws on anything that is none. Not part of the product. */
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < body.length) {
    const { cell, next } = body[at] === '"' ? quotedCell(body, at) : plainCell(body, at)
    row.push(cell)
    if (next >= body.length || body.startsWith('\r\n', next)) {
      rows.push(row)
      row = []
      at = next + 2
    } else if (body[next] === ',') {
      at = next + 1
      if (at >= body.length || body.startsWith('\r\n', at)) row.push('')
      if (at >= body.length || body.startsWith('\r\n', at)) {
        rows.push(row)
        row = []
        at += 2
      }
    } else throw new Error(`no comma and no end of line at ${next}`)
  }
  return rows
}

function plainCell(text: string, from: number): { cell: string; next: number } {
  const plain = /[^,\r\n"]*/y
  plain.lastIndex = from
  const cell = plain.exec(text)?.[0] ?? ''
  return { cell, next: from + cell.length }
}

function quotedCell(text: string, from: number): { cell: string; next: number } {
  const quoted = /"((?:[^"]|"")*)"/y
  quoted.lastIndex = from
  const match = quoted.exec(text)
  if (match === null) throw new Error(`a quote that does not end, at ${from}`)
  return { cell: (match[1] ?? '').replaceAll('""', '"'), next: from + match[0].length }
}
