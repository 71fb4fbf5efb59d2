import { countUpTo } from './ascending'
import { differOf, supportOf, type ClaimEvidence } from './certainty'
import type { Carriers, EventEvidence, EvidenceClaim, KnownValue } from './evidenceRead'
import { extentOf } from './extent'
import type { EventSummary, SummaryParticipant } from './facts'
import type { Side } from './model'
import { omit } from './omit'
import { lanesOf } from './sides'
import { valuesAgree } from './values'

/**
 * One event through the time in which it was reported: its summary changes only at the instants at which something of
 * it was published, so a summary is worked out once for each stretch between two of them.
 */
export class EventThroughTime {
  readonly latest: EventSummary
  readonly evidence: EventEvidence | undefined
  readonly #sides: readonly Side[]
  readonly #isFull: boolean
  /** Where something becomes known, ascending. */
  readonly #changesMs: readonly number[]
  /** Something of it counts only at the latest date: a report without a date beside dated ones. */
  readonly #hasLatestOnly: boolean
  #kept: { readonly changes: number; readonly summary: EventSummary } | null = null

  constructor(latest: EventSummary, evidence: EventEvidence | undefined, sides: readonly Side[], isFull: boolean) {
    this.latest = latest
    this.evidence = evidence
    this.#sides = sides
    this.#isFull = isFull
    const all = new Set(evidence?.claims.flatMap((claim) => [claim.ms, ...claim.sources.map((source) => source.ms)]))
    this.#changesMs = [...all].filter((ms) => Number.isFinite(ms)).toSorted((a, b) => a - b)
    this.#hasLatestOnly = evidence === undefined || all.has(Infinity) || restsOnNothing(evidence)
  }

  isKnown(atMs: number): boolean {
    return shownFromMs(this.latest) <= atMs
  }

  /** Nothing of it was published later. */
  isWhole(atMs: number): boolean {
    return !this.#hasLatestOnly && (this.#changesMs.at(-1) ?? -Infinity) <= atMs && this.isKnown(atMs)
  }

