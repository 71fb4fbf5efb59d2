import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { buildDetail } from './detail'
import { readDetail } from './detailRead'
import type { EventDetail } from './eventDetail'
import { ACTORS, aClaim, aDataset, anActor, anArticle, anEvent, aPlace, aPublisher } from './factories'
import type { Dataset, DiplomaticEvent, Relation } from './model'

function detailOf(dataset: Dataset, id: string): EventDetail {
  const detail = buildDetail(dataset, buildFacts(dataset), id)
  if (!detail) throw new Error(`no detail of ${id}`)
  return detail
}

/** Three days of talks; the relations are given by event. */
const thread = (relations: Readonly<Record<string, readonly Relation[]>>): Dataset =>
  aDataset({ events: ['one', 'two', 'three'].map((id, i) => anEvent({ id, title: `Title ${id}`, short: id, when: `2025-02-0${i + 1}`, relations: relations[id] ?? [] })) })
const linked = (dataset: Dataset, id: string): readonly string[] => detailOf(dataset, id).linked.map((link) => `${link.as} ${link.id}`)

describe('linked events read from both ends', () => {
  test.each<[Relation['type'], string, string]>([
    ['follows', 'before one', 'after two'], ['leads-to', 'after one', 'before two'], ['responds-to', 'responds-to one', 'answered-by two'],
    ['part-of', 'part-of one', 'has-part two'], ['mentions', 'mentions one', 'mentioned-in two'],
  ])('%s', (type, here, there) => {
    const dataset = thread({ two: [{ type, event: 'one' }] })
    expect([linked(dataset, 'two'), linked(dataset, 'one'), linked(dataset, 'three')]).toEqual([[here], [there], []])
  })

  test('leads-to is the opposite of follows: written on both ends it is one link', () => {
    const dataset = thread({ one: [{ type: 'leads-to', event: 'two' }], two: [{ type: 'follows', event: 'one' }] })
    expect([linked(dataset, 'one'), linked(dataset, 'two')]).toEqual([['after two'], ['before one']])
  })

  test('by way, then by time; two ways are two links; none to itself or to what is not there', () => {
    const dataset = thread({ three: [
      { type: 'mentions', event: 'one' }, { type: 'follows', event: 'two' }, { type: 'follows', event: 'one' }, { type: 'follows', event: 'three' }, { type: 'follows', event: 'gone' },
    ] })
    expect(linked(dataset, 'three')).toEqual(['before one', 'before two', 'mentions one'])
  })

  test('carries what a link needs', () => {
    expect(detailOf(thread({ two: [{ type: 'follows', event: 'one' }] }), 'two').linked).toEqual([{ id: 'one', title: 'Title one', short: 'one', kind: 'talks', when: '2025-02-01', as: 'before' }])
  })
})

test('previous and next in time over the whole dataset', () => {
  const dataset = thread({})
  const around = (id: string) => { const detail = detailOf(dataset, id); return [detail.previous?.id ?? null, detail.next?.id ?? null] }
  expect([around('one'), around('two'), around('three')]).toEqual([[null, 'two'], ['one', 'three'], ['two', null]])
})

/** One event with something of everything. */
function richDataset(event: Partial<DiplomaticEvent> = {}): Dataset {
  return aDataset({
    actors: [...ACTORS, anActor({ id: 'envoy', name: 'The Envoy', kind: 'person', partOf: 'red-state', roles: [{ title: 'Director', of: 'red-ministry', to: '2025-03' }, { title: 'Ambassador', of: 'blue-state', from: '2025-03-06' }] })],
    places: [aPlace({ id: 'residence', name: 'Residence', partOf: 'town' }), aPlace({ id: 'town', name: 'Town', country: 'HH' }), aPlace({ id: 'land', name: 'Land', kind: 'country', country: 'HH' })],
    publishers: ['paper', 'wire', 'source', 'cited', 'unused'].map((id) => aPublisher({ id })),
    articles: [
      anArticle({ id: 'report', publisher: 'paper', agency: 'wire' }), anArticle({ id: 'quoted', publisher: 'paper', origin: 'source' }),
      anArticle({ id: 'related', publisher: 'paper' }), anArticle({ id: 'speaker-text', publisher: 'paper' }), anArticle({ id: 'valued', publisher: 'paper' }), anArticle({ id: 'unused', publisher: 'unused' }),
    ],
    events: [anEvent({
      id: 'talks', place: 'residence', track: 'main-track', relatedArticles: ['related'],
      participants: [{ actor: 'envoy', role: 'delegate', claims: ['a'] }, { actor: 'blue-state', role: 'target' }, { actor: 'nobody', role: 'subject' }],
      claims: [
        aClaim({ id: 'a', sources: [{ article: 'report', citing: 'cited' }], attributedTo: 'red-minister', deniedBy: 'blue-minister' }),
        aClaim({ id: 'b', sources: [{ article: 'report' }], attributedTo: 'speaker-text', quote: { text: 'Good.', speaker: 'red-state', source: 'quoted' }, values: [{ type: 'count', min: 1, sources: ['valued'] }] }),
      ],
      ...event,
    })],
  })
}

