import type { Page } from '@playwright/test'
import { ISTANBUL, HOME, drawn, eventPath, expect, test } from './reader'

/** Each letter brings the file it needs and no other; what comes late moves nothing. */
const fontsOf = (page: Page) => {
  const files: string[] = []
  page.on('request', (request) => { const name = /([\w-]+?)-wght-normal[\w.-]*\.woff2/.exec(request.url())?.[1]; if (name && !files.includes(name)) files.push(name) })
  return files
}
const LATIN = ['libre-franklin-latin', 'source-serif-4-latin']

/** Puts words on the page in both faces. */
const write = (page: Page, words: string) => page.evaluate((text) => {
  for (const family of ['--sans', '--serif']) {
    const line = document.createElement('p')
    line.textContent = text
    line.style.fontFamily = `var(${family})`
    document.body.append(line)
  }
}, words)

test('a page in Latin-1 asks for two files, both named in its head; other letters bring theirs', async ({ page }) => {
  const files = fontsOf(page)
  await page.goto('us-russia/method/')
  await page.evaluate(() => document.fonts.ready)
  expect(files.toSorted()).toEqual(LATIN)
  const preloaded = await page.locator('link[rel=preload][as=font]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  for (const name of LATIN) expect(preloaded.filter((href) => href.includes(`${name}-wght`)), name).toHaveLength(1)
  for (const [words, added] of [
    ['Ğ ş ł', ['libre-franklin-latin-ext', 'source-serif-4-latin-ext']],
    ['Переговори', ['libre-franklin-cyrillic', 'source-serif-4-cyrillic']],
    ['محادثات', ['noto-naskh-arabic-arabic', 'noto-sans-arabic-arabic']],
  ] as const) {
    const before = [...files]
    await write(page, words)
    await expect.poll(() => files.filter((name) => !before.includes(name)).toSorted(), { message: words }).toEqual(added)
  }
})

test('an event in English asks for no Arabic face; the app in Arabic does', async ({ page }) => {
  const files = fontsOf(page)
  await page.goto(eventPath(ISTANBUL))
  await drawn(page)
  await page.evaluate(() => document.fonts.ready)
  // Headlines in Cyrillic stand in its list of articles.
  expect(files.filter((name) => name.includes('arabic'))).toEqual([])
  await page.goto(`${HOME}?lang=ar`)
  await drawn(page)
  await expect.poll(() => files.filter((name) => name.includes('arabic')).length).toBeGreaterThan(0)
})

test('late files move nothing', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => { await new Promise((done) => { setTimeout(done, 1200) }); await route.continue() })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value) }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const address of [eventPath(ISTANBUL), 'us-russia/actors/sergei-lavrov/', 'us-russia/method/']) {
    await page.goto(address)
    await page.waitForTimeout(2500)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(300)
    const shift = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0))
    // Letters of the stand-in are as wide as ours on average, not one by one.
    expect(shift, address).toBeLessThan(0.01)
  }
})
