import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { enPages } from '../i18n/enPages'
import type { SiteFile } from './dataFiles'
import { readDataset } from './readData'
import { siteFiles } from './siteFiles'

/**
 * A made-up dataset in, every file of its site out: what readers get is compared with what stands in golden/out, and a
 * change shows in review. `npm run golden` writes it anew.
 */
const GOLDEN = fileURLToPath(new URL('golden', import.meta.url))
const OUT = join(GOLDEN, 'out')

/** JSON as people read it, so that a difference shows its line. */
const readable = ({ path, text }: SiteFile): string => (/\.json(?:ld)?$/.test(path) ? `${JSON.stringify(JSON.parse(text()), null, 1)}\n` : text())

/** A picture as what it is drawn from. */
const goldenPath = ({ path, isPicture }: SiteFile): string => (isPicture ? path.replace(/\.png$/, '.svg') : path)

let files: readonly SiteFile[] = []
let problems: readonly unknown[] = []

beforeAll(async () => {
  const read = await readDataset(join(GOLDEN, 'in', 'made-up'))
  problems = read.problems
  const template = await readFile(join(GOLDEN, 'template.html'), 'utf8')
  files = siteFiles({ datasets: [read.dataset], template, pageStyle: 'assets/pages-0.css', siteUrl: 'https://parley.example/site/', hasCards: true, language: { locale: 'en-GB', messages: enPages } })
})

describe('the site of a made-up dataset', () => {
  test('its data has no problems', () => expect(problems).toEqual([]))

  test('every file is as it was', async () => {
    for (const file of files) await expect(readable(file)).toMatchFileSnapshot(join(OUT, goldenPath(file)))
  })

  test('no file is left over, none is missing', async () => {
    const found = (await readdir(OUT, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(OUT.length + 1))
    // What is left over is deleted by hand, so that nothing disappears by accident.
    expect(found.toSorted()).toEqual(files.map(goldenPath).toSorted())
  })
})

describe('every page', () => {
  const pages = () => files.filter(({ path }) => path.endsWith('.html'))

  test('places nothing by a style attribute and runs no script of its own but that of 404.html', () => {
    for (const { path, text } of pages()) {
      const html = text()
      expect(html, path).not.toMatch(/ style=| on[a-z]+=|href="javascript:/)
      if (path !== '404.html') expect(html, path).not.toMatch(/<script(?![^>]*(type="application\/(?:ld\+)?json"|src="))/)
    }
  })

  test('leads only to files that are there', () => {
    const known = new Set(files.map(({ path }) => path))
    for (const { path, text } of pages().filter((page) => page.path !== '404.html')) {
      for (const [, href] of text().matchAll(/<a [^>]*href="([^"#]+)"/g)) {
        const target = new URL(href ?? '', `https://parley.example/${path}`)
        if (target.origin !== 'https://parley.example') continue
        const file = target.pathname.slice(1)
        expect(known, `${path} leads to ${href}`).toContain(file === '' || file.endsWith('/') ? `${file}index.html` : file)
      }
    }
  })

  test('an event page carries its event', () => {
    const page = files.find(({ path }) => path === 'made-up/events/lake-talks-2031-03-10/index.html')?.text() ?? ''
    const data = /<script type="application\/json" id="event-data">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    const file = files.find(({ path }) => path === 'made-up/data/events/lake-talks-2031-03-10.json')?.text() ?? ''
    expect(JSON.parse(data)).toEqual(JSON.parse(file))
  })
})
