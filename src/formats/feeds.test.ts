import { describe, expect, test } from 'vitest'
import { aDetail } from '../domain/detailFactories'
import { aClaim, anArticle, anEvent, anInfo } from '../domain/factories'
import { enFormats } from '../i18n/enFormats'
import { atomFeed } from './atom'
import { latestEdition } from './edition'
import type { FeedEvent } from './feeds'
import { changesFeed, eventFeed, FEED_ENTRIES, feedEvent } from './feeds'

const language = { locale: 'en-GB', messages: enFormats }
const edition = latestEdition(anInfo({ id: 'process', updated: '2025-12-31' }), (path) => `https://parley.example/${path}`)
const head = { title: 'A feed', path: 'process/feed.xml', page: 'process/' }
const MS = Date.UTC(2025, 1, 28)

const known = (over: Parameters<typeof anEvent>[0], knownFromMs = MS, publishedAt = '2025-02-27'): FeedEvent => feedEvent({ knownFromMs }, aDetail({ event: anEvent(over), articles: [anArticle({ publishedAt })] }))
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16)

describe('events', () => {
  test('published when the event became known, updated with the last report or revision', () => {
    const feed = eventFeed(head, [known({ id: 'a', revisions: [{ on: '2025-03-05', note: 'x' }] }), known({ id: 'b' }, MS, '2025-03-20T10:00Z')], edition, language)
    expect(feed.entries.map(({ id, publishedMs, updatedMs }) => [id, iso(publishedMs), iso(updatedMs)])).toEqual([
      ['https://parley.example/process/events/b/', '2025-02-28T00:00', '2025-03-20T10:00'],
      ['https://parley.example/process/events/a/', '2025-02-28T00:00', '2025-03-06T00:00'],
    ])
    expect(atomFeed(feed)).toContain('<updated>2025-03-20T10:00:00Z</updated>\n<author>')
  })

  test('never more than so many, and one that counts from no time at all has the day of the dataset', () => {
    const many = Array.from({ length: FEED_ENTRIES + 7 }, (_, n) => known({ id: `event-${n}` }))
    expect(eventFeed(head, many, edition, language).entries.length).toBe(FEED_ENTRIES)
    expect(eventFeed(head, [known({ id: 'a' }, -Infinity)], edition, language).entries[0]?.publishedMs).toBe(Date.UTC(2026, 0, 1))
  })

  test('an empty feed is dated by its dataset; the same input gives the same text', () => {
    expect(atomFeed(eventFeed(head, [], edition, language))).toContain('<updated>2026-01-01T00:00:00Z</updated>')
    expect(atomFeed(eventFeed(head, [known({})], edition, language))).toBe(atomFeed(eventFeed(head, [known({})], edition, language)))
  })
})

test('changes: new, corrected, a claim withdrawn, an event withdrawn; each an entry of its own', () => {
  const event = known({ id: 'a', title: 'Talks', claims: [aClaim(), aClaim({ id: 'gone', text: 'It rained.', withdrawn: { on: '2025-03-08', reason: 'Misread.' } })], revisions: [{ on: '2025-03-05', note: 'Length added.' }] })
  const feed = changesFeed(head, [event], [{ id: 'old', withdrawn: { on: '2025-03-10', reason: 'Entered twice.' } }], edition, language)
  expect(feed.entries.map(({ id, title, summary, address }) => [id.slice(31), title, summary, address.slice(23)])).toEqual([
    ['events/old/#withdrawn', 'Withdrawn: old', 'Entered twice.', 'process/events/old/'],
    ['events/a/#withdrawn-gone', 'Claim withdrawn: Talks', 'It rained. Misread.', 'process/events/a/claims/gone/'],
    ['events/a/#revision-1', 'Changed: Talks', 'Length added.', 'process/events/a/'],
    ['events/a/#new', 'New: Talks', '27 February 2025 (day known, hours not)', 'process/events/a/'],
  ])
})
