import { isParticipantKnown, shownFromMs } from './eventAsKnownOn'
import type { Evidence, EventEvidence, ReportTime } from './evidenceRead'
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
  const names = new NamesCollector()
  for (const event of facts.events) {
    const own = evidence.events.get(event.id)
    names.addEvent(event, own && evidence.isFull ? own : null)
    for (const { sources } of own?.claims ?? []) names.addReports(sources)
  }
  names.addReports(evidence.reports)
  return names.taken(facts)
}

/** Takes in events and reports, one after the other, and then says from when on each name was known. */
export class NamesCollector {
  readonly #actors = new Map<string, number>()
  readonly #places = new Map<string, number>()
  readonly #publishers = new Map<string, number>()

  /** null: nobody can say what of it was known when. */
  addEvent(event: EventSummary, evidence: EventEvidence | null): void {
    if (event.place !== undefined) earlier(this.#places, event.place, shownFromMs(event))
    if (evidence) actorsOfEvent(event, evidence, this.#actors)
  }

  /** A report without a date counts only where a claim rests on nothing else. */
  addReports(reports: readonly Pick<ReportTime, 'ms' | 'publisher' | 'agency'>[]): void {
    for (const { publisher, agency, ms } of reports) {
      if (ms === Infinity) continue
      if (publisher !== null) earlier(this.#publishers, publisher, ms)
      if (agency !== null) earlier(this.#publishers, agency, ms)
    }
  }

  taken({ actors, places }: Pick<Facts, 'actors' | 'places'>): NamesKnownFrom {
    const above = placeHierarchy(places)
    for (const [place, ms] of Array.from(this.#places)) for (const holder of above.ancestors(place)) earlier(this.#places, holder, ms)
    return { actors: withAbove(this.#actors, actors), places: this.#places, publishers: this.#publishers }
  }
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
