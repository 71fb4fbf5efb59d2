import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { aClaim, anArticle, anEvent, aPublisher } from '../../domain/factories'
import { aDetail, aReport } from '../../domain/detailFactories'
import type { EventDetail, NamedParticipant } from '../../domain/eventDetail'
import { EventArticle } from './EventArticle'


const HREFS = { event: (id: string) => `../${id}/`, article: (id: string) => `../../articles/${id}/`, claim: (id: string) => `claims/${id}/` }
const html = (detail: EventDetail, props: Partial<Parameters<typeof EventArticle>[0]> = {}) =>
  renderToStaticMarkup(<EventArticle detail={detail} hrefs={HREFS} {...props} />)
const text = (markup: string) => markup.replace(/<[^>]+>/g, '')

const aNamed = (over: Partial<NamedParticipant>): NamedParticipant => ({ actor: 'x', role: 'delegate', presence: 'in-person', side: 'red', name: 'Somebody', titles: [], claims: [], ...over })

describe('hooks and structure', () => {
  test('a region named by the title, with the id of the event', () => {
    const markup = html(aDetail({ event: anEvent({ id: 'talks-1', title: 'Talks' }) }))
    expect(markup).toContain('<section class="event-article" aria-labelledby="talks-1-title" data-event-id="talks-1">')
    expect(markup).toMatch(/id="talks-1-title"[^>]*><h1><bdi>Talks<\/bdi><\/h1>/)
  })
  test('headings follow the level given', () => {
    const markup = html(aDetail(), { level: 3 })
    expect(markup).toContain('<h3>')
    expect(markup).toContain('<h4>')
    expect(markup).not.toMatch(/<h[12]/)
  })
  test('every claim can be pointed at by its id', () => {
    const claims = [aClaim({ id: 'first-one' }), aClaim({ id: 'second-one' })]
    const markup = html(aDetail({ event: anEvent({ claims }) }), { claim: 'second-one' })
    for (const { id } of claims) expect(markup).toContain(`id="${id}"`)
    expect(markup).toContain('class="claim pointed-at" id="second-one"')
  })
  test('nothing is placed by a style attribute', () => expect(html(aDetail())).not.toContain('style='))
})

describe('sources', () => {
  test('a badge names agency and publisher, day, and whom it cites', () => {
    const articles = [anArticle({ publisher: 'mt', agency: 'afp', url: 'https://example.org/a', publishedAt: '2025-02-27' })]
    const publishers = [aPublisher({ id: 'mt', name: 'The Moscow Times' }), aPublisher({ id: 'afp', name: 'AFP' })]
    const claims = [aClaim({ sources: [{ article: 'an-article', citing: 'TASS' }] })]
    const markup = html(aDetail({ event: anEvent({ claims }), articles, publishers }))
    expect(markup).toContain('<a class="badge" href="../../articles/an-article/"><bdi>AFP, The Moscow Times</bdi></a>')
    expect(markup).toContain('<a href="https://example.org/a" rel="noopener noreferrer nofollow">original</a>')
    expect(text(markup)).toContain('27 Feb, citing TASS')
  })
  test('another year than that of the event is said', () =>
    expect(text(html(aDetail({ articles: [anArticle({ publishedAt: '2024-12-31' })] })))).toContain('31 Dec 2024'))
  test('no date is said in words', () => expect(text(html(aDetail({ articles: [anArticle({ publishedAt: null })] })))).toContain('date of report not known'))

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'https:', ' https://example.org'])('%s becomes no link', (url) => {
    const markup = html(aDetail({ articles: [anArticle({ url })] }))
    expect(markup).not.toMatch(/href="(?!#|\.\.\/|claims\/)/)
    expect(text(markup)).toContain('link not opened')
  })

  test.each([
    ['aggregation', 'aggregation'],
    ['repost', 'repost'],
    ['machine-summary', 'machine summary'],
  ] as const)('%s is said on the badge', (kind, words) => {
    const markup = html(aDetail({ articles: [anArticle({ kind })] }))
    expect(markup).toContain('badge derived')
    expect(text(markup)).toContain(words)
  })
  test('only a headline that was seen is shown as one', () => {
    const markup = html(aDetail({ articles: [anArticle({ titleIs: 'from-url' })] }))
    expect(markup).not.toContain('class="headline"')
    expect(text(markup)).toContain('headline not seen')
    expect(html(aDetail())).toContain('class="headline"')
  })
  test('a linked article is no source', () => {
    const other = aReport('other')
    const markup = text(html(aDetail({ event: anEvent({ relatedArticles: ['other'] }), articles: [anArticle(), other.article], publishers: [aPublisher(), other.publisher] })))
    expect(markup).toContain('Headline of other')
    expect(markup).toContain('Not a source for this event.')
  })
})

