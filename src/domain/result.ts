/** Something wrong with data: where, what, and how to mend it. Shown to readers and authors, so in plain words. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note'
  /** The file, or the address of a document. */
  readonly file?: string
  /** JSON path within it, such as `claims[2].sources[0]`. */
  readonly path: string
  readonly line?: number
  readonly column?: number
  /** What is wrong. */
  readonly message: string
  /** How to mend it. */
  readonly hint: string
}

/** What may fail says so in its type; a bug throws. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (problem: Problem): Result<never> => ({ ok: false, problem })
