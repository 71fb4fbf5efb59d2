import { claimTopics } from '../../domain/claimGroups'
import type { EventDetail } from '../../domain/eventDetail'
import type { Facts } from '../../domain/facts'
import type { DatasetInfo } from '../../domain/model'
import { dayWords, isDayOnly, precision } from '../../ui/parts/dates'
import type { PageLanguage } from '../language'
import { canDraw } from './cardFonts'
import type { Card } from './cardSvg'

/** The picture that stands for a page where its link is shown: where it is written, and what it says. */
export interface Picture {
  readonly path: string
  readonly alt: string
  readonly card: Card
}

/** Characters that the fonts lack would be drawn as boxes: then no picture is better. */
export function pictureAt(pagePath: string, card: Card): { readonly picture?: Picture } {
  const words = [card.source, card.kicker, card.title, card.detail]
  if (!words.every(canDraw)) return {}
  return { picture: { path: `${pagePath}card.png`, alt: [card.kicker, card.title, card.detail].filter(Boolean).join('. '), card } }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const sentence = (text: string): string => (text === '' ? '' : `${capital(text)}.`)

/** What the article's own marks say: how many claims from how many articles, what carries them, where they differ, what was kept back. */
export function eventCard(detail: EventDetail, info: DatasetInfo, { locale, messages }: PageLanguage): Card {
  const { event, support, differ, sides } = detail
  const { site, terms } = messages
  const claims = event.claims.filter((claim) => claim.withdrawn === undefined)
  const articles = new Set(claims.flatMap((claim) => claim.sources.map(({ article }) => article)))
  const differing = claimTopics(detail).filter(({ blocks }) => blocks.some(({ tone }) => tone === differ)).map(({ about }) => terms.about[about])
  const kept = [...new Set(event.undisclosed.map(({ about }) => terms.about[about]))]
  const rough = isDayOnly(event.when) ? '' : precision(event.when, locale)
  return {
    source: info.title,
    kicker: capital([dayWords(event.when, locale, 'withDay'), rough].filter(Boolean).join(', ')),
    title: event.title,
    detail: [
      sentence(messages.event.claimsFrom(claims.length, articles.size)),
      sentence(terms.support[support]),
      differ === 'none' ? '' : sentence(site.cardAbout(terms.differ[differ], differing)),
      kept.length === 0 ? '' : sentence(site.cardAbout(terms.status.undisclosed, kept)),
    ].filter(Boolean).join(' '),
    sides,
    brand: site.name,
    tagline: site.tagline,
  }
}

/** Of a page about one thing of the dataset: an actor, for one. */
export function recordCard(record: Pick<Card, 'kicker' | 'title' | 'detail' | 'sides'>, info: DatasetInfo, { messages: { site } }: PageLanguage): Card {
  return { ...record, source: info.title, brand: site.name, tagline: site.tagline }
}

/** The whole dataset. */
export function datasetCard({ info, events, articleCount }: Facts, language: PageLanguage): Card {
  const { site } = language.messages
  const kicker = site.coverage(dayWords(info.coverage, language.locale))
  const sides = [...info.sides].toSorted((a, b) => a.order - b.order).map(({ title }, index) => ({ title, lane: index + 1 }))
  return { ...recordCard({ kicker, title: info.title, detail: site.homeIntro(events.length, articleCount), sides }, info, language), source: '' }
}
