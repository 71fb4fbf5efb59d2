import type { EventTable, Facts } from '../../domain/facts'
import { extentOf, readExtent } from '../../domain/extent'
import { firstView, type Stretch } from '../../timeline/window'
import type { TimeWindow } from '../../url/view'

/** From the first to the last event of a set of rows (all rows if none are named); null where nothing has a finite date. */
export function dataSpan(events: EventTable, rows?: Iterable<number>): Stretch | null {
  let startMs = Infinity
  let endMs = -Infinity
  const { columns } = events
  const take = (ms: number) => {
    if (!Number.isFinite(ms)) return
    if (ms < startMs) startMs = ms
    if (ms > endMs) endMs = ms
  }
  const takeRow = (row: number) => {
    const event = columns ? undefined : events.at(row)
    const extent = event ? extentOf(event.when) : { startMs: columns?.startMs[row] ?? NaN, endMs: columns?.endMs[row] ?? NaN }
    take(extent.startMs)
    take(extent.endMs)
  }
  if (rows) for (const row of rows) takeRow(row)
  else for (let row = 0; row < events.length; row++) takeRow(row)
  return startMs <= endMs ? { startMs, endMs } : null
}

/** Where the plot opens without a window in the address: around the open event, else the dataset's own first view. */
export function startWindow({ info, events }: Pick<Facts, 'info' | 'events'>, selected: number | null, span: Stretch | null): TimeWindow {
  const event = selected === null ? undefined : events.at(selected)
  return firstView(info.window ? readExtent(info.window) : null, span, event ? extentOf(event.when) : null)
}
