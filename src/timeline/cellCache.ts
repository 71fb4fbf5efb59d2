/**
 * What stands in one cell: a stretch of 96 px of one lane at one scale, counted from 1970. Marks with room stand alone,
 * the others share one pill. A cell depends on the events and the scale only, never on the window: panning changes nothing.
 */
export interface Cell {
  /** Members that stand alone. */
  readonly singles: readonly number[]
  readonly pill: Pill | null
  /** Members of this cell that the pill before it took, because they touch a mark there. */
  readonly given: readonly number[]
}

/** Members from `from` up to `to`, without those in `without`. */
export interface Pill {
  readonly from: number
  readonly to: number
  /** Ascending. */
  readonly without: readonly number[]
  readonly count: number
  readonly line: number
  readonly atMs: number
  /** Sources differ about one of its members at least. */
  readonly isForked: boolean
}

const LEVELS_KEPT = 24
const CELLS_KEPT = 2_000

export interface CellCache { readonly get: (level: number, key: number) => Cell | undefined; readonly set: (level: number, key: number, cell: Cell) => void }

/** The latest levels, and not too many cells of each. */
export function createCellCache(): CellCache {
  const levels = new Map<number, Map<number, Cell>>()
  return {
    get: (level, key) => levels.get(level)?.get(key),
    set: (level, key, cell) => {
      let cells = levels.get(level)
      if (!cells) {
        if (levels.size >= LEVELS_KEPT) levels.delete(levels.keys().next().value ?? -1)
        levels.set(level, cells = new Map())
      }
      if (cells.size >= CELLS_KEPT) cells.clear()
      cells.set(key, cell)
    },
  }
}
