import type { WordStore } from '../domain/columnTable'
import type { RowWords } from '../domain/eventColumns'
import type { LargeQuestions } from './largeDataset'
import { rowOfWordless } from '../domain/wordless'

/** Rows whose words are kept: far more than any screen shows. */
const KEPT = 20_000

/** Words of the rows that are shown, asked for together once a moment. */
export class LazyWords implements WordStore {
  version = 0
  readonly #questions: Pick<LargeQuestions, 'words' | 'find'>
  readonly #known = new Map<number, RowWords>()
  readonly #rows = new Map<string, number | null>()
  readonly #looking = new Set<string>()
  readonly #listeners = new Set<() => void>()
  readonly #wanted = new Set<number>()
  readonly #asked = new Set<number>()

  constructor(questions: Pick<LargeQuestions, 'words' | 'find'>) {
    this.#questions = questions
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  get(row: number): RowWords | null {
    return this.#known.get(row) ?? null
  }

  want(row: number): void {
    if (this.#known.has(row) || this.#asked.has(row)) return
    if (this.#wanted.size === 0) setTimeout(() => void this.#fetch(), 0)
    this.#wanted.add(row)
  }

  find(id: string): number | null | undefined {
    const known = this.#rows.get(id) ?? rowOfWordless(id) ?? this.#rows.get(id)
    if (known === undefined && !this.#looking.has(id)) {
      this.#looking.add(id)
      void this.#questions.find(id).catch(() => null).then((row) => {
        this.#rows.set(id, row)
        this.#looking.delete(id)
        this.#tell()
      })
    }
    return known
  }

  async #fetch(): Promise<void> {
    const rows = [...this.#wanted]
    this.#wanted.clear()
    for (const row of rows) this.#asked.add(row)
    const words = await this.#questions.words(rows).catch(() => [])
    for (const [i, row] of rows.entries()) {
      const found = words[i]
      // What did not come stays asked for, or every frame would ask again.
      if (!found) continue
      this.#asked.delete(row)
      this.#known.set(row, found)
      this.#rows.set(found.id, row)
    }
    // All at once: taking the oldest out one by one costs a walk each.
    if (this.#known.size > KEPT) for (const row of [...this.#known.keys()].slice(0, this.#known.size - KEPT / 2)) this.#known.delete(row)
    this.#tell()
  }

  #tell(): void {
    this.version += 1
    for (const listener of this.#listeners) listener()
  }
}
