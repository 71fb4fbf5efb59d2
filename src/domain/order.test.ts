import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, type Datable } from './order'
import { readWhen } from './when'

function event(id: string, text: string, ...after: string[]): Datable {
  const when = readWhen(text)
  if (!when.ok) throw new Error(when.problem.message)
  return { id, when: when.value, after }
}
const order = (...events: Datable[]): readonly string[] => inOrder(events).map(({ id }) => id)

describe('order in time', () => {
  test('by day', () => {
    expect(order(event('b', '2025-02-28'), event('a', '2025-02-27'), event('c', '-0044-03-15'))).toEqual(['c', 'a', 'b'])
  })
  test('an interval stands where it starts, one without a start where its end starts, one without a date last', () => {
    expect(order(event('none', '../..'), event('long', '2025-02-10/2025-12-31'), event('until', '../2025-02'), event('day', '2025-02-05'), event('unknown', '/2025-02-07')))
      .toEqual(['until', 'day', 'unknown', 'long', 'none'])
  })
  test('without a start: where its end begins, not where it might have begun', () => {
    expect(order(event('until', '../2025-02'), event('january', '2025-01-20'), event('march', '2025-03-01'))).toEqual(['january', 'until', 'march'])
    expect(order(event('until', '/2025-02-07'), event('before', '2025-02-06'), event('after', '2025-02-08'))).toEqual(['before', 'until', 'after'])
  })
  test('two without a date by id', () => { expect(order(event('b', '../..'), event('a', '2025-03-05/2025-03-01'), event('c', '2025'))).toEqual(['c', 'a', 'b']) })
  test('a day is a day in UTC', () => {
    expect(order(event('late', '2025-02-28T01:00+03:00'), event('next', '2025-02-28'), event('day', '2025-02-27'))).toEqual(['late', 'day', 'next'])
  })
})

describe('order on one day', () => {
  test('1. by the hour, if given', () => {
    expect(order(event('a', '2025-02-27T16:31Z'), event('b', '2025-02-27T09:52Z'))).toEqual(['b', 'a'])
  })
  test('1 before 2: the thread does not gainsay the hour', () => {
    expect(order(event('a', '2025-02-27T09:00Z', 'b'), event('b', '2025-02-27T16:00Z'))).toEqual(['a', 'b'])
  })
  test('a thread that the hours gainsay holds nobody back', () => {
    expect(order(event('a', '2025-02-27T09:00Z', 'b'), event('b', '2025-02-27T16:00Z'), event('c', '2025-02-27'))).toEqual(['a', 'b', 'c'])
  })
  test('of one hour by the thread', () => {
    expect(order(event('a', '2025-02-27T09:00Z', 'b'), event('b', '2025-02-27T09:00Z'))).toEqual(['b', 'a'])
    expect(order(event('a', '2025-02-27T09:00Z', 'b'), event('b', '2025-02-27T09:00Z', 'c'), event('c', '2025-02-27T09:00Z'), event('d', '2025-02-27T08:00Z'))).toEqual(['d', 'c', 'b', 'a'])
  })
  test('2. by the thread', () => {
    expect(order(event('a', '2025-02-27', 'b'), event('b', '2025-02-27', 'c'), event('c', '2025-02-27'))).toEqual(['c', 'b', 'a'])
    expect(order(event('a', '2025-02-27T09:00Z', 'b'), event('b', '2025-02-27'))).toEqual(['b', 'a'])
  })
  test('2 before 3: the thread before precision', () => {
    expect(order(event('day', '2025-02-01', 'month'), event('month', '2025-02'))).toEqual(['month', 'day'])
  })
  test('3. the more precise first', () => {
    expect(order(event('a', '2025'), event('b', '2025-01'), event('c', '2025-01-01'), event('d', '2025-01-01T12:00Z'), event('e', '2025-01-01/2025-01-02'))).toEqual(['d', 'c', 'e', 'b', 'a'])
  })
  test('4. by id', () => { expect(order(event('b', '2025-02-27'), event('a', '2025-02-27'))).toEqual(['a', 'b']) })
  test('a thread that leads to another day, to nothing or to itself moves nothing', () => {
    expect(order(event('a', '2025-02-27', 'z', 'gone', 'a'), event('b', '2025-02-27'), event('z', '2025-02-28'))).toEqual(['a', 'b', 'z'])
  })
  test('a ring is cut at the one that would come first, and what follows the ring stays behind it', () => {
    expect(order(event('b', '2025-02-27', 'c'), event('c', '2025-02-27', 'b'), event('a', '2025-02-27', 'c'))).toEqual(['b', 'c', 'a'])
  })
  test('a ring with hours in it is cut at a thread, not at an hour', () => {
    expect(order(event('a', '2025-02-27T09:00Z', 'x'), event('x', '2025-02-27', 'b'), event('b', '2025-02-27T10:00Z'))).toEqual(['a', 'b', 'x'])
  })
})

const DAY = ['2025-02-27', '2025-02-27T09:00Z', '2025-02-27T10:00Z', '2025-02-27T10:00Z/2025-02-28', '2025-02-27/2025-03-01', '2025-02-26', '../2025-02-27']
const someEvents = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.tuple(...Array.from({ length: n }, (_, i) => fc.tuple(fc.constantFrom(...DAY), fc.subarray(Array.from({ length: n }, (_unused, j) => `e${j}`), { maxLength: Math.min(2, n) })).map(([when, after]) => event(`e${i}`, when, ...after)))),
)

test('nothing is lost or doubled, hours are kept, and the order of reading does not matter', () => {
  fc.assert(
    fc.property(someEvents, fc.infiniteStream(fc.nat()), (events, random) => {
      const sorted = inOrder(events)
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted())
      const hours = sorted.filter(({ when }) => when.from.kind === 'point' && when.from.precision === 'instant').map(({ when }) => when.startMs)
      expect(hours).toEqual(hours.toSorted((a, b) => a - b))
      const shuffled = events.map((e) => ({ e, key: random.next().value ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ e }) => e)
      expect(inOrder(shuffled).map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
    }),
    { numRuns: 500 },
  )
})

test('where no ring and no hour stands against it, the thread is kept', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), (ids) => {
      const chain = ids.map((id, i) => event(id, '2025-02-27', ...(i > 0 ? [ids[i - 1] ?? ''] : [])))
      expect(inOrder(chain.toReversed()).map(({ id }) => id)).toEqual(ids)
    }),
  )
})
