import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleOf, cutAtWord, datasetInfoOf, eventOf, SHORT_MAX } from './records'

it.each([
  ['Talks in Riyadh', 'Talks in Riyadh'],
  ['x'.repeat(32), 'x'.repeat(32)],
  ['United States expels 35 Russian diplomats', 'United States expels 35 Russian…'],
  ['US and Russian diplomats, embassies and more', 'US and Russian diplomats…'],
  ['Türkiye – und noch viel mehr davon, sehr viel', 'Türkiye – und noch viel mehr…'],
  ['x'.repeat(40), `${'x'.repeat(31)}…`],
  ['😀'.repeat(20), `${'😀'.repeat(15)}…`],
])('%s is cut to %s', (title, short) => {
  expect(cutAtWord(title, SHORT_MAX)).toBe(short)
})

it('a cut title is never too long, and never cut inside a character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (title) => {
    const short = cutAtWord(title, SHORT_MAX)
    expect(short.length).toBeLessThanOrEqual(SHORT_MAX)
    expect(short.isWellFormed()).toBe(true)
    expect(title.startsWith(short.replace(/…$/, ''))).toBe(true)
  }))
})

it('what an author wrote wins over the defaults, and $schema goes', () => {
  const claim = { id: 'a', about: 'other', text: 'T.', status: 'reported', sources: ['x', { article: 'y', citing: 'TASS' }] } as const
  const event = eventOf({ $schema: 's', id: 'e', title: 'T', kind: 'call', when: '2025', short: 'S', weight: 5, notReported: ['place'], claims: [{ ...claim, sources: [...claim.sources] }] })
  expect(event).toMatchObject({ short: 'S', weight: 5, notReported: ['place'], claims: [{ sources: [{ article: 'x' }, { article: 'y', citing: 'TASS' }] }] })
  expect(event).not.toHaveProperty('$schema')
  const article = { $schema: 's', id: 'a', title: 'T', titleIs: 'headline', publisher: 'p' } as const
  expect(articleOf({ ...article, kind: 'readout', publishedAt: '2025-01-01' })).toEqual({ id: 'a', title: 'T', titleIs: 'headline', publisher: 'p', kind: 'readout', publishedAt: '2025-01-01' })
  expect(articleOf(article)).toMatchObject({ kind: 'report', publishedAt: null })
})

it('tracks and sides stand in their order', () => {
  const info = datasetInfoOf({
    id: 'd', title: 'D', language: 'en', updated: '2025-01-01', revision: '1', coverage: '2025', selection: 'All.', schemaVersion: 1,
    tracks: [{ id: 'two', title: 'Two', order: 2 }, { id: 'one', title: 'One', order: 1 }],
  })
  expect(info.tracks.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(info.sides).toEqual([])
})
