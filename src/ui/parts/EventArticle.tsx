import type { ReactNode } from 'react'
import { claimNumbers, claimTopics, type ClaimTopic } from '../../domain/claimGroups'
import type { EventDetail } from '../../domain/eventDetail'
import { ArticleList } from './ArticleList'
import { ClaimList } from './ClaimList'
import { FactList } from './FactList'
import { Fork, Tilde } from './Fork'
import { KindMark } from './KindShape'
import { LinkedEvents } from './LinkedEvents'
import { NotKnown } from './NotKnown'
import { Participants } from './Participants'
import { Heading, Section } from './Section'
import { Summary } from './Summary'
import type { ClaimContext } from './ClaimRow'
import { dayWords, yearOf } from './dates'
import type { Hrefs } from './hrefs'
import { useForeign, useLanguage } from './language'

interface Props {
  readonly detail: EventDetail
  /** Level of the title; sections stand one below. */
  readonly level?: number
  readonly hrefs: Hrefs
  /** Local id of the claim the address points at. */
  readonly claim?: string | null
  readonly claimTools?: ClaimContext['tools']
  /** Stands at the end of the first line: previous, next, close. */
  readonly controls?: ReactNode
  /** Put on the title, so that opening the event can move the focus there. */
  readonly titleRef?: (element: HTMLElement | null) => void
}

function KindLine({ detail, controls }: Pick<Props, 'detail' | 'controls'>) {
  const { messages, locale } = useLanguage()
  return (
    <div className="event-bar">
      <p className="event-kind">
        <KindMark kind={detail.event.kind} support={detail.support} />
        <span>
          {messages.terms.kinds[detail.event.kind]}
          <span className="muted">, {messages.terms.support[detail.support].toLocaleLowerCase(locale)}</span>
        </span>
      </p>
      {controls !== undefined && <div className="event-controls">{controls}</div>}
    </div>
  )
}

/** That accounts differ, and in what, each leading to where they do. */
function DifferLine({ detail: { differ }, topics }: Pick<Props, 'detail'> & { readonly topics: readonly ClaimTopic[] }) {
  const { terms } = useLanguage().messages
  if (differ === 'none') return null
  return (
    <p className={`event-differ ${differ}`}>
      {differ === 'vary' ? <Tilde /> : <Fork />}
      {terms.differ[differ]}
      {topics.map(({ about, blocks }) => {
        const block = blocks.find(({ tone }) => (differ === 'vary' ? tone === differ : tone === 'differ' || tone === 'denied'))
        return block && <span key={about}> <a href={`#${block.claims[0]?.claim.id}`}>{terms.about[about]}</a></span>
      })}
    </p>
  )
}

function Revisions({ detail, level }: { readonly detail: EventDetail; readonly level: number }) {
  const { messages, locale } = useLanguage()
  const foreign = useForeign()
  if (detail.event.revisions.length === 0) return null
  return (
    <Section title={messages.event.revisionsTitle} level={level}>
      <ul className="articles">
        {detail.event.revisions.map((revision) => (
          <li key={`${revision.on} ${revision.note}`}>
            <bdi {...foreign}>{revision.note}</bdi>
            <small>{dayWords(revision.on, locale)}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/**
 * Everything known of one event, each fact with its source. One column in a panel, two where it has a page to itself
 * (by the width of what holds it). Drawn by the app and the page builder alike.
 */
export function EventArticle({ detail, level = 1, hrefs, claim = null, claimTools, controls, titleRef }: Props) {
  const { messages } = useLanguage()
  const foreign = useForeign()
  const { event, articles } = detail
  const topics = claimTopics(detail)
  const numbers = claimNumbers(topics)
  const titleId = `${event.id}-title`
  const sources = new Set(event.claims.flatMap((one) => one.sources.map((source) => source.article)).filter((id) => id in articles))
  return (
    <section className="event-article" aria-labelledby={titleId} data-event-id={event.id}>
      <div className="event-grid">
        <header className="event-head">
          <KindLine detail={detail} controls={controls} />
          <div id={titleId} className="event-title" tabIndex={-1} {...(titleRef ? { ref: titleRef } : {})}>
            <Heading level={level}>
              <bdi {...foreign}>{event.title}</bdi>
            </Heading>
          </div>
          <DifferLine detail={detail} topics={topics} />
        </header>
        <div className="event-facts">
          <FactList detail={detail} page={hrefs.page} />
          <Participants detail={detail} level={level + 1} page={hrefs.page} />
        </div>
        <div className="event-main">
          <Summary sentences={event.summary} numbers={numbers} />
          <Section title={messages.event.claimsTitle} level={level + 1} note={messages.event.claimsFrom(event.claims.length, sources.size)} className="claims-section">
            <ClaimList detail={detail} topics={topics} level={level + 2} numbers={numbers} year={yearOf(event.when)} hrefs={hrefs} pointedAt={claim} {...(claimTools ? { tools: claimTools } : {})} />
          </Section>
          <NotKnown detail={detail} numbers={numbers} level={level + 1} />
          <LinkedEvents detail={detail} level={level + 1} hrefs={hrefs} />
        </div>
        <div className="event-more">
          <ArticleList detail={detail} level={level + 1} hrefs={hrefs} />
          <Revisions detail={detail} level={level + 1} />
        </div>
      </div>
    </section>
  )
}
