import type { EventTable } from '../domain/facts'
import type { LaneChoice, LanePlace } from './lanes'

/** Lanes of each row: of row r from rowOffsets[r] to rowOffsets[r + 1]. */
export interface RowPlaces {
  readonly rowOffsets: Uint32Array
  readonly lanes: Uint16Array
  readonly fulls: Uint8Array
}

/** Lanes are numbered in 16 bits: no event can stand in more. */
const MOST_PLACES = 65_536

/** Rows without a place on the axis stand in no lane. */
export function layRowPlaces(events: EventTable, choice: LaneChoice, atMs: Float64Array): RowPlaces {
  const placesOf = rowReader(events, choice)
  const rowOffsets = new Uint32Array(events.length + 1)
  let lanes = new Uint16Array(events.length * 3 + 8)
  let fulls = new Uint8Array(events.length * 3 + 8)
  let count = 0
  for (let row = 0; row < events.length; row++) {
    if (!Number.isNaN(atMs[row])) {
      const places = placesOf(row)
      if (count + places.length > lanes.length) { lanes = grown(lanes); fulls = grown(fulls) }
      for (let i = 0; i < places.length; i++) {
        const place = places[i]
        lanes[count] = place?.lane ?? 0
        fulls[count++] = place?.full === true ? 1 : 0
      }
    }
    rowOffsets[row + 1] = count
  }
  return { rowOffsets, lanes: lanes.slice(0, count), fulls: fulls.slice(0, count) }
}

/** Of a table in columns no event is made: lanes follow from its set of lanes, its kind or its track. */
function rowReader(events: EventTable, choice: LaneChoice): (row: number) => readonly LanePlace[] {
  const { columns } = events
  if (columns && choice.placesInColumns) return choice.placesInColumns(columns)
  const none: readonly LanePlace[] = []
  const list = Array.isArray(events) ? (events as EventTable) : [...events]
  return (row) => { const event = list.at(row); return event ? choice.placesOf(event) : none }
}

function grown<T extends Uint8Array | Uint16Array>(values: T): T {
  const larger = new (values.constructor as new (length: number) => T)(values.length * 2 + MOST_PLACES)
  larger.set(values)
  return larger
}
