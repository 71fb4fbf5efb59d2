import { expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { headersFile } from './hostFiles'

interface Rule { readonly path: string; readonly headers: readonly string[] }

/** As Netlify and Cloudflare Pages read it: a path, then its headers set in. */
const rules = (text: string): Rule[] => text.split(/\n(?=\/)/).map((block) => {
  const [path = '', ...headers] = block.trimEnd().split('\n')
  return { path, headers: headers.filter(Boolean).map((line) => line.trim()) }
})
const headersOf = (all: readonly Rule[], path: string) => all.flatMap((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path) ? rule.headers : [])

const RULES = rules(headersFile(['talks', 'other']).text())

test.each(['/', '/talks/', '/talks/events/a-b/', '/other/compare/duration/', '/talks/actors/'])('%s may be framed by its own site only', (path) =>
  expect(headersOf(RULES, path)).toContain("Content-Security-Policy: frame-ancestors 'self'"))

test.each(['/talks/embed/', '/talks/embed/events/a-b/'])('%s may be framed by anyone', (path) => expect(headersOf(RULES, path).join()).not.toContain('frame-ancestors'))

test('hashed files are kept for ever, the service worker is asked for anew', () =>
  expect([headersOf(RULES, '/assets/a-1.js')[0], headersOf(RULES, '/sw.js')]).toEqual(['Cache-Control: public, max-age=31536000, immutable', ['Cache-Control: no-cache']]))

test('every folder of pages has its rule', () => {
  const folders = readdirSync('src/site/golden/out/made-up', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['data', 'embed', 'feeds'].includes(entry.name)).map(({ name }) => name)
  expect(folders.length).toBeGreaterThan(3)
  for (const folder of folders) expect(headersOf(RULES, `/talks/${folder}/`).join()).toContain('frame-ancestors')
})
