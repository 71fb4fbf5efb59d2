import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { aDataset, anEvent, anInfo } from '../domain/factories'
import { embedPath } from '../formats/embedCode'
import { enPages } from '../i18n/enPages'
import { ENGLISH, LANGUAGES } from '../i18n/languages'
import type { SiteFile } from './dataFiles'
import { frameLanguages } from './frameLanguages'
import { siteFiles } from './siteFiles'

/* Frames in other languages: each language that has its words is a set of pages of its own (docs/decisions/0028). */

const asset = (name: string) => ({ script: `assets/${name}.js`, style: `assets/${name}.css` })
const spoken = frameLanguages()
const embeds = { card: asset('card'), strip: asset('strip'), words: Object.fromEntries(spoken.map(({ entry }) => [entry.tag, `assets/words-${entry.tag}.js`])) }
const event = anEvent({ id: 'talks', title: 'Talks', when: '2025-02-27' })
const first = aDataset({ events: [event] })
const present = aDataset({ info: anInfo({ revision: '2' }), events: [event] })

let files: ReadonlyMap<string, SiteFile>
const text = (path: string) => files.get(`a-dataset/embed/${path}index.html`)?.text() ?? ''

beforeAll(async () => {
  const template = await readFile('src/site/golden/template.html', 'utf8')
  files = new Map(siteFiles({ datasets: [present], former: new Map([['a-dataset', [first]]]), frameLanguages: spoken, template, pageStyle: 'assets/pages.css', siteUrl: null, embeds, language: { locale: 'en-GB', messages: enPages } }).map((file) => [file.path, file]))
})

test.each(spoken.map((one) => [one.entry.tag, one] as const))('%s: words, direction, dates; texts of the data say that they are English; links keep the language', (tag, { entry, language }) => {
  for (const path of [`lang/${tag}/`, `lang/${tag}/events/talks/`]) {
    const html = text(path)
    expect(html).toContain(`<html lang="${entry.locale}" dir="${entry.direction}">`)
    expect(html).toMatch(new RegExp(`<script src="[./]+assets/words-${tag}.js"></script>\\n<script src="[./]+assets/(card|strip).js"></script>`))
    expect(html).toMatch(/<bdi lang="en" dir="auto">(Talks|An event)<\/bdi>/)
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\.[^"]*)"/g)) expect(href).toMatch(new RegExp(`\\?lang=${tag}(#|$)`))
    expect(html).toContain(language.messages.embed.revision('2', '31 Dec 2025').split('2')[0] ?? '')
  }
  expect(text(`lang/${tag}/events/talks/`)).toContain(new Intl.DateTimeFormat(entry.locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, 1, 27)).slice(0, 3))
  expect(text(`lang/${tag}/events/talks/`)).toContain('content="../../rev/1/"')
})

test('live frames name each language that is there; frames of a former revision are English', () => {
  const named = /<meta name="parley-elsewhere" content="([^"]*)">/.exec(text('events/talks/'))?.[1]?.split(' ') ?? []
  expect(named).toEqual(['rev/1/', ...spoken.map(({ entry }) => `lang/${entry.tag}/`)])
  for (const folder of named) expect(files.has(`a-dataset/embed/${folder}events/talks/index.html`)).toBe(true)
  expect(text('rev/1/events/talks/')).toContain('<html lang="en" dir="ltr">')
  expect(spoken.map(({ entry }) => entry)).toEqual(LANGUAGES.filter((entry) => entry !== ENGLISH && spoken.some((one) => one.entry === entry)))
})

test('the code leads straight to the language, where its frames are written; a pinned one asks in its query', () => {
  const options = { dataset: 'a-dataset', target: { kind: 'event', id: 'talks' }, theme: 'dark', lang: 'ar', isSpoken: true, asOf: null, rev: null } as const
  expect(embedPath(options)).toBe('a-dataset/embed/lang/ar/events/talks/?theme=dark')
  expect(embedPath({ ...options, lang: 'en' })).toBe('a-dataset/embed/events/talks/?lang=en&theme=dark')
  expect(embedPath({ ...options, isSpoken: false })).toBe('a-dataset/embed/events/talks/?lang=ar&theme=dark')
  expect(embedPath({ ...options, rev: '1' })).toBe('a-dataset/embed/events/talks/?rev=1&lang=ar&theme=dark')
})
