// npm run bench: ours beside raw vis-timeline and a bare canvas, in one run. bench/README.md says what the columns mean.
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureApp, measureEventPage, prepareApp } from './app.mjs'
import { measurePage } from './measure.mjs'
import { profile } from './profile.mjs'
import { buildPage, OUT, pageAddress, PAGE_FOLDERS, serve } from './site.mjs'
import { HELD_FROM, measureSplit } from './split.mjs'
import { bars, eventPageWords, heldBars, heldTable, medians, ratios, table } from './table.mjs'

const DEFAULT_COUNTS = '3,97,1000,10000,100000'
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string', default: '3,100,1000,10000,100000,1000000' },
    only: { type: 'string', default: 'ours,raw,floor,app' },
    view: { type: 'string', default: 'full' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    /** Seconds that a phase may take. */
    limit: { type: 'string', default: '20' },
    /** Folder of the built site, for `app` and `bytes`. */
    site: { type: 'string', default: 'dist' },
    /** For `rewind`: steps, and a folder of made-up data that is there already. */
    steps: { type: 'string', default: '300' },
    data: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const seed = Number(options.seed)
const { site, view } = options
const limitMs = (options.quick ? 8 : Number(options.limit)) * 1000

if (positionals[0] === 'bytes') await bytes()
else if (positionals[0] === 'build') await (await import('./build.mjs')).measureBuild(...positionals.slice(1))
else if (positionals[0] === 'data') await (await import('./data.mjs')).measureData(...positionals.slice(1))
else if (positionals[0] === 'profile') await profiled()
else if (positionals[0] === 'rewind') await rewinding()
else await timings()

async function bytes() {
  const { measureBudget, budgetTable } = await import('../scripts/budget.mjs')
  const lines = measureBudget(site)
  console.log(budgetTable(lines))
  process.exitCode = lines.some(({ holds }) => holds === false) ? 1 : 0
}

/** Looking back in a large dataset: `npm run bench -- rewind`. */
async function rewinding() {
  const { benchRewind } = await import('./rewind.mjs')
  await benchRewind({ n: options.n === DEFAULT_COUNTS ? 100_000 : Number(options.n), steps: Number(options.steps), seed, data: options.data })
}

/** Where the time goes: `npm run bench -- profile --only ours --n 1000`. */
async function profiled() {
  // Names of functions are kept.
  await buildPage({ minify: false })
  const { origin, close } = await serve(PAGE_FOLDERS)
  for (const contender of options.only.split(',')) for (const n of options.n.split(',').map(Number)) await profile({ contender, n, address: pageAddress(origin, { contender, n, seed, view }), limitMs })
  close()
}

async function timings() {
  const counts = (options.quick ? '3,100,1000' : options.n).split(',').map(Number)
  const runs = options.quick ? 1 : Number(options.runs)
  const contenders = options.only.split(',')
  mkdirSync(OUT, { recursive: true })
  const file = join(OUT, `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.jsonl`)
  await buildPage()
  const app = contenders.includes('app') ? await prepareApp({ site, counts, seed, view }) : null
  const { origin, close } = await serve({ ...PAGE_FOLDERS, ...app?.folders })
  /** @type {import('./measure.mjs').Reading[]} */
  const readings = []
  /** Contenders that did not finish: with more events they will not either. */
  const out = new Set()
  for (const n of counts) {
    // Contenders take turns, so that a busy minute of the machine falls on all of them.
    const turns = Array.from({ length: runs }, () => contenders).flat()
    /** @type {import('./measure.mjs').Reading[]} */
    const taken = []
    for (const contender of turns) {
      if (out.has(contender)) continue
      const reading = contender === 'app' ? await measureApp({ n, origin, limitMs }) : await measurePage({ contender, n, address: pageAddress(origin, { contender, n, seed, view }), limitMs })
      appendFileSync(file, `${JSON.stringify({ ...reading, view })}\n`)
      taken.push(reading)
      if (reading['unfinished'] !== undefined) out.add(contender)
      process.stderr.write('.')
    }
    readings.push(...contenders.flatMap((contender) => { const own = taken.filter((reading) => reading['contender'] === contender); return own.length > 0 ? [medians(own)] : [] }))
  }
  /** @type {import('./measure.mjs').Reading[]} */
  const pages = []
  for (let run = 0; app && run < runs; run++) pages.push(await measureEventPage({ site, origin, limitMs }))
  for (const page of pages) appendFileSync(file, `${JSON.stringify(page)}\n`)
  /** @type {import('./measure.mjs').Reading[]} */
  const held = []
  for (const n of app ? counts.filter((count) => count >= HELD_FROM) : []) {
    const taken = []
    for (let run = 0; run < runs; run++) taken.push(await measureSplit({ n, origin, limitMs }))
    for (const reading of taken) appendFileSync(file, `${JSON.stringify(reading)}\n`)
    held.push(medians(taken))
  }
  close()
  process.stderr.write('\n')
  report(readings, held)
  if (pages.length > 0) console.log(`\n${eventPageWords(medians(pages))}`)
  console.log(`\nEach run: ${file}`)
}

/** @param {import('./measure.mjs').Reading[]} readings @param {import('./measure.mjs').Reading[]} held */
function report(readings, held) {
  console.log(`View ${view}, seed ${seed}, medians. Times depend on the machine: compare within this table only.\n`)
  console.log(table(readings))
  console.log(`\n${ratios(readings)}\n`)
  if (held.length > 0) console.log(`${heldTable(held)}\n`)
  for (const { name, measured, holds } of [...bars(readings), ...heldBars(held)]) console.log(`${holds === null ? '  –  ' : holds ? 'holds' : 'FAILS'}  ${name}: ${measured}`)
}