  /** null: not known yet. */
  at(atMs: number): EventSummary | null {
    if (!this.isKnown(atMs)) return null
    if (this.isWhole(atMs)) return this.latest
    const changes = countUpTo(this.#changesMs, atMs)
    if (this.#kept?.changes === changes) return this.#kept.summary
    const summary = this.evidence && this.#isFull ? summaryAt(this.latest, this.evidence, atMs, this.#sides) : this.#bare(atMs)
    this.#kept = { changes, summary }
    return summary
  }

  /** Where nobody can say what of it was known: what is editorial, and the claims that were. */
  #bare(atMs: number): EventSummary {
    const claims = knownEvidence(this.evidence?.claims ?? [], atMs)
    return {
      ...this.latest, summary: '', support: supportOf(claims), differ: differOf(claims), participants: [], lanes: lanesOf([], this.#sides), publishers: [],
      claimCount: claims.length, undisclosedCount: claims.filter((claim) => claim.status === 'undisclosed').length,
    }
  }
}

/**
 * From when on an event is shown. The end of a day is the first instant of the next: what is announced for the next day,
 * without an hour, has not begun by then.
 */
export function shownFromMs({ when, knownFromMs }: Pick<EventSummary, 'when' | 'knownFromMs'>): number {
  const hasHour = when.from.kind === 'point' && when.from.precision === 'instant'
  return !hasHour && knownFromMs === extentOf(when).startMs ? knownFromMs + 1 : knownFromMs
}

/** Something rests on claims that count for nothing. */
function restsOnNothing({ sentences, participants, undisclosed }: EventEvidence): boolean {
  return [...sentences.map(({ claims }) => claims), ...participants.map(({ claims }) => claims), ...undisclosed].some((claims) => claims.includes(null))
}

export const isKnownAt = (claim: EvidenceClaim | null, atMs: number): boolean => claim !== null && claim.ms <= atMs

/** A sentence is known with all its claims. */
export const isSentenceKnown = (claims: Carriers, atMs: number): boolean => claims.every((claim) => isKnownAt(claim, atMs))
/** What names claims is known with one of them; what names none, with the event. */
export const isOneKnown = (claims: Carriers, atMs: number): boolean => claims.length === 0 || claims.some((claim) => isKnownAt(claim, atMs))

export const isParticipantKnown = ({ participants }: EventEvidence, { actor, role }: Pick<SummaryParticipant, 'actor' | 'role'>, atMs: number): boolean => {
  const gates = participants.filter((gate) => gate.actor === actor && gate.role === role)
  return gates.length === 0 || gates.some(({ claims }) => isOneKnown(claims, atMs))
}

function summaryAt(latest: EventSummary, evidence: EventEvidence, atMs: number, sides: readonly Side[]): EventSummary {
  const claims = knownEvidence(evidence.claims, atMs)
  const participants = latest.participants.filter((participant) => isParticipantKnown(evidence, participant, atMs))
  const known = evidence.claims.filter((claim) => isKnownAt(claim, atMs))
  const publishers = known.flatMap(({ sources }) => sources.flatMap(({ ms, publisher }) => (ms <= atMs && publisher !== null ? [publisher] : [])))
  return {
    ...latest,
    summary: evidence.sentences.find((sentence) => isSentenceKnown(sentence.claims, atMs))?.text ?? '',
    support: supportOf(claims),
    differ: differOf(claims),
    participants,
    lanes: lanesOf(participants, sides),
    publishers: [...new Set(publishers)].toSorted(),
    claimCount: claims.length,
    undisclosedCount: undisclosedAt(known, evidence.undisclosed, atMs),
  }
}

/** The claims known by then, with the reports, values and denials known by then. */
function knownEvidence(all: readonly EvidenceClaim[], atMs: number): readonly ClaimEvidence[] {
  return all.filter((claim) => isKnownAt(claim, atMs)).map((claim): ClaimEvidence => {
    const isDenied = claim.deniedIn.length === 0 || isOneKnown(claim.deniedIn, atMs)
    return {
      claim: claim.id,
      knownFrom: { ms: claim.ms, isDated: true },
      status: claim.status === 'denied' && !isDenied ? 'reported' : claim.status,
      side: claim.side,
      origins: [...new Set(claim.sources.flatMap(({ ms, origin }) => (ms <= atMs && origin !== null ? [origin] : [])))],
      contradicts: claim.contradicts.map(({ claim: other, isNear }) => ({ claim: other.id, isNear: areNear(claim, other, atMs) ?? isNear })),
      overtakenBy: claim.overtakenBy.map(({ id }) => id),
      isCoreDenied: claim.isCoreDenied && isDenied,
    }
  })
}

/** undefined where the file does not give their values. */
function areNear(a: EvidenceClaim, b: EvidenceClaim, atMs: number): boolean | undefined {
  if (a.values === null || b.values === null) return undefined
  return valuesAgree(valuesAt(a.values, atMs), valuesAt(b.values, atMs)) === true
}

const valuesAt = (values: readonly KnownValue[], atMs: number) =>
  values.filter(({ sources }) => sources.length === 0 || sources.some(({ ms, origin }) => ms <= atMs && origin !== null)).map((value) => omit(value, 'sources'))

/** As in buildFacts, for what was known by then. */
function undisclosedAt(known: readonly EvidenceClaim[], entries: readonly Carriers[], atMs: number): number {
  const kept = known.filter((claim) => claim.status === 'undisclosed')
  const standing = new Set(kept.filter((claim) => !claim.overtakenBy.some((other) => isKnownAt(other, atMs))))
  const overtaken = new Set(kept.filter((claim) => !standing.has(claim)))
  let count = 0
  for (const entry of entries) {
    if (!isOneKnown(entry, atMs)) continue
    const claims = entry.flatMap((claim) => (claim !== null && isKnownAt(claim, atMs) ? [claim] : []))
    if (claims.length > 0 && claims.every((claim) => overtaken.has(claim))) continue
    count += 1
    for (const claim of claims) standing.delete(claim)
  }
  return count + standing.size
}
