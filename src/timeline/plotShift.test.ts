import { expect, test } from 'vitest'
import { createPlotShift, MOST_SHIFT_PX } from './plotShift'

const part = () => ({ style: { transform: '' } }) as unknown as HTMLElement
/** 1,000 ms over 1,000 px, begun at `ms`. */
const from = (ms: number, spanMs = 1_000) => ({ startMs: ms, endMs: ms + spanMs })
const drawn = (isMirrored = false) => {
  const parts = [part(), part()]
  const shift = createPlotShift(parts, isMirrored)
  shift.drawn(from(0), 1_000, 'marks')
  return { shift, transforms: () => parts.map(({ style }) => style.transform) }
}

test('a short move along time moves every part as a whole, and drawing brings them back', () => {
  const { shift, transforms } = drawn()
  expect(shift.to(from(30), 1_000, 'marks')).toBe(true)
  expect(transforms()).toEqual(['translateX(-30px)', 'translateX(-30px)'])
  expect(shift.isShifted).toBe(true)
  shift.drawn(from(30), 1_000, 'marks')
  expect([...transforms(), shift.isShifted]).toEqual(['', '', false])
})
test('the other way where time runs from right to left', () => {
  const { shift, transforms } = drawn(true)
  shift.to(from(30), 1_000, 'marks')
  expect(transforms()[0]).toBe('translateX(30px)')
})
test('drawn anew: too far, at another scale, of other marks, or when asked for', () => {
  const { shift, transforms } = drawn()
  expect(shift.to(from(MOST_SHIFT_PX + 1), 1_000, 'marks')).toBe(false)
  expect(shift.to(from(0, 1_001), 1_000, 'marks')).toBe(false)
  expect(shift.to(from(1), 1_000, 'other marks')).toBe(false)
  shift.forget()
  expect(shift.to(from(1), 1_000, 'marks')).toBe(false)
  expect(transforms()).toEqual(['', ''])
})
