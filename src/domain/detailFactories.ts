import type { EventDetail } from './eventDetail'
import { aClaim, anArticle, anEvent, aPublisher } from './factories'
import type { Article, Publisher } from './model'

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> => Object.fromEntries(records.map((record) => [record.id, record]))

interface Over extends Partial<Omit<EventDetail, 'articles' | 'publishers'>> {
  readonly articles?: readonly Article[]
  readonly publishers?: readonly Publisher[]
}

/** What the page of one event is given, for tests: what a test does not name does not matter to it. Not part of the product. */
export const aDetail = ({ articles = [anArticle()], publishers = [aPublisher()], ...over }: Over = {}): EventDetail => ({
  event: anEvent(),
  support: 'several',
  differ: 'none',
  participants: [],
  sides: [],
  placeNames: [],
  trackTitle: null,
  actorNames: {},
  linked: [],
  previous: null,
  next: null,
  ...over,
  articles: byId(articles),
  publishers: byId(publishers),
})

/** An article with a publisher of its own, and a claim that rests on it. */
export const aReport = (id: string, over: Partial<Article> = {}) => ({
  article: anArticle({ id, title: `Headline of ${id}`, publisher: `${id}-paper`, url: `https://example.org/${id}`, ...over }),
  publisher: aPublisher({ id: `${id}-paper`, name: `Paper of ${id}` }),
  claim: aClaim({ id: `${id}-claim`, text: `What ${id} says.`, sources: [{ article: id }] }),
})
