import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const ROOT = resolve(process.env['E2E_DIST'] ?? 'dist')
const pages = () => readdirSync(ROOT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name)).filter((file) => !file.startsWith(join(ROOT, '.vite')))

/** The file a link of a page stands for, by the rules of a static host; null = an address outside of the site. */
function fileOf(page: string, href: string): string | null {
  const path = decodeURIComponent(href.replace(/[?#].*$/, ''))
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return null
  if (path === '') return page
  const target = resolve(dirname(page), path)
  return existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target
}

const unescaped = (text: string) => text.replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&amp;/g, '&')

test('every link, style and script of every page leads to a file that is there', () => {
  const known = new Map<string, boolean>()
  const isThere = (file: string) => {
    const found = known.get(file) ?? (file.startsWith(ROOT) && existsSync(file) && statSync(file).isFile())
    known.set(file, found)
    return found
  }
  const broken: string[] = []
  const all = pages()
  for (const page of all) {
    // 404.html answers at any depth: its own script finds the site's folder.
    if (page === join(ROOT, '404.html')) continue
    const html = readFileSync(page, 'utf8').replace(/<script type="application\/json"[\s\S]*?<\/script>/g, '')
    for (const [, href = ''] of html.matchAll(/<[^>]+ (?:href|src)="([^"]*)"/g)) {
      const file = fileOf(page, unescaped(href))
      if (file !== null && !isThere(file)) broken.push(`${page.slice(ROOT.length)} leads to ${href}`)
    }
  }
  expect(all.length).toBeGreaterThan(1000)
  expect(broken).toEqual([])
})

test('a fragment of a page names something on the page it leads to', () => {
  const ids = new Map<string, ReadonlySet<string>>()
  const idsOf = (file: string) => {
    const found = ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id))
    ids.set(file, found)
    return found
  }
  const broken: string[] = []
  for (const page of pages()) {
    for (const [, href = ''] of readFileSync(page, 'utf8').matchAll(/<a [^>]*href="([^"]*#[^"]+)"/g)) {
      const file = fileOf(page, unescaped(href))
      const id = decodeURIComponent(href.slice(href.indexOf('#') + 1))
      if (file !== null && existsSync(file) && !idsOf(file).has(id)) broken.push(`${page.slice(ROOT.length)} leads to ${href}`)
    }
  }
  expect(broken).toEqual([])
})
