import { linksToCut } from './cycles'
import { resolveEvents } from './eventReferences'
import { nearest } from './issueWords'
import type { JsonPath } from './jsonPath'
import type { Actor, Article, Place } from './model'
import type { Draft } from './parse'
import type { Origin, ProblemList } from './problemList'

/** Drops, record by record, every reference that leads nowhere or round in a ring, and says so. Afterwards nothing dangles. */
export function resolveReferences(draft: Draft, problems: ProblemList): void {
  const follow = new Follow(draft, problems)
  resolveSides(draft, follow)
  for (const actor of draft.actors.values()) draft.actors.set(actor.id, resolveActor(actor, draft, follow))
  for (const place of draft.places.values()) draft.places.set(place.id, follow.optional(place, 'partOf', draft.places, 'place'))
  for (const article of draft.articles.values()) draft.articles.set(article.id, resolveArticle(article, draft, follow))
  cutRings(draft.actors, 'partOf', draft, problems)
  cutRings(draft.places, 'partOf', draft, problems)
  cutRings(draft.articles, 'versionOf', draft, problems)
  resolveEvents(draft, follow)
}

/** Looks references up and reports those that lead nowhere. */
export class Follow {
  private readonly origins: ReadonlyMap<string, Origin>
  readonly problems: ProblemList
  private readonly infoOrigin: Origin
  constructor(draft: Draft, problems: ProblemList) {
    this.origins = draft.origins
    this.infoOrigin = draft.infoOrigin
    this.problems = problems
  }

  originOf(id: string): Origin {
    return this.origins.get(id) ?? this.infoOrigin
  }

  /** True if the id is there; else the hole is reported at the path in the record. */
  leads(owner: string, path: JsonPath, id: string, there: Known, kind: string, dropped = 'the reference was dropped'): boolean {
    if (there.has(id)) return true
    const guess = nearest(id, there.keys())
    const hint = guess === null ? `Add the ${kind}, or mend the id.` : `Did you mean "${guess}"?`
    this.problems.add('error', this.originOf(owner), path, `there is no ${kind} "${id}"; ${dropped}`, hint)
    return false
  }

  /** The record without an optional reference that leads nowhere. */
  optional<R extends { readonly id: string }, K extends keyof R & string>(record: R, field: K, there: Known, kind: string, path: JsonPath = [field], owner = record.id): R {
    const id = record[field]
    if (typeof id !== 'string' || this.leads(owner, path, id, there, kind)) return record
    return without(record, field)
  }

  /** Those of a list of ids that lead somewhere. */
  list(owner: string, path: JsonPath, ids: readonly string[], there: Known, kind: string): readonly string[] {
    return ids.filter((id, index) => this.leads(owner, [...path, index], id, there, kind))
  }
}

/** Ids that are there: a Map or a Set. */
export interface Known { has(id: string): boolean; keys(): Iterable<string> }

/** A copy without one field. */
export function without<R extends object>(record: R, field: keyof R & string): R {
  const { [field]: _, ...rest } = record
  return rest as R
}

function resolveSides(draft: Draft, follow: Follow): void {
  for (const [index, side] of draft.info.sides.entries()) {
    for (const [at, actor] of (side.actors ?? []).entries()) {
      follow.leads(draft.info.id, ['sides', index, 'actors', at], actor, draft.actors, 'actor', 'it stands for nobody')
    }
  }
}

function resolveActor(actor: Actor, draft: Draft, follow: Follow): Actor {
  const known = follow.optional(actor, 'partOf', draft.actors, 'actor')
  if (known.roles === undefined) return known
  return { ...known, roles: known.roles.filter((role, index) => follow.leads(actor.id, ['roles', index, 'of'], role.of, draft.actors, 'actor', 'the role was dropped')) }
}

function resolveArticle(article: Article, draft: Draft, follow: Follow): Article {
  if (!follow.leads(article.id, ['publisher'], article.publisher, draft.publishers, 'publisher', 'its id is shown as its name')) {
    const id = article.publisher
    draft.publishers.set(id, { id, name: id, kind: 'online', note: 'Not described in this dataset.' })
  }
  const agency = follow.optional(article, 'agency', draft.publishers, 'publisher')
  const origin = follow.optional(agency, 'origin', draft.publishers, 'publisher')
  return follow.optional(origin, 'versionOf', draft.articles, 'article')
}

function cutRings<K extends string, R extends { readonly id: string } & { readonly [key in K]?: string }>(records: Map<string, R>, field: K & keyof R & string, draft: Draft, problems: ProblemList): void {
  const next = new Map<string, readonly string[]>()
  for (const record of records.values()) {
    const to = record[field]
    if (typeof to === 'string') next.set(record.id, [to])
  }
  for (const [from, to] of linksToCut(next)) {
    const record = records.get(from)
    if (record === undefined) continue
    records.set(from, without(record, field))
    problems.add('error', draft.origins.get(from) ?? draft.infoOrigin, [field], `"${from}" lies within "${to}", which lies within it again; this ${field} was dropped`, 'Take out the link that closes the ring.')
  }
}
