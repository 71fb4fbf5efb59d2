import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { buildDetail } from './detail'
import { aClaim, aDataset, anArticle, anEvent, aPublisher } from './factories'
import type { EventSummary } from './facts'
import type { Dataset, DiplomaticEvent } from './model'
import { parseDataset } from './parse'
import { rawArticle, rawEvent, rawFiles } from './rawFiles'
import { searchTexts } from './search'

function summaryOf(event: Partial<DiplomaticEvent>, parts: Partial<Parameters<typeof aDataset>[0]> = {}): EventSummary | undefined {
  return buildFacts(aDataset({ events: [anEvent(event)], ...parts })).events[0]
}

describe('one event', () => {
  test('presence and side as authored or by default', () => {
    const event = summaryOf({ kind: 'call', participants: [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate', presence: 'by-video', session: 'late', side: 'hosts' }] })
    expect(event?.participants).toEqual([
      { actor: 'red-minister', role: 'delegate', presence: 'by-phone', side: 'red' }, { actor: 'blue-minister', role: 'delegate', presence: 'by-video', session: 'late', side: 'hosts' },
    ])
    expect(event?.lanes.map((lane) => lane.side)).toEqual(['red', 'hosts'])
  })

  test('the first sentence of the summary, or none', () => {
    expect(summaryOf({ summary: [{ text: 'First.', claims: [] }, { text: 'Second.', claims: [] }] })?.summary).toBe('First.')
    expect(summaryOf({})?.summary).toBe('')
  })

  test('publishers of the articles its claims rest on, each once; withdrawn claims do not count', () => {
    const parts = { publishers: ['zeta', 'alpha', 'beta'].map((id) => aPublisher({ id })), articles: ['zeta', 'alpha', 'beta'].map((id) => anArticle({ id: `by-${id}`, publisher: id })) }
    const event = summaryOf({ relatedArticles: ['by-beta'], claims: [
      aClaim({ id: 'a', sources: [{ article: 'by-zeta' }, { article: 'by-alpha' }] }), aClaim({ id: 'b', sources: [{ article: 'by-zeta' }] }),
      aClaim({ id: 'c', sources: [{ article: 'by-beta' }], withdrawn: { on: '2025-03-01', reason: 'Twice' } }),
    ] }, parts)
    expect([event?.publishers, event?.claimCount]).toEqual([['alpha', 'zeta'], 2])
  })
})

describe('what is not disclosed', () => {
  const count = (event: Partial<DiplomaticEvent>) => summaryOf(event)?.undisclosedCount
  const kept = aClaim({ id: 'kept', status: 'undisclosed' })
  const later = aClaim({ id: 'later' })

  test('a claim that says so, until it is overtaken', () => {
    expect(count({ claims: [kept, later] })).toBe(1)
    expect(count({ claims: [{ ...kept, supersededBy: ['later'] }, later] })).toBe(0)
  })
  test('an overtaken claim beside a standing one, and an entry that names both', () => {
    const also = { ...kept, id: 'also' }
    expect(count({ claims: [{ ...kept, supersededBy: ['later'] }, also, later] })).toBe(1)
    expect(count({ undisclosed: [{ text: 'All', about: 'other', claims: ['kept'] }, { text: 'More', about: 'other', claims: ['also'] }], claims: [kept, also] })).toBe(2)
    expect(count({ undisclosed: [{ text: 'All', about: 'other', claims: ['kept', 'also'] }], claims: [{ ...kept, supersededBy: ['later'] }, { ...also, supersededBy: ['later'] }, later] })).toBe(0)
    const twice = [{ text: 'All', about: 'other' as const, claims: ['kept', 'also'] }, { text: 'More', about: 'other' as const, claims: ['also'] }]
    expect(count({ undisclosed: twice, claims: [{ ...kept, supersededBy: ['later'] }, also, later] })).toBe(2)
    expect(count({ claims: [{ ...kept, supersededBy: [] }] })).toBe(1)
    expect(count({ claims: [{ ...kept, withdrawn: { on: '2025-03-01', reason: 'Wrong' } }] })).toBe(0)
    expect(count({ undisclosed: [{ text: 'All', about: 'other', claims: [] }] })).toBe(1)
  })
  test('an entry of its own', () => { expect(count({ undisclosed: [{ text: 'Who took part', about: 'participants' }] })).toBe(1) })
  test('an entry that rests on such a claim is one with it, and ends with it', () => {
    const undisclosed = [{ text: 'Who took part', about: 'participants' as const, claims: ['kept'] }]
    expect(count({ undisclosed, claims: [kept, later] })).toBe(1)
    expect(count({ undisclosed, claims: [{ ...kept, supersededBy: ['later'] }, later] })).toBe(0)
    const both = [{ text: 'Who took part, and when', about: 'participants' as const, claims: ['kept', 'also'] }]
    expect(count({ undisclosed: both, claims: [{ ...kept, supersededBy: ['later'] }, { ...kept, id: 'also' }, later] })).toBe(1)
    expect(count({ undisclosed: [{ ...undisclosed[0], text: 'x', about: 'other', claims: ['later'] }], claims: [later] })).toBe(1)
  })
})

describe('the whole', () => {
  const dataset = (events: readonly Partial<DiplomaticEvent>[]): Dataset => aDataset({ events: events.map((event, i) => anEvent({ id: `e${i}`, ...event })) })
  const order = (events: readonly Partial<DiplomaticEvent>[]) => buildFacts(dataset(events)).events.map((event) => event.id)

  test('events in order of time', () => { expect(order([{ when: '2025-03-01' }, { when: '2025-02-01' }])).toEqual(['e1', 'e0']) })
  test('on one day by the thread, written on either end', () => {
    expect(order([{ relations: [{ type: 'follows', event: 'e1' }] }, {}])).toEqual(['e1', 'e0'])
    expect(order([{}, { relations: [{ type: 'leads-to', event: 'e0' }] }])).toEqual(['e1', 'e0'])
    expect(order([{ relations: [{ type: 'mentions', event: 'e1' }] }, {}])).toEqual(['e0', 'e1'])
  })
  test('an event that nobody can date is shown, last', () => { expect(order([{ when: '../..' }, {}])).toEqual(['e1', 'e0']) })

  test('an event that ends before it starts is shown as undated, last, with everything else it has, and listed once', () => {
    const { dataset: parsed, problems } = parseDataset(rawFiles({ articles: [rawArticle({ publishedAt: '2025-02-21' })], events: [
      rawEvent({ id: 'event-0', when: '2025-03-05/2025-03-01', place: 'a-place' }), rawEvent({ id: 'event-1', when: '2025-02-20' }),
    ] }))
    const facts = buildFacts(parsed, problems)
    expect(facts.events.map(({ id, when }) => [id, when.text])).toEqual([['event-1', '2025-02-20'], ['event-0', '../..']])
    expect(facts.events[1]).toMatchObject({ title: 'An event', place: 'a-place', claimCount: 1, knownFromMs: Date.UTC(2025, 1, 22) })
    expect(facts.problems).toEqual([expect.objectContaining({ severity: 'warning', file: 'events/event-0.json', path: 'when', message: expect.stringContaining('ends before it starts') })])
    expect(buildDetail(parsed, facts, 'event-0')).toMatchObject({ event: { id: 'event-0' }, previous: { id: 'event-1' }, next: null })
    expect(searchTexts(parsed).map(({ id }) => id).toSorted()).toEqual(['event-0', 'event-1'])
  })

  test('an event follows several, written on either end', () => {
    expect(order([{ id: 'a', relations: [{ type: 'follows', event: 'c' }, { type: 'follows', event: 'b' }] }, { id: 'b', relations: [{ type: 'follows', event: 'c' }] }, { id: 'c' }])).toEqual(['c', 'b', 'a'])
    expect(order([{ id: 'a' }, { id: 'b', relations: [{ type: 'leads-to', event: 'a' }] }, { id: 'c', relations: [{ type: 'leads-to', event: 'a' }, { type: 'leads-to', event: 'b' }] }])).toEqual(['c', 'b', 'a'])
  })

  test('what is not there is not there: no field is undefined', () => {
    const [event] = buildFacts(dataset([{ participants: [{ actor: 'red-state', role: 'host' }] }])).events
    expect(Object.keys(event ?? {})).not.toContain('place')
    expect(Object.keys(event ?? {})).not.toContain('track')
    expect(Object.keys(event?.participants[0] ?? {})).not.toContain('session')
    expect(summaryOf({ place: 'a-place', track: 'main-track' })).toMatchObject({ place: 'a-place', track: 'main-track' })
  })

  test('a date that cannot be read is listed beside other problems of the file, with a hint', () => {
    const others = [{ severity: 'error' as const, file: 'events/e0.json', path: 'title', message: 'x', hint: '' }, { severity: 'error' as const, file: 'events/e1.json', path: 'when', message: 'x', hint: '' }]
    const { problems } = buildFacts(dataset([{ when: '2025-2-3' }]), others)
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual(['events/e0.json title', 'events/e1.json when', 'events/e0.json when'])
    expect(problems[2]?.hint).not.toBe('')
  })

  test('an event whose date cannot be read is left out and listed, once', () => {
    const facts = buildFacts(dataset([{ when: 'soon' }, {}]))
    expect(facts.events.map((event) => event.id)).toEqual(['e1'])
    expect(facts.problems).toEqual([expect.objectContaining({ severity: 'error', file: 'events/e0.json', path: 'when' })])
    expect(buildFacts(dataset([{ when: 'soon' }, {}]), facts.problems).problems).toHaveLength(1)
  })
})
