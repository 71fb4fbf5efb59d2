import { SHAPE_OF_KIND } from '../domain/kinds'
import type { EventSummary } from '../domain/facts'
import type { Shape } from '../domain/model'
import type { TimeWindow } from '../url/view'
import { encounterLanes } from './columns'
import type { ClusterMark, EventMark, Mark, MarkSet, Stem } from './engine'
import { itemOf, itemsNear, levelFor, type Level, MARK_PX, PILL_PX } from './levels'
import { forEachCrossing, laneCounts, touches, type MarkIndex } from './markIndex'
import { barOf } from './spans'

/** Singles and clusters together (PERFORMANCE: 150 to 250 items keep every frame). */
export const MAX_ITEMS = 250
const COARSEST = 120
/** A day this wide on screen is drawn as what it is: a stretch of time. */
const WIDE_DAY_PX = 56
const DENSITY_BARS = 6
/** Half of the ring of the open event, and a gap. */
const RING_PX = 16

export interface MarkOptions {
  /** Row that must stand by itself. */
  readonly selected?: number | null
  /** Shapes of kinds that the dataset adds. */
  readonly shapeOf?: (event: EventSummary) => Shape
}

interface Query extends MarkOptions { readonly index: MarkIndex; readonly window: TimeWindow; readonly msPerPx: number; readonly levelNumber: number; readonly level: Level }

/**
 * The few marks worth drawing in a window `widthPx` wide. Every event that touches the window is in it exactly once a
 * lane: as a single, inside a cluster, or in `ongoing`. Panning at one scale changes nothing but what comes and goes at
 * the rims; only where more than 250 items would be needed is a coarser level taken.
 */
export function marksIn(index: MarkIndex, window: TimeWindow, widthPx: number, options: MarkOptions = {}): MarkSet {
  const msPerPx = (window.endMs - window.startMs) / Math.max(1, widthPx)
  const levelNumber = fittingLevel(index, window, msPerPx, options.selected ?? null)
  const query: Query = { ...options, index, window, msPerPx, levelNumber, level: index.level(levelNumber) }
  const items: Mark[] = []
  const drawn = new Set<number>()
  for (let track = 0; track + 1 < index.offsets.length; track++) {
    const [from, to] = itemsNear(query.level, track, window.startMs, window.endMs)
    for (let item = from; item < to; item++) if (isShown(query, item)) emit(query, item, items, drawn)
  }
  const ongoing = addCrossing(query, items, drawn)
  return { items, stems: stemsOf(query, items), laneCounts: laneCounts(index, window), ongoing }
}

function fittingLevel(index: MarkIndex, window: TimeWindow, msPerPx: number, selected: number | null): number {
  // A selection splits the cluster it lies in: at most two items more in each of its lanes.
  const spare = selected === null ? 0 : 2 * ((index.rowOffsets[selected + 1] ?? 0) - (index.rowOffsets[selected] ?? 0))
  for (let level = levelFor(msPerPx); level < COARSEST; level++) {
    const made = index.level(level)
    let count = spare
    for (let track = 0; track + 1 < index.offsets.length; track++) {
      const [from, to] = itemsNear(made, track, window.startMs, window.endMs)
      count += to - from
    }
    if (count <= MAX_ITEMS) return level
  }
  return COARSEST
}

const first = (level: Level, item: number) => level.first[item] ?? 0
const rowOf = (index: MarkIndex, member: number) => index.columns.row[index.posting[member] ?? 0] ?? 0

/** An item is there if its pill shows, or if one of its members does. */
function isShown({ index, level, window }: Query, item: number): boolean {
  const [a, b] = [first(level, item), first(level, item + 1)]
  const { columns } = index
  if (b - a === 1) {
    const row = rowOf(index, a)
    const at = columns.atMs[row] ?? 0
    const near = (MARK_PX / 2) * level.msPerPx
    return touches(columns.startMs[row] ?? 0, columns.endMs[row] ?? 0, window.startMs, window.endMs) || (at > window.startMs - near && at < window.endMs + near)
  }
  const half = (PILL_PX / 2) * level.msPerPx
  const at = level.atMs[item] ?? 0
  if (at + half > window.startMs && at - half < window.endMs) return true
  for (let member = a; member < b; member++) {
    const row = rowOf(index, member)
    if (touches(columns.startMs[row] ?? 0, columns.endMs[row] ?? 0, window.startMs, window.endMs)) return true
  }
  return false
}

