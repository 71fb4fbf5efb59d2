import type { Edition } from './edition'
import { xmlElement, xmlText } from './xml'

/** Atom (RFC 4287): needs full addresses throughout, so feeds are only written where the site's own is known. */

export interface FeedEntry {
  /** Lasting and full. */
  readonly id: string
  readonly title: string
  /** Full address of the page. */
  readonly address: string
  readonly publishedMs: number
  readonly updatedMs: number
  readonly summary: string
  readonly categories: readonly string[]
}

export interface Feed {
  readonly title: string
  /** Full address of the feed itself, and of the page it belongs to. */
  readonly self: string
  readonly page: string
  readonly author: string
  readonly edition: Edition
  readonly entries: readonly FeedEntry[]
  /** Where there are no entries. */
  readonly updatedMs: number
}

/** Instants of feeds have seconds. */
const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

function entry({ id, title, address, publishedMs, updatedMs, summary, categories }: FeedEntry): string {
  return xmlElement('entry', {}, [
    xmlElement('id', {}, id),
    xmlElement('title', {}, title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: address }),
    `<published>${instant(publishedMs)}</published>`,
    `<updated>${instant(updatedMs)}</updated>`,
    ...categories.map((term) => xmlElement('category', { term })),
    ...(summary === '' ? [] : [xmlElement('summary', {}, summary)]),
  ])
}

/** A feed; newest entries first, its own date that of the newest. */
export function atomFeed({ title, self, page, author, edition, entries, updatedMs }: Feed): string {
  const newest = entries.reduce((ms, one) => Math.max(ms, one.updatedMs), entries.length === 0 ? updatedMs : -Infinity)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(edition.info.language)}">\n${[
    xmlElement('id', {}, self),
    xmlElement('title', {}, title),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: page }),
    `<updated>${instant(newest)}</updated>`,
    xmlElement('author', {}, [xmlElement('name', {}, author)]),
    ...(edition.info.licence === undefined ? [] : [xmlElement('rights', {}, edition.info.licence)]),
    ...entries.map(entry),
  ].join('\n')}\n</feed>\n`
}
