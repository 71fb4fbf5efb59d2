import { expect, test } from 'vitest'
import { askBeforeRedraw, batch, tellLanes, tellPoints } from './visPatches'

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

const aGroup = () => ({ height: 0, top: -1, props: { label: {} }, _didMarkerHeightChange: () => true, _calculateGroupSizeAndPosition: () => { throw new Error('measured') }, _didResize: (_isResized: boolean, _height: number) => { throw new Error('measured') } })

test('lanes are told their places and heights instead of measuring them', () => {
  const groups = { 0: aGroup(), 1: aGroup() }
  expect(tellLanes({ itemSet: { groups } }, [{ topPx: 0, heightPx: 40 }, { topPx: 40, heightPx: 60 }], () => 700)).toBe(true)
  groups[1]._calculateGroupSizeAndPosition()
  expect(groups[1]).toMatchObject({ top: 40, right: 0, width: 700, props: { label: { width: 0, height: 60 } } })
  expect(groups[1]._didMarkerHeightChange()).toBe(false)
  expect([groups[1]._didResize(false, 60), groups[1]._didResize(false, 60), groups[1]._didResize(true, 60)]).toEqual([true, false, true])
})

test('a version whose groups measure in another way goes on doing so', () => {
  const own = aGroup()
  expect(tellLanes({ itemSet: { groups: { 0: own, 1: { props: {} } } } }, [{ topPx: 0, heightPx: 1 }, { topPx: 1, heightPx: 1 }], () => 1)).toBe(false)
  expect(() => own._calculateGroupSizeAndPosition()).toThrow('measured')
  expect(tellLanes({}, [{ topPx: 0, heightPx: 1 }], () => 1)).toBe(false)
})

test('points are told their size', () => {
  const items = { a: { _getDomComponentsSizes: () => { throw new Error('measured') } } }
  expect(tellPoints({ itemSet: { items } }, 24)).toBe(true)
  expect(items.a._getDomComponentsSizes()).toMatchObject({ point: { width: 24, height: 0 } })
  expect(tellPoints({ itemSet: { items: { a: {} } } }, 24)).toBe(false)
  expect(tellPoints({}, 24)).toBe(false)
})

test('before a redraw is asked whether the axis alone will do', () => {
  const log: string[] = []
  class Axis { redraw() { this._calculateCharSize(); log.push('axis') } _calculateCharSize() { log.push('measured') } }
  const timeline = { timeAxis: new Axis(), _redraw: () => { log.push('all') } }
  let isEnough = true
  const all = askBeforeRedraw(timeline, () => isEnough)
  timeline._redraw()
  isEnough = false
  timeline._redraw()
  isEnough = true
  all?.()
  expect(log).toEqual(['axis', 'all', 'all'])
  timeline.timeAxis.redraw()
  expect(log.slice(3)).toEqual(['measured', 'axis'])
  expect(askBeforeRedraw({}, () => true)).toBeNull()
})
