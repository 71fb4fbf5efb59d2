import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Playground } from './Playground'
import { GROUPS } from './specimens'

const textOf = (markup: string) => markup.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const SRC = resolve(import.meta.dirname, '../..')

/** What a file imports, and what that imports, within src. */
function reached(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const found = [`${target}.tsx`, `${target}.ts`, target].map((name) => join(dirname(file), name)).find((name) => existsSync(name))
    if (found !== undefined) reached(found, known)
  }
  return known
}

describe.each(GROUPS.map(({ title, specimens }) => [title, specimens] as const))('%s', (_, specimens) => {
  test.each(specimens.map(({ name, node }) => [name, node] as const))('%s has its words, and nothing that no reader should see', (_name, node) => {
    const markup = renderToStaticMarkup(node)
    expect(textOf(markup).trim().length).toBeGreaterThan(3)
    expect(textOf(markup)).not.toMatch(/\bundefined\b|\bNaN\b|\bnull\b|\[object |Infinity|Invalid Date|function/)
    expect(markup).not.toMatch(/="(undefined|NaN|null)"|"NaN|NaN%/)
    expect(markup).not.toMatch(/<(h[1-6]|li|button|a|dt|caption|th)\b[^>]*>\s*<\/\1>/)
    expect(markup).not.toMatch(/ href="(?:javascript|data):/i)
  })
})

test('nothing on the page has the name of another', () => {
  const ids = [...renderToStaticMarkup(<Playground />).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  // Two actors never share a page elsewhere.
  const ofAPage = /^(story-|statements$)/
  expect(ids.filter((id, i) => ids.indexOf(id) !== i && !ofAPage.test(id ?? ''))).toEqual([])
})

test('every part is shown', () => {
  const shown = reached(join(SRC, 'ui/playground/specimens.tsx'))
  const parts = readdirSync(join(SRC, 'ui/parts')).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
  expect(parts.filter((name) => !shown.has(join(SRC, 'ui/parts', name)))).toEqual([])
})

test('nobody else imports it, so it is in no build', () => {
  const all = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? all(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []))
  const own = join(SRC, 'ui/playground')
  expect(all(SRC).filter((file) => !file.startsWith(own) && /(?:from|import)\(?\s*'[^']*\/playground\//.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(readFileSync(resolve(SRC, '../vite.config.ts'), 'utf8')).not.toContain('playground')
})
