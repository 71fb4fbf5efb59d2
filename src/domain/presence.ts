import type { ActorKind, EventKind, Presence, Role } from './model'

const IN_ONE_ROOM: ReadonlySet<EventKind> = new Set<EventKind>(['talks', 'meeting', 'visit', 'agreement'])
const AT_THE_TABLE: ReadonlySet<Role> = new Set<Role>(['delegate', 'mediator', 'signatory'])

/** Where a participant was unless the data says so itself. A venue is no host: only a person hosts in person. */
export function defaultPresence(role: Role, eventKind: EventKind, actorKind: ActorKind | undefined): Presence {
  if (eventKind === 'call') return role === 'delegate' ? 'by-phone' : 'absent'
  if (!IN_ONE_ROOM.has(eventKind)) return 'absent'
  return AT_THE_TABLE.has(role) || (role === 'host' && actorKind === 'person') ? 'in-person' : 'absent'
}
