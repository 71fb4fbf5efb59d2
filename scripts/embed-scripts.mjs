// Scripts and styles of frames: classic scripts, one file each, because a sandboxed frame can load no module.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as viteBuild } from 'vite'

const source = (/** @type {string} */ file) => fileURLToPath(new URL(`../src/ui/embed/${file}`, import.meta.url))

/** One classic script. @param {string} file @param {import('vite').Plugin} [plugin] that gives it, where it is no file */
async function classicScript(file, plugin) {
  const built = await viteBuild({
    configFile: false, logLevel: 'warn', publicDir: false, plugins: plugin ? [plugin] : [],
    build: { write: false, target: 'es2022', minify: true, lib: { entry: plugin ? file : source(file), formats: ['iife'], name: 'parley' } },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${file} gave no script.`)
  return chunk.code
}

const I18N = fileURLToPath(new URL('../src/i18n/', import.meta.url))
/** A folder with an all.ts is a language, as in src/ui/translations.ts; English is in the scripts. */
const languages = () => readdirSync(I18N).filter((name) => existsSync(join(I18N, name, 'all.ts')))

/** The words of frames in one language, for the scripts behind them (src/ui/embed/speech.ts). @param {string} tag */
async function wordsScript(tag) {
  const words = fileURLToPath(new URL(`../src/i18n/${tag}/`, import.meta.url))
  const languages = fileURLToPath(new URL('../src/i18n/languages.ts', import.meta.url))
  const code = `import { dates } from '${words}dates.ts'; import { embed } from '${words}embed.ts'; import { terms } from '${words}terms.ts'; import { LANGUAGES } from '${languages}'
    const tag = '${tag}'; const { kinds, shapes, support, differ, status } = terms
    globalThis.parleyWords = { tag, dates, embed, terms: { kinds, shapes, support, differ, status }, locale: LANGUAGES.find((one) => one.tag === tag).locale }`
  // Vite makes a path of the entry, in front of its name.
  return classicScript('parley-words', { name: 'words', resolveId: (/** @type {string} */ id) => (id.endsWith('parley-words') ? '\0words' : null), load: (/** @type {string} */ id) => (id === '\0words' ? code : null) })
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
  /** @type {Record<string, string>} */
  const words = {}
  for (const tag of languages()) words[tag] = put(`words-${tag}`, 'js', await wordsScript(tag))
  const files = { card: { script: put('card', 'js', card), style: put('card', 'css', cardStyle) }, strip: { script: put('strip', 'js', strip), style: put('strip', 'css', stripStyle) }, words }
  writeFileSync(join(outDir, '.vite', 'embed.json'), `${JSON.stringify(files)}\n`)
}