function emit(query: Query, item: number, items: Mark[], drawn: Set<number>): void {
  const { level } = query
  const [a, b] = [first(level, item), first(level, item + 1)]
  drawn.add(item)
  if (b - a === 1) { items.push(eventMark(query, a)); return }
  const chosen = selectedMember(query, a, b)
  if (chosen === null) { items.push(clusterMark(query, item, a, b, null)); return }
  items.push(eventMark(query, chosen))
  if (b - a === 2) items.push(eventMark(query, chosen === a ? b - 1 : a))
  else items.push(clusterMark(query, item, a, b, chosen))
}

function selectedMember({ index, selected }: Query, a: number, b: number): number | null {
  if (selected === undefined || selected === null) return null
  for (let i = index.rowOffsets[selected] ?? 0; i < (index.rowOffsets[selected + 1] ?? 0); i++) {
    const member = index.rowMembers[i] ?? 0
    if (member >= a && member < b) return member
  }
  return null
}

function eventMark({ index, msPerPx, shapeOf }: Query, member: number): EventMark {
  const { columns } = index
  const posting = index.posting[member] ?? 0
  const row = columns.row[posting] ?? 0
  const lane = columns.lane[posting] ?? 0
  const event = columns.events[row]
  if (!event) throw new Error(`No event in row ${row}`)
  const { isPoint, ...bar } = barOf(event.when)
  return {
    kind: 'event', key: `${event.id}@${columns.laneIds[lane] ?? ''}`, row, eventId: event.id, lane,
    line: columns.line[posting] ?? 0,
    atMs: columns.atMs[row] ?? 0,
    ...bar,
    shape: shapeOf?.(event) ?? SHAPE_OF_KIND[event.kind], eventKind: event.kind,
    support: event.support, differ: event.differ, weight: event.weight,
    full: columns.full[posting] === 1,
    extent: isPoint && bar.endMs - bar.startMs < WIDE_DAY_PX * msPerPx ? 'point' : 'bar',
    undisclosed: event.undisclosedCount > 0,
  }
}

/** Members a to b, without the open event if it was among them: its pill then keeps clear of the ring. */
function clusterMark({ index, level, levelNumber }: Query, item: number, a: number, b: number, without: number | null): ClusterMark {
  const posting = index.posting[a] ?? 0
  const start = without === a ? a + 1 : a
  const end = without === b - 1 ? b - 2 : b - 1
  const [startMs, endMs] = [index.atMs[start] ?? 0, index.atMs[end] ?? 0]
  const count = b - a - (without === null ? 0 : 1)
  return {
    kind: 'cluster',
    key: `c${levelNumber}.${posting}.${count}${without === null ? '' : `-${without - a}`}`,
    lane: index.columns.lane[posting] ?? 0, line: index.columns.line[posting] ?? 0,
    atMs: without === null ? level.atMs[item] ?? 0 : besideRing(level, item, index.atMs[without] ?? 0),
    startMs, endMs, count,
    density: densityOf(index, a, b, without, startMs, endMs),
  }
}

