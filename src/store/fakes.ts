import type { Address } from './address'
import type { Clock } from './syncUrl'

/** For tests: stand-ins for the edges of the store, the browser's history and its clock. */

export interface FakeHistory extends Address {
  readonly entries: string[]
  at(): number
  readonly writes: string[]
  /** As the browser's buttons; false where there is nowhere to go. */
  go(delta: number): boolean
}

export function fakeHistory(first: string): FakeHistory {
  const entries = [first]
  const writes: string[] = []
  const listeners = new Set<(address: string) => void>()
  let at = 0
  return {
    entries, writes,
    placeStep: null,
    at: () => at,
    read: () => entries[at] ?? '',
    push: (address) => {
      entries.splice(++at, Infinity, address)
      writes.push(`push ${address}`)
    },
    replace: (address) => {
      entries[at] = address
      writes.push(`replace ${address}`)
    },
    onBack: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    go: (delta) => {
      if (entries[at + delta] === undefined) return false
      at += delta
      for (const listener of listeners) listener(entries[at] ?? '')
      return true
    },
  }
}

export interface FakeClock extends Clock {
  pass(ms: number): void
}

export function fakeClock(): FakeClock {
  let nowMs = 0
  const waiting = new Map<object, { readonly dueMs: number; readonly call: () => void }>()
  return {
    after: (ms, call) => {
      const key = {}
      waiting.set(key, { dueMs: nowMs + ms, call })
      return () => waiting.delete(key)
    },
    pass: (ms) => {
      nowMs += ms
      for (const [key, { dueMs, call }] of [...waiting].toSorted(([, a], [, b]) => a.dueMs - b.dueMs)) {
        if (dueMs <= nowMs && waiting.delete(key)) call()
      }
    },
  }
}
