// The built site, driven from outside: nothing in it knows of the bench.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadavg } from 'node:os'
import { build, runTypeScript } from '../scripts/build.mjs'
import { sleep, TimeOut, within, withTab } from './browser.mjs'
import { countElements, gestures, workOf } from './measure.mjs'
import { compressBefore, OUT } from './site.mjs'

/** @typedef {import('./measure.mjs').Reading} Reading */

const DATASET = 'us-russia'
const PLOT = '[data-testid=timeline]'
const IS_READY = "document.documentElement.dataset.ready === 'true'"

/**
 * The site as built, once with its own data and once for each number of events with invented facts in their place.
 * @param {{ site: string, counts: readonly number[], seed: number, view: string }} asked
 */
export async function prepareApp({ site, counts, seed, view }) {
  if (!existsSync(join(site, '.vite', 'manifest.json'))) await build({ outDir: site })
  const { generateFacts, generateFiles } = await runTypeScript('/bench/page/facts.ts')
  const { SPLIT_FROM } = await runTypeScript('/src/domain/splitSummaries.ts')
  const { encodeSummaries } = await runTypeScript('/src/domain/summaries.ts')
  /** @type {Record<string, readonly string[]>} */
  const folders = { '/app/': [site] }
  for (const n of counts) {
    const over = join(OUT, `app-${n}`)
    const data = join(over, DATASET, 'data')
    mkdirSync(join(data, 'summaries'), { recursive: true })
    const write = (/** @type {string} */ name, /** @type {unknown} */ json) => {
      writeFileSync(join(data, name), JSON.stringify(json))
      compressBefore([resolve(data, name)])
    }
    if (n < SPLIT_FROM) write('summaries.json', encodeSummaries(generateFacts(n, { seed, view })))
    else for (const { file, json } of generateFiles(n, { seed, view })) write(file, json)
    folders[`/app-${n}/`] = [over, site]
  }
  compressBefore(readdirSync(join(site, 'assets')).map((name) => resolve(site, 'assets', name)))
  return { folders }
}

/**
 * The whole app with so many events: from navigation to ready, a filter by a click, pan and zoom.
 * @param {{ n: number, origin: string, limitMs: number }} asked @returns {Promise<Reading>}
 */
export async function measureApp({ n, origin, limitMs }) {
  /** @type {Reading} */
  const reading = { contender: 'app', n, load: loadavg()[0] ?? 0 }
  try {
    await withTab(async (tab) => {
      reading['calib'] = await tab.calibrate()
      await within(tab.page.goto(`${origin}/app-${n}/${DATASET}/`), 'load', limitMs)
      await tab.until(IS_READY, limitMs)
      // Of a large dataset the filters come last.
      await tab.until("document.querySelector('#filters .facet-row') !== null", 3 * limitMs)
      await tab.evaluate(`recorder.quiet('${PLOT}', 300)`)
      const { TaskDuration = 0, ScriptDuration = 0, LayoutCount = 0 } = await tab.metrics()
      Object.assign(reading, { first: await tab.evaluate('recorder.readyMs()'), firstTask: TaskDuration * 1e3, firstScript: ScriptDuration * 1e3, firstLayouts: LayoutCount })
      reading['elements'] = await countElements(tab, PLOT)
      reading['heapOverMb'] = await tab.heapMb()
      for (const name of ['filterOn', 'filterOff']) {
        // The same box both times: the last of the first group of filters.
        const work = await workOf(tab, async () => { reading[name] = await within(tab.evaluate("recorder.drawnAfter(() => [...document.querySelector('#filters .facet-row').parentElement.querySelectorAll('.facet-row input')].at(-1).click())"), name, limitMs) })
        reading[`${name}Task`] = work.taskMs
        await sleep(400)
      }
      Object.assign(reading, await gestures(tab, { x: 900, y: 420 }, PLOT, limitMs))
      if (tab.errors.length > 0) reading['errors'] = tab.errors.slice(0, 3).join(' | ')
    })
  } catch (error) {
    reading['unfinished'] = error instanceof TimeOut ? error.message : String(error).slice(0, 200)
  }
  return reading
}

/** @param {readonly string[]} list */
const middleOf = (list) => list[list.length >> 1] ?? ''

/**
 * An event page of the real dataset opened cold, with nothing in the cache.
 * @param {{ site: string, origin: string, limitMs: number }} asked
 */
export async function measureEventPage({ site, origin, limitMs }) {
  const event = middleOf(readdirSync(join(site, DATASET, 'events')).toSorted())
  /** @type {Record<string, number | string>} */
  const reading = { contender: 'event page', event }
  await withTab(async (tab) => {
    let requests = 0
    let bytes = 0
    await tab.cdp.send('Network.enable')
    tab.cdp.on('Network.requestWillBeSent', () => { requests++ })
    tab.cdp.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    await within(tab.page.goto(`${origin}/app/${DATASET}/events/${event}/`), 'load', limitMs)
    await tab.until(IS_READY, limitMs)
    await sleep(500)
    const [paint, contentful] = await tab.evaluate("['first-paint', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0]?.startTime)")
    const largest = await tab.evaluate("new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))")
    Object.assign(reading, { firstPaint: paint, contentfulPaint: contentful, largestPaint: largest, ready: await tab.evaluate('recorder.readyMs()'), shift: await tab.evaluate('recorder.shift()'), requests, kB: bytes / 1000 })
    if (tab.errors.length > 0) reading['errors'] = tab.errors.slice(0, 3).join(' | ')
  })
  return reading
}