/** Next to the open event's ring, on the side where the pill has room, else where there is more of it. */
function besideRing(level: Level, item: number, ringMs: number): number {
  const pillMs = level.atMs[item] ?? 0
  const apart = (RING_PX + PILL_PX / 2) * level.msPerPx
  if (Math.abs(pillMs - ringMs) >= apart) return pillMs
  const track = trackOfItem(level, item)
  const half = (other: number) => ((first(level, other + 1) - first(level, other) === 1 ? MARK_PX : PILL_PX) / 2) * level.msPerPx
  const before = item > (level.offsets[track] ?? 0) ? ringMs - (level.atMs[item - 1] ?? 0) - half(item - 1) : Infinity
  const after = item + 1 < (level.offsets[track + 1] ?? 0) ? (level.atMs[item + 1] ?? 0) - half(item + 1) - ringMs : Infinity
  const needed = apart + (PILL_PX / 2) * level.msPerPx
  const isAfter = pillMs >= ringMs ? after >= needed || after >= before : before < needed && after > before
  return isAfter ? ringMs + apart : ringMs - apart
}

function trackOfItem(level: Level, item: number): number {
  let track = 0
  while ((level.offsets[track + 1] ?? Infinity) <= item) track++
  return track
}

function densityOf(index: MarkIndex, a: number, b: number, without: number | null, startMs: number, endMs: number): readonly number[] {
  const bars = Array.from({ length: DENSITY_BARS }, () => 0)
  const span = endMs - startMs
  for (let member = a; member < b; member++) {
    if (member === without) continue
    const at = span === 0 ? 0.5 : ((index.atMs[member] ?? 0) - startMs) / span
    const bar = Math.min(DENSITY_BARS - 1, Math.floor(at * DENSITY_BARS))
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  const most = Math.max(1, ...bars)
  return bars.map((n) => n / most)
}

/** Long ranges whose mark stands outside the window while the bar crosses it: drawn while there is room, else counted. */
function addCrossing(query: Query, items: Mark[], drawn: ReadonlySet<number>): readonly number[] {
  const { index, level, window } = query
  const { columns } = index
  const ongoing = columns.laneIds.map(() => 0)
  // A shorter range has its mark so near the window that its item was found above.
  forEachCrossing(index, window, MARK_PX * level.msPerPx, (member) => {
    const posting = index.posting[member] ?? 0
    const row = columns.row[posting] ?? 0
    const lane = columns.lane[posting] ?? 0
    if (!touches(columns.startMs[row] ?? 0, columns.endMs[row] ?? 0, window.startMs, window.endMs)) return
    const track = (columns.laneTracks[lane] ?? 0) + (columns.line[posting] ?? 0)
    const item = itemOf(level, track, member)
    if (drawn.has(item)) return
    const isAlone = first(level, item + 1) - first(level, item) === 1
    if ((isAlone || row === query.selected) && items.length < MAX_ITEMS) items.push(eventMark(query, member))
    else ongoing[lane] = (ongoing[lane] ?? 0) + 1
  })
  return ongoing
}

function stemsOf({ index }: Query, items: readonly Mark[]): readonly Stem[] {
  const lanesOfRow = new Map<number, EventMark[]>()
  for (const item of items) if (item.kind === 'event' && item.full) { const known = lanesOfRow.get(item.row); if (known) known.push(item); else lanesOfRow.set(item.row, [item]) }
  return [...lanesOfRow.values()].flatMap((marks) => {
    const [mark] = marks
    const event = mark && index.columns.events[mark.row]
    if (!event || marks.length < 2) return []
    const joined = encounterLanes(event, index.columns.laneIds, marks.map((m) => m.lane).sort((a, b) => a - b))
    return joined ? [{ row: mark.row, eventId: mark.eventId, atMs: mark.atMs, lanes: joined.lanes, style: joined.style, broken: mark.support === 'one-side' }] : []
  })
}

/** Rows inside a cluster of the last answer at its level: for a list of its members. */
export function clusterRows(index: MarkIndex, cluster: ClusterMark, selected: number | null = null): readonly number[] {
  const track = (index.columns.laneTracks[cluster.lane] ?? 0) + cluster.line
  const rows: number[] = []
  for (let member = index.offsets[track] ?? 0; member < (index.offsets[track + 1] ?? 0); member++) {
    const at = index.atMs[member] ?? 0
    const row = rowOf(index, member)
    if (at >= cluster.startMs && at <= cluster.endMs && row !== selected) rows.push(row)
  }
  return rows
}

