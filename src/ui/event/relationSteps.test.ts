import { expect, test } from 'vitest'
import { byEvent, relationSteps, stepOfKey } from './relationSteps'

const link = (id: string, as: 'before' | 'after' | 'responds-to' | 'answered-by' | 'part-of' | 'has-part' | 'mentions') => ({ id, as, title: id, short: id, kind: 'talks' as const, when: '2025-01-01' })
const STEPS = relationSteps([link('first', 'before'), link('last', 'before'), link('next', 'after'), link('later', 'after'), link('asked', 'responds-to'), link('reply', 'answered-by'), link('whole', 'part-of'), link('named', 'mentions')])
const by = (key: string, shiftKey = false) => stepOfKey({ key, shiftKey }, STEPS)?.link.id

test('one step a way: the nearest before and after; mentions are no steps', () => {
  expect(STEPS.map(({ as, link: { id } }) => [as, id])).toEqual([['before', 'last'], ['after', 'next'], ['responds-to', 'asked'], ['answered-by', 'reply'], ['part-of', 'whole']])
  expect(relationSteps([link('named', 'mentions')])).toEqual([])
})
test('keys: on and back in the thread; to what is answered, else to the whole; and the other way', () => {
  expect([by('t'), by('T', true), by('r'), by('R', true)]).toEqual(['next', 'last', 'asked', 'reply'])
  expect(stepOfKey({ key: 'r', shiftKey: false }, relationSteps([link('whole', 'part-of')]))?.link.id).toBe('whole')
  expect([by('x'), by('constructor'), stepOfKey({ key: 't', shiftKey: false }, [])?.link.id]).toEqual([undefined, undefined, undefined])
})

test('several ways to one event are one button', () => {
  const both = relationSteps([link('next', 'after'), link('next', 'has-part'), link('asked', 'responds-to')])
  expect(byEvent(both).map(({ ways, link: { id } }) => [id, ways])).toEqual([['next', ['after', 'has-part']], ['asked', ['responds-to']]])
})
