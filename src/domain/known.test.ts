import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { aClaim, aDataset, anArticle, anEvent } from './factories'
import { claimKnownFrom, publishedMs } from './known'
import { readWhen } from './when'

const ms = (iso: string): number => { const when = readWhen(iso); return when.ok ? when.value.startMs : NaN }
const published = (publishedAt: string | null) => publishedMs({ publishedAt })

describe('when an article counts as published', () => {
  test('a day counts from its end', () => { expect(published('2025-02-27')).toBe(ms('2025-02-28T00:00Z')) })
  test('an instant counts from itself', () => { expect(published('2025-02-27T09:52:26Z')).toBe(ms('2025-02-27T09:52:26Z')) })
  test('a month counts from its end', () => { expect(published('2025-02')).toBe(ms('2025-03-01T00:00Z')) })
  test.each([null, '', 'last week', '2025-02-30', '2025-02/..'])('%s: not known', (text) => { expect(published(text)).toBeNull() })
  test('an article that is not there has no date', () => { expect(publishedMs(undefined)).toBeNull() })
})

/** Known-from of an event whose claims rest each on articles published then. */
function eventFrom(when: string, ...claims: readonly (readonly (string | null)[])[]): number | undefined {
  const articles = claims.flatMap((dates, i) => dates.map((publishedAt, j) => anArticle({ id: `article-${i}-${j}`, publishedAt })))
  const event = anEvent({ when, claims: claims.map((dates, i) => aClaim({ id: `claim-${i}`, sources: dates.map((_, j) => ({ article: `article-${i}-${j}` })) })) })
  return buildFacts(aDataset({ events: [event], articles })).events[0]?.knownFromMs
}

describe('from when a claim is known', () => {
  const dates = new Map<string, number>([['early', 100], ['late', 200]])
  const known = (when: string, ...articles: string[]) => {
    const parsed = readWhen(when)
    return parsed.ok ? claimKnownFrom({ sources: articles.map((article) => ({ article })) }, (id) => dates.get(id) ?? null, parsed.value) : null
  }
  test('from the earliest of its dated sources', () => {
    expect(known('2025-02-27', 'late', 'early')).toEqual({ ms: 100, isDated: true })
  })
  test('a source without a date never makes it known earlier', () => {
    expect(known('1960-01-01', 'late', 'undated')).toEqual({ ms: 200, isDated: true })
  })
  test('with no dated source from the event’s end, and it says so', () => {
    expect(known('2025-02-27', 'undated')).toEqual({ ms: ms('2025-02-28T00:00Z'), isDated: false })
    expect(known('2025-02-18/2025-02-27')).toEqual({ ms: ms('2025-02-28T00:00Z'), isDated: false })
  })
  test('with an end that is open or not known, from the last that is certain', () => {
    expect(known('2025-02-18/..')?.ms).toBe(ms('2025-02-19T00:00Z'))
    expect(known('2025-02-18/')?.ms).toBe(ms('2025-02-19T00:00Z'))
    expect(known('../2025-02-18')?.ms).toBe(ms('2025-02-19T00:00Z'))
    expect(known('../..')?.ms).toBe(-Infinity)
  })
})

describe('from when an event is known', () => {
  test('from its first claim', () => {
    expect(eventFrom('2025-02-27', ['2025-03-02', '2025-03-01'], ['2025-02-28'])).toBe(ms('2025-03-01T00:00Z'))
    expect(eventFrom('2025-02-27', ['2025-02-27T09:52:26Z'], ['2025-02-27'])).toBe(ms('2025-02-27T09:52:26Z'))
  })
  test('never before the earliest instant of its own date', () => {
    expect(eventFrom('2025-02-27', ['2025-02-20'])).toBe(ms('2025-02-27'))
    expect(eventFrom('2025-02-27T10:00Z', ['2025-02-26T08:00:00Z'])).toBe(ms('2025-02-27T10:00Z'))
    expect(eventFrom('../2025-02-27', ['2025-02-20T08:00:00Z'])).toBe(ms('2025-02-20T08:00Z'))
  })
  test('without any dated report, from its end', () => {
    expect(eventFrom('2025-02-27', [null])).toBe(ms('2025-02-28'))
  })
  test('an undated claim does not hold a dated one back', () => {
    expect(eventFrom('2025-01/2025-12', [null], ['2025-02-27T00:00:00Z'])).toBe(ms('2025-02-27'))
  })
  test('a withdrawn claim makes nothing known', () => {
    const articles = [anArticle({ id: 'first', publishedAt: '2025-02-27' }), anArticle({ id: 'second', publishedAt: '2025-03-01' })]
    const claims = [
      aClaim({ id: 'a', sources: [{ article: 'first' }], withdrawn: { on: '2025-03-02', reason: 'Another event' } }), aClaim({ id: 'b', sources: [{ article: 'second' }] }),
    ]
    expect(buildFacts(aDataset({ articles, events: [anEvent({ claims })] })).events[0]?.knownFromMs).toBe(ms('2025-03-02'))
  })
})
