import { useEffect, useMemo, useRef, useState } from 'react'
import { windowCounts, type MarkIndex } from '../../timeline/markIndex'
import type { TimeWindow, View } from '../../url/view'
import { Icon } from '../parts/Icon'
import { useAxisDirection } from '../axisDirection'
import { useExplorerLanguage } from '../explorerLanguage'
import { asOfWords } from '../asOfWords'
import { useLookingBackWords } from '../lookingBackWords'
import { useView } from '../parley'
import { CompareLink } from '../shared/CompareLink'
import { ForkCount } from './ForkCount'
import { windowWords } from './windowWords'

interface Props {
  /** null while the events are being laid out. */
  readonly index: MarkIndex | null
  /** Events under the filter, in the window or not. */
  readonly total: number
  readonly window: TimeWindow
  /** What can be shown as a whole; null: there is no filter, no open event. */
  readonly fits: { readonly whole: () => void; readonly filter: (() => void) | null; readonly event: (() => void) | null }
  readonly lanes: View['lanes']
  readonly onLanes: (lanes: View['lanes']) => void
  readonly onGoTo: () => void
  readonly onZoom: (factor: number) => void
  readonly onPan: (part: number) => void
}

const REST_MS = 500
const LANES = ['side', 'track', 'kind', 'none'] as const

/** The window in words, once it has come to rest: not for every frame of a drag. */
function useRested(words: string): string {
  const [rested, setRested] = useState('')
  const first = useRef(words)
  useEffect(() => {
    if (words === first.current) return
    const timer = setTimeout(() => { first.current = ''; setRested(words) }, REST_MS)
    return () => clearTimeout(timer)
  }, [words])
  return rested
}

export function ChartHeading({ index, total, window, fits, lanes, onLanes, onGoTo, onZoom, onPan }: Props) {
  const { locale, messages } = useExplorerLanguage()
  const { timeline } = messages
  const direction = useAxisDirection()
  const asOf = useView((view) => view.asOf)
  const lookingBack = useLookingBackWords()
  const counts = useMemo(() => index && windowCounts(index, window), [index, window])
  const { events, differing, undisclosed } = counts ?? { events: 0, differing: 0, undisclosed: 0 }
  const words = windowWords(window, locale)
  const rested = useRested(counts ? timeline.shownNow(words, events) : '')
  return (
    <header className="chart-heading">
      <h1>{timeline.heading(words)}{asOf !== null && lookingBack.suffix(asOfWords(asOf, locale))}</h1>
      <p>
        {counts ? timeline.inView(events, total) : timeline.layingOut(total)}.{' '}
        {differing > 0 && <ForkCount events={differing} startMs={window.startMs} />}
        {differing > 0 && undisclosed > 0 && '; '}
        {undisclosed > 0 && timeline.undisclosed(undisclosed)}
        {differing + undisclosed > 0 && '.'}
      </p>
      <output className="visually-hidden">{rested}</output>
      <div className="zoom-controls">
        <span className="where-wide"><CompareLink /></span>
        <select className="lanes-by" aria-label={timeline.lanesBy} value={lanes} onChange={(e) => { const chosen = LANES.find((one) => one === e.target.value); if (chosen) onLanes(chosen) }}>
          {LANES.map((one) => <option key={one} value={one}>{timeline.lanes[one]}</option>)}
        </select>
        <span className="pan-buttons" dir={direction}>
        <button type="button" className="button line square" aria-label={timeline.earlier} onClick={() => onPan(-0.5)}><Icon name="left" /></button>
        <button type="button" className="button line square" aria-label={timeline.later} onClick={() => onPan(0.5)}><Icon name="right" /></button>
        </span>
        <button type="button" className="button line where-wide" onClick={onGoTo}>{timeline.goTo}</button>
        <FitMenu fits={fits} />
        <button type="button" className="button line square" aria-label={timeline.zoomOut} onClick={() => onZoom(0.5)}><Icon name="minus" /></button>
        <button type="button" className="button line square" aria-label={timeline.zoomIn} onClick={() => onZoom(2)}><Icon name="plus" /></button>
        <details className="menu fit-menu where-narrow">
          <summary className="button line">{messages.phone.more}<Icon name="down" /></summary>
          <div className="menu-body">
            <CompareLink />
            <button type="button" className="button" onClick={onGoTo}>{timeline.goTo}</button>
          </div>
        </details>
      </div>
    </header>
  )
}

/** One button where there is one thing to fit, else a menu. */
function FitMenu({ fits: { whole, filter, event } }: Pick<Props, 'fits'>) {
  const { timeline } = useExplorerLanguage().messages
  const menu = useRef<HTMLDetailsElement>(null)
  if (!filter && !event) return <button type="button" className="button line" onClick={whole}>{timeline.fitAll}</button>
  const entry = (label: string, act: () => void) => <button type="button" className="button" onClick={() => { if (menu.current) menu.current.open = false; act() }}>{label}</button>
  return (
    <details className="menu fit-menu" ref={menu}>
      <summary className="button line">{timeline.fit}<Icon name="down" /></summary>
      <div className="menu-body">
        {entry(timeline.fitWhole, whole)}
        {filter && entry(timeline.fitFilter, filter)}
        {event && entry(timeline.fitEvent, event)}
      </div>
    </details>
  )
}
