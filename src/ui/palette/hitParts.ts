import { fold } from '../../domain/words'

export interface HitPart { readonly text: string; readonly isHit: boolean }

const WORDS = /[\p{L}\p{N}\p{M}]+/gu

/** A text in parts, those marked whose words begin with one of the terms (which are folded). Together they are the text. */
export function hitParts(text: string, terms: readonly string[]): readonly HitPart[] {
  const parts: HitPart[] = []
  let done = 0
  const add = (to: number, isHit: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), isHit })
    done = Math.max(done, to)
  }
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const folded = fold(word)
    const length = terms.reduce((longest, term) => (folded.startsWith(term) ? Math.max(longest, term.length) : longest), 0)
    if (length === 0) continue
    add(index, false)
    // Where folding changes the number of letters ("œ" is two), the word is marked whole.
    add(index + (folded.length === word.length ? length : word.length), true)
  }
  add(text.length, false)
  return parts
}
