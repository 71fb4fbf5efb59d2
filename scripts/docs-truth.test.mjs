// The reference pages against what they describe: a field, column, parameter or import that they forget fails.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (/** @type {string} */ file) => readFileSync(file, 'utf8')
const format = read('docs/data-format.md')
const life = read('docs/life-of-an-event.md')

/** What stands in code marks, outside of fenced blocks. @param {string} page */
const coded = (page) => new Set([...page.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((m) => m[1] ?? ''))

/** @param {Iterable<string>} names @param {string} page */
const forgotten = (names, page) => { const known = coded(page); return [...new Set(names)].filter((name) => !known.has(name)) }

/** Names of properties and words of closed vocabularies, at any depth of a JSON Schema. @param {unknown} schema @returns {string[]} */
function namesIn(schema) {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties') return [...Object.keys(value), ...Object.values(value).flatMap(namesIn)]
    if (key === 'enum') return value.filter((/** @type {unknown} */ word) => typeof word === 'string')
    return namesIn(value)
  })
}

test.each(readdirSync('data/schema'))('data-format.md names every field and word of data/schema/%s', (file) => {
  const lists = ['actors', 'places', 'publishers']
  expect(forgotten(namesIn(JSON.parse(read(`data/schema/${file}`))).filter((name) => !lists.includes(name)), format)).toEqual([])
})

const OUT = 'src/site/golden/out/made-up/data'
test.each([
  ['summaries.json', ['events', 'actors', 'places', 'publishers']],
  ['evidence.json', ['claims']],
  ['made-up.json', []],
])('data-format.md names every key and column of %s', (file, tables) => {
  /** @type {Record<string, object>} */
  const json = JSON.parse(read(`${OUT}/${file}`))
  expect(forgotten([...Object.keys(json), ...tables.flatMap((table) => Object.keys(json[table] ?? {}))], format)).toEqual([])
})

test('data-format.md names every key of an event and of a search document', () => {
  const [event] = readdirSync(`${OUT}/events`)
  const [document] = JSON.parse(read(`${OUT}/search.json`))
  expect(forgotten([...Object.keys(JSON.parse(read(`${OUT}/events/${event}`))), ...Object.keys(document)], format)).toEqual([])
})

test('data-format.md has the parameters in the order in which they are written, and every other name', () => {
  const code = read('src/url/parameters.ts')
  const list = /PARAMETERS = \[([^\]]+)\]/.exec(code)?.[1] ?? ''
  const parameters = [...list.matchAll(/'([a-z]+)'/g)].map((m) => m[1])
  const rows = format.slice(format.indexOf('### Query parameters'), format.indexOf('**The filter.**')).split('\n').filter((line) => line.startsWith('| `'))
  expect(rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z]+)`/g)].map((m) => m[1]))).toEqual(parameters)
  const others = [...code.matchAll(/\['([a-z]+)', '[a-z]+'\]/g)].map((m) => m[1] ?? '')
  expect(forgotten(others, format)).toEqual([])
})

test('every example of an address is one of the released forms, and is read as the page says', () => {
  const golden = read('src/url/addresses.golden.txt').split('\n')
  const isAddress = (/** @type {string} */ text) => /^(us-russia|events|embed\/us-russia|#event)[/-].*[/?-]/.test(text)
  const examples = [...coded(format)].filter(isAddress)
  expect(examples.length).toBeGreaterThan(10)
  expect(examples.filter((text) => !golden.some((line) => line.split(' -> ').includes(text)))).toEqual([])
  const pairs = [...format.matchAll(/^\| `([^`]+)`[^|]*\| `([^`]+)`/gm)].map((m) => [m[1] ?? '', m[2] ?? '']).filter(([from = '']) => isAddress(from))
  expect(pairs.map(([from, to]) => `${from} -> ${to}`).filter((line) => !golden.includes(line))).toEqual([])
})

test('the import table of life-of-an-event.md is that of the architecture test', () => {
  const rows = [...read('src/architecture.test.ts').matchAll(/^ {2}'?([a-z/0-9]*)'?: \{ ours: \[(.*?)\], packages: \[(.*?)\] \}/gm)]
  const words = (/** @type {string | undefined} */ list) => (list ?? '').split(',').map((word) => word.trim().replace(/^'|'$/g, '')).filter((word) => word !== '' && word !== '-')
  const code = rows.map(([, folder, ours, packages]) => [folder || 'main.tsx and its neighbours', words(ours), words(packages)])
  const table = life.slice(life.indexOf('## Who may import whom'), life.indexOf('Two more locks')).split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| folder'))
  const docs = table.map((line) => line.split('|').map((cell) => cell.trim())).map(([, folder, ours, packages]) => [folder, words(ours), words(packages)])
  expect(code.length).toBeGreaterThan(9)
  expect(docs).toEqual(code)
})

const pages = ['docs/data-format.md', 'docs/life-of-an-event.md', ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)]
test.each(pages)('every file of ours that %s names is there', (page) => {
  const picture = /```\n([\s\S]*?)```/.exec(read(page))?.[1] ?? ''
  const drawn = [...picture.matchAll(/\b((?:domain|url|site|load|store|ui|timeline)\/[A-Za-z/]+(?:\.tsx?|\/))/g)].map((m) => `src/${m[1]}`)
  const named = [...coded(read(page))].filter((text) => /^(src|scripts|data|docs|e2e)\/[^*<>… ]+$/.test(text) && !/^data\/(summaries|evidence|search)\.json$/.test(text))
  expect([...named, ...drawn].filter((file) => !existsSync(file))).toEqual([])
})
