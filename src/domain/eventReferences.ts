import { linksToCut } from './cycles'
import { firstOrigin, type Draft } from './draft'
import { without, type Follow, type Known } from './follow'
import type { JsonPath } from './jsonPath'
import type { Claim, DiplomaticEvent, Participant, Relation, SummarySentence, Undisclosed } from './model'

/** The references of events and their claims; an event whose last claim loses its last source is left out. */
export function resolveEvents(draft: Draft, follow: Follow): void {
  const context: Context = { draft, follow, sides: new Set(draft.info.sides.map(({ id }) => id)), tracks: new Set(draft.info.tracks.map(({ id }) => id)), current: new Map() }
  dropUnsourced(context)
  keepAliases(context)
  for (const tombstone of draft.tombstones.values()) resolveTombstone(context, tombstone.id)
  const claims = new Set([...draft.events.values()].flatMap((event) => event.claims.map((claim) => `${event.id}#${claim.id}`)))
  for (const event of draft.events.values()) draft.events.set(event.id, resolveEvent(event, claims, context))
  cutSuperseding(context)
  cutRelationRings(context)
}

interface Context {
  readonly draft: Draft
  readonly follow: Follow
  readonly sides: Known
  readonly tracks: Known
  /** Present id of an event by its present and its former ids. */
  readonly current: Map<string, string>
}

function dropUnsourced({ draft, follow }: Context): void {
  for (const event of draft.events.values()) {
    const claims = distinctClaims(event, follow).flatMap(([claim, index]) => {
      const sources = claim.sources.filter((source, at) => follow.leads(event.id, ['claims', index, 'sources', at], source.article, draft.articles, 'article'))
      if (sources.length > 0) return [{ ...claim, sources }]
      follow.problems.add('error', follow.originOf(event.id), ['claims', index], `the claim "${claim.id}" has no source left and was left out`, 'Name an article of articles/ that reports it.')
      return []
    })
    if (claims.length > 0) draft.events.set(event.id, withClaims(event, claims, draft))
    else {
      draft.events.delete(event.id)
      follow.problems.add('error', follow.originOf(event.id), ['claims'], `the event "${event.id}" has no claim left and was left out`, 'An event needs at least one claim with a source.')
    }
  }
}

function withClaims(event: DiplomaticEvent, claims: readonly Claim[], draft: Draft): DiplomaticEvent {
  if (claims.length < event.claims.length) keepPlaces(draft, event.id, 'claims', claims.map((claim) => event.claims.findIndex(({ id }) => id === claim.id)))
  return { ...event, claims }
}

/** What moved in a list of the event, because something before it was dropped, keeps its place in the file; `from`: its former places. */
function keepPlaces(draft: Draft, event: string, list: 'claims' | 'relations' | 'summary', from: readonly number[]): void {
  const origin = draft.origins.events.get(event)
  if (origin === undefined) return
  const inner = (path: JsonPath): JsonPath => origin.inner(path[0] === list && typeof path[1] === 'number' ? [list, from[path[1]] ?? path[1], ...path.slice(2)] : path)
  draft.origins.events.set(event, { ...origin, inner })
}

/** The places of those that stayed. */
const placesOf = (resolved: readonly (readonly unknown[])[]): readonly number[] => resolved.flatMap((kept, index) => (kept.length > 0 ? [index] : []))

function distinctClaims(event: DiplomaticEvent, follow: Follow): readonly (readonly [Claim, number])[] {
  const seen = new Set<string>()
  return event.claims.flatMap((claim, index) => {
    if (!seen.has(claim.id)) {
      seen.add(claim.id)
      return [[claim, index] as const]
    }
    follow.problems.add('error', follow.originOf(event.id), ['claims', index, 'id'], `the claim id "${claim.id}" is used twice in this event; the second claim was left out`, 'Give each claim of an event an id of its own.')
    return []
  })
}

function keepAliases({ draft, follow, current }: Context): void {
  for (const id of draft.events.keys()) current.set(id, id)
  for (const event of draft.events.values()) {
    const aliases = event.aliases.filter((alias, index) => {
      const taken = current.get(alias) ?? (firstOrigin(draft.origins, alias) ? alias : undefined)
      if (taken === undefined) current.set(alias, event.id)
      else follow.problems.add('error', follow.originOf(event.id), ['aliases', index], `the former id "${alias}" belongs to "${taken}"; it was dropped`, 'An id is given once and never reused.')
      return taken === undefined
    })
    if (aliases.length < event.aliases.length) draft.events.set(event.id, { ...event, aliases })
  }
}

