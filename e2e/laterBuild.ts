import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@playwright/test'

/** The build that tests run on. */
export const DIST = process.env['E2E_DIST'] ?? 'dist'

export const OLD_TITLE = 'US and Russian diplomats hold embassy talks in Istanbul'
export const NEW_TITLE = 'Embassy talks in Istanbul, with the mistake put right'
/** The revision it has. */
export const LATER = 'later'
export const WITHDRAWN = 'karelina-petrov-exchange-2025-04-10'
export const [RENAMED_FROM, RENAMED_TO] = ['drones-over-poland-2025-09-10', 'poland-drones-2025-09-10'] as const

/** The site as it stands after the next release of the data: one title corrected, one event renamed, one withdrawn. */
export interface LaterBuild { readonly root: string; readonly end: () => void }

/** The folder that this run serves the site in: "/" or one below it. */
export const folderOfRun = () => new URL(test.info().project.use.baseURL ?? 'http://localhost/').pathname

/** Serves a folder at a port of its own. */
export async function serve(dir: string, base = folderOfRun()): Promise<{ root: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--dir', dir, '--port', '0', '--base', base], { stdio: ['ignore', 'pipe', 'inherit'] })
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => { const found = /http:\/\/localhost:\d+/.exec(String(text)); if (found) resolve(found[0]) })
    server.once('exit', () => reject(new Error('the server did not start')))
  })
  return { root: `${origin}${base}`, server }
}

const PAGES = "const { runTypeScript } = await import('./scripts/build.mjs'); const { buildSite } = await runTypeScript('/src/site/build.ts'); const [dataFolder, outDir] = process.argv.slice(1); await buildSite({ dataFolder, outDir, siteUrl: null })"

export async function laterBuild(): Promise<LaterBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-later-'))
  const [data, site] = [join(folder, 'data'), join(folder, 'site')]
  cpSync('data', data, { recursive: true })
  cpSync(DIST, site, { recursive: true })
  const change = (file: string, edit: (text: string) => string) => { const path = join(data, 'us-russia', file); writeFileSync(path, edit(readFileSync(path, 'utf8'))) }
  change('dataset.json', (text) => text.replace(/"revision": "\d+"/, `"revision": "${LATER}"`))
  change('events/istanbul-embassy-talks-2025-02-27.json', (text) => text.replace(OLD_TITLE, NEW_TITLE))
  change(`events/${RENAMED_FROM}.json`, (text) => text.replace(`"id": "${RENAMED_FROM}"`, `"id": "${RENAMED_TO}", "aliases": ["${RENAMED_FROM}"]`))
  change(`events/${WITHDRAWN}.json`, () => JSON.stringify({ id: WITHDRAWN, withdrawn: { on: '2026-12-01', reason: 'Taken out for this test.' } }))
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', PAGES, data, site])
  const { root, server } = await serve(site)
  return { root, end: () => { server.kill(); rmSync(folder, { recursive: true, force: true }) } }
}
