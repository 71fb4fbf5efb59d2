import type { Lane, SummaryParticipant } from './facts'
import { actorHierarchy, countryOf, placeHierarchy, type Hierarchy } from './hierarchy'
import type { Actor, DatasetInfo, Participant, Place, Role, Side } from './model'

const FULL: ReadonlySet<Role> = new Set<Role>(['host', 'delegate', 'mediator', 'speaker', 'signatory'])

/** The sides in lane order. A dataset that names none has one lane of its own title, so that every event has a lane. */
export function sidesOf(info: Pick<DatasetInfo, 'title' | 'sides'>): readonly Side[] {
  if (info.sides.length > 0) return info.sides.toSorted((a, b) => a.order - b.order)
  return [{ id: 'all', title: info.title, short: '', order: 1, fallback: true }]
}

export interface SideRules {
  /** null: a person without side, body or country. */
  sideOf(participant: Pick<Participant, 'actor' | 'role' | 'side'>, place?: string): string | null
  /** Side of somebody who only speaks about an event: without a role in it. */
  sideOfActor(actor: string): string | null
}

export interface SideSource {
  readonly info: Pick<DatasetInfo, 'title' | 'sides'>
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
}

/** The rule of docs/data-format.md, "Side of a participant", step by step. */
export function sideRules(source: SideSource, actors: Hierarchy = actorHierarchy(source.actors), places = placeHierarchy(source.places)): SideRules {
  const sides = sidesOf(source.info)
  const ids = new Set(sides.map((side) => side.id))
  const fallback = sides.find((side) => side.fallback)?.id ?? null
  const actorCountry = (id: string): string | undefined => countryOf(id, actors, (at) => source.actors.get(at)?.country)
  const placeCountry = (id: string): string | undefined => countryOf(id, places, (at) => source.places.get(at)?.country)

  /** By body, then by country. */
  const belonging = (actor: string): string | null => {
    const chain = [actor, ...actors.ancestors(actor)]
    const byActor = sides.find((side) => side.actors?.some((member) => chain.includes(member)))
    if (byActor) return byActor.id
    const country = actorCountry(actor)
    return (country !== undefined && sides.find((side) => side.countries?.includes(country))?.id) || null
  }
  const byRole = (actor: string, role: Role, place: string | undefined): string | null => {
    if (role === 'host' || role === 'mediator') return sides.find((side) => side.roles?.includes(role))?.id ?? null
    if (role !== 'observer' || place === undefined) return null
    const country = placeCountry(place)
    const isAtHome = country !== undefined && actorCountry(actor) === country
    return (isAtHome && sides.find((side) => (side.roles?.length ?? 0) > 0)?.id) || null
  }
  const rest = (actor: string): string | null => {
    const record = source.actors.get(actor)
    const isLonePerson = record?.kind === 'person' && record.partOf === undefined && record.country === undefined
    return isLonePerson ? null : fallback
  }
  return {
    sideOf: ({ actor, role, side }, place) =>
      side !== undefined && ids.has(side) ? side : (belonging(actor) ?? byRole(actor, role, place) ?? rest(actor)),
    sideOfActor: (actor) => belonging(actor) ?? rest(actor),
  }
}

/**
 * The lanes an event stands in, in lane order: full for a side that took part, a tick for a side an act is directed at.
 * An event of which no side is known stands in the lane of everybody else (or the last), so that it can be seen at all.
 */
export function lanesOf(participants: readonly Pick<SummaryParticipant, 'role' | 'side'>[], sides: readonly Side[]): readonly Lane[] {
  const marks = new Map<string, boolean>()
  for (const { side, role } of participants) if (side !== null) marks.set(side, marks.get(side) === true || FULL.has(role))
  const lanes = sides.filter((side) => marks.has(side.id)).map((side): Lane => ({ side: side.id, mark: marks.get(side.id) ? 'full' : 'tick' }))
  if (lanes.length > 0) return lanes
  const home = sides.find((side) => side.fallback) ?? sides.at(-1)
  return home ? [{ side: home.id, mark: 'full' }] : []
}
