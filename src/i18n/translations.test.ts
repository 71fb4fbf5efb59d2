import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asOf } from './en/asOf'
import { dates } from './en/dates'
import { embed } from './en/embed'
import { palette } from './en/palette'
import { report } from './en/report'
import { settings } from './en/settings'
import { share } from './en/share'
import { formats } from './en/formats'
import { key } from './en/key'
import { record } from './en/record'
import { site } from './en/site'
import { enExplorer } from './enExplorer'
import { LANGUAGES } from './languages'
import { figure } from './plural'
import type { Translation } from './translation'

const FOLDER = join('src', 'i18n')
const ENGLISH: Translation = { ...enExplorer, asOf, dates, embed, palette, report, settings, share }
const FILES: Readonly<Record<keyof Translation, string>> = {
  addressNotes: 'address', app: 'app', asOf: 'asOf', compare: 'compare', dates: 'dates', embed: 'embed', event: 'event', explorer: 'explorer', filters: 'filters',
  gone: 'gone', keys: 'keys', list: 'list', palette: 'palette', phone: 'phone', report: 'report', settings: 'settings', share: 'share', steps: 'steps', terms: 'terms', timeline: 'timeline',
}
/** Written in other figures than those of the calendar in some languages: "XXI век". */
const OWN_FIGURES = new Set(['dates.century', 'dates.centuryBeforeChrist'])

/** Takes bytes as text, so that the words of all failures take the same. */
const NUMBER_AS_TEXT = 'app.failure.too-large'

/** Numbers are told apart by their figures, texts by words that no language has; 1 and 2 may have words of their own. */
const TEXTS = ['qvx', 'zkw', 'wqj', 'jxz']
const NUMBERS = [7, 48, 13, 29]
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100]

