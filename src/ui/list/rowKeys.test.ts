import { expect, test } from 'vitest'
import { forkFrom, forkWay, stepOf } from './rowKeys'

const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held })

test('down and up step, Home and End jump, nothing leaves the list', () => {
  expect(stepOf(press('ArrowDown'), 0, 3)).toBe(1)
  expect(stepOf(press('ArrowDown'), 2, 3)).toBeNull()
  expect(stepOf(press('ArrowUp'), 0, 3)).toBeNull()
  expect(stepOf(press('Home'), 2, 3)).toBe(0)
  expect(stepOf(press('End'), 0, 3)).toBe(2)
  expect(stepOf(press('End'), 2, 3)).toBeNull()
})
test('other keys and keys held with another are the browser’s', () => {
  expect(stepOf(press('Enter'), 0, 3)).toBeNull()
  expect(stepOf(press('ArrowDown', { ctrlKey: true }), 0, 3)).toBeNull()
  expect(stepOf(press('End', { shiftKey: true }), 0, 3)).toBeNull()
  expect(stepOf(press('ArrowDown'), -1, 3)).toBeNull()
})

test('n looks for events on which sources differ, with Shift backwards', () => {
  expect([forkWay(press('n')), forkWay(press('N', { shiftKey: true })), forkWay(press('n', { ctrlKey: true })), forkWay(press('m'))]).toEqual([1, -1, null, null])
  const events = (['differ', 'none', 'vary', 'denied'] as const).map((differ) => ({ differ }))
  expect([forkFrom(events, 0, 1), forkFrom(events, 3, -1), forkFrom(events, 3, 1), forkFrom(events, -1, 1)]).toEqual([3, 0, null, null])
})
