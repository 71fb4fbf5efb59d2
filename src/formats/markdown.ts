import type { EventDetail } from '../domain/eventDetail'
import type { Article, Claim, ClaimSource } from '../domain/model'
import { articleAddress, claimPageAddress, eventAddress } from './recordAddress'
import type { Edition, FormatLanguage } from './edition'
import { dayInWords, carriedSummary, certaintyWords, dateLine, participantWords, revisionWords } from './eventWords'
import { onOneLine } from './plainText'

/** Signs that mean something to Markdown (CommonMark, with tables and bare addresses of GitHub's) wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>|~&!#]/g
/** Those that mean something at the beginning of a line only. */
const AT_BEGINNING = /^([-+=]|\d+(?=[.)]))/
const BARE_ADDRESS = /(:\/\/)|(?<=www)\.|@/gi

/** Text of the data on one line, shown as it is by whatever reads Markdown. */
export function markdownText(text: string): string {
  const line = onOneLine(text)
    .replace(ANYWHERE, (sign) => `\\${sign}`)
    .replace(BARE_ADDRESS, (sign) => `\\${sign}`)
  return line.replace(AT_BEGINNING, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`)).replace(/^(\d+)([.)])/, '$1\\$2')
}

/** A link; only http and https addresses and paths of the site's own become one. */
export function markdownLink(text: string, address: string): string {
  const safe = onOneLine(address).replace(/[\s<>()\\[\]`|"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  const isOurs = /^(?:https?:\/\/|(?:\.\.?\/)*[a-z0-9][^:]*$|(?:\.\.?\/)+$)/i.test(safe)
  return isOurs ? `[${markdownText(text)}](${safe})` : markdownText(text)
}

interface Context {
  readonly detail: EventDetail
  readonly edition: Edition
  readonly language: FormatLanguage
}

function publisherName({ publisher, agency }: Article, { detail: { publishers } }: Context): string {
  const name = publishers[publisher]?.name ?? publisher
  const from = agency === undefined ? name : (publishers[agency]?.name ?? agency)
  return from === name ? name : `${from}, ${name}`
}

function sourceText({ article: id, citing }: ClaimSource, context: Context): string {
  const { detail, edition, language } = context
  const { formats } = language.messages
  const article = detail.articles[id]
  if (article === undefined) return markdownText(id)
  const day = article.publishedAt === null ? formats.dateNotKnown : dayInWords(article.publishedAt.slice(0, 10), language.locale)
  const whom = citing === undefined ? null : formats.citing(detail.publishers[citing]?.name ?? citing)
  return [markdownLink(publisherName(article, context), edition.address(articleAddress(edition.info.id, id))), markdownText([day, ...(whom === null ? [] : [whom])].join(', '))].join(', ')
}

function claimItem(claim: Claim, context: Context): string {
  const { detail, edition, language: { messages: { terms, formats } } } = context
  const { event } = detail
  const links = (ids: readonly string[] = []) => ids.map((id) => {
    const [owner = event.id, local = id] = id.includes('#') ? id.split('#') : [event.id, id]
    return markdownLink(id, edition.address(claimPageAddress(edition.info.id, owner, local)))
  })
  const [against, later] = [links(claim.contradicts), links(claim.supersededBy)]
  const speaker = claim.attributedTo === undefined ? undefined : (detail.actorNames[claim.attributedTo] ?? detail.articles[claim.attributedTo]?.title)
  const notes = [
    terms.status[claim.status],
    ...(speaker === undefined ? [] : [markdownText(formats.attributedTo(speaker))]),
    ...claim.sources.map((source) => sourceText(source, context)),
    ...(against.length === 0 ? [] : [`${formats.contradicts} ${against.join(', ')}`]),
    ...(later.length === 0 ? [] : [`${formats.overtakenBy} ${later.join(', ')}`]),
    ...(claim.withdrawn === undefined ? [] : [markdownText(formats.withdrawn(claim.withdrawn.on, claim.withdrawn.reason))]),
  ]
  return `- ${markdownLink(claim.text, edition.address(claimPageAddress(edition.info.id, event.id, claim.id)))}\n  ${notes.join('; ')}`
}

function articleItem(article: Article, context: Context): string {
  const { formats } = context.language.messages
  const title = article.url === undefined ? markdownText(article.title) : markdownLink(article.title, article.url)
  const day = article.publishedAt === null ? formats.dateNotKnown : dayInWords(article.publishedAt.slice(0, 10), context.language.locale)
  const archived = article.archivedUrl === undefined ? [] : [markdownLink(formats.archived, article.archivedUrl)]
  const seen = article.titleIs === 'headline' ? [] : [formats.headlineNotSeen]
  return `- ${[markdownText(publisherName(article, context)), title, ...seen, markdownText(day), ...archived].join(', ')}`
}

/** The page of an event as Markdown, with all claims and all their sources. */
export function eventMarkdown(detail: EventDetail, edition: Edition, language: FormatLanguage): string {
  const context: Context = { detail, edition, language }
  const { event } = detail
  const { formats, terms } = language.messages
  const place = detail.placeNames.map(({ name }) => name).join(', ')
  const section = (title: string, items: readonly string[]) => (items.length === 0 ? [] : [`## ${title}`, items.join('\n')])
  const fact = (term: string, text: string) => `- ${term}: ${markdownText(text)}`
  const used = new Set(event.claims.flatMap(({ sources }) => sources.map(({ article }) => article)))
  const blocks = [
    `# ${markdownText(event.title)}`,
    carriedSummary(detail).map(markdownText).join(' '),
    [
      fact(formats.when, dateLine(detail, language)),
      ...(place === '' ? [] : [fact(formats.where, place)]),
      fact(formats.kind, terms.kinds[event.kind]),
      ...(detail.trackTitle === null ? [] : [fact(formats.track, detail.trackTitle)]),
      fact(formats.certainty, certaintyWords(detail, language)),
    ].join('\n'),
    ...section(formats.who, detail.participants.map((one) => `- ${markdownText(participantWords(one, language))}`)),
    ...section(formats.notKnown, event.undisclosed.map(({ text }) => `- ${markdownText(text)}`)),
    ...section(formats.claims, event.claims.map((claim) => claimItem(claim, context))),
    ...section(formats.sources, [...used].flatMap((id) => detail.articles[id] ?? []).map((article) => articleItem(article, context))),
    [markdownText(edition.info.title), markdownText(revisionWords(edition, language)), markdownLink(formats.address, edition.address(eventAddress(edition.info.id, event.id)))].join('. '),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