interface Leaf { readonly path: string; readonly value: unknown }
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const leavesOf = (value: unknown, path = ''): readonly Leaf[] =>
  isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`)) : [{ path, value }]

/** Types of the arguments of each function, as English writes them: `events: number, filters: readonly string[]`. */
function argumentTypes(part: keyof Translation): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(FOLDER, 'en', `${FILES[part]}.ts`), 'utf8')
  return new Map([...text.matchAll(/^\s+(?:'([\w-]+)'|(\w+)): \(([^)]*)\)(?:: string)? =>/gm)].map(([, quoted, plain, given = '']) => [
    quoted ?? plain ?? '', given.split(',').filter((one) => one.includes(':')).map((one) => one.split(':')[1]?.trim() ?? ''),
  ]))
}

type Given = string | number | boolean | readonly string[]
function samples(types: readonly string[], n: number | null): readonly Given[] {
  return types.map((type, i) => {
    switch (type) {
      case 'number': return n ?? NUMBERS[i] ?? 7
      case 'boolean': return true
      case 'string':
      case 'string | null': return TEXTS[i] ?? 'qvx'
      case 'readonly string[]': return ['yyq', 'vvz']
      default: throw new Error(`an argument of the type ${type}`)
    }
  })
}

const call = (value: unknown, given: readonly Given[]): unknown => (typeof value === 'function' ? (value as (...all: readonly Given[]) => unknown)(...given) : value)
const typesOf = (path: string): readonly string[] => {
  const [part = '', ...rest] = path.split('.')
  const types = argumentTypes(part as keyof Translation).get(rest.at(-1) ?? '')
  if (!types) throw new Error(`${path}: no arguments found in the file of English`)
  return types
}

/** Every way in which an argument may be written. */
const written = (one: Given, locale: string): readonly string[] =>
  typeof one === 'number' ? [String(one), figure(locale, one), figure('en', one)] : typeof one === 'string' ? [one] : []
const says = (text: string, one: Given, locale: string) => written(one, locale).some((way) => text.toLowerCase().includes(way.toLowerCase()))

function leftOut(path: string, value: unknown, english: unknown, locale: string): readonly string[] {
  if (typeof english !== 'function') return typeof value === 'string' && value.trim() === '' && english !== '' ? [`${path} is empty`] : []
  const types = typesOf(path)
  const given = samples(types, null)
  const [text, own] = [String(call(value, given)), String(call(english, given))]
  const parts: readonly Given[] = given.flatMap((one) => (typeof one === 'object' ? [...one] : [one]))
  const missing = OWN_FIGURES.has(path) ? [] : parts.filter((one) => says(own, one, 'en') && !says(text, one, locale)).map((one) => `${path}: "${text}" leaves out ${String(one)}`)
  const odd = (path === NUMBER_AS_TEXT ? [] : COUNTS).map((n) => call(value, samples(types, n))).filter((said) => typeof said !== 'string' || said.trim() === '' || /undefined|NaN|null|\[object/.test(said)).map((said) => `${path} says "${String(said)}"`)
  return [...missing, ...odd]
}

const there = LANGUAGES.filter(({ tag }) => existsSync(join(FOLDER, tag, 'all.ts')))
const leavesOfEnglish = new Map(leavesOf(ENGLISH).map(({ path, value }) => [path, value]))

test('the check itself: an argument left out and an empty text are found, English has none', () => {
  expect(leftOut('list.monthNotKnown', () => 'qvx', enExplorer.list.monthNotKnown, 'en')).toEqual([])
  expect(leftOut('list.monthNotKnown', () => 'month not known', enExplorer.list.monthNotKnown, 'en')).toEqual(['list.monthNotKnown: "month not known" leaves out qvx'])
  expect(leftOut('list.when', ' ', 'When', 'en')).toEqual(['list.when is empty'])
  expect(leavesOf(ENGLISH).flatMap(({ path, value }) => leftOut(path, value, value, 'en'))).toEqual([])
})

/** Code that speaks, without what is said of it: all of the product but the languages themselves. */
function speakers(under: string): readonly string[] {
  const files = readdirSync(under, { recursive: true, encoding: 'utf8' }).map((name) => join(under, name)).filter((name) => /\.tsx?$/.test(name) && !/\.test\.|playground/.test(name))
  return files.filter((name) => name.split(sep)[1] !== 'i18n' || name.split(sep).length === 3).map((name) => readFileSync(name, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ''))
}

test('no word is left that nothing says', () => {
  // By the name alone: one that goes by a name used elsewhere, too, is not found.
  const named = new Set(speakers('src').flatMap((text) => text.match(/[\w-]+/g) ?? []))
  const words = Object.entries({ ...ENGLISH, formats, key, record, site }).flatMap(([part, all]) => Object.keys(all).map((name) => [part, name] as const))
  expect(words.length).toBeGreaterThan(800)
  expect(words.filter(([, name]) => !named.has(name)).map(([part, name]) => `${part}.${name}`)).toEqual([])
})

test('quotation marks are those of the language: the interface writes none itself', () => {
  const code = speakers(join('src', 'ui'))
  expect(code.length).toBeGreaterThan(100)
  expect(code.flatMap((text) => text.match(/.*[“”„«»].*/g) ?? [])).toEqual([])
})

test('a folder is a language that the menu knows', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory() && one.name !== 'en').map(({ name }) => name)
  expect(folders.filter((name) => !LANGUAGES.some(({ tag }) => tag === name))).toEqual([])
})

describe.each(there)('$name', ({ tag, locale }) => {
  const read = async (): Promise<Translation> => ((await import(`./${tag}/all.ts`)) as { readonly translation: Translation }).translation

  test('says every word that English says, and every argument', async () => {
    const leaves = leavesOf(await read())
    expect(leaves.filter(({ path }) => !leavesOfEnglish.has(path) && !/\.\d+/.test(path)).map(({ path }) => path)).toEqual([])
    expect([...leavesOfEnglish.keys()].filter((path) => !leaves.some((leaf) => leaf.path === path))).toEqual([])
    expect(leaves.flatMap(({ path, value }) => leftOut(path, value, leavesOfEnglish.get(path), locale))).toEqual([])
  })

  test('words of the reader stand between the same marks everywhere', async () => {
    const { filters } = await read()
    expect(filters.quoted('qvx')).not.toBe('qvx')
    expect(filters.nothingFound('qvx')).toContain(filters.quoted('qvx'))
  })

  test('the keys themselves are those of English', async () => {
    const presses = (words: Translation['keys']) => words.groups.map(([, rows]) => rows.map(([keys]) => keys.map((key) => key.replaceAll(/\p{L}{2,}/gu, ''))))
    expect(presses((await read()).keys)).toEqual(presses(ENGLISH.keys))
  })
})
