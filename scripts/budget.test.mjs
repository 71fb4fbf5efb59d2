import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { budgetTable, measureBudget } from './budget.mjs'

/** @type {string[]} */
const made = []
afterEach(() => { for (const folder of made.splice(0)) rmSync(folder, { recursive: true }) })

/** Text that brotli cannot shrink much. @param {number} bytes */
const noise = (bytes) => randomBytes(bytes).toString('base64').slice(0, bytes)

const PAGE = '<link rel="stylesheet" crossorigin href="../../../assets/app.css"><link rel="modulepreload" href="../../../assets/shared.js"><link rel="icon" href="../../../icon.svg"><link rel="preload" as="font" href="../../../assets/latin.woff2"><script type="module" crossorigin src="../../../assets/app.js"></script>'
const STYLES = '@font-face{font-family:A;src:url(./latin.woff2)format("woff2");unicode-range:U+??,U+131}@font-face{font-family:A;src:url(./latin-ext.woff2)format("woff2");unicode-range:U+100-130}'
const MANIFEST = {
  'index.html': { file: 'assets/app.js', isEntry: true, css: ['assets/app.css'], imports: ['_shared'], dynamicImports: ['src/timeline/visEngine.ts'] },
  _shared: { file: 'assets/shared.js' },
  'src/timeline/visEngine.ts': { file: 'assets/engine.js', css: ['assets/engine.css'], imports: ['index.html', '_shared', '_dates'] },
  _dates: { file: 'assets/dates.js' },
}

/** A built site of one event page. @param {Readonly<Record<string, string | Buffer>>} [over] */
function aBuild(over = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-budget-'))
  made.push(folder)
  const files = {
    '.vite/manifest.json': JSON.stringify(MANIFEST), 'us-russia/events/talks/index.html': PAGE, 'icon.svg': noise(500), 'assets/app.css': STYLES, 'assets/app.js': noise(3000),
    'assets/shared.js': noise(2000), 'assets/engine.js': noise(4000), 'assets/engine.css': noise(700), 'assets/dates.js': noise(1500), 'assets/latin.woff2': Buffer.alloc(5000), 'assets/latin-ext.woff2': Buffer.alloc(90_000), ...over,
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const br = (/** @type {string[]} */ ...names) => names.reduce((sum, name) => sum + brotliCompressSync(Buffer.from(files[/** @type {keyof typeof files} */ (name)])).length, 0)
  return { folder, br }
}

/** @param {string} folder @param {string} name */
const lineOf = (folder, name) => measureBudget(folder).find((line) => line.name.startsWith(name))

test('the first load is the page, its styles and what its scripts import; icons and fonts are not in it', () => {
  const { folder, br } = aBuild()
  expect(lineOf(folder, 'First load of the heaviest')).toMatchObject({ bytes: br('us-russia/events/talks/index.html', 'assets/app.css', 'assets/app.js', 'assets/shared.js'), holds: true, of: 'us-russia/events/talks' })
})

test('the engine is its chunk and styles and what only it imports', () => {
  const { folder, br } = aBuild()
  expect(lineOf(folder, 'Timeline engine')?.bytes).toBe(br('assets/engine.js', 'assets/engine.css', 'assets/dates.js'))
})

test('a chunk that asks for the engine is not part of it, though the engine shares its code', () => {
  const manifest = { ...MANIFEST, 'index.html': { ...MANIFEST['index.html'], dynamicImports: ['src/explorer.tsx'] }, 'src/explorer.tsx': { file: 'assets/explorer.js', dynamicImports: ['src/timeline/visEngine.ts'] }, 'src/timeline/visEngine.ts': { file: 'assets/engine.js', imports: ['src/explorer.tsx'] } }
  const { folder, br } = aBuild({ '.vite/manifest.json': JSON.stringify(manifest), 'assets/explorer.js': noise(6000) })
  expect(lineOf(folder, 'Timeline engine')?.bytes).toBe(br('assets/engine.js'))
  expect(lineOf(folder, 'All other')?.of).toContain('assets/explorer.js')
})

test('fonts count where their range holds Latin-1, in bytes as they are', () => {
  const { folder } = aBuild()
  expect(lineOf(folder, 'Fonts')).toMatchObject({ bytes: 5000, holds: true, of: 'assets/latin.woff2' })
})

test('a load or fonts above the budget do not hold, and the table says so', () => {
  const { folder } = aBuild({ 'assets/app.js': noise(180_000), 'assets/latin.woff2': Buffer.alloc(90_001) })
  expect(lineOf(folder, 'First load of the heaviest')?.holds).toBe(false)
  expect(lineOf(folder, 'Fonts')?.holds).toBe(false)
  expect(budgetTable(measureBudget(folder)).split('\n').filter((line) => line.startsWith('FAILS'))).toHaveLength(3)
})

test('the heaviest of several pages counts', () => {
  const { folder } = aBuild({ 'us-russia/events/visit/index.html': PAGE + noise(9000) })
  expect(lineOf(folder, 'First load of the heaviest')?.of).toBe('us-russia/events/visit')
})

test('a frame is its page, its style and its script; too many bytes or requests do not hold', () => {
  const frame = '<link rel="icon" href="data:,"><link rel="stylesheet" href="../../assets/embed.css"><script src="../../assets/embed.js"></script>'
  const files = { 'us-russia/embed/index.html': frame, 'us-russia/embed/events/talks/index.html': frame.replaceAll('../../', '../../../../'), 'assets/embed.css': noise(900), 'assets/embed.js': noise(1500), 'embed.js': noise(1999) }
  const { folder, br } = aBuild(files)
  expect(lineOf(folder, 'Timeline frame')).toMatchObject({ bytes: br('us-russia/embed/index.html', 'assets/embed.css', 'assets/embed.js'), holds: true, of: 'us-russia/embed, 3 requests' })
  expect([lineOf(folder, 'Heaviest card')?.holds, lineOf(folder, 'Loader of frames')?.holds]).toEqual([true, true])
  const heavy = aBuild({ ...files, 'us-russia/embed/index.html': frame + noise(90_000), 'us-russia/embed/events/talks/index.html': ['a', 'b', 'c', 'd', 'e'].map((name) => `<script src="../../../../assets/embed.js?${name}"></script>`).join(''), ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`assets/embed.js?${name}`, noise(10)])), 'embed.js': noise(2001) })
  expect(['Timeline frame', 'Heaviest card', 'Loader of frames'].map((name) => lineOf(heavy.folder, name)?.holds)).toEqual([false, false, false])
})

test('where there is no build, it says what to run', () => {
  expect(() => measureBudget(join(tmpdir(), 'no-such-build'))).toThrow('npm run build')
})
