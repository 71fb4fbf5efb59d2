import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimValue } from '../../domain/model'
import type { ValueMark } from '../../domain/valueAxes'
import { plotRows, shapeOf } from './plotLayout'

const aMark = (over: Partial<ValueMark> = {}): ValueMark => ({ claim: 'a', value: { type: 'count', min: 5, max: 5 }, low: 5, high: 5, from: 5, to: 5, reports: ['r'], isMinor: false, ...over })
const SCALE = { min: 0, max: 10, step: 5, ticks: [0, 5, 10] }
const shape = (value: Partial<ClaimValue>, over: Partial<ValueMark>) => shapeOf(aMark({ value: { type: 'count', ...value }, ...over }))
const rowsOf = (...marks: (readonly [number, string])[]) => plotRows(marks.map(([at, label]) => ({ mark: aMark({ low: at, high: at, from: at, to: at, claim: label }), label, pile: 1 })), SCALE).map((row) => row.map(({ label }) => label))

test.each([
  ['exact', shape({ min: 5, max: 5 }, {})],
  ['around', shape({ min: 5, max: 5, approx: true }, { from: 4, to: 6 })],
  ['almost', shape({ max: 5, approx: true }, { from: 4 })],
  ['little-over', shape({ min: 5, approx: true }, { to: 6 })],
  ['over', shape({ min: 5 }, { to: Infinity })],
  ['at-most', shape({ max: 5 }, { from: -Infinity })],
  ['between', shape({ min: 4, max: 5 }, { low: 4, from: 4 })],
])('%s', (expected, found) => expect(found).toBe(expected))

describe('rows', () => {
  test('two far apart share the axis, as in the mock-up', () => expect(rowsOf([1, 'A: 1'], [9, 'B: 9'])).toEqual([['A: 1', 'B: 9']]))
  test('two close together stand one above the other', () => expect(rowsOf([5, 'A: 5'], [5.2, 'B: 5.2'])).toEqual([['B: 5.2'], ['A: 5']]))
  test('an account that runs on leaves its row to itself', () => {
    const open = { mark: aMark({ low: 1, high: 1, from: 1, to: Infinity, value: { type: 'count', min: 1 } }), label: 'A', pile: 1 }
    const far = { mark: aMark({ low: 9, high: 9, from: 9, to: 9 }), label: 'B', pile: 1 }
    expect(plotRows([open, far], SCALE)).toHaveLength(2)
  })
  test('labels at the ends stay inside', () => {
    const [[first, last] = []] = plotRows([{ mark: aMark({ low: 0, high: 0, from: 0, to: 0 }), label: 'A name', pile: 1 }, { mark: aMark({ low: 10, high: 10, from: 10, to: 10 }), label: 'B name', pile: 1 }], SCALE)
    expect([first?.anchor, first?.labelAt, last?.anchor, last?.labelAt]).toEqual(['start', 0, 'end', 100])
  })
  test('a pile has at least one dot and at most five', () =>
    expect(plotRows([0, 3, 40].map((pile) => ({ mark: aMark(), label: 'A', pile })), SCALE).flat().map((placed) => placed.pile).toSorted((a, b) => a - b)).toEqual([1, 3, 5]))

  test('every account stands once; no two of a row overlap', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.string({ minLength: 1, maxLength: 30 })), { maxLength: 12 }), (marks) => {
        const rows = plotRows(marks.map(([at, label]) => ({ mark: aMark({ low: at, high: at, from: at, to: at }), label, pile: 1 })), SCALE)
        expect(rows.flat()).toHaveLength(marks.length)
        for (const row of rows) {
          const inOrder = row.toSorted((a, b) => a.low - b.low)
          for (const [index, placed] of inOrder.entries()) {
            const next = inOrder[index + 1]
            // Dots of 8 px on 268 px.
            if (next) expect(next.low - placed.low).toBeGreaterThan(3)
          }
        }
      }),
    ))
})
