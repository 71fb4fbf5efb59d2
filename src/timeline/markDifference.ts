import type { Mark } from './engine'

export interface MarkDifference {
  readonly added: readonly Mark[]
  readonly changed: readonly Mark[]
  readonly removed: readonly string[]
}

/** What has to be done to what is shown; keys say what is the same mark. */
export function markDifference(shown: ReadonlyMap<string, Mark>, next: readonly Mark[]): MarkDifference {
  const keys = new Set(next.map((mark) => mark.key))
  return {
    added: next.filter((mark) => !shown.has(mark.key)),
    changed: next.filter((mark) => { const old = shown.get(mark.key); return old !== undefined && !isSame(old, mark) }),
    removed: [...shown.keys()].filter((key) => !keys.has(key)),
  }
}

function isSame(a: Mark, b: Mark): boolean {
  if (a.kind === 'cluster' || b.kind === 'cluster') {
    return a.kind === 'cluster' && b.kind === 'cluster' && a.atMs === b.atMs && a.startMs === b.startMs && a.endMs === b.endMs && a.count === b.count && a.line === b.line && a.isForked === b.isForked && a.density.every((height, i) => height === b.density[i])
  }
  return a.atMs === b.atMs && a.line === b.line && a.shape === b.shape && a.support === b.support && a.differ === b.differ && a.full === b.full
}
