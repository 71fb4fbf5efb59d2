import { couldEncounter, type Encounter } from './encounters'
import { roleBit, type Index } from './eventIndex'
import type { SummaryParticipant } from './facts'

/** Somebody who was there, with everything it counts for. */
interface Presence {
  readonly participant: SummaryParticipant
  readonly ids: ReadonlySet<string>
}

/** Those present in each session of an event in the way an encounter asks for; who has no session is in all of them. */
export function sessionsOf(index: Index, row: number, encounter: Encounter, isDirect: boolean): readonly (readonly Presence[])[] {
  const event = index.facts.events.at(row)
  if (!event) return []
  const present = event.participants
    .filter((participant) => couldEncounter(event.kind, participant, encounter))
    .map((participant) => ({ participant, ids: isDirect ? new Set([participant.actor]) : index.countsFor(participant.actor, event.when) }))
  const names = new Set(present.flatMap(({ participant }) => participant.session ?? []))
  if (names.size === 0) return [present]
  return [...names].map((name) => present.filter(({ participant }) => participant.session === undefined || participant.session === name))
}

/**
 * Whether the chosen met (or spoke) in one session: each two of them by participants of their own, so that a state does
 * not meet its only envoy. One alone: whether it met anybody.
 */
export function areTogether(session: readonly Presence[], chosen: readonly string[], roles: number): boolean {
  const groups = chosen.map((id) => session.filter((presence) => presence.ids.has(id) && hasRole(presence, roles)))
  const [only] = groups
  if (groups.length === 1 && only) return differ(only, session)
  return groups.every((group, i) => groups.slice(i + 1).every((other) => differ(group, other)))
}

/** All that areTogether would say yes to, chosen beside those chosen already. */
export function companions(session: readonly Presence[], chosen: readonly string[], roles: number): ReadonlySet<string> {
  if (chosen.length > 0 && !areTogether(session, chosen, roles)) return new Set()
  const groups = new Map<string, Presence[]>()
  for (const presence of session) {
    if (!hasRole(presence, roles)) continue
    for (const id of presence.ids) {
      const group = groups.get(id)
      if (group) group.push(presence)
      else groups.set(id, [presence])
    }
  }
  const others = chosen.length === 0 ? [session] : chosen.map((id) => groups.get(id) ?? [])
  const found = new Set(chosen)
  for (const [id, group] of groups) if (others.every((other) => differ(group, other))) found.add(id)
  return found
}

const hasRole = ({ participant }: Presence, roles: number): boolean => (roleBit(participant.role) & roles) !== 0

/** One of the first and one of the second that are not the same actor. */
function differ(a: readonly Presence[], b: readonly Presence[]): boolean {
  return a.some((one) => b.some((other) => one.participant.actor !== other.participant.actor))
}
