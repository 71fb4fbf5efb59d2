import type { ReactNode } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import type { EventSummary } from '../../domain/facts'
import { placeNotKnown } from '../../domain/notKnown'
import { Fork } from './Fork'
import { KindMark } from './KindShape'
import { NotKnownSlot } from './NotDisclosed'
import { dayWords, precision } from './dates'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

export interface EventEntry {
  readonly event: EventSummary
  /** What it is to the page: a role, and through whom. */
  readonly note?: ReactNode
}

/** Where it was: a link to the place, or which of three things is not known; nothing where no place is looked for. */
function Where({ event, detail, hrefs }: { readonly event: EventSummary; readonly detail: EventDetail | undefined; readonly hrefs: RecordHrefs }) {
  const place = detail?.placeNames.find(({ id }) => id === event.place)
  if (place) return <a href={hrefs.place(place.id)}><bdi>{place.name}</bdi></a>
  const missing = detail === undefined ? null : placeNotKnown(detail)
  return missing === null ? null : <NotKnownSlot as={missing} />
}

/** Events in order of time, each with its date as precisely as it is known, what it is to the page, and where it was. */
export function EventEntries({ entries, detail, hrefs, withPlace = true }: {
  readonly entries: readonly EventEntry[]
  readonly detail: (id: string) => EventDetail | undefined
  readonly hrefs: RecordHrefs
  readonly withPlace?: boolean
}) {
  const { locale, messages } = useRecordLanguage()
  return (
    <ul className="event-rows">
      {entries.map(({ event, note }) => (
        <li key={event.id} data-event-id={event.id}>
          <p className="row-date">
            {dayWords(event.when.text, locale)} <small>{precision(event.when.text, locale)}</small>
          </p>
          <KindMark kind={event.kind} support={event.support} />
          <div>
            <a href={hrefs.event(event.id)}>
              <bdi>{event.title}</bdi>
            </a>
            {(event.differ === 'denied' || event.differ === 'differ') && <span className="entry-differ"><Fork /> {messages.terms.differ[event.differ]}</span>}
            <p className="entry-note">
              {note}
              {withPlace && <Where event={event} detail={detail(event.id)} hrefs={hrefs} />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
