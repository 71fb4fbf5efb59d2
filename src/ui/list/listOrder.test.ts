import { describe, expect, test } from 'vitest'
import type { EventSummary } from '../../domain/facts'
import { ORDERS } from '../../url/parameters'
import { columnSort, orderBy, sortedRows } from './listOrder'

const event = (id: string, claimCount: number, support: EventSummary['support'], differ: EventSummary['differ'] = 'none') => ({ id, claimCount, support, differ }) as EventSummary
const EVENTS = [event('a', 3, 'several'), event('b', 9, 'one-side'), event('c', 3, 'one-source'), event('d', 5, 'several', 'denied')]
const ROWS = Uint32Array.of(0, 1, 2, 3)
const ids = (order: (typeof ORDERS)[number]) => [...sortedRows(ROWS, EVENTS, order)].map((row) => EVENTS[row]?.id).join('')

describe('the list in the order of a column', () => {
  test('by time the rows stay as they are', () => expect([ids('asc'), ids('desc')]).toEqual(['abcd', 'abcd']))
  test('by claims, equal ones by time, either way', () => expect([ids('claims'), ids('claims-asc')]).toEqual(['bdac', 'acdb']))
  test('by certainty: sources first, then how far they differ', () => expect([ids('certainty'), ids('certainty-asc')]).toEqual(['adcb', 'bcda']))
  test('the head of a column turns its order round, and no other', () => {
    expect(orderBy('when', 'asc')).toBe('desc')
    expect(orderBy('when', 'claims')).toBe('asc')
    expect(orderBy('claims', 'asc')).toBe('claims')
    expect(orderBy('claims', 'claims')).toBe('claims-asc')
    expect(orderBy('claims', 'claims-asc')).toBe('claims')
    for (const order of ORDERS) expect(orderBy(columnSort(order).by, order)).not.toBe(order)
  })
})
