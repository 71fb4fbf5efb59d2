import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { aDataset, anEvent } from './factories'
import type { EventTable, Facts } from './facts'
import { isUnknownEvent, nearestIds, rowOfEvent } from './lookup'

const factsOf = (...events: readonly { readonly id: string; readonly aliases?: readonly string[] }[]): Facts =>
  buildFacts(aDataset({ events: events.map((event, i) => anEvent({ when: `2025-01-${String(i + 1).padStart(2, '0')}`, ...event })) }))

describe('the row of an event', () => {
  const facts = factsOf({ id: 'first' }, { id: 'second', aliases: ['old-second', 'first'] }, { id: 'third', aliases: ['old-second', 'old-third'] })
  test.each([['first', 0], ['second', 1], ['third', 2], ['old-second', 1], ['old-third', 2], ['fourth', null], ['', null], ['First', null], ['__proto__', null]])('%j', (id, row) => {
    expect(rowOfEvent(facts, id)).toBe(row)
    expect(isUnknownEvent(facts, id)).toBe(row === null)
  })
  test('is looked up in each dataset by itself', () => {
    expect([rowOfEvent(factsOf({ id: 'other' }, { id: 'first' }), 'first'), rowOfEvent(facts, 'first')]).toEqual([1, 0])
  })
  test('where words come later: what is still being looked for is neither there nor unknown', () => {
    const known = new Map<string, number | null>([['here', 7], ['gone', null]])
    const events: EventTable = { length: 0, at: () => undefined, [Symbol.iterator]: () => [][Symbol.iterator](), words: { version: 0, subscribe: () => () => undefined, find: (id) => known.get(id) } }
    const later = { ...facts, events }
    expect(['here', 'gone', 'later'].map((id) => [rowOfEvent(later, id), isUnknownEvent(later, id)])).toEqual([[7, false], [null, true], [null, false]])
    expect(nearestIds(later, 'here', 3)).toEqual([])
  })
})

describe('ids that look alike', () => {
  const facts = factsOf({ id: 'istanbul-2025-02-27' }, { id: 'istanbul-2025-04-10' }, { id: 'riyadh-2025-02-18' }, { id: 'ab' }, { id: 'moscow-visit' })
  test.each<[string, readonly string[]]>([
    ['istanbul-2025-02-26', ['istanbul-2025-02-27', 'istanbul-2025-04-10']], ['ISTANBUL-2025-02-27', ['istanbul-2025-02-27', 'istanbul-2025-04-10']], ['moscow-vist', ['moscow-visit']], ['ryiadh-2025-02-18', ['riyadh-2025-02-18', 'istanbul-2025-02-27']],
    ['zzz', []], ['', []], ['a', []], ['ab', ['ab']], ['abab', ['ab']], ['ba', []],
  ])('%j', (id, alike) => { expect(nearestIds(facts, id, 2)).toEqual(alike) })
  test('no more than asked for, nearest first', () => {
    expect([0, 1, 2].map((max) => nearestIds(facts, 'istanbul-2025-02-27', max).length)).toEqual([0, 1, 2])
    expect(nearestIds(factsOf({ id: 'b-talks' }, { id: 'a-talks' }, { id: 'c-talks' }), 'x-talks', 2)).toEqual(['a-talks', 'b-talks'])
  })
  test('two in five letter pairs are not enough', () => {
    // 'abcdef' has five pairs; 'abcxyz' shares two of five: 0.4.
    expect(nearestIds(factsOf({ id: 'abcxyz' }), 'abcdef', 1)).toEqual([])
    expect(nearestIds(factsOf({ id: 'abcdxy' }), 'abcdef', 1)).toEqual(['abcdxy'])
  })
  test('only the first two hundred letters are looked at', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), (tail) => { expect(nearestIds(facts, 'ab'.repeat(100) + tail, 5)).toEqual(nearestIds(facts, 'ab'.repeat(100), 5)) }), { numRuns: 30 })
  })
})
