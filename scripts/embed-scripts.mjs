// Scripts and styles of frames: classic scripts, one file each, because a sandboxed frame can load no module.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as viteBuild } from 'vite'

const source = (/** @type {string} */ file) => fileURLToPath(new URL(`../src/ui/embed/${file}`, import.meta.url))

/** One classic script. @param {string} file */
async function classicScript(file) {
  const built = await viteBuild({
    configFile: false, logLevel: 'warn', publicDir: false,
    build: { write: false, target: 'es2022', minify: true, lib: { entry: source(file), formats: ['iife'], name: 'parley' } },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${file} gave no script.`)
  return chunk.code
}

/** @param {string} file */
async function styleSheet(file) {
  const built = await viteBuild({ configFile: false, logLevel: 'warn', publicDir: false, build: { write: false, target: 'es2022', rolldownOptions: { input: source(file) } } })
  const [output] = [built].flat()
  const asset = output && 'output' in output ? output.output.find((one) => one.fileName.endsWith('.css')) : undefined
  if (asset?.type !== 'asset') throw new Error(`${file} gave no style sheet.`)
  return String(asset.source)
}

/** Writes them into a folder that Vite has filled: by content in assets/, the loader under a name that never changes. @param {string} outDir */
export async function buildEmbedScripts(outDir) {
  const [card, strip, loader, cardStyle, stripStyle] = await Promise.all([classicScript('card.ts'), classicScript('strip.ts'), classicScript('loader.ts'), styleSheet('card.css'), styleSheet('strip.css')])
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const put = (/** @type {string} */ name, /** @type {string} */ ending, /** @type {string} */ text) => {
    const file = `assets/embed-${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${ending}`
    writeFileSync(join(outDir, file), text)
    return file
  }
  writeFileSync(join(outDir, 'embed.js'), loader)
  const files = { card: { script: put('card', 'js', card), style: put('card', 'css', cardStyle) }, strip: { script: put('strip', 'js', strip), style: put('strip', 'css', stripStyle) } }
  writeFileSync(join(outDir, '.vite', 'embed.json'), `${JSON.stringify(files)}\n`)
}
