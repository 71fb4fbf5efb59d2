import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import { aDataset, anEvent } from '../domain/factories'
import { aView } from '../url/factories'
import { createActions } from './actions'
import { loadSelection, selectIsBelow, selectSelection } from './selectors'
import { createParleyStore } from './store'

beforeAll(loadSelection)

const facts = () => buildFacts(aDataset({
  events: [
    anEvent({ id: 'first-talks', when: '2025-02-01', participants: [{ actor: 'blue-minister', role: 'delegate' }] }),
    anEvent({ id: 'second-talks', when: '2025-03-01', participants: [{ actor: 'host-state', role: 'host' }] }),
  ],
}))

function setUp() {
  const store = createParleyStore({ view: aView(), facts: { status: 'ready', facts: facts() } })
  const actions = createActions(store)
  const selection = () => {
    const selected = selectSelection(store.getState())
    if (!selected) throw new Error('no facts')
    return selected
  }
  const ids = () => [...selection().rows].map((row) => selection().facts.events.at(row)?.id)
  return { store, actions, selection, ids }
}

describe('selection', () => {
  test('is not there before the facts', () => {
    expect(selectSelection(createParleyStore({ view: aView() }).getState())).toBeNull()
    expect(selectSelection(createParleyStore({ view: aView(), facts: { status: 'failed', failure: { kind: 'slow', file: 'x', detail: '' } } }).getState())).toBeNull()
  })

  test('holds the rows that pass and the counts', () => {
    const { actions, ids, selection } = setUp()
    expect(ids()).toEqual(['first-talks', 'second-talks'])
    actions.toggleActor('blue-state')
    expect(ids()).toEqual(['first-talks'])
    expect(selection().counts.total).toBe(1)
    expect(selection().counts.actors.get('host-state')).toBe(1)
  })

  test('is the same object until filter, facts or searcher change, also after Back', () => {
    const { store, actions, selection } = setUp()
    const before = selection()
    const { counts, index } = before
    actions.openEvent('first-talks')
    actions.setWindow({ startMs: 0, endMs: 1 })
    actions.showView(aView({ mode: 'list' }))
    expect(selection()).toBe(before)
    expect(selection().counts).toBe(counts)
    actions.toggleActor('blue-state')
    expect(selection()).not.toBe(before)
    expect(selection().index).toBe(index)
    actions.factsReady(facts())
    expect(selection().index).not.toBe(index)
    expect(selectSelection(store.getState())).toBe(selection())
  })

  test('two stores do not disturb each other', () => {
    const [one, two] = [setUp(), setUp()]
    const [first, second] = [one.selection(), two.selection()]
    expect(one.selection()).toBe(first)
    expect(two.selection()).toBe(second)
    expect(first).not.toBe(second)
  })

  test('words narrow nothing until there is something to search with', () => {
    const { actions, ids, selection } = setUp()
    actions.setQuery('second')
    expect(ids()).toHaveLength(2)
    expect(selection().hits).toBeNull()
    actions.setSearcher((words) => new Set(words === 'second' ? ['second-talks'] : []))
    expect(ids()).toEqual(['second-talks'])
    actions.setQuery(' ')
    expect(selection().hits).toBeNull()
    expect(ids()).toHaveLength(2)
  })
})

test('what is below what', () => {
  const { store } = setUp()
  const { actor } = selectIsBelow(store.getState())
  expect(actor('blue-minister', 'blue-state')).toBe(true)
  expect(actor('blue-state', 'blue-state')).toBe(false)
  expect(actor('blue-state', 'blue-minister')).toBe(false)
  expect(selectIsBelow(createParleyStore({ view: aView() }).getState()).actor('blue-minister', 'blue-state')).toBe(false)
})
