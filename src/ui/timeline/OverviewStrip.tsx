import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { formatDay, readEdtf } from '../../domain/edtfRead'
import type { Facts } from '../../domain/facts'
import { dateWords } from '../../i18n/dateWords'
import { notableRows, type Notable } from '../../timeline/overviewNames'
import { dragWindow, drawOverview, forgetSurface, isDrawnInSize, overviewBins, overviewPart, type OverviewPart } from '../../timeline/overview'
import { timeOf } from '../../timeline/rowTimes'
import { clampWindow, fitAll, panWindow, type Stretch } from '../../timeline/window'
import type { TimeWindow } from '../../url/view'
import { useAxisDirection } from '../axisDirection'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParleyState } from '../parley'

interface Props {
  readonly facts: Facts
  /** Under the filter; nothing needs to be laid out for it. */
  readonly rows: Uint32Array
  readonly span: Stretch | null
  readonly window: TimeWindow
  readonly bounds: TimeWindow
  readonly onMove: (window: TimeWindow, settled: boolean) => void
}

type Thumb = Exclude<OverviewPart, 'empty'>

const REACH_PX = 7
const KEY_STEP = 0.05

/** The whole span with the window in it: drag its body, its ends, or draw it anew; the same by keys. */
export function OverviewStrip({ facts, rows, span, window, bounds, onMove }: Props) {
  const { locale, messages } = useExplorerLanguage()
  const { timeline } = messages
  const stretch = useMemo(() => fitAll(span), [span])
  const { events } = facts
  const bins = useMemo(() => overviewBins({ events, rows }, stretch), [events, rows, stretch])
  const heavy = useMemo(() => notableRows({ events, rows }), [events, rows])
  const wordsVersion = useParleyState((state) => state.wordsVersion)
  const notables = useMemo(() => notablesOf(facts, heavy, wordsVersion), [facts, heavy, wordsVersion])
  const canvas = useRef<HTMLCanvasElement>(null)
  const direction = useAxisDirection()
  const draw = useRef(() => {})
  const isDrawn = useRef(false)
  useLayoutEffect(() => {
    draw.current = () => { if (canvas.current) drawOverview(canvas.current, { bins, stretch, window, notables, language: locale, hasFrame: false }) }
    // At once when it first comes; later with the frame: drawing words has the browser lay out the page, which a frame does anyway.
    if (!isDrawn.current) { isDrawn.current = true; draw.current(); return }
    const frame = requestAnimationFrame(() => draw.current())
    return () => cancelAnimationFrame(frame)
  }, [bins, stretch, window, notables, locale])
  const drawnDirection = useRef(direction)
  useEffect(() => {
    if (drawnDirection.current === direction) return
    drawnDirection.current = direction
    if (canvas.current) forgetSurface(canvas.current)
    draw.current()
  }, [direction])
  useEffect(() => {
    const redraw = () => { if (canvas.current) forgetSurface(canvas.current); draw.current() }
    // An observer speaks up at the start, too.
    const observer = new ResizeObserver(() => { if (canvas.current && !isDrawnInSize(canvas.current)) redraw() })
    if (canvas.current) observer.observe(canvas.current)
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    const themed = new MutationObserver(redraw)
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    scheme.addEventListener('change', redraw)
    if (document.fonts?.status === 'loading') void document.fonts.ready.then(redraw)
    return () => { observer.disconnect(); themed.disconnect(); scheme.removeEventListener('change', redraw) }
  }, [])

  const percent = (ms: number) => Math.min(100, Math.max(0, ((ms - stretch.startMs) / (stretch.endMs - stretch.startMs)) * 100))
  const drag = useDrag(canvas, stretch, window, bounds, onMove)
  const [from, to] = [percent(window.startMs), percent(window.endMs)]
  const said = useMemo(() => saidWords(window, locale), [window, locale])
  const slide = (part: Thumb) => (e: KeyboardEvent) => {
    const next = slidTo(part, e, { window, data: span ?? stretch, bounds })
    if (!next) return
    e.preventDefault()
    onMove(next, true)
  }
  const slider = (part: Thumb, label: string, at: number, ms: number) => (
    <div
      className={`overview-thumb ${part}`}
      // A range input has one value; these three move a window of two.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0} aria-label={label} aria-orientation="horizontal"
      aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(percent(ms) * 10) / 10} aria-valuetext={said[part]}
      style={part === 'body' ? { insetInlineStart: `${(from + to) / 2}%`, inlineSize: `max(24px, ${to - from}%)` } : { insetInlineStart: `${at}%` }}
      onKeyDown={slide(part)}
    />
  )
  return (
    <fieldset className="overview" dir={direction} aria-label={timeline.overview} {...drag}>
      <canvas ref={canvas} aria-hidden="true" />
      <span className="overview-window" style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
      {slider('body', timeline.windowBody, from, (window.startMs + window.endMs) / 2)}
      {slider('start', timeline.windowStart, from, window.startMs)}
      {slider('end', timeline.windowEnd, to, window.endMs)}
      {bins.isSquareRoot && <span className="overview-note">{timeline.squareRoot}</span>}
    </fieldset>
  )
}

