import { useEffect, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { TimeWindow } from '../../url/view'
import { useParley } from '../parley'
import { OverviewStrip } from './OverviewStrip'
import { scrollToTime, seenIn } from './scoreScroll'

interface Props {
  readonly facts: Facts
  readonly rows: Uint32Array
  readonly whole: TimeWindow
  readonly bounds: TimeWindow
  readonly pane: React.RefObject<HTMLElement | null>
}

/** The whole span, and in it the rows on screen: here scrolling is time, and moving the window scrolls. */
export function ScoreOverview({ facts, rows, whole, bounds, pane }: Props) {
  const { shownWindow } = useParley()
  const [shown, setShown] = useState<TimeWindow>(whole)
  useEffect(() => {
    let frame = 0
    const look = () => { frame = 0; const seen = seenIn(pane.current); if (seen) { setShown(seen); shownWindow.set(seen) } }
    const ask = () => { frame ||= requestAnimationFrame(look) }
    ask()
    // Whatever scrolls around the score.
    document.addEventListener('scroll', ask, { capture: true, passive: true })
    addEventListener('resize', ask)
    return () => { cancelAnimationFrame(frame); document.removeEventListener('scroll', ask, { capture: true }); removeEventListener('resize', ask) }
  }, [pane, shownWindow, rows])
  const move = (window: TimeWindow) => scrollToTime(pane.current, window.startMs === shown.startMs ? window.endMs - (shown.endMs - shown.startMs) : window.startMs)
  return <div className="score-overview"><OverviewStrip facts={facts} rows={rows} span={whole} window={shown} bounds={bounds} onMove={move} /></div>
}
