import { countUpTo } from './ascending'
import { civilFromMs, daysInMonth, MS_PER_DAY, msFromCivil } from './civil'
import { formatDay } from './edtf'
import type { Evidence, ReportTime } from './evidenceRead'

/** How many reports were published on each day (UTC), by the start of the day. */
export function reportsByDay(reports: Evidence['reports']): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const report of reports) countDay(counts, report)
  return counts
}

export function countDay(counts: Map<number, number>, { ms, hasHour }: Pick<ReportTime, 'ms' | 'hasHour'>): void {
  if (!Number.isFinite(ms)) return
  // A report without an hour counts from the end of its day.
  const day = Math.floor((hasHour ? ms : ms - 1) / MS_PER_DAY) * MS_PER_DAY
  counts.set(day, (counts.get(day) ?? 0) + 1)
}

/**
 * The days (UTC) on which something was published, as places to look back to: the end of each, and behind the last the
 * latest date. An instant to look back to is given in ms, the latest as null; dates for the address come back as text.
 */
export class PublicationDays {
  /** Start of each day, ascending. */
  readonly startsMs: readonly number[]
  /** Reports of each day. */
  readonly counts: readonly number[]
  /** Most reports of one day. */
  readonly most: number

  /** From the reports themselves, or from how many there were on each day (by its start). */
  constructor(from: Pick<Evidence, 'reports'> | { readonly reportsByDay: ReadonlyMap<number, number> }) {
    const counts = 'reports' in from ? reportsByDay(from.reports) : from.reportsByDay
    const sorted = [...counts].toSorted(([a], [b]) => a - b)
    this.startsMs = sorted.map(([day]) => day)
    this.counts = sorted.map(([, count]) => count)
    this.most = this.counts.reduce((most, count) => Math.max(most, count), 0)
  }

  /** How many of them are over; at the latest date one more than there are. */
  over(atMs: number | null): number {
    return atMs === null ? this.startsMs.length + 1 : countUpTo(this.startsMs, atMs - MS_PER_DAY)
  }

  /** The end of the day that is over as so-many-th, from 1; null: the latest. */
  at(over: number): string | null {
    if (over > this.startsMs.length) return null
    const day = this.startsMs[Math.max(1, over) - 1]
    return day === undefined ? null : formatDay(day)
  }

  /** One publication day back or on. */
  stepDay(atMs: number | null, way: -1 | 1): string | null {
    const over = this.over(atMs)
    if (way > 0) return this.at(over + 1)
    const last = this.startsMs[over - 1]
    // Within a day the day before it is one back; at the end of a day that day itself is where one stands.
    return this.at(atMs !== null && last !== undefined && last + MS_PER_DAY < atMs ? over : over - 1)
  }

  /** One month back or on: the same day of the month, or its last. */
  stepMonth(atMs: number | null, way: -1 | 1): string | null {
    const [first, last] = [this.startsMs[0], this.startsMs.at(-1)]
    if (first === undefined || last === undefined || (atMs === null && way > 0)) return null
    const { year, month, day } = civilFromMs(atMs === null ? last : atMs - 1)
    const months = year * 12 + (month - 1) + way
    const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
    const toMs = msFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
    return toMs > last ? null : formatDay(Math.max(first, toMs))
  }

  /** The publication day nearest to an instant; well behind the last: the latest. */
  nearest(ms: number): string | null {
    const at = countUpTo(this.startsMs, ms)
    const [before, after] = [this.startsMs[at - 1], this.startsMs[at]]
    if (after === undefined) return before !== undefined && ms < before + 2 * MS_PER_DAY ? formatDay(before) : null
    return formatDay(before !== undefined && ms - before <= after - ms ? before : after)
  }
}
