import { glanceAt, type EventTable } from './facts'
import type { DatePoint, FuzzyDate } from './fuzzyDate'

/** What stands above a group of events: a month, a stretch of time known less exactly, or nothing known. */
export type GroupHeading = { readonly kind: 'month'; readonly startMs: number } | { readonly kind: 'coarse'; readonly date: FuzzyDate } | { readonly kind: 'unknown' }

export interface MonthGroup {
  readonly key: string
  readonly heading: GroupHeading
  /** Rows of the dataset, in the order shown. */
  readonly rows: readonly number[]
}

/**
 * Events by the month they begin in (where the begin is not known: end in). One of which only the year is known stands
 * under that year, not under January. Groups keep the place of their first event.
 */
export function monthGroups(rows: Iterable<number>, events: EventTable): readonly MonthGroup[] {
  const groups = new Map<string, { readonly heading: GroupHeading; readonly rows: number[] }>()
  for (const row of rows) {
    const event = glanceAt(events, row)
    if (!event) continue
    const heading = headingOf(event.when)
    const key = keyOf(heading)
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { heading, rows: [row] })
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

function headingOf({ from, to, text }: FuzzyDate): GroupHeading {
  const point = from.kind === 'point' ? from : to.kind === 'point' ? to : null
  if (point === null) return { kind: 'unknown' }
  if (point.month !== undefined) return { kind: 'month', startMs: monthStartMs(point) }
  const plain: DatePoint = { ...point, approximate: false, uncertain: false }
  return { kind: 'coarse', date: { text, startMs: plain.startMs, endMs: plain.endMs, from: plain, to: plain, isInterval: false } }
}

const DAY_MS = 86_400_000

/** First instant of the day the date begins on, less the days before it in its month. */
function monthStartMs({ startMs, day = 1 }: DatePoint): number {
  return Math.floor(startMs / DAY_MS) * DAY_MS - (day - 1) * DAY_MS
}

function keyOf(heading: GroupHeading): string {
  if (heading.kind === 'unknown') return 'unknown'
  return heading.kind === 'month' ? `month ${heading.startMs}` : `coarse ${heading.date.startMs} ${heading.date.endMs}`
}

/** One row of the table: the head of a group, or an event. */
export type TableItem = { readonly kind: 'group'; readonly group: MonthGroup } | { readonly kind: 'event'; readonly row: number; readonly group: MonthGroup }

const NONE: ReadonlySet<string> = new Set()

/** The groups as one run of table rows; of those folded (by key) the head alone. */
export const tableItems = (groups: readonly MonthGroup[], folded = NONE): readonly TableItem[] =>
  groups.flatMap((group): TableItem[] => [{ kind: 'group', group }, ...(folded.has(group.key) ? [] : group.rows.map((row): TableItem => ({ kind: 'event', row, group })))])

/** Neighbouring items of one group, so that each group keeps a body of its own. */
export function byGroup<T extends { readonly item: TableItem }>(items: readonly T[]): readonly { readonly group: MonthGroup; readonly items: readonly T[] }[] {
  const runs: { group: MonthGroup; items: T[] }[] = []
  for (const entry of items) {
    const last = runs.at(-1)
    if (last?.group === entry.item.group) last.items.push(entry)
    else runs.push({ group: entry.item.group, items: [entry] })
  }
  return runs
}
