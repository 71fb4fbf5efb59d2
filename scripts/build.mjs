// The production build: Vite bundles the app, then src/site writes pages and data beside it.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as viteBuild, minifySync, runnerImport } from 'vite'
import { buildEmbedScripts } from './embed-scripts.mjs'
import { formerBuilds, keepBuilds } from './keep-assets.mjs'

/** Runs TypeScript of the project in Node (Node 20 strips no types). @param {string} path such as /src/site/build.ts */
export async function runTypeScript(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error', root: fileURLToPath(new URL('..', import.meta.url)) })
  return /** @type {any} */ (module)
}

/** @param {{ outDir?: string, dataFolder?: string, siteUrl?: string }} [options] */
export async function build({ outDir = 'dist', dataFolder = 'data', siteUrl = process.env.SITE_URL } = {}) {
  const former = formerBuilds(outDir)
  // Vite empties a folder outside of the project only if told so; one that holds a build may be.
  await viteBuild({ logLevel: 'warn', build: { outDir, ...(existsSync(join(outDir, '.vite', 'manifest.json')) && { emptyOutDir: true }) } })
  shortenFirstScript(join(outDir, 'as-known-on.js'))
  await buildRecordScript(outDir)
  await buildEmbedScripts(outDir)
  await buildServiceWorker(outDir, keepBuilds(outDir, former))
  const { buildSite } = await runTypeScript('/src/site/build.ts')
  await buildSite({ dataFolder, outDir, siteUrl: siteUrl || null })
}

/** What stands in public/ is copied as it is; this file is on every page's first way. @param {string} file */
function shortenFirstScript(file) {
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'))
  if (errors.length > 0) throw new Error(`public/as-known-on.js: ${errors[0]?.message}`)
  writeFileSync(file, code)
}

/**
 * The script of pages that stand without the app, in a bundle of its own: what it shares with the app would otherwise be
 * cut out of the app's first scripts and weigh on every first load (docs/decisions/0021-pages-drawn-again.md).
 * @param {string} outDir
 */
async function buildRecordScript(outDir) {
  await viteBuild({
    configFile: false, logLevel: 'warn', publicDir: false, base: './',
    build: { outDir, emptyOutDir: false, manifest: '.vite/records.json', target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: fileURLToPath(new URL('../src/records.ts', import.meta.url)) } },
  })
}

/**
 * sw.js, at the root because a service worker sees what is below it; and sw-off.js, which gives up every copy: put in the
 * place of sw.js it switches offline copies off in one visit. OFFLINE=off does so.
 * @param {string} outDir @param {{ own: string[], all: string[] }} assets
 */
async function buildServiceWorker(outDir, { own, all }) {
  /** @type {Record<string, { file: string, css?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8'))
  /** @type {typeof manifest} */
  const records = JSON.parse(readFileSync(join(outDir, '.vite', 'records.json'), 'utf8'))
  // A phone never asks for the plot, nor most readers for other scripts or another language: those are kept once they were used.
  const engine = Object.entries(manifest).filter(([key]) => key.endsWith('visEngine.ts')).flatMap(([, { file, css = [] }]) => [file, ...css])
  const languages = Object.entries(manifest).filter(([key]) => /i18n\/[\w-]+\/all\.ts$/.test(key)).map(([, { file }]) => file)
  const rare = [...engine, ...languages, ...Object.values(records).map(({ file }) => file)]
  const shell = own.filter((file) => !rare.includes(file) && !file.startsWith('assets/embed-') && (!file.endsWith('.woff2') || /-latin-wght/.test(file)))
  const folder = join(outDir, '.vite', 'sw')
  const isOff = process.env.OFFLINE === 'off'
  for (const [name, off] of /** @type {const} */ ([['sw.js', isOff], ['sw-off.js', true]])) {
    await viteBuild({
      configFile: false, logLevel: 'warn', publicDir: false,
      define: { __SHELL__: JSON.stringify(off ? [] : shell), __ASSETS__: JSON.stringify(off ? [] : all), __IS_OFF__: String(off) },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', lib: { entry: fileURLToPath(new URL('../src/sw.ts', import.meta.url)), formats: ['iife'], name: 'parley', fileName: () => name } },
    })
    renameSync(join(folder, name), join(outDir, name))
  }
  rmSync(folder, { recursive: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try { await build() } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
