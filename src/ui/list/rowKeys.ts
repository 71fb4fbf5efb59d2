import type { Differ } from '../../domain/model'

interface Press {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const KEYS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End'])

/** Whether a key may move between rows at all. */
export const isRowKey = (key: string): boolean => KEYS.has(key)

/** The row a key leads to from row `at` of `length`; null where the key is not ours or leads nowhere. */
export function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Press, at: number, length: number): number | null {
  if (altKey || ctrlKey || metaKey || shiftKey || at < 0) return null
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1 }[key]
  return to === undefined || to < 0 || to >= length || to === at ? null : to
}

/** Which way `n` looks for an event on which sources differ: on, or with Shift back. null: another key. */
export const forkWay = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): 1 | -1 | null =>
  key.toLowerCase() !== 'n' || altKey || ctrlKey || metaKey ? null : shiftKey ? -1 : 1

/** The next of the events, from one of them on, on which sources differ; null where there is none. */
export function forkFrom(events: readonly { readonly differ: Differ }[], at: number, way: 1 | -1): number | null {
  if (at < 0) return null
  for (let to = at + way; to >= 0 && to < events.length; to += way) if (events[to]?.differ === 'differ' || events[to]?.differ === 'denied') return to
  return null
}

/** A letter without any other key held. */
export const isPlainKey = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Press, letter: string): boolean => key.toLowerCase() === letter && !altKey && !ctrlKey && !metaKey && !shiftKey
