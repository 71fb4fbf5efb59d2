import { boundsExtent, extentOf, overlaps, type Extent } from './extent'
import type { FuzzyDate } from './fuzzyDate'
import { reach } from './hierarchy'
import type { Actor, ActorRole } from './model'

/** The actor and everything it counts for in an event of that date, itself first. */
export type RollUp = (actor: string, when: FuzzyDate) => readonly string[]

interface Office {
  readonly of: string
  /** null: held always. */
  readonly held: Extent | null
}

/**
 * `partOf` counts always; a role counts in addition while it is held, without bounds always. What stands above is walked
 * in the same way, so a body above an office counts too.
 */
export function rollUpOf(actors: ReadonlyMap<string, Actor>): RollUp {
  const offices = new Map<string, readonly Office[]>()
  for (const actor of actors.values()) {
    const roles = (actor.roles ?? []).filter((role) => role.of !== actor.id && actors.has(role.of))
    if (roles.length > 0) offices.set(actor.id, roles.map((role) => ({ of: role.of, held: isBounded(role) ? tenure(role) : null })))
  }
  const partOf = (id: string): readonly string[] => {
    const parent = actors.get(id)?.partOf
    return parent !== undefined && actors.has(parent) ? [parent] : []
  }
  const always = (id: string): readonly string[] => [...partOf(id), ...(offices.get(id) ?? []).filter((o) => o.held === null).map((o) => o.of)]
  const ever = (id: string): readonly string[] => [...partOf(id), ...(offices.get(id) ?? []).map((o) => o.of)]
  /** null: depends on the date. */
  const fixed = new Map<string, readonly string[] | null>()
  const fixedOf = (id: string): readonly string[] | null => {
    const known = fixed.get(id)
    if (known !== undefined) return known
    const dated = [id, ...reach(id, ever)].some((at) => offices.get(at)?.some((office) => office.held !== null))
    const found = dated ? null : [id, ...reach(id, always)]
    fixed.set(id, found)
    return found
  }
  return (id, when) => {
    const known = fixedOf(id)
    if (known) return known
    const extent = extentOf(when)
    const held = (at: string): readonly string[] => [
      ...partOf(at),
      ...(offices.get(at) ?? []).filter((o) => o.held === null || overlaps(o.held, extent)).map((o) => o.of),
    ]
    return [id, ...reach(id, held)]
  }
}

/**
 * Titles of the roles an actor held at a date, as authored. A title of one word ("Director") says nothing without its
 * body; "President" of a state does.
 */
export function titlesAt(actor: Actor, when: FuzzyDate, actors: ReadonlyMap<string, Actor> = new Map()): readonly string[] {
  const extent = extentOf(when)
  return (actor.roles ?? []).filter((role) => !isBounded(role) || overlaps(tenure(role), extent)).map((role) => {
    const body = /\s/.test(role.title) ? undefined : actors.get(role.of)
    return body && body.kind !== 'state' ? `${role.title}, ${body.name}` : role.title
  })
}

const isBounded = (role: ActorRole): boolean => role.from !== undefined || role.to !== undefined
const tenure = (role: ActorRole): Extent => boundsExtent(role.from, role.to)