describe('everything the page needs', () => {
  const detail = detailOf(richDataset(), 'talks')

  test('participants by name, with the titles held then, presence and side', () => {
    expect(detail.participants).toEqual([
      { actor: 'envoy', role: 'delegate', presence: 'in-person', side: 'red', name: 'The Envoy', kind: 'person', titles: ['Director, red-ministry'], claims: ['a'] },
      { actor: 'blue-state', role: 'target', presence: 'absent', side: 'blue', name: 'blue-state', kind: 'state', titles: [], claims: [] },
      { actor: 'nobody', role: 'subject', presence: 'absent', side: null, name: 'nobody', kind: 'person', titles: [], claims: [] },
    ])
  })

  test('titles are those of the event’s date', () => {
    expect(detailOf(richDataset({ when: '2025-04-10' }), 'talks').participants[0]?.titles).toEqual(['Ambassador'])
  })

  test('the sides that appear, with their colours', () => {
    expect(detail.sides.map(({ id, lane }) => [id, lane])).toEqual([['red', 1], ['blue', 2]])
  })

  test('the place up to its country', () => {
    expect(detail.placeNames.map(({ name }) => name)).toEqual(['Residence', 'Town', 'Land'])
    expect(detailOf(thread({}), 'one').placeNames).toEqual([])
  })

  test('the articles claims, quotes and values rest on and the related, and no others', () => {
    expect(Object.keys(detail.articles).toSorted()).toEqual(['quoted', 'related', 'report', 'speaker-text', 'valued'])
  })

  test('their publishers, agencies, origins and whom they cite', () => {
    expect(Object.keys(detail.publishers).toSorted()).toEqual(['cited', 'paper', 'source', 'wire'])
  })

  test('names of all actors mentioned', () => {
    expect(Object.keys(detail.actorNames).toSorted()).toEqual(['blue-minister', 'blue-state', 'envoy', 'nobody', 'red-minister', 'red-state'])
  })

  test('the title of its track', () => {
    expect([detail.trackTitle, detailOf(thread({}), 'one').trackTitle]).toEqual(['Main track', null])
  })

  test('certainty is that of the summary', () => {
    const facts = buildFacts(richDataset())
    expect([detail.support, detail.differ]).toEqual([facts.events[0]?.support, facts.events[0]?.differ])
  })
})

test('no such event, or none with a readable date', () => {
  const dataset = aDataset({ events: [anEvent({ id: 'bad', when: 'soon' }), anEvent({ id: 'good' })] })
  expect([buildDetail(dataset, buildFacts(dataset), 'bad'), buildDetail(dataset, buildFacts(dataset), 'gone')]).toEqual([null, null])
})

describe('reading it back', () => {
  const json = (): unknown => JSON.parse(JSON.stringify(detailOf(richDataset(), 'talks')))

  test('gives the same', () => {
    expect(readDetail(json())).toEqual({ ok: true, value: detailOf(richDataset(), 'talks') })
  })

  test.each([['nothing', null], ['a list', []], ['a text', 'talks'], ['something else', { title: 'x' }]])('%s is refused', (_, value) => {
    const result = readDetail(value)
    expect(!result.ok && result.problem.message).toMatch(/^This event cannot be read/)
  })

  test('says where it is wrong', () => {
    const damaged = json() as { event: { claims: { sources: unknown }[] } }
    const [first] = damaged.event.claims
    if (first) first.sources = 'report'
    expect(readDetail(damaged)).toMatchObject({ ok: false, problem: { path: 'event.claims[0].sources' } })
    expect(readDetail({ ...(json() as object), event: { ...(json() as { event: object }).event, when: 'soon' } })).toMatchObject({ ok: false, problem: { path: 'event.when' } })
  })

  test('an event that nobody can date is read', () => {
    expect(readDetail(JSON.parse(JSON.stringify(detailOf(richDataset({ when: '../..' }), 'talks')))).ok).toBe(true)
  })

  test('any field of a wrong type is found, and nothing throws', () => {
    const paths: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (path.length > 0) paths.push(path)
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
    walk(json(), [])
    // What drawing does not need is not looked at: authored sides and sessions of participants, places and roles in passing.
    const open = new Set(['presence', 'session', 'claims', 'side', 'values', 'country', 'note'])
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const damaged = json()
        let at = damaged as Record<string | number, unknown>
        for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
        at[path.at(-1) ?? ''] = Symbol.for('nothing that JSON knows')
        if (!path.some((step) => open.has(String(step)))) expect([path, readDetail(damaged).ok]).toEqual([path, false])
        else readDetail(damaged)
      }),
      { numRuns: 250 },
    )
  })
})
