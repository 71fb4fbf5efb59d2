import type { EventSummary } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import { encounterLanes } from '../../timeline/columns'
import type { EventMark, LaneSpec, Mark, MarkSet, Stem } from '../../timeline/engine'
import type { LanePlace } from '../../timeline/lanes'
import { barOf, spanOf, type Span } from '../../timeline/spans'
import type { TimeWindow } from '../../url/view'

/**
 * Which marks a frame draws. The app's level of detail keeps marks in place while a reader pans through a hundred
 * thousand events; a frame stands still and holds a few hundred, so it packs what is in its window anew, in a tenth of
 * the code. Every event of the window stands in each of its lanes once, as a mark or in a pill.
 */
export interface StripMarksInput {
  readonly events: readonly EventSummary[]
  readonly lanes: readonly LaneSpec[]
  readonly placesOf: (event: EventSummary) => readonly LanePlace[]
  readonly window: TimeWindow
  readonly widthPx: number
  readonly selected: number | null
  /** Of marks in a lane, at most; pills have one of their own below them. Left out: by the number of lanes. */
  readonly lines?: number
}

export interface StripMarks extends MarkSet {
  readonly lineCounts: readonly number[]
  /** Events in the window. */
  readonly count: number
}

const HALF_MARK_PX = 11
const LETTER_PX = 6.4
const LABEL_GAP_PX = 18
/** A longer label counts as so long. */
const MOST_LABEL_PX = 130
const PILL_PX = 66
/** A day this wide is drawn as the stretch of time it is. */
const WIDE_DAY_PX = 56
const DENSITY_BARS = 6
/** Lines of marks that a lane may have where there is room, by the number of lanes. */
export const linesIn = (lanes: number): number => (lanes <= 2 ? 4 : lanes <= 4 ? 3 : 2)

interface Placed { readonly row: number; readonly event: EventSummary; readonly span: Span; readonly places: readonly LanePlace[]; readonly left: number; readonly right: number; readonly labelPx: number }

export function stripMarks(input: StripMarksInput): StripMarks {
  const { lanes, selected, lines = linesIn(lanes.length) } = input
  const visible = visibleOf(input)
  const board = lanes.map(() => Array.from({ length: lines }, (): (readonly [number, number])[] => []))
  const marks: EventMark[] = []
  const rest = lanes.map((): Placed[] => [])
  for (const placed of visible.toSorted((a, b) => rankOf(b, selected) - rankOf(a, selected) || a.span.atMs - b.span.atMs)) {
    const common = lineFor(board, placed, placed.places.map(({ lane }) => lane))
    for (const { lane, full } of placed.places) {
      const line = common ?? lineFor(board, placed, [lane])
      if (line === null) { rest[lane]?.push(placed); continue }
      board[lane]?.[line]?.push([placed.left, placed.right])
      marks.push(markOf(input, placed, lane, line, full))
    }
  }
  const used = board.map((lines) => lines.reduce((last, taken, line) => (taken.length > 0 ? line + 1 : last), 0))
  const pills = rest.flatMap((left, lane) => pillsOf(input, left, lane, used[lane] ?? 0))
  const items = [...marks, ...pills]
  return {
    items, stems: stemsOf(items.filter((mark) => mark.kind === 'event'), input), count: visible.length, ongoing: lanes.map(() => 0),
    lineCounts: used.map((lines, lane) => Math.max(1, lines + ((rest[lane]?.length ?? 0) > 0 ? 1 : 0))),
    laneCounts: lanes.map((_, lane) => visible.filter(({ places }) => places.some((place) => place.lane === lane)).length),
  }
}

function visibleOf({ events, placesOf, window, widthPx }: StripMarksInput): readonly Placed[] {
  const x = scaleOf({ window, widthPx })
  return events.flatMap((event, row) => {
    const span = spanOf(event.when)
    if (!span || span.startMs >= window.endMs || span.endMs <= window.startMs) return []
    const bar = barOf(event.when)
    const at = x(span.atMs)
    // A bar's own length is taken, not only its mark's.
    const [from, to] = bar.isPoint ? [at, at] : [x(Math.max(bar.startMs, window.startMs)), x(Math.min(bar.endMs, window.endMs))]
    const labelPx = Math.min(MOST_LABEL_PX, LABEL_GAP_PX + event.short.length * LETTER_PX)
    return [{ row, event, span, places: placesOf(event), left: Math.min(from, at - HALF_MARK_PX), right: Math.max(to, at + HALF_MARK_PX), labelPx }]
  })
}

