import { describe, expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { buildLinks, linkTo } from './eventLinks'
import { aDataset, anEvent } from './factories'
import type { DiplomaticEvent, RelationType } from './model'

const related = (...events: readonly (readonly [id: string, when: string, ...relations: (readonly [RelationType, string])[]])[]) => {
  const dataset = aDataset({ events: events.map(([id, when, ...relations]): DiplomaticEvent => anEvent({ id, when, relations: relations.map(([type, event]) => ({ type, event })) })) })
  const facts = buildFacts(dataset)
  return { dataset, facts, of: (id: string) => buildLinks(dataset, facts).of(id).map((link) => `${link.as} ${link.id}`) }
}

describe('a relation reads from both ends', () => {
  test.each<[RelationType, string, string]>([
    ['follows', 'before two', 'after one'], ['leads-to', 'after two', 'before one'], ['responds-to', 'responds-to two', 'answered-by one'], ['part-of', 'part-of two', 'has-part one'], ['mentions', 'mentions two', 'mentioned-in one'],
  ])('%s', (type, here, there) => {
    const { of } = related(['one', '2025-01-01', [type, 'two']], ['two', '2025-01-02'])
    expect([of('one'), of('two')]).toEqual([[here], [there]])
  })
  test('written on both ends it is one', () => {
    const { of } = related(['one', '2025-01-01', ['leads-to', 'two']], ['two', '2025-01-02', ['follows', 'one']])
    expect([of('one'), of('two')]).toEqual([['after two'], ['before one']])
  })
  test('of two kinds it is two', () => { expect(related(['one', '2025-01-01', ['follows', 'two'], ['mentions', 'two'], ['mentions', 'two']], ['two', '2025-01-02']).of('one')).toEqual(['before two', 'mentions two']) })
  test('to itself, or to what is not there, it is none', () => {
    const { of } = related(['one', '2025-01-01', ['follows', 'one'], ['follows', 'gone'], ['follows', 'unread']], ['unread', 'soon', ['follows', 'one']])
    expect([of('one'), of('unread'), of('gone')]).toEqual([[], [], []])
  })
})

test('in the order of what they are, then of time', () => {
  const { of } = related(
    ['it', '2025-06-01', ['mentions', 'm-2'], ['mentions', 'm-1'], ['part-of', 'whole'], ['responds-to', 'asked'], ['leads-to', 'later'], ['follows', 'b-2'], ['follows', 'b-1']],
    ['m-1', '2025-01-01'], ['m-2', '2025-02-01'], ['whole', '2025-03-01'], ['asked', '2025-04-01'], ['later', '2025-07-01'], ['b-1', '2025-05-01'], ['b-2', '2025-05-02'],
    ['answer', '2025-08-01', ['responds-to', 'it']], ['part', '2025-08-02', ['part-of', 'it']], ['mention', '2025-08-03', ['mentions', 'it']],
  )
  expect(of('it')).toEqual(['before b-1', 'before b-2', 'after later', 'responds-to asked', 'answered-by answer', 'part-of whole', 'has-part part', 'mentions m-1', 'mentions m-2', 'mentioned-in mention'])
})

test('links are worked out once for the same facts, anew for others', () => {
  const { dataset, facts } = related(['one', '2025-01-01', ['follows', 'two']], ['two', '2025-01-02'])
  expect(buildLinks(dataset, facts)).toBe(buildLinks(dataset, facts))
  const fewer = { ...facts, events: facts.events.filter(({ id }) => id !== 'two') }
  expect(buildLinks(dataset, fewer).of('one')).toEqual([])
  expect([...buildLinks(dataset, facts).rowOf]).toEqual([['one', 0], ['two', 1]])
})

test('a link holds what a link needs', () => {
  const [event] = related(['one', '2025-01-01~']).facts.events
  expect(linkTo(event)).toEqual({ id: 'one', title: 'Title of one', short: 'An event', kind: 'talks', when: '2025-01-01~' })
  expect(linkTo(undefined)).toBeNull()
})
