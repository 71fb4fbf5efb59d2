import { describe, expect, test } from 'vitest'
import { differOf, supportOf, type ClaimEvidence } from './certainty'
import { buildFacts } from './buildFacts'
import { encodeEvidence, EVIDENCE_VERSION, STATUSES } from './evidence'
import { aClaim, aDataset, anArticle, anEvent, aPublisher } from './factories'

const DATASET = aDataset({
  publishers: [aPublisher({ id: 'paper' }), aPublisher({ id: 'other' })],
  articles: [anArticle({ id: 'x', publisher: 'paper', publishedAt: '2025-02-27T09:00:00Z' }), anArticle({ id: 'y', publisher: 'other', publishedAt: null }), anArticle({ id: 'z', publisher: 'other', kind: 'repost' })],
  events: [
    anEvent({ id: 'second', when: '2025-03-01', claims: [aClaim({ id: 'a', sources: [{ article: 'y' }], status: 'undisclosed' })] }),
    anEvent({
      id: 'first',
      claims: [
        aClaim({ id: 'a', sources: [{ article: 'x' }], attributedTo: 'red-state', status: 'stated', contradicts: ['b', 'c', 'gone'], values: [{ type: 'count', min: 10, max: 10 }] }),
        aClaim({ id: 'b', sources: [{ article: 'x' }, { article: 'y' }], values: [{ type: 'count', min: 11, max: 11, approx: true }] }),
        aClaim({ id: 'c', sources: [{ article: 'z' }], supersededBy: ['b'] }),
        aClaim({ id: 'd', sources: [{ article: 'x' }], withdrawn: { on: '2025-03-02', reason: 'Twice' } }),
      ],
    }),
    anEvent({ id: 'unreadable', when: 'soon' }),
  ],
})

interface Evidence {
  events: string[]; sides: string[]; origins: string[]; undated: number[]; coreDenied: number[]
  claims: { id: string[]; event: number[]; knownFromS: (number | null)[]; status: number[]; side: number[]; origins: number[][]; contradicts: number[][]; near: number[][]; supersededBy: number[][] }
}
const read = (dataset = DATASET): Evidence => JSON.parse(JSON.stringify(encodeEvidence(dataset))) as Evidence

describe('evidence columns', () => {
  test('one row a claim of each event with a date; withdrawn claims are left out', () => {
    const { events, claims } = read()
    expect(claims.id.map((id, row) => `${events[claims.event[row] ?? -1]}#${id}`)).toEqual(['first#a', 'first#b', 'first#c', 'second#a'])
  })

  test('status, side and origins by number', () => {
    const { claims, sides, origins } = read()
    expect(claims.status.map((n) => STATUSES[n])).toEqual(['stated', 'reported', 'reported', 'undisclosed'])
    expect(claims.side.map((n) => sides[n] ?? null)).toEqual(['red', null, null, null])
    expect(claims.origins.map((row) => row.map((n) => origins[n]))).toEqual([['paper'], ['paper', 'other'], [], ['other']])
  })

  test('known-from in seconds, and which have no date of report', () => {
    const { claims, undated } = read()
    expect(claims.knownFromS).toEqual([Date.UTC(2025, 1, 27, 9) / 1000, Date.UTC(2025, 1, 27, 9) / 1000, Date.UTC(2025, 1, 28) / 1000, Date.UTC(2025, 2, 2) / 1000])
    expect(undated).toEqual([3])
  })

  test('contradictions and what overtakes a claim as rows of the table', () => {
    const { claims } = read()
    expect([claims.contradicts[0], claims.near[0], claims.supersededBy[2]]).toEqual([[1, 2], [1], [1]])
  })

  test('is enough to derive certainty again', () => {
    const { events, sides, origins, claims, coreDenied } = read()
    const facts = buildFacts(DATASET)
    for (const event of facts.events) {
      const rows = claims.id.flatMap((_, row) => (events[claims.event[row] ?? -1] === event.id ? [row] : []))
      const evidence = rows.map((row): ClaimEvidence => ({
        claim: String(row), knownFrom: { ms: claims.knownFromS[row] ?? -Infinity, isDated: true }, status: STATUSES[claims.status[row] ?? 0] ?? 'reported',
        side: sides[claims.side[row] ?? -1] ?? null, origins: (claims.origins[row] ?? []).flatMap((n) => origins[n] ?? []),
        contradicts: (claims.contradicts[row] ?? []).map((other) => ({ claim: String(other), isNear: claims.near[row]?.includes(other) ?? false })),
        overtakenBy: (claims.supersededBy[row] ?? []).map(String), isCoreDenied: coreDenied.includes(row),
      }))
      expect([supportOf(evidence), differOf(evidence)]).toEqual([event.support, event.differ])
    }
  })

  test('the order of reading does not matter', () => {
    const reversed = { ...DATASET, events: new Map([...DATASET.events].toReversed()) }
    expect(encodeEvidence(reversed)).toEqual(encodeEvidence(DATASET))
  })

  test('says what it is, and numbers that published files hold stay', () => {
    expect(encodeEvidence(DATASET)).toMatchObject({ format: 'parley-evidence', schemaVersion: EVIDENCE_VERSION })
    expect(STATUSES).toEqual(['reported', 'stated', 'confirmed', 'disputed', 'denied', 'undisclosed'])
    expect(read().origins).toEqual(['other', 'paper'])
    expect(read().events).toEqual(['first', 'second'])
  })

  test('what is always known, and who stands on no side', () => {
    const { claims, undated } = read(aDataset({ articles: [anArticle({ publishedAt: null })], events: [anEvent({ id: 'undated', when: '../..', claims: [aClaim({ attributedTo: 'nobody', status: 'stated' })] })] }))
    expect([claims.knownFromS, claims.side, undated]).toEqual([[null], [-1], [0]])
  })

  test('an event that ends before it starts has its evidence', () => {
    expect(read(aDataset({ events: [anEvent({ id: 'turned', when: '2025-03-05/2025-03-01' })] })).events).toEqual(['turned'])
  })
})
