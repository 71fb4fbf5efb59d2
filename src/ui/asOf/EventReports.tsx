import type { EventDetail } from '../../domain/eventDetail'
import { publishedMs } from '../../domain/known'
import type { TimeWindow } from '../../url/view'
import { useLookingBackWords } from '../lookingBackWords'

const MS_PER_DAY = 86_400_000
/** Part of the strip, in percent, that a name takes: no other is written there. */
const NAME_PERCENT = 16

/** A day on which something was published that the open event rests on. */
interface ReportDay { readonly startMs: number; readonly names: readonly string[] }

/** Days (UTC) of the articles that claims of an event rest on, ascending, with who published them and whose text it is. */
export function reportDays({ event, articles, publishers }: EventDetail): readonly ReportDay[] {
  const days = new Map<number, Set<string>>()
  const name = (id: string) => (Object.hasOwn(publishers, id) ? (publishers[id]?.name ?? id) : id)
  for (const id of new Set(event.claims.flatMap(({ sources }) => sources.map(({ article }) => article)))) {
    const article = Object.hasOwn(articles, id) ? articles[id] : undefined
    const ms = publishedMs(article)
    if (!article || ms === null) continue
    // A day counts from its end.
    const startMs = Math.floor((article.publishedAt?.includes('T') ? ms : ms - 1) / MS_PER_DAY) * MS_PER_DAY
    const names = days.get(startMs) ?? new Set<string>()
    days.set(startMs, names)
    for (const by of [article.agency, article.publisher]) if (by !== undefined) names.add(name(by))
  }
  return [...days].toSorted(([a], [b]) => a - b).map(([startMs, names]) => ({ startMs, names: [...names] }))
}

interface PlacedDay extends ReportDay { readonly at: number; readonly isLate: boolean; readonly isNamed: boolean }

/** Those in the window, in percent of it, with names that do not lie over each other. */
function placed(days: readonly ReportDay[], window: TimeWindow): readonly PlacedDay[] {
  let free = -Infinity
  return days.flatMap((day): PlacedDay[] => {
    const at = ((day.startMs + MS_PER_DAY / 2 - window.startMs) / (window.endMs - window.startMs)) * 100
    if (at < 0 || at > 100) return []
    const isLate = at > 100 - NAME_PERCENT
    const isNamed = (isLate ? at - NAME_PERCENT : at) >= free
    if (isNamed) free = isLate ? at : at + NAME_PERCENT
    return [{ ...day, at, isLate, isNamed }]
  })
}

/** The reports of the open event stand taller on the strip, and are named where there is room. */
export function EventReports({ days, window }: { readonly days: readonly ReportDay[]; readonly window: TimeWindow }) {
  const words = useLookingBackWords()
  return (
    <>
      {placed(days, window).map(({ startMs, names, at, isLate, isNamed }) => (
        <span key={startMs} className={isLate ? 'event-report before' : 'event-report'} style={isLate ? { insetInlineEnd: `${100 - at}%` } : { insetInlineStart: `${at}%` }} aria-hidden="true">
          {isNamed && <b title={words.reportsOf(names)} style={{ maxInlineSize: `calc(${isLate ? at : 100 - at} * 1cqi)` }}>{words.reportsOf(names)}</b>}
        </span>
      ))}
    </>
  )
}
