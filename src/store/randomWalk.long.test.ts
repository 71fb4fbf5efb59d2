import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeView, encodeView } from '../url/codec'
import { roundWindow } from '../url/time'
import type { View } from '../url/view'
import { createActions } from './actions'
import { fakeClock, fakeHistory } from './fakes'
import { createParleyStore } from './store'
import { IDLE_MS, syncUrl } from './syncUrl'

/**
 * 1 000 walks of 50 steps (REL-12). The model is a browser history written down plainly: a list of entries, where one
 * stands, what is on screen, and since when drift waits. After every step store and history must equal it.
 */

const WALKS = 1000
const STEPS = 50
const read = (address: string) => decodeView(address, ['us-russia', 'iran-nuclear'], 'us-russia').view

type Step =
  | { readonly do: 'step'; readonly change: Partial<Omit<View, 'filter'>> & { readonly filter?: Partial<View['filter']> } }
  | { readonly do: 'type'; readonly q: string }
  | { readonly do: 'pan'; readonly window: View['window'] }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'go'; readonly delta: number }
  | { readonly do: 'leave' }

const id = fc.constantFrom('russia', 'usa', 'ukraine', '__proto__')
const change: fc.Arbitrary<Extract<Step, { do: 'step' }>['change']> = fc.oneof(
  id.map((event) => ({ page: { kind: 'event', id: event } as const, claim: null })),
  fc.constant({ page: { kind: 'home' } as const, claim: null }),
  fc.record({ filter: fc.record({ actors: fc.subarray(['russia', 'ukraine', 'usa']), match: fc.constantFrom('any' as const, 'met' as const) }, { requiredKeys: [] }) }),
  fc.record({ mode: fc.constantFrom('list' as const, 'timeline' as const) }),
  fc.record({ asOf: fc.constantFrom(null, '2025-02-20') }),
  fc.record({ theme: fc.constantFrom(null, 'dark' as const), filter: fc.record({ q: fc.constantFrom('', 'lavrov'), kinds: fc.subarray(['call', 'talks']) }) }),
)
const window = fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 90 })).map(([from, days]) => roundWindow({ startMs: from * 864e5, endMs: (from + days) * 864e5 })), { nil: null })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: change.map((c) => ({ do: 'step' as const, change: c })) },
  { weight: 3, arbitrary: fc.constantFrom('', 'l', 'la', 'lav').map((q) => ({ do: 'type' as const, q })) },
  { weight: 3, arbitrary: window.map((w) => ({ do: 'pan' as const, window: w })) },
  { weight: 3, arbitrary: fc.constantFrom(1, 100, IDLE_MS - 1, IDLE_MS, 1000).map((ms) => ({ do: 'wait' as const, ms })) },
  { weight: 4, arbitrary: fc.constantFrom(-1, -1, 1, -2, 3).map((delta) => ({ do: 'go' as const, delta })) },
  { weight: 1, arbitrary: fc.constant({ do: 'leave' as const }) },
)
const firstAddress = fc.constantFrom('', 'us-russia/', 'US-Russia/?Actor=Russia&amp;x=1', 'us-russia/events/russia/?view=timeline#event-russia', 'iran-nuclear/?q=a++b&time=2025', '?view=grid')

/** Views never change, so each is put into words once. */
function once<T extends object>(make: (of: T) => string): (of: T) => string {
  const made = new WeakMap<T, string>()
  return (of) => {
    const text = made.get(of) ?? make(of)
    made.set(of, text)
    return text
  }
}
/** What is on screen, as text; the model compares nothing else. */
const textOf = once<View>((view) => encodeView(view))
const stepPart = once<View>((view) => encodeView({ ...view, window: null, filter: { ...view.filter, q: '' } }))

function model(first: string) {
  const entries = [first]
  let at = 0
  let screen = read(first)
  let waitedMs: number | null = null
  const standsFor = () => textOf(read(entries[at] ?? ''))
  const write = () => {
    if (waitedMs !== null) entries[at] = textOf(screen)
    waitedMs = null
  }
  return {
    entries,
    at: () => at,
    screen: () => textOf(screen),
    see(next: View) {
      if (textOf(next) === textOf(screen)) return
      if (stepPart(next) === stepPart(screen)) {
        screen = next
        waitedMs = textOf(next) === standsFor() ? null : 0
        return
      }
      write()
      screen = next
      entries.length = at + 1
      entries.push(textOf(next))
      at++
    },
    wait(ms: number) {
      if (waitedMs !== null && (waitedMs += ms) >= IDLE_MS) write()
    },
    go(delta: number) {
      if (entries[at + delta] === undefined) return
      at += delta
      waitedMs = null
      screen = read(entries[at] ?? '')
    },
    leave: write,
    now: () => screen,
  }
}

const changed = (view: View, { filter, ...rest }: Extract<Step, { do: 'step' }>['change']): View => ({ ...view, ...rest, filter: { ...view.filter, ...filter } })

function walk(first: string, steps: readonly Step[]) {
  const history = fakeHistory(first)
  const clock = fakeClock()
  const store = createParleyStore({ view: read(first) })
  const actions = createActions(store)
  const sync = syncUrl(store, history, read, clock)
  const expected = model(first)
  for (const [n, now] of steps.entries()) {
    if (now.do === 'step') {
      actions.showView(changed(store.getState().view, now.change))
      expected.see(changed(expected.now(), now.change))
    } else if (now.do === 'type') {
      actions.setQuery(now.q)
      expected.see(changed(expected.now(), { filter: { q: now.q } }))
    } else if (now.do === 'pan') {
      actions.setWindow(now.window)
      expected.see(changed(expected.now(), { window: now.window }))
    } else if (now.do === 'wait') {
      clock.pass(now.ms)
      expected.wait(now.ms)
    } else if (now.do === 'go') {
      history.go(now.delta)
      expected.go(now.delta)
    } else {
      sync.flush()
      expected.leave()
    }
    const same = textOf(store.getState().view) === expected.screen() && history.at() === expected.at() && history.entries.length === expected.entries.length && history.entries.every((entry, i) => entry === expected.entries[i])
    if (!same) expect({ n, now, screen: textOf(store.getState().view), at: history.at(), entries: history.entries }).toEqual({ n, now, screen: expected.screen(), at: expected.at(), entries: expected.entries })
  }
  // At rest, the address stands for what is on screen, and opening it shows the same.
  sync.flush()
  expect(textOf(read(history.read()))).toBe(textOf(store.getState().view))
  sync.stop()
  return history.writes.length
}

test(`${WALKS} random walks of ${STEPS} steps end where a plain history ends`, { timeout: 120_000 }, () => {
  let writes = 0
  fc.assert(
    fc.property(firstAddress, fc.array(step, { minLength: STEPS, maxLength: STEPS }), (first, steps) => {
      writes += walk(first, steps)
    }),
    { seed: 10, numRuns: WALKS },
  )
  expect(writes).toBeGreaterThan(WALKS * 10)
})
