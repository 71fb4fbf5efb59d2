import { monthGroups, type MonthGroup } from '../domain/monthGroups'
import type { TimeWindow } from '../url/view'
import { encounterLanes } from './columns'
import type { BarEdge, ClusterMark, Stem } from './engine'
import { touches } from './markIndex'
import { barOf } from './spans'
import type { TimelineMarks } from './timelineModel'

/**
 * The score turned by 90 degrees: lanes are rails, time runs downwards, each event has a row of its own in the order of
 * the list. How long a date is stands in how many of the rows below it its bar passes.
 */

/** An event in one rail; not full: the act is only directed at this side. */
export interface Stop { readonly lane: number; readonly full: boolean }

/** The part of a bar that one row shows. `voice`: beside which other bars of the rail it runs. */
export interface BarPart {
  readonly row: number
  readonly lane: number
  readonly voice: number
  /** null: it comes from the row above, or goes on in the one below. */
  readonly startEdge: BarEdge | null
  readonly endEdge: BarEdge | null
}

export interface EventEntry {
  readonly kind: 'event'
  readonly key: string
  readonly row: number
  readonly stops: readonly Stop[]
  readonly stem: Pick<Stem, 'lanes' | 'style' | 'broken'> | null
  readonly bars: readonly BarPart[]
  /** Of an opened cluster. */
  readonly isMember: boolean
}

export interface ClusterEntry {
  readonly kind: 'cluster'
  readonly key: string
  readonly mark: ClusterMark
  readonly isOpen: boolean
  readonly bars: readonly BarPart[]
}

export type Entry = EventEntry | ClusterEntry

export interface TurnedGroup extends Pick<MonthGroup, 'key' | 'heading'> {
  readonly entries: readonly Entry[]
  /** What passes behind the heading. */
  readonly bars: readonly BarPart[]
}

export interface TurnedScore {
  readonly groups: readonly TurnedGroup[]
  readonly hasClusters: boolean
  /** Events that cross the window and are not drawn. */
  readonly ongoing: number
}

interface Options {
  /** Rows that stand by themselves. */
  readonly apart?: readonly number[]
  /** Keys of clusters whose members are shown. */
  readonly open?: ReadonlySet<string>
}

/** So fine that only a crowd of more than `marks()` draws is joined. */
const FINEST_MS_PER_PX = 2_400
/** Side by side in one rail; further ones share the last. */
export const VOICES = 3
/** Beyond it a score shows what `marks()` draws and nothing else. */
const MOST_ROWS = 2_000

export function turn(marks: TimelineMarks, window: TimeWindow, { apart = [], open = new Set() }: Options = {}): TurnedScore {
  const set = marks.marks(window, (window.endMs - window.startMs) / FINEST_MS_PER_PX, { apart })
  const single = new Set<number>()
  const clusters: ClusterMark[] = []
  for (const mark of set.items) { if (mark.kind === 'event') single.add(mark.row); else clusters.push(mark) }
  const inClusters = clusters.map((mark) => ({ mark, rows: marks.clusterRows(mark) }))
  for (const row of placelessRows(marks, window, single, inClusters)) single.add(row)
  const drafts = [
    ...Array.from(single, (row): Draft => ({ row, cluster: null })),
    ...inClusters.map(({ mark, rows }): Draft => ({ row: rows.reduce((least, row) => Math.min(least, row), Infinity), cluster: { mark, rows } })),
  ].sort((a, b) => a.row - b.row || (a.cluster ? 1 : 0) - (b.cluster ? 1 : 0))
  return { groups: grouped(marks, drafts, open), hasClusters: clusters.length > 0, ongoing: set.ongoing.reduce((sum, n) => sum + n, 0) }
}

interface Draft { readonly row: number; readonly cluster: { readonly mark: ClusterMark; readonly rows: readonly number[] } | null }

/** Events that stand in no lane, or whose date has no place on the axis: the list has them, so the score has them too. */
function placelessRows({ rows, index: { columns } }: TimelineMarks, window: TimeWindow, single: ReadonlySet<number>, clusters: readonly { readonly rows: readonly number[] }[]): readonly number[] {
  if (rows.length > MOST_ROWS) return []
  const drawn = new Set([...single, ...clusters.flatMap((cluster) => cluster.rows)])
  const isIn = (row: number) => { const startMs = columns.startMs[row] ?? NaN; return Number.isNaN(startMs) || touches(startMs, columns.endMs[row] ?? startMs, window.startMs, window.endMs) }
  return [...rows].filter((row) => !drawn.has(row) && isIn(row))
}

