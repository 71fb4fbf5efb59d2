import type { ArticleRecord } from '../domain/articleRecords'
import type { Article, Dataset, Publisher } from '../domain/model'
import { latestEdition } from '../formats/edition'
import { ldDocument } from '../formats/jsonLd'
import { publisherNode } from '../formats/jsonLdRecords'
import type { Records } from '../domain/voices'
import { ArticleEntry } from '../ui/parts/ArticleList'
import { Section } from '../ui/parts/Section'
import { Frame } from './Frame'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { articlePath, homePath, publisherPath } from './page'
import type { Links, Page } from './page'

interface Props {
  readonly publisher: Publisher
  readonly dataset: Dataset
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly links: Links
}

/** Newest first; those without a date last. */
const byDate = (a: Article, b: Article) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || a.id.localeCompare(b.id)

/** One entry an article: versions share a page. */
function entriesOf({ articles }: Pick<Props, 'articles'>, isMeant: (article: Article) => boolean): readonly ArticleRecord[] {
  const records = new Set(articles.values())
  return [...records].filter(({ article, versions }) => [article, ...versions].some(isMeant)).toSorted((a, b) => byDate(a.article, b.article))
}

function Entries({ records, title, note, dataset, links }: Pick<Props, 'dataset' | 'links'> & { readonly records: readonly ArticleRecord[]; readonly title: string; readonly note?: string }) {
  const { event } = usePageLanguage().messages
  const badges: Records = { articles: Object.fromEntries(dataset.articles), publishers: Object.fromEntries(dataset.publishers) }
  if (records.length === 0) return null
  const claims = ({ uses }: ArticleRecord) => uses.reduce((sum, use) => sum + use.claims.length, 0)
  return (
    <Section title={title} level={2} {...(note ? { note } : {})}>
      <ul className="articles">
        {records.map((record) => (
          <ArticleEntry key={record.article.id} article={record.article} records={badges} hrefs={{ article: (id) => links.to(articlePath(dataset.info.id, id)) }} note={claims(record) === 0 ? null : event.sourceFor(claims(record))} />
        ))}
      </ul>
    </Section>
  )
}

function PublisherBody(props: Props) {
  const { locale, messages } = usePageLanguage()
  const { site } = messages
  const { publisher, dataset, links } = props
  const own = entriesOf(props, (article) => article.publisher === publisher.id)
  const carried = entriesOf(props, (article) => article.publisher !== publisher.id && (article.agency === publisher.id || article.origin === publisher.id))
  const country = publisher.country === undefined ? null : (new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(publisher.country) ?? publisher.country)
  return (
    <Frame links={links} dataset={dataset.info.id} updated={dataset.info.updated} crumbs={[{ title: dataset.info.title, href: links.to(homePath(dataset.info.id)) }]}>
      <div className="event-article record">
        <p className="event-bar">
          <span>
            {site.publisherKinds[publisher.kind]}
            {country !== null && <span className="muted">, {country}</span>}
          </span>
        </p>
        <h1 className="event-title">
          <bdi>{publisher.name}</bdi>
        </h1>
        {publisher.note !== undefined && (
          <p className="record-note">
            <bdi>{publisher.note}</bdi>
          </p>
        )}
        <Entries {...props} records={own} title={site.articlesOf} note={site.articleCount(own.length)} />
        <Entries {...props} records={carried} title={site.carriedElsewhere} note={site.articleCount(carried.length)} />
        {own.length + carried.length === 0 && <p className="page-text">{site.noArticles}</p>}
      </div>
    </Frame>
  )
}

/** What a publisher's articles are in this dataset, and where its text stands under other names. */
export function publisherPage(publisher: Publisher, dataset: Dataset, articles: ReadonlyMap<string, ArticleRecord>, { messages }: PageLanguage): Page {
  const count = entriesOf({ articles }, (article) => article.publisher === publisher.id).length
  return {
    path: publisherPath(dataset.info.id, publisher.id),
    title: messages.site.publisherTitle(publisher.name),
    description: messages.site.publisherDescription(publisher.name, count, dataset.info.title),
    layout: 'record-page',
    openGraph: 'website',
    linkedData: (address) => ldDocument(publisherNode(publisher, latestEdition(dataset.info, address))),
    body: (links) => <PublisherBody publisher={publisher} dataset={dataset} articles={articles} links={links} />,
  }
}
