import type { Facts } from '../../domain/facts'
import { extentOf, readExtent } from '../../domain/extent'
import { firstView, type Stretch } from '../../timeline/window'
import type { TimeWindow } from '../../url/view'

/** From the first to the last event of a set of rows (all rows if none are named); null where nothing has a finite date. */
export function dataSpan(facts: Facts, rows?: Iterable<number>): Stretch | null {
  let startMs = Infinity
  let endMs = -Infinity
  const take = (row: number) => {
    const event = facts.events[row]
    if (!event) return
    const extent = extentOf(event.when)
    for (const ms of [extent.startMs, extent.endMs]) {
      if (!Number.isFinite(ms)) continue
      startMs = Math.min(startMs, ms)
      endMs = Math.max(endMs, ms)
    }
  }
  if (rows) for (const row of rows) take(row)
  else facts.events.forEach((_, row) => take(row))
  return startMs <= endMs ? { startMs, endMs } : null
}

/** Where the plot opens without a window in the address: around the open event, else the dataset's own first view. */
export function startWindow(facts: Facts, selected: number | null, span: Stretch | null): TimeWindow {
  const event = selected === null ? undefined : facts.events[selected]
  return firstView(facts.info.window ? readExtent(facts.info.window) : null, span, event ? extentOf(event.when) : null)
}
