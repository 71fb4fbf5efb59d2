/**
 * Two private methods of vis-timeline 8.5 that are held back while many items come and go at once: it would otherwise
 * redraw everything after each call of the DataSet, and show and measure each added item by itself (1,000 items: 1,042
 * forced layouts instead of 46, PERFORMANCE 3.1). The redraw that follows does the same work once. Where a version lacks
 * these methods, the plain way is taken: slower, with the same picture.
 */
export interface VisInternals {
  itemSet?: { redraw?: unknown; groups?: Readonly<Record<string, unknown>> }
}

type Redraw = (...args: readonly unknown[]) => boolean

/** Runs `change` with both methods held back; false if the version has them not and nothing was held. */
export function batch(timeline: VisInternals, change: () => void): boolean {
  const itemSet = timeline.itemSet
  const groups = Object.values(itemSet?.groups ?? {}).filter(canCheck)
  if (!itemSet || typeof itemSet.redraw !== 'function' || groups.length === 0) {
    change()
    return false
  }
  const redraw = Object.getOwnPropertyDescriptor(itemSet, 'redraw')
  const held: Redraw = () => false
  itemSet.redraw = held
  for (const group of groups) group._checkIfVisible = () => {}
  try {
    change()
  } finally {
    if (redraw) Object.defineProperty(itemSet, 'redraw', redraw)
    else delete itemSet.redraw
    // The method is the class's own; taking ours away brings it back.
    for (const group of groups) delete group._checkIfVisible
  }
  return true
}

const canCheck = (group: unknown): group is { _checkIfVisible?: unknown } => typeof group === 'object' && group !== null && typeof (group as { _checkIfVisible?: unknown })._checkIfVisible === 'function'
