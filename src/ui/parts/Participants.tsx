import type { EventDetail, NamedParticipant } from '../../domain/eventDetail'
import type { EventKind, Presence, Role } from '../../domain/model'
import { namesNotKnown } from '../../domain/notKnown'
import { NotKnownSlot } from './NotDisclosed'
import { Heading } from './Section'
import type { Hrefs } from './hrefs'
import { useLanguage } from './language'
import type { Language } from './language'

/** A way of taking part is said only where it is not the usual one for the kind of event. */
function presenceWords(presence: Presence, kind: EventKind, { messages }: Language): string | null {
  const isUsual = presence === 'absent' || presence === 'in-person' || (kind === 'call' && presence === 'by-phone')
  return isUsual ? null : messages.terms.presence[presence]
}

/** Roles of those an act is directed at read before the name: "against Bart Gorman". */
const BEFORE_NAME: ReadonlySet<Role> = new Set(['addressee', 'subject', 'target'])

function Person({ participant, kind, page }: { readonly participant: NamedParticipant; readonly kind: EventKind; readonly page: Hrefs['page'] }) {
  const language = useLanguage()
  const role = language.messages.terms.roles[participant.role]
  const isBefore = BEFORE_NAME.has(participant.role)
  const notes = [...participant.titles, isBefore || participant.role === 'delegate' ? null : role, presenceWords(participant.presence, kind, language)].filter((words) => words !== null)
  return (
    <li data-actor-id={participant.actor}>
      {isBefore && <span className="muted">{role} </span>}
      {page ? <a href={page('actor', participant.actor)}><bdi>{participant.name}</bdi></a> : <bdi>{participant.name}</bdi>}
      {notes.length > 0 && (
        <small>
          <bdi>{notes.join(', ')}</bdi>
        </small>
      )}
    </li>
  )
}

/** What stands for names of a side that are not there. */
function Unnamed({ detail, side }: { readonly detail: EventDetail; readonly side: string }) {
  const { messages } = useLanguage()
  const as = namesNotKnown(detail, side)
  if (as === null) return null
  return (
    <li>
      <NotKnownSlot as={as} words={messages.event.names} />
    </li>
  )
}

/** Who took part, by side; what a side kept back stands in its column. */
export function Participants({ detail, level, page }: { readonly detail: EventDetail; readonly level: number; readonly page?: Hrefs['page'] }) {
  const { messages } = useLanguage()
  const { event, sides, participants } = detail
  const others = participants.filter((one) => one.side === null || !sides.some((side) => side.id === one.side))
  if (sides.length === 0 && others.length === 0) return null
  return (
    <div className="sides">
      <Heading level={level} className="visually-hidden">
        {messages.event.sides}
      </Heading>
      {sides.map((side) => (
        <div key={side.id} className={`side lane-${side.lane}`}>
          <p className="side-title">
            <bdi>{side.title}</bdi>
          </p>
          <ul>
            {participants.filter((one) => one.side === side.id).map((one) => <Person key={`${one.actor} ${one.role} ${one.session ?? ''}`} participant={one} kind={event.kind} page={page} />)}
            <Unnamed detail={detail} side={side.id} />
          </ul>
        </div>
      ))}
      {others.length > 0 && (
        <div className="side lane-none">
          <p className="side-title">{messages.event.alsoNamed}</p>
          <ul>{others.map((one) => <Person key={`${one.actor} ${one.role}`} participant={one} kind={event.kind} page={page} />)}</ul>
        </div>
      )}
    </div>
  )
}
