import { describe, expect, test } from 'vitest'
import { readEdtf } from '../domain/edtfRead'
import { aDetail } from '../domain/detailFactories'
import type { NamedParticipant } from '../domain/eventDetail'
import { aClaim, ACTORS, anActor, anArticle, anEvent, anInfo, aPlace, aPublisher } from '../domain/factories'
import { latestEdition } from './edition'
import { eventGraph, eventInPage, ldDocument, schemaDates } from './jsonLd'
import { readLd } from './jsonLdReader'
import { actorNode, articleNode, placeNode, publisherNode } from './jsonLdRecords'

const edition = latestEdition(anInfo(), (path) => `https://parley.example/${path}`)
const participant = (over: Partial<NamedParticipant> = {}): NamedParticipant => ({ actor: 'somebody', role: 'delegate', presence: 'in-person', side: null, name: 'Somebody', titles: [], claims: [], ...over })
const read = (node: object) => readLd(JSON.stringify(ldDocument(node)))[0] ?? {}

describe('dates have no more precision than the data', () => {
  test.each([
    ['2025-02-27', { startDate: '2025-02-27' }],
    ['2025-02', { startDate: '2025-02' }],
    ['2025-02-XX', { startDate: '2025-02' }],
    ['2025', { startDate: '2025' }],
    ['2025-02-27T12:52:26+03:00', { startDate: '2025-02-27T09:52:26Z' }],
    ['2025-03-03/2025-03-05', { startDate: '2025-03-03', endDate: '2025-03-05' }],
    ['2025-03/2025-05', { startDate: '2025-03', endDate: '2025-05' }],
    ['2025-02-18/..', { startDate: '2025-02-18' }],
    ['../2025-12-23', { endDate: '2025-12-23' }],
    ['2025-02-27~', {}],
    ['2025-02-27?', {}],
    ['2025-02-27~/2025-03-01', { endDate: '2025-03-01' }],
    ['2025-21', {}],
    ['201X', {}],
    ['-0232', {}],
    ['Y12345', {}],
  ])('%s', (when, dates) => {
    const date = readEdtf(when)
    expect(date === null ? null : schemaDates(date)).toEqual(dates)
  })

  test('the EDTF text stands beside, in the page only where it says more', () => {
    const typed = (when: string) => ({ '@type': 'edtf:EDTF-level1', '@value': when })
    const detail = (when: string) => aDetail({ event: anEvent({ when }) })
    expect(read(eventInPage(detail('2025-02-27'), edition))['dcterms:date']).toBeUndefined()
    expect(read(eventInPage(detail('2025-02-27~'), edition))['dcterms:date']).toEqual(typed('2025-02-27~'))
    expect(readLd(JSON.stringify(eventGraph(detail('2025-02-27'), edition)))[0]?.['dcterms:date']).toEqual(typed('2025-02-27'))
  })
})

describe('an event', () => {
  test('participants stand under what they did there', () => {
    const detail = aDetail({ participants: [participant(), participant({ actor: 'host', role: 'host', presence: 'absent' }), participant({ actor: 'target', role: 'target', presence: 'absent' })] })
    const node = read(eventInPage(detail, edition))
    expect([node['attendee'], node['contributor'], node['about']].map((list) => (list as { roleName: string }[]).map(({ roleName }) => roleName))).toEqual([['delegate'], ['host'], ['target']])
  })

  test('its claims name their articles; withdrawn ones are left out', () => {
    const claims = [aClaim({ id: 'one' }), aClaim({ id: 'two', withdrawn: { on: '2025-03-01', reason: 'wrong' } })]
    const nodes = readLd(JSON.stringify(eventGraph(aDetail({ event: anEvent({ claims }) }), edition)))
    expect(nodes.map((node) => node['@type'])).toEqual(['Event', 'Claim', 'NewsArticle'])
    expect(nodes[1]?.['appearance']).toEqual([{ '@id': nodes[2]?.['@id'] }])
    expect(nodes[0]?.['subjectOf']).toEqual([{ '@id': nodes[1]?.['@id'] }])
  })
})

describe('records', () => {
  test('an article has a headline only where one was seen, and a date only where one is known', () => {
    const publishers = { 'a-publisher': aPublisher() }
    expect(read(articleNode(anArticle({ titleIs: 'from-url', publishedAt: null }), publishers, edition))).not.toHaveProperty('headline')
    expect(read(articleNode(anArticle({ publishedAt: null }), publishers, edition))).not.toHaveProperty('datePublished')
    expect(read(articleNode(anArticle({ kind: 'repost' }), publishers, edition))).toMatchObject({ '@type': 'Article', headline: 'An article', datePublished: '2025-02-27' })
  })

  test('a place has a position only where it is its own', () => {
    const at = { lat: 41, lon: 29 }
    expect(read(placeNode(aPlace({ kind: 'building', precision: 'city', ...at }), new Map(), edition))).not.toHaveProperty('geo')
    expect(read(placeNode(aPlace({ kind: 'city', precision: 'city', ...at }), new Map(), edition))).toMatchObject({ '@type': 'City', geo: { latitude: 41, longitude: 29 } })
  })

  test('actors and publishers', () => {
    const actors = new Map(ACTORS.map((actor) => [actor.id, actor]))
    expect(read(actorNode(anActor({ id: 'red-minister', kind: 'person', name: 'R', aliases: ['R', 'Red'], partOf: 'red-state', wikidata: 'Q1' }), actors, edition))).toMatchObject({ '@type': 'Person', alternateName: ['Red'], affiliation: { name: 'red-state' } })
    expect(read(publisherNode(aPublisher({ kind: 'official', country: 'TR' }), edition))).toMatchObject({ '@type': 'GovernmentOrganization', address: { addressCountry: 'TR' } })
  })
})

test('the reader is strict', () => {
  expect(() => read({ '@type': 'Event', startdate: '2025' })).toThrow('no startdate')
  expect(() => read({ '@type': 'Event', startDate: '27 February' })).toThrow('startDate')
  expect(() => read({ '@type': 'Evnt' })).toThrow('Evnt')
})