function resolveTombstone({ draft, follow, current }: Context, id: string): void {
  const tombstone = draft.tombstones.get(id)
  const into = tombstone?.withdrawn.mergedInto
  if (tombstone === undefined || into === undefined) return
  const kept = follow.leads(id, ['withdrawn', 'mergedInto'], into, current, 'event')
    ? { ...tombstone.withdrawn, mergedInto: current.get(into) ?? into }
    : without(tombstone.withdrawn, 'mergedInto')
  draft.tombstones.set(id, { id, withdrawn: kept })
}

function resolveEvent(event: DiplomaticEvent, claims: Known, context: Context): DiplomaticEvent {
  const { draft, follow, tracks } = context
  const own = new Set(event.claims.map(({ id }) => id))
  const placed = follow.optional(event, 'place', draft.places, 'place')
  const tracked = follow.optional(placed, 'track', tracks, 'track')
  const resolvedClaims = event.claims.map((claim, index) => resolveClaim(event.id, claim, index, claims, own, context))
  const participants = event.participants.flatMap((participant, index) => resolveParticipant(event.id, participant, index, own, context))
  const summary = event.summary.map((sentence, index) => resolveSentence(event.id, sentence, index, own, follow))
  const relations = event.relations.map((relation, index) => resolveRelation(event.id, relation, index, own, context))
  const undisclosed = event.undisclosed.map((gap, index) => resolveUndisclosed(event.id, gap, index, own, context))
  const relatedArticles = follow.list(event.id, ['relatedArticles'], event.relatedArticles, draft.articles, 'article')
  keepPlaces(draft, event.id, 'summary', placesOf(summary))
  keepPlaces(draft, event.id, 'relations', placesOf(relations))
  return { ...tracked, claims: resolvedClaims, participants, summary: summary.flat(), relations: relations.flat(), undisclosed, relatedArticles }
}

function ownClaims<R extends { readonly claims?: readonly string[] }>(owner: string, record: R, path: JsonPath, own: Known, follow: Follow): R {
  if (record.claims === undefined) return record
  return { ...record, claims: follow.list(owner, [...path, 'claims'], record.claims, own, 'claim of this event') }
}

function resolveParticipant(owner: string, participant: Participant, index: number, own: Known, { draft, follow, sides }: Context): readonly Participant[] {
  const path = ['participants', index]
  if (!follow.leads(owner, [...path, 'actor'], participant.actor, draft.actors, 'actor', 'the participant was dropped')) return []
  const known = ownClaims(owner, participant, path, own, follow)
  if (known.side === undefined || follow.leads(owner, [...path, 'side'], known.side, sides, 'side')) return [known]
  return [without(known, 'side')]
}

function resolveSentence(owner: string, sentence: SummarySentence, index: number, own: Known, follow: Follow): readonly SummarySentence[] {
  const known = ownClaims(owner, sentence, ['summary', index], own, follow)
  // A sentence one of whose claims is gone may say what nothing carries any more.
  return known.claims.length === sentence.claims.length ? [known] : []
}

function resolveRelation(owner: string, relation: Relation, index: number, own: Known, { follow, current }: Context): readonly Relation[] {
  const path = ['relations', index]
  if (!follow.leads(owner, [...path, 'event'], relation.event, current, 'event', 'the relation was dropped')) return []
  const event = current.get(relation.event) ?? relation.event
  if (event !== owner) return [{ ...ownClaims(owner, relation, path, own, follow), event }]
  follow.problems.add('error', follow.originOf(owner), [...path, 'event'], 'the event is related to itself; the relation was dropped', 'Name the other event.')
  return []
}

function resolveUndisclosed(owner: string, gap: Undisclosed, index: number, own: Known, { follow, sides }: Context): Undisclosed {
  const path = ['undisclosed', index]
  const known = ownClaims(owner, gap, path, own, follow)
  return known.side === undefined || follow.leads(owner, [...path, 'side'], known.side, sides, 'side') ? known : without(known, 'side')
}

