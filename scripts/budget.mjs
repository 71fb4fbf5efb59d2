// Bytes that a reader's browser fetches, brotli 11, held against the budget. `node scripts/budget.mjs [folder]`
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/** Most bytes that may be; kB = 1,000 bytes. */
export const BUDGET = { firstLoad: 110_000, fonts: 90_000, frame: 60_000, frameRequests: 5, loader: 2_000 }

/** @typedef {{ name: string, bytes: number, most: number | null, holds: boolean | null, of: string }} BudgetLine */
/** @typedef {Record<string, { file: string, css?: string[], imports?: string[], dynamicImports?: string[] }>} Manifest */

/** @type {Map<string, number>} */
const known = new Map()
/** Size on the wire; fonts are compressed already. @param {string} file */
function wireBytes(file) {
  const old = known.get(file)
  if (old !== undefined) return old
  const raw = readFileSync(file)
  const bytes = file.endsWith('.woff2') ? raw.length : brotliCompressSync(raw).length
  known.set(file, bytes)
  return bytes
}

/** @param {Iterable<string>} files */
const sum = (files) => [...files].reduce((bytes, file) => bytes + wireBytes(file), 0)

/** Pages of single events: <dataset>/events/<id>/index.html. @param {string} outDir */
function eventPages(outDir) {
  return readdirSync(outDir, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(outDir, entry.name, 'events')))
    .flatMap(({ name }) => readdirSync(join(outDir, name, 'events'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(outDir, name, 'events', entry.name, 'index.html')))
    .filter((file) => existsSync(file))
}

/** Styles and scripts that a page asks for by itself, the app among them. @param {string} page */
function firstFiles(page) {
  const html = readFileSync(page, 'utf8')
  const tags = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].map(([tag]) => tag)
  const attribute = (/** @type {string} */ tag, /** @type {string} */ name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  const wanted = tags.filter((tag) => /^<script\b.*\bsrc=/.test(tag) || /\brel="(stylesheet|modulepreload)"/.test(tag))
  // The app comes after the first paint, and with it what it imports at once.
  const late = tags.flatMap((tag) => attribute(tag, 'data-app') ?? [])
  return new Set([...wanted.flatMap((tag) => attribute(tag, 'src') ?? attribute(tag, 'href') ?? []), ...late].map((address) => resolve(dirname(page), address)))
}

/** @param {string} outDir @returns {Manifest} */
const readManifest = (outDir) => JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8'))

/** A chunk with its styles and with what it imports. @param {Manifest} manifest @param {string} key @param {Set<string>} [files] @returns {Set<string>} */
function closure(manifest, key, files = new Set()) {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return files
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const imported of chunk.imports ?? []) closure(manifest, imported, files)
  return files
}

/** Whether a unicode-range holds a character from space to U+00FF. @param {string} range such as "U+0000-00FF, U+0131" */
const holdsLatin1 = (range) => range.split(',').some((part) => {
  const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-')
  const [low, high] = [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt((to ?? from).replaceAll('?', 'F'), 16)]
  return low <= 0xff && high >= 0x20
})

/** Font files that text in Latin-1 asks for, by the styles' own unicode-range. @param {Iterable<string>} styles */
function latin1Fonts(styles) {
  /** @type {Set<string>} */
  const fonts = new Set()
  for (const file of styles) {
    for (const [rule] of readFileSync(file, 'utf8').matchAll(/@font-face\s*\{[^}]*\}/g)) {
      const url = /url\(["']?([^"')]+)/.exec(rule)?.[1]
      const range = /unicode-range:\s*([^;}]+)/i.exec(rule)?.[1]
      if (url !== undefined && (range === undefined || holdsLatin1(range))) fonts.add(resolve(dirname(file), url))
    }
  }
  return fonts
}

