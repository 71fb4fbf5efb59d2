import { expect, test } from 'vitest'
import { partsToLookIn } from './eventRow'
import type { Loaded } from './json'

const DAY_MS = 86_400_000
const days = [0, 1, 1, 2, 3, 3].map((day) => Date.UTC(2025, 0, 1 + day))
const columns = { length: days.length, startMs: Float64Array.from(days), endMs: Float64Array.from(days, (ms) => ms + DAY_MS) }
const ENDS = [2, 4, 6]
const files = (json: unknown) => async (name: string): Promise<Loaded<unknown>> =>
  name === 'events/a%2Fb.json' ? { ok: true, value: json } : { ok: false, failure: { kind: 'status', file: name, detail: '404' } }

test('parts in which something stands on its day are looked through first', async () => {
  expect(await partsToLookIn('a/b', columns, ENDS, files({ event: { when: '2025-01-04' } }))).toEqual([2, 0, 1])
  expect(await partsToLookIn('a/b', columns, ENDS, files({ event: { when: '2025-01-02' } }))).toEqual([0, 1, 2])
})

test('of an event without a file, or without a readable date, all of them in order', async () => {
  for (const json of [null, {}, { event: { when: 7 } }, { event: { when: 'soon' } }]) expect(await partsToLookIn('a/b', columns, ENDS, files(json))).toEqual([0, 1, 2])
  expect(await partsToLookIn('another', columns, ENDS, files(null))).toEqual([0, 1, 2])
})
