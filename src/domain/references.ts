import { linksToCut } from './cycles'
import type { Draft, RecordKind } from './draft'
import { resolveEvents } from './eventReferences'
import { Follow, without } from './follow'
import type { Actor, Article } from './model'
import type { ProblemList } from './problemList'

/** Drops, record by record, every reference that leads nowhere or round in a ring, and says so. Afterwards nothing dangles. */
export function resolveReferences(draft: Draft, problems: ProblemList): void {
  const of = (kind: RecordKind): Follow => new Follow(draft, problems, kind)
  const [ofActors, ofPlaces, ofArticles] = [of('actors'), of('places'), of('articles')]
  resolveSides(draft, ofActors)
  for (const actor of draft.actors.values()) draft.actors.set(actor.id, resolveActor(actor, draft, ofActors))
  for (const place of draft.places.values()) draft.places.set(place.id, ofPlaces.optional(place, 'partOf', draft.places, 'place'))
  for (const article of draft.articles.values()) draft.articles.set(article.id, resolveArticle(article, draft, ofArticles))
  cutRings(draft.actors, 'partOf', ofActors)
  cutRings(draft.places, 'partOf', ofPlaces)
  cutRings(draft.articles, 'versionOf', ofArticles)
  resolveEvents(draft, of('events'))
}

function resolveSides(draft: Draft, follow: Follow): void {
  for (const [index, side] of draft.info.sides.entries()) {
    for (const [at, actor] of (side.actors ?? []).entries()) {
      follow.leads('', ['sides', index, 'actors', at], actor, draft.actors, 'actor', 'it stands for nobody')
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

function cutRings<K extends string, R extends { readonly id: string } & { readonly [key in K]?: string }>(records: Map<string, R>, field: K & keyof R & string, follow: Follow): void {
  const next = new Map<string, readonly string[]>()
  for (const record of records.values()) {
    const to = record[field]
    if (typeof to === 'string') next.set(record.id, [to])
  }
  for (const [from, to] of linksToCut(next)) {
    const record = records.get(from)
    if (record === undefined) continue
    records.set(from, without(record, field))
    follow.problems.add('error', follow.originOf(from), [field], `"${from}" lies within "${to}", which lies within it again; this ${field} was dropped`, 'Take out the link that closes the ring.')
  }
}
