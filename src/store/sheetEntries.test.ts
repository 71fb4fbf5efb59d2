import { describe, expect, test } from 'vitest'
import { decodeView, encodeView } from '../url/codec'
import type { View } from '../url/view'
import { createActions } from './actions'
import { createAddress } from './address'
import { fakeClock } from './fakes'
import { createSheetEntries } from './sheetEntries'
import { createParleyStore } from './store'
import { IDLE_MS, syncUrl } from './syncUrl'

const read = (address: string) => decodeView(address, ['us-russia'], 'us-russia').view
const noEvent = ({ page }: View) => page.kind !== 'event'

/** A window with its history: entries with a state each, ways back that come late, listeners in their order. */
function aWindow(first: string) {
  const entries: { url: string; state: unknown }[] = [{ url: `https://example.org/${first}`, state: null }]
  let at = 0
  const late: number[] = []
  let isRefusing = false
  const listeners: { tell: (event: Event) => void; isFirst: boolean }[] = []
  const present = () => entries[at] ?? { url: '', state: null }
  const travel = (delta: number) => {
    if (!entries[at + delta]) return
    at += delta
    const event = new Event('popstate')
    let isStopped = false
    event.stopImmediatePropagation = () => { isStopped = true }
    for (const { tell } of listeners.toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst))) if (!isStopped) tell(event)
  }
  const to = (state: unknown, url: string | URL | null | undefined) => ({ state, url: new URL(url ?? present().url, present().url).href })
  const refuse = () => { if (isRefusing) throw new DOMException('too often', 'SecurityError') }
  return {
    host: {
      get location() { return new URL(present().url) },
      history: {
        get state() { return present().state },
        pushState: (state: unknown, _: string, url?: string | URL | null) => { refuse(); const entry = to(state, url); entries.splice(++at, Infinity, entry) },
        replaceState: (state: unknown, _: string, url?: string | URL | null) => { refuse(); entries[at] = to(state, url) },
        back: () => { late.push(-1) },
      },
      addEventListener: (_: 'popstate', tell: (event: Event) => void, capture?: true) => void listeners.push({ tell, isFirst: capture === true }),
      removeEventListener: () => undefined,
    },
    /** As the browser's buttons. */
    go: travel,
    /** Ways back that the page asked for have gone. */
    settle: () => { for (const delta of late.splice(0)) travel(delta) },
    refuse: () => { isRefusing = true },
    /** Addresses without the site, the present one in brackets, entries of sheets with a star. */
    entries: () => entries.map(({ url, state }, i) => { const text = url.slice('https://example.org/us-russia/'.length) + (state === null ? '' : '*'); return i === at ? `[${text}]` : text }),
  }
}

function open(first: string, on = aWindow(first)) {
  const clock = fakeClock()
  const address = createAddress(on.host, '/')
  const store = createParleyStore({ view: read(first) })
  const actions = createActions(store)
  syncUrl(store, address, read, clock)
  const sheets = createSheetEntries(store, address, on.host)
  const openNow = new Set<string>()
  const lay = (name: string, { isFound = false, holds }: { isFound?: boolean; holds?: (view: View) => boolean } = {}) => {
    openNow.add(name)
    const leave = sheets.lay({ holds: holds ?? (() => true), onBack: () => openNow.delete(name) }, isFound)
    return () => { openNow.delete(name); leave() }
  }
  return { ...on, clock, actions, lay, isOpen: () => [...openNow], shown: () => encodeView(store.getState().view).slice('us-russia/'.length) }
}

describe('Back', () => {
  test('closes the sheet and keeps what was chosen; the next goes to the step before', () => {
    const { actions, lay, isOpen, shown, entries, go } = open('us-russia/')
    lay('filters')
    expect(entries()).toEqual(['', '[*]'])
    actions.toggleActor('russia')
    actions.toggleActor('ukraine')
    expect(entries()).toEqual(['', '?actor=russia', '?actor=russia&actor=ukraine', '[?actor=russia&actor=ukraine*]'])
    go(-1)
    expect(isOpen()).toEqual([])
    expect(shown()).toBe('?actor=russia&actor=ukraine')
    go(-1)
    expect(shown()).toBe('?actor=russia')
    go(-1)
    expect(shown()).toBe('')
    go(1)
    expect(shown()).toBe('?actor=russia')
    expect(isOpen()).toEqual([])
  })

  test('from a sheet in which nothing was chosen leaves a cold link as it was', () => {
    const { lay, isOpen, entries, go } = open('us-russia/?Actor=Russia&utm=1')
    lay('filters')
    go(-1)
    expect(isOpen()).toEqual([])
    expect(entries()).toEqual(['[?Actor=Russia&utm=1]', '?Actor=Russia&utm=1*'])
  })

  test('leaves a window that was moved meanwhile where it is, and says so in the address', () => {
    const { actions, clock, lay, shown, entries, go } = open('us-russia/')
    lay('strip', { holds: noEvent })
    actions.setWindow({ startMs: Date.UTC(2025, 1, 1), endMs: Date.UTC(2025, 2, 1) })
    clock.pass(IDLE_MS)
    go(-1)
    expect(shown()).toBe('?time=2025-02-01..2025-02-28')
    expect(entries()[0]).toBe('[?time=2025-02-01..2025-02-28]')
  })

  test('over several entries at once goes where it leads', () => {
    const { actions, lay, isOpen, shown, go } = open('us-russia/')
    actions.setMode('list')
    lay('filters')
    actions.toggleActor('russia')
    go(-3)
    expect(isOpen()).toEqual([])
    expect(shown()).toBe('')
  })
})

