import { expect, test } from 'vitest'
import { inTurns } from './turns'

test('long work lets others have their turn, and gives its result', async () => {
  const order: string[] = []
  function* work() {
    for (let step = 0; step < 4; step++) {
      for (const untilMs = performance.now() + 5; performance.now() < untilMs;);
      yield
    }
    order.push('work')
    return 42
  }
  const done = inTurns(work())
  setTimeout(() => order.push('another'))
  expect(await done).toBe(42)
  expect(order).toEqual(['another', 'work'])
})
