import ICAL from 'ical.js'
import { DOMParser } from '@xmldom/xmldom'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import type { EventDetail } from '../domain/eventDetail'
import type { PlainFacts } from '../domain/facts'
import type { Dataset } from '../domain/model'
import { parseCsv } from '../formats/csvReader'
import { readLd } from '../formats/jsonLdReader'
import type { LdNode } from '../formats/jsonLdReader'
import { enPages } from '../i18n/enPages'
import type { SiteFile } from './dataFiles'
import { detailsOf } from './dataFiles'
import { eventPage } from './eventPage'
import { formatFiles } from './formatFiles'
import { readDataset } from './readData'
import { siteFiles } from './siteFiles'

/* The dataset of this repository in every format, read back by other programs and held against the data. */

const language = { locale: 'en-GB', messages: enPages }
const SITE = 'https://parley.example/site/'
let dataset: Dataset
let facts: PlainFacts
let details: ReadonlyMap<string, EventDetail>
let files: ReadonlyMap<string, string>

beforeAll(async () => {
  dataset = (await readDataset('data/us-russia')).dataset
  facts = buildFacts(dataset)
  details = detailsOf(dataset, facts)
  files = textsOf(formatFiles({ dataset, facts, details, siteUrl: SITE, language }))
})

const textsOf = (list: readonly SiteFile[]): ReadonlyMap<string, string> => new Map(list.map(({ path, text }) => [path, String(text())]))
const folder = (id: string) => `us-russia/events/${id}/`
const named = (list: unknown, property: string): readonly [unknown, unknown][] =>
  (list as LdNode[] | undefined ?? []).map((role) => [(role[property] as LdNode)['name'], role['roleName']])

const byText = (a: readonly unknown[], b: readonly unknown[]): number => (a.join(' ') < b.join(' ') ? -1 : 1)

/** What the JSON-LD of an event says, in the words of the data. */
function eventOf(node: LdNode) {
  const places: unknown[] = []
  for (let at = node['location'] as LdNode | undefined; at !== undefined; at = at['containedInPlace'] as LdNode | undefined) places.push(at['name'])
  return {
    title: node['name'], summary: node['description'], places, start: node['startDate'], end: node['endDate'],
    participants: ['attendee', 'contributor', 'about'].flatMap((property) => named(node[property], property)).toSorted(byText),
  }
}

function expected({ event, placeNames, participants }: EventDetail) {
  const [start, end] = event.when.includes('/') ? event.when.split('/') : [event.when, undefined]
  const day = (text: string | undefined) => (text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined)
  return {
    title: event.title, summary: event.summary.map(({ text }) => text).join(' '), places: placeNames.map(({ name }) => name), start: day(start), end: day(end),
    participants: participants.map(({ name, role }): [unknown, unknown] => [name, role]).toSorted(byText),
  }
}

