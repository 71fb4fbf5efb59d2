import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import type { Facts } from '../../domain/facts'
import type { PublicationDays } from '../../domain/publicationDays'
import { dateWords } from '../../i18n/dateWords'
import { parseEdtf } from '../../domain/edtf'
import type { Rewind } from '../../store/rewind'
import type { TimeWindow } from '../../url/view'
import { asOfWords, textAt } from '../asOfWords'
import { useAxisDirection } from '../axisDirection'
import { useLookingBackWords } from '../lookingBackWords'
import { useLanguage } from '../parts/language'
import { EventReports, reportDays } from './EventReports'
import { useInView } from './inView'

interface Props {
  readonly rewind: Rewind
  /** null: the latest. */
  readonly atMs: number | null
  readonly window: TimeWindow
  readonly latest: Facts
  /** It stands right under a plot of the same stretch: what lies beyond the date is hatched there too. */
  readonly hasPlot: boolean
  /** The open event, as known on the date. */
  readonly detail: EventDetail | null
  readonly onChange: (asOf: string | null) => void
}

const MS_PER_DAY = 86_400_000
const HEIGHT = 40
const LEAST = 5

/** One tick a day on which something was published, as high as its reports; a handle to look back with. */
export function ReportsStrip({ rewind, atMs, window, latest, hasPlot, detail, onChange }: Props) {
  const { locale } = useLanguage()
  const words = useLookingBackWords()
  const { days } = rewind
  const [held, setHeld] = useState<{ readonly asOf: string | null } | null>(null)
  const strip = useRef<HTMLDivElement>(null)
  const direction = useAxisDirection()
  const shownMs = held ? (held.asOf === null ? null : rewind.atMs(held.asOf)) : atMs
  const percent = (ms: number) => Math.min(100, Math.max(0, ((ms - window.startMs) / (window.endMs - window.startMs)) * 100))
  const at = shownMs === null ? 100 : percent(shownMs)
  const updated = parseEdtf(latest.info.updated)
  const latestWords = words.latest(updated.ok ? dateWords(updated.value, locale, 'short') : latest.info.updated)
  const when = shownMs === null ? latestWords : shownWords(held ? held.asOf : null, shownMs, locale, words.endOf)
  const inView = useInView(window)
  const eventDays = useMemo(() => detail && reportDays(detail), [detail])
  const press = (e: KeyboardEvent) => {
    const asOf = slidTo(e, days, atMs)
    if (asOf === undefined) return
    e.preventDefault()
    onChange(asOf)
  }
  return (
    <div className="reports-strip" dir={direction} ref={strip} {...useDrag(strip, days, window, held, setHeld, onChange)}>
      {hasPlot && <Veil at={shownMs === null ? null : at} isHeld={held !== null} />}
      <Ticks days={days} window={window} untilMs={shownMs ?? Infinity} />
      {eventDays && <EventReports days={eventDays} window={window} />}
      <span className="reports-known" style={{ inlineSize: `${at}%` }} />
      <div
        className="reports-handle"
        // A range input cannot stop at unequal days.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="slider"
        tabIndex={0} aria-label={words.label} aria-orientation="horizontal"
        aria-valuemin={1} aria-valuemax={days.startsMs.length + 1} aria-valuenow={Math.max(1, days.over(shownMs))}
        aria-valuetext={inView === null ? when : shownMs === null ? words.sliderLatest(when, inView.all) : words.sliderValue(when, inView.known, inView.all)}
        style={{ insetInlineStart: `${at}%` }} onKeyDown={press}
      />
      <span className={at > 50 ? 'reports-when before' : 'reports-when'} style={at > 50 ? { insetInlineEnd: `${100 - at}%` } : { insetInlineStart: `${at}%` }} aria-hidden="true">{when}</span>
    </div>
  )
}

/** A day that is over is called by its name. */
function shownWords(held: string | null, ms: number, locale: string, endOf: (day: string) => string): string {
  const text = asOfWords(held ?? textAt(ms), locale)
  return ms % MS_PER_DAY === 0 ? endOf(text) : text
}

