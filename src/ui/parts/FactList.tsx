import type { EventDetail } from '../../domain/eventDetail'
import { placeNotKnown } from '../../domain/notKnown'
import { DateText } from './DateText'
import { NotKnownSlot } from './NotDisclosed'
import { isDayOnly, precision } from './dates'
import { useLanguage } from './language'

/** From the building up to the country, each name once: "Residence, Istanbul" already names the city above it. */
const placeWords = (names: readonly string[]): string => [...new Set(names.flatMap((name) => name.split(', ')))].join(', ')

/** When with its precision, where up to the country, and the track. A call has no place line. */
export function FactList({ detail }: { readonly detail: EventDetail }) {
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
            <DateText edtf={event.when} style="withDay" />
          </b>
          {words !== '' && <span className="precision">{words}</span>}
        </dd>
      </div>
      {event.kind !== 'call' && (placeNames.length > 0 || missing !== null) && (
        <div>
          <dt>{messages.event.where}</dt>
          <dd>
            {missing === null ? <bdi>{placeWords(placeNames.map((place) => place.name))}</bdi> : <NotKnownSlot as={missing} />}
          </dd>
        </div>
      )}
      {trackTitle !== null && (
        <div>
          <dt>{messages.event.track}</dt>
          <dd>
            <bdi>{trackTitle}</bdi>
          </dd>
        </div>
      )}
    </dl>
  )
}
