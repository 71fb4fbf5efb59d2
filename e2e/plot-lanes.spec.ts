import type { Page } from '@playwright/test'
import { addressOf, drawn, expect, HOME, opened, test } from './reader'

const heads = (page: Page) => page.locator('.tl-head b').allTextContents()
const lane = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Lane ${name}\\b`) })
const choose = async (page: Page, name: string, what: string) => {
  await lane(page, name).first().click()
  await page.getByRole('dialog', { name: `Lane ${name}` }).getByRole('button', { name: what }).click()
}

test('lanes by track, kind or none; the address says so', async ({ page }) => {
  await opened(page, HOME)
  const lanes = page.getByRole('combobox', { name: 'Lanes' })
  await lanes.selectOption('track')
  await expect.poll(() => addressOf(page)).toContain('lanes=track')
  await expect.poll(() => heads(page)).toContain('Embassies and expulsions')
  await lanes.selectOption('none')
  await expect.poll(() => heads(page)).toEqual(['All events'])
  await page.goBack()
  await expect.poll(() => heads(page)).toContain('Embassies and expulsions')
  await opened(page, `${HOME}?lanes=kind`)
  expect(await heads(page)).toContain('Calls')
})

test('a lane is folded, pinned and moved from its head, and stays so on the next visit', async ({ page }) => {
  await opened(page, HOME)
  const first = await heads(page)
  await choose(page, 'Ukraine', 'Fold')
  await expect(lane(page, 'Ukraine')).toHaveAccessibleName(/folded/)
  await expect(page.locator('.tl-mark[data-lane="2"]')).toHaveCount(0)
  await choose(page, 'Ukraine', 'Pin to the top')
  await expect.poll(async () => (await heads(page))[0]).toBe('Ukraine')
  await choose(page, 'Russia', 'Move down')
  await expect.poll(() => heads(page)).toEqual(['Ukraine', 'United States', 'Russia', ...first.slice(3)])
  await page.reload()
  await drawn(page)
  expect(await heads(page)).toEqual(['Ukraine', 'United States', 'Russia', ...first.slice(3)])
  await choose(page, 'Ukraine', 'Unfold')
  await expect(page.locator('.tl-mark[data-lane="0"]').first()).toBeVisible()
})

test('the menu of a lane by keyboard: Escape gives the focus back to its head', async ({ page }) => {
  await opened(page, HOME)
  await lane(page, 'Russia').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Fold', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lane(page, 'Russia')).toBeFocused()
})

test('pinned lanes and the axis stay in view while the others scroll; what they cover is neither seen nor pressed', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 560 })
  await opened(page, HOME)
  await choose(page, 'Ukraine', 'Pin to the top')
  await expect.poll(async () => (await heads(page))[0]).toBe('Ukraine')
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN
  const [headTop, axisTop] = [await top('.tl-head'), await top('.tl-plot .vis-panel.vis-top')]
  const markTop = await top('.tl-mark[data-lane="0"]:not([hidden])')
  await page.locator('.plot-frame').evaluate((frame) => frame.scrollTo(0, 150))
  await expect.poll(() => page.locator('.tl-mark.is-covered').count()).toBeGreaterThan(0)
  // They follow in the frame after the scrolling.
  for (const [selector, before] of [['.tl-head', headTop], ['.tl-plot .vis-panel.vis-top', axisTop], ['.tl-mark[data-lane="0"]:not([hidden])', markTop]] as const) {
    await expect.poll(async () => Math.abs((await top(selector)) - before)).toBeLessThan(1)
  }
  await expect(page.locator('.tl-mark.is-covered').first()).toBeHidden()
  await page.locator('.plot-frame').evaluate((frame) => frame.scrollTo(0, 0))
  await expect(page.locator('.tl-mark.is-covered')).toHaveCount(0)
})

/** 300 sides in ten bodies. */
async function openMany(page: Page): Promise<void> {
  await page.route('**/many.json', async (route) => {
    const real = await route.fetch({ url: new URL('us-russia/data/us-russia.json', route.request().url()).href })
    const bundle = (await real.json()) as { dataset: Record<string, unknown>; actors: unknown[]; events: Record<string, unknown>[] }
    const claims = bundle.events[0]?.['claims']
    delete bundle.dataset['window']
    bundle.dataset['sides'] = Array.from({ length: 300 }, (_, i) => ({ id: `s${i}`, title: `Country ${i}`, short: `C${i}`, order: i, actors: [`a${i}`] }))
    bundle.actors.push(...Array.from({ length: 10 }, (_, i) => ({ id: `body${i}`, name: `Union ${i}`, kind: 'body' })), ...Array.from({ length: 300 }, (_, i) => ({ id: `a${i}`, name: `Country ${i}`, kind: 'state', partOf: `body${i % 10}` })))
    bundle.events = Array.from({ length: 300 }, (_, i) => ({ id: `many-${i}`, title: `Meeting ${i}`, short: `Meeting ${i}`, kind: 'talks', when: new Date(Date.UTC(2025, 0, 1 + (i % 90))).toISOString().slice(0, 10), participants: [{ actor: `a${i}`, role: 'delegate' }], summary: [], claims }))
    await route.fulfill({ json: bundle })
  })
  await page.goto('?data=many.json')
  await drawn(page)
}

test('300 lanes are folded under the bodies they belong to; each is unfolded from its menu, and folded back', async ({ page }) => {
  await openMany(page)
  expect(await heads(page)).toEqual(Array.from({ length: 10 }, (_, i) => `Union ${i} (30 lanes)`))
  await choose(page, 'Union 3', 'Unfold all 30')
  await expect.poll(async () => (await heads(page)).length).toBe(39)
  expect((await heads(page)).slice(2, 6)).toEqual(['Union 2 (30 lanes)', 'Country 3', 'Country 13', 'Country 23'])
  await choose(page, 'Country 13', 'Fold under Union 3')
  await expect.poll(async () => (await heads(page)).length).toBe(10)
  await choose(page, 'Union 3', 'Unfold Country 203')
  await expect.poll(() => heads(page)).toContain('Country 203')
  await page.reload()
  await drawn(page)
  expect(await heads(page)).toContain('Country 203')
})

test('where lanes go on below the edge a shadow says so', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await opened(page, HOME)
  const shadow = () => page.locator('.plot-frame').evaluate((frame) => getComputedStyle(frame, '::after').visibility)
  await expect.poll(shadow).toBe('visible')
  await page.locator('.plot-frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight))
  await expect.poll(shadow).toBe('hidden')
  await page.setViewportSize({ width: 1280, height: 1300 })
  await expect.poll(shadow).toBe('hidden')
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect.poll(shadow).toBe('visible')
})