function grouped(marks: TimelineMarks, drafts: readonly Draft[], open: ReadonlySet<string>): readonly TurnedGroup[] {
  const { events } = marks.index.columns
  // Groups are asked for by row; entries of one row stay together.
  const byRow = new Map<number, Draft[]>()
  for (const draft of drafts) byRow.set(draft.row, [...(byRow.get(draft.row) ?? []), draft])
  const groups = monthGroups(byRow.keys(), events).map(({ rows, ...group }) => ({ ...group, spreads: rows.flatMap((row) => byRow.get(row) ?? []).flatMap((draft) => spread(draft, open)) }))
  const bars = barsOf(marks, groups.flatMap(({ spreads }) => spreads))
  let at = 0
  return groups.map(({ key, heading, spreads }) => {
    const entries = spreads.map((one) => entryOf(marks, one, bars[at++] ?? []))
    return { key, heading, entries, bars: (entries[0]?.bars ?? []).filter((part) => part.startEdge === null).map((part) => ({ ...part, endEdge: null })) }
  })
}

/** An entry before its bars are known. */
interface Spread { readonly row: number; readonly cluster: ClusterMark | null; readonly isOpen: boolean; /** The cluster it is shown as a member of. */ readonly of: string | null }

function spread({ row, cluster }: Draft, open: ReadonlySet<string>): readonly Spread[] {
  if (!cluster) return [{ row, cluster: null, isOpen: false, of: null }]
  const { mark, rows } = cluster
  const isOpen = open.has(mark.key)
  const members = isOpen ? rows.toSorted((a, b) => a - b).map((member): Spread => ({ row: member, cluster: null, isOpen: false, of: mark.key })) : []
  return [{ row, cluster: mark, isOpen, of: null }, ...members]
}

function entryOf(marks: TimelineMarks, { row, cluster, isOpen, of }: Spread, bars: readonly BarPart[]): Entry {
  if (cluster) return { kind: 'cluster', key: cluster.key, mark: cluster, isOpen, bars }
  const stops = stopsOf(marks, row)
  return { kind: 'event', key: of === null ? `e${row}` : `e${row} of ${of}`, row, stops, stem: stemOf(marks, row, stops), bars, isMember: of !== null }
}

function stopsOf({ index: { columns } }: TimelineMarks, row: number): readonly Stop[] {
  const { rowOffsets, rowPostings, laneOffsets, full } = columns
  return Array.from(rowPostings.subarray(rowOffsets[row] ?? 0, rowOffsets[row + 1] ?? 0), (posting) => ({ lane: laneAt(laneOffsets, posting), full: full[posting] === 1 })).sort((a, b) => a.lane - b.lane)
}

function laneAt(laneOffsets: Uint32Array, posting: number): number {
  let lane = 0
  while (lane + 2 < laneOffsets.length && (laneOffsets[lane + 1] ?? 0) <= posting) lane++
  return lane
}

function stemOf({ index: { columns } }: TimelineMarks, row: number, stops: readonly Stop[]): EventEntry['stem'] {
  const event = columns.events.at(row)
  const full = stops.filter((stop) => stop.full).map(({ lane }) => lane)
  const joined = event && full.length > 1 ? encounterLanes(event, columns.laneIds, full) : null
  return event && joined ? { lanes: joined.lanes, style: joined.style, broken: event.support === 'one-side' } : null
}

/** For each entry the parts of bars that pass it: a bar begins at its event's row and ends at the last row begun before it is over. */
function barsOf(marks: TimelineMarks, entries: readonly Spread[]): readonly BarPart[][] {
  const { columns } = marks.index
  const starts = entries.map(({ row, cluster }) => (cluster ? cluster.startMs : (columns.startMs[row] ?? NaN)))
  const parts = entries.map((): BarPart[] => [])
  const lastOfVoice = new Map<string, number>()
  entries.forEach(({ row, cluster }, at) => {
    const event = cluster ? undefined : columns.events.at(row)
    if (!event || Number.isNaN(starts[at] ?? NaN)) return
    const { isPoint, startEdge, endEdge, endMs } = barOf(event.when)
    if (isPoint) return
    // An end of which nothing is known fades in its own row.
    let last = at
    if (endEdge !== 'soft' || Number.isFinite(endMs)) while (last + 1 < entries.length && (starts[last + 1] ?? NaN) < endMs) last++
    for (const { lane, full } of stopsOf(marks, row)) {
      if (!full) continue
      const voice = freeVoice(lastOfVoice, lane, at, last)
      for (let i = at; i <= last; i++) parts[i]?.push({ row, lane, voice, startEdge: i === at ? startEdge : null, endEdge: i === last ? endEdge : null })
    }
  })
  return parts
}

function freeVoice(lastOfVoice: Map<string, number>, lane: number, at: number, last: number): number {
  let voice = 0
  while (voice < VOICES - 1 && (lastOfVoice.get(`${lane} ${voice}`) ?? -1) >= at) voice++
  const key = `${lane} ${voice}`
  lastOfVoice.set(key, Math.max(last, lastOfVoice.get(key) ?? -1))
  return voice
}
