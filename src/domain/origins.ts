import type { Article, ArticleKind, Publisher } from './model'

const RAISES_NOTHING: ReadonlySet<ArticleKind> = new Set<ArticleKind>(['aggregation', 'machine-summary', 'repost'])

/** Aggregations, machine summaries and reposts add no voice: neither to support nor to difference. */
export const addsVoice = (article: Pick<Article, 'kind'>): boolean => !RAISES_NOTHING.has(article.kind)

/** For each article whose text it carries: a publisher's id, the same for agencies and publishers of one name. */
export function originsOf(articles: ReadonlyMap<string, Article>, publishers: ReadonlyMap<string, Publisher>): ReadonlyMap<string, string> {
  const voice = voices(publishers)
  const families = familiesOf(articles)
  const shared = familyOrigins(articles, families)
  const origins = new Map<string, string>()
  for (const article of articles.values()) {
    const root = families.get(article.id) ?? article.id
    origins.set(article.id, voice(article.origin ?? shared.get(root) ?? article.publisher))
  }
  return origins
}

/** The first record of each article's family: the one that is a version of no other (in a ring: the first by id). */
export function familiesOf(articles: ReadonlyMap<string, Article>): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  for (const start of articles.keys()) {
    const way = new Set<string>()
    let at = start
    for (let next: string | undefined = start; next !== undefined && articles.has(next) && !way.has(next); next = articles.get(next)?.versionOf) {
      way.add(next)
      at = next
    }
    const back = articles.get(at)?.versionOf
    families.set(start, back !== undefined && way.has(back) ? firstOfRing(at, back, way) : at)
  }
  return families
}

function firstOfRing(last: string, first: string, way: ReadonlySet<string>): string {
  const ids = [...way]
  return ids.slice(ids.indexOf(first), ids.indexOf(last) + 1).toSorted()[0] ?? last
}

/** What stands for a whole family: the origin any of its records names, else an agency, else the first record's publisher. */
function familyOrigins(articles: ReadonlyMap<string, Article>, families: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const members = new Map<string, Article[]>()
  for (const article of articles.values()) {
    const root = families.get(article.id) ?? article.id
    const others = members.get(root) ?? []
    if (article.id === root) others.unshift(article)
    else others.push(article)
    members.set(root, others)
  }
  const origins = new Map<string, string>()
  for (const [root, family] of members) {
    const origin = family.find((a) => a.origin !== undefined)?.origin ?? family.find((a) => a.agency !== undefined)?.agency ?? family[0]?.publisher
    if (origin !== undefined) origins.set(root, origin)
  }
  return origins
}

/** One id for all publishers of one name. */
function voices(publishers: ReadonlyMap<string, Publisher>): (id: string) => string {
  const byName = new Map<string, string>()
  const voice = new Map<string, string>()
  for (const { id, name } of publishers.values()) {
    const key = name.normalize('NFKC').trim().toLowerCase()
    const first = byName.get(key) ?? id
    byName.set(key, first)
    voice.set(id, first)
  }
  return (id) => voice.get(id) ?? id
}
