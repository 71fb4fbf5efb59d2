import { yearText } from '../domain/edtf'
import type { EventSummary, Facts } from '../domain/facts'
import type { DatePoint } from '../domain/fuzzyDate'
import { monthHeading } from '../i18n/dateWords'
import { KindMark } from '../ui/parts/KindShape'
import { dayWords, precision } from '../ui/parts/dates'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { datasetCard, pictureAt } from './cards/cardContent'
import { Frame } from './Frame'
import { eventPath, homePath } from './page'
import type { Links, Page } from './page'

interface Month {
  readonly key: string
  readonly title: string
  readonly events: readonly EventSummary[]
}

const monthTitle = (point: DatePoint, locale: string): string => (point.month === undefined ? dayWords(yearText(point.year), locale) : monthHeading(point.startMs, locale))

/** Events under the month they start in, in the order given; those without a month under their year. */
export function byMonth(events: readonly EventSummary[], { locale, messages }: PageLanguage): Month[] {
  const months = new Map<string, { title: string; events: EventSummary[] }>()
  for (const event of events) {
    const bounds = [event.when.from, event.when.to]
    const point = bounds.find((bound) => bound.kind === 'point')
    const key = point === undefined ? 'undated' : `${point.year}-${point.month ?? ''}`
    const title = point === undefined ? messages.site.undated : monthTitle(point, locale)
    const month = months.get(key) ?? { title, events: [] }
    month.events.push(event)
    months.set(key, month)
  }
  return [...months].map(([key, month]) => ({ key, ...month }))
}

function Row({ event, dataset, links }: { readonly event: EventSummary; readonly dataset: string; readonly links: Links }) {
  const { locale } = usePageLanguage()
  return (
    <li data-event-id={event.id}>
      <p className="row-date">
        {dayWords(event.when.text, locale)} <small>{precision(event.when.text, locale)}</small>
      </p>
      <KindMark kind={event.kind} support={event.support} />
      <div>
        <a href={links.to(eventPath(dataset, event.id))}>
          <bdi>{event.title}</bdi>
        </a>
        {event.summary !== '' && (
          <p>
            <bdi>{event.summary}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}

function HomeBody({ facts, links }: { readonly facts: Facts; readonly links: Links }) {
  const language = usePageLanguage()
  const { locale, messages } = language
  const { info } = facts
  return (
    <Frame links={links} dataset={info.id} updated={info.updated}>
      <h1 className="page-title">
        <bdi>{info.title}</bdi>
      </h1>
      {info.description !== undefined && (
        <p className="page-text">
          <bdi>{info.description}</bdi>
        </p>
      )}
      <p className="page-text">
        {messages.site.homeIntro(facts.events.length, facts.articleCount)} {messages.site.coverage(dayWords(info.coverage, locale))}.{' '}
        {messages.site.updated(dayWords(info.updated, locale), info.revision)}. {messages.site.noScript}
      </p>
      {byMonth([...facts.events], language).map((month) => (
        <section key={month.key}>
          <h2 className="page-heading">{month.title}</h2>
          <ul className="event-rows">
            {month.events.map((event) => (
              <Row key={event.id} event={event} dataset={info.id} links={links} />
            ))}
          </ul>
        </section>
      ))}
      <h2 className="page-heading">{messages.site.selection}</h2>
      <p className="page-text">
        <bdi>{info.selection}</bdi>
      </p>
      <p className="page-text">
        <a href={links.to(`${info.id}/data/${info.id}.json`)}>{messages.site.download}</a>
        {info.licence !== undefined && (
          <>
            {' '}
            <bdi>{messages.site.licence(info.licence)}</bdi>
          </>
        )}
      </p>
    </Frame>
  )
}

/** The whole dataset; without scripting as plain links by month. At "" it stands for the default dataset at the site's root. */
export function homePage(facts: Facts, language: PageLanguage, path: string = homePath(facts.info.id)): Page {
  const { info } = facts
  const { messages } = language
  return {
    path,
    canonical: homePath(info.id),
    title: messages.site.homeTitle(info.title),
    description: info.description ?? info.title,
    layout: 'list-page',
    openGraph: 'website',
    ...pictureAt(homePath(info.id), datasetCard(facts, language)),
    body: (links) => <HomeBody facts={facts} links={links} />,
  }
}
