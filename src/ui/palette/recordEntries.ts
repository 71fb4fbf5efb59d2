import type { ArticleTitle } from '../../domain/articleTitles'
import type { Facts } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import { dateWords } from '../../i18n/dateWords'
import type { ExplorerMessages } from '../../i18n/enExplorer'
import { dayWords } from '../parts/dates'
import { cityName } from '../places'
import type { Selection } from '../../store/selectors'
import { rankNames, type Named } from './nameRank'
import { anEntry, type PaletteEntry, type PaletteWords } from './paletteEntry'

/** What entries are told in and from. */
export interface EntrySource {
  readonly facts: Facts
  /** null: not there yet. */
  readonly selection: Selection | null
  readonly words: PaletteWords
  readonly messages: ExplorerMessages
  readonly locale: string
}

/** Ascending rows: found in a few steps, of however many. */
export function isAmong(rows: Uint32Array, row: number): boolean {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row
}

export function eventEntry(row: number, { facts, selection, words, messages, locale }: EntrySource): PaletteEntry | null {
  const event = facts.events.at(row)
  if (!event) return null
  const isOutside = selection !== null && !isAmong(selection.rows, row)
  const place = cityName(facts, event.place)
  const differ = event.differ === 'none' ? null : messages.terms.differ[event.differ]
  const known = SHAPE_OF_KIND[event.kind] as (typeof SHAPE_OF_KIND)[keyof typeof SHAPE_OF_KIND] | undefined
  return anEntry({
    key: `event ${row}`, title: event.title, isOutside, isContent: true,
    note: [dateWords(event.when, locale, 'short'), place, differ, isOutside ? words.outside : null].filter((part) => part !== null).join(messages.timeline.comma),
    icon: { shape: known ?? facts.info.kinds?.find(({ id }) => id === event.kind)?.shape ?? 'square', support: event.support },
    action: { does: 'open', kind: 'event', id: event.id },
  })
}

interface NamedRecord extends Named { readonly name: string; readonly inside: number }

const NOBODY: readonly NamedRecord[] = []
const kept = new WeakMap<object, { readonly counts: Selection['counts']; readonly all: readonly NamedRecord[] }>()

/** Those with at least one event: looking back, nobody else was known. */
function namedOf(records: Facts['actors'] | Facts['places'], totals: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>, of: Selection['counts']): readonly NamedRecord[] {
  const known = kept.get(records)
  if (known?.counts === of) return known.all
  const all: NamedRecord[] = []
  for (const { id, name, names = {}, ...rest } of records.values()) {
    const weight = totals.get(id) ?? 0
    if (weight > 0) all.push({ id, name, names: [name, ...('aliases' in rest ? (rest.aliases ?? []) : []), ...Object.values(names)], weight, inside: counts.get(id) ?? 0 })
  }
  kept.set(records, { counts: of, all })
  return all
}

export function actorsNamed({ facts, selection }: EntrySource): readonly NamedRecord[] {
  return selection && !selection.isEarly ? namedOf(facts.actors, selection.totals.actors, selection.counts.actors, selection.counts) : NOBODY
}
export function placesNamed({ facts, selection }: EntrySource): readonly NamedRecord[] {
  return selection && !selection.isEarly ? namedOf(facts.places, selection.totals.places, selection.counts.places, selection.counts) : NOBODY
}

/** An actor or a place, told by how many events it is in; and by the name that was found, where it goes by another. */
export function namedEntry(kind: 'actor' | 'place', { id, name, weight, inside }: NamedRecord, by: string | null, { facts, words }: EntrySource): PaletteEntry {
  const place = kind === 'place' ? facts.places.get(id) : undefined
  const within = place?.partOf === undefined ? null : (facts.places.get(place.partOf)?.name ?? null)
  const body = kind === 'actor' ? facts.actors.get(facts.actors.get(id)?.partOf ?? '')?.name : undefined
  const isOutside = inside === 0
  return anEntry({
    key: `${kind} ${id}`, title: name, icon: kind === 'actor' ? 'person' : 'place', isOutside, isContent: true, aside: words.events(weight),
    note: [by, within ?? body ?? null, isOutside ? words.outside : null].filter((part) => part !== null && part !== undefined).join(', '),
    action: { does: 'open', kind, id }, narrow: { does: kind === 'actor' ? 'only-actor' : 'only-place', id },
  })
}

export const actorHits = (text: string, source: EntrySource) => rankNames(actorsNamed(source), text)
export const placeHits = (text: string, source: EntrySource) => rankNames(placesNamed(source), text)

export function articleEntry({ id, title, publisher, publishedAt }: ArticleTitle, { facts, locale }: EntrySource): PaletteEntry {
  const publisherName = facts.publishers.get(publisher)?.name ?? publisher
  return anEntry({
    key: `article ${id}`, title, icon: 'article', isContent: true, note: [publisherName, publishedAt === null ? '' : dayWords(publishedAt.slice(0, 10), locale)].filter(Boolean).join(', '),
    action: { does: 'open', kind: 'article', id },
  })
}

/** Titles and publishers that answer the words, of articles that had appeared by then; without a date only at the latest. */
export function articleHits(text: string, articles: readonly ArticleTitle[], asOfMs: number | null, { facts }: EntrySource): readonly ArticleTitle[] {
  return rankNames(namedArticles(articles, facts), text).map(({ found }) => found.article).filter(({ publishedMs }) => asOfMs === null || (publishedMs ?? Infinity) <= asOfMs)
}

interface NamedArticle extends Named { readonly article: ArticleTitle }
const namedTitles = new WeakMap<readonly ArticleTitle[], readonly NamedArticle[]>()

function namedArticles(articles: readonly ArticleTitle[], facts: Facts): readonly NamedArticle[] {
  const known = namedTitles.get(articles) ?? articles.map((article): NamedArticle => {
    const publisher = facts.publishers.get(article.publisher)?.name ?? article.publisher
    return { id: article.id, names: [article.title, `${article.title} ${publisher}`], weight: article.publishedMs ?? 0, article }
  })
  namedTitles.set(articles, known)
  return known
}
