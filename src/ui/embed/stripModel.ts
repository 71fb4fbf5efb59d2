import { buildIndex } from '../../domain/eventIndex'
import { extentOf, readExtent } from '../../domain/extent'
import type { EventSummary, PlainFacts } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import { runQuery } from '../../domain/query'
import { dateWords } from '../../i18n/dateWords'
import type { MarkLabel } from '../../timeline/engine'
import { chooseLanes, type LaneChoice } from '../../timeline/lanes'
import { firstView, fitAll, type Stretch } from '../../timeline/window'
import type { TimeWindow, View } from '../../url/view'
import { cityName } from '../places'
import { wordHits } from './wordHits'
import { LOCALE, terms, words } from './speech'

export interface Strip {
  readonly facts: PlainFacts
  /** The lanes in which something of a window stands: a frame has no room for empty ones. */
  readonly lanesOf: (window: TimeWindow) => LaneChoice
  /** Events that pass the filter, in order of time. */
  readonly events: readonly EventSummary[]
  readonly rowOf: (eventId: string) => number | null
  readonly start: TimeWindow
  readonly bounds: TimeWindow
  readonly label: (row: number) => MarkLabel
}

/** What a view of the facts shows. */
export function stripOf(facts: PlainFacts, view: View): Strip {
  const rows = [...runQuery(buildIndex(facts), view.filter, wordHits(facts, view.filter.q))]
  const events = rows.flatMap((row) => facts.events[row] ?? [])
  const span = stretchOf(events)
  const start = startOf(facts, view, events, span)
  const places = new Map(events.map((event, row) => [event.id, row]))
  return {
    facts, events, start,
    lanesOf: (window) => lanesOf(facts, view, events.filter((event) => isIn(event, window))),
    rowOf: (id) => places.get(id) ?? null,
    bounds: fitAll(widest(start, span)),
    label: (row) => labelOf(facts, events[row]),
  }
}

function lanesOf({ info }: PlainFacts, { lanes }: View, events: readonly EventSummary[]): LaneChoice {
  const sides = info.sides.filter((side) => events.some((event) => event.lanes.some((lane) => lane.side === side.id)))
  const tracks = info.tracks.filter((track) => events.some((event) => event.track === track.id))
  return chooseLanes(lanes, { ...info, sides, tracks }, events, { all: words.strip(events.length), shape: (shape) => terms.shapes[shape], shapeOf: (kind) => SHAPE_OF_KIND[kind], noTrack: words.noTrack })
}

function stretchOf(events: readonly EventSummary[]): Stretch | null {
  const ends = events.flatMap(({ when }) => { const { startMs, endMs } = extentOf(when); return [startMs, endMs].filter(Number.isFinite) })
  return ends.length === 0 ? null : { startMs: Math.min(...ends), endMs: Math.max(...ends) }
}

const widest = (a: Stretch, b: Stretch | null): Stretch => (b ? { startMs: Math.min(a.startMs, b.startMs), endMs: Math.max(a.endMs, b.endMs) } : a)

/** The window asked for; else the dataset's own where the filter leaves something in it, else all that it leaves. */
function startOf({ info }: PlainFacts, { window, filter }: View, events: readonly EventSummary[], span: Stretch | null): TimeWindow {
  if (window && Number.isFinite(window.startMs) && Number.isFinite(window.endMs)) return window
  const asked = filter.span === null ? null : readExtent(filter.span)
  if (asked && Number.isFinite(asked.startMs) && Number.isFinite(asked.endMs)) return asked
  const own = info.window ? readExtent(info.window) : null
  const isHeld = own !== null && events.some((event) => isIn(event, own))
  return isHeld ? firstView(own, span) : fitAll(span)
}

function labelOf(facts: PlainFacts, event: EventSummary | undefined): MarkLabel {
  if (!event) return { title: '', detail: '' }
  const place = cityName(facts, event.place)
  const when = dateWords(event.when, LOCALE, 'short')
  const { to } = event.when
  const yearless = to.kind === 'point' ? when.replace(new RegExp(` ${to.year}$`), '') || when : when
  const at = (words: string) => (place === null ? words : `${words}, ${place}`)
  return { title: event.short, detail: at(when), detailInYear: at(yearless) }
}

const isIn = ({ when }: EventSummary, { startMs, endMs }: TimeWindow): boolean => { const own = extentOf(when); return own.startMs < endMs && own.endMs > startMs }

/** How many events of the strip touch a window. */
export const eventsIn = ({ events }: Strip, window: TimeWindow): number => events.filter((event) => isIn(event, window)).length

/** The first to be told of: pointed out by the address, else of most weight in the window, the latest among equals. */
export function firstChosen({ events, start, rowOf }: Strip, { highlight }: View): number | null {
  const named = highlight.flatMap((id) => rowOf(id) ?? [])[0]
  if (named !== undefined) return named
  let best: number | null = null
  for (const [row, event] of events.entries()) {
    if (isIn(event, start) && (best === null || weightOf(event) >= weightOf(events[best]))) best = row
  }
  return best ?? (events.length > 0 ? 0 : null)
}

const weightOf = (event: EventSummary | undefined): number => (event ? event.weight * 2 + (event.differ === 'differ' || event.differ === 'denied' ? 1 : 0) : 0)
