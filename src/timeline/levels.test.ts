import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelFor, scaleOfLevel } from './levels'

test('the level of a scale is the first that is not finer, and less than one and a half times coarser', () => {
  fc.assert(fc.property(fc.double({ min: 2_400, max: 1e12, noNaN: true }), (msPerPx) => {
    const scale = scaleOfLevel(levelFor(msPerPx))
    expect(scale).toBeGreaterThanOrEqual(msPerPx * 0.999_999)
    expect(scale).toBeLessThan(msPerPx * 1.42)
  }))
})
