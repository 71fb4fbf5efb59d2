import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { encounterMatrix, encountersOf, mainActors, type Together } from './encountersOf'
import { buildIndex } from './eventIndex'
import { ACTORS, aDataset, anEvent } from './factories'
import type { EventKind, Participant, Presence } from './model'
import { runQuery } from './query'
import { someFacts } from './someFacts'

const NO_FILTER = { actors: [], match: 'any' as const, direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }
const NEVER: Together = { met: [], spoke: [], named: [] }
const IDS = ACTORS.map(({ id }) => id)
const MATCHES = { met: 'met', spoke: 'spoke', named: 'all' } as const

const indexOf = (kind: EventKind, participants: readonly Participant[]) => buildIndex(buildFacts(aDataset({ events: [anEvent({ kind, participants })] })))
const between = (kind: EventKind, participants: readonly Participant[]) => encountersOf(indexOf(kind, participants), 'red-minister').get('blue-minister') ?? NEVER

describe('who met whom', () => {
  test('each count is that of the timeline it opens', () => {
    fc.assert(fc.property(someFacts, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (facts, a, b) => {
      fc.pre(a !== b)
      const index = buildIndex(facts)
      const found = encountersOf(index, a).get(b) ?? NEVER
      for (const [how, match] of Object.entries(MATCHES)) {
        expect(found[how as keyof Together]).toEqual([...runQuery(index, { ...NO_FILTER, actors: [a, b], match })])
      }
    }))
  })

  test('it is the same from both ends, nobody meets themselves, and who met or spoke is named', () => {
    fc.assert(fc.property(someFacts, (facts) => {
      const index = buildIndex(facts)
      for (const a of IDS) {
        const ofA = encountersOf(index, a)
        expect(ofA.has(a)).toBe(false)
        for (const [b, { met, spoke, named }] of ofA) {
          expect(encountersOf(index, b).get(a)).toEqual({ met, spoke, named })
          for (const row of [...met, ...spoke]) expect(named).toContain(row)
        }
      }
    }))
  })

  const presences: readonly Presence[] = ['in-person', 'by-phone', 'by-video', 'separate', 'absent']
  const kinds: readonly EventKind[] = ['talks', 'meeting', 'visit', 'call', 'speech', 'statement', 'agreement', 'vote', 'military']
  const someone = (actor: string) => fc.record({ actor: fc.constant(actor), role: fc.constantFrom('delegate' as const, 'host' as const, 'speaker' as const), presence: fc.constantFrom(...presences), session: fc.constantFrom('one', 'two') })

  test('who was on the telephone met nobody, and who was in another session neither met nor spoke', () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), someone('red-minister'), someone('blue-minister'), fc.array(someone('host-state'), { maxLength: 2 }), (kind, red, blue, others) => {
      const { met, spoke, named } = between(kind, [red, blue, ...others])
      expect(named).toEqual([0])
      if (red.presence !== 'in-person' || blue.presence !== 'in-person' || red.session !== blue.session) expect(met).toEqual([])
      if (red.presence === 'in-person' || red.session !== blue.session) expect(spoke).toEqual([])
      if (red.presence === 'absent' || red.presence === 'separate') expect([met, spoke]).toEqual([[], []])
    }))
  })

  test('a call is spoken, talks are met; delegations kept apart are only named', () => {
    const both = (over: Partial<Participant> = {}): readonly Participant[] => ['red-minister', 'blue-minister'].map((actor) => ({ actor, role: 'delegate' as const, ...over }))
    expect(between('call', both())).toEqual({ met: [], spoke: [0], named: [0] })
    expect(between('talks', both())).toEqual({ met: [0], spoke: [], named: [0] })
    expect(between('talks', both({ presence: 'separate' }))).toEqual({ met: [], spoke: [], named: [0] })
  })

  test('a state meets through its minister, but does not meet its own only envoy', () => {
    const found = encountersOf(indexOf('talks', [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }]), 'red-state')
    expect(found.get('blue-state')?.met).toEqual([0])
    expect(found.get('red-minister')?.met).toEqual([])
  })
})

describe('the matrix', () => {
  test('holds each two of the chosen once, in their order, those never named together too', () => {
    const index = indexOf('talks', [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }])
    expect(encounterMatrix(index, ['blue-minister', 'nobody', 'red-minister', 'nobody'])).toEqual([
      { a: 'blue-minister', b: 'nobody', ...NEVER },
      { a: 'blue-minister', b: 'red-minister', met: [0], spoke: [], named: [0] },
      { a: 'nobody', b: 'red-minister', ...NEVER },
    ])
  })

  test('starts with the persons who came together with others most often; who is only named is not among them', () => {
    const index = indexOf('talks', [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }, { actor: 'nobody', role: 'observer' }, { actor: 'host-state', role: 'delegate' }])
    expect(mainActors(index, 9)).toEqual(['blue-minister', 'red-minister'])
    expect(mainActors(index, 1)).toEqual(['blue-minister'])
  })
})