/** To the day: what was moved is heard. */
function saidWords({ startMs, endMs }: TimeWindow, locale: string): Readonly<Record<Thumb, string>> {
  // The end is exclusive.
  const [from, to] = [formatDay(startMs), formatDay(Math.max(startMs, endMs - 1))]
  const said = (text: string) => { const date = readEdtf(text); return date ? dateWords(date, locale, 'long') : text }
  return { body: said(from === to ? from : `${from}/${to}`), start: said(from), end: said(to) }
}

/** Names of the heaviest events; of those whose words have come (another version, other words). */
function notablesOf({ events }: Facts, rows: readonly number[], _wordsVersion: number): readonly Notable[] {
  return rows.flatMap((row) => {
    const event = events.at(row)
    return event && event.isWordless !== true ? [{ row, atMs: timeOf(events, row), text: event.short }] : []
  })
}

/** Arrow keys move an end or the whole window by a twentieth of its width, page keys by all of it; Home and End lead to where the data begins and ends. */
function slidTo(part: Thumb, e: KeyboardEvent, { window, data, bounds }: { readonly window: TimeWindow; readonly data: Stretch; readonly bounds: TimeWindow }): TimeWindow | null {
  const mirrored = getComputedStyle(e.currentTarget).direction === 'rtl' ? -1 : 1
  const steps: Readonly<Record<string, number>> = { ArrowRight: KEY_STEP * mirrored, ArrowUp: KEY_STEP, ArrowLeft: -KEY_STEP * mirrored, ArrowDown: -KEY_STEP, PageUp: 1, PageDown: -1 }
  const step = steps[e.key]
  // Beyond the data one gets by steps, not by mistake.
  const end = e.key === 'Home' ? data.startMs : e.key === 'End' ? data.endMs : null
  if (step === undefined && end === null) return null
  const span = window.endMs - window.startMs
  if (part === 'body') {
    if (step !== undefined) return panWindow(window, step, bounds)
    return clampWindow(e.key === 'Home' ? { startMs: data.startMs, endMs: data.startMs + span } : { startMs: data.endMs - span, endMs: data.endMs }, bounds)
  }
  const moved = (ms: number) => end ?? ms + span * (step ?? 0)
  return clampWindow(part === 'start' ? { ...window, startMs: Math.min(moved(window.startMs), window.endMs) } : { ...window, endMs: Math.max(moved(window.endMs), window.startMs) }, bounds)
}

function useDrag(canvas: React.RefObject<HTMLCanvasElement | null>, stretch: Stretch, window: TimeWindow, bounds: TimeWindow, onMove: Props['onMove']) {
  const held = useRef<{ part: OverviewPart; window: TimeWindow; fromMs: number; moved: TimeWindow } | null>(null)
  const at = (e: PointerEvent): { ms: number; perPx: number } => {
    const box = canvas.current?.getBoundingClientRect()
    if (!box || box.width === 0) return { ms: stretch.startMs, perPx: 0 }
    const mirrored = canvas.current && getComputedStyle(canvas.current).direction === 'rtl'
    const x = mirrored ? box.right - e.clientX : e.clientX - box.left
    const perPx = (stretch.endMs - stretch.startMs) / box.width
    return { ms: stretch.startMs + x * perPx, perPx }
  }
  return {
    onPointerDown: (e: PointerEvent<HTMLElement>) => {
      if (e.button !== 0) return
      const { ms, perPx } = at(e)
      held.current = { part: overviewPart(window, ms, REACH_PX * perPx), window, fromMs: ms, moved: window }
      e.currentTarget.setPointerCapture(e.pointerId)
    },
    onPointerMove: (e: PointerEvent<HTMLElement>) => {
      const hold = held.current
      if (!hold) return
      hold.moved = dragWindow(hold.part, hold.window, hold.fromMs, at(e).ms, bounds)
      onMove(hold.moved, false)
    },
    onPointerUp: () => {
      const hold = held.current
      held.current = null
      if (!hold) return
      // A plain click on empty ground brings the window there.
      const { part, moved, fromMs } = hold
      const half = (hold.window.endMs - hold.window.startMs) / 2
      onMove(part === 'empty' && moved === hold.window ? clampWindow({ startMs: fromMs - half, endMs: fromMs + half }, bounds) : moved, true)
    },
    onPointerCancel: () => { held.current = null },
  }
}
