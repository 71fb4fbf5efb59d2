import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDetail } from './detailFactories'
import { aClaim, anArticle, aPublisher } from './factories'
import type { Claim, ClaimValue } from './model'
import { scaleOf, valueAxes, type ValueMark } from './valueAxes'
import { voiceReader } from './voices'

const articles = ['a1', 'a2', 'a3', 'copy'].map((id) => anArticle({ id, publisher: `${id}-paper`, ...(id === 'copy' ? { kind: 'repost' as const } : {}) }))
const publishers = articles.map(({ publisher }) => aPublisher({ id: publisher }))
const voicesOf = voiceReader(aDetail({ articles, publishers }))
const axesOf = (claims: readonly Claim[], overtaken: readonly string[] = []) => valueAxes(claims, voicesOf, ({ id }) => !overtaken.includes(id))

const H = 3600
const duration = (over: Partial<ClaimValue>): ClaimValue => ({ type: 'duration', ...over })
const six = duration({ min: 'PT6H', max: 'PT6H' })
const giving = (id: string, values: readonly ClaimValue[], sources: readonly string[] = ['a1']) => aClaim({ id, about: 'duration', values, sources: sources.map((article) => ({ article })) })
const only = (value: ClaimValue): ValueMark => {
  const mark = axesOf([giving('one', [value]), giving('two', [value])])[0]?.marks[0]
  if (!mark) throw new Error('no mark')
  return mark
}

describe('axes', () => {
  test('one for each measure with at least two accounts', () => {
    const call = duration({ min: 'PT1H', max: 'PT1H', of: 'call' })
    const count: ClaimValue = { type: 'count', min: 4, max: 4, unit: 'bases' }
    const axes = axesOf([giving('one', [six, call, count]), giving('two', [six]), giving('three', [call, { ...count, unit: 'aircraft' }])])
    expect(axes.map(({ type, unit, of, claims }) => [type, unit, of, claims])).toEqual([['duration', null, null, ['one', 'two']], ['duration', null, 'call', ['one', 'three']]])
  })
  test('two values of one claim are two accounts', () => expect(axesOf([giving('one', [six, duration({ max: 'PT6H30M', approx: true })])])).toHaveLength(1))
  test('what cannot be read and what was withdrawn has no mark', () =>
    expect(axesOf([giving('one', [six]), giving('two', [duration({ min: 'six' })]), { ...giving('three', [six]), withdrawn: { on: '2025-03-01', reason: 'wrong' } }])).toEqual([]))
  test('expected values stand on the same axis as what came, small', () => {
    const [axis] = axesOf([giving('one', [six]), giving('two', [duration({ min: 'PT1H', max: 'PT1H', expected: true })])])
    expect(axis?.marks.map((mark) => mark.isMinor)).toEqual([false, true])
  })
  test('so do overtaken ones, and those that only a repost gives', () =>
    expect(axesOf([giving('one', [six]), giving('two', [six]), giving('three', [six], ['copy'])], ['two'])[0]?.marks.map((mark) => mark.isMinor)).toEqual([false, true, true]))
})

