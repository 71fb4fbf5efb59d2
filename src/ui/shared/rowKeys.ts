import type { TableItem } from '../../domain/monthGroups'

type Way = 1 | -1

export type ListCommand =
  | { readonly do: 'step' | 'fork' | 'side'; readonly way: Way }
  | { readonly do: 'first' | 'last' | 'fold' | 'unfold' | 'toTimeline' | 'goToDate' }

const COMMANDS: Readonly<Record<string, ListCommand>> = {
  ArrowDown: { do: 'step', way: 1 }, ArrowUp: { do: 'step', way: -1 }, Home: { do: 'first' }, End: { do: 'last' },
  ArrowRight: { do: 'unfold' }, ArrowLeft: { do: 'fold' },
  n: { do: 'fork', way: 1 }, '.': { do: 'side', way: 1 }, ',': { do: 'side', way: -1 }, j: { do: 'side', way: 1 }, k: { do: 'side', way: -1 },
  v: { do: 'toTimeline' }, g: { do: 'goToDate' },
}
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/** What a key asks of the list (letters are small ones); null: nothing. */
export function listCommand(key: string, isShifted: boolean, isMirrored: boolean): ListCommand | null {
  if (isShifted && key.length > 1) return null
  if (isShifted && key === 'n') return { do: 'fork', way: -1 }
  const own = (isMirrored ? MIRRORED[key] : undefined) ?? key
  return Object.hasOwn(COMMANDS, own) ? COMMANDS[own] ?? null : null
}

/** From a place on, or back, the next item at which keys stop: an event, or the head of a month that is folded. null: there is none. */
export function stopFrom(items: readonly TableItem[], place: number, way: Way, folded: ReadonlySet<string>): number | null {
  for (let at = place; at >= 0 && at < items.length; at += way) {
    const item = items[at]
    if (item && (item.kind === 'event' || folded.has(item.group.key))) return at
  }
  return null
}

/** The side that steps along a side keep to: the one of the step before where the event has it, else its first. */
export const keptSide = (sides: readonly string[], before: string | null): string | null => (before !== null && sides.includes(before) ? before : (sides[0] ?? null))
