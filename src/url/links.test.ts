import { expect, test } from 'vitest'
import { decodeView } from './codec'
import * as links from './links'
import { NO_FILTER } from './view'

test('links below the site root', () => {
  expect(links.homeAddress('us-russia')).toBe('us-russia/')
  expect(links.eventAddress('us-russia', 'a-b')).toBe('us-russia/events/a-b/')
  expect(links.eventAddress('us-russia', 'a-b', { ...NO_FILTER, actors: ['russia'] })).toBe('us-russia/events/a-b/?actor=russia')
  expect(links.actorAddress('us-russia', 'russia')).toBe('us-russia/actors/russia/')
  expect(links.articleAddress('us-russia', 'x-y')).toBe('us-russia/articles/x-y/')
  expect(links.publisherAddress('us-russia', 'afp')).toBe('us-russia/publishers/afp/')
  expect(links.placeAddress('us-russia', 'moscow')).toBe('us-russia/places/moscow/')
  expect(links.trackAddress('us-russia', 'embassies')).toBe('us-russia/tracks/embassies/')
  expect(links.methodAddress('us-russia')).toBe('us-russia/method/')
  expect(links.claimAddress('us-russia', 'a-b', 'length')).toBe('us-russia/events/a-b/#length')
})

test('a claim page decodes to the claim on its event', () => {
  const address = links.claimPageAddress('us-russia', 'a-b', 'length')
  expect(address).toBe('us-russia/events/a-b/claims/length/')
  expect(decodeView(address, ['us-russia'], 'us-russia').view).toEqual({ ...links.plainView('us-russia'), page: { kind: 'event', id: 'a-b' }, claim: 'length' })
})

test('links of whichever dataset a view shows', () => {
  const [own, foreign] = [{ dataset: 'us-russia', data: null }, { dataset: 'us-russia', data: 'x.json' }]
  expect([links.homeAddress(own), links.eventAddress(own, 'a-b'), links.claimAddress(own, 'a-b', 'length'), links.claimPageAddress(own, 'a-b', 'length')])
    .toEqual(['us-russia/', 'us-russia/events/a-b/', 'us-russia/events/a-b/#length', 'us-russia/events/a-b/claims/length/'])
  // A dataset from elsewhere has no pages of its own: its claims are shown on their event.
  expect([links.homeAddress(foreign), links.eventAddress(foreign, 'a-b'), links.claimAddress(foreign, 'a-b', 'length'), links.claimPageAddress(foreign, 'a-b', 'length'), links.actorAddress(foreign, 'russia')])
    .toEqual(['?data=x.json', '?data=x.json&event=a-b', '?data=x.json&event=a-b#length', '?data=x.json&event=a-b#length', '?data=x.json&page=actors/russia/'])
})

test('a claim that cannot be named leads to its event', () => {
  expect(decodeView(links.claimPageAddress('us-russia', 'a-b', '..'), ['us-russia'], 'us-russia').view).toMatchObject({ page: { kind: 'event', id: 'a-b' }, claim: null })
  expect(links.claimPageAddress('us-russia', 'a-b', 'A c/d')).toBe('us-russia/events/a-b/claims/a%20c%2Fd/')
})

test.each([
  ['us-russia/events/a-b/', 'us-russia/events/c-d/', '../../../us-russia/events/c-d/'],
  ['us-russia/', 'us-russia/actors/russia/', '../us-russia/actors/russia/'],
  ['us-russia/events/a-b/?q=x/y#z/z', '', '../../../'],
  ['', 'us-russia/', 'us-russia/'],
  ['', '', './'],
])('from %j to %j is %j', (from, to, expected) => {
  expect(links.relativeAddress(from, to)).toBe(expected)
  const base = 'https://example.org/deep/down/'
  expect(new URL(expected, base + from).href).toBe(base + to)
})
