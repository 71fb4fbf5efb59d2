import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { aClaim, aDataset, anArticle, anEvent, aPublisher } from '../domain/factories'
import type { Dataset } from '../domain/model'
import { EMBED_DEFAULT_HEIGHT_PX, EMBED_SANDBOX, embedCode, embedElementCode } from '../formats/embedCode'
import { STRIP_DATA_ID } from '../formats/embedData'
import { enPages } from '../i18n/enPages'
import { decodeView } from '../url/codec'
import type { SiteFile } from './dataFiles'
import { withLinksOut } from './embedPage'
import { MOST_STRIP_EVENTS } from './embedStrip'
import { readDataset } from './readData'
import { siteFiles } from './siteFiles'

const folder = fileURLToPath(new URL('golden', import.meta.url))
const embeds = { card: { script: 'assets/embed-card-0.js', style: 'assets/embed-card-0.css' }, strip: { script: 'assets/embed-strip-0.js', style: 'assets/embed-strip-0.css' } }
const SITE_URL = 'https://parley.example/site/'

let template = ''
const filesOf = (dataset: Dataset, siteUrl: string | null = SITE_URL): ReadonlyMap<string, SiteFile> =>
  new Map(siteFiles({ datasets: [dataset], template, pageStyle: 'assets/pages-0.css', siteUrl, embeds, language: { locale: 'en-GB', messages: enPages } }).map((file) => [file.path, file]))

let dataset: Dataset
let files: ReadonlyMap<string, SiteFile>
const text = (path: string) => files.get(path)?.text() ?? ''

beforeAll(async () => {
  template = await readFile(`${folder}/template.html`, 'utf8')
  ;({ dataset } = await readDataset(`${folder}/in/made-up`))
  files = filesOf(dataset)
})

