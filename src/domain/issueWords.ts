import type { z } from 'zod'

/** What is wrong, and how to mend it. */
export interface Words { readonly message: string; readonly hint: string }

const REFINED: Readonly<Record<string, string>> = {
  'not usable as an id': 'Use lower-case letters a-z, digits and hyphens, 3 to 100 characters.',
  'not an EDTF date': 'Write a date such as 2025-02-27, 2025-02, 2025-02-27~, 2025-03-03/2025-03-05 or ../2025-12-23.',
  'not a day': 'Write a day such as 2025-02-27.',
  'not a day or an instant ending in Z': 'Write a day such as 2025-02-27, or an instant in UTC such as 2025-02-27T09:52:26Z.',
}

/** An issue of the schema library in plain words. */
export function issueWords(issue: z.core.$ZodIssue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { message: 'is missing', hint: `Add it as ${typeWords(issue.expected)}.` }
        : { message: `is ${shown(value)}, but ${typeWords(issue.expected)} is needed`, hint: `Write ${typeWords(issue.expected)}.` }
    case 'invalid_value':
      return choiceWords(value, issue.values.map(String))
    case 'unrecognized_keys':
      return { message: `the field ${shown(value)} is not known and was ignored`, hint: 'Check its spelling against data/README.md, or take it out.' }
    case 'too_small':
      return issue.origin === 'array'
        ? { message: 'the list is empty', hint: 'Give at least one entry.' }
        : { message: `${shown(value)} is too ${issue.origin === 'string' ? 'short' : 'small'}`, hint: `The least is ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}.` }
    case 'too_big':
      return { message: `${shown(value)} is too ${issue.origin === 'string' ? 'long' : 'large'}`, hint: `The most is ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.` }
    case 'invalid_union':
      return { message: value === undefined ? 'is missing' : `${shown(value)} has none of the forms allowed here`, hint: 'See data/README.md for the forms of this field.' }
    case 'invalid_format':
      return { message: `${shown(value)} does not have the form needed here`, hint: 'See data/README.md for the form of this field.' }
    case 'custom':
      return { message: `${shown(value)} is ${issue.message}`, hint: REFINED[issue.message] ?? 'See data/README.md.' }
    default:
      return { message: `${shown(value)} cannot be used here`, hint: 'See data/README.md.' }
  }
}

function choiceWords(value: unknown, choices: readonly string[]): Words {
  const guess = typeof value === 'string' ? nearest(value, choices) : null
  const all = `Use one of: ${choices.join(', ')}.`
  return {
    message: value === undefined ? 'is missing' : `${shown(value)} is not a known word here`,
    hint: guess === null ? all : `Did you mean "${guess}"? ${all}`,
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list in [ ]', object: 'a record in { }', record: 'a record in { }',
}
const typeWords = (type: string): string => TYPE_WORDS[type] ?? `a ${type}`

/** A value as it stands in the file, cut short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a record'
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text
}

/** The choice at most two slips away, such as "host" for "hots"; null where none is near. */
export function nearest(word: string, choices: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.min(3, Math.ceil(word.length / 2) + 1)
  for (const choice of choices) {
    if (Math.abs(choice.length - word.length) >= least) continue
    const slips = distance(word.toLowerCase(), choice.toLowerCase())
    if (slips < least) {
      least = slips
      best = choice
    }
  }
  return best
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[b.length] ?? 0
}
