import type { EventTable } from '../domain/facts'
import { CLASS_COUNT, columnsOf, layOutRows, layoutInput, type Columns, type GivenLines, type Placement } from './columns'
import type { RowPlaces } from './lanePlaces'
import { isForked } from './rowValues'
import { groupOf } from './spanGroups'
import { DIFFERS } from '../domain/summaryColumns'
import type { TimelineLayout } from './timelineModel'

/**
 * The layout of the events known on a date, each on the line it has at the latest date: looking back leaves marks out
 * and moves none. `latestRows`: the row of each event in the latest layout, ascending.
 */
export function layoutAsKnownOn({ columns: latest, choice }: TimelineLayout, events: EventTable, latestRows: Uint32Array): TimelineLayout {
  const taken = events.columns && takeOut(latest, events, latestRows)
  // The scale says where labels go, and the lines are given.
  const placement = taken ?? layOutRows(layoutInput(events, choice, 1), linesOf(latest, latestRows))
  return { choice, columns: { ...columnsOf(placement, events, choice), extent: latest.extent } }
}

/** In a lane in which an event stands only on a date, it has the line that it has in its first. */
function linesOf(latest: Columns, latestRows: Uint32Array): GivenLines {
  const { rowOffsets, rowPostings, line, laneOffsets, lineCounts } = latest
  return ({ rowOffsets: offsets, lanes }: RowPlaces) => {
    const lines = new Uint8Array(lanes.length)
    for (let row = 0; row + 1 < offsets.length; row++) {
      const from = rowOffsets[latestRows[row] ?? 0] ?? 0
      const to = rowOffsets[(latestRows[row] ?? 0) + 1] ?? 0
      for (let place = offsets[row] ?? 0; place < (offsets[row + 1] ?? 0); place++) {
        const lane = lanes[place] ?? 0
        const own = rowPostings.subarray(from, to).find((posting) => posting >= (laneOffsets[lane] ?? 0) && posting < (laneOffsets[lane + 1] ?? 0))
        lines[place] = Math.min(line[own ?? rowPostings[from] ?? 0] ?? 0, Math.max(0, (lineCounts[lane] ?? 1) - 1))
      }
    }
    return { lines, lineCounts }
  }
}

/** Of a large dataset, the arrays of the latest layout without what was not known; null where an event stood in other lanes then. */
function takeOut(latest: Columns, events: EventTable, latestRows: Uint32Array): Placement | null {
  const { columns } = events
  if (!columns || !haveSameLanes(latest.events.columns?.laneSet, columns.laneSet, latestRows)) return null
  const forks = DIFFERS.map((differ) => (isForked(differ) ? 1 : 0))
  const [forkedRows, undisclosedRows] = [new Uint8Array(latestRows.length), new Uint8Array(latestRows.length)]
  const rowOf = new Int32Array(latest.startMs.length).fill(-1)
  for (let row = 0; row < latestRows.length; row++) {
    rowOf[latestRows[row] ?? 0] = row
    forkedRows[row] = forks[columns.differ[row] ?? 0] ?? 0
    undisclosedRows[row] = (columns.undisclosed[row] ?? 0) > 0 ? 1 : 0
  }
  const postings = keptPostings(latest, rowOf, latestRows)
  return {
    startMs: take(latest.startMs, latestRows), endMs: take(latest.endMs, latestRows), atMs: take(latest.atMs, latestRows), isForked: forkedRows,
    weight: columns.weight, lineCounts: latest.lineCounts, extent: latest.extent, ...postings,
    forked: whereOne(postings.row, forkedRows),
    ...keptGroups(latest, rowOf, forkedRows, undisclosedRows),
  }
}

function take(values: Float64Array, rows: Uint32Array): Float64Array {
  const out = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? NaN
  return out
}

/** Sets of lanes keep their numbers at any date. */
function haveSameLanes(latest: Uint16Array | undefined, known: Uint16Array, latestRows: Uint32Array): boolean {
  if (!latest) return false
  for (let row = 0; row < latestRows.length; row++) if (latest[latestRows[row] ?? 0] !== known[row]) return false
  return true
}

