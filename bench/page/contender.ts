import type { PlainFacts } from '../../src/domain/facts'

/** What the harness can do with a timeline that is drawn. */
export interface Drawn {
  /** Shows only these rows; null shows all. */
  readonly filter: (rows: readonly number[] | null) => void
}

/** One timeline to measure: draws facts below an element, and says when it has. */
export type Contender = (element: HTMLElement, facts: PlainFacts) => Promise<Drawn>

export const nextFrame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve) })
