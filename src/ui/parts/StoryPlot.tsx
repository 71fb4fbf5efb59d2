import type { ReactNode } from 'react'
import { civilFromMs, msFromCivil } from '../../domain/civil'
import type { EventSummary } from '../../domain/facts'
import { monthHeading } from '../../i18n/dateWords'
import { KindMark } from './KindShape'
import { dayWords } from './dates'
import { useRecordLanguage } from './recordLanguage'
import type { StoryAxis } from './storyAxis'
import { reachOf, storyMarks, type Reach } from './storyMarks'

/** Pixels; widths are per cent, so that a plot holds at any width. */
const ROW_PX = 44
export const BARS_PX = 56
const BAR_MOST_PX = 38

/** Years as hairlines, gaps as breaks: behind every row. */
function Grid({ axis }: { readonly axis: StoryAxis }) {
  return (
    <>
      {axis.stretches.filter(({ isGap }) => isGap).map(({ from, to }) => (
        <rect key={from} className="story-gap" x={`${from}%`} width={`${to - from}%`} height="100%" />
      ))}
      {axis.years.filter(({ at }) => at > 0).map(({ at }) => <line key={at} className="story-grid" x1={`${at}%`} x2={`${at}%`} y2="100%" />)}
    </>
  )
}

/** Bars of more events than these lie on one another and say nothing. */
const MOST_BARS = 300

