import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flat, toggleTick, type IsBelow } from './ticks'

/** By name: `russia/mfa/lavrov` is below `russia/mfa` and `russia`. */
const byName: IsBelow = (child, parent) => child.startsWith(`${parent}/`)

describe('toggleTick', () => {
  test('adds in order and takes away', () => {
    expect(toggleTick(['b'], 'a', flat)).toEqual(['a', 'b'])
    expect(toggleTick(['a', 'b'], 'a', flat)).toEqual(['b'])
  })

  test('a covered child narrows to it', () => {
    expect(toggleTick(['russia', 'usa'], 'russia/mfa', byName)).toEqual(['russia/mfa', 'usa'])
  })

  test('a parent takes the place of what is below it', () => {
    expect(toggleTick(['russia/mfa/lavrov', 'russia/navy', 'usa'], 'russia', byName)).toEqual(['russia', 'usa'])
  })

  test('without a hierarchy both stand', () => {
    expect(toggleTick(['russia'], 'russia/mfa', flat)).toEqual(['russia', 'russia/mfa'])
  })

  test('never leaves one tick below another, and never changes what stands elsewhere', () => {
    const path = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.array(path, { maxLength: 12 }), (presses) => {
        let chosen: readonly string[] = []
        for (const id of presses) {
          const before = chosen
          chosen = toggleTick(chosen, id, byName)
          expect(chosen.includes(id)).toBe(!before.includes(id))
          for (const a of chosen) for (const b of chosen) expect(byName(a, b)).toBe(false)
          const elsewhere = (list: readonly string[]) => list.filter((other) => other !== id && !byName(other, id) && !byName(id, other))
          expect(elsewhere(chosen)).toEqual(elsewhere(before))
        }
      }),
      { seed: 9, numRuns: 1000 },
    )
  })
})
