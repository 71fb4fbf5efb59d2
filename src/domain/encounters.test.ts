import { describe, expect, test } from 'vitest'
import { encountered, encounterOfSides } from './encounters'
import type { SummaryParticipant } from './facts'
import type { EventKind, Presence, Role } from './model'
import { defaultPresence } from './presence'
import { PRESENCES, ROLES } from './summaryColumns'

const KINDS: readonly EventKind[] = ['talks', 'meeting', 'visit', 'call', 'speech', 'statement', 'agreement', 'ceasefire', 'vote', 'expulsion', 'sanctions', 'prisoner-exchange', 'appointment', 'military', 'other']

describe('presence by default', () => {
  test.each(KINDS)('at %s', (kind) => {
    const isRoom = ['talks', 'meeting', 'visit', 'agreement'].includes(kind)
    for (const role of ROLES) {
      const expected: Presence =
        isRoom && ['delegate', 'mediator', 'signatory'].includes(role) ? 'in-person' : kind === 'call' && role === 'delegate' ? 'by-phone' : 'absent'
      expect([role, defaultPresence(role, kind, 'state')]).toEqual([role, expected])
      expect([role, defaultPresence(role, kind, 'person')]).toEqual([role, isRoom && role === 'host' ? 'in-person' : expected])
      expect([role, defaultPresence(role, kind, undefined)]).toEqual([role, expected])
    }
  })
})

const there = (presence: Presence, session?: string) => ({ presence, ...(session === undefined ? {} : { session }) })

describe('met', () => {
  test.each(KINDS)('both in person at %s', (kind) => {
    expect(encountered(kind, there('in-person'), there('in-person'), 'met')).toBe(['talks', 'meeting', 'visit'].includes(kind))
  })

  test('only if both were in person', () => {
    for (const a of PRESENCES) for (const b of PRESENCES) {
      expect(encountered('talks', there(a), there(b), 'met')).toBe(a === 'in-person' && b === 'in-person')
    }
  })

  test('only in one session; who has no session was there throughout', () => {
    const [morning, evening, all] = [there('in-person', 'morning'), there('in-person', 'evening'), there('in-person')]
    expect(encountered('talks', morning, evening, 'met')).toBe(false)
    expect(encountered('talks', morning, morning, 'met')).toBe(true)
    expect(encountered('talks', morning, all, 'met')).toBe(true)
    expect(encountered('talks', all, evening, 'met')).toBe(true)
  })
})

test('spoke: both by phone or video, in an event of any kind, in one session', () => {
  const wired = new Set<Presence>(['by-phone', 'by-video'])
  for (const a of PRESENCES) for (const b of PRESENCES) expect(encountered('meeting', there(a), there(b), 'spoke')).toBe(wired.has(a) && wired.has(b))
  expect(encountered('call', there('by-phone', 'one'), there('by-phone', 'two'), 'spoke')).toBe(false)
})

describe('how two sides of an event came together', () => {
  const p = (actor: string, side: string, presence: Presence, role: Role = 'delegate'): SummaryParticipant => ({ actor, side, presence, role })
  const between = (kind: EventKind, ...participants: SummaryParticipant[]) => encounterOfSides({ kind, participants }, 'red', 'blue')

  test('met, spoke, or only named', () => {
    expect(between('talks', p('a', 'red', 'in-person'), p('b', 'blue', 'in-person'))).toBe('met')
    expect(between('call', p('a', 'red', 'by-phone'), p('b', 'blue', 'by-phone'))).toBe('spoke')
    expect(between('talks', p('a', 'red', 'in-person'), p('b', 'blue', 'by-phone'))).toBeNull()
    expect(between('expulsion', p('a', 'red', 'absent'), p('b', 'blue', 'absent', 'target'))).toBeNull()
    expect(between('talks', p('a', 'red', 'in-person'))).toBeNull()
  })

  test('one meeting in the event is enough, and meeting is more than speaking', () => {
    expect(between('meeting', p('a', 'red', 'by-phone'), p('b', 'blue', 'by-phone'), p('c', 'red', 'in-person'), p('d', 'blue', 'in-person'))).toBe('met')
  })

  test('the two orders of sides agree', () => {
    const participants = [p('a', 'red', 'in-person'), p('b', 'blue', 'in-person')]
    expect(encounterOfSides({ kind: 'talks', participants }, 'blue', 'red')).toBe('met')
  })

  test('only who stands on the two sides counts', () => {
    expect(between('talks', p('a', 'red', 'in-person'), p('b', 'green', 'in-person'))).toBeNull()
    expect(between('talks', p('a', 'green', 'in-person'), p('b', 'blue', 'in-person'))).toBeNull()
    expect(between('talks', p('a', 'red', 'in-person'), p('b', 'blue', 'absent'), p('c', 'green', 'in-person'))).toBeNull()
  })
  test('who stands on both sides does not meet itself', () => {
    expect(between('talks', p('a', 'red', 'in-person'), p('a', 'blue', 'in-person'))).toBeNull()
    expect(between('call', p('a', 'red', 'by-phone'), p('a', 'blue', 'by-phone'), p('b', 'blue', 'by-video'))).toBe('spoke')
  })
})
