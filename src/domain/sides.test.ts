import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTORS, aDataset, anActor, anEvent, anInfo, aPlace, aSide, SIDES } from './factories'
import { buildFacts } from './buildFacts'
import type { Actor, Participant, Role, Side } from './model'
import { lanesOf, sideRules, sidesOf } from './sides'
import { ROLES } from './summaryColumns'

const PLACES = [aPlace({ id: 'host-town', country: 'HH' }), aPlace({ id: 'host-hall', partOf: 'host-town' })]
function sideOf(participant: Participant, place?: string, more: readonly Actor[] = []): string | null {
  return sideRules(aDataset({ actors: [...ACTORS, ...more], places: PLACES })).sideOf(participant, place)
}

describe('side of a participant, step by step', () => {
  test('1. as given, if there is such a side', () => {
    expect(sideOf({ actor: 'red-minister', role: 'delegate', side: 'hosts' })).toBe('hosts')
    expect(sideOf({ actor: 'red-minister', role: 'delegate', side: 'nonsense' })).toBe('red')
  })

  test('2. by a body in the chain, the actor itself included', () => {
    expect(sideOf({ actor: 'red-state', role: 'target' })).toBe('red')
    expect(sideOf({ actor: 'blue-minister', role: 'host' })).toBe('blue')
  })

  test('2. the first side in order wins, not the nearest body', () => {
    const info = { sides: [aSide({ id: 'late', order: 9, actors: ['red-ministry'] }), aSide({ id: 'early', order: 1, actors: ['red-state'] })] }
    expect(sideRules(aDataset({ info })).sideOf({ actor: 'red-minister', role: 'delegate' })).toBe('early')
  })

  test('3. else by the first country up the chain', () => {
    const firm = anActor({ id: 'firm', country: 'BB' })
    const branch = anActor({ id: 'branch', partOf: 'firm' })
    expect(sideOf({ actor: 'branch', role: 'delegate' }, undefined, [firm, branch])).toBe('blue')
    const moved = anActor({ id: 'moved', partOf: 'firm', country: 'RR' })
    expect(sideOf({ actor: 'moved', role: 'delegate' }, undefined, [firm, moved])).toBe('red')
  })

  test('2 before 3: a body counts more than a passport', () => {
    const defector = anActor({ id: 'defector', kind: 'person', partOf: 'red-ministry', country: 'BB' })
    expect(sideOf({ actor: 'defector', role: 'delegate' }, undefined, [defector])).toBe('red')
  })

  test.each(['host', 'mediator'] as const)('4. a %s that belongs to no side', (role) => {
    expect(sideOf({ actor: 'host-state', role })).toBe('hosts')
    expect(sideOf({ actor: 'nobody', role })).toBe('hosts')
  })

  test('4. an observer from the country of the place, also of a hall in it', () => {
    expect(sideOf({ actor: 'host-state', role: 'observer' }, 'host-town')).toBe('hosts')
    expect(sideOf({ actor: 'host-state', role: 'observer' }, 'host-hall')).toBe('hosts')
    expect(sideOf({ actor: 'host-state', role: 'observer' })).toBe('others')
    expect(sideOf({ actor: 'host-state', role: 'delegate' }, 'host-town')).toBe('others')
    expect(sideOf({ actor: 'stranger', role: 'observer' }, 'host-town', [anActor({ id: 'stranger', country: 'SS' })])).toBe('others')
    expect(sideOf({ actor: 'stateless', role: 'observer' }, 'host-town', [anActor({ id: 'stateless' })])).toBe('others')
  })

  test('5. a person with neither body nor country has none', () => {
    expect(sideOf({ actor: 'nobody', role: 'subject' })).toBeNull()
    expect(sideOf({ actor: 'lonely', role: 'subject' }, undefined, [anActor({ id: 'lonely', kind: 'person', country: 'ZZ' })])).toBe('others')
    expect(sideOf({ actor: 'club', role: 'subject' }, undefined, [anActor({ id: 'club', kind: 'group' })])).toBe('others')
  })

  test('6. everybody else', () => {
    expect(sideOf({ actor: 'host-state', role: 'delegate' })).toBe('others')
    const info = { sides: SIDES.filter((side) => !side.fallback) }
    expect(sideRules(aDataset({ info })).sideOf({ actor: 'host-state', role: 'delegate' })).toBeNull()
  })

  test('roles play no part in it, nor does a ring of bodies', () => {
    const consul = anActor({ id: 'consul', kind: 'person', roles: [{ title: 'Consul', of: 'red-state' }] })
    expect(sideOf({ actor: 'consul', role: 'delegate' }, undefined, [consul])).toBeNull()
    expect(sideOf({ actor: 'x', role: 'delegate' }, undefined, [anActor({ id: 'x', partOf: 'y' }), anActor({ id: 'y', partOf: 'x' })])).toBe('others')
  })

  test('somebody who only speaks has a side too, never that of hosts', () => {
    const rules = sideRules(aDataset())
    expect(['red-minister', 'host-state', 'nobody'].map((id) => rules.sideOfActor(id))).toEqual(['red', 'others', null])
  })
})

