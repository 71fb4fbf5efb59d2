// Where the time of each phase goes: self time by function.
import { sleep, within, withTab } from './browser.mjs'
import { GRIP } from './measure.mjs'

const TOP = 25

/** @typedef {{ functionName: string, url: string, lineNumber: number }} Frame */
/** @typedef {{ nodes: { id: number, callFrame: Frame, children?: number[] }[], samples?: number[], timeDeltas?: number[] }} CpuProfile */

/** @param {Frame} frame */
const nameOf = ({ functionName, url, lineNumber }) => `${functionName || '(anonymous)'}${url ? ` ${url.split('/').at(-1)}:${lineNumber + 1}` : ''}`

/** @param {string} phase @param {CpuProfile} profile */
function print(phase, { nodes, samples = [], timeDeltas = [] }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  /** @type {Map<string, number>} */
  const self = new Map()
  /** @type {Map<string, number>} */
  const total = new Map()
  samples.forEach((id, i) => {
    const ms = (timeDeltas[i] ?? 0) / 1000
    const own = byId.get(id)?.callFrame
    if (!own || own.functionName === '(idle)') return
    self.set(nameOf(own), (self.get(nameOf(own)) ?? 0) + ms)
    /** @type {Set<string>} */
    const names = new Set()
    for (let at = /** @type {number | undefined} */ (id); at !== undefined; at = parent.get(at)) { const frame = byId.get(at)?.callFrame; if (frame) names.add(nameOf(frame)) }
    for (const name of names) total.set(name, (total.get(name) ?? 0) + ms)
  })
  const busyMs = [...self.values()].reduce((sum, ms) => sum + ms, 0)
  const lines = (/** @type {Map<string, number>} */ times) => [...times].toSorted(([, a], [, b]) => b - a).slice(0, TOP).map(([name, ms]) => `${ms.toFixed(1).padStart(9)} ${((100 * ms) / busyMs).toFixed(0).padStart(3)} %  ${name}`)
  const [selfLines, totalLines] = [lines(self), lines(total)]
  console.log(`\n== ${phase}: ${busyMs.toFixed(0)} ms busy\n${'  self'.padEnd(64)}with what it calls`)
  for (let i = 0; i < TOP; i++) console.log(`${(selfLines[i] ?? '').slice(0, 62).padEnd(64)}${(totalLines[i] ?? '').slice(0, 70)}`)
}

/** @param {{ contender: string, n: number, address: string, limitMs: number }} asked */
export async function profile({ contender, n, address, limitMs }) {
  console.log(`\n# ${contender}, N = ${n}`)
  await withTab(async (tab) => {
    await tab.page.goto(address)
    await tab.until('globalThis.bench !== undefined', 3 * limitMs)
    await tab.cdp.send('Profiler.enable')
    await tab.cdp.send('Profiler.setSamplingInterval', { interval: 250 })
    const phase = async (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ act) => {
      await tab.cdp.send('Profiler.start')
      await within(act(), name, limitMs)
      print(name, /** @type {CpuProfile} */ ((await tab.cdp.send('Profiler.stop')).profile))
      await sleep(300)
    }
    const { mouse, keyboard } = tab.page
    await phase('first render', () => tab.evaluate('bench.draw()'))
    await phase('filter on', () => tab.evaluate('bench.filter(true)'))
    await phase('filter off', () => tab.evaluate('bench.filter(false)'))
    await mouse.move(GRIP.x, GRIP.y)
    await mouse.down()
    await phase('pan, 60 steps', async () => { for (let i = 0; i < 60; i++) { await mouse.move(GRIP.x - 12 * Math.min(i + 1, 59 - i), GRIP.y); await sleep(16) } })
    await mouse.up()
    await keyboard.down('Control')
    await phase('zoom, 20 steps', async () => { for (let i = 0; i < 20; i++) { await mouse.wheel(0, i < 10 ? -100 : 100); await sleep(30) } })
    await keyboard.up('Control')
  })
}
