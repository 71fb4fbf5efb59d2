import { SHAPE_OF_KIND } from '../domain/kinds'
import type { EventSummary } from '../domain/facts'
import type { Shape } from '../domain/model'
import type { TimeWindow } from '../url/view'
import type { Pill } from './cellCache'
import { cellAt, cellOf, forEachInPill, nextCell, type Apart } from './cells'
import { encounterLanes } from './columns'
import type { ClusterMark, EventMark, Mark, MarkSet, Stem } from './engine'
import { COARSEST, levelFor, MARK_PX, scaleOfLevel } from './levels'
import { atOf, firstAfter, firstAt, forEachCrossing, laneCounts, laneOf, membersOfRow, postingOf, rowOf, touches, type MarkIndex } from './markIndex'
import { barOf } from './spans'

/** Singles and clusters together (PERFORMANCE: 150 to 250 items keep every frame). */
export const MAX_ITEMS = 250
/** A day this wide on screen is drawn as what it is: a stretch of time. */
const WIDE_DAY_PX = 56
const DENSITY_BARS = 6
/** Marks that must stand alone are a few; the rest of a longer list is treated like any other mark. */
const MOST_APART = 120

export interface MarkOptions {
  /** Rows that must stand by themselves, the most important first: open, highlighted, pinned. */
  readonly apart?: readonly number[]
  /** What the reader sees of the window: its first and last mark stand by themselves too. */
  readonly view?: TimeWindow
  /** Shapes of kinds that the dataset adds. */
  readonly shapeOf?: (event: EventSummary) => Shape
}

interface Query extends Omit<MarkOptions, 'apart'> { readonly index: MarkIndex; readonly window: TimeWindow; readonly msPerPx: number; readonly level: number; readonly apart: Apart; /** Members that were asked for: drawn in a folded lane too. */ readonly asked: Apart }

/**
 * The few marks worth drawing in a window `widthPx` wide. Every event that touches the window is in it exactly once a
 * lane: as a single, inside a cluster, or in `ongoing`. Panning at one scale changes nothing but what comes and goes at
 * the rims; only where more than 250 items would be needed is a coarser level taken.
 */
export function marksIn(index: MarkIndex, window: TimeWindow, widthPx: number, options: MarkOptions = {}): MarkSet {
  const msPerPx = (window.endMs - window.startMs) / Math.max(1, widthPx)
  const asked = askedMembers(index, options)
  const apart = withRims(index, asked, options)
  const fitting = fittingLevel({ ...options, index, window, msPerPx, apart, asked, level: levelFor(msPerPx) })
  const { query, drawn } = fitting
  const ongoing = addCrossing(query, drawn)
  const ordered = drawn.items.length > MAX_ITEMS ? askedFirst(drawn.items, options) : drawn.items
  const items = ordered.slice(0, MAX_ITEMS)
  if (items.length < ordered.length) countRest(query, ordered.slice(MAX_ITEMS), ongoing)
  return { items, stems: stemsOf(query, items), laneCounts: laneCounts(index, window), ongoing }
}

/** What was asked for is never cut off. */
function askedFirst(items: readonly Mark[], { apart = [] }: MarkOptions): readonly Mark[] {
  const rows = new Set(apart)
  const isAsked = (mark: Mark) => mark.kind === 'event' && rows.has(mark.row)
  return [...items.filter(isAsked), ...items.filter((mark) => !isAsked(mark))]
}

function askedMembers(index: MarkIndex, { apart = [] }: MarkOptions): Apart {
  const members = new Set<number>()
  for (const row of apart) if (members.size < MOST_APART) for (const member of membersOfRow(index, row)) members.add(member)
  return members
}

function withRims(index: MarkIndex, asked: Apart, { view }: MarkOptions): Apart {
  const members = new Set(asked)
  for (const row of view ? rimRows(index, view) : []) for (const member of membersOfRow(index, row)) members.add(member)
  return members
}