describe('lanes', () => {
  const lanes = (...pairs: (readonly [string | null, Role])[]) => lanesOf(pairs.map(([side, role]) => ({ side, role })), SIDES)

  test('in lane order, each side once', () => {
    expect(lanes(['blue', 'delegate'], ['red', 'delegate'], ['red', 'host']).map((lane) => lane.side)).toEqual(['red', 'blue'])
  })

  test.each(ROLES)('%s: full if it takes part, a tick if the act is directed at it', (role) => {
    const isFull = ['host', 'delegate', 'mediator', 'speaker', 'signatory'].includes(role)
    expect(lanes(['red', role])).toEqual([{ side: 'red', mark: isFull ? 'full' : 'tick' }])
  })

  test('one full participant makes the side full, in whatever order', () => {
    expect(lanes(['red', 'target'], ['red', 'speaker'])).toEqual([{ side: 'red', mark: 'full' }])
    expect(lanes(['red', 'speaker'], ['red', 'target'])).toEqual([{ side: 'red', mark: 'full' }])
  })

  test('without a side known: the lane of everybody else, or the last', () => {
    expect(lanes()).toEqual([{ side: 'others', mark: 'full' }])
    expect(lanes([null, 'subject'])).toEqual([{ side: 'others', mark: 'full' }])
    expect(lanesOf([], [aSide({ id: 'one' }), aSide({ id: 'two' })])).toEqual([{ side: 'two', mark: 'full' }])
  })

  test('every event has a lane, whatever its participants and the sides', () => {
    const someRole = fc.constantFrom(...ROLES)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ACTORS.map((a) => a.id)), someRole), { maxLength: 4 }), fc.subarray([...SIDES]), (pairs, sides) => {
        const event = anEvent({ participants: pairs.map(([actor, role]) => ({ actor, role })) })
        const facts = buildFacts(aDataset({ events: [event], info: { sides } }))
        const found = facts.events[0]?.lanes ?? []
        expect(found.length).toBeGreaterThan(0)
        for (const lane of found) expect(facts.info.sides.map((side) => side.id)).toContain(lane.side)
      }),
    )
  })
})

test('a dataset without sides has one lane of its own title', () => {
  expect(sidesOf(anInfo({ title: 'Talks', sides: [] }))).toMatchObject([{ title: 'Talks', fallback: true }])
  expect(sidesOf(anInfo({ sides: SIDES.toReversed() })).map((side) => side.id)).toEqual(['red', 'blue', 'hosts', 'others'])
})

describe('sides at the edges of the rule', () => {
  const rules = (sides: readonly Side[], actors: readonly Actor[] = ACTORS) => sideRules(aDataset({ info: { sides }, actors, places: [...PLACES, aPlace({ id: 'nowhere' })] }))
  const REST = aSide({ id: 'rest', order: 9, fallback: true })
  test('a body itself, and any of the bodies of a side', () => {
    const two = rules([aSide({ id: 'two', order: 1, actors: ['blue-ministry', 'red-ministry'] }), REST])
    expect(['red-ministry', 'red-minister', 'blue-minister', 'red-state'].map((actor) => two.sideOf({ actor, role: 'delegate' }))).toEqual(['two', 'two', 'two', 'rest'])
  })
  test('an observer is at home where its country is that of the place, and where there is a side for hosts', () => {
    const hosts = aSide({ id: 'hosts', order: 1, roles: ['host'] })
    const home = rules([hosts, REST], [...ACTORS, anActor({ id: 'club' })])
    const of: typeof home.sideOf = (participant, place) => home.sideOf(participant, place)
    expect([of({ actor: 'host-state', role: 'observer' }, 'host-hall'), of({ actor: 'host-state', role: 'observer' }), of({ actor: 'host-state', role: 'observer' }, 'nowhere'), of({ actor: 'club', role: 'observer' }, 'nowhere'), of({ actor: 'host-state', role: 'delegate' }, 'host-hall')])
      .toEqual(['hosts', 'rest', 'rest', 'rest', 'rest'])
    expect(of({ actor: 'host-state', role: 'mediator' })).toBe('rest')
    expect(rules([aSide({ id: 'no-hosts', order: 1 }), REST]).sideOf({ actor: 'host-state', role: 'observer' }, 'host-hall')).toBe('rest')
  })
  test('only a person with neither body nor country has no side', () => {
    const people = [anActor({ id: 'alone', kind: 'person' }), anActor({ id: 'of-body', kind: 'person', partOf: 'host-state' }), anActor({ id: 'of-country', kind: 'person', country: 'ZZ' }), anActor({ id: 'group', kind: 'group' })]
    const all = rules([REST], [...ACTORS, ...people])
    expect(['alone', 'of-body', 'of-country', 'group', 'stranger'].map((actor) => all.sideOf({ actor, role: 'delegate' }))).toEqual([null, 'rest', 'rest', 'rest', 'rest'])
    expect(['alone', 'of-body', 'of-country', 'group'].map((actor) => all.sideOfActor(actor))).toEqual([null, 'rest', 'rest', 'rest'])
    expect(rules([aSide({ id: 'only', order: 1, actors: ['red-state'] })]).sideOf({ actor: 'group', role: 'delegate' })).toBeNull()
  })
  test('one side is enough; none at all is one lane of the dataset’s own title', () => {
    expect(sidesOf({ title: 'All of it', sides: [REST] })).toEqual([REST])
    expect(sidesOf({ title: 'All of it', sides: [] })).toEqual([{ id: 'all', title: 'All of it', short: '', order: 1, fallback: true }])
    expect(lanesOf([], [])).toEqual([])
    expect(lanesOf([{ side: null, role: 'delegate' }], [aSide({ id: 'first' }), aSide({ id: 'last' })])).toEqual([{ side: 'last', mark: 'full' }])
  })
})
