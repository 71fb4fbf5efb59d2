import { supportOf, differOf } from './certainty'
import { derive, evidenceOf, standingClaims } from './derived'
import type { EventSummary, PlainFacts, SummaryParticipant } from './facts'
import { eventKnownFrom } from './known'
import type { Dataset, DiplomaticEvent } from './model'
import type { FuzzyDate } from './fuzzyDate'
import { inOrder } from './order'
import { defaultPresence } from './presence'
import type { Problem } from './result'
import { lanesOf, sidesOf } from './sides'
import { readWhen } from './when'

/** Everything the app holds, worked out from the authored records at the latest date. `problems` are handed on. */
export function buildFacts(dataset: Dataset, problems: readonly Problem[] = []): PlainFacts {
  const derived = derive(dataset)
  const unreadable: Problem[] = []
  const summaries: EventSummary[] = []
  for (const event of dataset.events.values()) {
    const when = derived.when.get(event.id)
    if (when) summaries.push(summaryOf(dataset, event, when))
    else unreadable.push(unreadableWhen(event))
  }
  const after = threadsOf(dataset)
  const ordered = inOrder(summaries.map((summary) => ({ id: summary.id, when: summary.when, after: after.get(summary.id) ?? [], summary })))
  return {
    info: { ...dataset.info, sides: sidesOf(dataset.info) },
    actors: dataset.actors,
    places: dataset.places,
    publishers: dataset.publishers,
    events: ordered.map((entry) => entry.summary),
    tombstones: dataset.tombstones,
    articleCount: dataset.articles.size,
    problems: [...problems, ...unreadable.filter(({ file }) => !problems.some((p) => p.file === file && p.path === 'when'))],
  }
}

function summaryOf(dataset: Dataset, event: DiplomaticEvent, when: FuzzyDate): EventSummary {
  const evidence = evidenceOf(dataset, event, when)
  const participants = participantsOf(dataset, event)
  return {
    id: event.id,
    title: event.title,
    short: event.short,
    summary: event.summary[0]?.text ?? '',
    kind: event.kind,
    when,
    ...(event.place === undefined ? {} : { place: event.place }),
    ...(event.track === undefined ? {} : { track: event.track }),
    weight: event.weight,
    support: supportOf(evidence),
    differ: differOf(evidence),
    knownFromMs: eventKnownFrom(evidence.map((claim) => claim.knownFrom), when),
    participants,
    lanes: lanesOf(participants, sidesOf(dataset.info)),
    publishers: publishersOf(dataset, event),
    claimCount: evidence.length,
    undisclosedCount: undisclosedCount(event),
    aliases: event.aliases,
  }
}

/** Participants with the presence and side that follow where none is given. */
export function participantsOf(dataset: Dataset, event: DiplomaticEvent): readonly SummaryParticipant[] {
  const { sides } = derive(dataset)
  return event.participants.map((p) => ({
    actor: p.actor,
    role: p.role,
    presence: p.presence ?? defaultPresence(p.role, event.kind, dataset.actors.get(p.actor)?.kind),
    ...(p.session === undefined ? {} : { session: p.session }),
    side: sides.sideOf(p, event.place),
  }))
}

function publishersOf(dataset: Dataset, event: DiplomaticEvent): readonly string[] {
  const sources = standingClaims(event).flatMap((claim) => claim.sources)
  return [...new Set(sources.flatMap((source) => dataset.articles.get(source.article)?.publisher ?? []))].toSorted()
}

/**
 * What is known to be kept back: an undisclosed claim until it is overtaken, and what `undisclosed` lists; an entry that
 * rests on such claims ends with them and is not counted twice.
 */
function undisclosedCount(event: DiplomaticEvent): number {
  const kept = standingClaims(event).filter((claim) => claim.status === 'undisclosed')
  const standing = new Set(kept.filter((claim) => !claim.supersededBy?.length).map((claim) => claim.id))
  const overtaken = new Set(kept.filter((claim) => !standing.has(claim.id)).map((claim) => claim.id))
  let count = 0
  for (const { claims = [] } of event.undisclosed) {
    if (claims.length > 0 && claims.every((id) => overtaken.has(id))) continue
    count += 1
    for (const id of claims) standing.delete(id)
  }
  return count + standing.size
}

/** For each event those it follows, written on either end. */
function threadsOf(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const after = new Map<string, string[]>()
  const add = (later: string, earlier: string): void => {
    const others = after.get(later)
    if (others) others.push(earlier)
    else after.set(later, [earlier])
  }
  for (const event of dataset.events.values()) {
    for (const relation of event.relations) {
      if (relation.type === 'follows') add(event.id, relation.event)
      if (relation.type === 'leads-to') add(relation.event, event.id)
    }
  }
  return after
}

function unreadableWhen(event: DiplomaticEvent): Problem {
  const parsed = readWhen(event.when)
  const hint = parsed.ok ? '' : parsed.problem.hint
  return { severity: 'error', file: `events/${event.id}.json`, path: 'when', message: `The date "${event.when}" cannot be read; the event is left out.`, hint }
}
