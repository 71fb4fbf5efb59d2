import type { Article, ClaimSource, Publisher } from '../../domain/model'
import { addsVoice } from '../../domain/origins'
import { ExternalLink } from './ExternalLink'
import { publishedWords } from './dates'
import { useLanguage } from './language'
import type { Language } from './language'

interface Records {
  readonly articles: Readonly<Record<string, Article>>
  readonly publishers: Readonly<Record<string, Publisher>>
}

/** "AFP, The Moscow Times": the agency where the page named one, then the publisher. */
export function publisherWords(article: Article, { publishers }: Records, { messages }: Language): string {
  const publisher = publishers[article.publisher]?.name ?? messages.event.unknownPublisher
  const agency = article.agency === undefined ? undefined : publishers[article.agency]?.name
  return agency === undefined || agency === publisher ? publisher : `${agency}, ${publisher}`
}

/** What the badge must say beside the name: that the text is not the publisher's own reporting. */
function kindWords(article: Article, { publishers }: Records, { messages }: Language): string | null {
  const origin = article.origin === undefined ? undefined : publishers[article.origin]?.name
  const kind = addsVoice(article) ? null : messages.terms.articleKinds[article.kind]
  const carries = origin === undefined ? null : messages.event.carries(origin)
  return [kind, carries].filter((words) => words !== null).join(', ') || null
}

/** Who reports it and when, whom they cite: "AFP, The Moscow Times, 27 Feb, citing TASS". The name is the link to the article. */
export function SourceBadge({ source, records, year }: { readonly source: ClaimSource; readonly records: Records; readonly year: number | null }) {
  const language = useLanguage()
  const article = records.articles[source.article]
  if (article === undefined) return <span className="source muted">{source.article}</span>
  const words = [
    publishedWords(article.publishedAt, language, year),
    kindWords(article, records, language),
    source.citing === undefined ? null : language.messages.event.citing(records.publishers[source.citing]?.name ?? source.citing),
  ].filter((part) => part !== null)
  return (
    <span className="source">
      <ExternalLink url={article.url ?? article.archivedUrl} className={addsVoice(article) ? 'badge' : 'badge derived'}>
        <bdi>{publisherWords(article, records, language)}</bdi>
      </ExternalLink>
      <span className="cite">
        <bdi>{words.join(', ')}</bdi>
      </span>
    </span>
  )
}
