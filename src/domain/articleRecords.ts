import type { Article, Claim, Dataset, DiplomaticEvent } from './model'
import { familiesOf } from './origins'

/** A claim that rests on an article, with the claims of the same event that contradict it. */
export interface ClaimUse {
  readonly claim: Claim
  readonly against: readonly Claim[]
}

/** What an article is a source for in one event. */
export interface EventUse {
  readonly event: DiplomaticEvent
  readonly claims: readonly ClaimUse[]
}

/** One article with all its versions on record: they are one source and share one page. */
export interface ArticleRecord {
  /** The version that is one of no other; the page stands at its id. */
  readonly article: Article
  /** The other records of the same article. */
  readonly versions: readonly Article[]
  readonly uses: readonly EventUse[]
  /** Events that name it as a linked article and rest no claim on it. */
  readonly linkedFrom: readonly DiplomaticEvent[]
}

const contradictions = (claim: Claim, { claims }: DiplomaticEvent): readonly Claim[] =>
  claims.filter((other) => other !== claim && other.withdrawn === undefined && (claim.contradicts?.includes(other.id) || other.contradicts?.includes(claim.id)))

/** Every article of a dataset by the id of each of its versions; `events` gives the events and their order. */
export function articleRecords(dataset: Dataset, events: readonly DiplomaticEvent[]): ReadonlyMap<string, ArticleRecord> {
  const families = familiesOf(dataset.articles)
  const rootOf = (id: string) => families.get(id) ?? id
  const uses = new Map<string, EventUse[]>()
  const links = new Map<string, DiplomaticEvent[]>()
  for (const event of events) {
    const here = new Map<string, ClaimUse[]>()
    for (const claim of event.claims) {
      if (claim.withdrawn !== undefined) continue
      const use = { claim, against: contradictions(claim, event) }
      for (const root of new Set(claim.sources.map(({ article }) => rootOf(article)))) here.set(root, [...(here.get(root) ?? []), use])
    }
    for (const [root, claims] of here) uses.set(root, [...(uses.get(root) ?? []), { event, claims }])
    for (const root of new Set(event.relatedArticles.map(rootOf))) if (!here.has(root)) links.set(root, [...(links.get(root) ?? []), event])
  }
  const members = new Map<string, Article[]>()
  for (const article of dataset.articles.values()) members.set(rootOf(article.id), [...(members.get(rootOf(article.id)) ?? []), article])
  const records = new Map<string, ArticleRecord>()
  for (const [root, family] of members) {
    const article = dataset.articles.get(root)
    if (article === undefined) continue
    const record = { article, versions: family.filter((one) => one !== article), uses: uses.get(root) ?? [], linkedFrom: links.get(root) ?? [] }
    for (const { id } of family) records.set(id, record)
  }
  return records
}
