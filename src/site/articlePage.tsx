import type { ReactNode } from 'react'
import type { ArticleRecord, ClaimUse } from '../domain/articleRecords'
import { publishedMs } from '../domain/known'
import type { Article, Claim, Dataset, DiplomaticEvent } from '../domain/model'
import { latestEdition } from '../formats/edition'
import { ldDocument } from '../formats/jsonLd'
import { articleNode } from '../formats/jsonLdRecords'
import { addsVoice } from '../domain/origins'
import type { Records } from '../domain/voices'
import { DateText } from '../ui/parts/DateText'
import { ExternalLink } from '../ui/parts/ExternalLink'
import { KindMark } from '../ui/parts/KindShape'
import { NotInDataset } from '../ui/parts/NotDisclosed'
import { Section } from '../ui/parts/Section'
import { publisherWords, sourceWords } from '../ui/parts/SourceBadge'
import { dayWords, languageName, publishedWords } from '../ui/parts/dates'
import { Frame } from './Frame'
import { usePageLanguage } from './language'
import type { PageLanguage } from './language'
import { actorPath, articlePath, claimPath, eventPath, homePath, publisherPath, shortened } from './page'
import type { Links, Page } from './page'

interface Props {
  readonly record: ArticleRecord
  readonly dataset: Dataset
  readonly links: Links
}

