import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMPARED, compareEvent, detailAbout, encodeComparison, lengthRange, marksOf, readCompared, saysOf, sharedScale, sortRows, type ComparedRow, type Comparison } from './comparison'
import { readComparison } from './comparisonRead'
import { aDetail, aReport } from './detailFactories'
import type { EventDetail } from './eventDetail'
import { aClaim, anEvent } from './factories'
import { parseEdtf } from './edtf'
import type { About, Claim } from './model'
import { ABOUTS } from './schema'

const [wire, paper] = [aReport('wire'), aReport('paper')]
const lasting = (id: string, value: NonNullable<Claim['values']>[number] | null, over: Partial<Claim> = {}): Claim =>
  aClaim({ id, about: 'duration', text: `It lasted ${id}.`, sources: [{ article: 'wire' }], ...(value ? { values: [value] } : {}), ...over })
const hours = (min: number, over: object = {}) => ({ type: 'duration' as const, min: `PT${min}H`, max: `PT${min}H`, ...over })
const withClaims = (claims: readonly Claim[], over: Parameters<typeof anEvent>[0] = {}): EventDetail =>
  aDetail({ articles: [wire.article, paper.article], publishers: [wire.publisher, paper.publisher], event: anEvent({ ...over, claims }) })
const accountIds = ({ blocks }: Comparison) => blocks.flatMap(({ accounts }) => accounts.map(({ claim }) => claim.id))

test('everything that claims can be about can be compared', () => {
  expect([...COMPARED].toSorted()).toEqual([...ABOUTS].toSorted())
  expect(readCompared(null)).toBe('duration')
  expect(readCompared('next-step')).toBe('next-step')
  expect(readCompared('weather')).toBeNull()
})

describe('one event', () => {
  test('accounts that contradict each other stand together, also those about something else', () => {
    const detail = withClaims([
      lasting('six', hours(6), { contradicts: ['late'] }),
      aClaim({ id: 'late', about: 'agenda', text: 'It began at noon.', sources: [{ article: 'paper' }], contradicts: ['six'] }),
      aClaim({ id: 'other', about: 'outcome' }),
    ])
    const { blocks, accountCount } = compareEvent(detail, 'duration')
    expect(blocks.map(({ tone, accounts }) => [tone, accounts.map(({ claim, isAbout }) => [claim.id, isAbout])])).toEqual([['differ', [['six', true], ['late', false]]]])
    expect(accountCount).toBe(1)
  })

  test('what is kept back is no account, and is said once', () => {
    const detail = withClaims(
      [aClaim({ id: 'kept', about: 'next-step', status: 'undisclosed' }), lasting('six', hours(6))],
      { undisclosed: [{ text: 'No date was given.', about: 'next-step', claims: ['kept'] }, { text: 'No place was given.', about: 'place' }] },
    )
    const next = compareEvent(detail, 'next-step')
    expect([next.accountCount, accountIds(next), next.undisclosed]).toEqual([0, ['kept'], []])
    expect(compareEvent(detail, 'place').undisclosed.map(({ text }) => text)).toEqual(['No place was given.'])
  })

  test('not reported is said only where an editor looked; silence is neither', () => {
    const detail = withClaims([aClaim()], { notReported: ['duration'] })
    expect(compareEvent(detail, 'duration').isNotReported).toBe(true)
    expect(saysOf(detail, 'duration')).toBe(true)
    expect(saysOf(detail, 'agenda')).toBe(false)
  })

  test('an overtaken claim names what overtook it, and its mark is minor', () => {
    const detail = withClaims([lasting('three', hours(3), { supersededBy: ['six'] }), lasting('six', hours(6))])
    const comparison = compareEvent(detail, 'duration')
    expect(comparison.blocks.flatMap(({ accounts }) => accounts.map(({ claim, overtakenBy, marks }) => [claim.id, overtakenBy.map(({ id }) => id), marks.map(({ isMinor }) => isMinor)])))
      .toEqual([['three', ['six'], [true]], ['six', [], [false]]])
    expect(lengthRange(comparison)).toEqual({ least: 6 * 3600, greatest: 6 * 3600 })
  })

  test('other measures than lengths, and lengths about something else, have no place on the axis', () => {
    const detail = withClaims([lasting('six', { type: 'count', unit: 'rounds', min: 3, max: 3 }), aClaim({ about: 'outcome', values: [hours(720)] })])
    expect(marksOf(compareEvent(detail, 'duration'))).toEqual([])
    expect(marksOf(compareEvent(detail, 'outcome'))).toEqual([])
  })
})

describe('the shared axis', () => {
  const scaleOf = (...values: readonly NonNullable<Claim['values']>[number][]) => sharedScale(values.flatMap((value, i) => marksOf(compareEvent(withClaims([lasting(`claim-${i}`, value)]), 'duration'))))
  test('begins at nothing and holds the greatest length', () => {
    const scale = scaleOf(hours(1), hours(12))
    expect(scale?.min).toBe(0)
    expect(scale?.max).toBeGreaterThan(12 * 3600)
    expect(scale?.ticks).toEqual([0, 3, 6, 9, 12].map((h) => h * 3600))
  })
  test('has room beyond an open end', () => {
    expect(scaleOf({ type: 'duration', min: 'PT6H' })?.max).toBeGreaterThan(6.5 * 3600)
  })
  test('is not there without lengths', () => expect(scaleOf()).toBeNull())
})

