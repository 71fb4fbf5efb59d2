import { Fragment } from 'react'
import type { EventDetail, EventLink } from '../domain/eventDetail'
import type { DatasetInfo } from '../domain/model'
import { citationText, CITATION_STYLES } from '../formats/citationText'
import { citedEvent } from '../formats/citedWork'
import { latestEdition } from '../formats/edition'
import type { Edition } from '../formats/edition'
import { eventInPage, ldDocument } from '../formats/jsonLd'
import { EventArticle } from '../ui/parts/EventArticle'
import { Icon } from '../ui/parts/Icon'
import { Section } from '../ui/parts/Section'
import { dayWords } from '../ui/parts/dates'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { eventCard, pictureAt } from './cards/cardContent'
import { Frame } from './Frame'
import { eventPath, homePath, hrefsOf, shortened } from './page'
import type { Links, Page } from './page'

interface Props {
  readonly address: Edition['address']
  readonly detail: EventDetail
  readonly info: DatasetInfo
  readonly links: Links
}

/** The same two arrows as in the app, at the same place, as plain links. */
function Arrows({ detail, info, links }: Props) {
  const { messages } = usePageLanguage()
  const arrow = (link: EventLink | null, name: 'left' | 'right', label: string) =>
    link === null ? null : (
      <a className="button square" href={links.to(eventPath(info.id, link.id))} aria-label={label}>
        <Icon name={name} />
      </a>
    )
  return (
    <>
      {arrow(detail.previous, 'left', messages.event.previousEvent)}
      {arrow(detail.next, 'right', messages.event.nextEvent)}
    </>
  )
}

function Neighbours({ detail, info, links }: Props) {
  const { locale } = usePageLanguage()
  const link = (to: EventLink) => (
    <>
      <a href={links.to(eventPath(info.id, to.id))} data-event-link={to.id}>
        <bdi>{to.title}</bdi>
      </a>
      , {dayWords(to.when, locale)}
    </>
  )
  return (
    <>
      <span>
        {detail.previous !== null && (
          <>
            <Icon name="left" /> {link(detail.previous)}
          </>
        )}
      </span>
      <span>
        {detail.next !== null && (
          <>
            {link(detail.next)} <Icon name="right" />
          </>
        )}
      </span>
    </>
  )
}

/** The page as a reference, in three styles and as files. */
function Cite({ detail, info, links, address }: Props) {
  const language = usePageLanguage()
  const { formats } = language.messages
  const work = citedEvent(detail, latestEdition(info, address), language)
  const files = { 'cite.bib': formats.files.bib, 'cite.ris': formats.files.ris, 'cite.json': formats.files.csl, 'index.ics': formats.files.ics, 'index.jsonld': formats.files.jsonld, 'index.json': formats.files.json, 'index.md': formats.files.markdown }
  return (
    <Section title={formats.cite} level={2}>
      {CITATION_STYLES.map((style) => (
        <p key={style} className="page-text">
          {formats.styles[style]}: <bdi>{citationText(work, style)}</bdi>
        </p>
      ))}
      <p className="page-text no-print">
        {Object.entries(files).map(([file, name], at) => (
          <Fragment key={file}>
            {at > 0 && ', '}
            <a href={links.to(eventPath(info.id, detail.event.id) + file)}>{name}</a>
          </Fragment>
        ))}
      </p>
    </Section>
  )
}

function EventBody(props: Props) {
  const { detail, info, links } = props
  return (
    <Frame links={links} dataset={info.id} updated={info.updated} crumbs={[{ title: info.title, href: links.to(homePath(info.id)) }]} foot={<Neighbours {...props} />}>
      <EventArticle detail={detail} level={1} hrefs={hrefsOf(detail.event.id, info.id, links)} controls={<Arrows {...props} />} />
      <Cite {...props} />
    </Frame>
  )
}

function descriptionOf({ event }: EventDetail, when: string): string {
  const carried = event.summary.filter((sentence) => sentence.claims.length > 0).map((sentence) => sentence.text)
  return shortened(carried.join(' ') || `${event.title}, ${when}.`)
}

/** Formats that programs look for; all of them: formatFiles.ts. */
const EVENT_FILES = { 'application/ld+json': 'index.jsonld', 'text/calendar': 'index.ics' }

/** The page of one event; also written at each of its old ids, so that old addresses keep working. */
export function eventPage(detail: EventDetail, info: DatasetInfo, language: PageLanguage, at: string = detail.event.id): Page {
  const { locale, messages } = language
  const when = dayWords(detail.event.when, locale)
  const path = eventPath(info.id, detail.event.id)
  return {
    path: eventPath(info.id, at),
    ...(at === detail.event.id ? {} : { canonical: path }),
    title: messages.site.eventTitle(detail.event.title, when),
    description: descriptionOf(detail, when),
    layout: 'event-page',
    openGraph: 'article',
    ...pictureAt(path, eventCard(detail, info, language)),
    data: { id: 'event-data', json: detail },
    linkedData: (address) => ldDocument(eventInPage(detail, latestEdition(info, address))),
    ...(at === detail.event.id ? { alternates: EVENT_FILES } : {}),
    body: (links, seenFrom) => <EventBody detail={detail} info={info} links={links} address={seenFrom} />,
  }
}
