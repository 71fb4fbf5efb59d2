import type { EventDetail } from '../../domain/eventDetail'
import type { Article } from '../../domain/model'
import type { Records } from '../../domain/voices'
import { ExternalLink } from './ExternalLink'
import { Section } from './Section'
import { publisherWords } from './SourceBadge'
import { languageName, publishedWords } from './dates'
import type { Hrefs } from './hrefs'
import { useLanguage } from './language'
import type { Language } from './language'

/** What else a reader must know of an article: how its title came about, its language and kind, its copy. */
function remarks(article: Article, { locale, messages }: Language): readonly string[] {
  const { event, terms } = messages
  const language = article.language === undefined || locale.startsWith(article.language) ? null : event.inLanguage(languageName(article.language, locale))
  const kind = article.kind === 'report' ? null : terms.articleKinds[article.kind]
  return [kind, language].filter((words) => words !== null)
}

function titleNote(article: Article, { messages }: Language): string | null {
  if (article.titleIs === 'from-url') return messages.event.fromUrl
  return article.titleIs === 'description' ? messages.event.description : null
}

interface EntryProps {
  readonly article: Article
  readonly records: Records
  readonly hrefs: Pick<Hrefs, 'article'>
  /** What it is to the page. */
  readonly note: string | null
}

/** An article as it stands in a list: its title leads to its own page, and there is a way out to the original. */
export function ArticleEntry({ article, records, hrefs, note }: EntryProps) {
  const language = useLanguage()
  const { messages } = language
  const meta = [publisherWords(article, records, language), publishedWords(article.publishedAt, language, null), ...remarks(article, language)].join(', ')
  const isHeadline = article.titleIs === 'headline'
  return (
    <li>
      <a href={hrefs.article(article.id)} className={isHeadline ? 'headline' : 'no-headline'} {...(article.language && isHeadline ? { lang: article.language } : {})}>
        <bdi>{article.title}</bdi>
      </a>
      <small>
        <bdi>{meta}</bdi>. {[note, titleNote(article, language)].filter(Boolean).join(' ')}
        {article.url !== undefined && (
          <>
            {' '}
            <ExternalLink url={article.url}>{messages.event.original}</ExternalLink>
          </>
        )}
        {article.archivedUrl !== undefined && (
          <>
            {' '}
            <ExternalLink url={article.archivedUrl}>{messages.event.archived}</ExternalLink>
          </>
        )}
      </small>
    </li>
  )
}

/** The claims an article is a source for. */
const claimsOf = (articleId: string, { event }: EventDetail) => event.claims.filter((claim) => claim.sources.some((source) => source.article === articleId))

/** Every article that claims rest on, most claims first, then those only linked. */
export function ArticleList({ detail, level, hrefs }: { readonly detail: EventDetail; readonly level: number; readonly hrefs: Hrefs }) {
  const { messages } = useLanguage()
  const sources = Object.values(detail.articles)
    .map((article) => ({ article, claims: claimsOf(article.id, detail).length }))
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims)
  const related = detail.event.relatedArticles
    .map((id) => detail.articles[id])
    .filter((article) => article !== undefined)
    .filter((article) => !sources.some((source) => source.article === article))
  return (
    <>
      <Section title={messages.event.sourcesTitle} level={level} className="sources">
        <ul className="articles">
          {sources.map(({ article, claims }) => (
            <ArticleEntry key={article.id} article={article} records={detail} hrefs={hrefs} note={messages.event.sourceFor(claims)} />
          ))}
        </ul>
      </Section>
      {related.length > 0 && (
        <Section title={messages.event.relatedTitle} level={level}>
          <ul className="articles">
            {related.map((article) => (
              <ArticleEntry key={article.id} article={article} records={detail} hrefs={hrefs} note={messages.event.relatedNote} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
