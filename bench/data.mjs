// Bytes of a made-up dataset on the wire, and what reading, asking and laying it out cost in processor time.
// `npm run bench -- data [events] [folder of a dataset that is there already]`
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { runTypeScript } from '../scripts/build.mjs'

const brotli = (/** @type {string | Buffer} */ text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0).padStart(8)} kB`
/** Processor time: other work on the machine does not count. @param {() => unknown} work */
const ms = (work) => { const from = process.cpuUsage(); work(); const { user, system } = process.cpuUsage(from); return (user + system) / 1000 }

/** @param {string} [events] @param {string} [given] */
export async function measureData(events = '100000', given) {
  const count = Number(events)
  const folder = given ?? mkdtempSync(join(tmpdir(), 'parley-data-'))
  const { main } = await runTypeScript('/src/cli/main.ts')
  const { decodeSkeleton, withFacets } = await runTypeScript('/src/domain/splitSummaries.ts')
  const { readFacets, readWords } = await runTypeScript('/src/domain/eventParts.ts')
  const { ColumnTable } = await runTypeScript('/src/domain/columnTable.ts')
  const { measureAsking } = await runTypeScript('/bench/page/asking.ts')

  try {
    if (!given) await main(['fake', String(count), '--out', folder, '--details', '0'])
    const data = join(folder, 'data')
    const text = readFileSync(join(data, 'summaries.json'), 'utf8')
    const parts = existing(join(data, 'summaries'))
    const sizes = (/** @type {RegExp} */ name) => parts.filter((file) => name.test(file)).map((file) => statSync(file).size)
    /** @type {any} */
    let json = null
    /** @type {any} */
    let skeleton = null
    /** @type {any} */
    let facets = null
    const parseMs = ms(() => { json = JSON.parse(text) })
    const columnsMs = ms(() => { skeleton = decodeSkeleton(json).value })
    console.log(`skeleton          ${kB(text.length)}   JSON.parse ${parseMs.toFixed(0)} ms, to columns ${columnsMs.toFixed(0)} ms`)
    const facetTexts = parts.filter((file) => /facets/.test(file)).map((file) => readFileSync(file, 'utf8'))
    const facetsMs = ms(() => { facets = readFacets(facetTexts.map((part) => JSON.parse(part)), skeleton.columns, skeleton.ids, []) })
    const sum = (/** @type {number[]} */ list) => list.reduce((total, size) => total + size, 0)
    console.log(`facets  ${String(sizes(/facets/).length).padStart(4)} parts${kB(sum(sizes(/facets/)))}   read ${facetsMs.toFixed(0)} ms, largest ${kB(Math.max(...sizes(/facets/)))}`)
    console.log(`words   ${String(sizes(/words/).length).padStart(4)} parts${kB(sum(sizes(/words/)))}   largest ${kB(Math.max(...sizes(/words/)))}`)
    for (const [name, value] of Object.entries(measureAsking(skeleton.head, withFacets(skeleton.columns, facets), ms))) console.log(`${name.padEnd(44)} ${Number(value).toFixed(0).padStart(7)}`)
    if (count <= 200_000) {
      const words = parts.filter((file) => /words/.test(file)).sort((a, b) => Number(/(\d+)\.json/.exec(a)?.[1]) - Number(/(\d+)\.json/.exec(b)?.[1])).flatMap((file) => readWords(JSON.parse(readFileSync(file, 'utf8'))))
      const table = new ColumnTable(withFacets(skeleton.columns, facets), { version: 0, subscribe: () => () => {}, find: () => null, want: () => {}, get: (/** @type {number} */ row) => words[row] })
      const objects = JSON.stringify([...table].map((e) => ({
        id: e.id, title: e.title, short: e.short, when: e.when.text, kind: e.kind, place: e.place, track: e.track, weight: e.weight, support: e.support, differ: e.differ,
        knownFrom: new Date(e.knownFromMs).toISOString(), participants: e.participants, lanes: e.lanes, publishers: e.publishers, claims: e.claimCount, undisclosed: e.undisclosedCount,
      })))
      const [whole, bare] = [brotli(objects), brotli(text)]
      console.log(`brotli 11: array of objects ${kB(whole)}, skeleton ${kB(bare)}: 1 / ${(whole / bare).toFixed(1)}`)
    } else console.log(`brotli 11: skeleton ${kB(brotli(text))}`)
  } finally {
    if (!given) rmSync(folder, { recursive: true })
  }
}

/** @param {string} folder */
function existing(folder) {
  try { return readdirSync(folder).map((name) => join(folder, name)) } catch { return [] }
}
