import { Fragment } from 'react'
import type { ReactElement } from 'react'
import { claimNumbers, claimTopics, type ClaimBlock } from '../domain/claimGroups'
import type { EventDetail } from '../domain/eventDetail'
import type { DatasetInfo, Tombstone } from '../domain/model'
import { ClaimGroup } from '../ui/parts/ClaimList'
import { ClaimRow, type ClaimContext } from '../ui/parts/ClaimRow'
import { FactList } from '../ui/parts/FactList'
import { Fork, Tilde } from '../ui/parts/Fork'
import { KindMark } from '../ui/parts/KindShape'
import { NotDisclosed } from '../ui/parts/NotDisclosed'
import { Participants } from '../ui/parts/Participants'
import { Heading } from '../ui/parts/Section'
import { Summary } from '../ui/parts/Summary'
import { dayWords, yearOf } from '../ui/parts/dates'
import { useForeign } from '../ui/parts/language'
import { standingUndisclosed } from '../domain/claimGroups'
import { EmbedFrame } from './EmbedFrame'
import { embedEventPath, PRESENT, withLinksOut, type EmbedPage, type EmbedPlace } from './embedPage'
import type { EventState } from './eventStates'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { eventPath, homePath, hrefsOf, linksFrom } from './page'
import type { Links } from './page'
import { markupOf } from './render'

/** Groups of accounts that contradict one another, and other claims, that a card has room for; the link says of how many. */
const MOST_GROUPS = 2
const MOST_CLAIMS = 4

/** What matters most on a card: where accounts differ, what the summary rests on, then the first of the others. */
function chosenBlocks(detail: EventDetail): { readonly blocks: readonly ClaimBlock[]; readonly groupCount: number } {
  const blocks = claimTopics(detail).flatMap((topic) => topic.blocks)
  const carries = new Set(detail.event.summary.flatMap((sentence) => sentence.claims))
  const rank = (block: ClaimBlock) =>
    block.tone === 'differ' || block.tone === 'denied' ? 0 : block.claims.some(({ claim }) => carries.has(claim.id)) ? 1 : block.tone === 'vary' ? 2 : 3
  const ranked = blocks.toSorted((a, b) => rank(a) - rank(b))
  const groups = ranked.filter((block) => rank(block) === 0)
  let room = MOST_CLAIMS
  const others = ranked.filter((block) => {
    if (rank(block) === 0 || room < block.claims.length) return false
    room -= block.claims.length
    return true
  })
  return { blocks: [...groups.slice(0, MOST_GROUPS), ...others], groupCount: groups.length }
}

interface CardProps {
  readonly detail: EventDetail
  readonly info: DatasetInfo
  readonly links: Links
}

function Claims({ detail, info, links }: CardProps) {
  const { embed } = usePageLanguage().messages
  const page = links.to(eventPath(info.id, detail.event.id))
  const { blocks, groupCount } = chosenBlocks(detail)
  const shown = blocks.reduce((sum, block) => sum + block.claims.length, 0)
  const all = detail.event.claims.length
  // A claim's number is its link.
  const context: ClaimContext = { detail, allClaims: page, numbers: claimNumbers(claimTopics(detail)), year: yearOf(detail.event.when), hrefs: hrefsOf(detail.event.id, info.id, links), tools: () => '' }
  return (
    <>
      <ul className="claims">
        {blocks.map((block) => {
          const [first] = block.claims
          if (first === undefined) return null
          return block.claims.length > 1 ? <ClaimGroup key={first.claim.id} block={block} {...context} /> : <ClaimRow key={first.claim.id} numbered={first} {...context} />
        })}
      </ul>
      <p className="embed-more">
        <a href={page}>{shown < all ? embed.someClaims(shown, all) : embed.allClaims(all)}</a>
        {groupCount > MOST_GROUPS && `. ${embed.moreDiffer(groupCount - MOST_GROUPS)}`}
      </p>
    </>
  )
}

