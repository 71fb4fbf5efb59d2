import { useEffect, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { TimeWindow } from '../../url/view'
import { OverviewStrip } from './OverviewStrip'
import { scrollToTime, seenIn } from './scoreScroll'

interface Props {
  readonly facts: Facts
  readonly rows: Uint32Array
  readonly whole: TimeWindow
  readonly bounds: TimeWindow
  readonly pane: React.RefObject<HTMLElement | null>
  /** Shows rows of a time that were left out so far; whether there were any. */
  readonly onBefore: (ms: number) => boolean
}

/** The whole span, and in it the rows on screen: here scrolling is time, and moving the window scrolls. */
export function ScoreOverview({ facts, rows, whole, bounds, pane, onBefore }: Props) {
  const [shown, setShown] = useState<TimeWindow | null>(null)
  useEffect(() => {
    let frame = 0
    const look = () => { frame = 0; const seen = seenIn(pane.current); if (seen) setShown(seen) }
    const ask = () => { frame ||= requestAnimationFrame(look) }
    // First after the frame that lays the rows out: asking before would have them laid out twice, and both in one long task.
    let first: ReturnType<typeof setTimeout> | undefined
    frame = requestAnimationFrame(() => { frame = 0; first = setTimeout(look) })
    // Whatever scrolls around the score.
    document.addEventListener('scroll', ask, { capture: true, passive: true })
    addEventListener('resize', ask)
    return () => { cancelAnimationFrame(frame); clearTimeout(first); document.removeEventListener('scroll', ask, { capture: true }); removeEventListener('resize', ask) }
  }, [pane, rows])
  const move = (window: TimeWindow) => {
    if (!shown) return
    const atMs = window.startMs === shown.startMs ? window.endMs - (shown.endMs - shown.startMs) : window.startMs
    if (onBefore(atMs)) requestAnimationFrame(() => scrollToTime(pane.current, atMs))
    else scrollToTime(pane.current, atMs)
  }
  // Its window stands where it belongs from the first.
  return <div className="score-overview">{shown && <OverviewStrip facts={facts} rows={rows} span={whole} window={shown} bounds={bounds} onMove={move} />}</div>
}
