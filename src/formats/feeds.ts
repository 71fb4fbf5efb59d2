import { readEdtf } from '../domain/edtfRead'
import type { EventDetail } from '../domain/eventDetail'
import type { EventSummary } from '../domain/facts'
import { publishedMs } from '../domain/known'
import type { Tombstone } from '../domain/model'
import { claimPageAddress, eventAddress } from './recordAddress'
import type { Feed, FeedEntry } from './atom'
import type { Edition, FormatLanguage } from './edition'
import { carriedSummary, dateLine } from './eventWords'

/** An event as feeds look at it: when it became known, when something of it was last published or changed, and all its page shows. */
export interface FeedEvent {
  readonly knownFromMs: number
  readonly changedMs: number
  readonly detail: EventDetail
}

/** So many entries a feed; the rest is on the site. */
export const FEED_ENTRIES = 50

/** What a feed can write: years 1 to 9999. */
const isWritable = (ms: number): boolean => ms > -62_135_596_800_000 && ms < 253_402_300_800_000

const newestFirst = (a: FeedEntry, b: FeedEntry): number => b.updatedMs - a.updatedMs || (a.id < b.id ? -1 : 1)

/** End of a day of the data, or the instant itself; null where it is none. */
const endMs = (edtf: string): number | null => publishedMs({ publishedAt: edtf })

export const editionMs = ({ info }: Edition): number => endMs(info.updated) ?? readEdtf(info.updated)?.startMs ?? 0

export function feedEvent({ knownFromMs }: Pick<EventSummary, 'knownFromMs'>, detail: EventDetail): FeedEvent {
  const { event, articles } = detail
  const reports = event.claims.flatMap(({ sources }) => sources.map(({ article }) => publishedMs(articles[article]) ?? -Infinity))
  const revisions = event.revisions.map(({ on }) => endMs(on) ?? -Infinity)
  return { knownFromMs, changedMs: Math.max(knownFromMs, ...reports, ...revisions), detail }
}

function eventEntry({ detail, knownFromMs, changedMs }: FeedEvent, edition: Edition, language: FormatLanguage): FeedEntry {
  const address = edition.address(eventAddress(edition.info.id, detail.event.id))
  const known = isWritable(knownFromMs) ? knownFromMs : editionMs(edition)
  return {
    id: address, address, title: detail.event.title,
    publishedMs: known,
    updatedMs: isWritable(changedMs) ? changedMs : known,
    summary: [dateLine(detail, language), ...carriedSummary(detail)].join('. ').replace(/\.\. /g, '. '),
    categories: [language.messages.terms.kinds[detail.event.kind], ...(detail.trackTitle === null ? [] : [detail.trackTitle])],
  }
}

interface FeedHead {
  readonly title: string
  /** Below the site's root. */
  readonly path: string
  readonly page: string
}

/** A feed of events, those with the newest reports first. */
export function eventFeed(head: FeedHead, events: readonly FeedEvent[], edition: Edition, language: FormatLanguage): Feed {
  const newest = events.toSorted((a, b) => b.changedMs - a.changedMs || (a.detail.event.id < b.detail.event.id ? -1 : 1)).slice(0, FEED_ENTRIES)
  const entries = newest.map((one) => eventEntry(one, edition, language)).toSorted(newestFirst)
  return feedOf(head, entries, edition, language)
}

const feedOf = ({ title, path, page }: FeedHead, entries: readonly FeedEntry[], edition: Edition, { messages }: FormatLanguage): Feed => ({
  title, entries, edition, self: edition.address(path), page: edition.address(page), author: edition.info.publisher ?? messages.formats.site, updatedMs: editionMs(edition),
})

/** What changed: events that became known, revisions of events, claims and events that were withdrawn. */
export function changesFeed(head: FeedHead, events: readonly FeedEvent[], tombstones: Iterable<Tombstone>, edition: Edition, language: FormatLanguage): Feed {
  const entries = [...events.flatMap((one) => changesOf(one, edition, language)), ...Array.from(tombstones, (one) => withdrawnEntry(one, edition, language))]
  return feedOf(head, entries.toSorted(newestFirst).slice(0, FEED_ENTRIES), edition, language)
}

/** Every change is an entry of its own: what a reader has seen does not come again. */
function changesOf(one: FeedEvent, edition: Edition, language: FormatLanguage): readonly FeedEntry[] {
  const { event } = one.detail
  const { feeds } = language.messages.formats
  const known = eventEntry(one, edition, language)
  const change = (name: string, on: string, over: Pick<FeedEntry, 'title' | 'summary'> & Partial<FeedEntry>): FeedEntry => {
    const ms = endMs(on) ?? known.publishedMs
    const at = isWritable(ms) ? ms : known.publishedMs
    return { ...known, id: `${known.address}#${name}`, publishedMs: at, updatedMs: at, ...over }
  }
  const revisions = event.revisions.map(({ on, note }, index) => change(`revision-${index + 1}`, on, { title: feeds.corrected(event.title), summary: note }))
  const withdrawn = event.claims.flatMap((claim) =>
    claim.withdrawn === undefined
      ? []
      : change(`withdrawn-${claim.id}`, claim.withdrawn.on, {
          title: feeds.claimWithdrawn(event.title), summary: `${claim.text} ${claim.withdrawn.reason}`, address: edition.address(claimPageAddress(edition.info.id, event.id, claim.id)),
        }),
  )
  return [{ ...known, id: `${known.address}#new`, title: feeds.added(event.title), updatedMs: known.publishedMs }, ...revisions, ...withdrawn]
}

function withdrawnEntry({ id, withdrawn }: Tombstone, edition: Edition, { messages }: FormatLanguage): FeedEntry {
  const address = edition.address(eventAddress(edition.info.id, id))
  const ms = endMs(withdrawn.on) ?? editionMs(edition)
  const at = isWritable(ms) ? ms : editionMs(edition)
  return { id: `${address}#withdrawn`, address, title: messages.formats.feeds.eventWithdrawn(id), publishedMs: at, updatedMs: at, summary: withdrawn.reason, categories: [] }
}