/** Rows of the first and the last mark in view. */
function rimRows(index: MarkIndex, { startMs, endMs }: TimeWindow): readonly number[] {
  const { offsets } = index
  let [first, last, firstMs, lastMs] = [-1, -1, Infinity, -Infinity]
  for (let lane = 0; lane + 1 < offsets.length; lane++) {
    const [lo, hi] = [offsets[lane] ?? 0, offsets[lane + 1] ?? 0]
    const from = firstAt(index, startMs, lo, hi)
    const to = firstAfter(index, endMs, from, hi)
    if (from === to) continue
    const [ownFirstMs, ownLastMs] = [atOf(index, from), atOf(index, to - 1)]
    if (ownFirstMs < firstMs) { first = from; firstMs = ownFirstMs }
    if (ownLastMs > lastMs) { last = to - 1; lastMs = ownLastMs }
  }
  return [first, last].flatMap((member) => (member < 0 ? [] : [rowOf(index, member)]))
}

interface Drawn { readonly items: Mark[]; readonly cells: ReturnType<typeof cellRange>; readonly members: Set<number> }

function fittingLevel(query: Query): { readonly query: Query; readonly drawn: Drawn } {
  for (let { level } = query; ; level++) {
    const tried = { ...query, level }
    const drawn = drawCells(tried)
    if (drawn.items.length <= MAX_ITEMS || level >= COARSEST) return { query: tried, drawn }
  }
}

/** Cells that hold every mark near the window; two marks more, so that none of them went into a pill beyond. */
function cellRange({ window, level }: Query): { readonly from: number; readonly to: number } {
  const pad = 2 * MARK_PX * scaleOfLevel(level)
  return { from: cellOf(level, window.startMs - pad), to: cellOf(level, window.endMs + pad) }
}

function drawCells(query: Query): Drawn {
  const { index, level, apart } = query
  const cells = cellRange(query)
  const items: Mark[] = []
  const members = new Set<number>()
  for (const member of query.asked) if (index.columns.lineCounts[laneOf(index, member)] === 0 && isNear(query, member)) { items.push(eventMark(query, member)); members.add(member) }
  for (let lane = 0; lane + 1 < index.offsets.length; lane++) {
    if (index.offsets[lane] === index.offsets[lane + 1] || index.columns.lineCounts[lane] === 0) continue
    for (let number = cells.from; number <= cells.to && (items.length <= MAX_ITEMS || level === COARSEST); number = nextCell(index, level, lane, number)) {
      const cell = cellAt(index, level, lane, number, apart)
      for (const member of cell.singles) if (isNear(query, member)) { items.push(eventMark(query, member)); members.add(member) }
      if (cell.pill) items.push(clusterMark(query, lane, number, cell.pill))
    }
  }
  return { items, cells, members }
}

/** A single is there if its mark shows or its event touches the window. */
function isNear({ index, window, level }: Query, member: number): boolean {
  const { columns } = index
  const row = rowOf(index, member)
  const at = columns.atMs[row] ?? 0
  const near = (MARK_PX / 2) * scaleOfLevel(level)
  return touches(columns.startMs[row] ?? 0, columns.endMs[row] ?? 0, window.startMs, window.endMs) || (at > window.startMs - near && at < window.endMs + near)
}

