import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parseDataset, type RawFile } from '../domain/parse'
import { readDataset } from './readData'

it('the example of data/README.md passes the check beside the real data', async () => {
  const readme = await readFile('data/README.md', 'utf8')
  const examples: RawFile[] = [...readme.matchAll(/`us-russia\/(\S+\.json)`\n\n```json\n([\s\S]*?)```/g)].map(([, file = '', json = '']) => ({ file, json: JSON.parse(json) as unknown }))
  expect(examples.map(({ file }) => file.split('/')[0])).toEqual(['articles', 'events'])
  const { files } = await readDataset('data/us-russia')
  const real = [...files].map(([file, text]) => ({ file, json: JSON.parse(text) as unknown }))
  const { dataset, problems } = parseDataset([...real, ...examples])
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(dataset.events.has('envoys-vienna-2026-01-14')).toBe(true)
})
