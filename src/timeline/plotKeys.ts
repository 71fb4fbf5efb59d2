import type { PlotCommand } from './engine'
import type { Move } from './navigation'

/** A key without Ctrl, Meta or Alt; in a mirrored plot Left and Right are exchanged already. */
export interface KeyPress { readonly key: string; readonly shiftKey: boolean }

export type KeyCommand =
  | { readonly do: 'enter' | 'escape' | 'centre' }
  | { readonly do: 'pan' | 'page' | 'zoom' | 'fork'; readonly by: 1 | -1 }
  | { readonly do: 'ask'; readonly what: PlotCommand }

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next', ArrowLeft: 'previous', ArrowDown: 'down', ArrowUp: 'up', '.': 'nextInLane', ',': 'previousInLane', j: 'nextInLane', k: 'previousInLane', Home: 'first', End: 'last',
}

/** Single letters work while the plot has the focus, and only then. */
const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  Enter: { do: 'enter' }, ' ': { do: 'enter' }, Escape: { do: 'escape' },
  PageDown: { do: 'page', by: 1 }, PageUp: { do: 'page', by: -1 },
  '+': { do: 'zoom', by: 1 }, '=': { do: 'zoom', by: 1 }, '-': { do: 'zoom', by: -1 },
  w: { do: 'zoom', by: 1 }, s: { do: 'zoom', by: -1 }, a: { do: 'pan', by: -1 }, d: { do: 'pan', by: 1 },
  f: { do: 'centre' }, 0: { do: 'ask', what: 'fitAll' }, z: { do: 'ask', what: 'fitAll' },
  v: { do: 'ask', what: 'toList' }, g: { do: 'ask', what: 'goTo' },
}

export const moveOf = ({ key, shiftKey }: KeyPress): Move | null => (shiftKey && key.length > 1 ? null : own(MOVES, key.length === 1 ? key.toLowerCase() : key) ?? null)

export function commandOf({ key, shiftKey }: KeyPress): KeyCommand | null {
  const letter = key.length === 1 ? key.toLowerCase() : key
  if (letter === 'n') return { do: 'fork', by: shiftKey ? -1 : 1 }
  return own(COMMANDS, letter) ?? null
}

const own = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined => (Object.hasOwn(table, key) ? table[key] : undefined)