describe('what is claimed', () => {
  test('contradicting accounts stand together under "Sources differ"', () => {
    const claims = [aClaim({ id: 'six', about: 'duration', contradicts: ['ten'] }), aClaim({ id: 'between' }), aClaim({ id: 'ten', about: 'duration' })]
    const markup = html(aDetail({ event: anEvent({ claims }), differ: 'differ' }))
    const group = markup.slice(markup.indexOf('claim-group differ'), markup.indexOf('id="between"'))
    expect(group).toContain('id="six"')
    expect(group).toContain('id="ten"')
    expect(text(group)).toContain('Sources differ2 accounts')
    expect(text(markup)).toContain('how long it lasted 2 claims')
  })
  test('a sentence of the summary without a claim is not printed', () => {
    const summary = [{ text: 'Carried.', claims: ['a-claim'] }, { text: 'Not carried.', claims: [] }, { text: 'Dangling.', claims: ['gone'] }]
    const markup = text(html(aDetail({ event: anEvent({ summary }) })))
    expect(markup).toContain('Carried.')
    expect(markup).not.toContain('Not carried.')
    expect(markup).not.toContain('Dangling.')
  })
  test('references lead to claims by their number', () =>
    expect(html(aDetail({ event: anEvent({ summary: [{ text: 'Carried.', claims: ['a-claim'] }] }) }))).toContain('href="#a-claim" aria-label="Claim 1">1</a>'))
  test('not disclosed and not reported look different', () => {
    const event = anEvent({ undisclosed: [{ text: 'Neither side named its delegation.', about: 'participants', side: 'red' }], notReported: ['duration'] })
    const markup = html(aDetail({ event, sides: [{ id: 'red', title: 'Red', short: 'RED', lane: 1 }] }))
    expect(markup).toContain('<span class="not-disclosed">names not disclosed</span>')
    expect(markup).toContain('<span class="not-reported">not reported</span>')
  })
  test('markup in data stays text', () => {
    const markup = html(aDetail({ event: anEvent({ title: '<img src=x onerror=alert(1)>', claims: [aClaim({ text: '</li><script>alert(1)</script>' })] }) }))
    expect(markup).not.toContain('<img')
    expect(markup).not.toContain('<script')
  })
})