/** The labels of the axis, once above all rows: years, and months under them. */
export function AxisRow({ axis }: { readonly axis: StoryAxis }) {
  const { locale } = useRecordLanguage()
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <div className="story-row story-axis" aria-hidden="true">
      <span />
      <svg width="100%" height="34" direction="ltr">
        {axis.years.map(({ at, startMs, isRoomy }) => <text key={at} className={isRoomy ? 'story-year' : 'story-year story-wide'} x={`${at}%`} y="12">{civilFromMs(startMs).year}</text>)}
        {axis.months.map(({ at, startMs }) => (
          <g key={at} className="story-wide">
            <line className="story-tick" x1={`${at}%`} x2={`${at}%`} y1="30" y2="34" />
            <text x={`${at}%`} y="27">{month.format(startMs)}</text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** A row of the common axis: what it is about, and its picture, which the words beside it say too. */
export function StoryRow({ axis, label, note, heightPx = ROW_PX, className, children }: {
  readonly axis: StoryAxis
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly heightPx?: number
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <li className={className ? `story-row ${className}` : 'story-row'}>
      <div className="story-label">
        <p>{label}</p>
        {note !== undefined && <small>{note}</small>}
      </div>
      <svg width="100%" height={heightPx} direction="ltr" aria-hidden="true">
        <Grid axis={axis} />
        {children}
      </svg>
    </li>
  )
}

/** A bar with caps where its ends are known and soft ends where they are not. */
export function StoryBar({ reach: { from, to, softStart, softEnd }, thickPx }: { readonly reach: Reach; readonly thickPx: number }) {
  const fill = softStart && softEnd ? 'both' : softStart ? 'start' : softEnd ? 'end' : null
  const cap = (at: number) => <line x1={`${at}%`} x2={`${at}%`} y1={-thickPx / 2 - 3} y2={thickPx / 2 + 3} />
  return (
    <svg className="story-bar" y="50%" overflow="visible">
      <rect x={`${from}%`} width={`${Math.max(0.3, to - from)}%`} y={-thickPx / 2} height={thickPx} {...(fill ? { fill: `url(#story-${fill})` } : {})} />
      {!softStart && cap(from)}
      {!softEnd && cap(to)}
    </svg>
  )
}

/** Marks of events, each a link for the pointer; readers of the page by keyboard have the same links in the list of events. */
export function StoryMarks({ events, axis, href }: { readonly events: readonly EventSummary[]; readonly axis: StoryAxis; readonly href: (id: string) => string }) {
  const { locale, messages } = useRecordLanguage()
  const title = ({ title: text, when }: EventSummary) => `${dayWords(when.text, locale)}: ${text}`
  return (
    <>
      {events.length <= MOST_BARS && events.map((event) => {
        const reach = reachOf(event.when, axis)
        return reach && <StoryBar key={event.id} reach={reach} thickPx={4} />
      })}
      {storyMarks(events, axis).map(({ at, events: here }) => {
        const [only] = here
        if (here.length === 1 && only) {
          return (
            <svg key={only.id} x={`${at}%`} y="50%" overflow="visible">
              <a href={href(only.id)} tabIndex={-1}>
                <title>{title(only)}</title>
                <rect className="story-target" x="-10" y="-12" width="20" height="24" />
                <svg x="-8" y="-8" width="16" height="16" overflow="visible"><KindMark kind={only.kind} support={only.support} /></svg>
              </a>
            </svg>
          )
        }
        return (
          <svg key={here.map(({ id }) => id).join(' ')} className="story-pill" x={`${at}%`} y="50%" overflow="visible">
            <title>{here.slice(0, 12).map(title).join('\n') + (here.length > 12 ? `\n${messages.record.more(here.length - 12)}` : '')}</title>
            <rect x="-14" y="-9" width="28" height="18" rx="9" />
            <text y="4" textAnchor="middle">{here.length}</text>
          </svg>
        )
      })}
    </>
  )
}

/** Events a month: one bar for each month that has any, the highest one with its figure. */
export function MonthBars({ events, axis }: { readonly events: readonly EventSummary[]; readonly axis: StoryAxis }) {
  const { locale } = useRecordLanguage()
  const months = new Map<number, { startMs: number; count: number }>()
  for (const { when } of events) {
    const ms = [when.startMs, when.endMs - 1].find((bound) => Number.isFinite(bound))
    if (ms === undefined) continue
    const { year, month } = civilFromMs(ms)
    const key = year * 12 + month - 1
    const found = months.get(key)
    months.set(key, { startMs: found?.startMs ?? ms, count: (found?.count ?? 0) + 1 })
  }
  const most = Math.max(1, ...[...months.values()].map(({ count }) => count))
  const bars = [...months].toSorted(([a], [b]) => a - b).map(([key, bar]) => ({ key, ...bar, ...placeOfMonth(key, axis) }))
  return (
    <>
      {bars.map(({ key, startMs, count, from, to }) => (
        <rect key={key} className="story-month" x={`${from}%`} width={`${Math.max(0.4, to - from - 0.15)}%`} y={BARS_PX - (count / most) * BAR_MOST_PX} height={(count / most) * BAR_MOST_PX}>
          <title>{`${monthHeading(startMs, locale)}: ${count}`}</title>
        </rect>
      ))}
      {bars.filter(({ count }, i) => count === most && bars.findIndex((bar) => bar.count === most) === i).map(({ from, to, count, key }) => (
        <text key={key} className="story-count" x={`${(from + to) / 2}%`} y={BARS_PX - BAR_MOST_PX - 4} textAnchor="middle">{count}</text>
      ))}
    </>
  )
}

function placeOfMonth(key: number, axis: StoryAxis): { readonly from: number; readonly to: number } {
  const year = Math.floor(key / 12)
  const month = key - year * 12 + 1
  return { from: axis.place(msFromCivil(year, month, 1)), to: axis.place(msFromCivil(year, month + 1, 1)) }
}

/** Soft ends, once a page. */
export function StoryFades() {
  const fade = (name: string, stops: readonly (readonly [number, number])[]) => (
    <linearGradient id={`story-${name}`}>
      {stops.map(([offset, opacity]) => <stop key={offset} offset={offset} stopColor="currentColor" stopOpacity={opacity} />)}
    </linearGradient>
  )
  return (
    <svg className="story-fades" width="0" height="0" aria-hidden="true">
      <defs>
        {fade('both', [[0, 0], [0.25, 1], [0.75, 1], [1, 0]])}
        {fade('start', [[0, 0], [0.4, 1]])}
        {fade('end', [[0.6, 1], [1, 0]])}
      </defs>
    </svg>
  )
}
