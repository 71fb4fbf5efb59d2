import { expect, test } from 'vitest'
import type { EventSummary, EventTable } from '../../domain/facts'
import { eventsWithWords } from './viewFiles'

/** A table whose words come when it is told so. */
function laterTable() {
  let hasWords = false
  const listeners = new Set<() => void>()
  const event = (row: number) => ({ id: hasWords ? `event-${row}` : '', ...(hasWords ? {} : { isWordless: true }) }) as EventSummary
  const table: EventTable = {
    length: 3, at: (row) => (row < 3 ? event(row) : undefined),
    words: { version: 0, find: () => undefined, subscribe: (listener) => { listeners.add(listener); return () => void listeners.delete(listener) } },
    *[Symbol.iterator]() { for (let row = 0; row < 3; row += 1) yield event(row) },
  }
  return { table, listeners, bring: () => { hasWords = true; for (const listener of listeners) listener() } }
}

test('words of a large dataset are waited for, and nobody listens afterwards', async () => {
  const { table, listeners, bring } = laterTable()
  const asked = eventsWithWords(Uint32Array.of(0, 2), { events: table })
  expect(listeners.size).toBe(1)
  bring()
  expect((await asked)?.map(({ id }) => id)).toEqual(['event-0', 'event-2'])
  expect(listeners.size).toBe(0)
})

test('events that are at hand are given at once; a row that is none is left out', async () => {
  const { table, bring } = laterTable()
  bring()
  expect(await eventsWithWords(Uint32Array.of(1, 9), { events: table })).toMatchObject([{ id: 'event-1' }])
})
