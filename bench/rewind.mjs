// Rewinding a large dataset by one publication day: what the worker works out, and what the page does with the answer.
// `npm run bench -- rewind [--n 100000] [--steps 300] [--data folder]`
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTypeScript } from '../scripts/build.mjs'

const FRAME_MS = 1000 / 60
const COUNTS_MS = 100
const DAY_MS = 86_400_000

/** @param {{ n: number, steps: number, seed: number, data?: string | undefined }} options */
export async function benchRewind({ n, steps, seed, data }) {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'parley-rewind-'))
  try {
    const { main } = await runTypeScript('/src/cli/main.ts')
    if (!data) await main(['fake', String(n), '--out', folder, '--details', '0'], { write: () => {} })
    const { openRewinding } = await runTypeScript('/bench/page/rewinding.ts')
    const rewinding = await openRewinding((/** @type {string} */ file) => readFileSync(join(folder, 'data', file)), clock)
    report(rewinding, measure(rewinding, steps, seed))
  } finally {
    if (!data) rmSync(folder, { recursive: true })
  }
}

/** Processor time: other work on the machine does not count. @param {() => any} work */
function clock(work) {
  const from = process.cpuUsage()
  const done = work()
  const { user, system } = process.cpuUsage(from)
  return [done, (user + system) / 1000]
}

/** Days in random order; each is reached first, then one day is gone back. @param {any} rewinding @param {number} steps @param {number} seed */
function measure({ days, step }, steps, seed) {
  let state = seed >>> 0
  const unit = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32 }
  const taken = []
  for (let i = 0; i < steps + 20; i++) {
    const at = 1 + Math.floor(unit() * (days.length - 1))
    step(days[at] + DAY_MS)
    const times = step(days[at - 1] + DAY_MS)
    // The first make the machine warm.
    if (i >= 20) taken.push(times)
  }
  return taken
}

/** @param {any} rewinding @param {readonly any[]} taken */
function report({ events, claims, days, openMs }, taken) {
  const grouped = (/** @type {number} */ value) => value.toLocaleString('en')
  console.log(`${grouped(events)} events, ${grouped(claims)} claims, ${grouped(days.length)} publication days; evidence read in ${openMs.toFixed(0)} ms. Back by one publication day, ${taken.length} times, ms:\n`)
  const rows = [
    ['worker: which events, and how they were', 'known'], ['page: facts, layout and marks of the window', 'window'], ['both: what is in the window', 'shown'],
    ['worker: all counts (no filter)', 'counts'], ['worker: all counts (one actor)', 'filtered'],
  ]
  const at = (/** @type {string} */ key, /** @type {number} */ part) => { const sorted = taken.map((one) => one[key]).toSorted((a, b) => a - b); return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] }
  for (const [name = '', key = ''] of rows) console.log(`${name.padEnd(46)} median ${at(key, 0.5).toFixed(1).padStart(6)}   p95 ${at(key, 0.95).toFixed(1).padStart(6)}   most ${at(key, 1).toFixed(1).padStart(6)}`)
  const median = (/** @type {string} */ key) => at(key, 0.5)
  console.log('')
  for (const [name, holds] of [[`what is in the window, median at most ${FRAME_MS.toFixed(1)} ms`, median('shown') <= FRAME_MS], [`all counts, p95 at most ${COUNTS_MS} ms`, at('filtered', 0.95) <= COUNTS_MS]]) console.log(`${holds ? 'holds' : 'FAILS'}  ${name}`)
}
