import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDataset } from '../site/readData'
import { revisionFiles } from '../site/revisions'
import { release } from './release'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-release-'))
  await cp('src/site/golden/in/made-up', join(folder, 'made-up'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const released = async () => {
  const lines: string[] = []
  const code = await release(folder, 'made-up', { write: (line) => lines.push(line) })
  return { code, lines }
}
const served = async () => {
  const { dataset } = await readDataset(join(folder, 'made-up'))
  const { files, changed } = await revisionFiles(folder, [dataset])
  return { changed: changed.length, texts: new Map(files.map(({ path, text }) => [path, text()])) }
}
const change = async (from: string, to: string) => {
  const file = join(folder, 'made-up', 'dataset.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

test('a revision is kept once, twice the same is no harm, and its addresses are listed once', async () => {
  expect((await released()).code).toBe(0)
  const urls = await readFile(join(folder, 'released-urls.txt'), 'utf8')
  const lines = urls.trimEnd().split('\n')
  expect(new Set(lines).size).toBe(lines.length)
  for (const kind of ['', 'events/second-call-2031-03/', 'events/second-call-2031-03/claims/spoke/', 'articles/south-call/', 'publishers/south-paper/', 'actors/norland/', 'tracks/border/', 'compare/outcome/', 'method/', 'embed/', 'embed/events/lake-talks-2031-03-10/', 'feed.xml', 'changes.xml', 'calendar.ics']) expect(lines).toContain(`made-up/${kind}`)
  expect(lines.filter((line) => !/^made-up\/([\w/-]+\/)?(\w+\.(xml|ics))?$/.test(line))).toEqual([])
  expect((await released()).code).toBe(0)
  expect(await readFile(join(folder, 'released-urls.txt'), 'utf8')).toBe(urls)
})

test('other data under the same revision is refused, and what was released goes on being served', async () => {
  await released()
  const before = (await served()).texts.get('made-up/data/revisions/3.json')
  await change('Norland and Sudland', 'Norland and its neighbour')
  const again = await released()
  expect([again.code, again.lines[0]]).toEqual([1, expect.stringContaining('Raise "revision"')])
  const now = await served()
  expect([now.changed, now.texts.get('made-up/data/revisions/3.json')]).toEqual([1, before])
})

test('a new revision stands beside the old one', async () => {
  await released()
  await change('"revision": "3"', '"revision": "4"')
  expect((await released()).code).toBe(0)
  const { texts, changed } = await served()
  expect([changed, [...texts.keys()]]).toEqual([0, ['made-up/data/revisions/4.json', 'made-up/data/revisions/3.json']])
})

test('a revision that names no file is told', async () => {
  await change('"revision": "3"', '"revision": "../3"')
  await expect(release(folder, 'made-up', { write: () => {} })).rejects.toThrow('letters, digits, dots and hyphens')
})
