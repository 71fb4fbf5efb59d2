import type { EventDetail } from './eventDetail'
import type { Article, Claim, ClaimSource } from './model'
import { addsVoice, familiesOf, originsOf } from './origins'

/** Reports that carry one text: one voice, however many articles. */
export interface Voice {
  /** Id of the publisher whose text it is. */
  readonly origin: string
  readonly sources: readonly ClaimSource[]
  /** How many articles; versions of one are one. */
  readonly articleCount: number
  /** false: aggregations, machine summaries and reposts alone, which carry no weight. */
  readonly counts: boolean
}

export type Records = Pick<EventDetail, 'articles' | 'publishers'>

/** Gives the voices of a claim: articles grouped by whose text they carry, in the order of the claim's sources. */
export function voiceReader({ articles, publishers }: Records): (claim: Pick<Claim, 'sources'>) => readonly Voice[] {
  const byId = new Map(Object.entries(articles))
  const origins = originsOf(byId, new Map(Object.entries(publishers)))
  const families = familiesOf(byId)
  return ({ sources }) => {
    const groups = new Map<string, { source: ClaimSource; article: Article }[]>()
    for (const source of sources) {
      const article = byId.get(source.article)
      if (article === undefined) continue
      const origin = origins.get(article.id) ?? article.publisher
      groups.set(origin, [...(groups.get(origin) ?? []), { source, article }])
    }
    return [...groups].map(([origin, members]) => ({
      origin,
      sources: members.map(({ source }) => source),
      articleCount: new Set(members.map(({ article }) => families.get(article.id))).size,
      counts: members.some(({ article }) => addsVoice(article)),
    }))
  }
}

/** How many independent voices report a claim; what carries no weight is no second voice. */
export const voiceCount = (voices: readonly Voice[]): number => Math.max(1, voices.filter((voice) => voice.counts).length)
