import { describe, expect, test } from 'vitest'
import { decodeView, encodeView } from '../url/codec'
import { createActions } from './actions'
import { fakeClock, fakeHistory } from './fakes'
import { createParleyStore } from './store'
import { IDLE_MS, syncUrl } from './syncUrl'

const read = (address: string) => decodeView(address, ['us-russia'], 'us-russia').view

function open(address: string) {
  const history = fakeHistory(address)
  const clock = fakeClock()
  const store = createParleyStore({ view: read(address) })
  const actions = createActions(store)
  const sync = syncUrl(store, history, read, clock)
  return { history, clock, store, actions, sync, view: () => store.getState().view }
}

const day = (n: number) => ({ startMs: Date.UTC(2025, 1, n), endMs: Date.UTC(2025, 2, n) })

describe('a cold link', () => {
  test('writes nothing by itself, whatever form it has', () => {
    const { history, clock, actions } = open('US-Russia/?Actor=Russia&amp;view=timeline&utm=1')
    actions.factsLoading()
    actions.factsReady({} as never)
    actions.setMode('timeline')
    clock.pass(10_000)
    expect(history.writes).toEqual([])
  })

  test('keeps its entry as it was when the reader takes a step', () => {
    const { history, actions } = open('US-Russia/?Actor=Russia')
    actions.openEvent('a-b')
    expect(history.entries).toEqual(['US-Russia/?Actor=Russia', 'us-russia/events/a-b/?actor=russia'])
  })

  test('becomes canonical when the reader moves the window', () => {
    const { history, clock, actions } = open('US-Russia/?Actor=Russia')
    actions.setWindow(day(1))
    expect(history.writes).toEqual([])
    clock.pass(IDLE_MS)
    expect(history.entries).toEqual(['us-russia/?actor=russia&time=2025-02-01..2025-02-28'])
  })
})

describe('drift', () => {
  test('is written once, when idle', () => {
    const { history, clock, actions } = open('us-russia/')
    for (const q of ['l', 'la', 'lav']) {
      actions.setQuery(q)
      clock.pass(IDLE_MS - 1)
    }
    expect(history.writes).toEqual([])
    clock.pass(1)
    expect(history.writes).toEqual(['replace us-russia/?q=lav'])
    clock.pass(10_000)
    expect(history.writes).toHaveLength(1)
  })

  test('that comes back to where it was is not written', () => {
    const { history, clock, actions } = open('us-russia/')
    actions.setQuery('l')
    actions.setQuery('')
    clock.pass(10_000)
    expect(history.writes).toEqual([])
  })

  test('that waits is written before a step, so that Back returns to what was on screen', () => {
    const { history, actions, view } = open('us-russia/')
    actions.setWindow(day(1))
    actions.setQuery('lav')
    actions.openEvent('a-b')
    expect(history.entries).toEqual(['us-russia/?q=lav&time=2025-02-01..2025-02-28', 'us-russia/events/a-b/?q=lav&time=2025-02-01..2025-02-28'])
    history.go(-1)
    expect(view().filter.q).toBe('lav')
    expect(view().window).toEqual(day(1))
  })

  test('that waits is written on flush, and only once', () => {
    const { history, clock, actions, sync } = open('us-russia/')
    actions.setQuery('lav')
    sync.flush()
    sync.flush()
    clock.pass(10_000)
    expect(history.writes).toEqual(['replace us-russia/?q=lav'])
  })

  test('that waits is not written over the entry that Back leads to', () => {
    const { history, clock, actions, view } = open('us-russia/')
    actions.openEvent('a-b')
    actions.setQuery('lav')
    history.go(-1)
    clock.pass(10_000)
    expect(history.entries).toEqual(['us-russia/', 'us-russia/events/a-b/'])
    expect(view().filter.q).toBe('')
  })
})

describe('steps', () => {
  test.each<[string, (actions: ReturnType<typeof createActions>) => void]>([
    ['an actor', (a) => a.toggleActor('russia')],
    ['match', (a) => a.setMatch('met')],
    ['a role', (a) => a.toggleRole('host')],
    ['a span', (a) => a.setSpan('2025')],
    ['an event', (a) => a.openEvent('a-b')],
    ['list', (a) => a.setMode('list')],
    ['order', (a) => a.setOrder('desc')],
    ['lanes', (a) => a.setLanes('track')],
    ['as-of', (a) => a.setAsOf('2025-02-20')],
    ['highlight', (a) => a.setHighlight(['a-b'])],
    ['theme', (a) => a.setTheme('dark')],
    ['a reset of several fields', (a) => a.setFilter({ kinds: ['talks'], q: 'x' })],
  ])('%s pushes one entry at once', (_, act) => {
    const { history, actions, view } = open('us-russia/')
    act(actions)
    expect(history.writes).toEqual([`push ${encodeView(view())}`])
    act(actions)
    expect(history.writes.length).toBeLessThanOrEqual(2)
  })

  test('a claim of the open event pushes one', () => {
    const { history, actions } = open('us-russia/events/a-b/')
    actions.setClaim('length')
    expect(history.writes).toEqual(['push us-russia/events/a-b/#length'])
  })

  test('an action that changes nothing writes nothing and wakes nobody', () => {
    const { history, actions, store } = open('us-russia/?actor=russia')
    const before = store.getState().view
    actions.setFilter({ actors: ['russia'] })
    actions.setMatch('any')
    actions.setClaim('length')
    actions.closeEvent()
    expect(store.getState().view).toBe(before)
    expect(history.writes).toEqual([])
  })
})

describe('Back and Forward', () => {
  test('show the view and write nothing', () => {
    const { history, clock, actions, view } = open('us-russia/')
    actions.toggleActor('russia')
    actions.openEvent('a-b')
    const writes = history.writes.length
    history.go(-2)
    expect(encodeView(view())).toBe('us-russia/')
    history.go(1)
    expect(encodeView(view())).toBe('us-russia/?actor=russia')
    history.go(1)
    expect(encodeView(view())).toBe('us-russia/events/a-b/?actor=russia')
    clock.pass(10_000)
    expect(history.writes).toHaveLength(writes)
  })

  test('a step after Back drops what lay ahead, and is measured from there', () => {
    const { history, actions } = open('us-russia/')
    actions.toggleActor('russia')
    history.go(-1)
    actions.toggleActor('russia')
    expect(history.entries).toEqual(['us-russia/', 'us-russia/?actor=russia'])
  })

  test('keep the filter object where it says the same, so that rows are not computed again', () => {
    const { history, actions, view } = open('us-russia/?actor=russia')
    const { filter } = view()
    actions.openEvent('a-b')
    history.go(-1)
    expect(view().filter).toBe(filter)
  })

  test('a listener that answers Back with a change of its own writes nothing', () => {
    const { history, clock, actions, store } = open('us-russia/')
    actions.openEvent('a-b')
    const writes = history.writes.length
    const stop = store.subscribe(({ view }) => { if (view.page.kind === 'home' && view.window === null) actions.setWindow(day(1)) })
    history.go(-1)
    clock.pass(10_000)
    stop()
    expect(history.writes).toHaveLength(writes)
  })
})

test('after stop nothing is written or read', () => {
  const { history, clock, actions, sync, view } = open('us-russia/')
  actions.openEvent('a-b')
  actions.setQuery('x')
  sync.stop()
  actions.openEvent('c-d')
  clock.pass(10_000)
  expect(history.writes).toHaveLength(1)
  history.go(-1)
  expect(view().page).toEqual({ kind: 'event', id: 'c-d' })
})
