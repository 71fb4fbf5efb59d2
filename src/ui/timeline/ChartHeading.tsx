import { useMemo } from 'react'
import { glanceAt, type Facts } from '../../domain/facts'
import { forEachEvent, type MarkIndex } from '../../timeline/markIndex'
import type { TimeWindow } from '../../url/view'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { windowWords } from './windowWords'

interface Props {
  readonly facts: Facts
  readonly index: MarkIndex
  readonly window: TimeWindow
  readonly onFitAll: () => void
  readonly onZoom: (factor: number) => void
  readonly onPan: (part: number) => void
}

/** What stands in the window, as a sentence with its counts. */
function useCounts(facts: Facts, index: MarkIndex, window: TimeWindow) {
  return useMemo(() => {
    let events = 0, differing = 0, undisclosed = 0
    forEachEvent(index, window, (row) => {
      const event = glanceAt(facts.events, row)
      if (!event) return
      events++
      if (event.differ === 'differ' || event.differ === 'denied') differing++
      if (event.undisclosedCount > 0) undisclosed++
    })
    return { events, differing, undisclosed }
  }, [facts, index, window])
}

export function ChartHeading({ facts, index, window, onFitAll, onZoom, onPan }: Props) {
  const { locale, messages } = useLanguage()
  const { timeline } = messages
  const { events, differing, undisclosed } = useCounts(facts, index, window)
  const parts = [differing > 0 ? timeline.differing(differing) : '', undisclosed > 0 ? timeline.undisclosed(undisclosed) : ''].filter(Boolean)
  return (
    <header className="chart-heading">
      <div>
        <h1>{timeline.heading(windowWords(window, locale))}</h1>
        <output>{timeline.inView(events)}. {parts.join('; ')}{parts.length > 0 && '.'}</output>
      </div>
      <div className="zoom-controls">
        <button type="button" className="button line square" aria-label={timeline.earlier} onClick={() => onPan(-0.5)}><Icon name="left" /></button>
        <button type="button" className="button line square" aria-label={timeline.later} onClick={() => onPan(0.5)}><Icon name="right" /></button>
        <button type="button" className="button line" onClick={onFitAll}>{timeline.fitAll}</button>
        <button type="button" className="button line square" aria-label={timeline.zoomOut} onClick={() => onZoom(0.5)}><Icon name="minus" /></button>
        <button type="button" className="button line square" aria-label={timeline.zoomIn} onClick={() => onZoom(2)}><Icon name="plus" /></button>
      </div>
    </header>
  )
}