const arbitraryDetail = fc.array(fc.record({
  about: fc.constantFrom<About>(...COMPARED),
  hours: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  against: fc.array(fc.nat(9), { maxLength: 3 }),
  over: fc.array(fc.nat(9), { maxLength: 2 }),
  status: fc.constantFrom<Claim['status']>('reported', 'stated', 'disputed', 'denied', 'undisclosed'),
  isWithdrawn: fc.boolean(),
}), { maxLength: 10 }).map((parts) => {
  const ids = (list: readonly number[], own: number) => list.filter((i) => i < parts.length && i !== own).map((i) => `claim-${i}`)
  return withClaims(parts.map(({ about, hours: h, against, over, status, isWithdrawn }, i) => aClaim({
    id: `claim-${i}`, about, status, sources: [{ article: i % 2 === 0 ? 'wire' : 'paper' }], contradicts: ids(against, i), supersededBy: ids(over, i),
    ...(h === null ? {} : { values: [hours(h)] }), ...(isWithdrawn ? { withdrawn: { on: '2025-03-01', reason: 'wrong' } } : {}),
  })))
})

describe('whatever the claims', () => {
  test('each claim about it occurs once, and no other than those it stands against', () => {
    fc.assert(fc.property(arbitraryDetail, fc.constantFrom(...COMPARED), (detail, about) => {
      const shown = accountIds(compareEvent(detail, about))
      expect(new Set(shown).size).toBe(shown.length)
      const own = detail.event.claims.filter((claim) => claim.about === about).map(({ id }) => id)
      expect(shown.filter((id) => own.includes(id)).toSorted()).toEqual(own.toSorted())
    }))
  })

  test('each length that is given has one mark, at its own figure: nothing is averaged', () => {
    fc.assert(fc.property(arbitraryDetail, (detail) => {
      const given = detail.event.claims.filter((claim) => claim.about === 'duration' && !claim.withdrawn).flatMap(({ id, values = [] }) => values.map(({ min }) => `${id} ${min}`))
      const drawn = marksOf(compareEvent(detail, 'duration')).map(({ claim, low, high }) => { expect(low).toBe(high); return `${claim} PT${low / 3600}H` })
      expect(drawn.toSorted()).toEqual(given.toSorted())
    }))
  })

  test('the file says the same as the whole event', () => {
    fc.assert(fc.property(arbitraryDetail, fc.constantFrom(...COMPARED), (detail, about) => {
      const outline = ({ blocks, accountCount, undisclosed, isNotReported }: Comparison) => JSON.stringify({
        accountCount, undisclosed, isNotReported, blocks: blocks.map(({ tone, accounts }) => [tone, accounts.map(({ claim, marks, voices, overtakenBy }) => [claim, marks, voices, overtakenBy.map(({ id }) => id)])]),
      })
      const part = detailAbout(detail, about)
      expect(outline(compareEvent(part, about))).toBe(outline(compareEvent(detail, about)))
      const read = readComparison(JSON.parse(JSON.stringify(encodeComparison([detail], about))))
      expect(read.ok && [...read.value.details.values()]).toEqual(saysOf(detail, about) ? [part] : [])
    }))
  })
})

test('a bad event of a file is named, the others are read', () => {
  const json = { format: 'parley-comparison', schemaVersion: 1, about: 'duration', events: [{ event: 1 }, { event: { id: 'broken' } }, detailAbout(withClaims([lasting('six', hours(6))]), 'duration')] }
  const read = readComparison(json)
  expect(read.ok && [read.value.details.size, [...read.value.unreadable]]).toEqual([1, ['#0', 'broken']])
  expect(readComparison({ ...json, schemaVersion: 2 }).ok).toBe(false)
  expect(readComparison({ ...json, format: 'other' }).ok).toBe(false)
})

describe('sorting', () => {
  const row = (id: string, ...lengths: readonly number[]): ComparedRow => {
    const detail = withClaims(lengths.map((h, i) => lasting(`claim-${i}`, h === 0 ? null : hours(h))), { id })
    const when = parseEdtf('2025-02-27')
    if (!when.ok) throw new Error('no date')
    return { event: { id, title: id, kind: 'talks', when: when.value, support: 'several' }, said: lengths.length > 0 ? { detail, comparison: compareEvent(detail, 'duration') } : null }
  }
  const rows = [row('a', 3, 9), row('silent'), row('b', 5), row('without', 0), row('c', 4)]
  test.each([
    ['date', 'asc', 'a b without c silent'], ['date', 'desc', 'c without b a silent'],
    ['length', 'asc', 'a c b without silent'], ['length', 'desc', 'a b c without silent'],
    ['accounts', 'desc', 'a b without c silent'], ['accounts', 'asc', 'b without c a silent'],
  ] as const)('by %s, %s', (by, way, order) => expect(sortRows(rows, { by, way }).map(({ event }) => event.id).join(' ')).toBe(order))
})
