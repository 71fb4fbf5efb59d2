import type { Facts } from '../../domain/facts'
import { dateWords } from '../../i18n/dateWords'
import type { ClusterMark } from '../../timeline/engine'
import { useParley, useDatasetName } from '../parley'
import { useExplorerLanguage } from '../explorerLanguage'
import { useForeign } from '../parts/language'
import { KindMark } from '../parts/KindShape'
import { eventAddress } from '../../url/links'
import { FloatingCard } from './FloatingCard'

interface Props {
  readonly facts: Facts
  readonly cluster: ClusterMark
  readonly rows: readonly number[]
  readonly lane: string
  readonly box: DOMRect
  /** null: they stand too close for any window to part them. */
  readonly onZoom: (() => void) | null
  readonly onList: () => void
  readonly onClose: () => void
}

/** More than these are for the list. */
const MOST = 40

/** The events in a pill. */
export function MembersCard({ facts, cluster, rows, lane, box, onZoom, onList, onClose }: Props) {
  const { locale, messages: { timeline } } = useExplorerLanguage()
  const foreign = useForeign()
  const { actions, base } = useParley()
  const dataset = useDatasetName()
  const title = timeline.members(cluster.count, lane)
  return (
    <FloatingCard box={box} label={title} onClose={onClose}>
      <h2>{title}</h2>
      <ul>
        {rows.slice(0, MOST).map((row) => {
          const event = facts.events.at(row)
          return event && (
            <li key={row}>
              <KindMark kind={event.kind} support={event.support} />
              <a href={base + eventAddress(dataset, event.id)} onClick={(e) => { if (!e.metaKey && !e.ctrlKey) { e.preventDefault(); onClose(); actions.openEvent(event.id) } }}>
                <bdi {...foreign}>{event.title}</bdi>
              </a>
              <small>{dateWords(event.when, locale, 'short')}</small>
            </li>
          )
        })}
        {rows.length > MOST && <li className="muted">{timeline.moreMembers(rows.length - MOST)}</li>}
      </ul>
      <div className="card-actions">
        {onZoom && <button type="button" className="button line" onClick={onZoom}>{timeline.zoomToMembers}</button>}
        <button type="button" className="button line" onClick={onList}>{timeline.membersInList}</button>
      </div>
    </FloatingCard>
  )
}
