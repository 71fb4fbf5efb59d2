import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnTable } from '../domain/columnTable'
import { someFacts } from '../domain/someFacts'
import { decodeSkeleton, splitSummaries } from '../domain/splitSummaries'
import type { Facts } from '../domain/facts'
import { DAY_MS } from './factories'
import { layOutRows, type LayoutInput, type Placement } from './columns'
import { joinParts, type LayoutPart } from './layoutParts'
import { layOutAway, type LayoutThread } from './layoutThread'
import { chooseLanes } from './lanes'
import { askLayout, layOut } from './timelineModel'

const WORDS = { all: 'All', shape: (shape: string) => shape, shapeOf: () => 'circle' as const, noTrack: 'No track' }
const VIEW = { startMs: Date.UTC(2025, 0), endMs: Date.UTC(2025, 0) + 90 * DAY_MS }

function inColumns(facts: Facts): ColumnTable {
  const { events, problems: _, ...head } = facts
  const summaries = [...splitSummaries(head, events)].find(({ file }) => file === 'summaries.json')
  const read = decodeSkeleton(JSON.parse(JSON.stringify(summaries?.json)))
  if (!read.ok) throw new Error(read.problem.message)
  return new ColumnTable(read.value.columns)
}

/** A thread as the browser makes one: what is posted arrives as a copy. `posted` counts the messages. */
function aThread(answer: (input: LayoutInput) => Placement = layOutRows) {
  const parts: LayoutPart[] = []
  const thread: LayoutThread & { isEnded: boolean; readonly parts: LayoutPart[] } = {
    onmessage: null, onerror: null, isEnded: false, parts,
    terminate: () => { thread.isEnded = true },
    postMessage: (part) => {
      parts.push(structuredClone(part))
      const input = joinParts(parts)
      if (input) queueMicrotask(() => { if (!thread.isEnded) thread.onmessage?.({ data: structuredClone(answer(input)) } as MessageEvent<Placement>) })
    },
  }
  return thread
}

const never = () => new AbortController().signal

test('a table in columns laid out in another thread is laid out like the events themselves, but for the room of words', async () => {
  await fc.assert(fc.asyncProperty(someFacts, fc.constantFrom('side' as const, 'kind' as const, 'none' as const), async (facts, mode) => {
    const table = inColumns(facts)
    const lanes = chooseLanes(mode, facts.info, table, WORDS)
    const thread = aThread()
    const placement = await layOutAway(askLayout(table, lanes, VIEW), never(), () => thread)
    expect(thread.isEnded).toBe(true)
    expect(thread.parts.every((part) => 'rest' in part ? !JSON.stringify(part).includes('"0":') : ArrayBuffer.isView(part.values))).toBe(true)
    const { columns } = layOut(facts.events, chooseLanes(mode, facts.info, facts.events, WORDS), VIEW)
    // Titles that have not come count as usual ones, so that lines may differ.
    for (const field of ['row', 'full', 'laneOffsets', 'rowOffsets', 'rowPostings', 'forked', 'groupOffsets', 'byStart', 'byEnd', 'classOffsets', 'byClass', 'atMs'] as const) expect([...placement[field]], field).toEqual([...columns[field]])
  }), { numRuns: 40 })
})

test('where the browser refuses a thread, or its file does not come, the work is done here', async () => {
  const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 5 })
  if (!facts) throw new Error('no facts')
  const table = inColumns(facts)
  const input = askLayout(table, chooseLanes('side', facts.info, table, WORDS), VIEW)
  expect(await layOutAway(input, never(), () => { throw new Error('refused') })).toEqual(layOutRows(input))
  const missing = { ...aThread(), postMessage: () => {} }
  const laid = layOutAway(input, never(), () => missing)
  missing.onerror?.({ message: '' } as ErrorEvent)
  expect(await laid).toEqual(layOutRows(input))
})

test('what breaks in the thread is said, and who waits no more ends it', async () => {
  const [facts] = fc.sample(someFacts, { numRuns: 1, seed: 5 })
  if (!facts) throw new Error('no facts')
  const table = inColumns(facts)
  const input = askLayout(table, chooseLanes('side', facts.info, table, WORDS), VIEW)
  const broken = { ...aThread(), postMessage: () => {} }
  const laid = layOutAway(input, never(), () => broken)
  broken.onerror?.({ message: 'RangeError' } as ErrorEvent)
  await expect(laid).rejects.toThrow('RangeError')
  const abort = new AbortController()
  const thread = aThread()
  const answered = layOutAway(input, abort.signal, () => thread)
  abort.abort()
  const nothing = new Promise<string>((go) => { setTimeout(() => go('nothing'), 20) })
  expect(await Promise.race([answered, nothing])).toBe('nothing')
  expect(thread.isEnded).toBe(true)
  expect(thread.parts.length).toBeLessThan(2)
})
