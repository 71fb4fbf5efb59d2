import type { EventDetail, EventLink } from '../domain/eventDetail'
import type { DatasetInfo } from '../domain/model'
import { latestEdition } from '../formats/edition'
import { eventInPage, ldDocument } from '../formats/jsonLd'
import { EventArticle } from '../ui/parts/EventArticle'
import { Icon } from '../ui/parts/Icon'
import { dayWords } from '../ui/parts/dates'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { eventCard, pictureAt } from './cards/cardContent'
import { Frame } from './Frame'
import { eventPath, homePath, hrefsOf, shortened } from './page'
import type { Links, Page } from './page'

interface Props {
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

function EventBody(props: Props) {
  const { detail, info, links } = props
  return (
    <Frame links={links} dataset={info.id} updated={info.updated} crumbs={[{ title: info.title, href: links.to(homePath(info.id)) }]} foot={<Neighbours {...props} />}>
      <EventArticle detail={detail} level={1} hrefs={hrefsOf(detail.event.id, info.id, links)} controls={<Arrows {...props} />} />
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
    body: (links) => <EventBody detail={detail} info={info} links={links} />,
  }
}
