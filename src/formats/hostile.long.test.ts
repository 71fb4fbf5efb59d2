import { DOMParser } from '@xmldom/xmldom'
import blns from 'big-list-of-naughty-strings/blns.json'
import ICAL from 'ical.js'
import papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import { buildDetail } from '../domain/detail'
import type { EventDetail } from '../domain/eventDetail'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher } from '../domain/factories'
import { enFormats } from '../i18n/enFormats'
import { atomFeed } from './atom'
import { bibtex } from './bibtex'
import { citationText } from './citationText'
import { citedWorks } from './citedWork'
import { claimsCsv, CLAIM_COLUMNS } from './claimsCsv'
import { cslJson } from './cslJson'
import { cellText } from './csv'
import { parseCsv } from './csvReader'
import { latestEdition } from './edition'
import { eventFile } from './eventJson'
import { icsCalendar } from './eventIcs'
import { eventsCsv, EVENT_COLUMNS } from './eventsCsv'
import { changesFeed, eventFeed, feedEvent } from './feeds'
import { HOSTILE_TEXTS } from './hostileTexts'
import { eventGraph } from './jsonLd'
import { eventMarkdown } from './markdown'
import { onOneLine, printable } from './plainText'
import { ris } from './ris'

/* Every hostile text as title, name, claim, byline and reason, through every format and back by another program. */

const TEXTS = [...new Set([...blns, ...HOSTILE_TEXTS])].filter((text) => text !== '')
const language = { locale: 'en-GB', messages: enFormats }

/** One event a text, with the text wherever data may hold one. */
const dataset = aDataset({
  info: { title: TEXTS[40] ?? '', publisher: TEXTS[41] ?? '', licence: TEXTS[42] ?? '', tracks: [{ id: 'main-track', title: TEXTS[43] ?? '', order: 1 }] },
  actors: TEXTS.map((name, n) => anActor({ id: `actor-${n}`, name, kind: 'person' })),
  places: TEXTS.map((name, n) => aPlace({ id: `place-${n}`, name, kind: 'city' })),
  publishers: TEXTS.map((name, n) => aPublisher({ id: `publisher-${n}`, name })),
  articles: TEXTS.map((title, n) => anArticle({ id: `article-${n}`, title, author: title, publisher: `publisher-${n}`, url: 'https://example.org/%7Bx%7D?a=1&b="2"', language: 'en' })),
  events: TEXTS.map((text, n) =>
    anEvent({
      id: `event-${n}`, title: text, short: text, place: `place-${n}`, track: 'main-track', when: n % 2 === 0 ? '2025-02-27' : '2025-02~',
      participants: [{ actor: `actor-${n}`, role: 'delegate' }],
      summary: [{ text, claims: ['one'] }],
      claims: [
        aClaim({ id: 'one', text, attributedTo: `actor-${n}`, sources: [{ article: `article-${n}`, citing: text }], values: [{ type: 'count', min: 1, unit: text, of: text }] }),
        aClaim({ id: 'two', text, sources: [{ article: `article-${n}` }], withdrawn: { on: '2025-03-01', reason: text } }),
      ],
      undisclosed: [{ text, about: 'participants' }],
      revisions: [{ on: '2025-03-02', note: text }],
    }),
  ),
})
const facts = buildFacts(dataset)
const edition = latestEdition(dataset.info, (path) => `https://parley.example/${path}`)
const order = (id: string): number => Number(id.replace('event-', ''))
let details: readonly EventDetail[] = []

beforeAll(() => {
  details = TEXTS.flatMap((_, n) => buildDetail(dataset, facts, `event-${n}`) ?? [])
})

const xmlOf = (text: string): Document => {
  // U+FFFD stands in for what XML cannot hold, so the warning about it is no surprise.
  const onError = (level: string, message: string) => {
    if (level !== 'warning' || !message.includes('replacement character')) throw new Error(`${level}: ${message}`)
  }
  // oxlint-disable-next-line house/no-unsafe -- a parser of XML, not a page.
  return new DOMParser({ onError }).parseFromString(text, 'application/xml') as unknown as Document
}
const textsOf = (parent: Document | Element, name: string): string[] => Array.from(parent.getElementsByTagName(name), (element) => element.textContent ?? '')

