import { parseEdtf } from '../domain/edtf'
import type { EventSummary, Lane } from '../domain/facts'
import type { FuzzyDate } from '../domain/fuzzyDate'
import type { LaneChoice } from './lanes'

export const DAY_MS = 86_400_000
export const T0 = Date.UTC(2025, 0, 1)

/** For tests: what a test does not name does not matter to it. Not part of the product. */

export function aDate(text: string): FuzzyDate {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`)
  return parsed.value
}

/** Days after 1 January 2025, as EDTF. */
export const day = (n: number): string => isoDay(T0 + n * DAY_MS)
export const isoDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)

export const aSummary = (over: Partial<EventSummary> & { readonly on?: string } = {}): EventSummary => {
  const { on = '2025-02-27', ...rest } = over
  return {
    id: 'an-event', title: 'An event', short: 'An event', summary: '', kind: 'talks', when: aDate(on), weight: 3, support: 'several', differ: 'none', knownFromMs: 0,
    participants: [], lanes: [{ side: 'a', mark: 'full' }], publishers: [], claimCount: 1, undisclosedCount: 0, aliases: [], ...rest,
  }
}

/** Lanes a, b, c and so on; an event stands where its own `lanes` say. */
export function someLanes(ids: readonly string[]): LaneChoice {
  const placesOf = (lanes: readonly Lane[]) => lanes.flatMap(({ side, mark }) => (ids.includes(side) ? [{ lane: ids.indexOf(side), full: mark === 'full' }] : [])).sort((x, y) => x.lane - y.lane)
  return {
    lanes: ids.map((id, i) => ({ id, title: id.toUpperCase(), colour: i + 1 })),
    placesOf: (event) => placesOf(event.lanes),
    placesInColumns: ({ laneSet, laneSets }) => ({ numbers: laneSet, places: laneSets.map(placesOf) }),
  }
}
