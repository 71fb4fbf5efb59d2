import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Who may import whom. A folder may import itself and what its row names; anything else fails. Packages are matched by
 * name or scope. The most specific folder wins: a file in src/ui/parts obeys the row `ui/parts`, not `ui`.
 */
const TABLE: Readonly<Record<string, { ours: readonly string[]; packages: readonly string[] }>> = {
  domain: { ours: [], packages: ['zod', 'minisearch'] },
  url: { ours: ['domain'], packages: [] },
  i18n: { ours: ['domain'], packages: ['date-fns'] },
  formats: { ours: ['domain', 'url', 'i18n'], packages: ['schema-dts'] },
  load: { ours: ['domain', 'formats'], packages: [] },
  store: { ours: ['domain', 'url', 'load'], packages: ['zustand'] },
  timeline: { ours: ['domain', 'url'], packages: ['vis-timeline', 'vis-data', 'moment', 'date-fns'] },
  'ui/parts': { ours: ['domain', 'url', 'i18n', 'formats'], packages: ['react'] },
  ui: { ours: ['domain', 'url', 'i18n', 'formats', 'store', 'timeline', 'ui/parts', 'load'], packages: ['react', 'react-dom', 'zustand', '@tanstack/react-virtual', '@fontsource-variable', 'uqr'] },
  site: { ours: ['domain', 'url', 'i18n', 'formats', 'ui/parts'], packages: ['node:', 'react', 'react-dom', '@resvg/resvg-js'] },
  cli: { ours: ['domain', 'formats', 'site'], packages: ['node:', 'zod'] },
  '': { ours: ['domain', 'url', 'i18n', 'load', 'store', 'timeline', 'ui', 'ui/parts'], packages: ['react', 'react-dom', '@fontsource-variable'] },
}

/** Exceptions, each with its reason and the date by which it should be gone. */
const DEBT: Readonly<Record<string, string>> = {
  'domain/someFacts.ts imports fast-check': 'a generator that two tests share, which the product never imports; by 2027-06-01 a folder for such',
}

const root = resolve('src')

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.tsx?$/.test(name) && !/\.(test|bench)\.tsx?$/.test(name) ? [path] : []
  })
}

function folderOf(path: string): string {
  const inside = relative(root, path).replaceAll('\\', '/')
  return Object.keys(TABLE).filter((f) => f !== '' && inside.startsWith(`${f}/`)).sort((a, b) => b.length - a.length)[0] ?? ''
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\n[^'"]*?)?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g)]
    .map((m) => m[1] ?? m[2] ?? m[3] ?? '')
}

/** Features of ui are the folders right below it; one never imports another. */
const featureOf = (path: string) => relative(root, path).replaceAll('\\', '/').match(/^ui\/([^/]+)\//)?.[1]

function complaints(path: string, text: string): string[] {
  const folder = folderOf(path)
  const row = TABLE[folder]
  if (!row) return [`${path}: no row in the import table`]
  return importsOf(text).flatMap((target) => {
    const name = `${relative(root, path)} imports ${target}`
    if (name in DEBT || /\.css(\?|$)/.test(target)) return []
    if (!target.startsWith('.')) return row.packages.some((p) => target === p || target.startsWith(p.endsWith(':') ? p : `${p}/`)) ? [] : [name]
    const to = resolve(dirname(path), target)
    const toFolder = folderOf(join(to, 'x'))  === '' ? folderOf(to) : folderOf(join(to, 'x'))
    if (toFolder !== folder && !row.ours.includes(toFolder)) return [name]
    const [from, into] = [featureOf(path), featureOf(to)]
    return folder === 'ui' && from && into && into !== 'parts' && into !== 'shared' && from !== into && from !== 'app' && from !== 'playground' ? [`${name} (one feature never imports another)`] : []
  })
}

test('every import is one that the table allows', () => {
  expect(sources(root).flatMap((path) => complaints(path, readFileSync(path, 'utf8')))).toEqual([])
})

test('the table refuses what it should', () => {
  const refused = (path: string, text: string) => complaints(join(root, path), text).length > 0
  expect(refused('domain/x.ts', "import { View } from '../url/view'")).toBe(true)
  expect(refused('domain/x.ts', "import { useState } from 'react'")).toBe(true)
  expect(refused('timeline/x.ts', "import { en } from '../i18n/en'")).toBe(true)
  expect(refused('ui/list/x.tsx', "import { FilterPanel } from '../filters/FilterPanel'")).toBe(true)
  expect(refused('ui/parts/x.tsx', "import { store } from '../../store/store'")).toBe(true)
  expect(refused('url/x.ts', "import {\n  parseEdtf,\n} from '../domain/edtf'")).toBe(false)
  expect(refused('main.tsx', "const engine = await import('./cli/main')")).toBe(true)
})

test('vis-timeline is known to one file', () => {
  const known = sources(root).filter((path) => importsOf(readFileSync(path, 'utf8')).some((t) => /^vis-(timeline|data)/.test(t)))
  expect(known.map((p) => relative(root, p)).filter((p) => p !== 'timeline/visEngine.ts')).toEqual([])
})