test('there are as many details as texts', () => {
  expect(details.length).toBe(TEXTS.length)
  expect(TEXTS.length).toBeGreaterThan(500)
})

describe('CSV', () => {
  test.each([['events', () => eventsCsv(facts.events, facts, edition), EVENT_COLUMNS.length], ['claims', () => claimsCsv(details, edition), CLAIM_COLUMNS.length]] as const)('%s: two readers find the same cells, no cell is a formula', (_, write, width) => {
    const text = write()
    const own = parseCsv(text)
    const other = papa.parse(text.slice(1), { delimiter: ',', newline: '\r\n' })
    expect(other.data.slice(0, -1)).toEqual(own)
    expect(own.every((row) => row.length === width)).toBe(true)
    for (const cell of own.flat()) expect(cell).not.toMatch(/^[\p{C}\p{Z}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u)
  })

  test('texts come back as they were', () => {
    const [head = [], ...rows] = parseCsv(eventsCsv(facts.events, facts, edition))
    const cell = (row: readonly string[], name: string) => cellText(row[head.indexOf(name)] ?? '')
    for (const row of rows) {
      const text = TEXTS[order(cell(row, 'id'))]
      expect(cell(row, 'title')).toBe(text)
      expect(cell(row, 'place')).toBe(text)
      expect(cell(row, 'participants')).toBe(`${text} (delegate, in-person)`)
    }
    const [claimHead = [], ...claims] = parseCsv(claimsCsv(details, edition))
    for (const row of claims) expect(cellText(row[claimHead.indexOf('text')] ?? '')).toBe(TEXTS[order(row[claimHead.indexOf('event_id')] ?? '')])
  })
})

test('JSON and JSON-LD come back equal', () => {
  for (const detail of details) {
    const text = TEXTS[order(detail.event.id)]
    expect(JSON.parse(JSON.stringify(eventFile(detail, edition)))).toMatchObject({ event: JSON.parse(JSON.stringify(detail.event)) as object, address: `https://parley.example/a-dataset/events/${detail.event.id}/` })
    const graph = JSON.parse(JSON.stringify(eventGraph(detail, edition))) as { '@graph': Record<string, unknown>[] }
    expect(graph['@graph'].map((node) => node['name'] ?? node['text'])).toEqual([text, text, text])
    const csl = JSON.parse(cslJson(citedWorks(detail, edition, language))) as { title: string }[]
    expect(csl.map(({ title }) => title)).toEqual([`${text} (${detail.event.when === '2025-02-27' ? '27 February 2025' : 'about February 2025'})`, text])
  }
})

test('iCalendar: ical.js finds every entry and every text', () => {
  const text = icsCalendar(dataset.info.title, details, edition, language)
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    // oxlint-disable-next-line no-control-regex
    expect(line).not.toMatch(/[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029]/)
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const entries = calendar.getAllSubcomponents('vevent')
  expect(entries.length).toBe(TEXTS.length)
  entries.forEach((entry, n) => {
    const shown = printable(TEXTS[n] ?? '').replaceAll('\t', ' ')
    expect(entry.getFirstPropertyValue('uid')).toBe(`event-${n}@a-dataset.parley`)
    expect(entry.getFirstPropertyValue('summary')).toBe(n % 2 === 0 ? shown : `${shown} (about February 2025)`)
    expect(entry.getFirstPropertyValue('location')).toBe(shown)
    expect(String(entry.getFirstPropertyValue('description'))).toContain(`- ${shown}: delegate, in person`)
  })
})

test('Atom: well-formed for a strict parser, texts as they were', () => {
  const events = details.map((detail) => feedEvent({ knownFromMs: 1_740_700_800_000 }, detail))
  for (let from = 0; from < events.length; from += 50) {
    const part = events.slice(from, from + 50)
    const head = { title: TEXTS[from] ?? '', path: 'a-dataset/feed.xml', page: 'a-dataset/' }
    const doc = xmlOf(atomFeed(eventFeed(head, part, edition, language)))
    expect(textsOf(doc, 'title')[0]).toBe(printable(head.title))
    const entries = Array.from(doc.getElementsByTagName('entry'))
    expect(entries.length).toBe(part.length)
    for (const entry of entries) expect(textsOf(entry, 'title')).toEqual([printable(TEXTS[order((textsOf(entry, 'id')[0] ?? '').replace(/.*(event-\d+)\/$/, '$1'))] ?? '')])
    const changes = xmlOf(atomFeed(changesFeed(head, part.slice(0, 16), [], edition, language)))
    expect(changes.getElementsByTagName('entry').length).toBe(Math.min(16, part.length) * 3)
  }
})

describe('references', () => {
  test('RIS: every line is a tag, every record is whole', () => {
    for (const detail of details) {
      const records = ris(citedWorks(detail, edition, language)).split('ER  - \r\n')
      expect(records.length).toBe(3)
      const lines = records.flatMap((record) => record.split('\r\n')).filter((line) => line !== '')
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/)
      expect(lines.filter((line) => line.startsWith('TI')).at(-1)).toBe(`TI  - ${onOneLine(TEXTS[order(detail.event.id)] ?? '')}`)
    }
  })

  test('BibTeX: braces close, no sign of TeX is left, the title reads as it was', () => {
    for (const detail of details) {
      const text = bibtex(citedWorks(detail, edition, language))
      const entries = bibEntries(text)
      expect(entries.length).toBe(2)
      expect(entries[1]?.get('title')).toBe(onOneLine(TEXTS[order(detail.event.id)] ?? ''))
    }
  })

  test('citations stand on one line', () => {
    for (const detail of details) for (const work of citedWorks(detail, edition, language)) for (const style of ['apa', 'chicago', 'mla'] as const) expect(citationText(work, style)).not.toMatch(/[\r\n\0\u2028]/)
  })
})

