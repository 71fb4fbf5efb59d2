import type { EventSummary, SummaryParticipant } from './facts'
import type { EventKind, Presence } from './model'

export type Encounter = 'met' | 'spoke'
type Present = Pick<SummaryParticipant, 'presence' | 'session'>

const MEETINGS: ReadonlySet<EventKind> = new Set<EventKind>(['talks', 'meeting', 'visit'])
const BY_WIRE: ReadonlySet<Presence> = new Set<Presence>(['by-phone', 'by-video'])

/** Whether somebody could meet or speak in such an event at all, being present in this way. */
export function couldEncounter(kind: EventKind, participant: Present, encounter: Encounter): boolean {
  return encounter === 'met' ? participant.presence === 'in-person' && MEETINGS.has(kind) : BY_WIRE.has(participant.presence)
}

/** `session` parts a long event; who has none was there throughout. */
export function shareSession(a: Present, b: Present): boolean {
  return a.session === undefined || b.session === undefined || a.session === b.session
}

/** Met: both in person in one session of talks, a meeting or a visit. Spoke: both by phone or video. Never inferred from more than that. */
export function encountered(kind: EventKind, a: Present, b: Present, encounter: Encounter): boolean {
  return couldEncounter(kind, a, encounter) && couldEncounter(kind, b, encounter) && shareSession(a, b)
}

/** How two sides of an event came together: met, else spoke, else only named in it (null). */
export function encounterOfSides(event: Pick<EventSummary, 'kind' | 'participants'>, sideA: string, sideB: string): Encounter | null {
  const ofA = event.participants.filter((p) => p.side === sideA)
  const ofB = event.participants.filter((p) => p.side === sideB)
  const any = (encounter: Encounter): boolean =>
    ofA.some((a) => ofB.some((b) => a.actor !== b.actor && encountered(event.kind, a, b, encounter)))
  if (any('met')) return 'met'
  return any('spoke') ? 'spoke' : null
}
