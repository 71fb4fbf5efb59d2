import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Box, Obstacle } from './labels'
import { takenRoom } from './takenRoom'

const px = fc.integer({ min: -300, max: 1_500 })
const box = fc.record({ left: px, top: px, width: fc.integer({ min: 1, max: 700 }), height: fc.integer({ min: 1, max: 60 }) }).map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }))
const obstacle = fc.tuple(box, fc.constantFrom(null, 'a', 'b')).map(([at, owner]): Obstacle => ({ ...at, owner }))
const crosses = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('says the same as a look at every obstacle', () => {
  fc.assert(fc.property(fc.array(obstacle, { maxLength: 40 }), fc.array(obstacle, { maxLength: 5 }), box, (first, later, asked) => {
    const room = takenRoom(first)
    for (const one of later) room.take(one)
    expect(room.isFree(asked, 'a')).toBe(![...first, ...later].some((one) => one.owner !== 'a' && crosses(one, asked)))
  }))
})
