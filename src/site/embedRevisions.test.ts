import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { aDataset, anEvent, anInfo } from '../domain/factories'
import type { Dataset } from '../domain/model'
import { enPages } from '../i18n/enPages'
import type { SiteFile } from './dataFiles'
import { siteFiles } from './siteFiles'

/* What a frame with `rev=` needs of the build: a set of frames for every revision that was released before the present one. */

const embeds = { card: { script: 'assets/embed-card-0.js', style: 'assets/embed-card-0.css' }, strip: { script: 'assets/embed-strip-0.js', style: 'assets/embed-strip-0.css' } }
const events = (title: string) => [anEvent({ id: 'kept', title, short: title }), anEvent({ id: 'then-called', title: 'Renamed since' }), anEvent({ id: 'gone-since', title: 'Withdrawn since' })]
const first = aDataset({ info: anInfo({ revision: '1' }), events: events('With a mistake') })
const present = aDataset({
  info: anInfo({ revision: '2' }),
  events: [anEvent({ id: 'kept', title: 'Put right', short: 'Put right' }), anEvent({ id: 'now-called', title: 'Renamed since', aliases: ['then-called'] }), anEvent({ id: 'new', title: 'New' })],
  tombstones: [{ id: 'gone-since', withdrawn: { on: '2026-01-01', reason: 'It was never reported.' } }],
})

let files: ReadonlyMap<string, SiteFile>
const text = (path: string) => files.get(`a-dataset/embed/${path}index.html`)?.text() ?? ''
const elsewhere = (path: string) => /<meta name="parley-elsewhere" content="([^"]*)">/.exec(text(path))?.[1] ?? ''
const frames = (all: readonly SiteFile[]) => new Map(all.map((file) => [file.path, file]))

beforeAll(async () => {
  const template = await readFile('src/site/golden/template.html', 'utf8')
  const build = (dataset: Dataset, former: readonly Dataset[]) => frames(siteFiles({ datasets: [dataset], template, pageStyle: 'assets/pages-0.css', siteUrl: null, embeds, former: new Map([['a-dataset', former]]), language: { locale: 'en-GB', messages: enPages } }))
  files = build(present, [first])
})

test('the former revision has its own timeline and cards; the live ones show the present', () => {
  expect(text('rev/1/events/kept/')).toContain('With a mistake')
  expect(text('rev/1/events/kept/')).not.toContain('Put right')
  expect(text('rev/1/events/kept/')).toContain('data-revision="1"')
  expect(text('events/kept/')).toContain('Put right')
  expect(text('events/kept/')).toContain('data-revision="2"')
  expect([text('rev/1/').includes('With a mistake'), text('rev/1/').includes('Put right')]).toEqual([true, false])
})

test('live frames name the revisions that hold the same event, by whichever id; the others name none', () => {
  expect(['', 'events/kept/', 'events/now-called/', 'events/then-called/', 'events/gone-since/'].map(elsewhere)).toEqual(Array.from({ length: 5 }, () => 'rev/1/'))
  expect(elsewhere('events/new/')).toBe('')
  expect(elsewhere('rev/1/')).toBe('')
  expect(text('rev/1/events/now-called/')).toContain('Renamed since')
  expect(text('rev/1/events/gone-since/')).toContain('Withdrawn since')
  for (const path of ['events/now-called/', 'rev/1/events/now-called/']) expect(text(path)).toContain('<meta name="parley-page" content="a-dataset/embed/events/now-called/">')
  // Each folder that is named holds what it is named for.
  for (const [path, file] of files) {
    const [, rest] = /^a-dataset\/embed\/(?!rev\/)(.*)$/.exec(path) ?? []
    if (rest === undefined) continue
    const named = /<meta name="parley-elsewhere" content="([^"]*)">/.exec(file.text())?.[1]?.split(' ') ?? []
    for (const folder of named) expect(files.has(`a-dataset/embed/${folder}${rest}`), `${folder}${rest}`).toBe(true)
  }
})

test('links of a pinned frame lead to pages of the site and keep the revision', () => {
  for (const path of ['rev/1/', 'rev/1/events/kept/']) {
    const links = [...text(path).matchAll(/<a [^>]*href="(\.[^"]*)"/g)].map((m) => m[1] ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const href of links) {
      expect(href).toMatch(/\?rev=1(#|$)/)
      expect(files.has(`${new URL(href, `https://parley.example/a-dataset/embed/${path}`).pathname.slice(1)}index.html`), href).toBe(true)
    }
  }
  expect(text('events/kept/')).not.toContain('?rev=')
})