describe('one text, one voice', () => {
  const publishers = [aPublisher({ id: 'afp', name: 'AFP', kind: 'agency' }), aPublisher({ id: 'p1' }), aPublisher({ id: 'p2' })]
  const badges = (...articles: ReturnType<typeof anArticle>[]) =>
    text(html(aDetail({ articles, publishers, event: anEvent({ claims: [aClaim({ sources: articles.map(({ id }) => ({ article: id })) })] }) })))
  test('articles that carry the text of an agency', () =>
    expect(badges(anArticle({ id: 'a1', publisher: 'p1', agency: 'afp' }), anArticle({ id: 'a2', publisher: 'p2', agency: 'afp' }))).toContain('2 articles, 1 agency'))
  test('articles of one publisher', () => expect(badges(anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p1' }))).toContain('2 articles, 1 publisher'))
  test('versions of one article', () => expect(badges(anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p1', versionOf: 'a1' }))).toContain('2 versions of 1 article'))
  test('nothing is said where each has its own', () => expect(badges(anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p2' }))).not.toMatch(/articles, 1|versions of/))
})

describe('values on an axis', () => {
  const value = (min: string, over = {}) => [{ type: 'duration' as const, min, max: min, ...over }]
  const claims = [
    aClaim({ id: 'six', about: 'duration', contradicts: ['ten'], values: value('PT6H', { approx: true }) }),
    aClaim({ id: 'ten', about: 'duration', values: value('PT10H') }),
  ]
  const plot = (over = claims) => /<div class="value-plot".*?<\/svg><\/div>/s.exec(html(aDetail({ event: anEvent({ claims: over }) })))?.[0] ?? ''
  test('stand with the accounts that differ, out of the way of those who listen', () => {
    expect(plot()).toContain('aria-hidden="true"')
    expect(text(plot())).toContain('A publisher: around 6 h')
    expect(text(plot())).toContain('A publisher: 10 h')
    expect(plot()).not.toContain('style=')
  })
  test('one mark a report: three dots for three', () => {
    const three = ['a', 'b', 'c'].map((id) => aReport(id))
    const detail = aDetail({ articles: three.map(({ article }) => article), publishers: three.map(({ publisher }) => publisher), event: anEvent({ claims: [
      aClaim({ id: 'six', values: value('PT6H'), sources: three.map(({ article }) => ({ article: article.id })) }), aClaim({ id: 'two', values: value('PT2H', { expected: true }), sources: [{ article: 'a' }] }),
    ] }) })
    expect(html(detail).match(/<circle r="4.2"/g)).toHaveLength(3)
    expect(html(detail).match(/class="minor"/g)).toHaveLength(1)
    expect(text(html(detail))).toContain('Paper of a, Paper of b, 1 more: 6 h')
  })
  test('none where one account stands alone', () => expect(plot(claims.slice(0, 1))).toBe(''))
})

describe('not knowing', () => {
  test('three looks', () => {
    const event = anEvent({ undisclosed: [{ text: 'What was agreed.', about: 'outcome', claims: ['a-claim'] }], notReported: ['agenda'] })
    const markup = html(aDetail({ event }))
    expect(markup).toMatch(/<span class="not-disclosed">not disclosed<\/span><span><bdi>What was agreed.<\/bdi><span class="references"><a class="reference" href="#a-claim"/)
    expect(markup).toContain('<span class="not-reported">not reported</span>')
    expect(markup).toContain('<dt>Where</dt><dd><span class="muted">not in this dataset</span>')
    expect(text(markup)).toContain('day known, hours not in this dataset')
    expect(text(markup)).toContain('not in this datasethow long it lasted')
  })
  test('a side without names says so', () => {
    const sides = [{ id: 'red', title: 'Red', short: 'RED', lane: 1 }]
    expect(text(html(aDetail({ sides, participants: [aNamed({ name: 'Red state', kind: 'state' })] })))).toContain('names not in this dataset')
    expect(text(html(aDetail({ sides, participants: [aNamed({ kind: 'person' })] })))).not.toContain('names not')
  })
  test('an overtaken claim says by which, in words', () => {
    const claims = [aClaim({ id: 'early', supersededBy: ['late'] }), aClaim({ id: 'late', text: 'Named later.' })]
    const markup = html(aDetail({ event: anEvent({ claims }) }))
    expect(markup).toContain('class="claim past" id="early"')
    expect(markup).toContain('Overtaken by claim <a href="#late">2</a>: <bdi>Named later.</bdi>')
  })
})

describe('facts', () => {
  test('a call has no place line', () => {
    const placeNames = [{ id: 'm', name: 'Moscow' }]
    expect(text(html(aDetail({ placeNames })))).toContain('Where')
    expect(text(html(aDetail({ placeNames, event: anEvent({ kind: 'call' }) })))).not.toContain('Where')
  })
  test('a place that names its city does not name it twice', () => {
    const placeNames = [{ id: 'r', name: 'Residence, Istanbul' }, { id: 'i', name: 'Istanbul' }, { id: 't', name: 'Türkiye' }]
    expect(text(html(aDetail({ placeNames })))).toContain('Residence, Istanbul, Türkiye')
    const base = ['Base, Anchorage', 'Anchorage, Alaska', 'United States', 'Alaska'].map((name) => ({ id: name, name }))
    expect(text(html(aDetail({ placeNames: base })))).toContain('Base, Anchorage, Alaska, United States')
  })
  test('participants, places, the track and who stated something lead to their pages, where there are such', () => {
    const detail = aDetail({ event: anEvent({ track: 'main-track', claims: [aClaim({ status: 'stated', attributedTo: 'red-minister' })] }), trackTitle: 'Main track', actorNames: { 'red-minister': 'Red Minister' }, placeNames: [{ id: 'hall', name: 'Hall, Town, D.C.' }, { id: 'town', name: 'Town, D.C.' }], participants: [aNamed({ actor: 'red-minister', name: 'Red Minister' })] })
    const markup = html(detail, { hrefs: { ...HREFS, page: (kind, id) => `${kind}:${id}` } })
    const links = [...markup.matchAll(/<a href="((?:actor|place|track):[^"]+)"><bdi>([^<]+)/g)].map(([, href, words]) => [href, words])
    expect(links).toEqual([['place:hall', 'Hall'], ['place:town', 'Town, D.C.'], ['track:main-track', 'Main track'], ['actor:red-minister', 'Red Minister'], ['actor:red-minister', 'Stated by Red Minister']])
    expect(html(detail)).not.toMatch(/href="(actor|place|track):/)
  })
  test('participants stand with their side, with title and role; those without a side apart', () => {
    const sides = [{ id: 'red', title: 'Red', short: 'RED', lane: 2 }]
    const participants = [aNamed({ name: 'Minister', titles: ['Foreign Minister'], role: 'speaker' }), aNamed({ actor: 'y', name: 'Stranger', side: null })]
    const markup = html(aDetail({ sides, participants }))
    expect(markup).toContain('class="side lane-2"')
    expect(text(markup)).toContain('MinisterForeign Minister, speaker')
    expect(text(markup)).toContain('Also namedStranger')
  })
  test('those an act is directed at are read as such', () => {
    const markup = html(aDetail({ sides: [{ id: 'red', title: 'Red', short: 'R', lane: 1 }], participants: [aNamed({ name: 'Envoy', role: 'target' })] }))
    expect(text(markup)).toContain('against Envoy')
  })
  test('neighbours of the thread say how far away they are', () => {
    const link = { title: 'Earlier', short: 'E', kind: 'call' as const }
    const linked = [{ ...link, id: 'e1', when: '2025-02-18', as: 'before' as const }, { ...link, id: 'e2', when: '2025-03', as: 'after' as const }, { ...link, id: 'e3', when: '2025-02-27', as: 'after' as const }]
    const markup = html(aDetail({ linked }))
    expect(text(markup)).toContain('9 days before, 18 Feb 2025')
    expect(text(markup)).toContain('After, Mar 2025')
    expect(text(markup)).toContain('The same day')
    expect(markup).toContain('href="../e1/" data-event-link="e1"')
  })
})
