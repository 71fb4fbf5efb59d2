import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import { aDataset, aPlace } from '../domain/factories'
import { aView } from '../url/factories'
import { NO_FILTER } from '../url/view'
import { createActions } from './actions'
import { loadSelection } from './selectors'
import { createParleyStore } from './store'

beforeAll(loadSelection)

function setUp(view = aView()) {
  const facts = buildFacts(aDataset({ places: [aPlace({ id: 'host-city' }), aPlace({ id: 'host-palace', partOf: 'host-city' })] }))
  const store = createParleyStore({ view, facts: { status: 'ready', facts } })
  let changes = 0
  store.subscribe(() => changes++)
  return { store, actions: createActions(store), view: () => store.getState().view, filter: () => store.getState().view.filter, changes: () => changes }
}

describe('filters', () => {
  test('a ticked actor covers those below it; ticking one of them narrows to it', () => {
    const { actions, filter } = setUp()
    actions.toggleActor('blue-state')
    actions.toggleActor('host-state')
    actions.toggleActor('blue-minister')
    expect(filter().actors).toEqual(['blue-minister', 'host-state'])
    actions.toggleActor('blue-ministry')
    expect(filter().actors).toEqual(['blue-ministry', 'host-state'])
    actions.toggleActor('blue-ministry')
    expect(filter().actors).toEqual(['host-state'])
  })

  test('with direct, nothing covers anything', () => {
    const { actions, filter } = setUp()
    actions.setDirect(true)
    actions.toggleActor('blue-state')
    actions.toggleActor('blue-minister')
    expect(filter().actors).toEqual(['blue-minister', 'blue-state'])
  })

  test('a house narrows its city', () => {
    const { actions, filter } = setUp()
    actions.togglePlace('host-city')
    actions.togglePlace('host-palace')
    expect(filter().places).toEqual(['host-palace'])
  })

  test('an actor that is not in the data, or data that is not there yet: ticked like any other', () => {
    const store = createParleyStore({ view: aView() })
    const actions = createActions(store)
    actions.toggleActor('__proto__')
    actions.toggleActor('blue-state')
    actions.toggleActor('blue-minister')
    expect(store.getState().view.filter.actors).toEqual(['__proto__', 'blue-minister', 'blue-state'])
  })

  test('a hierarchy can be handed in', () => {
    const store = createParleyStore({ view: aView() })
    const actions = createActions(store, { actor: (child, parent) => child === 'x' && parent === 'y', place: () => false })
    actions.toggleActor('y')
    actions.toggleActor('x')
    expect(store.getState().view.filter.actors).toEqual(['x'])
  })

  test('only one value; one actor alone meets nobody', () => {
    const { actions, filter } = setUp()
    actions.setFilter({ actors: ['blue-state', 'host-state'], match: 'met', kinds: ['talks'], tracks: ['a'] })
    actions.only('kinds', 'call')
    expect(filter()).toMatchObject({ kinds: ['call'], match: 'met', tracks: ['a'] })
    actions.onlyActor('nobody')
    expect(filter()).toMatchObject({ actors: ['nobody'], match: 'any', kinds: ['call'] })
    actions.setMatch('all')
    actions.only('actors', 'host-state')
    expect(filter()).toMatchObject({ actors: ['host-state'], match: 'any' })
  })

  test('each list has its own toggle', () => {
    const { actions, filter } = setUp()
    actions.toggleRole('host')
    actions.toggleKind('talks')
    actions.toggleTrack('main-track')
    actions.togglePublisher('afp')
    actions.toggleSupport('one-side')
    actions.toggleDiffer('vary')
    expect(filter()).toEqual({ ...NO_FILTER, roles: ['host'], kinds: ['talks'], tracks: ['main-track'], publishers: ['afp'], support: ['one-side'], differ: ['vary'] })
    actions.toggleKind('talks')
    expect(filter().kinds).toEqual([])
  })

  test('dropping a value, a field, everything', () => {
    const { actions, filter } = setUp()
    actions.setFilter({ actors: ['a', 'b'], kinds: ['talks'], q: 'x', span: '2025', match: 'met', direct: true })
    actions.dropFilter('actors', 'a')
    expect(filter().actors).toEqual(['b'])
    actions.dropFilter('kinds')
    actions.dropFilter('q')
    actions.dropFilter('span', '2025')
    actions.dropFilter('direct')
    expect(filter()).toEqual({ ...NO_FILTER, actors: ['b'], match: 'met' })
    actions.resetFilter()
    expect(filter()).toEqual(NO_FILTER)
  })
})

describe('pages', () => {
  test('opening an event keeps the filter and leaves the claim of another', () => {
    const { actions, view } = setUp(aView({ page: { kind: 'event', id: 'a-b' }, claim: 'length', filter: { actors: ['blue-state'] }, mode: 'list' }))
    actions.openEvent('c-d')
    expect(view()).toEqual(aView({ page: { kind: 'event', id: 'c-d' }, filter: { actors: ['blue-state'] }, mode: 'list' }))
    actions.setClaim('x')
    actions.closeEvent()
    expect(view()).toEqual(aView({ filter: { actors: ['blue-state'] }, mode: 'list' }))
  })

  test('closing leaves another page alone, and no claim without an event', () => {
    const { actions, view } = setUp(aView({ page: { kind: 'actor', id: 'blue-state' } }))
    actions.closeEvent()
    actions.setClaim('x')
    expect(view()).toEqual(aView({ page: { kind: 'actor', id: 'blue-state' } }))
  })

  test('home keeps how the site looks and what it shows', () => {
    const kept = { data: 'x.json', revision: 'r', embed: true, lang: 'ru', theme: 'dark', unknown: [['utm', '1']] } as const
    const { actions, view } = setUp(aView({ ...kept, page: { kind: 'event', id: 'a-b' }, mode: 'list', asOf: '2025', filter: { q: 'x' }, highlight: ['a'] }))
    actions.goHome()
    expect(view()).toEqual(aView(kept))
  })
})

test('each action is one change of the store, and what says the same stays the same object', () => {
  const { store, actions, view, changes } = setUp()
  const { filter } = view()
  actions.openEvent('a-b')
  actions.setWindow({ startMs: 1, endMs: 2 })
  expect(view().filter).toBe(filter)
  const { window, page } = view()
  actions.showView(aView({ page: { kind: 'event', id: 'a-b' }, window: { startMs: 1, endMs: 2 }, mode: 'list' }))
  expect(view().window).toBe(window)
  expect(view().page).toBe(page)
  expect(changes()).toBe(3)
  actions.setWindow({ startMs: -Infinity, endMs: 2 })
  actions.setWindow({ startMs: -Infinity, endMs: Infinity })
  expect(view().window).toEqual({ startMs: -Infinity, endMs: Infinity })
  actions.factsFailed({ kind: 'html', file: 'summaries.json', detail: '' })
  expect(store.getState().facts.status).toBe('failed')
})
