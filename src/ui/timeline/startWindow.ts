import type { EventColumns } from '../../domain/eventColumns'
import type { EventTable, Facts } from '../../domain/facts'
import { extentOf, readExtent } from '../../domain/extent'
import { firstView, type Stretch } from '../../timeline/window'
import type { TimeWindow } from '../../url/view'

/** From the first to the last event of a set of rows (all rows if none are named); null where nothing has a finite date. */
export function dataSpan(events: EventTable, rows?: Uint32Array): Stretch | null {
  const [startMs, endMs] = events.columns ? rangeIn(events.columns, rows) : rangeOf(events, rows)
  return startMs <= endMs ? { startMs, endMs } : null
}

function rangeOf(events: EventTable, rows?: Uint32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  const count = rows?.length ?? events.length
  for (let i = 0; i < count; i++) {
    const event = events.at(rows ? (rows[i] ?? 0) : i)
    if (!event) continue
    const { startMs, endMs } = extentOf(event.when)
    for (const ms of [startMs, endMs]) if (Number.isFinite(ms)) { least = Math.min(least, ms); most = Math.max(most, ms) }
  }
  return [least, most]
}

/** The same from columns: a million of them in a few milliseconds. */
function rangeIn({ startMs: starts, endMs: ends, length }: EventColumns, rows?: Uint32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  const count = rows?.length ?? length
  for (let i = 0; i < count; i++) {
    const row = rows ? (rows[i] ?? 0) : i
    const start = starts[row] ?? NaN
    const end = ends[row] ?? NaN
    if (start < least && start !== -Infinity) least = start
    if (start > most && start !== Infinity) most = start
    if (end < least && end !== -Infinity) least = end
    if (end > most && end !== Infinity) most = end
  }
  return [least, most]
}

/** Where the plot opens without a window in the address: around the open event, else the dataset's own first view. */
export function startWindow({ info, events }: Pick<Facts, 'info' | 'events'>, selected: number | null, span: Stretch | null): TimeWindow {
  const event = selected === null ? undefined : events.at(selected)
  return firstView(info.window ? readExtent(info.window) : null, span, event ? extentOf(event.when) : null)
}
