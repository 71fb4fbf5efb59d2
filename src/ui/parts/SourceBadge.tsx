import type { Article, ClaimSource } from '../../domain/model'
import { addsVoice } from '../../domain/origins'
import type { Records, Voice } from '../../domain/voices'
import { publishedWords } from './dates'
import type { Hrefs } from './hrefs'
import { useLanguage } from './language'
import type { Language } from './language'

/** "AFP, The Moscow Times": the agency where the page named one, then the publisher. */
export function publisherWords(article: Article, { publishers }: Records, { messages }: Language): string {
  const publisher = publishers[article.publisher]?.name ?? messages.event.unknownPublisher
  const agency = article.agency === undefined ? undefined : publishers[article.agency]?.name
  return agency === undefined || agency === publisher ? publisher : `${agency}, ${publisher}`
}

/** Everything a badge says, as one line: "AFP, The Moscow Times, repost, 27 Feb, citing TASS". */
export function sourceWords(source: ClaimSource, records: Records, year: number | null, language: Language): string {
  const article = records.articles[source.article]
  if (article === undefined) return source.article
  const { messages } = language
  return [publisherWords(article, records, language), addsVoice(article) ? null : messages.terms.articleKinds[article.kind], ...citeWords(source, article, records, year, language)].filter((part) => part !== null).join(', ')
}

function citeWords(source: ClaimSource, article: Article, { publishers }: Records, year: number | null, language: Language): readonly string[] {
  const { messages } = language
  const carried = article.origin === undefined ? undefined : publishers[article.origin]?.name
  return [
    publishedWords(article.publishedAt, language, year),
    ...(carried === undefined ? [] : [messages.event.carries(carried)]),
    ...(source.citing === undefined ? [] : [messages.event.citing(publishers[source.citing]?.name ?? source.citing)]),
  ]
}

interface Props {
  readonly records: Records
  readonly year: number | null
  readonly hrefs: Pick<Hrefs, 'article'>
}

/** Who reports it and when, whom they cite: "AFP, The Moscow Times, 27 Feb, citing TASS". The name leads to the article. */
function SourceBadge({ source, records, year, hrefs }: Props & { readonly source: ClaimSource }) {
  const language = useLanguage()
  const article = records.articles[source.article]
  if (article === undefined) return <span className="source muted">{source.article}</span>
  return (
    <span className="source">
      <a className={addsVoice(article) ? 'badge' : 'badge derived'} href={hrefs.article(article.id)}>
        <bdi>{publisherWords(article, records, language)}</bdi>
        {!addsVoice(article) && <i>, {language.messages.terms.articleKinds[article.kind]}</i>}
      </a>
      <span className="cite">
        <bdi>{citeWords(source, article, records, year, language).join(', ')}</bdi>
      </span>
    </span>
  )
}

/** "3 articles, 1 agency": what of several sources carries one text. */
function oneVoiceWords({ origin, sources, articleCount }: Voice, { articles, publishers }: Records, { messages }: Language): string | null {
  const { event } = messages
  if (sources.length < 2) return null
  if (articleCount < 2) return event.oneArticle(sources.length)
  if (publishers[origin]?.kind === 'agency') return event.oneAgency(articleCount)
  const isOnePublisher = new Set(sources.map(({ article }) => articles[article]?.publisher)).size === 1
  return (isOnePublisher ? event.onePublisher : event.oneText)(articleCount)
}

/** The badges of one voice; where several carry one text, that is said. */
export function VoiceBadges({ voice, ...rest }: Props & { readonly voice: Voice }) {
  const words = oneVoiceWords(voice, rest.records, useLanguage())
  const badges = voice.sources.map((source) => <SourceBadge key={source.article} source={source} {...rest} />)
  if (words === null) return badges
  return (
    <span className="voice">
      {badges}
      <span className="cite">{words}</span>
    </span>
  )
}
