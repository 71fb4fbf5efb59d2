import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import { someDataset } from '../domain/someFacts'
import { encodeStrip, stripFactsAt, type StripState } from './embedData'

const TOLD = { lead: [0], accounts: [], kept: ['a name'] }

test('what goes into a frame comes out of it, by way of its text', () => {
  fc.assert(fc.property(someDataset, (dataset) => {
    const facts = buildFacts(dataset)
    const states = facts.events.map((summary): StripState => ({ fromMs: summary.knownFromMs, summary: { ...summary, aliases: [] }, told: TOLD }))
    const data: unknown = JSON.parse(JSON.stringify(encodeStrip(facts, states, [['AFP', 'an-article']], 9)))
    const { facts: read, toldOf } = stripFactsAt(data as ReturnType<typeof encodeStrip>, null)
    // As any text of JSON does, it leaves out what is undefined.
    expect(read.events).toEqual(states.map(({ summary, fromMs }) => ({ ...summary, knownFromMs: fromMs })))
    for (const id of facts.actors.keys()) expect(read.actors.get(id)).toEqual(facts.actors.get(id))
    expect(toldOf(facts.events[0]?.id ?? '')).toEqual(TOLD)
  }))
})

test('of each event the last state that holds at the date; none where none does', () => {
  const facts = buildFacts(fc.sample(someDataset, { numRuns: 1, seed: 7 })[0] ?? (() => { throw new Error('no dataset') })())
  const [event] = facts.events
  if (!event) throw new Error('no event')
  const state = (fromMs: number, title: string): StripState => ({ fromMs, summary: { ...event, title }, told: TOLD })
  const data = encodeStrip(facts, [state(1000, 'first'), state(3000, 'third'), state(2000, 'second')], [], 1)
  const titles = (atMs: number | null) => stripFactsAt(data, atMs).facts.events.map(({ title }) => title)
  expect([titles(999), titles(1000), titles(2999), titles(3000), titles(null)]).toEqual([[], ['first'], ['second'], ['third'], ['third']])
})