const scaleOf = ({ window, widthPx }: Pick<StripMarksInput, 'window' | 'widthPx'>) => (ms: number) => ((ms - window.startMs) / (window.endMs - window.startMs)) * widthPx

const isForked = ({ differ }: EventSummary) => differ === 'differ' || differ === 'denied'

/** What must stand by itself comes first: the open event, those on which sources differ, those of weight. */
const rankOf = ({ row, event }: Placed, selected: number | null) => (row === selected ? 1000 : 0) + (isForked(event) ? 100 : 0) + event.weight

/** The first line free in all of the lanes, with room for words if there is such a one; null: there is none. */
function lineFor(board: readonly (readonly (readonly (readonly [number, number])[])[])[], { left, right, labelPx }: Placed, lanes: readonly number[]): number | null {
  const isFree = (line: number, to: number) => lanes.every((lane) => board[lane]?.[line]?.every(([from, until]) => until <= left || from >= to) ?? false)
  const lines = [...(board[0] ?? []).keys()]
  return lines.find((line) => isFree(line, right + labelPx)) ?? lines.find((line) => isFree(line, right)) ?? null
}

function markOf({ lanes, window, widthPx }: StripMarksInput, { row, event, span }: Placed, lane: number, line: number, full: boolean): EventMark {
  const { isPoint, ...bar } = barOf(event.when)
  return {
    kind: 'event', key: `${event.id}@${lanes[lane]?.id ?? ''}`, row, eventId: event.id, lane, line, atMs: span.atMs, ...bar,
    shape: SHAPE_OF_KIND[event.kind], eventKind: event.kind, support: event.support, differ: event.differ, weight: event.weight, full,
    extent: isPoint && ((bar.endMs - bar.startMs) / (window.endMs - window.startMs)) * widthPx < WIDE_DAY_PX ? 'point' : 'bar',
    undisclosed: event.undisclosedCount > 0,
  }
}

/** What found no line, in pills: neighbours closer than a pill is wide share one. */
function pillsOf(input: StripMarksInput, rest: readonly Placed[], lane: number, line: number): readonly Mark[] {
  const { window, widthPx } = input
  const x = scaleOf({ window, widthPx })
  const groups: Placed[][] = []
  let untilPx = -Infinity
  for (const placed of rest.toSorted((a, b) => a.span.atMs - b.span.atMs)) {
    const at = x(placed.span.atMs)
    if (at < untilPx) groups.at(-1)?.push(placed)
    else { groups.push([placed]); untilPx = at + PILL_PX }
  }
  return groups.map((group): Mark => {
    const [only] = group
    // Where a pill would hold one, its mark has the room.
    if (only && group.length === 1) return markOf(input, only, lane, line, only.places.some((place) => place.lane === lane && place.full))
    const times = group.map(({ span }) => span.atMs)
    const [startMs, endMs] = [Math.min(...times), Math.max(...times)]
    // In the middle of its members, and whole within the plot.
    const half = ((PILL_PX / 2) * (window.endMs - window.startMs)) / widthPx
    const atMs = Math.min(window.endMs - half, Math.max(window.startMs + half, (startMs + endMs) / 2))
    return { kind: 'cluster', key: `c${lane}.${startMs}`, lane, line, level: 0, cell: 0, atMs, startMs, endMs, count: group.length, isForked: group.some(({ event }) => isForked(event)), density: densityOf(times, startMs, endMs) }
  })
}

function densityOf(times: readonly number[], startMs: number, endMs: number): readonly number[] {
  const bars = Array.from({ length: DENSITY_BARS }, () => 0)
  for (const ms of times) { const bar = endMs === startMs ? 0 : Math.min(DENSITY_BARS - 1, Math.floor(((ms - startMs) / (endMs - startMs)) * DENSITY_BARS)); bars[bar] = (bars[bar] ?? 0) + 1 }
  const most = Math.max(...bars)
  return bars.map((n) => n / most)
}

function stemsOf(marks: readonly EventMark[], { events, lanes }: StripMarksInput): readonly Stem[] {
  const byRow = new Map<number, EventMark[]>()
  for (const mark of marks) if (mark.full) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark])
  return [...byRow].flatMap(([row, own]) => {
    const event = events[row]
    const joined = event && own.length > 1 ? encounterLanes(event, lanes.map(({ id }) => id), own.map(({ lane }) => lane).toSorted((a, b) => a - b)) : null
    return event && joined ? [{ row, eventId: event.id, atMs: own[0]?.atMs ?? 0, lanes: joined.lanes, style: joined.style, broken: event.support === 'one-side' }] : []
  })
}
