import { encountersOf, type Together } from './encountersOf'
import type { EventSummary, SummaryParticipant } from './facts'
import type { Actor, ActorRole, Role } from './model'
import type { OwnSide, RecordWorld, Statement } from './recordWorld'

/** An event the actor counts in, with those of it who are named there. */
export interface StoryEvent {
  readonly event: EventSummary
  /** Itself, or who belongs to it at that date. */
  readonly parts: readonly SummaryParticipant[]
  /** It is named itself. */
  readonly isOwn: boolean
}

export interface Office {
  readonly holder: Actor
  readonly role: ActorRole
  /** null: the body is not in the data. */
  readonly of: Actor | null
}

export interface Counterpart extends Together {
  readonly actor: Actor
  readonly side: OwnSide | null
}

/** What a dataset says of one actor; of a body or state, with everybody who belongs to it at the date of an event. */
export interface ActorStory {
  readonly actor: Actor
  readonly side: OwnSide | null
  /** What it is part of, the nearest first. */
  readonly above: readonly Actor[]
  /** What is part of it, by name. */
  readonly below: readonly Actor[]
  readonly offices: readonly Office[]
  /** Offices in it, by title. */
  readonly held: readonly Office[]
  readonly events: readonly StoryEvent[]
  /** Events by role, most first. */
  readonly roles: readonly (readonly [Role, readonly EventSummary[]])[]
  /** Who it met or spoke with, most often first. */
  readonly counterparts: readonly Counterpart[]
  /** Who is named in the same event and no more than that. */
  readonly namedOnly: readonly Counterpart[]
  readonly statements: readonly Statement[]
}

const byName = (a: Actor, b: Actor) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)

/** null where the dataset (as of then) has no such actor. */
export function actorStory(world: RecordWorld, id: string): ActorStory | null {
  const { facts, index, sideOf } = world
  const actor = facts.actors.get(id)
  if (!actor) return null
  const events = storyEvents(world, id)
  const records = (ids: readonly string[]) => ids.flatMap((other) => facts.actors.get(other) ?? [])
  const counterparts = counterpartsOf(world, id, events)
  return {
    actor,
    side: sideOf(id),
    above: records(index.actorHierarchy.ancestors(id)),
    below: records(index.actorHierarchy.children(id)).toSorted(byName),
    offices: (actor.roles ?? []).map((role) => ({ holder: actor, role, of: facts.actors.get(role.of) ?? null })),
    held: [...facts.actors.values()].filter((holder) => holder !== actor)
      .flatMap((holder) => (holder.roles ?? []).filter((role) => role.of === id).map((role): Office => ({ holder, role, of: actor })))
      .toSorted((a, b) => a.role.title.localeCompare(b.role.title) || byName(a.holder, b.holder)),
    events,
    roles: eventsByRole(events),
    counterparts: counterparts.filter(({ met, spoke }) => met.length + spoke.length > 0),
    namedOnly: counterparts.filter(({ met, spoke }) => met.length + spoke.length === 0),
    statements: world.statementsOf(id),
  }
}

function storyEvents({ facts, index }: RecordWorld, id: string): readonly StoryEvent[] {
  return [...(index.actors.get(id)?.rows ?? [])].flatMap((row) => {
    const event = facts.events[row]
    if (!event) return []
    const parts = event.participants.filter(({ actor }) => index.countsFor(actor, event.when).has(id))
    return [{ event, parts, isOwn: parts.some((part) => part.actor === id) }]
  })
}

function eventsByRole(events: readonly StoryEvent[]): ActorStory['roles'] {
  const found = new Map<Role, EventSummary[]>()
  for (const { event, parts } of events) {
    for (const role of new Set(parts.map((part) => part.role))) found.set(role, [...(found.get(role) ?? []), event])
  }
  return [...found].toSorted(([, a], [, b]) => b.length - a.length)
}

/** Those named beside it who do not belong to it; most often together first. */
function counterpartsOf({ facts, index, sideOf }: RecordWorld, id: string, events: readonly StoryEvent[]): readonly Counterpart[] {
  const others = new Set(events.flatMap(({ event, parts }) => event.participants.filter((one) => !parts.includes(one)).map((one) => one.actor)))
  const above = new Set(index.actorHierarchy.ancestors(id))
  const all = encountersOf(index, id)
  const often = ({ met, spoke, named }: Together) => (met.length + spoke.length) * 1e6 + named.length
  return [...others].filter((other) => !above.has(other)).flatMap((other): Counterpart[] => {
    const [actor, together] = [facts.actors.get(other), all.get(other)]
    return actor && together ? [{ actor, side: sideOf(other), ...together }] : []
  }).toSorted((a, b) => often(b) - often(a) || byName(a.actor, b.actor))
}
