import { isParticipantKnown, shownFromMs } from './eventAsKnownOn'
import type { Evidence, EventEvidence } from './evidenceRead'
import { readExtent } from './extent'
import type { EventSummary, Facts } from './facts'
import { placeHierarchy } from './hierarchy'
import type { Actor, Place, Publisher } from './model'
import { omit } from './omit'

/** From when on each name was known; a name that is not in it is known only at the latest date. */
export interface NamesKnownFrom {
  readonly actors: ReadonlyMap<string, number>
  readonly places: ReadonlyMap<string, number>
  readonly publishers: ReadonlyMap<string, number>
}

const earlier = (known: Map<string, number>, id: string, ms: number): boolean => {
  if ((known.get(id) ?? Infinity) <= ms) return false
  known.set(id, ms)
  return true
}

/** Somebody is known with the first event or claim that names them, and whatever they belong to with them. */
export function namesKnownFrom(facts: Facts, evidence: Evidence): NamesKnownFrom {
  const actors = new Map<string, number>()
  const places = new Map<string, number>()
  for (const event of facts.events) {
    const own = evidence.events.get(event.id)
    if (event.place !== undefined) earlier(places, event.place, shownFromMs(event))
    if (own && evidence.isFull) actorsOfEvent(event, own, actors)
  }
  const above = placeHierarchy(facts.places)
  for (const [place, ms] of Array.from(places)) for (const holder of above.ancestors(place)) earlier(places, holder, ms)
  return { actors: withAbove(actors, facts.actors), places, publishers: publishersKnownFrom(evidence) }
}

function actorsOfEvent(event: EventSummary, evidence: EventEvidence, known: Map<string, number>): void {
  const shownMs = shownFromMs(event)
  const from = (ms: number): number => Math.max(ms, shownMs)
  for (const participant of event.participants) {
    if (isParticipantKnown(evidence, participant, -Infinity)) earlier(known, participant.actor, shownMs)
    else for (const gate of evidence.participants) {
      if (gate.actor !== participant.actor || gate.role !== participant.role) continue
      for (const claim of gate.claims) if (claim) earlier(known, gate.actor, from(claim.ms))
    }
  }
  for (const claim of evidence.claims) {
    for (const id of claim.attributedTo === null ? claim.names : [claim.attributedTo, ...claim.names]) earlier(known, id, from(claim.ms))
  }
}

function publishersKnownFrom({ reports, events }: Evidence): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  const add = (id: string | null, ms: number) => { if (id !== null && ms < Infinity) earlier(known, id, ms) }
  for (const { publisher, agency, ms } of reports) {
    add(publisher, ms)
    add(agency, ms)
  }
  // A report without a date counts where a claim rests on nothing else.
  for (const { claims } of events.values()) {
    for (const { sources } of claims) for (const { publisher, agency, ms } of sources) { add(publisher, ms); add(agency, ms) }
  }
  return known
}

/** Adds what they are part of and where they hold office, as early as that. */
function withAbove(known: Map<string, number>, actors: ReadonlyMap<string, Actor>): ReadonlyMap<string, number> {
  const waiting = [...known.keys()]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const ms = known.get(id) ?? Infinity
    const actor = actors.get(id)
    if (!actor) continue
    const ways = [...(actor.partOf === undefined ? [] : [[actor.partOf, ms] as const]), ...(actor.roles ?? []).map((role) => [role.of, Math.max(ms, startOf(role.from))] as const)]
    for (const [above, aboveMs] of ways) if (earlier(known, above, aboveMs)) waiting.push(above)
  }
  return known
}

const startOf = (from: string | undefined): number => (from === undefined ? -Infinity : (readExtent(from)?.startMs ?? -Infinity))

const knownOnly = <T extends { readonly id: string }>(records: ReadonlyMap<string, T>, known: ReadonlyMap<string, number>, atMs: number, as: (record: T) => T): ReadonlyMap<string, T> => {
  const kept = new Map<string, T>()
  for (const [id, record] of records) if ((known.get(id) ?? Infinity) <= atMs) kept.set(id, as(record))
  return kept
}

/** Without notes, which were written with hindsight, and without offices not yet held or given up. */
export const actorsAt = (actors: Facts['actors'], { actors: known }: NamesKnownFrom, atMs: number): Facts['actors'] =>
  knownOnly(actors, known, atMs, (actor: Actor): Actor => {
    const held = actor.roles?.filter((role) => startOf(role.from) <= atMs && (known.get(role.of) ?? Infinity) <= atMs)
    return { ...omit(actor, 'note', 'roles'), ...(held?.length ? { roles: held.map(({ to, ...role }) => ({ ...role, ...(to !== undefined && startOf(to) <= atMs ? { to } : {}) })) } : {}) }
  })

export const placesAt = (places: Facts['places'], { places: known }: NamesKnownFrom, atMs: number): Facts['places'] =>
  knownOnly(places, known, atMs, (place: Place): Place => omit(place, 'note'))

export const publishersAt = (publishers: Facts['publishers'], { publishers: known }: NamesKnownFrom, atMs: number): Facts['publishers'] =>
  knownOnly(publishers, known, atMs, (publisher: Publisher): Publisher => omit(publisher, 'note'))
