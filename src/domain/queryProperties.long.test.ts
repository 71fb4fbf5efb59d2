import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher, aSide } from './factories'
import { buildIndex } from './eventIndex'
import { parseEdtf } from './edtf'
import type { EventSummary, Facts, SummaryParticipant } from './facts'
import { countFacets, whatWouldBringBack, type FacetCounts } from './facets'
import type { Actor, EventKind, Participant, Place } from './model'
import { runQuery, type EventFilter } from './query'
import { PRESENCES, ROLES } from './summaryColumns'

// Small worlds, but with rings, offices that end, sessions and every precision of date, against an oracle that knows no
// index: it asks every event, in the words of docs/data-format.md, and shares no code with what it judges.

const ACTOR_IDS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5']
const PLACE_IDS = ['p0', 'p1', 'p2', 'p3']
const WHENS = ['2025-01-01', '2025-01-02', '2025-01', '2025-01-15~', '2024/2025-01-03', '../2025-01-02', '2025-02-01/..', '2025-02-01/', '2025-01-02T10:00Z', '../..']
const SPANS = [null, '2025-01-02/2025-01-10', '../2025-01-01', '2025-02-01/..', '2030/2031', 'never']
const KINDS: readonly EventKind[] = ['talks', 'meeting', 'call', 'statement', 'agreement']
const TRACKS = ['t0', 't1']

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...values), { nil: undefined })

const someActor = (id: string): fc.Arbitrary<Actor> =>
  fc.record({
    partOf: maybe(ACTOR_IDS),
    roles: fc.array(fc.record({ of: fc.constantFrom(...ACTOR_IDS), from: maybe(['2025-01-02', '2025']), to: maybe(['2025-01-01', '2025-01']) }), { maxLength: 2 }),
    kind: fc.constantFrom('person' as const, 'body' as const),
  }).map(({ partOf, roles, kind }) =>
    anActor({
      id, kind, ...(partOf ? { partOf } : {}),
      roles: roles.map(({ of, from, to }) => ({ title: `Head of ${of}`, of, ...(from ? { from } : {}), ...(to ? { to } : {}) })),
    }),
  )

const somePlace = (id: string): fc.Arbitrary<Place> =>
  fc.record({ partOf: maybe(PLACE_IDS), country: maybe(['AA', 'BB']), kind: maybe(['city', 'country'] as const) })
    .map(({ partOf, country, kind }) => aPlace({ id, ...(partOf ? { partOf } : {}), ...(country ? { country } : {}), ...(kind ? { kind } : {}) }))

const someParticipant: fc.Arbitrary<Participant> = fc
  .record({ actor: fc.constantFrom(...ACTOR_IDS), role: fc.constantFrom(...ROLES), presence: maybe(PRESENCES), session: maybe(['s0', 's1']) })
  .map(({ actor, role, presence, session }) => ({ actor, role, ...(presence ? { presence } : {}), ...(session ? { session } : {}) }))

const someEvent = (id: string) =>
  fc.record({
    when: fc.constantFrom(...WHENS), kind: fc.constantFrom(...KINDS), track: maybe(TRACKS), place: maybe(PLACE_IDS),
    participants: fc.array(someParticipant, { maxLength: 5 }), articles: fc.subarray(['x', 'y'], { minLength: 1 }), isDisputed: fc.boolean(),
  }).map(({ when, kind, track, place, participants, articles, isDisputed }) =>
    anEvent({
      id, when, kind, participants, ...(track ? { track } : {}), ...(place ? { place } : {}),
      claims: [
        aClaim({ id: 'one', sources: articles.map((article) => ({ article })), ...(isDisputed ? { contradicts: ['two'] } : {}) }),
        aClaim({ id: 'two', sources: articles.map((article) => ({ article })) }),
      ],
    }),
  )

const each = <T>(ids: readonly string[], some: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.tuple(...ids.map(some))

const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    actors: each(ACTOR_IDS, someActor),
    places: each(PLACE_IDS, somePlace),
    events: fc.integer({ min: 1, max: 40 }).chain((n) => each(Array.from({ length: n }, (_, i) => `e${i}`), someEvent)),
  })
  .map(({ actors, places, events }) =>
    buildFacts(
      aDataset({
        actors, places, events,
        info: { sides: [aSide({ id: 'ours', order: 1, actors: ['a0'] }), aSide({ id: 'theirs', order: 2, fallback: true })], tracks: TRACKS.map((id, order) => ({ id, title: id, order })) },
        publishers: [aPublisher({ id: 'px' }), aPublisher({ id: 'py' })],
        articles: [anArticle({ id: 'x', publisher: 'px' }), anArticle({ id: 'y', publisher: 'py' })],
      }),
    ),
  )

