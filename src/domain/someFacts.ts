import fc from 'fast-check'
import { buildFacts } from './buildFacts'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher, ACTORS } from './factories'
import type { Dataset } from './model'
import { PRESENCES, ROLES } from './summaryColumns'

/** For tests: any dataset, small, with whatever a summary can hold. */

const WHENS = ['2025-02-27', '2025-02', '2025-02-27~', '2025-02-18/2025-02-20', '../2025-01', '2025-03/..', '2024', '2025-02-27T10:00Z', '-0044-03-15', '../..']

const someText = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const someEvent = (id: string) =>
  fc.record({
    title: someText, short: someText, when: fc.constantFrom(...WHENS), kind: fc.constantFrom('talks' as const, 'call' as const, 'vote' as const),
    weight: fc.integer({ min: 1, max: 5 }), place: fc.constantFrom(undefined, 'hall', 'town'), track: fc.constantFrom(undefined, 'main-track'),
    aliases: fc.constantFrom([], ['old-name']), texts: fc.array(someText, { maxLength: 2 }),
    participants: fc.array(
      fc.record({
        actor: fc.constantFrom(...ACTORS.map((a) => a.id)), role: fc.constantFrom(...ROLES),
        presence: fc.constantFrom(undefined, ...PRESENCES), session: fc.constantFrom(undefined, 'one', 'two'),
      }),
      { maxLength: 4 },
    ),
    articles: fc.subarray(['red-news', 'blue-news', 'agency-text'], { minLength: 1 }),
  }).map((e) =>
    anEvent({
      id, title: e.title, short: e.short, when: e.when, kind: e.kind, weight: e.weight, aliases: e.aliases,
      ...(e.place ? { place: e.place } : {}), ...(e.track ? { track: e.track } : {}),
      summary: e.texts.map((text) => ({ text, claims: ['a-claim'] })),
      participants: e.participants.map((p) => ({ actor: p.actor, role: p.role, ...(p.presence ? { presence: p.presence } : {}), ...(p.session ? { session: p.session } : {}) })),
      claims: [aClaim({ sources: e.articles.map((article) => ({ article })) })],
    }),
  )

export const someDataset: fc.Arbitrary<Dataset> = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => someEvent(`event-${i}`))))
  .map((events) =>
    aDataset({
      events,
      actors: [...ACTORS, anActor({ id: 'constructor', roles: [{ title: 'Head', of: 'red-state', from: '2025-01' }], aliases: ['Čap'], names: { ru: 'Кто' } })],
      places: [aPlace({ id: 'hall', kind: 'building', partOf: 'town', lat: 1.5, lon: -2 }), aPlace({ id: 'town', country: 'TR', precision: 'city' })],
      publishers: [aPublisher(), aPublisher({ id: 'another', kind: 'agency', country: 'FR', note: 'A note' })],
      articles: [anArticle({ id: 'red-news' }), anArticle({ id: 'blue-news', publisher: 'another', publishedAt: '2025-03-01T10:20:30Z' }), anArticle({ id: 'agency-text', publishedAt: null })],
      tombstones: [{ id: 'gone', withdrawn: { on: '2025-03-01', reason: 'Twice', mergedInto: 'event-0' } }],
    }),
  )

export const someFacts = someDataset.map((dataset) => buildFacts(dataset))
