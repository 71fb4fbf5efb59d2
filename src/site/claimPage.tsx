import { blockOf, claimNumbers, claimTopics, type ClaimBlock } from '../domain/claimGroups'
import type { EventDetail } from '../domain/eventDetail'
import type { Claim, DatasetInfo } from '../domain/model'
import { latestEdition } from '../formats/edition'
import { claimNode, ldDocument } from '../formats/jsonLd'
import { ClaimGroup } from '../ui/parts/ClaimList'
import { ClaimRow } from '../ui/parts/ClaimRow'
import type { ClaimContext } from '../ui/parts/ClaimRow'
import { ArticleList } from '../ui/parts/ArticleList'
import { KindMark } from '../ui/parts/KindShape'
import { publisherWords, sourceWords } from '../ui/parts/SourceBadge'
import { dayWords, yearOf } from '../ui/parts/dates'
import { eventCard, pictureAt } from './cards/cardContent'
import { Frame } from './Frame'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { claimPath, eventPath, homePath, hrefsOf, shortened } from './page'
import type { Links, Page } from './page'

interface Props {
  readonly detail: EventDetail
  readonly info: DatasetInfo
  readonly links: Links
  readonly claim: Claim
}

/** The event as it would be if it held this claim and those that contradict it alone. */
function only(detail: EventDetail, block: ClaimBlock): EventDetail {
  const claims = block.claims.map((one) => one.claim)
  return { ...detail, event: { ...detail.event, claims, relatedArticles: [] } }
}

function ClaimBody({ detail, info, links, claim }: Props) {
  const { messages, locale } = usePageLanguage()
  const { event } = detail
  const topics = claimTopics(detail)
  const block = blockOf(topics, claim.id)
  const back = links.to(eventPath(info.id, event.id))
  const context: ClaimContext = { detail, allClaims: back, numbers: claimNumbers(topics), year: yearOf(event.when), hrefs: hrefsOf(event.id, info.id, links), pointedAt: claim.id }
  const [first] = block?.claims ?? []
  return (
    <Frame links={links} dataset={info.id} updated={info.updated} crumbs={[{ title: info.title, href: links.to(homePath(info.id)) }, { title: event.short, href: back }]}>
      <article className="event-article claim-page">
        <p className="event-bar">
          <span className="event-kind">
            <KindMark kind={event.kind} support={detail.support} />
            <span>
              <a href={back}>
                <bdi>{event.title}</bdi>
              </a>
              <span className="muted">, {dayWords(event.when, locale)}</span>
            </span>
          </span>
        </p>
        <h1 className="event-title">
          <bdi>{claim.text}</bdi>
        </h1>
        <ul className="claims">{block && first && (block.claims.length > 1 ? <ClaimGroup block={block} {...context} /> : <ClaimRow numbered={first} {...context} />)}</ul>
        {block && <ArticleList detail={only(detail, block)} level={2} hrefs={context.hrefs} />}
        <p className="page-text">
          <a href={`${back}#${claim.id}`}>{messages.site.wholeEvent}</a>
        </p>
      </article>
    </Frame>
  )
}

const MOST_NAMES = 2

/** Who says it: the speaker of a statement, else those who report it. */
function whoSays(claim: Claim, detail: EventDetail, language: PageLanguage): string {
  const speaker = claim.status === 'stated' && claim.attributedTo !== undefined ? detail.actorNames[claim.attributedTo] : undefined
  if (speaker !== undefined) return speaker
  const articles = claim.sources.flatMap(({ article }) => detail.articles[article] ?? [])
  const names = [...new Set(articles.map((article) => publisherWords(article, detail, language)))]
  const shown = names.slice(0, MOST_NAMES).join('; ')
  return names.length > MOST_NAMES ? language.messages.event.value.more(shown, names.length - MOST_NAMES) : shown
}

const unended = (text: string) => text.replace(/[.\s]+$/, '')

function descriptionOf(claim: Claim, detail: EventDetail, language: PageLanguage): string {
  const { messages, locale } = language
  const block = blockOf(claimTopics(detail), claim.id)
  const sources = (one: Claim) => one.sources.map((source) => sourceWords(source, detail, null, language)).join('; ')
  const others = (block?.claims ?? []).filter((one) => one.claim !== claim).map((one) => `${unended(one.claim.text)} (${sources(one.claim)}).`)
  const when = `${detail.event.title}, ${dayWords(detail.event.when, locale)}.`
  return shortened([messages.site.saidBy(sources(claim)), ...(others.length > 0 ? [messages.site.otherAccounts(others.join(' '))] : []), when].join(' '))
}

/** A claim's own small page, also at old ids of its event: title and preview say who says what. It is a part of its event, so the event is canonical. */
export function claimPage(claim: Claim, detail: EventDetail, info: DatasetInfo, language: PageLanguage, at?: string): Page {
  return {
    path: claimPath(info.id, at ?? detail.event.id, claim.id),
    canonical: eventPath(info.id, detail.event.id),
    title: language.messages.site.claimTitle(whoSays(claim, detail, language), unended(claim.text)),
    description: descriptionOf(claim, detail, language),
    layout: 'event-page',
    openGraph: 'article',
    ...pictureAt(eventPath(info.id, detail.event.id), eventCard(detail, info, language)),
    linkedData: (address) => ldDocument(claimNode(claim, detail, latestEdition(info, address))),
    body: (links) => <ClaimBody detail={detail} info={info} links={links} claim={claim} />,
  }
}
