import { describe, expect, test } from 'vitest'
import { articleRecords } from './articleRecords'
import { aClaim, aDataset, anArticle, anEvent } from './factories'

const dataset = aDataset({
  articles: [anArticle({ id: 'late', versionOf: 'early' }), anArticle({ id: 'early' }), anArticle({ id: 'other' }), anArticle({ id: 'unused' })],
  events: [
    anEvent({
      id: 'talks',
      relatedArticles: ['other', 'late'],
      claims: [
        aClaim({ id: 'six', sources: [{ article: 'early' }, { article: 'late' }], contradicts: ['ten'] }),
        aClaim({ id: 'ten', sources: [{ article: 'late' }] }),
        aClaim({ id: 'gone', sources: [{ article: 'early' }], withdrawn: { on: '2025-03-01', reason: 'mistaken' } }),
      ],
    }),
    anEvent({ id: 'call', claims: [aClaim({ id: 'made', sources: [{ article: 'other' }] })] }),
  ],
})
const records = articleRecords(dataset, [...dataset.events.values()])
const usesOf = (id: string) => records.get(id)?.uses.map(({ event, claims }) => `${event.id}: ${claims.map(({ claim, against }) => [claim.id, ...against.map((other) => `not ${other.id}`)].join(' ')).join(', ')}`)

describe('articles with what rests on them', () => {
  test('versions share one record, whichever id is asked for', () => {
    expect(records.get('late')).toBe(records.get('early'))
    expect(records.get('late')?.article.id).toBe('early')
    expect(records.get('late')?.versions.map(({ id }) => id)).toEqual(['late'])
  })
  test('a claim of two versions counts once; what contradicts it is read from both ends; withdrawn ones do not count', () =>
    expect(usesOf('early')).toEqual(['talks: six not ten, ten not six']))
  test('events that only link to it support nothing', () => {
    expect(usesOf('other')).toEqual(['call: made'])
    expect(records.get('other')?.linkedFrom.map(({ id }) => id)).toEqual(['talks'])
    expect(records.get('early')?.linkedFrom).toEqual([])
  })
  test('an article nothing rests on has a record too', () => expect(usesOf('unused')).toEqual([]))
})