describe('the frames of a dataset', () => {
  test('stand for the timeline and for every event, under old ids and after a withdrawal too', () => {
    const frames = [...files.keys()].filter((path) => path.startsWith('made-up/embed/'))
    expect(frames.toSorted()).toEqual([
      'made-up/embed/events/lake-talks-2031-03-10/index.html', 'made-up/embed/events/lake-talks/index.html', 'made-up/embed/events/second-call-2031-03/index.html',
      'made-up/embed/events/withdrawn-talks/index.html', 'made-up/embed/index.html',
    ])
    expect(text('made-up/embed/events/withdrawn-talks/index.html')).toContain(enPages.gone.withdrawnTitle)
  })

  test('ask for one style sheet and one classic script, without CORS; nothing else runs or loads', () => {
    for (const [path, file] of files) {
      if (!path.startsWith('made-up/embed/')) continue
      const html = file.text()
      expect(html.match(/<script src="[^"]+"><\/script>/g), path).toHaveLength(1)
      expect(html.match(/<link rel="stylesheet" href="[^"]+">/g), path).toHaveLength(1)
      expect(html, path).not.toMatch(/crossorigin|type="module"|modulepreload| style=| on[a-z]+=|<img|@import/)
      expect(html, path).toContain("default-src 'none'")
      expect(html.replace(/<script src="[^"]+"><\/script>/, ''), path).not.toMatch(/<script(?! type="application\/json")/)
    }
  })

  test('lead out by every link, in a tab of its own, to pages that are there', () => {
    for (const [path, file] of files) {
      if (!path.startsWith('made-up/embed/')) continue
      for (const [tag, href = ''] of file.text().matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)) {
        expect(tag, path).toContain(' target="_blank"')
        expect(tag, path).toMatch(/rel="[^"]*noopener/)
        const { pathname, origin } = new URL(href, `https://parley.example/${path}`)
        if (origin === 'https://parley.example') expect(files.has(`${decodeURI(pathname).slice(1)}index.html`), `${path} leads to ${href}`).toBe(true)
      }
    }
  })

  test('a card holds its claims with their sources, and every earlier state in a template', () => {
    const html = text('made-up/embed/events/lake-talks-2031-03-10/index.html')
    const [now = '', ...earlier] = html.split('<template')
    expect(now).toContain('class="badge"')
    expect(now).toContain('ata revision')
    const instants = [...html.matchAll(/data-from-ms="(-?\d+)"/g)].map((m) => Number(m[1]))
    expect(earlier.length).toBeGreaterThan(0)
    expect(instants.slice(1).toSorted((a, b) => a - b)).toEqual(instants.slice(1))
    expect(Math.max(...instants)).toBe(instants[0])
  })

  test('without the address of the site there are frames, and nothing that needs a full address', () => {
    const bare = filesOf(dataset, null)
    expect([...bare.keys()].some((path) => path.includes('oembed'))).toBe(false)
    expect(bare.get('made-up/embed/index.html')?.text()).not.toContain('https://parley.example')
    expect(bare.get('made-up/events/lake-talks-2031-03-10/index.html')?.text()).not.toContain('oembed')
    expect(text('made-up/embed/index.html')).toContain("script-src 'self' https://parley.example;")
  })
})

describe('oEmbed', () => {
  test('stands beside each page that links to it', () => {
    for (const [page, file] of [['made-up/index.html', 'made-up/oembed.json'], ['made-up/events/lake-talks-2031-03-10/index.html', 'made-up/oembed/lake-talks-2031-03-10.json'], ['made-up/events/lake-talks/index.html', 'made-up/oembed/lake-talks-2031-03-10.json']] as const) {
      const href = /<link rel="alternate" type="application\/json\+oembed" title="[^"]+" href="([^"]+)">/.exec(text(page))?.[1]
      expect(href).toBe(SITE_URL + file)
      const json: unknown = JSON.parse(text(file))
      expect(json).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Parley', provider_url: SITE_URL, width: 640 })
      expect((json as { html: string }).html).toContain(`sandbox="${EMBED_SANDBOX}"`)
    }
  })

  test('no page of something withdrawn links to any', () => expect(text('made-up/events/withdrawn-talks/index.html')).not.toContain('oembed'))
})

test('docs/embedding.md hands out the code that the app does, and names attributes, parameters and messages', async () => {
  const page = await readFile('docs/embedding.md', 'utf8')
  const options = { siteRoot: 'https://parley.example/', dataset: 'us-russia', target: { kind: 'event', id: 'istanbul-embassy-talks-2025-02-27' }, theme: null, lang: null, widthPx: '100%', heightPx: EMBED_DEFAULT_HEIGHT_PX.event, asOf: null, rev: null, title: 'Embassy talks in Istanbul' } as const
  expect(page).toContain(embedCode(options))
  expect(page).toContain(embedElementCode(options))
  const { view } = decodeView('us-russia/?actor=russia&actor=united-states&match=met&time=2025-02-01..2025-04-30', ['us-russia'], 'us-russia')
  expect(page).toContain(embedCode({ ...options, target: { kind: 'view', view }, heightPx: EMBED_DEFAULT_HEIGHT_PX.view, title: 'Meetings of Russia and the United States, spring 2025' }))
  const loader = await readFile('src/ui/embed/loader.ts', 'utf8')
  const attributes = [.../(?:QUERY|observedAttributes) = \[([^\]]+)\]/g[Symbol.matchAll](loader)].flatMap((m) => [...(m[1] ?? '').matchAll(/'([a-z-]+)'/g)].map((one) => one[1] ?? ''))
  expect(attributes.length).toBeGreaterThan(7)
  const messages = [...(await readFile('src/ui/embed/messages.ts', 'utf8')).matchAll(/type: '([a-z]+)'/g)].map((m) => m[1] ?? '')
  for (const word of [...attributes, ...messages, String(MOST_STRIP_EVENTS)]) expect(page, word).toMatch(new RegExp(`\`${word}\`| ${word} `))
})

test('links within the event lead to its page', () => {
  expect(withLinksOut('<p>&lt;a href=<a href="#c1" class="x">1</a><a rel="noopener noreferrer" href="https://a.example/">a</a></p>', '../e/')).toBe(
    '<p>&lt;a href=<a href="../e/#c1" class="x" rel="noopener" target="_blank">1</a><a rel="noopener noreferrer" href="https://a.example/" target="_blank">a</a></p>',
  )
})

test('hostile words stay words, and a large dataset says that not all of it is in the frame', () => {
  const bad = '</script><script>alert(1)</script>" onload="x" <a href=javascript:x> $& ${x}'
  const events = Array.from({ length: MOST_STRIP_EVENTS + 5 }, (_, n) => anEvent({ id: `event-${n}`, title: bad, short: bad, claims: [aClaim({ text: bad, sources: [{ article: 'an-article' }] })], summary: [{ text: bad, claims: ['a-claim'] }] }))
  const made = filesOf(aDataset({ events, articles: [anArticle({ id: 'an-article', title: bad, publisher: 'a-publisher' })], publishers: [aPublisher({ name: bad })] }))
  const strip = made.get('a-dataset/embed/index.html')?.text() ?? ''
  const card = made.get('a-dataset/embed/events/event-0/index.html')?.text() ?? ''
  for (const html of [strip, card]) {
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<script/g)?.length).toBe(html === strip ? 2 : 1)
    expect(html).not.toMatch(/<[^>]* onload=/)
  }
  expect(strip).toContain(`${MOST_STRIP_EVENTS} events of most weight, of ${MOST_STRIP_EVENTS + 5}`)
  const data = new RegExp(`id="${STRIP_DATA_ID}">(.*?)</script>`, 's').exec(strip)?.[1] ?? ''
  expect(JSON.stringify(JSON.parse(data))).toContain('alert(1)')
})
