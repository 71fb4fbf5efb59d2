import { expect, test } from 'vitest'
import { askBeforeRedraw, beginMonthsOnTheFirst, hideCutLabels, tellLanes } from './visPatches'

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

test('words of the axis that an edge would cut are not shown, the others are shown again', () => {
  const label = () => ({ style: { visibility: '' } }) as HTMLElement
  const [minor, major] = [label(), label()]
  const axis = { props: { minorCharWidth: 6, majorCharWidth: 7 }, _repaintMinorText: (_xPx: number, _text: string) => minor, _repaintMajorText: (_xPx: number, _text: string) => major }
  hideCutLabels({ timeAxis: axis }, () => 200)
  const shown = (element: HTMLElement) => element.style.visibility === ''
  expect([5, 6, 194, 195].map((xPx) => shown(axis._repaintMinorText(xPx, '13')))).toEqual([false, true, true, false])
  expect([0, 124, 125].map((xPx) => shown(axis._repaintMajorText(xPx, 'April 2025')))).toEqual([true, true, false])
  expect(() => hideCutLabels({ timeAxis: {} }, () => 200)).not.toThrow()
})

test('where days are counted a month begins on its first, other scales keep their own', () => {
  const axis: { step?: unknown } = {}
  beginMonthsOnTheFirst({ timeAxis: axis })
  const major = (scale: string, date: number, own: boolean) => {
    const step = { scale, getCurrent: () => ({ date: () => date }), isMajor: () => own }
    axis.step = step
    expect(axis.step).toBe(step)
    return step.isMajor()
  }
  expect([major('day', 1, false), major('day', 3, true), major('weekday', 1, false), major('week', 1, false), major('hour', 3, true)]).toEqual([true, false, true, false, true])
  axis.step = 5
  expect(axis.step).toBe(5)
})
