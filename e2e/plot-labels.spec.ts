import { expect, HOME, opened, test } from './reader'

/**
 * No label crosses a label, a stem, a mark of another event, or the edge of the plot: what the eye forgives last. On the
 * real dataset, at five widths; the boxes are the browser's own.
 */
const WIDTHS = [[1440, 900], [1280, 800], [1024, 768], [900, 1000], [700, 1100]] as const
const VIEWS = [HOME, `${HOME}?time=2016-10-01..2026-02-01`, `${HOME}?time=2025-01-01..2026-01-31`, 'us-russia/events/alaska-summit-2025-08-15/', 'us-russia/events/istanbul-embassy-talks-2025-02-27/']

for (const [width, height] of WIDTHS) {
  test(`nothing is written across anything at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const view of VIEWS) {
      await opened(page, view)
      await page.evaluate(() => document.fonts.ready)
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) }))
      expect(await page.evaluate(crossings), view).toEqual([])
      expect(await page.locator('.tl-label').count(), view).toBeGreaterThan(5)
    }
  })
}

for (const [how, size] of [['from the start', 200], ['while the page is open', 200], ['by half', 150]] as const) {
  test(`nothing is written across anything with larger text: ${size} %, ${how}`, async ({ page }) => {
    const enlarge = () => page.evaluate((percent) => { document.documentElement.style.fontSize = `${percent}%` }, size)
    if (how === 'from the start') await page.route('**/*.css', async (route) => { const file = await route.fetch(); await route.fulfill({ response: file, body: `${await file.text()}\nhtml { font-size: ${size}% !important }` }) })
    for (const view of [HOME, 'us-russia/events/alaska-summit-2025-08-15/']) {
      await opened(page, view)
      // The app sets the size of its own preference when it starts, which may be after this.
      if (how !== 'from the start') await expect(async () => { await enlarge(); await page.waitForTimeout(300); expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe(`${size}%`) }).toPass()
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(500)
      expect(await page.evaluate(crossings), view).toEqual([])
      expect(await page.locator('.tl-label').count(), view).toBeGreaterThan(3)
      const [name, label] = await Promise.all(['.tl-head b', '.tl-label text'].map((selector) => page.locator(selector).first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))))
      expect([name, label]).toEqual([13 * (size / 100), 12 * (size / 100)].map((px) => expect.closeTo(px, 0)))
    }
  })
}

/** Runs in the page. Text boxes are a little higher than their letters: what touches by less than 3 px does not cross. */
function crossings(): string[] {
  const plot = document.querySelector('.tl-plot .vis-center')?.getBoundingClientRect()
  if (!plot) return ['no plot']
  const boxes = (selector: string) => [...document.querySelectorAll<SVGElement | HTMLElement>(selector)].map((e) => ({ e, r: e.getBoundingClientRect() })).filter(({ r }) => r.width > 0 && r.right > plot.left && r.left < plot.right)
  const labels = boxes('.tl-label tspan, .tl-label .tl-slot').map((box) => ({ ...box, words: box.e.textContent ?? '', owner: box.e.closest<SVGElement>('.tl-label')?.dataset['pickId'] }))
  const found: string[] = []
  const overlap = (a: DOMRect, b: DOMRect) => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)] as const
  const isCrossing = (a: DOMRect, b: DOMRect) => { const [x, y] = overlap(a, b); return x > 1 && y > 4 }
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) if (a.e.closest('.tl-label') !== b.e.closest('.tl-label') && isCrossing(a.r, b.r)) found.push(`"${a.words}" x "${b.words}"`)
    for (const mark of boxes('.tl-glyph, .tl-pill')) if (mark.e.closest<HTMLElement>('.tl-mark')?.dataset['eventId'] !== a.owner && isCrossing(a.r, mark.r)) found.push(`"${a.words}" x mark`)
    for (const head of boxes('.tl-head b, .tl-head span')) if (isCrossing(a.r, head.r)) found.push(`"${a.words}" x lane name`)
    for (const stem of document.querySelectorAll<SVGLineElement>('.tl-stem')) {
      const r = stem.getBoundingClientRect()
      if (r.left > a.r.left + 1 && r.left < a.r.right - 1 && Math.min(r.bottom, a.r.bottom) - Math.max(r.top, a.r.top) > 4) found.push(`"${a.words}" x stem`)
    }
    if (a.r.left < plot.left - 1 || a.r.right > plot.right + 1) found.push(`"${a.words}" clipped`)
  })
  return found
}

test('where days are counted, the name of a month stands at its first day', async ({ page }) => {
  await opened(page, `${HOME}?time=2025-02-24..2025-03-12`)
  await expect(page.locator('.vis-time-axis .vis-text.vis-major:not(.vis-measure)')).toHaveText(['March 2025', 'February 2025'])
  const x = async (kind: string, words: RegExp) => (await page.locator(`.vis-time-axis .vis-text.vis-${kind}:not(.vis-measure)`, { hasText: words }).first().boundingBox())?.x ?? NaN
  expect(Math.abs((await x('major', /March/)) - (await x('minor', /^1$/)))).toBeLessThan(60)
  expect(await x('minor', /^3$/)).toBeGreaterThan((await x('major', /March/)) + 60)
})

test('marks stand under their dates, also after the plot has become wider or narrower', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await opened(page, 'us-russia/events/istanbul-embassy-talks-2025-02-27/?time=2025-02-01..2025-04-20')
  /** How far the mark stands from where the axis has its day, in px. */
  const offPx = () => page.evaluate(() => {
    const month = (name: string) => [...document.querySelectorAll('.vis-time-axis .vis-text.vis-major:not(.vis-measure)')].find((text) => text.textContent.startsWith(name))?.getBoundingClientRect().x ?? NaN
    const box = document.querySelector('.tl-mark[data-event-id="istanbul-embassy-talks-2025-02-27"]:not([hidden])')?.getBoundingClientRect()
    const pxPerDay = (month('April') - month('March')) / 31
    // The middle of 27 February; the name of a month has a padding before its first letter.
    return Math.abs((box ? box.x + box.width / 2 : NaN) - (month('March') + 6 - 1.5 * pxPerDay))
  })
  await expect.poll(offPx).toBeLessThan(12)
  await page.getByRole('button', { name: 'Close' }).first().click()
  await expect.poll(() => page.locator('.vis-center').evaluate((element) => element.clientWidth)).toBeGreaterThan(900)
  await expect.poll(offPx).toBeLessThan(12)
  for (const width of [1100, 1500]) {
    await page.setViewportSize({ width, height: 800 })
    await page.waitForTimeout(500)
    expect(await offPx()).toBeLessThan(12)
  }
})
