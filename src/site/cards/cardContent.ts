import type { ActorStory } from '../../domain/actorStory'
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

/** More would push the figures off the card. */
const MOST_OFFICES = 2

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

/** Where an actor belongs, who it is, and how much the dataset holds of it. */
export function actorCard({ actor, side, above, offices, events, counterparts, statements }: ActorStory, info: DatasetInfo, { messages: { site, record } }: PageLanguage): Card {
  const over = [side?.title, ...above.map(({ name }) => name).filter((name) => name !== side?.title).toReversed()].filter((name) => name !== undefined)
  const titles = [...new Set(offices.map(({ role, of }) => (of === null ? role.title : record.office(role.title, of.name))))]
  const figures = [[events.length, record.eventWord], [counterparts.length, record.counterpartCount], [statements.length, record.statementWord]] as const
  return {
    source: info.title,
    kicker: [...over.filter((name) => name !== actor.name), record.kinds[actor.kind]].join(', '),
    title: actor.name,
    detail: [titles.slice(0, MOST_OFFICES).map(sentence).join(' '), sentence(figures.filter(([count]) => count > 0).map(([count, word]) => `${count}\u00a0${word(count)}`).join(', '))].filter(Boolean).join(' '),
    sides: side === null ? [] : [side],
    brand: site.name,
    tagline: site.tagline,
  }
}

/** The whole dataset. */
export function datasetCard({ info, events, articleCount }: Facts, language: PageLanguage): Card {
  const { site } = language.messages
  const kicker = site.coverage(dayWords(info.coverage, language.locale))
  const sides = [...info.sides].toSorted((a, b) => a.order - b.order).map(({ title }, index) => ({ title, lane: index + 1 }))
  return { source: '', kicker, title: info.title, detail: site.homeIntro(events.length, articleCount), sides, brand: site.name, tagline: site.tagline }
}
