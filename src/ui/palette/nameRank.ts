import { fold, wordsOf } from '../../domain/words'

/** Something that has names: all of them are looked at, in whatever language. */
export interface Named {
  readonly id: string
  /** The name it is shown by first. */
  readonly names: readonly string[]
  /** How much there is of it: of equally good finds the one with more comes first. */
  readonly weight: number
}

export interface RankedName<T extends Named> {
  readonly found: T
  /** The name that was found, where it is not the one shown. */
  readonly by: string | null
}

/** Words of a question, folded; those of a pasted page are too many to look at. */
const MOST_TERMS = 8
export const termsOf = (text: string): readonly string[] => wordsOf(text).slice(0, MOST_TERMS)

interface FoldedName { readonly name: string; readonly folded: string; readonly words: readonly string[] }
const foldedNames = new WeakMap<readonly string[], readonly FoldedName[]>()

function foldedOf(names: readonly string[]): readonly FoldedName[] {
  const known = foldedNames.get(names) ?? names.map((name) => ({ name, folded: fold(name), words: wordsOf(name) }))
  foldedNames.set(names, known)
  return known
}

/** How well a name answers, 0 best; null: not every term begins one of its words. */
function rankOf({ folded, words }: FoldedName, terms: readonly string[], question: string): number | null {
  if (!terms.every((term) => words.some((word) => word.startsWith(term)))) return null
  if (folded === question) return 0
  if (folded.startsWith(question)) return 1
  return words[0]?.startsWith(terms[0] ?? '') === true ? 2 : 3
}

/** Those whose names answer the words: the whole name first, then its beginning, then beginnings of its words. */
export function rankNames<T extends Named>(all: Iterable<T>, text: string): readonly RankedName<T>[] {
  const terms = termsOf(text)
  if (terms.length === 0) return []
  const question = fold(text.trim())
  const ranked: (RankedName<T> & { readonly rank: number })[] = []
  for (const found of all) {
    let best: { readonly rank: number; readonly by: string | null } | null = null
    for (const [i, name] of foldedOf(found.names).entries()) {
      const rank = rankOf(name, terms, question)
      if (rank !== null && (best === null || rank < best.rank)) best = { rank, by: i === 0 ? null : name.name }
    }
    if (best) ranked.push({ found, ...best })
  }
  return ranked.sort((a, b) => a.rank - b.rank || b.found.weight - a.found.weight || (a.found.id < b.found.id ? -1 : 1))
}
