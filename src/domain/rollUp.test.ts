import { describe, expect, test } from 'vitest'
import { anActor } from './factories'
import type { FuzzyDate } from './fuzzyDate'
import { rollUpOf, titlesAt } from './rollUp'
import type { ActorRole } from './model'
import { readWhen } from './when'

function on(text: string): FuzzyDate {
  const when = readWhen(text)
  if (!when.ok) throw new Error(when.problem.message)
  return when.value
}
const envoy = (...roles: ActorRole[]) =>
  rollUpOf(new Map([
    anActor({ id: 'state' }), anActor({ id: 'ministry', partOf: 'state' }), anActor({ id: 'embassy', partOf: 'ministry' }), anActor({ id: 'party' }),
    anActor({ id: 'envoy', kind: 'person', partOf: 'party', roles }),
  ].map((actor) => [actor.id, actor])))

describe('what a participant counts for', () => {
  test('without roles: itself and what it is part of', () => {
    expect(envoy()('envoy', on('2025-02-27'))).toEqual(['envoy', 'party'])
  })

  test('a role without bounds counts always, with all above it, and takes nothing away', () => {
    expect(envoy({ title: 'Envoy', of: 'embassy' })('envoy', on('1900'))).toEqual(['envoy', 'party', 'embassy', 'ministry', 'state'])
  })

  test.each([
    ['the day before it begins', '2025-03-05', false],
    ['the day it begins', '2025-03-06', true],
    ['a month it begins in', '2025-03', true],
    ['the last day', '2025-04-30', true],
    ['the day after', '2025-05-01', false],
    ['the instant it ends', '2025-05-01T00:00Z', false],
    ['an instant within', '2025-04-30T23:59Z', true],
    ['an interval that touches it', '2025-04-30/2025-06-01', true],
    ['a date open at the end', '2025-01-01/..', true],
    ['a date whose end is not known, begun before', '2025-01-01/', false],
    ['no date', '../..', false],
  ])('a role with bounds, %s', (_, when, counts) => {
    const rollUp = envoy({ title: 'Envoy', of: 'embassy', from: '2025-03-06', to: '2025-04' })
    expect(rollUp('envoy', on(when)).includes('state')).toBe(counts)
  })

  test('one bound alone leaves the other side open', () => {
    expect(envoy({ title: 'Envoy', of: 'embassy', from: '2025-03-06' })('envoy', on('2090')).includes('embassy')).toBe(true)
    expect(envoy({ title: 'Envoy', of: 'embassy', to: '2025' })('envoy', on('1990')).includes('embassy')).toBe(true)
    expect(envoy({ title: 'Envoy', of: 'embassy', to: '2025' })('envoy', on('2026')).includes('embassy')).toBe(false)
  })

  test('a bound that cannot be read bounds nothing; bounds in the wrong order hold no time', () => {
    expect(envoy({ title: 'Envoy', of: 'embassy', from: 'long ago' })('envoy', on('2025')).includes('embassy')).toBe(true)
    expect(envoy({ title: 'Envoy', of: 'embassy', from: '2026', to: '2024' })('envoy', on('2025')).includes('embassy')).toBe(false)
    expect(envoy({ title: 'Envoy', of: 'embassy', from: '2025-01-02', to: '2025-01-01' })('envoy', on('2025-01')).includes('embassy')).toBe(false)
  })

  test('a role at a body that is not there counts for nothing; unknown actors count for themselves', () => {
    expect(envoy({ title: 'Envoy', of: 'moon' })('envoy', on('2025'))).toEqual(['envoy', 'party'])
    expect(envoy()('stranger', on('2025'))).toEqual(['stranger'])
  })

  test('rings end', () => {
    const ring = rollUpOf(new Map([
      anActor({ id: 'a', partOf: 'b' }), anActor({ id: 'b', partOf: 'a', roles: [{ title: 'Head', of: 'a', from: '2025' }] }),
    ].map((actor) => [actor.id, actor])))
    expect(ring('a', on('2025'))).toEqual(['a', 'b'])
  })
})

test('titles held at a date, in the order given', () => {
  const actor = anActor({ roles: [
    { title: 'Director', of: 'x', from: '2021-01', to: '2025-03' }, { title: 'Ambassador', of: 'y', from: '2025-03-06' }, { title: 'Envoy', of: 'z' },
  ] })
  expect(titlesAt(actor, on('2025-02-27'))).toEqual(['Director', 'Envoy'])
  expect(titlesAt(actor, on('2025-03-10'))).toEqual(['Director', 'Ambassador', 'Envoy'])
  expect(titlesAt(actor, on('2025-04-10'))).toEqual(['Ambassador', 'Envoy'])
  expect(titlesAt(anActor(), on('2025'))).toEqual([])
})

test('a title of one word names its body, a state needs none', () => {
  const actors = new Map([anActor({ id: 'cia', name: 'CIA', kind: 'body' }), anActor({ id: 'russia', name: 'Russia', kind: 'state' })].map((one) => [one.id, one]))
  const actor = anActor({ roles: [{ title: 'Director', of: 'cia' }, { title: 'Deputy director', of: 'cia' }, { title: 'President', of: 'russia' }, { title: 'Chair', of: 'nowhere' }] })
  expect(titlesAt(actor, on('2025'), actors)).toEqual(['Director, CIA', 'Deputy director', 'President', 'Chair'])
})