describe('closed by its own button', () => {
  test('a sheet takes its entry along: Back goes to the view before', () => {
    const { actions, lay, shown, entries, go, settle } = open('us-russia/')
    actions.setMode('list')
    const close = lay('filters')
    close()
    settle()
    expect(entries()).toEqual(['', '[?view=list]', '?view=list*'])
    go(-1)
    expect(shown()).toBe('')
  })

  test('what was chosen stays, as one step each', () => {
    const { actions, lay, shown, entries, go, settle } = open('us-russia/')
    const close = lay('filters')
    actions.toggleActor('russia')
    close()
    settle()
    expect(entries()).toEqual(['', '[?actor=russia]', '?actor=russia*'])
    go(-1)
    expect(shown()).toBe('')
  })

  test('a step taken before the way back has gone is not lost', () => {
    const { actions, lay, shown, entries, go, settle } = open('us-russia/')
    const close = lay('filters')
    close()
    actions.openEvent('a-b')
    settle()
    expect(shown()).toBe('events/a-b/')
    expect(entries()).toEqual(['', '[events/a-b/]'])
    go(-1)
    expect(shown()).toBe('')
  })

  test('and opened anew before the way back has gone has an entry all the same', () => {
    const { lay, isOpen, shown, entries, go, settle } = open('us-russia/')
    lay('filters')()
    lay('filters')
    settle()
    expect(isOpen()).toEqual(['filters'])
    go(-1)
    expect(isOpen()).toEqual([])
    expect(shown()).toBe('')
    expect(entries()[0]).toBe('[]')
  })
})

describe('what lies over an open strip', () => {
  test('an event closes first, then the strip', () => {
    const { actions, lay, isOpen, shown, entries, go } = open('us-russia/')
    lay('strip', { holds: noEvent })
    actions.openEvent('a-b')
    expect(entries()).toEqual(['', '*', '[events/a-b/]'])
    go(-1)
    expect(shown()).toBe('')
    expect(isOpen()).toEqual(['strip'])
    go(-1)
    expect(isOpen()).toEqual([])
    expect(entries()[0]).toBe('[]')
  })

  test('another sheet closes first, then goes what was chosen in it, then the strip', () => {
    const { actions, lay, isOpen, shown, go } = open('us-russia/')
    lay('strip', { holds: noEvent })
    lay('filters')
    actions.toggleActor('russia')
    go(-1)
    expect([isOpen(), shown()]).toEqual([['strip'], '?actor=russia'])
    go(-1)
    expect([isOpen(), shown()]).toEqual([['strip'], ''])
    go(-1)
    expect([isOpen(), shown()]).toEqual([[], ''])
  })

  test('after the event was closed by its button, Back still closes the strip before it undoes a date', () => {
    const { actions, lay, isOpen, shown, go } = open('us-russia/')
    lay('strip', { holds: noEvent })
    actions.openEvent('a-b')
    actions.closeEvent()
    actions.setAsOf('2025-02-27')
    go(-1)
    expect(isOpen()).toEqual([])
    expect(shown()).toBe('?asof=2025-02-27')
  })
})

test('a strip the page was opened with writes nothing; from the first date on Back closes it first', () => {
  const { actions, lay, isOpen, shown, entries, go } = open('us-russia/?asof=2025-02-27')
  lay('strip', { isFound: true, holds: noEvent })
  expect(entries()).toEqual(['[?asof=2025-02-27]'])
  actions.setAsOf('2025-02-18')
  go(-1)
  expect(isOpen()).toEqual([])
  expect(shown()).toBe('?asof=2025-02-18')
  go(-1)
  expect(shown()).toBe('?asof=2025-02-27')
})

test('a step from where Forward led to a sheet takes the place of its entry', () => {
  const { actions, lay, entries, go, settle } = open('us-russia/')
  lay('filters')()
  settle()
  go(1)
  actions.setMode('list')
  expect(entries()).toEqual(['', '[?view=list]'])
})

test('loaded anew while a sheet was open, the page goes back from its entry', () => {
  const on = aWindow('us-russia/')
  on.host.history.pushState('sheet', '')
  const { shown, entries, settle } = open('us-russia/', on)
  settle()
  expect(entries()).toEqual(['[]', '*'])
  expect(shown()).toBe('')
})

test('where the browser refuses to write, the sheet opens and closes all the same', () => {
  const { actions, lay, isOpen, shown, refuse, settle } = open('us-russia/')
  refuse()
  const close = lay('filters')
  actions.toggleActor('russia')
  close()
  settle()
  expect(isOpen()).toEqual([])
  expect(shown()).toBe('?actor=russia')
})
