// A browser of its own for each measurement, driven from outside: real mouse, wheel and keys; frame times from inside.
import { chromium } from '@playwright/test'
import { launchOptions } from '../scripts/browser.mjs'
import { installRecorder } from './recorder.mjs'

/** A phase that took longer than it may. */
export class TimeOut extends Error {}

/** @template T @param {Promise<T>} promise @param {string} phase @param {number} limitMs @returns {Promise<T>} */
export async function within(promise, phase, limitMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, refuse) => { timer = setTimeout(() => refuse(new TimeOut(`${phase}: not done in ${limitMs / 1000} s`)), limitMs) })
  try { return /** @type {T} */ (await Promise.race([promise, late])) } finally { clearTimeout(timer) }
}

/** @param {number} ms */
export const sleep = (ms) => new Promise((done) => { setTimeout(done, ms) })

export const SCREEN = { width: 1440, height: 900 }

/**
 * Opens an empty page in a fresh browser, hands it to `act`, and ends the browser whatever happens: a page that hangs
 * answers nothing any more.
 * @template T @param {(tab: Tab) => Promise<T>} act @returns {Promise<T>}
 */
export async function withTab(act) {
  const server = await chromium.launchServer({ headless: true, ...launchOptions() })
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce' })
    const cdp = await page.context().newCDPSession(page)
    // CPU time of the main thread: other processes disturb it less than the clock.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(installRecorder)
    return await act(new Tab(page, cdp, browser))
  } finally {
    await server.kill()
  }
}

/** @typedef {{ frames: number[], longMs: number }} Recording */

export class Tab {
  /** What went wrong in the page. @type {string[]} */
  errors = []

  /** @param {import('@playwright/test').Page} page @param {import('@playwright/test').CDPSession} cdp @param {import('@playwright/test').Browser} browser */
  constructor(page, cdp, browser) {
    this.page = page
    this.cdp = cdp
    this.browser = browser
    page.on('pageerror', (error) => this.errors.push(String(error).slice(0, 200)))
    page.on('console', (message) => { if (message.type() === 'error') this.errors.push(`${message.text()} ${message.location().url}`.slice(0, 200)) })
  }

  /** By CDP, because the page's own policy forbids eval. @param {string} expression @returns {Promise<any>} */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** @param {string} expression @param {number} limitMs */
  async until(expression, limitMs) {
    for (const startMs = Date.now(); !(await this.evaluate(expression));) {
      if (Date.now() - startMs > limitMs) throw new TimeOut(`${expression}: not so in ${limitMs / 1000} s`)
      await sleep(20)
    }
  }

  /** Sums since the page began; durations in s. @returns {Promise<Readonly<Record<string, number>>>} */
  async metrics() {
    const { metrics } = await this.cdp.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }

  /** MB after a collection, typed arrays included. */
  async heapMb() {
    await this.cdp.send('HeapProfiler.collectGarbage')
    const usage = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (await this.cdp.send('Runtime.getHeapUsage'))
    return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6
  }

  /** Milliseconds for a fixed piece of arithmetic: tells how busy the machine is. @returns {Promise<number>} */
  async calibrate() {
    return this.evaluate('(() => { const t = performance.now(); let x = 1; for (let i = 0; i < 4e7; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0; globalThis.sink = x; return performance.now() - t })()')
  }

  /**
   * Tasks of the page's main thread while something is done: by the clock, and by processor time.
   * @param {() => Promise<unknown>} act @returns {Promise<readonly { ms: number, cpuMs: number, atMs: number }[]>}
   */
  async tasksOf(act) {
    await this.browser.startTracing(this.page, { categories: ['-*', 'toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] })
    await act()
    /** @type {{ traceEvents: readonly { name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }[] }} */
    const { traceEvents } = JSON.parse((await this.browser.stopTracing()).toString())
    const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
    const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask' && mains.has(`${pid} ${tid}`))
    const first = Math.min(...tasks.map(({ ts }) => ts))
    return tasks.map(({ dur = 0, tdur = 0, ts }) => ({ ms: dur / 1000, cpuMs: tdur / 1000, atMs: (ts - first) / 1000 }))
  }

  /** @returns {Promise<Recording>} */
  async recorded() { return this.evaluate('recorder.stop()') }
}