function eventMark({ index, msPerPx, shapeOf }: Query, member: number): EventMark {
  const { columns } = index
  const posting = postingOf(index, member)
  const row = columns.row[posting] ?? 0
  const lane = laneOf(index, member)
  const event = columns.events.at(row)
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

/** What each cluster holds, for those who ask later. */
const pills = new WeakMap<ClusterMark, Pill>()

function clusterMark({ index, level }: Query, lane: number, cell: number, pill: Pill): ClusterMark {
  const [startMs, endMs] = endsOf(index, pill)
  const mark: ClusterMark = {
    kind: 'cluster',
    key: `c${level}.${lane}.${cell}.${pill.count}`,
    lane, line: pill.line, level, cell,
    atMs: pill.atMs, startMs, endMs, count: pill.count,
    isForked: pill.isForked,
    density: densityOf(index, pill, startMs, endMs),
  }
  pills.set(mark, pill)
  return mark
}

/** First and last mark of a pill. */
function endsOf(index: MarkIndex, { from, to, without }: Pill): readonly [number, number] {
  let [first, last, skip, skipBack] = [from, to - 1, 0, without.length - 1]
  while (without[skip] === first) { first++; skip++ }
  while (without[skipBack] === last) { last--; skipBack-- }
  return [atOf(index, first), atOf(index, last)]
}

/** By binary search: a pill may hold a million marks. */
function densityOf(index: MarkIndex, { from, to, without }: Pill, startMs: number, endMs: number): readonly number[] {
  const bars = Array.from({ length: DENSITY_BARS }, () => 0)
  const span = endMs - startMs
  if (span === 0) { bars[DENSITY_BARS / 2] = 1; return bars }
  const barOfMs = (ms: number) => Math.min(DENSITY_BARS - 1, Math.max(0, Math.floor(((ms - startMs) / span) * DENSITY_BARS)))
  let before = from
  for (let bar = 0; bar < DENSITY_BARS; bar++) {
    const after = bar === DENSITY_BARS - 1 ? to : firstAt(index, startMs + (span * (bar + 1)) / DENSITY_BARS, before, to)
    bars[bar] = after - before
    before = after
  }
  for (const member of without) { const bar = barOfMs(atOf(index, member)); bars[bar] = Math.max(0, (bars[bar] ?? 0) - 1) }
  const most = Math.max(1, ...bars)
  return bars.map((n) => n / most)
}

/** Long ranges whose mark stands outside the window while the bar crosses it: drawn while there is room, else counted. */
function addCrossing(query: Query, { items, cells, members }: Drawn): number[] {
  const { index, level, window, apart } = query
  const { columns } = index
  const ongoing = columns.laneIds.map(() => 0)
  // A shorter range has its mark so near the window that its cell was drawn.
  forEachCrossing(index, window, MARK_PX * scaleOfLevel(level), (member) => {
    const row = rowOf(index, member)
    const lane = laneOf(index, member)
    if (columns.lineCounts[lane] === 0 || members.has(member) || !touches(columns.startMs[row] ?? 0, columns.endMs[row] ?? 0, window.startMs, window.endMs)) return
    const number = cellOf(level, columns.atMs[row] ?? 0)
    const cell = cellAt(index, level, lane, number, apart)
    const isGiven = cell.given.includes(member)
    const home = isGiven ? number - 1 : number
    if (home >= cells.from && home <= cells.to && (isGiven || !cell.singles.includes(member))) return
    if (cell.singles.includes(member) && items.length < MAX_ITEMS) items.push(eventMark(query, member))
    else ongoing[lane] = (ongoing[lane] ?? 0) + 1
  })
  return ongoing
}

/** More lanes than marks can be drawn for: what is left over is counted where it stands. */
function countRest(query: Query, rest: readonly Mark[], ongoing: number[]): void {
  const { index, window } = query
  const isIn = (row: number) => touches(index.columns.startMs[row] ?? 0, index.columns.endMs[row] ?? 0, window.startMs, window.endMs)
  for (const mark of rest) {
    const rows = mark.kind === 'event' ? [mark.row] : clusterRows(index, mark)
    ongoing[mark.lane] = (ongoing[mark.lane] ?? 0) + rows.filter(isIn).length
  }
}

function stemsOf({ index }: Query, items: readonly Mark[]): readonly Stem[] {
  const lanesOfRow = new Map<number, EventMark[]>()
  for (const item of items) if (item.kind === 'event' && item.full) { const known = lanesOfRow.get(item.row); if (known) known.push(item); else lanesOfRow.set(item.row, [item]) }
  return [...lanesOfRow.values()].flatMap((marks) => {
    const [mark] = marks
    const event = mark && index.columns.events.at(mark.row)
    if (!event || marks.length < 2) return []
    const joined = encounterLanes(event, index.columns.laneIds, marks.map((m) => m.lane).sort((a, b) => a - b))
    return joined ? [{ row: mark.row, eventId: mark.eventId, atMs: mark.atMs, lanes: joined.lanes, style: joined.style, broken: mark.support === 'one-side' }] : []
  })
}

/** Rows inside a cluster that came from this index, in order of time. */
export function clusterRows(index: MarkIndex, cluster: ClusterMark): readonly number[] {
  const pill = pills.get(cluster)
  const rows: number[] = []
  if (pill) forEachInPill(pill, (member) => rows.push(rowOf(index, member)))
  return rows
}

/** Whether an event lies in a cluster; looks at none of its other members. */
export function holdsRow(index: MarkIndex, cluster: ClusterMark, row: number): boolean {
  const pill = pills.get(cluster)
  if (!pill) return false
  return membersOfRow(index, row).some((member) => member >= pill.from && member < pill.to && !pill.without.includes(member))
}
