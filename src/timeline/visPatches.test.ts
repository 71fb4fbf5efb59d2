import { expect, test } from 'vitest'
import { batch } from './visPatches'

function aTimeline() {
  const log: string[] = []
  class Group { _checkIfVisible() { log.push('check') } }
  class ItemSet { groups = { a: new Group() }; redraw() { log.push('redraw'); return true } }
  return { log, itemSet: new ItemSet() }
}

test('both methods are held back during the change and work again after it', () => {
  const timeline = aTimeline()
  expect(batch(timeline, () => { timeline.itemSet.redraw(); timeline.itemSet.groups.a._checkIfVisible(); timeline.log.push('change') })).toBe(true)
  expect(timeline.log).toEqual(['change'])
  timeline.itemSet.redraw()
  timeline.itemSet.groups.a._checkIfVisible()
  expect(timeline.log).toEqual(['change', 'redraw', 'check'])
})

test('they work again after a change that throws', () => {
  const timeline = aTimeline()
  expect(() => batch(timeline, () => { throw new Error('no') })).toThrow('no')
  timeline.itemSet.redraw()
  expect(timeline.log).toEqual(['redraw'])
})

test('a version without these methods goes the plain way', () => {
  const log: string[] = []
  expect(batch({}, () => log.push('change'))).toBe(false)
  expect(batch({ itemSet: { redraw: () => true, groups: { a: {} } } }, () => log.push('change'))).toBe(false)
  expect(log).toEqual(['change', 'change'])
})
