import { memo } from 'react'
import type { EventSummary, Facts } from '../../domain/facts'
import { dateWords, precisionWords } from '../../i18n/dateWords'
import { figure } from '../../i18n/plural'
import { Fork, Tilde } from '../parts/Fork'
import { KindMark, KindShape } from '../parts/KindShape'
import { useForeign } from '../parts/language'
import { useExplorerLanguage } from '../explorerLanguage'
import { cityName } from '../places'
import type { SideName } from './sideNames'

export interface EventRowProps {
  readonly event: EventSummary
  readonly facts: Facts
  readonly sides: ReadonlyMap<string, SideName>
  readonly href: string
  readonly isSelected: boolean
  /** Place of the row in the whole table and among its items, where only a part of it is drawn. */
  readonly rowIndex?: number
  readonly itemIndex?: number
  readonly measure?: (element: HTMLElement | null) => void
}

/** One event: a row of the table, or below 640 px a block of its own. */
export const EventRow = memo(function EventRow({ event, facts, sides, href, isSelected, rowIndex, itemIndex, measure }: EventRowProps) {
  const { locale, messages } = useExplorerLanguage()
  const foreign = useForeign()
  const place = event.kind === 'call' ? null : cityName(facts, event.place)
  const precision = precisionWords(event.when, locale)
  return (
    <tr className={isSelected ? 'event-row selected' : 'event-row'} data-event-id={event.id} data-index={itemIndex} aria-rowindex={rowIndex} ref={measure}>
      <td className="col-when">
        {dateWords(event.when, locale, 'short')}
        {precision !== '' && <small>{precision}</small>}
      </td>
      <td className="col-event">
        <span className="what-mark" title={messages.terms.kinds[event.kind]}>
          <KindMark kind={event.kind} support={event.support} />
          <span className="visually-hidden">{messages.terms.kinds[event.kind]}: </span>
        </span>
        <a href={href} aria-current={isSelected ? 'true' : undefined}><bdi {...foreign}>{event.title}</bdi></a>
        {event.summary !== '' && <p {...foreign}><bdi>{event.summary}</bdi></p>}
      </td>
      <td className="col-sides"><SideList event={event} sides={sides} /></td>
      <td className="col-where">{place !== null && <bdi>{place}</bdi>}</td>
      <td className="col-certainty"><Certainty event={event} /></td>
      <td className="col-claims">
        {figure(locale, event.claimCount)}
        <span className="claims-word"> {messages.list.claimsWord(event.claimCount)}</span>
      </td>
    </tr>
  )
})

function SideList({ event, sides }: Pick<EventRowProps, 'event' | 'sides'>) {
  const { list } = useExplorerLanguage().messages
  return event.lanes.map(({ side, mark }) => {
    const name = sides.get(side)
    return (
      <span key={side} className={`side-name lane-${name?.lane ?? 'none'} ${mark}`} title={mark === 'tick' ? list.directedTo : undefined}>
        <bdi>{name?.title ?? side}</bdi>
        {mark === 'tick' && <span className="visually-hidden"> ({list.directedTo})</span>}
      </span>
    )
  })
}

function Certainty({ event: { support, differ } }: Pick<EventRowProps, 'event'>) {
  const { event, list } = useExplorerLanguage().messages
  const difference = { denied: event.denied, differ: event.differ, vary: event.vary, none: null }[differ]
  return (
    <>
      <span className="certainty-line"><KindShape shape="circle" support={support} /> {list.support[support]}</span>
      {difference !== null && <span className={`certainty-line ${differ}`}>{differ === 'vary' ? <Tilde /> : <Fork />} {difference}</span>}
    </>
  )
}
