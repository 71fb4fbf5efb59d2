/**
 * Text into words to search by: lower case, without accents, cut where the script cuts words. Scripts that write no
 * spaces (Chinese, Japanese, Thai and others) are cut by Intl.Segmenter; where the browser has none, they stay whole.
 * This is not for showing: folding loses what readers want to see.
 */

/** Letters that stay one letter under NFKD but are typed without their stroke or as two. */
const PLAIN = new Map([['ı', 'i'], ['ł', 'l'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ħ', 'h'], ['ґ', 'г']])
const STROKED = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu')
const MARKS = /\p{Mn}+/gu
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu
const RUNS = /[\p{L}\p{N}\p{Mc}]+(?:['’ʼ][\p{L}\p{N}\p{Mc}]+)*/gu
const APOSTROPHE = /['’ʼ]/u
// The same for text of plain English letters, which most of it is: without the tables of all scripts four times as fast.
// oxlint-disable-next-line no-control-regex
const PLAIN_ENGLISH = /^[\0-\x7f]*$/
const PLAIN_INITIALS = /(?<![a-z0-9])(?:[a-z]\.){2,}/g
const PLAIN_RUNS = /[a-z0-9]+(?:'[a-z0-9]+)*/g
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export const fold = (text: string): string =>
  text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARKS, '').replace(STROKED, (letter) => PLAIN.get(letter) ?? letter)

export function wordsOf(text: string): string[] {
  return PLAIN_ENGLISH.test(text) ? plainWordsOf(text.toLowerCase()) : anyWordsOf(text)
}

function plainWordsOf(text: string): string[] {
  const runs = (text.includes('.') ? text.replace(PLAIN_INITIALS, withoutDots) : text).match(PLAIN_RUNS) ?? []
  return text.includes("'") ? runs.flatMap(partsOf) : runs
}

const withoutDots = (letters: string): string => letters.replaceAll('.', '')

/** "l'accord" is found by "accord"; the letter before or after the apostrophe is no word. */
const partsOf = (run: string): readonly string[] => (APOSTROPHE.test(run) ? run.split(APOSTROPHE).filter((part) => part.length > 1) : [run])

function anyWordsOf(text: string): string[] {
  const words: string[] = []
  for (const [run] of fold(text.replace(INITIALS, withoutDots)).matchAll(RUNS)) {
    words.push(...(UNSPACED.test(run) ? segments(run) : partsOf(run)))
  }
  return words
}

let segmenter: Intl.Segmenter | null = null
function segments(run: string): readonly string[] {
  if (!('Segmenter' in Intl)) return [run]
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []))
}

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', є: 'ye',
}

/** A Cyrillic word in Latin letters, as names are mostly written in English; null for a word of another script. */
export function inLatin(word: string): string | null {
  const letters = Array.from(fold(word))
  return letters.some((letter) => Object.hasOwn(CYRILLIC, letter)) ? letters.map((letter) => (Object.hasOwn(CYRILLIC, letter) ? CYRILLIC[letter] : letter)).join('') : null
}
