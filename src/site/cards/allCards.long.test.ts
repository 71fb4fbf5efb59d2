import { DOMParser } from '@xmldom/xmldom'
import strings from 'big-list-of-naughty-strings'
import { beforeAll, expect, test } from 'vitest'
import { enPages } from '../../i18n/enPages'
import { readFile } from 'node:fs/promises'
import type { SiteFile } from '../dataFiles'
import { readDataset } from '../readData'
import { siteFiles } from '../siteFiles'
import { pictureAt } from './cardContent'
import { cardSvg, type Card } from './cardSvg'
import { drawnCard, inkNearEdges } from './edgePixels'

const SITE = 'https://parley.example/'
let files: ReadonlyMap<string, SiteFile> = new Map()
let ids: { readonly events: readonly string[]; readonly actors: readonly string[] } = { events: [], actors: [] }

beforeAll(async () => {
  const { dataset } = await readDataset('data/us-russia')
  const template = await readFile('src/site/golden/template.html', 'utf8')
  const all = siteFiles({ datasets: [dataset], template, pageStyle: 'assets/pages-0.css', recordScript: 'assets/records-0.js', siteUrl: SITE, hasCards: true, language: { locale: 'en-GB', messages: enPages } })
  files = new Map(all.map((file) => [file.path, file]))
  ids = { events: [...dataset.events.keys()], actors: [...dataset.actors.keys()] }
}, 60_000)

const metaOf = (html: string, property: string) => new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1]

test('each event and each actor has a card, which its page names with its text', () => {
  const pages = [...ids.events.map((id) => `us-russia/events/${id}/`), ...ids.actors.map((id) => `us-russia/actors/${id}/`), 'us-russia/']
  expect(pages.length).toBeGreaterThan(200)
  for (const path of pages) {
    expect(files.get(`${path}card.png`)?.isPicture, path).toBe(true)
    const html = files.get(`${path}index.html`)?.text() ?? ''
    expect(metaOf(html, 'og:image'), path).toBe(`${SITE}${path}card.png`)
    expect(metaOf(html, 'og:image:alt')?.length, path).toBeGreaterThan(20)
    expect(metaOf(html, 'twitter:card'), path).toBe('summary_large_image')
  }
}, 60_000)

test('the cards that say most keep off the edges', () => {
  const cards = [...files.values()].filter(({ isPicture }) => isPicture).map(({ text }) => text()).toSorted((a, b) => b.length - a.length)
  for (const svg of cards.slice(0, 8)) expect(inkNearEdges(svg, 40)).toBe(0)
}, 60_000)

test('hostile text stays text: each card is one SVG that the renderer draws', () => {
  for (const text of strings) {
    const card: Card = { source: text, kicker: text, title: text, detail: text, sides: [{ title: text, lane: 1 }], brand: 'Parley', tagline: 'every fact shows its source' }
    const svg = cardSvg(card)
    // Read as XML, put into no page.
    // oxlint-disable-next-line house/no-unsafe
    const root = new DOMParser({ onError: (level, message) => { throw new Error(`${level} in ${JSON.stringify(text)}: ${message}`) } }).parseFromString(svg, 'image/svg+xml')
    expect(new Set(Array.from(root.getElementsByTagName('*'), ({ tagName }) => tagName)), text).toEqual(new Set(['svg', 'rect', 'g', 'path', 'text']))
  }
  const drawable = strings.filter((text) => 'picture' in pictureAt('', { source: '', kicker: '', title: text, detail: '', sides: [], brand: '', tagline: '' })).slice(0, 60)
  for (const text of drawable) expect(drawnCard(cardSvg({ source: text, kicker: text, title: text, detail: text, sides: [], brand: '', tagline: '' })).width).toBe(1200)
}, 120_000)
