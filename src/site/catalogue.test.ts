import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aDataset } from '../domain/factories'
import { CATALOGUE, catalogueFile } from './catalogue'

const GOLDEN = 'src/site/golden/out/made-up'
/** One of each kind in the made-up site. */
const SOME: Readonly<Record<string, string>> = {
  events: 'lake-talks-2031-03-10', articles: 'north-talks', publishers: 'north-paper', actors: 'norland', places: 'lake-house', tracks: 'border',
}
const built = (path: string) => path.replace(/^(\w+)\/<id>/, (_, folder: string) => `${folder}/${SOME[folder] ?? ''}`).replace('<claim>', 'met').replace('<dataset>', 'made-up')

// Frames and revisions are not in the golden folder: e2e opens them.
test.each(CATALOGUE.filter(([path]) => !/^embed|revisions/.test(path)))('%s is where it says', (path) => {
  const file = built(path)
  expect([file, existsSync(`${GOLDEN}/${file.endsWith('/') || file === '' ? `${file}index.html` : file}`)]).toEqual([file, true])
})

test('names every dataset with its addresses, in full where the site is known', () => {
  const { info } = aDataset({})
  const text = catalogueFile([{ info, eventCount: 2, articleCount: 3 }], 'https://parley.example/x/').text()
  expect(text).toContain(`## ${info.title}\n2 events from 3 articles`)
  expect(text).toContain(`- https://parley.example/x/${info.id}/events/<id>/ : one event`)
  expect(catalogueFile([{ info, eventCount: 2, articleCount: 3 }], null).text()).toContain(`- /${info.id}/events/<id>/ : one event`)
})
