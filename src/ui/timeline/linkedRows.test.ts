import { expect, test } from 'vitest'
import { buildFacts } from '../../domain/buildFacts'
import { aDataset, anEvent } from '../../domain/factories'
import { linkedRows } from './linkedRows'

const facts = buildFacts(aDataset({ events: ['one', 'two', 'three'].map((id, i) => anEvent({ id, when: `2025-01-0${i + 1}` })) }))

test('one arc for each event, of the strongest way in which the two are linked', () => {
  expect(linkedRows(facts, [{ id: 'three', as: 'mentions' }, { id: 'two', as: 'part-of' }, { id: 'three', as: 'after' }])).toEqual([{ row: 2, style: 'thread' }, { row: 1, style: 'part' }])
  expect(linkedRows(facts, [{ id: 'two', as: 'answered-by' }, { id: 'two', as: 'mentioned-in' }])).toEqual([{ row: 1, style: 'answer' }])
})
test('none to an event that is not there', () => { expect(linkedRows(facts, [{ id: 'gone', as: 'before' }])).toEqual([]) })
