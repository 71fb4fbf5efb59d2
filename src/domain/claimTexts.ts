import { listOf, ownValue } from './columns'
import { articleShape, claimShape, publisherShape } from './detailRead'
import { misfit, type JsonShape } from './jsonShape'
import type { Article, Claim, Publisher } from './model'

/** The claims of one event that stand, in the order of the data. */
export interface EventClaims {
  readonly id: string
  readonly claims: readonly Claim[]
}

/** What finding claims, and saying who reports them, needs. */
export interface ClaimTexts {
  readonly events: readonly EventClaims[]
  readonly articles: ReadonlyMap<string, Article>
  readonly publishers: ReadonlyMap<string, Publisher>
}

/** From the file that holds a whole dataset; what cannot be read is left out. */
export function readClaimTexts(json: unknown): ClaimTexts {
  const records = <T extends { readonly id: string }>(field: string, shape: JsonShape): ReadonlyMap<string, T> =>
    new Map(fitting<T>(ownValue(json, field), shape).map((record) => [record.id, record]))
  return {
    events: listOf(ownValue(json, 'events')).flatMap((event) => {
      const id = ownValue(event, 'id')
      return typeof id === 'string' ? [{ id, claims: fitting<Claim>(ownValue(event, 'claims'), claimShape).filter(({ withdrawn }) => withdrawn === undefined) }] : []
    }),
    articles: records('articles', articleShape),
    publishers: records('publishers', publisherShape),
  }
}

const fitting = <T>(json: unknown, shape: JsonShape): readonly T[] => listOf(json).filter((item): item is T => misfit(item, shape) === null)