/** Frames for other sites: all they ever ask for, with how many requests. A build without them has no lines. @param {string} outDir @returns {BudgetLine[]} */
function frameLines(outDir) {
  const datasets = readdirSync(outDir, { withFileTypes: true }).filter((entry) => existsSync(join(outDir, entry.name, 'embed', 'index.html'))).map(({ name }) => join(outDir, name, 'embed'))
  const weighed = (/** @type {string} */ page) => { const files = firstFiles(page); return { page, requests: files.size + 1, bytes: wireBytes(page) + sum(files) } }
  const cards = datasets.flatMap((folder) => (existsSync(join(folder, 'events')) ? readdirSync(join(folder, 'events')).map((id) => weighed(join(folder, 'events', id, 'index.html'))) : []))
  const heaviest = cards.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1)
  const lines = [...datasets.map((folder) => weighed(join(folder, 'index.html'))), ...heaviest].map(({ page, requests, bytes }) => {
    const name = cards.some((card) => card.page === page) ? 'Heaviest card frame' : 'Timeline frame'
    return { ...line(name, bytes, BUDGET.frame, `${relative(outDir, dirname(page))}, ${requests} requests`), holds: bytes <= BUDGET.frame && requests <= BUDGET.frameRequests }
  })
  // As it stands on a disk: hosts may not compress so small a file.
  return datasets.length === 0 ? [] : [...lines, line('Loader of frames, not compressed', readFileSync(join(outDir, 'embed.js')).length, BUDGET.loader, 'embed.js')]
}

/** @param {string} name @param {number} bytes @param {number | null} most @param {string} of @returns {BudgetLine} */
const line = (name, bytes, most, of) => ({ name, bytes, most, holds: most === null ? null : bytes <= most, of })

/** What a built site weighs. Throws where there is no build. @param {string} [outDir] @returns {BudgetLine[]} */
export function measureBudget(outDir = 'dist') {
  if (!existsSync(join(outDir, '.vite', 'manifest.json'))) throw new Error(`${outDir} holds no build. Run: npm run build`)
  const pages = eventPages(outDir).map((page) => ({ page, files: firstFiles(page) })).map(({ page, files }) => ({ page, files, bytes: wireBytes(page) + sum(files) }))
  const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes)[0]
  const middle = pages.toSorted((a, b) => a.bytes - b.bytes)[pages.length >> 1]
  if (!heaviest || !middle) throw new Error(`${outDir} holds no event pages.`)
  const manifest = readManifest(outDir)
  const engineKey = Object.keys(manifest).find((key) => key.endsWith('timeline/visEngine.ts'))
  const files = (/** @type {RegExp} */ ending) => [...heaviest.files].filter((file) => ending.test(file))
  const chunk = (/** @type {string} */ key) => [...closure(manifest, key)].map((file) => resolve(outDir, file))
  // What asks for the engine is there when it comes.
  const before = Object.keys(manifest).filter((key) => manifest[key]?.dynamicImports?.includes(engineKey ?? '')).flatMap(chunk)
  const engine = engineKey === undefined ? [] : chunk(engineKey).filter((file) => !heaviest.files.has(file) && !before.includes(file))
  const fonts = latin1Fonts(files(/\.css$/))
  const later = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]).filter((file) => /\.(js|css)$/.test(file)).map((file) => resolve(outDir, file))
  const others = new Set(later.filter((file) => !heaviest.files.has(file) && !engine.includes(file)))
  const names = (/** @type {Iterable<string>} */ list) => [...list].map((file) => relative(outDir, file)).join(', ')
  return [
    line('First load of the heaviest event page', heaviest.bytes, BUDGET.firstLoad, relative(outDir, dirname(heaviest.page))),
    line('  its HTML', wireBytes(heaviest.page), null, ''),
    line('  its styles', sum(files(/\.css$/)), null, names(files(/\.css$/))),
    line('  its first scripts', sum(files(/\.js$/)), null, names(files(/\.js$/))),
    line('First load of the middle event page', middle.bytes, BUDGET.firstLoad, relative(outDir, dirname(middle.page))),
    line('Fonts for text in Latin-1', sum(fonts), BUDGET.fonts, names(fonts)),
    ...frameLines(outDir),
    line('Timeline engine, after the first paint', sum(engine), null, names(engine)),
    line('All other scripts and styles', sum(others), null, names(others)),
    ...[...new Set(pages.map(({ page }) => resolve(dirname(page), '../../data/summaries.json')))].filter((file) => existsSync(file)).map((file) => line('Data of a dataset', wireBytes(file), null, relative(outDir, file))),
  ]
}

/** @param {readonly BudgetLine[]} lines */
export function budgetTable(lines) {
  const width = Math.max(...lines.map(({ name }) => name.length))
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
  return lines.map(({ name, bytes, most, holds, of }) => `${holds === null ? '     ' : holds ? 'holds' : 'FAILS'}  ${name.padEnd(width)} ${kB(bytes)}${most === null ? '' : ` of ${most / 1000}`}${of === '' ? '' : `  (${of})`}`).join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = measureBudget(process.argv[2])
  console.log(budgetTable(lines))
  process.exitCode = lines.some(({ holds }) => holds === false) ? 1 : 0
}
