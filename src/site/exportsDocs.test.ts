import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CLAIM_COLUMNS } from '../formats/claimsCsv'
import { EVENT_COLUMNS } from '../formats/eventsCsv'

/** Names in the first column of the table below a heading of docs/exports.md. */
async function documented(heading: string): Promise<string[]> {
  const text = await readFile('docs/exports.md', 'utf8')
  const section = text.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? ''
  return section.split('\n').flatMap((line) => [.../^\| (`.*?) \|/.exec(line)?.[1]?.matchAll(/`([a-z_]+)`/g) ?? []].map(([, name = '']) => name))
}

test('every column is documented, in order, and no other', async () => {
  expect(await documented('`events.csv`')).toEqual(EVENT_COLUMNS.map(({ name }) => name))
  expect(await documented('`claims.csv`')).toEqual(CLAIM_COLUMNS.map(({ name }) => name))
})

test('a table begins with which state of the data it is', () => {
  for (const columns of [EVENT_COLUMNS, CLAIM_COLUMNS]) expect(columns.slice(0, 4).map(({ name }) => name)).toEqual(['dataset', 'revision', 'as_known_on', 'filters'])
})
