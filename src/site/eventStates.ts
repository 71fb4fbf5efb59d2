import type { Rewound } from '../domain/asKnownOn'
import { detailAsKnownOn } from '../domain/detailAsKnownOn'
import { EventThroughTime, shownFromMs } from '../domain/eventAsKnownOn'
import type { EventDetail } from '../domain/eventDetail'
import { encodeEvidence } from '../domain/evidence'
import { readEvidence, type Evidence } from '../domain/evidenceRead'
import { readExtent } from '../domain/extent'
import type { EventSummary, Facts } from '../domain/facts'
import { publishedMs } from '../domain/known'
import type { Dataset } from '../domain/model'

/**
 * What was known of one event, for a stretch of time. A frame on another site can run no app and fetch nothing, so every
 * state an event ever had is worked out when the site is built, by the code the app looks back with.
 */
export interface EventState {
  /** From this instant on; the first is when the event is known at all. */
  readonly fromMs: number
  readonly summary: EventSummary
  readonly detail: EventDetail
}

/** The evidence as the app reads it. */
export function evidenceOfSite(dataset: Dataset): Evidence {
  const read = readEvidence(JSON.parse(JSON.stringify(encodeEvidence(dataset))))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

/** The instants at which something of an event became known, ascending, from its first to the one from which everything is. */
function changesMs(facts: Facts, evidence: Evidence, summary: EventSummary, detail: EventDetail): readonly number[] {
  const latestMs = readExtent(facts.info.updated)?.endMs ?? Infinity
  const claims = evidence.events.get(summary.id)?.claims ?? []
  const all = [
    ...claims.flatMap((claim) => [claim.ms, ...claim.sources.map(({ ms }) => ms), ...(claim.values ?? []).flatMap(({ sources }) => sources.map(({ ms }) => ms))]),
    ...Object.values(detail.articles).map((article) => publishedMs(article) ?? Infinity),
    ...Object.values(detail.articles).flatMap(({ versions = [] }) => versions.map(({ seenAt }) => readExtent(seenAt)?.endMs ?? Infinity)),
    ...detail.event.revisions.map(({ on }) => readExtent(on)?.endMs ?? Infinity),
  ]
  const fromMs = shownFromMs(summary)
  const between = all.filter((ms) => ms > fromMs && ms < latestMs)
  return [...new Set([fromMs, ...between, Math.max(fromMs, latestMs)])].filter((ms) => ms < Infinity).toSorted((a, b) => a - b)
}

/** The dataset with this event alone, as of an instant: all that rewinding one event asks for. */
function rewoundTo(atMs: number, facts: Facts, evidence: Evidence, summary: EventSummary, published: ReadonlyMap<string, number>, isLatest: boolean): Rewound {
  return {
    atMs, isLatest,
    facts: { ...facts, events: [summary] },
    hidden: { events: 0, claims: 0, names: 0, hourless: 0 },
    evidence: (id) => evidence.events.get(id),
    isWhole: () => isLatest,
    isPublished: (id) => isLatest || (published.get(id) ?? Infinity) <= atMs,
  }
}

export interface StateReader {
  /** The states of an event in order of time, none like the one before; the last is the latest. */
  (detail: EventDetail, summary: EventSummary): readonly EventState[]
}

/** Gives the states of each event of a dataset. */
export function stateReader(facts: Facts, evidence: Evidence): StateReader {
  const published = new Map(evidence.reports.map(({ id, ms }) => [id, ms]))
  const latestMs = readExtent(facts.info.updated)?.endMs ?? Infinity
  return (detail, latest) => {
    const through = new EventThroughTime(latest, evidence.events.get(latest.id), facts.info.sides, evidence.isFull)
    const states: EventState[] = []
    let before = ''
    for (const fromMs of changesMs(facts, evidence, latest, detail)) {
      const isLatest = fromMs >= latestMs
      const summary = isLatest ? latest : through.at(fromMs)
      const known = summary && detailAsKnownOn(detail, rewoundTo(fromMs, facts, evidence, summary, published, isLatest))
      if (!summary || !known) continue
      // What a frame does not show must not make a state of its own.
      const shown: EventDetail = { ...known, event: { ...known.event, relations: [] }, linked: [], previous: null, next: null }
      const text = JSON.stringify([summary, shown])
      if (text !== before) states.push({ fromMs, summary, detail: shown })
      before = text
    }
    return states
  }
}
