// npm run bench -- build [n …]: what it costs to write the site of n events, in memory, without cards (kept by content).
// Events are those of data/us-russia, repeated under other ids: claims, articles and links as heavy as real ones.
import { cpus } from 'node:os'
import { brotliCompressSync, constants } from 'node:zlib'
import { runTypeScript } from '../scripts/build.mjs'
import { existsSync, readFileSync } from 'node:fs'

/** A dataset of n events out of a small one; each copy refers to its own copies. @param {any} dataset @param {number} n */
function repeated(dataset, n) {
  const originals = [...dataset.events.values()]
  const events = new Map()
  for (let i = 0; i < n; i++) {
    const original = originals[i % originals.length]
    const round = Math.floor(i / originals.length)
    const name = (/** @type {string} */ id) => (round === 0 ? id : `${id}-${round}`)
    events.set(name(original.id), {
      ...original, id: name(original.id), aliases: [],
      relations: original.relations.flatMap((/** @type {any} */ relation) => (round * originals.length + originals.findIndex(({ id }) => id === relation.event) < n ? [{ ...relation, event: name(relation.event) }] : [])),
    })
  }
  return { ...dataset, events, tombstones: new Map() }
}

/** Time that the processor spent, ms: other work on the machine matters less. */
const cpuMs = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }

/** Which kind of file a path is. @param {string} path @returns {string} */
function kindOf(path) {
  const [, folder, , name] = path.split('/')
  if (folder === 'events' && name === 'claims') return 'claim pages'
  if (folder === 'events' && name === 'index.html') return 'event pages'
  if (folder === 'events') return 'files beside event pages'
  if (folder === 'embed') return 'frames'
  if (folder === 'data') return 'data'
  return 'other pages and files'
}

/** @param {string[]} counts */
export async function measureBuild(...counts) {
  const { readDataset } = await runTypeScript('/src/site/readData.ts')
  const { siteFiles } = await runTypeScript('/src/site/siteFiles.ts')
  const { enPages } = await runTypeScript('/src/i18n/enPages.ts')
  const { dataset } = await readDataset('data/us-russia')
  const template = readFileSync('src/site/golden/template.html', 'utf8')
  const embeds = existsSync('dist/.vite/embed.json') ? JSON.parse(readFileSync('dist/.vite/embed.json', 'utf8')) : undefined
  console.log(`${cpus().length} processors, Node ${process.version}${embeds ? '' : '; no dist/, so without frames'}`)
  for (const n of counts.length > 0 ? counts.map(Number) : [1000, 10_000]) {
    const startMs = cpuMs()
    const files = siteFiles({ datasets: [repeated(dataset, n)], template, pageStyle: 'assets/pages-0.css', siteUrl: 'https://parley.example/', hasCards: false, ...(embeds ? { embeds } : {}), language: { locale: 'en-GB', messages: enPages } })
    const readyMs = cpuMs() - startMs
    /** @type {Map<string, { files: number, ms: number, bytes: number, br: number, sampled: number }>} */
    const kinds = new Map()
    for (const { path, text } of files) {
      const kind = kinds.get(kindOf(path)) ?? { files: 0, ms: 0, bytes: 0, br: 0, sampled: 0 }
      kinds.set(kindOf(path), kind)
      const beforeMs = cpuMs()
      const written = text()
      kind.ms += cpuMs() - beforeMs
      kind.files += 1
      kind.bytes += Buffer.byteLength(written)
      // Compressing all would take longer than writing them.
      if (kind.files % 50 === 1) { kind.br += brotliCompressSync(written, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / Buffer.byteLength(written); kind.sampled += 1 }
    }
    console.log(`\n${n} events: ${files.length} files, ${((cpuMs() - startMs) / 1000).toFixed(1)} s of CPU (what all share: ${(readyMs / 1000).toFixed(1)} s)`)
    console.log('| what | files | ms of CPU each | MB | br 5, of a sample |\n|---|---|---|---|---|')
    for (const [kind, { files: count, ms, bytes, br, sampled }] of kinds) console.log(`| ${kind} | ${count} | ${(ms / count).toFixed(2)} | ${(bytes / 1e6).toFixed(1)} | ${((100 * br) / sampled).toFixed(0)} % |`)
  }
}