function Ticks({ days, window, untilMs }: { readonly days: PublicationDays; readonly window: TimeWindow; readonly untilMs: number }) {
  const paths = useMemo(() => {
    const drawn = ['', '']
    const span = window.endMs - window.startMs
    days.startsMs.forEach((day, i) => {
      const middleMs = day + MS_PER_DAY / 2
      if (middleMs < window.startMs || middleMs > window.endMs) return
      const heightPx = LEAST + ((days.counts[i] ?? 0) / Math.max(1, days.most)) * (HEIGHT - LEAST)
      const part = day + MS_PER_DAY <= untilMs ? 0 : 1
      drawn[part] += `M${(((middleMs - window.startMs) / span) * 1000).toFixed(2)} ${HEIGHT}v-${heightPx.toFixed(1)}`
    })
    return drawn
  }, [days, window, untilMs])
  return (
    <svg className="reports-ticks" viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={paths[0]} />
      <path className="later" d={paths[1]} />
    </svg>
  )
}

/** The hatching beyond the date, over the plot that stands right above, and while it is dragged its edge; at rest the plot draws the line itself, under its words. */
function Veil({ at, isHeld }: { readonly at: number | null; readonly isHeld: boolean }) {
  const veil = useRef<HTMLSpanElement>(null)
  const [box, setBox] = useState({ bottomPx: 0, heightPx: 0 })
  useLayoutEffect(() => {
    const own = veil.current?.parentElement
    const plot = veil.current?.closest('.as-known-on')?.previousElementSibling
    if (!own || !plot) return
    const measure = () => {
      const above = plot.getBoundingClientRect()
      setBox({ bottomPx: own.getBoundingClientRect().bottom - above.bottom, heightPx: above.height })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(plot)
    observer.observe(own)
    return () => observer.disconnect()
  }, [])
  return <span ref={veil} className={isHeld ? 'known-veil is-held' : 'known-veil'} hidden={at === null || at === 100} aria-hidden="true" style={{ insetInlineStart: `${at ?? 100}%`, insetBlockEnd: box.bottomPx, blockSize: box.heightPx }} />
}

/** Arrow keys go by publication days, page keys by months. undefined: another key. */
function slidTo(e: KeyboardEvent, days: PublicationDays, atMs: number | null): string | null | undefined {
  const mirrored = getComputedStyle(e.currentTarget).direction === 'rtl'
  switch (e.key) {
    case 'ArrowUp': return days.stepDay(atMs, 1)
    case 'ArrowDown': return days.stepDay(atMs, -1)
    case 'ArrowRight': return days.stepDay(atMs, mirrored ? -1 : 1)
    case 'ArrowLeft': return days.stepDay(atMs, mirrored ? 1 : -1)
    case 'PageUp': return days.stepMonth(atMs, 1)
    case 'PageDown': return days.stepMonth(atMs, -1)
    case 'Home': return days.at(1)
    case 'End': return null
    default: return undefined
  }
}

function useDrag(
  strip: React.RefObject<HTMLDivElement | null>, days: PublicationDays, window: TimeWindow,
  held: { readonly asOf: string | null } | null, setHeld: (held: { readonly asOf: string | null } | null) => void, onChange: Props['onChange'],
) {
  const dayAt = (e: PointerEvent): string | null => {
    const box = strip.current?.getBoundingClientRect()
    if (!box || box.width === 0) return null
    const isMirrored = strip.current !== null && getComputedStyle(strip.current).direction === 'rtl'
    const part = (isMirrored ? box.right - e.clientX : e.clientX - box.left) / box.width
    // Half a day back: a tick stands in the middle of its day.
    return days.nearest(window.startMs + part * (window.endMs - window.startMs) - MS_PER_DAY / 2)
  }
  return {
    onPointerDown: (e: PointerEvent<HTMLElement>) => {
      if (e.button !== 0) return
      e.currentTarget.setPointerCapture(e.pointerId)
      setHeld({ asOf: dayAt(e) })
    },
    onPointerMove: (e: PointerEvent<HTMLElement>) => { if (held) setHeld({ asOf: dayAt(e) }) },
    onPointerUp: (e: PointerEvent<HTMLElement>) => {
      if (!held) return
      setHeld(null)
      onChange(dayAt(e))
      strip.current?.querySelector<HTMLElement>('[role="slider"]')?.focus()
    },
    onPointerCancel: () => setHeld(null),
  }
}