function resolveClaim(owner: string, claim: Claim, index: number, claims: Known, own: Known, { draft, follow }: Context): Claim {
  const path = ['claims', index]
  const actorOrArticle: Known = { has: (id) => draft.actors.has(id) || draft.articles.has(id), keys: () => draft.actors.keys() }
  const attributed = follow.optional(claim, 'attributedTo', actorOrArticle, 'actor or article', [...path, 'attributedTo'], owner)
  let known = follow.optional(attributed, 'deniedBy', draft.actors, 'actor', [...path, 'deniedBy'], owner)
  if (known.quote !== undefined) {
    const quoted = follow.leads(owner, [...path, 'quote', 'speaker'], known.quote.speaker, actorOrArticle, 'actor or article', 'the quote was dropped')
      && follow.leads(owner, [...path, 'quote', 'source'], known.quote.source, draft.articles, 'article', 'the quote was dropped')
    if (!quoted) known = without(known, 'quote')
  }
  for (const field of ['contradicts', 'supersededBy'] as const) {
    const others = known[field]
    if (others !== undefined) known = { ...known, [field]: followClaims(owner, claim.id, others, [...path, field], claims, own, follow) }
  }
  const { withdrawn } = known
  const replacement = withdrawn?.replacedBy
  if (withdrawn !== undefined && replacement !== undefined && !followClaim(owner, claim.id, replacement, [...path, 'withdrawn', 'replacedBy'], claims, own, follow)) {
    known = { ...known, withdrawn: without(withdrawn, 'replacedBy') }
  }
  const sources = new Set(known.sources.map(({ article }) => article))
  if (known.values === undefined) return known
  const values = known.values.map((value, at) =>
    value.sources === undefined ? value : { ...value, sources: follow.list(owner, [...path, 'values', at, 'sources'], value.sources, sources, 'source of this claim') })
  return { ...known, values }
}

function followClaims(owner: string, self: string, others: readonly string[], path: JsonPath, claims: Known, own: Known, follow: Follow): readonly string[] {
  return others.filter((other, at) => followClaim(owner, self, other, [...path, at], claims, own, follow))
}

function followClaim(owner: string, self: string, other: string, path: JsonPath, claims: Known, own: Known, follow: Follow): boolean {
  const here = !other.includes('#')
  if (other === self || other === `${owner}#${self}`) {
    follow.problems.add('error', follow.originOf(owner), path, 'the claim names itself; the reference was dropped', 'Name the other claim.')
    return false
  }
  return follow.leads(owner, path, other, here ? own : claims, here ? 'claim of this event' : 'claim')
}

/** Over all events together, because a claim may be overtaken by one of another event. */
function cutSuperseding({ draft, follow }: Context): void {
  const full = (eventId: string, id: string): string => (id.includes('#') ? id : `${eventId}#${id}`)
  const next = new Map([...draft.events.values()].flatMap((event) => event.claims.map((claim) => [full(event.id, claim.id), (claim.supersededBy ?? []).map((id) => full(event.id, id))] as const)))
  for (const [from, to] of linksToCut(next)) {
    const event = draft.events.get(from.slice(0, from.indexOf('#')))
    const index = event?.claims.findIndex(({ id }) => full(event.id, id) === from) ?? -1
    if (event === undefined || index === -1) continue
    follow.problems.add('error', follow.originOf(event.id), ['claims', index, 'supersededBy'], `"${from}" and "${to}" overtake each other in a ring; this link was dropped`, 'Only the earlier claim is overtaken by the later.')
    const claims = event.claims.map((claim, at) => (at === index ? { ...claim, supersededBy: (claim.supersededBy ?? []).filter((id) => full(event.id, id) !== to) } : claim))
    draft.events.set(event.id, { ...event, claims })
  }
}

/** Threads and wholes must not run in rings: "before", "after" and "part of" would have no meaning. */
function cutRelationRings({ draft, follow }: Context): void {
  for (const group of ['thread', 'part-of'] as const) {
    const next = new Map<string, string[]>()
    const link = (from: string, to: string): void => void next.set(from, [...(next.get(from) ?? []), to])
    for (const event of draft.events.values()) {
      for (const { type, event: other } of event.relations) {
        if (group === 'part-of' && type === 'part-of') link(event.id, other)
        if (group === 'thread' && type === 'follows') link(event.id, other)
        if (group === 'thread' && type === 'leads-to') link(other, event.id)
      }
    }
    for (const [from, to] of linksToCut(next)) dropRelation(from, to, group, draft, follow)
  }
}

function dropRelation(from: string, to: string, group: 'thread' | 'part-of', draft: Draft, follow: Follow): void {
  const [own, opposite] = group === 'part-of' ? ['part-of', null] : ['follows', 'leads-to']
  for (const [id, other, type] of [[from, to, own], [to, from, opposite]] as const) {
    const event = draft.events.get(id)
    const index = event?.relations.findIndex((relation) => relation.type === type && relation.event === other) ?? -1
    if (event === undefined || index === -1) continue
    follow.problems.add('error', follow.originOf(id), ['relations', index], `the relation to "${other}" closes a ring of events and was dropped`, 'Take out the relation that runs against time.')
    const stays = event.relations.map((relation) => (relation.type === type && relation.event === other ? [] : [relation]))
    keepPlaces(draft, id, 'relations', placesOf(stays))
    draft.events.set(id, { ...event, relations: stays.flat() })
  }
}
