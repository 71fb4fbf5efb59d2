import { standingUndisclosed } from './claimGroups'
import type { EventDetail } from './eventDetail'
import type { About, EventKind, Role } from './model'

/** Three different things: somebody kept it back, an editor found no report that gives it, or it is only not here. */
export type NotKnownAs = 'not-disclosed' | 'not-reported' | 'not-in-dataset'

/** Where a place would stand; an act on paper has none, and a call has no place line at all. */
const PLACED: ReadonlySet<EventKind> = new Set<EventKind>(['talks', 'meeting', 'visit', 'speech', 'agreement', 'prisoner-exchange'])
const LASTING: ReadonlySet<EventKind> = new Set<EventKind>(['talks', 'meeting', 'call'])
const BETWEEN_PEOPLE: ReadonlySet<EventKind> = new Set<EventKind>(['talks', 'meeting', 'visit', 'call'])
const TOOK_PART: ReadonlySet<Role> = new Set<Role>(['host', 'delegate', 'mediator', 'speaker', 'signatory'])

type Detail = Pick<EventDetail, 'event' | 'participants' | 'placeNames'>

/** Why nothing stands where something would. */
function reasonFor(about: About, { event }: Pick<EventDetail, 'event'>, side?: string): NotKnownAs {
  const isKept = standingUndisclosed({ event }).some((entry) => entry.about === about && (side === undefined || entry.side === undefined || entry.side === side))
  if (isKept) return 'not-disclosed'
  return event.notReported.includes(about) ? 'not-reported' : 'not-in-dataset'
}

/** What stands in the place of a place; null where there is one, or where none is looked for. */
export function placeNotKnown(detail: Detail): NotKnownAs | null {
  if (detail.event.kind === 'call' || detail.placeNames.length > 0) return null
  const reason = reasonFor('place', detail)
  return PLACED.has(detail.event.kind) || reason !== 'not-in-dataset' ? reason : null
}

/** What stands in the place of the names of a side that took part; null where somebody is named and nobody kept back. */
export function namesNotKnown(detail: Detail, side: string): NotKnownAs | null {
  const members = detail.participants.filter((one) => one.side === side && TOOK_PART.has(one.role))
  const isSomebodyNamed = members.some((one) => one.kind === 'person')
  const reason = reasonFor('participants', detail, side)
  if (isSomebodyNamed) return reason === 'not-disclosed' && keptBySide(detail, side) ? reason : null
  if (reason === 'not-disclosed') return reason
  const wouldBeNamed = BETWEEN_PEOPLE.has(detail.event.kind) && members.some((one) => one.kind !== undefined && one.presence !== 'absent')
  return wouldBeNamed ? reason : null
}

const keptBySide = ({ event }: Detail, side: string) => standingUndisclosed({ event }).some((entry) => entry.about === 'participants' && entry.side === side)

/** Whether a length would stand in the list of claims and nothing in this dataset says anything of it. */
export function lengthNotInDataset(detail: Detail): boolean {
  const { event } = detail
  return LASTING.has(event.kind) && !event.claims.some((claim) => claim.about === 'duration' && claim.withdrawn === undefined) && reasonFor('duration', detail) === 'not-in-dataset'
}