function KeptBack({ detail }: Pick<CardProps, 'detail'>) {
  const foreign = useForeign()
  const kept = standingUndisclosed(detail)
  if (kept.length === 0) return null
  return (
    <ul className="embed-kept">
      {kept.map((entry) => (
        <li key={entry.text}>
          <NotDisclosed /> <bdi {...foreign}>{entry.text}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** One event in a column of text: what, when, where, who, what is reported and by whom. */
function Card(props: CardProps) {
  const { detail, info, links } = props
  const { terms } = usePageLanguage().messages
  const foreign = useForeign()
  const { event } = detail
  return (
    <article className="event-article" data-event-id={event.id}>
      <p className="event-kind">
        <KindMark kind={event.kind} support={detail.support} />
        <span>
          {terms.kinds[event.kind]}
          <span className="muted">, {terms.support[detail.support].toLowerCase()}</span>
        </span>
      </p>
      <Heading level={1} className="event-title">
        <a href={links.to(eventPath(info.id, event.id))}>
          <bdi {...foreign}>{event.title}</bdi>
        </a>
      </Heading>
      {detail.differ !== 'none' && (
        <p className={`event-differ ${detail.differ}`}>
          {detail.differ === 'vary' ? <Tilde /> : <Fork />}
          {terms.differ[detail.differ]}
        </p>
      )}
      <FactList detail={detail} />
      <Participants detail={detail} level={2} />
      <Summary sentences={event.summary} numbers={claimNumbers(claimTopics(detail))} />
      <KeptBack detail={detail} />
      <Claims {...props} />
    </article>
  )
}

const frameOf = (info: DatasetInfo, links: Links, href: string, language: PageLanguage, children: ReactElement) => (
  <EmbedFrame info={info} home={links.to(homePath(info.id))} open={{ href, words: language.messages.embed.openEvent }}>
    <main id="state">{children}</main>
  </EmbedFrame>
)

/** A state whose card reads like the one before is none of its own. */
function distinct(cards: readonly { readonly fromMs: number; readonly html: string }[]) {
  return cards.filter((card, place) => card.html !== cards[place - 1]?.html)
}

/**
 * The card of one event, also at its old ids. It shows the latest state; earlier ones stand beside it in templates, for a
 * frame that is pinned to a date: its script takes the one that holds and drops the others before anything is painted.
 */
export function embedCardPage(states: readonly EventState[], info: DatasetInfo, datasets: readonly string[], language: PageLanguage, at?: string, place: EmbedPlace = PRESENT): EmbedPage | null {
  const latest = states.at(-1)?.detail
  if (!latest) return null
  const { event } = latest
  const id = at ?? event.id
  const path = embedEventPath(info.id, id, place.folder)
  const links = linksFrom(path)
  const page = links.to(eventPath(info.id, event.id))
  const cards = distinct(states.map(({ fromMs, detail }) => ({ fromMs, html: markupOf(<Card detail={detail} info={info} links={links} />, language) })))
  const now = cards.at(-1)
  const earlier = cards.slice(0, -1).map(({ fromMs, html }) => `<template data-from-ms="${fromMs}">${html}</template>`)
  const frame = markupOf(frameOf(info, links, page, language, <Fragment>STATE</Fragment>), language)
  const html = frame.replace('<main id="state">STATE</main>', () => `<main id="state" data-from-ms="${now?.fromMs ?? 0}">${now?.html ?? ''}</main>`) + earlier.join('')
  return {
    path, address: embedEventPath(info.id, id), elsewhere: place.elsewhere(id), datasets, kind: 'card', lang: info.language, spoken: place.spoken, canonical: eventPath(info.id, event.id),
    title: language.messages.site.eventTitle(event.title, dayWords(event.when, language.locale)),
    body: withLinksOut(html, page, place.query),
  }
}

/** What stays of a withdrawn event, where it was framed. */
export function embedWithdrawnPage(tombstone: Tombstone, info: DatasetInfo, datasets: readonly string[], language: PageLanguage, place: EmbedPlace = PRESENT): EmbedPage {
  const path = embedEventPath(info.id, tombstone.id, place.folder)
  const links = linksFrom(path)
  const { gone, site } = language.messages
  const { on, reason, mergedInto } = tombstone.withdrawn
  const page = links.to(eventPath(info.id, mergedInto ?? tombstone.id))
  const words = (mergedInto === undefined ? gone.withdrawnText : gone.mergedText)(dayWords(on, language.locale), reason)
  const body = (
    <article className="event-article">
      <Heading level={1} className="event-title">
        {gone.withdrawnTitle}
      </Heading>
      <p className="summary">
        <bdi>{words}</bdi>
      </p>
    </article>
  )
  return {
    path, address: embedEventPath(info.id, tombstone.id), elsewhere: place.elsewhere(tombstone.id), datasets, kind: 'card', lang: info.language, spoken: place.spoken, canonical: eventPath(info.id, tombstone.id), title: site.homeTitle(gone.withdrawnTitle),
    body: withLinksOut(markupOf(frameOf(info, links, page, language, body), language), page, place.query),
  }
}
