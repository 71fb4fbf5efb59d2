// A large dataset opened by the built site with `?data=` (the files are app.mjs's): what comes when, and what the page was held up for meanwhile.
import { loadavg } from 'node:os'
import { sleep, TimeOut, withTab } from './browser.mjs'

/** @typedef {import('./measure.mjs').Reading} Reading */

/** From this many events on the page may never be held up, whatever it does. */
export const HELD_FROM = 100_000
const MOST_MS = 50
const REST_MS = 1500

const FILTER = "[...document.querySelector('#filters .facet-row').parentElement.querySelectorAll('.facet-row input')].at(-1).click()"

/**
 * Loading, a filter on and off, other lanes, each with its longest task on the main thread: by the clock, and by
 * processor time, which other work on the machine does not lengthen.
 * @param {{ n: number, origin: string, limitMs: number }} asked @returns {Promise<Reading>}
 */
export async function measureSplit({ n, origin, limitMs }) {
  /** @type {Reading} */
  const reading = { contender: 'held up', n, load: loadavg()[0] ?? 0 }
  try {
    await withTab(async (tab) => {
      reading['calib'] = await tab.calibrate()
      await tab.page.addInitScript(watchArrival)
      const part = async (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ act) => {
        const tasks = await tab.tasksOf(act)
        const long = tasks.filter(({ cpuMs }) => cpuMs > MOST_MS)
        Object.assign(reading, {
          [`${name}LongestMs`]: Math.max(0, ...tasks.map(({ ms }) => ms)), [`${name}LongestCpu`]: Math.max(0, ...tasks.map(({ cpuMs }) => cpuMs)),
          [`${name}Long`]: long.length, [`${name}BlockedCpu`]: long.reduce((sum, { cpuMs }) => sum + cpuMs - MOST_MS, 0),
        })
      }
      await part('load', async () => {
        await tab.page.goto(`${origin}/app/?data=../app-${n}/us-russia/`)
        await tab.until('arrived.filters !== undefined', 6 * limitMs)
        await sleep(REST_MS)
      })
      Object.assign(reading, await tab.evaluate('arrived'))
      reading['heapOverMb'] = await tab.heapMb()
      const marksAfter = async () => {
        const before = await tab.evaluate('arrived.changes')
        await tab.evaluate(`(globalThis.clickedMs = performance.now(), ${FILTER})`)
        await tab.until(`arrived.changes > ${before}`, limitMs)
        await sleep(REST_MS)
        return await tab.evaluate('arrived.changedMs - clickedMs')
      }
      await part('filterOn', async () => { reading['filterOn'] = await marksAfter() })
      await part('filterOff', async () => { reading['filterOff'] = await marksAfter() })
      await part('lanes', async () => { await tab.page.selectOption('.lanes-by', 'kind'); await sleep(2 * REST_MS) })
      if (tab.errors.length > 0) reading['errors'] = tab.errors.slice(0, 3).join(' | ')
    })
  } catch (error) {
    reading['unfinished'] = error instanceof TimeOut ? error.message : String(error).slice(0, 200)
  }
  return reading
}

/** Runs in the page: when what the reader waits for is first there, and when the plot last changed. */
function watchArrival() {
  /** @type {Record<string, number>} */
  const arrived = { changes: 0, changedMs: 0 }
  Object.assign(globalThis, { arrived })
  let counts = ''
  const look = () => {
    const note = (/** @type {string} */ name, /** @type {boolean} */ isThere) => { if (isThere) arrived[name] ??= performance.now() }
    note('overview', (document.querySelector('.overview canvas')?.clientWidth ?? 0) > 0)
    note('first', document.querySelector('.tl-mark, .tl-pill') !== null)
    note('filters', document.querySelector('#filters .facet-row') !== null)
    const shown = [...document.querySelectorAll('.tl-head')].map((head) => head.textContent).join()
    if (shown !== counts) { counts = shown; arrived['changes'] = (arrived['changes'] ?? 0) + 1; arrived['changedMs'] = performance.now() }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
