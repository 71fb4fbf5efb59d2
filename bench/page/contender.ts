import type { Facts } from '../../src/domain/facts'

/** What the harness can do with a timeline that is drawn. */
export interface Drawn {
  /** Shows only these rows; null shows all. */
  readonly filter: (rows: Uint32Array | null) => void | Promise<void>
}

/** One timeline to measure: draws facts below an element, and says when it has. */
export type Contender = (element: HTMLElement, facts: Facts) => Promise<Drawn>

/** All rows of a dataset. */
export function everyRow(count: number): Uint32Array {
  const rows = new Uint32Array(count)
  for (let row = 0; row < count; row++) rows[row] = row
  return rows
}

export const nextFrame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve) })
