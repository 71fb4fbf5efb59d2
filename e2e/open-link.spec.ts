import type { Page } from '@playwright/test'
import { HOME, ISTANBUL, addressOf, drawn, eventPath, expect, historyLength, listRows, opened, panel, test } from './reader'

/** Of the years that the timeline folds away at first. */
const EARLY = 'russia-invades-ukraine-2022-02-24'

test('a shared link shows the article before the dataset is there, and does not move it when the app starts', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route('**/data/summaries.json', async (route) => { await held; await route.continue() })
  let begin = () => {}
  const started = new Promise<void>((resolve) => { begin = resolve })
  await page.route(/\/assets\/index-[^/]+\.js/, async (route) => { await started; await route.continue() })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value) }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${eventPath(ISTANBUL)}?actor=russia`)
  const title = page.getByRole('heading', { name: 'US and Russian diplomats hold embassy talks in Istanbul' })
  await expect(title).toBeVisible()
  const before = await title.boundingBox()
  expect(before).not.toBeNull()
  begin()
  await expect(panel(page)).toBeVisible()
  release()
  await drawn(page)
  await expect(title).toBeVisible()
  expect(await title.boundingBox()).toEqual(before)
  const shift = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0))
  expect(shift).toBeLessThan(0.001)
})

test('a cold link writes nothing', async ({ page }) => {
  const address = `${eventPath(ISTANBUL)}?actor=russia&utm_source=x`
  await page.goto(address)
  const length = await historyLength(page)
  await drawn(page)
  await page.waitForTimeout(800)
  expect(await addressOf(page)).toBe(address)
  expect(await historyLength(page)).toBe(length)
})

test('a link with filters opens that view', async ({ page }) => {
  await page.goto('us-russia/?actor=sergei-lavrov&view=list')
  await drawn(page)
  const rows = await listRows(page).count()
  expect(rows).toBeGreaterThan(3)
  await page.goto('us-russia/?view=list')
  await drawn(page)
  expect(await listRows(page).count()).toBeGreaterThan(rows)
})

test('old and mistyped forms of an address still work', async ({ page }) => {
  await page.goto(`us-russia/?id=${ISTANBUL}&amp;actor=russia`)
  await drawn(page)
  await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
})

test('an unknown event is explained, with a way on', async ({ page }) => {
  await page.goto('us-russia/events/istanbul-embasy-talks-2025-02-27/')
  await expect(page.getByText('No event at this address')).toBeVisible({ timeout: 15_000 })
  await page.getByRole('link', { name: 'US and Russian diplomats hold embassy talks in Istanbul' }).click()
  await expect(panel(page)).toContainText('Residence of the US Consul General')
})

test('a claim in the fragment is shown and marked', async ({ page }) => {
  await page.goto(`${eventPath(ISTANBUL)}#duration-6h`)
  await drawn(page)
  await expect(page.locator('#duration-6h')).toBeInViewport()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const introduction = (page: Page) => page.locator('#static .page-title')

  test('the start page says what the dataset is until the score stands', async ({ page }) => {
    let start = () => {}
    const held = new Promise<void>((done) => { start = done })
    await page.route('**/data/summaries.json', async (route) => { await held; await route.continue() })
    await page.goto(HOME)
    await expect(introduction(page)).toHaveText('US-Russia diplomatic process, 2016 to 2025')
    await expect(page.locator('#static .event-rows').first()).toBeHidden()
    // The app draws under it.
    await expect(page.locator('.top-bar')).toHaveCount(1)
    await expect(introduction(page)).toBeVisible()
    start()
    await drawn(page)
    await expect(page.locator('#static')).toHaveCount(0)
    await expect(page.locator('.score-pane')).toBeVisible()
  })

  test('where the app does not come, the list of events does; where the data does not, that is said', async ({ page, quiet }) => {
    quiet.allowErrors.push(/./)
    await page.route('**/assets/index-*.js', () => {})
    await page.goto(HOME, { waitUntil: 'commit' })
    await expect(introduction(page)).toBeVisible()
    await expect(page.locator('#static .event-rows a').first()).toBeVisible()
    await page.unroute('**/assets/index-*.js')
    await page.route('**/data/summaries.json', (route) => route.abort())
    await page.goto(HOME)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.locator('#static')).toHaveCount(0)
  })

  test('where the score cannot be had, that is said, and the list is offered', async ({ page, quiet }) => {
    quiet.allowErrors.push(/./)
    await page.route('**/assets/phone-*.js', (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto(HOME)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.locator('#static')).toHaveCount(0)
    await page.getByRole('alert').getByRole('button').first().click()
    await expect(listRows(page).first()).toBeVisible()
  })

  for (const [view, inView] of [['', '.score-row'], ['?view=list', 'tr']] as const) {
    test(`a shared event that is closed at once lies in the middle of ${view === '' ? 'the timeline' : 'the list'}, with the focus on it`, async ({ page }) => {
      await page.goto(`${eventPath(EARLY)}${view}`)
      await panel(page).getByRole('button', { name: 'Close' }).first().tap()
      const link = page.locator(`${inView} [data-event-id="${EARLY}"]:is(a), ${inView}[data-event-id="${EARLY}"] a`).first()
      await expect(link).toBeFocused()
      await expect(link).toBeInViewport({ ratio: 1 })
      expect(await addressOf(page)).not.toContain('/events/')
    })
  }

  test('the start page asks for what it needs in a handful of files', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => { if (/\/assets\/[^/]+\.(js|css)$/.test(request.url())) asked.push(new URL(request.url()).pathname) })
    await opened(page, HOME)
    // The app and its styles, what reads the data, filters and views with theirs, the score with its own.
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(8)
  })

  for (const [name, address] of [['the start page', HOME], ['an event', eventPath(ISTANBUL)]] as const) {
    test(`in English ${name} needs none of the browser’s tables of languages, whose first use holds a phone up`, async ({ page }) => {
      await page.addInitScript(() => {
        const asked: string[] = []
        Object.assign(globalThis, { asked })
        for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'DisplayNames', 'ListFormat', 'Collator', 'Segmenter'] as const) {
          const made = Intl[name] as unknown as new (...given: unknown[]) => object
          Object.assign(Intl, { [name]: new Proxy(made, { construct: (of, given: unknown[]) => { asked.push(`${name} ${JSON.stringify(given)} ${new Error('here').stack}`); return Reflect.construct(of, given) as object } }) })
        }
      })
      await opened(page, address)
      expect(await page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([])
    })
  }
})
