import blns from 'big-list-of-naughty-strings/blns.json'
import { describe, expect, test } from 'vitest'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher } from '../domain/factories'
import type { Dataset } from '../domain/model'
import { HOSTILE_TEXTS } from '../formats/hostileTexts'
import { readLd } from '../formats/jsonLdReader'
import { enPages } from '../i18n/enPages'
import { siteFiles } from './siteFiles'

/* Every hostile text as title, name, claim, byline and note on every kind of page: nothing but text becomes of it. */

const TEXTS = [...new Set([...blns, ...HOSTILE_TEXTS])].filter((text) => text.trim() !== '')
const TEMPLATE = '<!doctype html><html><head><title>x</title>\n<script type="module" src="./a.js"></script><link rel="stylesheet" href="./a.css">\n<!--head-->\n</head><body><div id="app"></div>\n<!--page--></body></html>'

const siteOf = (text: string): Dataset =>
  aDataset({
    info: { title: text, description: text, publisher: text, licence: text, selection: text, tracks: [{ id: 'main-track', title: text, order: 1 }] },
    actors: [anActor({ id: 'actor', name: text, kind: 'person', note: text, aliases: [text] })],
    places: [aPlace({ id: 'place', name: text, kind: 'city', note: text })],
    publishers: [aPublisher({ name: text, note: text })],
    articles: [anArticle({ title: text, author: text, note: text, language: 'en' })],
    events: [anEvent({
      id: 'event', title: text, short: text, place: 'place', track: 'main-track', participants: [{ actor: 'actor', role: 'delegate' }], summary: [{ text, claims: ['one'] }],
      claims: [
        aClaim({ id: 'one', text, attributedTo: 'actor', sources: [{ article: 'an-article', citing: text }], contradicts: ['two'], values: [{ type: 'count', min: 3, max: 3, unit: text, of: text }] }),
        aClaim({ id: 'two', text, quote: { text, speaker: 'actor', source: 'an-article' }, values: [{ type: 'count', min: 9, max: 9, unit: text, of: text }] }),
      ],
      undisclosed: [{ text, about: 'participants' }], revisions: [{ on: '2025-03-02', note: text }],
    })],
    tombstones: [{ id: 'gone', withdrawn: { on: '2025-03-02', reason: text } }],
  })

const pagesOf = (text: string) =>
  siteFiles({ datasets: [siteOf(text)], template: TEMPLATE, pageStyle: 'p.css', siteUrl: 'https://parley.example/', language: { locale: 'en-GB', messages: enPages } })
    .filter(({ path }) => path.endsWith('.html') && path.startsWith('a-dataset/'))

/** Tags with the names of their attributes, in order: the shape of a page without its texts. */
const shapeOf = (html: string): readonly string[] =>
  Array.from(html.replace(/(<script[^>]*>).*?(<\/script>)/gs, '$1$2').matchAll(/<\/?([a-z!][^\s>/]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi), ([, tag = '', attributes = '']) => `${tag} ${Array.from(attributes.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/g), ([, name]) => name).join(' ')}`)

const DANGEROUS = /^(?:script|iframe|object|embed|base|form|input|img|video|audio|style|meta http-equiv)\b| on[a-z]+\b| style\b/

const OWN_PAGE = /\/(?:events\/event|events\/gone|claims\/one|articles\/[^/]+|publishers\/[^/]+|actors\/actor)\/index.html$/

describe('pages', () => {
  const plain = new Map(pagesOf('plain').map(({ path, text }) => [path, shapeOf(String(text())).filter((tag) => DANGEROUS.test(tag))]))

  test.each(Array.from({ length: Math.ceil(TEXTS.length / 40) }, (_, n) => n * 40))('texts from number %i on', (from) => {
    for (const [n, text] of TEXTS.slice(from, from + 40).entries()) {
      // Pages that hold all texts in the same way as others do are looked at for every tenth.
      for (const { path, text: write } of pagesOf(text).filter(({ path: at }) => n % 10 === 0 || OWN_PAGE.test(at))) {
        const html = String(write())
        expect(shapeOf(html).filter((tag) => DANGEROUS.test(tag)), `${path}: ${text}`).toEqual(plain.get(path))
        expect(html, path).not.toMatch(/href="(?!https?:|\.|#|[a-z0-9][^:"]*["?#/])/i)
        for (const [, block = ''] of html.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs)) expect(JSON.parse(block)).toBeTypeOf('object')
        const linked = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
        if (linked !== undefined) expect([readLd(linked)[0]?.['name'], readLd(linked)[0]?.['text']]).toContain(text)
      }
    }
  }, 60_000)
})
