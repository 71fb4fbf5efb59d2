import type { ClaimEvidence } from './certainty'
import type { FuzzyDate } from './fuzzyDate'
import { actorHierarchy, placeHierarchy, type Hierarchy } from './hierarchy'
import { claimKnownFrom, publishedMs } from './known'
import type { Claim, ClaimValue, Dataset, DiplomaticEvent } from './model'
import { addsVoice, originsOf } from './origins'
import { lanesOf, sideRules, sidesOf, type SideRules } from './sides'
import { valuesAgree } from './values'
import { readWhen } from './when'

/** What follows from a dataset as a whole, worked out once. */
export interface Derived {
  readonly actors: Hierarchy
  readonly places: Hierarchy
  readonly sides: SideRules
  /** Events whose date cannot be read are not in it. */
  readonly when: ReadonlyMap<string, FuzzyDate>
  published(article: string): number | null
  /** null: an article that adds no voice. */
  origin(article: string): string | null
}

const cache = new WeakMap<Dataset, Derived>()

export function derive(dataset: Dataset): Derived {
  const known = cache.get(dataset)
  if (known) return known
  const actors = actorHierarchy(dataset.actors)
  const places = placeHierarchy(dataset.places)
  const published = new Map([...dataset.articles.values()].map((article) => [article.id, publishedMs(article)]))
  const origins = originsOf(dataset.articles, dataset.publishers)
  const silent = new Set([...dataset.articles.values()].filter((article) => !addsVoice(article)).map((article) => article.id))
  const when = new Map<string, FuzzyDate>()
  for (const event of dataset.events.values()) {
    const date = readWhen(event.when)
    if (date.ok) when.set(event.id, date.value)
  }
  const derived: Derived = {
    actors, places, when,
    sides: sideRules(dataset, actors, places),
    published: (article) => published.get(article) ?? null,
    origin: (article) => (silent.has(article) ? null : (origins.get(article) ?? null)),
  }
  cache.set(dataset, derived)
  return derived
}

/** The claims that count: withdrawn ones stay readable but carry nothing. */
export const standingClaims = (event: DiplomaticEvent): readonly Claim[] => event.claims.filter((claim) => claim.withdrawn === undefined)

/** The evidence of one event, one row a claim, in the order of its claims. */
export function evidenceOf(dataset: Dataset, event: DiplomaticEvent, when: FuzzyDate): readonly ClaimEvidence[] {
  const derived = derive(dataset)
  const claims = standingClaims(event)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const speaker = speakerSides(dataset, event)
  const isParty = partyTo(dataset, event)
  const core = new Set(event.summary.flatMap((sentence) => sentence.claims))
  const valuesOf = (claim: Claim): readonly ClaimValue[] => voicedValues(claim, derived)
  return claims.map((claim) => ({
    claim: claim.id,
    knownFrom: claimKnownFrom(claim, (article) => derived.published(article), when),
    status: claim.status,
    side: claim.attributedTo !== undefined && dataset.actors.has(claim.attributedTo) ? speaker(claim.attributedTo) : null,
    origins: [...new Set(claim.sources.flatMap((source) => derived.origin(source.article) ?? []))],
    contradicts: [...new Set(claim.contradicts ?? [])].flatMap((id) => {
      const other = byId.get(id)
      return other ? [{ claim: id, isNear: valuesAgree(valuesOf(claim), valuesOf(other)) === true }] : []
    }),
    overtakenBy: (claim.supersededBy ?? []).filter((id) => id !== claim.id && byId.has(id)),
    isCoreDenied: claim.status === 'denied' && core.has(claim.id) && claim.deniedBy !== undefined && isParty(claim.deniedBy),
  }))
}

/** A value that only aggregators and reposts give makes no difference. */
function voicedValues(claim: Claim, derived: Derived): readonly ClaimValue[] {
  return (claim.values ?? []).filter((value) => !value.sources?.length || value.sources.some((article) => derived.origin(article) !== null))
}

/** Who speaks stands on the side it (or the nearest body above it) has in this event, else on the side it belongs to. */
function speakerSides(dataset: Dataset, event: DiplomaticEvent): (actor: string) => string | null {
  const { actors, sides } = derive(dataset)
  const sideInEvent = new Map<string, string>()
  for (const participant of event.participants) {
    const side = sides.sideOf(participant, event.place)
    if (side !== null && !sideInEvent.has(participant.actor)) sideInEvent.set(participant.actor, side)
  }
  return (actor) => {
    for (const at of [actor, ...actors.ancestors(actor)]) {
      const side = sideInEvent.get(at)
      if (side !== undefined) return side
    }
    return sides.sideOfActor(actor)
  }
}

/** A party: a participant, somebody above or below one, or somebody of a side that stands in the event (the side of everybody else is none). */
function partyTo(dataset: Dataset, event: DiplomaticEvent): (actor: string) => boolean {
  const { actors, sides } = derive(dataset)
  const all = sidesOf(dataset.info)
  const participants = event.participants.map((p) => ({ ...p, side: sides.sideOf(p, event.place) }))
  const fallbacks = new Set(all.filter((side) => side.fallback).map((side) => side.id))
  const standing = new Set(lanesOf(participants, all).map((lane) => lane.side).filter((side) => !fallbacks.has(side)))
  return (actor) => {
    const side = sides.sideOfActor(actor)
    if (side !== null && standing.has(side)) return true
    return participants.some((p) => actors.isWithin(p.actor, actor) || actors.isWithin(actor, p.actor))
  }
}
