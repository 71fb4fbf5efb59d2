import { EventThroughTime } from './eventAsKnownOn'
import type { Evidence, EventEvidence } from './evidenceRead'
import { omit } from './omit'
import { readExtent } from './extent'
import type { EventSummary, Facts, PlainFacts } from './facts'
import { actorsAt, namesKnownFrom, placesAt, publishersAt, type NamesKnownFrom } from './namesAsKnownOn'

const MS_PER_DAY = 86_400_000

/** How much rests on later reports. */
export interface Hidden {
  readonly events: number
  readonly claims: number
  readonly names: number
  /** Reports of that very day that carry no hour: they count from its end. */
  readonly hourless: number
}

/** The dataset as of an instant; nothing in it was published later. */
export interface Rewound {
  readonly atMs: number
  readonly facts: Facts
  readonly hidden: Hidden
  /** Row that each event has at the latest date; none: the same. */
  readonly latestRows?: Uint32Array | null
  /** Everything is known by then. */
  readonly isLatest: boolean
  /** The evidence of an event known by then. */
  evidence(eventId: string): EventEvidence | undefined
  /** Nothing of this event was published later. */
  isWhole(eventId: string): boolean
  /** An article was published by then. */
  isPublished(articleId: string): boolean
}

const rewinders = new WeakMap<Facts, WeakMap<Evidence, Rewinder>>()

/** The facts as they were known at an instant: events, participants, counts and certainty as of then. */
export function factsAsKnownOn(facts: Facts, evidence: Evidence, atMs: number): Rewound {
  const ofFacts = rewinders.get(facts) ?? new WeakMap<Evidence, Rewinder>()
  rewinders.set(facts, ofFacts)
  const rewinder = ofFacts.get(evidence) ?? new Rewinder(facts, evidence)
  ofFacts.set(evidence, rewinder)
  return rewinder.at(atMs)
}

/** States that are kept: enough for going back and forth. */
const KEPT = 12

class Rewinder {
  readonly #facts: Facts
  readonly #evidence: Evidence
  readonly #events: readonly EventThroughTime[]
  readonly #names: NamesKnownFrom
  readonly #claimCount: number
  /** From here on everything is known, reports without a date too: whoever wrote the data had them. */
  readonly #latestMs: number
  readonly #kept = new Map<number, Rewound>()
  #published: ReadonlyMap<string, number> | null = null
  #byId: ReadonlyMap<string, EventThroughTime> | null = null

  constructor(facts: Facts, evidence: Evidence) {
    this.#facts = facts
    this.#evidence = evidence
    this.#events = Array.from(facts.events, (event) => new EventThroughTime(event, evidence.events.get(event.id), facts.info.sides, evidence.isFull))
    this.#names = namesKnownFrom(facts, evidence)
    this.#claimCount = this.#events.reduce((sum, { latest }) => sum + latest.claimCount, 0)
    this.#latestMs = readExtent(facts.info.updated)?.endMs ?? Infinity
  }

  at(atMs: number): Rewound {
    const known = this.#kept.get(atMs)
    const rewound = known ?? (atMs >= this.#latestMs ? this.#latest(atMs) : this.#rewind(atMs))
    // The one used last is dropped last.
    this.#kept.delete(atMs)
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? NaN)
    this.#kept.set(atMs, rewound)
    return rewound
  }

  #latest(atMs: number): Rewound {
    return { atMs, facts: this.#facts, isLatest: true, latestRows: null, hidden: { events: 0, claims: 0, names: 0, hourless: 0 }, evidence: (id) => this.#evidence.events.get(id), isWhole: () => true, isPublished: () => true }
  }

  #rewind(atMs: number): Rewound {
    const events: EventSummary[] = []
    const latestRows: number[] = []
    let claims = 0
    for (const [row, event] of this.#events.entries()) {
      const summary = event.at(atMs)
      if (!summary) continue
      events.push(summary)
      latestRows.push(row)
      claims += summary.claimCount
    }
    const facts = this.#factsOf(events, atMs)
    const { reports } = this.#evidence
    return {
      atMs, facts, isLatest: false, latestRows: Uint32Array.from(latestRows),
      hidden: {
        events: this.#events.length - events.length, claims: this.#claimCount - claims, names: this.#facts.actors.size - facts.actors.size,
        hourless: reports.filter(({ ms, hasHour }) => !hasHour && ms > atMs && ms - MS_PER_DAY < atMs).length,
      },
      evidence: (id) => (this.#find(id)?.isKnown(atMs) ? this.#evidence.events.get(id) : undefined),
      isWhole: (id) => this.#find(id)?.isWhole(atMs) === true,
      isPublished: (id) => (this.#publishedMs().get(id) ?? Infinity) <= atMs,
    }
  }

  #find(id: string): EventThroughTime | undefined {
    this.#byId ??= new Map(this.#events.map((event) => [event.latest.id, event]))
    return this.#byId.get(id)
  }

  #publishedMs(): ReadonlyMap<string, number> {
    return (this.#published ??= new Map(this.#evidence.reports.map(({ id, ms }) => [id, ms])))
  }

  /** What the editors say of the dataset as a whole was written with hindsight, and so were its problems. */
  #factsOf(events: readonly EventSummary[], atMs: number): PlainFacts {
    const { info, tombstones } = this.#facts
    const ids = new Set(events.map((event) => event.id))
    return {
      info: { ...omit(info, 'description'), selection: '' },
      actors: actorsAt(this.#facts.actors, this.#names, atMs),
      places: placesAt(this.#facts.places, this.#names, atMs),
      publishers: publishersAt(this.#facts.publishers, this.#names, atMs),
      events,
      tombstones: new Map([...tombstones].filter(([, { withdrawn }]) => withdrawn.mergedInto !== undefined && ids.has(withdrawn.mergedInto))),
      articleCount: this.#evidence.reports.reduce((count, { ms }) => (ms <= atMs ? count + 1 : count), 0),
      problems: [],
    }
  }
}
