// Builds the page of the bench the way the app is built, under the same Content Security Policy, and serves it.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'

export const OUT = '.bench'
const SITE = join(OUT, 'site')

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
}

/** The policy of index.html, so that the bench runs under what readers run under. */
function productionPolicy() {
  const found = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync('index.html', 'utf8'))?.[0]
  if (found === undefined) throw new Error('index.html has no Content-Security-Policy')
  return found
}

/**
 * Options of vite.config.ts (target, base, preload without a polyfill), with another page to start from.
 * @param {{ minify?: boolean }} [options]
 */
export async function buildPage({ minify = true } = {}) {
  await build({
    logLevel: 'warn',
    publicDir: false,
    plugins: [{ name: 'bench-policy', transformIndexHtml: { order: 'pre', handler: (html) => html.replace('<!--policy-->', productionPolicy()) } }],
    build: { outDir: SITE, minify, emptyOutDir: true, manifest: false, reportCompressedSize: false, chunkSizeWarningLimit: 2000, rolldownOptions: { input: 'bench/page.html', output: { codeSplitting: true }, checks: { pluginTimings: false } } },
  })
}

/** @type {Map<string, Buffer>} */
const compressed = new Map()
/** @param {string} file */
function brotli(file) {
  const key = `${file}\0${statSync(file).mtimeMs}`
  const known = compressed.get(key)
  if (known) return known
  const raw = readFileSync(file)
  const bytes = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: raw.length > 500_000 ? 5 : 11 } })
  compressed.set(key, bytes)
  return bytes
}

/** Compresses what pages will ask for, so that no measurement waits for it. @param {readonly string[]} files */
export const compressBefore = (files) => files.filter((file) => !isFinished(file)).forEach(brotli)
/** @param {string} file */
const isFinished = (file) => /\.(woff2|png)$/.test(file)

/** @param {string} root @param {string} path @returns {string | null} */
function fileBelow(root, path) {
  const file = normalize(join(root, path))
  if (file !== root && !file.startsWith(root + sep)) return null
  return [file, join(file, 'index.html')].find((name) => existsSync(name) && statSync(name).isFile()) ?? null
}

/**
 * Serves folders below prefixes; of several folders below one prefix the first that has a file wins.
 * @param {Readonly<Record<string, readonly string[]>>} folders such as { '/app/': ['.bench/over', 'dist'] }
 */
export async function serve(folders) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    const prefix = Object.keys(folders).find((p) => pathname.startsWith(p))
    const file = (prefix === undefined ? [] : folders[prefix] ?? []).map((root) => fileBelow(resolve(root), decodeURIComponent(pathname.slice(prefix?.length)))).find((f) => f !== null)
    if (!file) { response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'); return }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    if (isFinished(file)) { response.writeHead(200, { 'content-type': type }); createReadStream(file).pipe(response); return }
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(brotli(file))
  })
  await new Promise((ready) => { server.listen(0, '127.0.0.1', () => ready(null)) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { origin: `http://127.0.0.1:${port}`, close: () => { server.closeAllConnections(); server.close() } }
}

/** Folder of the built bench page below a server's origin. */
export const PAGE_FOLDERS = { '/bench/': [SITE] }
/** @param {string} origin @param {{ contender: string, n: number, seed: number, view: string }} query */
export const pageAddress = (origin, { contender, n, seed, view }) => `${origin}/bench/bench/page.html?contender=${contender}&n=${n}&seed=${seed}&view=${view}`
