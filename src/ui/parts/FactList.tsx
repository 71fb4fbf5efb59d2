import { Fragment } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import { placeNotKnown } from '../../domain/notKnown'
import { DateText } from './DateText'
import { NotKnownSlot } from './NotDisclosed'
import { isDayOnly, precision } from './dates'
import type { Hrefs } from './hrefs'
import { useLanguage } from './language'

/** From the building up to the country, each name once: "Residence, Istanbul" already names the city above it. */
function ownNames(places: EventDetail['placeNames']) {
  const own: { id: string; name: string }[] = []
  for (const name of new Set(places.flatMap((place) => place.name.split(', ')))) {
    const last = own.at(-1)
    const place = places.find((one) => one.name === name || one.name.startsWith(`${name}, `))
    if (place) own.push({ id: place.id, name })
    else if (last) last.name += `, ${name}`
  }
  return own
}

const Places = ({ places, page }: { readonly places: EventDetail['placeNames']; readonly page: Hrefs['page'] }) =>
  ownNames(places).map(({ id, name }, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      {page ? <a href={page('place', id)}><bdi>{name}</bdi></a> : <bdi>{name}</bdi>}
    </Fragment>
  ))

/** When with its precision, where up to the country, and the track. A call has no place line. */
export function FactList({ detail, page }: { readonly detail: EventDetail; readonly page?: Hrefs['page'] }) {
  const { messages, locale } = useLanguage()
  const { event, placeNames, trackTitle } = detail
  const words = isDayOnly(event.when) ? messages.event.hoursNotInDataset : precision(event.when, locale)
  const missing = placeNotKnown(detail)
  return (
    <dl className="facts">
      <div>
        <dt>{messages.event.when}</dt>
        <dd>
          <b className="fact-date">
            <DateText edtf={event.when} style="withDay" ownZone={event.timezone} />
          </b>
          {words !== '' && <span className="precision">{words}</span>}
        </dd>
      </div>
      {event.kind !== 'call' && (placeNames.length > 0 || missing !== null) && (
        <div>
          <dt>{messages.event.where}</dt>
          <dd>
            {missing === null ? <Places places={placeNames} page={page} /> : <NotKnownSlot as={missing} />}
          </dd>
        </div>
      )}
      {trackTitle !== null && (
        <div>
          <dt>{messages.event.track}</dt>
          <dd>
            {page && event.track !== undefined ? <a href={page('track', event.track)}><bdi>{trackTitle}</bdi></a> : <bdi>{trackTitle}</bdi>}
          </dd>
        </div>
      )}
    </dl>
  )
}