const few = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) }) })

const someFilter: fc.Arbitrary<EventFilter> = fc.record({
  actors: few([...ACTOR_IDS, 'unknown']), match: fc.constantFrom('any', 'all', 'met', 'spoke'), direct: fc.boolean(), roles: few(ROLES),
  kinds: few(KINDS), tracks: few(TRACKS), places: few([...PLACE_IDS, 'nowhere']), publishers: few(['px', 'py']),
  support: few(['several', 'one-source', 'one-side'] as const), differ: few(['differ', 'vary', 'denied'] as const),
  q: fc.constant(''), span: fc.constantFrom(...SPANS),
})

const someHits: fc.Arbitrary<ReadonlySet<string> | null> = fc.option(fc.subarray(Array.from({ length: 45 }, (_, i) => `e${i}`)).map((ids) => new Set(ids)), { nil: null })

type Hits = ReadonlySet<string> | null

/** Whether a date (null: none) and bounds have an instant in common; written anew here. */
function touches(event: EventSummary, from: string | undefined, to: string | undefined): boolean {
  const { when } = event
  if (when.text === '../..') return false
  const end = when.text.endsWith('/') ? (when.from.kind === 'point' ? when.from.endMs : NaN) : when.endMs
  const bound = (text: string | undefined) => { const date = parseEdtf(text ?? ''); return date.ok ? date.value : null }
  const [least, most] = [bound(from)?.startMs ?? -Infinity, bound(to)?.endMs ?? Infinity]
  if (least >= most) return false
  const isInstant = when.startMs === end
  return isInstant ? least <= when.startMs && when.startMs < most : least < end && when.startMs < most
}

function countsFor(facts: Facts, event: EventSummary, actor: string, isDirect: boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    if (isDirect) return
    const record = facts.actors.get(id)
    if (record?.partOf !== undefined) visit(record.partOf)
    for (const role of record?.roles ?? []) {
      if ((role.from === undefined && role.to === undefined) || touches(event, role.from, role.to)) visit(role.of)
    }
  }
  visit(actor)
  return found
}

function isAtPlace(facts: Facts, place: string | undefined, wanted: string, seen: readonly string[] = []): boolean {
  if (place === undefined || seen.includes(place)) return false
  if (place === wanted) return true
  const record = facts.places.get(place)
  const country = [...facts.places.values()].find((p) => p.kind === 'country' && p.country !== undefined && p.country === record?.country)
  return isAtPlace(facts, record?.partOf, wanted, [...seen, place]) || (record?.kind !== 'country' && isAtPlace(facts, country?.id, wanted, [...seen, place]))
}

function wereTogether(event: EventSummary, match: EventFilter['match'], a: SummaryParticipant, b: SummaryParticipant, session: string | undefined): boolean {
  const isThere = (p: SummaryParticipant): boolean => p.session === undefined || session === undefined || p.session === session
  const how = (p: SummaryParticipant): boolean =>
    match === 'met' ? p.presence === 'in-person' && ['talks', 'meeting', 'visit'].includes(event.kind) : ['by-phone', 'by-video'].includes(p.presence)
  return a.actor !== b.actor && isThere(a) && isThere(b) && how(a) && how(b)
}

function passesActors(facts: Facts, event: EventSummary, filter: EventFilter): boolean {
  const hasRole = (p: SummaryParticipant): boolean => filter.roles.length === 0 || filter.roles.includes(p.role)
  if (filter.actors.length === 0) return filter.roles.length === 0 || event.participants.some(hasRole)
  const of = (actor: string) => event.participants.filter((p) => hasRole(p) && countsFor(facts, event, p.actor, filter.direct).has(actor))
  if (filter.match === 'any') return filter.actors.some((actor) => of(actor).length > 0)
  if (filter.match === 'all') return filter.actors.every((actor) => of(actor).length > 0)
  const sessions = [...new Set(event.participants.map((p) => p.session))].filter((s) => s !== undefined)
  const inSession = (session: string | undefined): boolean =>
    filter.actors.length === 1
      ? of(filter.actors[0] ?? '').some((a) => event.participants.some((b) => wereTogether(event, filter.match, a, b, session)))
      : filter.actors.every((one, i) => filter.actors.slice(i + 1).every((other) => of(one).some((a) => of(other).some((b) => wereTogether(event, filter.match, a, b, session)))))
  // Nobody present with a session of their own: then all of those present share the whole event.
  return sessions.length === 0 ? inSession(undefined) : sessions.some(inSession)
}

