import { describe, expect, test } from 'vitest'
import { parseDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles, type RawParts } from './rawFiles'

const told = (parts: RawParts): readonly string[] => parseDataset(rawFiles(parts)).problems.map(({ severity, file, path, message, hint }) => `${severity} ${file} ${path}: ${message}. ${hint}`)
/** Problems of an event with these claims, each with its article's date. */
const claims = (when: string, ...reports: readonly (readonly [publishedAt: string | null, about?: string])[]): readonly string[] => told({
  articles: reports.map(([publishedAt], i) => rawArticle({ id: `article-${i}`, publishedAt })),
  events: [rawEvent({ when, summary: [], claims: reports.map(([, about = 'outcome'], i) => rawClaim({ id: `claim-${i}`, about, sources: [`article-${i}`] })) })],
})

const ALL_OLDER = 'warning events/an-event.json when: all dated reports are older than the event. Check the date, or name a report of the event itself.'
const older = (index: number, day: string): string =>
  `warning events/an-event.json claims[${index}].sources: the claim "claim-${index}" was first published ${day}, before the event. If it is an announcement, its "about" is agenda or next-step; else check the dates.`

describe('reports and what they report', () => {
  test.each<[string, string, readonly (readonly [string | null, string?])[], readonly string[]]>([
    ['on the day', '2025-02-27', [['2025-02-27']], []], ['later', '2025-02-27', [['2025-03-01']], []], ['the day before', '2025-02-27', [['2025-02-26']], [ALL_OLDER]],
    ['all the day before', '2025-02-27', [['2025-02-26'], ['2025-02-20']], [ALL_OLDER]], ['one before, one on the day', '2025-02-27', [['2025-02-26'], ['2025-02-27']], [older(0, '2025-02-26')]],
    ['two before, one after', '2025-02-27', [['2025-02-26'], ['2025-03-01'], ['2025-02-25']], [older(0, '2025-02-26'), older(2, '2025-02-25')]],
    ['an agenda before', '2025-02-27', [['2025-02-26', 'agenda'], ['2025-02-27']], []], ['a next step before', '2025-02-27', [['2025-02-26', 'next-step'], ['2025-02-27']], []],
    ['only announcements', '2025-02-27', [['2025-02-26', 'agenda'], ['2025-02-25', 'next-step']], [ALL_OLDER]], ['none dated', '2025-02-27', [[null]], []], ['one undated, one older', '2025-02-27', [[null], ['2025-02-26']], [ALL_OLDER]],
    ['one undated, one later', '2025-02-27', [[null], ['2025-02-28']], []], ['within a month', '2025-02', [['2025-02-01']], []], ['before a month', '2025-02', [['2025-01-31']], [ALL_OLDER]],
    ['an hour before', '2025-02-27T10:00Z', [['2025-02-27T09:00:00Z']], [ALL_OLDER]], ['at the very minute', '2025-02-27T10:00Z', [['2025-02-27T10:00:00Z']], [ALL_OLDER]], ['a minute later', '2025-02-27T10:00Z', [['2025-02-27T10:01:00Z']], []],
    ['at midnight before', '2025-02-27', [['2025-02-27T00:00:00Z'], ['2025-03-01']], [older(0, '2025-02-27T00:00:00Z')]], ['about a day', '2025-02-27~', [['2025-02-26']], []], ['perhaps a day', '2025-02-27?', [['2025-02-26']], []], ['perhaps about', '2025-02-27%', [['2025-02-26']], []],
    ['open start', '../2025-02-27', [['2025-02-26']], []], ['open end', '2025-02-27/..', [['2025-02-26']], [ALL_OLDER]], ['an interval', '2025-02-20/2025-02-27', [['2025-02-22']], []], ['ends before it starts', '2025-02-27/2025-02-20', [['2025-02-01']], ['warning events/an-event.json when: "2025-02-27/2025-02-20" ends before it starts; the event is shown as undated. Write the earlier date first.']],
  ])('%s', (_, when, reports, problems) => { expect(claims(when, ...reports)).toEqual(problems) })

  test('the earliest report of a claim counts', () => {
    const articles = ['2025-02-26', '2025-02-25', '2025-02-28', null].map((publishedAt, i) => rawArticle({ id: `article-${i}`, publishedAt }))
    const of = (...sources: readonly number[]) => told({ articles, events: [rawEvent({ summary: [], relatedArticles: articles.map(({ id }) => id), claims: [rawClaim({ id: 'claim-0', sources: sources.map((n) => `article-${n}`) }), rawClaim({ id: 'later', sources: ['article-2'] })] })] })
    expect([of(0, 1), of(1, 0), of(2, 0), of(3, 2), of(3, 0)]).toEqual([[older(0, '2025-02-25')], [older(0, '2025-02-25')], [older(0, '2025-02-26')], [], [older(0, '2025-02-26')]])
  })
})

describe('threads', () => {
  const thread = (when: string, type: string, other: string): readonly string[] => told({
    articles: [rawArticle({ publishedAt: '2025-12-31' })],
    events: [rawEvent({ when, relations: [{ type, event: 'other-event' }] }), rawEvent({ id: 'other-event', when: other })],
  })
  const backwards = (hint: string) => [`warning events/an-event.json relations[0]: the thread runs backwards: "other-event" lies on the other side in time. ${hint}`]
  test.each<[string, string, string, readonly string[]]>([
    ['2025-02-27', 'follows', '2025-02-26', []], ['2025-02-27', 'follows', '2025-02-28', backwards('Write leads-to.')], ['2025-02-27', 'leads-to', '2025-02-28', []], ['2025-02-27', 'leads-to', '2025-02-26', backwards('Write follows.')],
    ['2025-02-27', 'follows', '2025-02-27', []], ['2025-02-27', 'leads-to', '2025-02-27', []], ['2025-02', 'follows', '2025-02-28', []], ['2025-02-27', 'mentions', '2025-03-01', []], ['2025-02-27', 'responds-to', '2025-03-01', []], ['2025-02-27', 'part-of', '2025-03-01', []],
    ['2025-02-27T10:00Z', 'follows', '2025-02-27T11:00Z', backwards('Write leads-to.')], ['2025-02-27T10:00Z', 'follows', '2025-02-27T10:00Z', []], ['2025-02-27', 'follows', '2025-02-28T00:00Z', []], ['2025-02-20/2025-02-27', 'follows', '2025-02-28', backwards('Write leads-to.')],
    ['2025-02-20/2025-02-27', 'follows', '2025-02-26', []], ['2025-02-27/..', 'follows', '2025-03-01', []], ['../2025-02-27', 'follows', '2025-03-01', backwards('Write leads-to.')],
  ])('%s %s %s', (when, type, other, problems) => { expect(thread(when, type, other)).toEqual(problems) })
  test('an event that ends before it starts runs neither way', () => {
    expect(thread('2025-02-27', 'follows', '2025-03-05/2025-03-01')).toEqual([expect.stringContaining('other-event.json when')])
  })
})