type Postings = Pick<Placement, 'row' | 'line' | 'full' | 'laneOffsets' | 'rowOffsets' | 'rowPostings' | 'classOffsets' | 'byClass'>

function keptPostings(latest: Columns, rowOf: Int32Array, latestRows: Uint32Array): Postings {
  const total = latest.row.length
  const [row, line, full, newPosting] = [new Uint32Array(total), new Uint8Array(total), new Uint8Array(total), new Int32Array(total).fill(-1)]
  const laneOffsets = new Uint32Array(latest.laneOffsets.length)
  let count = 0
  for (let lane = 0; lane + 1 < laneOffsets.length; lane++) {
    for (let p = latest.laneOffsets[lane] ?? 0; p < (latest.laneOffsets[lane + 1] ?? 0); p++) {
      const own = rowOf[latest.row[p] ?? 0] ?? -1
      if (own < 0) continue
      row[count] = own
      line[count] = latest.line[p] ?? 0
      full[count] = latest.full[p] ?? 0
      newPosting[p] = count++
    }
    laneOffsets[lane + 1] = count
  }
  const rowOffsets = new Uint32Array(latestRows.length + 1)
  const rowPostings = new Uint32Array(count)
  let next = 0
  for (let r = 0; r < latestRows.length; r++) {
    const old = latestRows[r] ?? 0
    for (let i = latest.rowOffsets[old] ?? 0; i < (latest.rowOffsets[old + 1] ?? 0); i++) rowPostings[next++] = newPosting[latest.rowPostings[i] ?? 0] ?? 0
    rowOffsets[r + 1] = next
  }
  const classOffsets = new Uint32Array(CLASS_COUNT + 1)
  const byClass = keepIn(latest.byClass, latest.classOffsets, newPosting, classOffsets)
  return { row: row.subarray(0, count), line: line.subarray(0, count), full: full.subarray(0, count), laneOffsets, rowOffsets, rowPostings, classOffsets, byClass }
}

/** What is kept of each stretch of a list, under its new numbers. */
function keepIn(values: Uint32Array, offsets: Uint32Array, numbers: Int32Array, newOffsets: Uint32Array): Uint32Array {
  const out = new Uint32Array(values.length)
  let count = 0
  for (let part = 0; part + 1 < newOffsets.length; part++) {
    for (let i = offsets[part] ?? 0; i < (offsets[part + 1] ?? 0); i++) { const number = numbers[values[i] ?? 0] ?? -1; if (number >= 0) out[count++] = number }
    newOffsets[part + 1] = count
  }
  return out.subarray(0, count)
}

function whereOne(rows: Uint32Array, flags: Uint8Array): Uint32Array {
  const out = new Uint32Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) if (flags[rows[i] ?? 0] === 1) out[count++] = i
  return out.subarray(0, count)
}

function rowsWith(rows: Uint32Array, flags: Uint8Array): Uint32Array {
  const out = new Uint32Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) if (flags[rows[i] ?? 0] === 1) out[count++] = rows[i] ?? 0
  return out.subarray(0, count)
}

/** Lanes and all events as they were; whose sources differ, and where something was kept back, as it was on the date. */
function keptGroups(latest: Columns, rowOf: Int32Array, forked: Uint8Array, undisclosed: Uint8Array): Pick<Placement, 'groupOffsets' | 'byStart' | 'byEnd'> {
  const lanes = latest.laneIds.length
  const all = groupOf.events(lanes)
  const groups = (values: Uint32Array) => {
    const offsets = new Uint32Array(all + 2)
    const rows = keepIn(values, latest.groupOffsets, rowOf, offsets)
    const events = rows.subarray(offsets[all] ?? 0, offsets[all + 1] ?? 0)
    const [forks, kept] = [rowsWith(events, forked), rowsWith(events, undisclosed)]
    const joined = new Uint32Array(rows.length + forks.length + kept.length)
    joined.set(rows)
    joined.set(forks, rows.length)
    joined.set(kept, rows.length + forks.length)
    return { joined, offsets: Uint32Array.from([...offsets, rows.length + forks.length, joined.length]) }
  }
  const [starts, ends] = [groups(latest.byStart), groups(latest.byEnd)]
  return { groupOffsets: starts.offsets, byStart: starts.joined, byEnd: ends.joined }
}
