// What is done with one timeline in one browser, and what is read off meanwhile.
import { loadavg } from 'node:os'
import { sleep, TimeOut, within, withTab } from './browser.mjs'

/** @typedef {import('./browser.mjs').Tab} Tab */
/** @typedef {Record<string, number | string>} Reading one run; times in ms */

const QUIET_MS = 300
/** Inventing a million events is no part of what is measured. */
const PREPARE_MS = 600_000
const FRAME_MS = 1000 / 60
const DRAG = { steps: 60, px: 12 }
const WHEEL = { steps: 20, px: 100 }

/** @param {Tab} tab @param {string} selector */
export const countElements = (tab, selector) => tab.evaluate(`document.querySelectorAll('${selector} *').length`)

/** Main-thread work of an act, in ms of CPU, and how often the page was laid out. @param {Tab} tab @param {() => Promise<unknown>} act */
export async function workOf(tab, act) {
  const before = await tab.metrics()
  await act()
  const after = await tab.metrics()
  const grown = (/** @type {string} */ name) => (after[name] ?? 0) - (before[name] ?? 0)
  return { taskMs: grown('TaskDuration') * 1e3, scriptMs: grown('ScriptDuration') * 1e3, layoutMs: (grown('LayoutDuration') + grown('RecalcStyleDuration')) * 1e3, layouts: grown('LayoutCount') }
}

/** @param {number[]} sorted @param {number} part */
const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN

/**
 * One step a frame, or as soon as the page answers.
 * @param {Tab} tab @param {string} name @param {number} steps @param {(step: number) => Promise<void>} step @returns {Promise<Reading>}
 */
async function gesture(tab, name, steps, step) {
  /** @type {import('./browser.mjs').Recording} */
  let recording = { frames: [], longMs: 0 }
  const work = await workOf(tab, async () => {
    await tab.evaluate('recorder.start()')
    const startMs = Date.now()
    for (let i = 0; i < steps; i++) {
      const waitMs = startMs + i * FRAME_MS - Date.now()
      if (waitMs > 0) await sleep(waitMs)
      await step(i)
    }
    recording = await tab.recorded()
  })
  const frames = recording.frames.toSorted((a, b) => a - b)
  return {
    [`${name}P50`]: percentile(frames, 0.5), [`${name}P80`]: percentile(frames, 0.8), [`${name}P95`]: percentile(frames, 0.95), [`${name}Max`]: frames.at(-1) ?? Number.NaN, [`${name}LongMs`]: recording.longMs,
    [`${name}Task`]: work.taskMs / steps, [`${name}Script`]: work.scriptMs / steps, [`${name}LayoutMs`]: work.layoutMs / steps, [`${name}Layouts`]: work.layouts / steps,
  }
}

/** Where a drag may start: near the top of the plot, because few events make a low one. */
export const GRIP = { x: 900, y: 260 }

/** Labels and places of the time axis below an element; changes with every move of the window. @param {string} selector */
const axisOf = (selector) => `[...document.querySelectorAll('${selector} .vis-text')].map((text) => text.textContent + text.getAttribute('style')).join()`

/** Drags half of the way there and back, then zooms in and out around the same point. @param {Tab} tab @param {{ x: number, y: number }} at @param {string} selector @param {number} limitMs @returns {Promise<Reading>} */
export async function gestures(tab, { x, y }, selector, limitMs) {
  const { mouse, keyboard } = tab.page
  const [axis, resting] = [axisOf(selector), await tab.evaluate(axisOf(selector))]
  await mouse.move(x, y)
  await mouse.down()
  for (const px of [6, DRAG.px, 2 * DRAG.px]) await mouse.move(x + px, y)
  await within(tab.evaluate('recorder.drawnAfter(() => {})'), 'first move', limitMs)
  // A press beside the plot would measure a page at rest.
  if (resting !== '' && resting === (await tab.evaluate(axis))) throw new Error('The drag moved nothing')
  const half = DRAG.steps / 2
  const pan = await within(gesture(tab, 'pan', DRAG.steps, (i) => mouse.move(x - DRAG.px * (i < half ? i + 1 : DRAG.steps - i - 1), y)), 'pan', limitMs)
  await mouse.up()
  await sleep(QUIET_MS)
  await keyboard.down('Control')
  const zoom = await within(gesture(tab, 'zoom', WHEEL.steps, (i) => mouse.wheel(0, i < WHEEL.steps / 2 ? -WHEEL.px : WHEEL.px)), 'zoom', limitMs)
  await keyboard.up('Control')
  await sleep(QUIET_MS)
  return { ...pan, ...zoom }
}

/**
 * A timeline of bench/page.html: from facts in memory to drawn, filter, pan and zoom.
 * @param {{ contender: string, n: number, address: string, limitMs: number }} asked @returns {Promise<Reading>}
 */
export async function measurePage({ contender, n, address, limitMs }) {
  /** @type {Reading} */
  const reading = { contender, n, load: loadavg()[0] ?? 0 }
  try {
    await withTab(async (tab) => {
      reading['calib'] = await tab.calibrate()
      await within(tab.page.goto(address), 'load', PREPARE_MS)
      await tab.until('globalThis.bench !== undefined', PREPARE_MS)
      reading['postings'] = await tab.evaluate('bench.postings')
      reading['heapDataMb'] = await tab.heapMb()
      const first = await workOf(tab, async () => { reading['first'] = await within(tab.evaluate('bench.draw()'), 'first render', limitMs) })
      Object.assign(reading, { firstTask: first.taskMs, firstScript: first.scriptMs, firstLayouts: first.layouts })
      await within(tab.evaluate(`recorder.quiet('#plot', ${QUIET_MS})`), 'quiet', limitMs)
      reading['elements'] = await countElements(tab, '#plot')
      reading['heapOverMb'] = (await within(tab.heapMb(), 'heap', limitMs)) - Number(reading['heapDataMb'])
      for (const [name, isOn] of [['filterOn', true], ['filterOff', false]]) {
        const work = await workOf(tab, async () => { reading[String(name)] = await within(tab.evaluate(`bench.filter(${isOn})`), String(name), limitMs) })
        reading[`${name}Task`] = work.taskMs
        await sleep(QUIET_MS)
      }
      Object.assign(reading, await gestures(tab, GRIP, '#plot', limitMs))
      if (tab.errors.length > 0) reading['errors'] = tab.errors.slice(0, 3).join(' | ')
    })
  } catch (error) {
    reading['unfinished'] = error instanceof TimeOut ? error.message : String(error).slice(0, 200)
  }
  return reading
}
