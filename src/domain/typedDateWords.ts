/**
 * Words that people write around dates: English, French, German, Dutch and Spanish, and the relics that genealogy programs
 * leave ("abt iron" was "environ" before a program took "env" for "about"). All in small letters, without accents.
 */

/** What a word in front of a date, or behind it, does to the date. */
export type Modifier = 'about' | 'perhaps' | 'perhaps about' | 'before' | 'after' | 'from' | 'until' | 'nothing' | 'julian' | 'republican'

const PREFIXES: Readonly<Partial<Record<Modifier, readonly string[]>>> = {
  about: [
    'about', 'abt', 'aby', 'abtou', 'around', 'approximately', 'approx', 'roughly', 'circa', 'ca', 'cca', 'cc', 'cir', 'c', 'estimated', 'estimation', 'estimate', 'est', 'calculated', 'calc', 'cal',
    'environ', 'env', 'abt iron', 'vers', 'ver', 'ers', 'v', 'gegen', 'um', 'etwa', 'ungefahr', 'ongeveer', 'rond', 'wft', 'hacia', '~',
  ],
  perhaps: ['perhaps', 'probably', 'prob', 'possibly', 'poss', 'maybe', 'peut-etre', 'peut etre', 'vielleicht', 'int', '?'],
  before: ['in or before', 'before', 'bef', 'avant le', 'avant', 'av', 'vor', 'voor', '<'],
  after: ['after', 'aft', 'apres le', 'apres', 'ap', 'aft es', 'nach', 'na', 'peu aft', '>'],
  from: ['from', 'since', 'depuis', 'seit', 'sinds'],
  until: ['until', 'till', 'to', 'by', 'jusque', "jusqu'en", 'bis'],
  // A part of a year or month, and what happened then: the date is no more exact for it.
  nothing: [
    'early in', 'early', 'mid', 'middle of', 'medio', 'late in', 'late', 'beginning of', 'start of', 'end of', 'begin', 'eind', 'debut', 'fin', 'anfang', 'mitte', 'ende', 'some time in', 'sometime in',
    'born', 'b', 'died', 'd', 'ne', 'nee', 'decede', 'living', 'vivant', 'vivait', 'on', 'in', 'at', 'the', 'en', 'le', 'im', 'am', 'or', 'ou', 'es',
  ],
  julian: ['@julian'],
  republican: ['@republican'],
}

const SUFFIXES: Readonly<Partial<Record<Modifier, readonly string[]>>> = {
  about: ['environ', '(environ)', '(estime)', '(est)', 'ca', '~'],
  perhaps: ['?', '(?)', 'peut-etre', 'peut etre'],
  'perhaps about': ['%'],
  before: ['or before', 'or earlier'],
  after: ['or after', 'or later'],
}

interface Affix { readonly modifier: Modifier; readonly words: string }

const affixes = (table: Readonly<Partial<Record<Modifier, readonly string[]>>>): readonly Affix[] =>
  Object.entries(table).flatMap(([modifier, words]) => words.map((each) => ({ modifier: modifier as Modifier, words: each })))
    .sort((a, b) => b.words.length - a.words.length)

const PREFIX_LIST = affixes(PREFIXES)
const SUFFIX_LIST = affixes(SUFFIXES)

export interface Stripped { readonly modifier: Modifier; readonly rest: string }

/** The longest known word in front of a text, taken off; a sign needs no space behind it. */
export function stripPrefix(text: string): Stripped | null {
  for (const { modifier, words } of PREFIX_LIST) {
    if (!text.startsWith(words) || text.length === words.length) continue
    const rest = text.slice(words.length)
    if (/^[<>~?]$/.test(words) || rest.startsWith(' ')) return { modifier, rest: rest.trimStart() }
  }
  return null
}

/** The longest known word behind a text, taken off. */
export function stripSuffix(text: string): Stripped | null {
  for (const { modifier, words } of SUFFIX_LIST) {
    if (!text.endsWith(words) || text.length === words.length) continue
    const rest = text.slice(0, -words.length)
    if (/^[?~%(]/.test(words) || rest.endsWith(' ')) return { modifier, rest: rest.trimEnd() }
  }
  return null
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'januar', 'januari', 'enero', 'janner'],
  ['february', 'fevrier', 'februar', 'februari', 'febrero'],
  ['march', 'mars', 'marz', 'maerz', 'maart', 'marzo', 'mrz', 'mrt'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mei', 'mayo'],
  ['june', 'juin', 'juni', 'junio'],
  ['july', 'juillet', 'juli', 'julio'],
  ['august', 'aout', 'augustus', 'agosto'],
  ['september', 'septembre', 'septiembre'],
  ['october', 'octobre', 'oktober', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'decembre', 'dezember', 'diciembre'],
]

/** Month, 1 to 12, of its name or of three or more letters of it that fit one month only ("jui" fits two). */
export function monthOf(word: string): number | null {
  if (!/^[a-z]{3,}$/.test(word)) return null
  const found = MONTHS.flatMap((names, i) => (names.some((name) => name.startsWith(word)) ? [i + 1] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

const SEASONS: readonly (readonly string[])[] = [
  ['spring', 'printemps', 'fruhling', 'fruhjahr', 'lente', 'primavera'],
  ['summer', 'ete', 'sommer', 'zomer', 'verano'],
  ['autumn', 'fall', 'automne', 'herbst', 'herfst', 'otono'],
  ['winter', 'hiver', 'invierno'],
]

/** 21 to 24 as in EDTF. */
export function seasonOf(word: string): number | null {
  const found = SEASONS.findIndex((names) => names.includes(word))
  return found < 0 ? null : 21 + found
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sun'], ['monday', 'mon'], ['tuesday', 'tue', 'tues'], ['wednesday', 'wed'], ['thursday', 'thu', 'thur', 'thurs'], ['friday', 'fri'], ['saturday', 'sat'],
]

/** 0 (Sunday) to 6. */
export function weekdayOf(word: string): number | null {
  const found = WEEKDAYS.findIndex((names) => names.includes(word))
  return found < 0 ? null : found
}

export const CENTURY_WORDS: ReadonlySet<string> = new Set(['century', 'siecle', 'jahrhundert', 'jh', 'eeuw', 'siglo'])
export const FILLERS: ReadonlySet<string> = new Set(['of', 'the', 'de', 'den', 'der', 'in', 'du', 'des'])
export const ORDINAL_WORDS: readonly string[] = ['first', 'second', 'third', 'fourth']

/** Words between the two ends of a range, tried in this order; "or" is for one of two, whatever their order. */
export const RANGE_SEPARATORS = / (?:and|to|until|till|et|und|bis|tot|au|a|-) | ?& ?| - ?|- ?|\//g
export const RANGE_PREFIX = /^(?:between|betw|bet|btw|entre|zwischen|tussen|from|de|von|van) /
export const CHOICE_SEPARATOR = / (?:or|ou|oder|alt) /