/** Reads BibTeX strictly: every field in braces that close, every escape one of ours. */
function bibEntries(text: string): Map<string, string>[] {
  return text.split(/^\}\n/m).filter((part) => part.trim() !== '').map((part) => {
    const [first = '', ...lines] = part.trim().split('\n')
    expect(first).toMatch(/^@misc\{[A-Za-z0-9:.-]+,$/)
    return new Map(lines.map((line) => {
      const [, name = '', value = ''] = /^ {2}([a-z]+) = \{(.*)\},$/.exec(line) ?? []
      expect(name, line).not.toBe('')
      return [name, name === 'url' ? value : untex(name === 'title' || name === 'author' ? value.slice(1, -1) : value)]
    }))
  })
}

const TEX: Readonly<Record<string, string>> = { '\\textbackslash{}': '\\', '\\textasciicircum{}': '^', '\\textasciitilde{}': '~', '{\\textquotedbl}': '"' }
function untex(value: string): string {
  const plain = value.replace(/\{\\textquotedbl\}|\\text(?:backslash|asciicircum|asciitilde)\{\}|\\([{}$&#%_])/g, (match, sign: string | undefined) => (sign === undefined ? `\u{E000}${TEX[match] ?? ''}\u{E000}` : `\u{E000}${sign}\u{E000}`))
  expect(plain.replace(/\u{E000}.\u{E000}/gu, '')).not.toMatch(/[\\{}$&#%_^~"]/)
  return plain.replace(/\u{E000}(.)\u{E000}/gu, '$1')
}

test('Markdown: no tag, no link, no heading but our own; the text reads as it was', () => {
  for (const detail of details) {
    const text = TEXTS[order(detail.event.id)] ?? ''
    const lines = eventMarkdown(detail, edition, language).split('\n')
    expect(unescaped(lines[0] ?? '')).toBe(`# ${onOneLine(text)}`)
    for (const line of lines) {
      const bare = line.replace(/\\./gs, '')
      expect(bare).not.toMatch(/[<>`]/)
      expect(bare.replace(/\]\((?:https:\/\/(?:parley\.example|example\.org)\/[^\s()<>"]*)\)/g, ')')).not.toMatch(/\]\(|:\/\//)
    }
    expect(lines.filter((line) => line.startsWith('#')).every((line, n) => (n === 0 ? line.startsWith('# ') : /^## [A-Z]/.test(line)))).toBe(true)
  }
})

const unescaped = (line: string): string => line.replace(/\\([!-/:-@[-`{-~])/g, '$1')
