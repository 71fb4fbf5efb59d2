import type { EventDetail } from './eventDetail'
import { buildIndex, type Index } from './eventIndex'
import type { EventSummary, PlainFacts } from './facts'
import type { Claim } from './model'
import { sideRules, sidesOf } from './sides'

/** A claim that is the words or readout of a named actor. */
export interface Statement {
  readonly event: EventSummary
  readonly detail: EventDetail
  readonly claim: Claim
  readonly speaker: string
}

/** The side an actor belongs to without a role in an event, and the number of its lane (1 to 6) for colour. */
export interface OwnSide {
  readonly id: string
  readonly title: string
  readonly lane: number
}

/** What pages of actors, places and tracks are made from; as of a date it holds nothing later. */
export interface RecordWorld {
  readonly facts: PlainFacts
  readonly index: Index
  readonly detail: (eventId: string) => EventDetail | undefined
  /** What an actor, or somebody below it then, stated, in order of time. */
  readonly statementsOf: (actor: string) => readonly Statement[]
  readonly sideOf: (actor: string) => OwnSide | null
}

/** Sides have colours 1 to 6; more than six repeat them. */
const LANE_COLOURS = 6

export function recordWorld(facts: PlainFacts, details: ReadonlyMap<string, EventDetail>): RecordWorld {
  const index = buildIndex(facts)
  const sides = new Map(sidesOf(facts.info).map(({ id, title }, i): [string, OwnSide] => [id, { id, title, lane: (i % LANE_COLOURS) + 1 }]))
  const rules = sideRules(facts)
  let statements: ReadonlyMap<string, readonly Statement[]> | null = null
  return {
    facts,
    index,
    detail: (id) => details.get(id),
    statementsOf: (actor) => (statements ??= allStatements(facts, index, details)).get(actor) ?? [],
    sideOf: (actor) => sides.get(rules.sideOfActor(actor) ?? '') ?? null,
  }
}

function allStatements({ events }: PlainFacts, index: Index, details: ReadonlyMap<string, EventDetail>): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>()
  for (const event of events) {
    const detail = details.get(event.id)
    for (const claim of detail?.event.claims ?? []) {
      const speaker = claim.attributedTo
      if (!detail || claim.status !== 'stated' || claim.withdrawn !== undefined || speaker === undefined || !index.facts.actors.has(speaker)) continue
      for (const id of index.countsFor(speaker, event.when)) {
        const list = found.get(id)
        if (list) list.push({ event, detail, claim, speaker })
        else found.set(id, [{ event, detail, claim, speaker }])
      }
    }
  }
  return found
}
