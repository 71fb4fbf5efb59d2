import { describe, expect, test } from 'vitest'
import { aDetail } from '../domain/detailFactories'
import { aClaim, anArticle, anEvent, anInfo, aPublisher } from '../domain/factories'
import { enFormats } from '../i18n/enFormats'
import { bibtex } from './bibtex'
import { citationText } from './citationText'
import { cslDate } from './citedDate'
import { citedArticle, citedClaim, citedEvent, citedWorks } from './citedWork'
import { cslJson } from './cslJson'
import { latestEdition, revisionAddress } from './edition'
import { ris } from './ris'

const language = { locale: 'en-GB', messages: enFormats }
const info = anInfo({ id: 'process', title: 'A process', revision: '4', updated: '2025-03-16' })
const edition = latestEdition(info, (path) => `https://parley.example/${path}`)
const article = anArticle({ id: 'first', title: 'Talks begin?', author: 'Ada North', url: 'https://paper.example/a_b' })
const undated = anArticle({ id: 'second', title: 'talks south', titleIs: 'from-url', publishedAt: null, publisher: 'wire' })
const detail = aDetail({
  event: anEvent({ id: 'talks', title: 'Embassy talks', when: '2025-02-27~', claims: [aClaim({ sources: [{ article: 'first' }] }), aClaim({ id: 'b', sources: [{ article: 'second' }, { article: 'first' }] })] }),
  articles: [article, undated], publishers: [aPublisher({ name: 'The Paper' }), aPublisher({ id: 'wire', name: 'The Wire' })],
})
const [page, one, two] = citedWorks(detail, edition, language)

describe('text', () => {
  test.each([
    ['apa', page, 'Parley. (2025, March 16). Embassy talks (about 27 February 2025) [Revision 4, as known on March 16, 2025]. A process. https://parley.example/process/events/talks/?rev=4'],
    ['chicago', page, 'Parley. “Embassy talks (about 27 February 2025).” A process. Revision 4, as known on March 16, 2025. https://parley.example/process/events/talks/?rev=4.'],
    ['mla', page, '“Embassy talks (about 27 February 2025).” A process, revision 4, as known on 16 Mar. 2025, Parley, https://parley.example/process/events/talks/?rev=4.'],
    ['apa', one, 'Ada North. (2025, February 27). Talks begin? The Paper. https://paper.example/a_b'],
    ['chicago', one, 'Ada North. “Talks begin?” The Paper, February 27, 2025. https://paper.example/a_b.'],
    ['mla', one, 'Ada North. “Talks begin?” The Paper, 27 Feb. 2025, https://paper.example/a_b.'],
    ['apa', two, 'The Wire. (n.d.). [talks south]. https://parley.example/process/articles/second/'],
    ['chicago', two, '[talks south]. The Wire, n.d. https://parley.example/process/articles/second/.'],
    ['mla', two, '[talks south]. The Wire, https://parley.example/process/articles/second/.'],
  ] as const)('%s', (style, work, words) => expect(work === undefined ? '' : citationText(work, style)).toBe(words))

  test('a claim is cited by its own page', () => {
    const [claim] = detail.event.claims
    expect(claim && citationText(citedClaim(claim, detail, edition, language), 'chicago')).toBe('Parley. “The talks ended.” A process. Revision 4, as known on March 16, 2025. https://parley.example/process/events/talks/claims/a-claim/?rev=4.')
  })

  test('as known on an earlier day', () => {
    const earlier = { ...edition, asOf: '2025-02-28T12:00Z' }
    expect(citationText(citedEvent(detail, earlier, language), 'mla')).toContain('revision 4, as known on 28 Feb. 2025')
  })
})

test('the address is that of the revision, in whatever state it is shown', () => {
  expect(revisionAddress('https://parley.example/process/events/talks/?asof=2025-02-27#a-claim', info)).toBe('https://parley.example/process/events/talks/?asof=2025-02-27&rev=4#a-claim')
  expect(revisionAddress('https://parley.example/process/?rev=3', info)).toBe('https://parley.example/process/?rev=3')
  // Of another site's dataset nothing is kept here.
  expect(revisionAddress('https://parley.example/?data=https%3A//a.example/b.json', info)).toBe('https://parley.example/?data=https%3A//a.example/b.json')
  for (const [format, name] of [[bibtex, 'rev=4},'], [ris, 'rev=4\r\n'], [cslJson, 'rev=4"']] as const) expect(format([citedEvent(detail, edition, language)])).toContain(`https://parley.example/process/events/talks/?${name}`)
})

test('without the site’s address, a page of ours has none', () => {
  const relative = latestEdition(info, (path) => `../../../${path}`)
  expect(citedEvent(detail, relative, language).url).toBeNull()
  expect(citedArticle(undated, detail, relative).url).toBeNull()
  expect(citationText(citedEvent(detail, relative, language), 'apa')).toMatch(/A process\.$/)
})

test('the page and each article once, in all three files', () => {
  const works = citedWorks(detail, edition, language)
  expect(works.map(({ id }) => id)).toEqual(['process-talks', 'first', 'second'])
  expect((JSON.parse(cslJson(works)) as { id: string }[]).map(({ id }) => id)).toEqual(works.map(({ id }) => id))
  expect(bibtex(works).match(/^@misc\{.*,$/gm)).toEqual(['@misc{process-talks,', '@misc{first,', '@misc{second,'])
  expect(ris(works).match(/^ID {2}- .*$/gm)?.map((line) => line.slice(6).trim())).toEqual(works.map(({ id }) => id))
})

describe('dates of CSL', () => {
  test.each([
    ['2025-02-27', { 'date-parts': [[2025, 2, 27]] }],
    ['2025-02', { 'date-parts': [[2025, 2]] }],
    ['2025-02-27~', { 'date-parts': [[2025, 2, 27]], circa: true }],
    ['2025-03-03/2025-03-05', { 'date-parts': [[2025, 3, 3], [2025, 3, 5]] }],
    ['2025-02-27?', { literal: 'perhaps 27 February 2025' }],
    ['2025-02-18/..', { literal: 'from 18 February 2025' }],
    ['201X', { literal: '2010s' }],
    ['-0232', { literal: '233 BCE' }],
  ])('%s', (edtf, date) => expect(cslDate(edtf)).toEqual(date))
})
