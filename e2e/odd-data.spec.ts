import type { Page } from '@playwright/test'
import { drawn, expect, test } from './reader'

/**
 * Datasets that no editor would publish, and that somebody will open all the same: each is drawn sensibly, and nothing
 * throws. They are made from the real one, on the wire.
 */
interface Bundle { dataset: Record<string, unknown>; events: Record<string, unknown>[] }

async function openOdd(page: Page, change: (bundle: Bundle) => void, query = ''): Promise<void> {
  await page.route('**/odd.json', async (route) => {
    const real = await route.fetch({ url: new URL('us-russia/data/us-russia.json', route.request().url()).href })
    const bundle = (await real.json()) as Bundle
    delete bundle.dataset['window']
    const claims = bundle.events[0]?.['claims']
    change(bundle)
    // What an event rests on is not what is tested here.
    for (const event of bundle.events) event['claims'] = claims
    await route.fulfill({ json: bundle })
  })
  await page.goto(`?data=odd.json${query}`)
  await drawn(page)
}

/** A plain event without anything to check. */
const anEvent = (n: number, when: string, over: Record<string, unknown> = {}) => ({ id: `odd-${n}`, title: `Odd event ${n}`, short: `Odd ${n}`, kind: 'talks', when, participants: [{ actor: 'russia', role: 'delegate' }, { actor: 'united-states', role: 'delegate' }], summary: [], ...over })
const items = (page: Page) => page.locator('.tl-mark:not([hidden]), .tl-pill:not([hidden])')
const heading = (page: Page) => page.locator('.chart-heading')

test('from the year -9999 to the last of JavaScript, and zoomed into either', async ({ page }) => {
  await openOdd(page, (bundle) => { bundle.events = [anEvent(1, '-9999'), anEvent(2, '2025-02-27'), anEvent(3, 'Y275760')] })
  await expect(items(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Fit all' }).click()
  await expect(heading(page)).toContainText(/3 (of 3 )?events in view/)
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  for (let i = 0; i < 12; i++) await page.keyboard.press('+')
  await page.keyboard.press('Home')
  await expect(items(page).first()).toBeVisible()
})

test('thousands of millions of years ago: the rest can be reached and read', async ({ page }) => {
  await openOdd(page, (bundle) => { bundle.events = [anEvent(1, 'Y-4500000000'), anEvent(2, '2025-02-27'), anEvent(3, '2025-03-27')] }, '&time=2025-01-01..2025-05-01')
  await expect(heading(page)).toContainText(/2 (of 3 )?events in view/)
  await expect(items(page)).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Fit all' }).click()
  await expect(items(page).first()).toBeVisible()
})

test('ten thousand events on one day are a pill a lane, and their list opens', async ({ page }) => {
  await openOdd(page, (bundle) => { bundle.events = Array.from({ length: 10_000 }, (_, i) => anEvent(i, '2025-02-27')) })
  await expect(heading(page)).toContainText(/10,?000 (of 10,?000 )?events in view/)
  const pill = page.locator('[data-cluster-count]').first()
  await expect(pill).toHaveAttribute('data-cluster-count', /^\d{4,5}$/)
  expect(await page.locator('.tl-plot *').count()).toBeLessThan(1_800)
  await pill.click()
  const card = page.getByRole('dialog', { name: /events, Russia/ })
  await expect(card.getByRole('link')).toHaveCount(40)
  await card.getByRole('button', { name: 'Show in the list' }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('one event of a hundred years among days is a bar that days stand beside', async ({ page }) => {
  await openOdd(page, (bundle) => { bundle.events = [anEvent(0, '1925/2025'), ...Array.from({ length: 30 }, (_, i) => anEvent(i + 1, `2025-03-${String(i + 1).padStart(2, '0')}`))] }, '&time=2025-03-01..2025-04-01')
  await expect(heading(page)).toContainText(/31 (of 31 )?events in view/)
  await expect(page.locator('.tl-bar').first()).toBeAttached()
  await expect(items(page).nth(5)).toBeVisible()
})

test('one event alone', async ({ page }) => {
  await openOdd(page, (bundle) => { bundle.events = [anEvent(1, '2025-02-27')] })
  await expect(heading(page)).toContainText('1 event in view')
  await expect(items(page).first()).toBeVisible()
})

test('names of 500 characters and words from right to left stay in their place', async ({ page }) => {
  const long = 'Verhandlungsdelegationsleiterbesprechung '.repeat(12).slice(0, 500)
  await openOdd(page, (bundle) => {
    bundle.events = [anEvent(1, '2025-02-20', { title: long, short: long }), anEvent(2, '2025-03-05', { title: 'محادثات إسطنبول \u202E تجربة (test)', short: 'محادثات إسطنبول' }), anEvent(3, '2025-03-20', { title: '<img src=x onerror=alert(1)>', short: '<b>bold</b>' })]
    const sides = bundle.dataset['sides'] as { title: string }[]
    const [first] = sides
    if (first) first.title = long
  })
  await expect(items(page)).toHaveCount(6)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const plot = await page.locator('.tl-plot').boundingBox()
  for (const head of await page.locator('.tl-head').all()) expect((await head.boundingBox())?.width ?? 0).toBeLessThanOrEqual(plot?.width ?? 0)
  await items(page).nth(2).hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
})
