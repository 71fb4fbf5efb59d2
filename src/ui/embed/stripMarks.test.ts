import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildFacts } from '../../domain/buildFacts'
import { someDataset } from '../../domain/someFacts'
import { chooseLanes } from '../../timeline/lanes'
import { spanOf } from '../../timeline/spans'
import { stripMarks } from './stripMarks'

const WORDS = { all: '', shape: (shape: string) => shape, shapeOf: () => 'circle' as const, noTrack: '' }
const YEAR_MS = 366 * 86_400_000

const someStrip = fc.record({ dataset: someDataset, startMs: fc.integer({ min: Date.UTC(2023, 11), max: Date.UTC(2025, 3) }), spanMs: fc.integer({ min: 3_600_000, max: 3 * YEAR_MS }), widthPx: fc.integer({ min: 200, max: 1200 }), pick: fc.nat(8) })
  .map(({ dataset, startMs, spanMs, widthPx, pick }) => {
    const facts = buildFacts(dataset)
    const events = [...facts.events]
    const { lanes, placesOf } = chooseLanes('side', facts.info, events, WORDS)
    return { events, lanes, placesOf, window: { startMs, endMs: startMs + spanMs }, widthPx, selected: pick < events.length ? pick : null }
  })

test('every event of the window stands in each of its lanes exactly once, as a mark or in a pill', () => {
  fc.assert(fc.property(someStrip, (input) => {
    const { items, count, laneCounts } = stripMarks(input)
    const visible = input.events.filter((event) => { const span = spanOf(event.when); return span && span.startMs < input.window.endMs && span.endMs > input.window.startMs })
    expect(count).toBe(visible.length)
    for (const [lane] of input.lanes.entries()) {
      const wanted = visible.filter((event) => input.placesOf(event).some((place) => place.lane === lane)).length
      const drawn = items.filter((item) => item.lane === lane).reduce((sum, item) => sum + (item.kind === 'event' ? 1 : item.count), 0)
      expect([drawn, laneCounts[lane]]).toEqual([wanted, wanted])
    }
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length)
  }))
})

test('no two marks share a place, and no line lies outside of its lane', () => {
  fc.assert(fc.property(someStrip, (input) => {
    const { items, lineCounts } = stripMarks(input)
    const x = (ms: number) => ((ms - input.window.startMs) / (input.window.endMs - input.window.startMs)) * input.widthPx
    for (const item of items) expect(item.line).toBeLessThan(lineCounts[item.lane] ?? 0)
    const marks = items.filter((item) => item.kind === 'event')
    for (const a of marks) for (const b of marks) if (a !== b && a.lane === b.lane && a.line === b.line) expect(Math.abs(x(a.atMs) - x(b.atMs))).toBeGreaterThanOrEqual(21.9)
  }))
})

test('the open event stands by itself', () => {
  fc.assert(fc.property(someStrip, (input) => {
    const { items } = stripMarks(input)
    const event = input.selected === null ? undefined : input.events[input.selected]
    const span = event && spanOf(event.when)
    if (!event || !span || span.startMs >= input.window.endMs || span.endMs <= input.window.startMs) return
    expect(items.filter((item) => item.kind === 'event' && item.eventId === event.id)).toHaveLength(input.placesOf(event).length)
  }))
})