describe('JSON-LD of every event equals the data', () => {
  test('in full', () => {
    for (const [id, detail] of details) {
      const nodes = readLd(files.get(`${folder(id)}index.jsonld`) ?? '')
      const [event = {}] = nodes
      expect(eventOf(event)).toEqual(expected(detail))
      expect(event['dcterms:date']).toEqual({ '@type': 'edtf:EDTF-level1', '@value': detail.event.when })
      const claims = nodes.filter((node) => node['@type'] === 'Claim')
      const articleId = (node: LdNode) => String(node['@id']).replace(`${SITE}us-russia/articles/`, '').replace(/\/$/, '')
      expect(claims.map((node) => [node['@id'], node['text'], node['creativeWorkStatus'], node['keywords'], (node['appearance'] as LdNode[]).map(articleId)])).toEqual(
        detail.event.claims.map((claim) => [`${SITE}${folder(id)}#${claim.id}`, claim.text, claim.status, claim.about, claim.sources.map(({ article }) => article)]),
      )
      const articles = nodes.filter((node) => 'publisher' in node)
      expect(new Set(articles.map(articleId))).toEqual(new Set(detail.event.claims.flatMap(({ sources }) => sources.map(({ article }) => article))))
      for (const node of articles) {
        const article = dataset.articles.get(articleId(node))
        expect([node['name'], node['datePublished'] ?? null, node['url']]).toEqual([article?.title, article?.publishedAt, article?.url])
      }
    }
  })

  test('and in its page', () => {
    const template = '<html><head><title>x</title>\n<!--head--></head><body><div id="app"></div>\n<!--page--></body></html>'
    const all = siteFiles({ datasets: [dataset], template, pageStyle: 'p.css', siteUrl: null, language })
    const pages = textsOf(all.filter(({ path }) => /\/events\/[^/]+\/index.html$/.test(path)))
    for (const [id, detail] of details) {
      const html = pages.get(`${folder(id)}index.html`) ?? ''
      const [event = {}] = readLd(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
      expect(eventOf(event)).toEqual(expected(detail))
      expect(event['@id']).toBe(`../../../${folder(id)}`)
    }
    // Of the many other pages every tenth.
    const others = textsOf(all.filter(({ path }) => /\/(?:claims|articles|publishers)\/[^/]+\/index.html$/.test(path)).filter((_, n) => n % 10 === 0))
    expect(others.size).toBeGreaterThan(80)
    for (const [path, html] of others) expect(readLd(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '').length, path).toBe(1)
  }, 60_000)
})

test('ical.js reads the calendar: every event once, days as days', () => {
  const calendar = new ICAL.Component(ICAL.parse(files.get('us-russia/calendar.ics') ?? '') as unknown[])
  const entries = calendar.getAllSubcomponents('vevent')
  expect(new Set(entries.map((entry) => String(entry.getFirstPropertyValue('uid'))))).toEqual(new Set([...details.keys()].map((id) => `${id}@us-russia.parley`)))
  for (const entry of entries) {
    const { event } = details.get(String(entry.getFirstPropertyValue('uid')).replace('@us-russia.parley', '')) ?? {}
    expect(String(entry.getFirstPropertyValue('summary')).startsWith(event?.title ?? '?')).toBe(true)
    expect(String(entry.getFirstPropertyValue('x-parley-when'))).toBe(event?.when)
    expect(entry.getFirstProperty('dtstart')?.type).toBe('date')
  }
})

test('tables hold every event, and every claim with each article', () => {
  expect(parseCsv(files.get('us-russia/data/events.csv') ?? '').slice(1).map((row) => row[4])).toEqual(facts.events.map(({ id }) => id))
  const claims = [...details.values()].flatMap(({ event }) => event.claims.flatMap((claim) => claim.sources.map(({ article }) => [`${event.id}#${claim.id}`, article])))
  expect(parseCsv(files.get('us-russia/data/claims.csv') ?? '').slice(1).map((row) => [row[6], row[8]])).toEqual(claims)
})

test('feeds are well-formed, and there is one for each actor that an event names', () => {
  const feeds = [...files].filter(([path]) => path.endsWith('.xml'))
  // oxlint-disable-next-line house/no-unsafe -- a parser of XML, not a page.
  for (const [path, text] of feeds) expect(new DOMParser().parseFromString(text, 'application/xml').getElementsByTagName('entry').length, path).toBeGreaterThan(0)
  const actors = new Set(facts.events.flatMap(({ participants }) => participants.map(({ actor }) => actor)))
  expect([...actors].filter((id) => !files.has(`us-russia/actors/${id}/feed.xml`))).toEqual([])
})

test('without an address of the site there are no feeds, and no file names one', () => {
  const relative = textsOf(formatFiles({ dataset, facts, details, siteUrl: null, language }))
  expect([...relative.keys()].filter((path) => path.endsWith('.xml'))).toEqual([])
  for (const [path, text] of relative) expect(text, path).not.toContain(SITE)
})

test('all formats of an event take less than 2 ms', () => {
  const write = () => formatFiles({ dataset, facts, details, siteUrl: SITE, language }).filter(({ path }) => path.includes('/events/')).forEach(({ text }) => text())
  // Of the processor, and the best of several, so that what else the machine does counts for little.
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    write()
    return process.cpuUsage(before).user / 1000 / details.size
  })
  expect(Math.min(...rounds)).toBeLessThan(2)
})

test('an old address of an event names no files that are not beside it', () => {
  const [detail] = details.values()
  expect(detail && eventPage(detail, dataset.info, language, 'old-id').alternates).toBeUndefined()
})
