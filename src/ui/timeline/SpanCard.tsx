import type { TimeWindow } from '../../url/view'
import { CopyLink } from '../shared/CopyLink'
import { useExplorerLanguage } from '../explorerLanguage'
import { FloatingCard } from './FloatingCard'
import { windowWords } from './windowWords'

interface Props {
  readonly span: TimeWindow
  readonly events: number
  readonly box: DOMRect
  readonly onZoom: () => void
  readonly onList: () => void
  readonly address: () => string
  readonly onClose: () => void
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What lies in a span that was drawn with Shift: how many events, how many days, and what to do with them. */
export function SpanCard({ span, events, box, onZoom, onList, address, onClose }: Props) {
  const { locale, messages: { timeline } } = useExplorerLanguage()
  const length = span.endMs - span.startMs
  const days = length < 2 * DAY_MS ? timeline.hours(Math.max(1, Math.round(length / HOUR_MS))) : timeline.days(Math.round(length / DAY_MS))
  const title = timeline.spanCounts(events, days)
  return (
    <FloatingCard box={box} label={title} onClose={onClose}>
      <h2>{title}</h2>
      <p>{windowWords(span, locale)}</p>
      <div className="card-actions">
        <button type="button" className="button line" onClick={onZoom}>{timeline.zoomToSpan}</button>
        <button type="button" className="button line" onClick={onList}>{timeline.spanInList}</button>
        <CopyLink className="button line" label={timeline.copySpan} address={address} />
      </div>
    </FloatingCard>
  )
}