function passes(facts: Facts, event: EventSummary, filter: EventFilter, hits: Hits): boolean {
  const within = (values: readonly string[], isOne: (value: string) => boolean): boolean => values.length === 0 || values.some(isOne)
  const span = filter.span === null ? null : parseEdtf(filter.span)
  return (
    passesActors(facts, event, filter) &&
    within(filter.kinds, (kind) => event.kind === kind) &&
    within(filter.tracks, (track) => event.track === track) &&
    within(filter.places, (place) => isAtPlace(facts, event.place, place)) &&
    within(filter.publishers, (publisher) => event.publishers.includes(publisher)) &&
    within(filter.support, (support) => event.support === support) &&
    within(filter.differ, (differ) => event.differ === differ) &&
    (!span?.ok || touches(event, ...spanEnds(filter.span ?? ''))) &&
    (hits === null || hits.has(event.id))
  )
}

function spanEnds(span: string): [string | undefined, string | undefined] {
  const [from = '', to = from] = span.split('/')
  return [from === '..' ? undefined : from, to === '..' ? undefined : to]
}

const asking = (facts: Facts, filter: EventFilter, hits: Hits): readonly string[] => [...facts.events].filter((event) => passes(facts, event, filter, hits)).map((event) => event.id)
const alone = (facts: Facts, filter: EventFilter, hits: Hits): number => asking(facts, filter, hits).length

test('a query gives what asking every event gives', () => {
  fc.assert(
    fc.property(someFacts, someFilter, someHits, (facts, filter, hits) => {
      const rows = runQuery(buildIndex(facts), filter, hits)
      expect([...rows].map((row) => facts.events.at(row)?.id)).toEqual(asking(facts, filter, hits))
    }),
    { numRuns: 400 },
  )
})

test('an actor, alone and in company', () => {
  const companies = fc.record({ actors: fc.subarray(ACTOR_IDS, { minLength: 1, maxLength: 3 }), match: fc.constantFrom('any' as const, 'all' as const, 'met' as const, 'spoke' as const), direct: fc.boolean() })
  fc.assert(
    fc.property(someFacts, companies, (facts, company) => {
      const filter = { ...EVERYTHING, ...company }
      expect([...runQuery(buildIndex(facts), filter)].map((row) => facts.events.at(row)?.id)).toEqual(asking(facts, filter, null))
    }),
    { numRuns: 250 },
  )
})

const EVERYTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }

describe('a count is what choosing the value alone would give, under the other facets', () => {
  const values: Readonly<Record<Exclude<keyof FacetCounts, 'total'>, readonly string[]>> = {
    actors: ACTOR_IDS, roles: ROLES, kinds: KINDS, tracks: TRACKS, places: PLACE_IDS, publishers: ['px', 'py'], support: ['several', 'one-source', 'one-side'], differ: ['differ', 'vary', 'denied'],
  }
  test('in every facet', () => {
    fc.assert(
      fc.property(someFacts, someFilter, someHits, (facts, filter, hits) => {
        const counts = countFacets(buildIndex(facts), filter, hits)
        expect(counts.total).toBe(alone(facts, filter, hits))
        for (const [facet, all] of Object.entries(values)) {
          for (const value of all) {
            const isJoint = facet === 'actors' && filter.match !== 'any'
            const chosen = isJoint ? [...new Set([...filter.actors, value])] : [value]
            const expected = alone(facts, { ...filter, [facet]: chosen }, hits)
            expect([value, counts[facet as keyof typeof values].get(value) ?? 0]).toEqual([value, expected])
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})

test('what would bring back: the count of each choice is what dropping it shows', () => {
  fc.assert(
    fc.property(someFacts, someFilter, someHits, (facts, filter, hits) => {
      const reliefs = whatWouldBringBack(buildIndex(facts), filter, hits)
      for (const { facet, value, count } of reliefs) {
        const loosened =
          facet === 'q' ? filter : facet === 'span' ? { ...filter, span: null } : facet === 'match' ? { ...filter, match: 'any' as const }
            : facet === 'direct' ? { ...filter, direct: false } : { ...filter, [facet]: (filter[facet] as readonly string[]).filter((v) => v !== value) }
        expect(count).toBe(alone(facts, loosened, facet === 'q' ? null : hits))
      }
      const chosen = [filter.actors, filter.roles, filter.kinds, filter.tracks, filter.places, filter.publishers, filter.support, filter.differ].flat()
      expect(chosen.every((value) => reliefs.some((relief) => relief.value === value))).toBe(true)
      expect(reliefs.map((r) => r.count)).toEqual(reliefs.map((r) => r.count).toSorted((a, b) => b - a))
    }),
    { numRuns: 100 },
  )
})
