import type { EventTable } from '../domain/facts'
import type { LanePlace } from './lanes'

/** Lanes of each row: of row r from rowOffsets[r] to rowOffsets[r + 1]. */
export interface RowPlaces {
  readonly rowOffsets: Uint32Array
  readonly lanes: Uint16Array
  readonly fulls: Uint8Array
}

/** The same where a number of each row says in which lanes it stands. */
export interface NumberedPlaces {
  /** Place in `places` by row; null: all rows have the first. */
  readonly numbers: Uint8Array | Uint16Array | null
  readonly places: readonly (readonly LanePlace[])[]
}

/** Rows without a place on the axis stand in no lane. */
export function layRowPlaces(events: EventTable, placesOf: (event: NonNullable<ReturnType<EventTable['at']>>) => readonly LanePlace[], atMs: Float64Array): RowPlaces {
  const list: (readonly LanePlace[])[] = []
  for (const event of events) list.push(placesOf(event))
  return layPlaces((row) => list[row] ?? NOWHERE, atMs)
}

export function layNumberedPlaces({ numbers, places }: NumberedPlaces, atMs: Float64Array): RowPlaces {
  return layPlaces((row) => places[numbers?.[row] ?? 0] ?? NOWHERE, atMs)
}

const NOWHERE: readonly LanePlace[] = []

function layPlaces(placesOf: (row: number) => readonly LanePlace[], atMs: Float64Array): RowPlaces {
  const rowOffsets = new Uint32Array(atMs.length + 1)
  for (let row = 0; row < atMs.length; row++) rowOffsets[row + 1] = (rowOffsets[row] ?? 0) + (Number.isNaN(atMs[row]) ? 0 : placesOf(row).length)
  const count = rowOffsets[atMs.length] ?? 0
  const [lanes, fulls] = [new Uint16Array(count), new Uint8Array(count)]
  for (let row = 0; row < atMs.length; row++) {
    const from = rowOffsets[row] ?? 0
    if (from === rowOffsets[row + 1]) continue
    const places = placesOf(row)
    for (let i = 0; i < places.length; i++) {
      lanes[from + i] = places[i]?.lane ?? 0
      fulls[from + i] = places[i]?.full === true ? 1 : 0
    }
  }
  return { rowOffsets, lanes, fulls }
}
