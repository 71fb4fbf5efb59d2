import type { EventDetail } from '../domain/eventDetail'
import type { Article, ArticleKind, Claim } from '../domain/model'
import { articleAddress, claimPageAddress, eventAddress } from './recordAddress'
import type { Edition, FormatLanguage } from './edition'
import { asOfDay, isFullAddress, revisionAddress } from './edition'
import { whenWords } from './eventDates'

/** One work to be cited, before any style or format: a page of this site, or an article it rests on. */
export interface CitedWork {
  /** Key in a list of references. */
  readonly id: string
  readonly type: 'page' | ArticleKind
  readonly title: string
  /** false: not the words that stood above it; styles put them into brackets. */
  readonly isHeadline: boolean
  /** A byline or a body; null: not known. */
  readonly author: string | null
  /** The whole it is part of: the dataset, the publication. */
  readonly container: string
  readonly publisher: string
  /** EDTF day or instant; null: not known. */
  readonly published: string | null
  readonly url: string | null
  /** Of a page of ours without its revision, for links that follow corrections. */
  readonly liveUrl: string | null
  readonly archivedUrl: string | null
  readonly language: string | null
  readonly agency: string | null
  /** Which state of the data; null for what is not ours. */
  readonly revision: { readonly name: string; readonly asOf: string } | null
  /** EDTF of what a page of ours tells of. */
  readonly eventDate: string | null
}

/** A path from page to page leads nowhere in a list of references. */
const fullOrNone = (address: string): string | null => (isFullAddress(address) ? address : null)

/** The page of an event in the state of an edition. Its title says when, with no more precision than is known. */
export function citedEvent({ event }: EventDetail, edition: Edition, { locale, messages }: FormatLanguage): CitedWork {
  return ourPage(`${edition.info.id}-${event.id}`, messages.formats.titleWithDate(event.title, whenWords(event.when, locale).date), eventAddress(edition.info.id, event.id), event.when, edition, messages.formats.site)
}

/** A claim's own page. */
export function citedClaim(claim: Claim, { event }: EventDetail, edition: Edition, { messages }: FormatLanguage): CitedWork {
  return ourPage(`${edition.info.id}-${event.id}-${claim.id}`, claim.text.replace(/\.$/, ''), claimPageAddress(edition.info.id, event.id, claim.id), event.when, edition, messages.formats.site)
}

function ourPage(id: string, title: string, path: string, eventDate: string, edition: Edition, site: string): CitedWork {
  const { info } = edition
  const live = edition.address(path)
  return {
    id, title, eventDate,
    type: 'page', isHeadline: true, author: info.publisher ?? site, container: info.title, publisher: info.publisher ?? site,
    published: asOfDay(edition), url: fullOrNone(revisionAddress(live, info)), liveUrl: fullOrNone(live), archivedUrl: null, language: info.language, agency: null,
    revision: { name: info.revision, asOf: asOfDay(edition) },
  }
}

export function citedArticle(article: Article, { publishers }: Pick<EventDetail, 'publishers'>, edition: Edition): CitedWork {
  const publisher = publishers[article.publisher]?.name ?? article.publisher
  const url = article.url ?? fullOrNone(edition.address(articleAddress(edition.info.id, article.id)))
  return {
    id: article.id, type: article.kind, title: article.title, isHeadline: article.titleIs === 'headline', author: article.author ?? null,
    container: publisher, publisher, published: article.publishedAt, url, liveUrl: url,
    archivedUrl: article.archivedUrl ?? null, language: article.language ?? null,
    agency: article.agency === undefined || article.agency === article.publisher ? null : (publishers[article.agency]?.name ?? article.agency),
    revision: null, eventDate: null,
  }
}

/** The event's page, then each article that a standing claim rests on, once, in the order of the claims. */
export function citedWorks(detail: EventDetail, edition: Edition, language: FormatLanguage): readonly CitedWork[] {
  const standing = detail.event.claims.filter(({ withdrawn }) => withdrawn === undefined)
  const ids = new Set(standing.flatMap(({ sources }) => sources.map(({ article }) => article)))
  const articles = [...ids].flatMap((id) => detail.articles[id] ?? [])
  return [citedEvent(detail, edition, language), ...articles.map((article) => citedArticle(article, detail, edition))]
}
