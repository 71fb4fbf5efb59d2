import { isRecord, ownValue } from '../domain/columns'
import type { EventColumns } from '../domain/eventColumns'
import { readExtent } from '../domain/extent'
import type { Loaded } from './json'

/** The order in which parts are looked through for an event: first those in which something has its date, if its own file says it. */
export async function partsToLookIn(id: string, { startMs, endMs, length }: Pick<EventColumns, 'startMs' | 'endMs' | 'length'>, ends: readonly number[], file: (name: string) => Promise<Loaded<unknown>>): Promise<readonly number[]> {
  const extent = await dateOf(id, file)
  const likely = new Set<number>()
  if (extent) {
    let part = 0
    for (let row = 0; row < length; row += 1) {
      while (row >= (ends[part] ?? Infinity)) part += 1
      if (startMs[row] === extent.startMs && endMs[row] === extent.endMs) likely.add(part)
    }
  }
  return [...new Set([...likely, ...ends.keys()])]
}

async function dateOf(id: string, file: (name: string) => Promise<Loaded<unknown>>) {
  const json = await file(`events/${encodeURIComponent(id)}.json`)
  const event = json.ok ? ownValue(json.value, 'event') : null
  const when = isRecord(event) ? ownValue(event, 'when') : null
  return typeof when === 'string' ? readExtent(when) : null
}