/** Articles and publishers of the whole dataset, as badges look them up. */
const recordsOf = ({ articles, publishers }: Dataset): Records => ({ articles: Object.fromEntries(articles), publishers: Object.fromEntries(publishers) })

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function PublisherLink({ id, dataset, links }: { readonly id: string } & Pick<Props, 'dataset' | 'links'>) {
  const name = dataset.publishers.get(id)?.name
  return name === undefined ? (
    <span>{id}</span>
  ) : (
    <a href={links.to(publisherPath(dataset.info.id, id))}>
      <bdi>{name}</bdi>
    </a>
  )
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? url

function Published({ article }: { readonly article: Article }) {
  const { event } = usePageLanguage().messages
  return article.publishedAt === null ? <NotInDataset words={event.dateNotKnown} /> : <DateText edtf={article.publishedAt} style="withDay" />
}

/** The article itself: where it can be read, and where a copy is kept. */
function Where({ article }: { readonly article: Article }) {
  const { site } = usePageLanguage().messages
  return (
    <>
      {article.url === undefined ? <NotInDataset words={site.noAddress} /> : <ExternalLink url={article.url}>{hostOf(article.url)}</ExternalLink>}
      <br />
      {article.archivedUrl === undefined ? <NotInDataset words={site.noArchive} /> : <ExternalLink url={article.archivedUrl}>{site.archivedAt(hostOf(article.archivedUrl))}</ExternalLink>}
    </>
  )
}

/** Every version on record or only seen, the oldest first where that is known. */
function Versions({ record: { article, versions } }: Pick<Props, 'record'>) {
  const { locale, messages } = usePageLanguage()
  const { site } = messages
  const all = [article, ...versions].toSorted((a, b) => (publishedMs(a) ?? Infinity) - (publishedMs(b) ?? Infinity) || a.id.localeCompare(b.id))
  const seen = all.flatMap((one) => one.versions ?? [])
  if (versions.length + seen.length === 0) return null
  return (
    <Fact term={site.versions}>
      <ul>
        {versions.length > 0 &&
          all.map((one) => (
            <li key={one.id}>
              {one.publishedAt === null ? messages.event.dateNotKnown : dayWords(one.publishedAt, locale)}: <ExternalLink url={one.url}>{one.note ?? one.title}</ExternalLink>
            </li>
          ))}
        {seen.map((one) => (
          <li key={`${one.seenAt} ${one.note}`}>
            {site.seenOn(dayWords(one.seenAt, locale))} <ExternalLink url={one.url}>{one.note ?? site.restsNothing}</ExternalLink>
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function Facts({ record, dataset, links }: Props) {
  const { locale, messages } = usePageLanguage()
  const { site } = messages
  const { article } = record
  return (
    <dl className="facts">
      <Fact term={site.publisher}>
        <PublisherLink id={article.publisher} dataset={dataset} links={links} />
      </Fact>
      {article.agency !== undefined && (
        <Fact term={site.publisherKinds.agency}>
          <PublisherLink id={article.agency} dataset={dataset} links={links} />
        </Fact>
      )}
      {article.origin !== undefined && (
        <Fact term={site.textOf}>
          <PublisherLink id={article.origin} dataset={dataset} links={links} />
        </Fact>
      )}
      <Fact term={site.author}>{article.author === undefined ? <NotInDataset /> : <bdi>{article.author}</bdi>}</Fact>
      <Fact term={site.published}>
        <Published article={article} />
      </Fact>
      <Fact term={site.language}>{article.language === undefined ? <NotInDataset /> : languageName(article.language, locale)}</Fact>
      <Fact term={site.readIt}>
        <Where article={article} />
      </Fact>
      <Versions record={record} />
      {article.note !== undefined && record.versions.length === 0 && (
        <Fact term={site.note}>
          <bdi>{article.note}</bdi>
        </Fact>
      )}
    </dl>
  )
}

const claimHref = (dataset: Dataset, event: DiplomaticEvent, claim: Claim, links: Links) => links.to(claimPath(dataset.info.id, event.id, claim.id))

function EventHeading({ event, dataset, links }: { readonly event: DiplomaticEvent } & Pick<Props, 'dataset' | 'links'>) {
  const { locale } = usePageLanguage()
  return (
    <h3 className="record-event">
      <KindMark kind={event.kind} support="several" />
      <span>
        <a href={links.to(eventPath(dataset.info.id, event.id))}>
          <bdi>{event.title}</bdi>
        </a>{' '}
        <span className="muted">{dayWords(event.when, locale)}</span>
      </span>
    </h3>
  )
}

/** Whose words they are, where they are somebody's own. */
function Speaker({ claim, dataset, links }: { readonly claim: Claim } & Pick<Props, 'dataset' | 'links'>) {
  const { event } = usePageLanguage().messages
  const speaker = claim.status === 'stated' && claim.attributedTo !== undefined ? dataset.actors.get(claim.attributedTo) : undefined
  if (!speaker) return null
  return (
    <small className="speaker">
      <a href={links.to(actorPath(dataset.info.id, speaker.id))}>
        <bdi>{event.statedBy(speaker.name)}</bdi>
      </a>
    </small>
  )
}

/** Every claim of every event that rests on it, in order of time. */
function Uses({ record, dataset, links }: Props) {
  const { event: words, site } = usePageLanguage().messages
  if (record.uses.length === 0) return null
  const count = record.uses.reduce((sum, use) => sum + use.claims.length, 0)
  return (
    <Section title={site.restsOnIt} level={2} note={words.claimCount(count)}>
      {record.uses.map(({ event, claims }) => (
        <div key={event.id} className="record-use">
          <EventHeading event={event} dataset={dataset} links={links} />
          <ul>
            {claims.map(({ claim }) => (
              <li key={claim.id}>
                <a href={claimHref(dataset, event, claim, links)}>
                  <bdi>{claim.text}</bdi>
                </a>
                <Speaker claim={claim} dataset={dataset} links={links} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** A plain list, without a score: what it says, and what stands against it and says who. */
function Contradicted({ record, dataset, links }: Props) {
  const language = usePageLanguage()
  const { site } = language.messages
  const records = recordsOf(dataset)
  const found = record.uses.flatMap(({ event, claims }) => claims.filter(({ against }) => against.length > 0).map((use) => ({ event, ...use })))
  if (found.length === 0) return null
  const linked = (event: DiplomaticEvent, claim: Claim) => (
    <a href={claimHref(dataset, event, claim, links)}>
      <bdi>{claim.text}</bdi>
    </a>
  )
  return (
    <Section title={site.contradicted} level={2}>
      <ul className="contradicted">
        {found.map(({ event, claim, against }: ClaimUse & { readonly event: DiplomaticEvent }) => (
          <li key={`${event.id} ${claim.id}`}>
            {linked(event, claim)}
            <ul>
              {against.map((other) => (
                <li key={other.id}>
                  <span className="muted">{site.against}</span> {linked(event, other)} <small>{other.sources.map((source) => sourceWords(source, records, null, language)).join('; ')}</small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function LinkedFrom({ record, dataset, links }: Props) {
  const { site } = usePageLanguage().messages
  if (record.linkedFrom.length === 0) return null
  return (
    <Section title={site.linkedFrom} level={2} note={site.supportsNothing}>
      <ul className="record-links">
        {record.linkedFrom.map((event) => (
          <li key={event.id}>
            <EventHeading event={event} dataset={dataset} links={links} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function titleNote({ titleIs }: Article, { messages }: PageLanguage): string {
  return { headline: messages.site.headlineSeen, 'from-url': messages.event.fromUrl, description: messages.event.description }[titleIs]
}

function ArticleBody(props: Props) {
  const language = usePageLanguage()
  const { site, terms } = language.messages
  const { record: { article, uses, linkedFrom }, dataset, links } = props
  return (
    <Frame links={links} dataset={dataset.info.id} updated={dataset.info.updated} crumbs={[{ title: dataset.info.title, href: links.to(homePath(dataset.info.id)) }]}>
      <article className="event-article record">
        <div className="event-grid">
          <header className="event-head">
            <p className="event-bar">
              <span>
                <span className="sentence">{terms.articleKinds[article.kind]}</span>
                {!addsVoice(article) && <span className="muted">, {site.noWeight}</span>}
              </span>
            </p>
            <h1 className={article.titleIs === 'headline' ? 'event-title' : 'event-title no-headline'} {...(article.language && article.titleIs === 'headline' ? { lang: article.language } : {})}>
              <bdi>{article.title}</bdi>
            </h1>
            <p className="record-note">{titleNote(article, language)}</p>
          </header>
          <div className="event-facts">
            <Facts {...props} />
          </div>
          <div className="event-main">
            <Uses {...props} />
            <Contradicted {...props} />
            <LinkedFrom {...props} />
            {uses.length + linkedFrom.length === 0 && <p className="page-text">{site.unused}</p>}
          </div>
        </div>
      </article>
    </Frame>
  )
}

/** The page of an article; other ids of the same article show it too and name this one as theirs. */
export function articlePage(record: ArticleRecord, dataset: Dataset, language: PageLanguage, at: string = record.article.id): Page {
  const { article, uses } = record
  const { site } = language.messages
  const path = articlePath(dataset.info.id, article.id)
  const who = publisherWords(article, recordsOf(dataset), language)
  const when = publishedWords(article.publishedAt, language, null)
  const claims = uses.reduce((sum, use) => sum + use.claims.length, 0)
  return {
    path: articlePath(dataset.info.id, at),
    ...(at === article.id ? {} : { canonical: path }),
    title: site.articleTitle(article.title, who),
    description: shortened(site.articleDescription(who, when, claims, uses.length)),
    layout: 'record-page',
    openGraph: 'article',
    linkedData: (address) => ldDocument(articleNode(article, Object.fromEntries(dataset.publishers), latestEdition(dataset.info, address))),
    body: (links) => <ArticleBody record={record} dataset={dataset} links={links} />,
  }
}