describe('marks', () => {
  test('one report a voice, those that give the value', () => {
    const value = { ...six, sources: ['a2', 'copy'] }
    expect(axesOf([giving('one', [value], ['a1', 'a2', 'copy']), giving('two', [six], ['a1', 'a3', 'copy'])])[0]?.marks.map((mark) => mark.reports)).toEqual([['a2'], ['a1', 'a3']])
  })
  test.each<[string, ClaimValue, readonly [number, number, number, number]]>([
    ['six', six, [6, 6, 6, 6]],
    ['around six', { ...six, approx: true }, [4.8, 6, 6, 7.2]],
    ['almost six and a half', duration({ max: 'PT6H30M', approx: true }), [5.2, 6.5, 6.5, 6.5]],
    ['a little over six', duration({ min: 'PT6H', approx: true }), [6, 6, 6, 7.2]],
    ['over six', duration({ min: 'PT6H' }), [6, 6, 6, Infinity]],
    ['at most six', duration({ max: 'PT6H' }), [-Infinity, 6, 6, 6]],
    ['three to four', duration({ min: 'PT3H', max: 'PT4H' }), [3, 3, 4, 4]],
  ])('%s', (_, value, [from, low, high, to]) => {
    const mark = only(value)
    expect([mark.from, mark.low, mark.high, mark.to].map((s) => Math.round((s / H) * 1000) / 1000)).toEqual([from, low, high, to])
  })
  test('years are no softer than hours', () => {
    const { low, high, from, to } = only(duration({ min: 'P14Y', max: 'P14Y' }))
    expect([high, from, to]).toEqual([low, low, low])
  })
  test('a day is a point, a month a stretch, "about" in the date is soft', () => {
    const date = (text: string): ClaimValue => ({ type: 'date', min: text, max: text })
    const day = only(date('2025-03-03'))
    expect([day.low, day.high, day.from, day.to]).toEqual(Array(4).fill(Date.UTC(2025, 2, 3)))
    expect(only(date('2025-03')).high).toBeGreaterThan(only(date('2025-03')).low)
    expect(only(date('2025-03-03~')).from).toBeLessThan(day.low)
  })
})

describe('scale', () => {
  const amount = fc.integer({ min: 1, max: 3_000_000 })
  const value = fc.record({ low: amount, more: fc.nat(500_000), form: fc.constantFrom('both', 'min', 'max'), approx: fc.boolean() }).map(({ low, more, form, approx }): ClaimValue => {
    const seconds = (n: number) => `PT${n}S`
    return duration({ ...(form === 'max' ? {} : { min: seconds(low) }), ...(form === 'min' ? {} : { max: seconds(low + more) }), approx })
  })
  test('holds every figure with room around it, and a handful of round ones', () =>
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), (values) => {
        const [axis] = axesOf(values.map((one, index) => giving(`claim-${index}`, [one])))
        if (!axis) throw new Error('no axis')
        const { min, max, ticks, step } = scaleOf(axis)
        for (const { low, high, from, to } of axis.marks) {
          for (const figure of [low, high, from, to].filter(Number.isFinite)) expect(figure >= min && figure <= max).toBe(true)
        }
        expect(min).toBeGreaterThanOrEqual(0)
        expect(ticks.length).toBeGreaterThanOrEqual(1)
        expect(ticks.length).toBeLessThanOrEqual(5)
        for (const tick of ticks) expect(tick >= min - step / 1e6 && tick <= max).toBe(true)
      }),
    ))
  test.each<[string, readonly [string, string], readonly number[]]>([
    ['hours', ['PT5H30M', 'PT6H'], [5.5, 6]],
    ['minutes', ['PT50M', 'PT1H'], [50 / 60, 1]],
    ['days', ['P10D', 'P12D'], [240, 264, 288]],
  ])('round %s', (_, [a, b], hours) => {
    const [axis] = axesOf([giving('one', [duration({ min: a, max: a })]), giving('two', [duration({ min: b, max: b })])])
    const { ticks } = axis ? scaleOf(axis) : { ticks: [] }
    for (const hour of hours) expect(ticks.some((tick) => Math.abs(tick - hour * H) < 1)).toBe(true)
  })
  test('counts stand at whole numbers; equal values still have an axis', () => {
    const count = (n: number): ClaimValue => ({ type: 'count', min: n, max: n })
    const [axis] = axesOf([giving('one', [count(19)]), giving('two', [count(21)])])
    expect(axis && scaleOf(axis).ticks.every(Number.isInteger)).toBe(true)
    const [zero] = axesOf([giving('one', [count(0)]), giving('two', [count(0)])])
    expect(zero && scaleOf(zero).max > scaleOf(zero).min).toBe(true)
  })
})
