import type { Page } from '@playwright/test'
import { axeFaults } from './axe'
import { addressOf, eventPath, expect, HOME, ISTANBUL, opened, panel, test } from './reader'

const steps = (page: Page) => panel(page).getByRole('navigation', { name: 'Before and after' })
const grid = (page: Page) => page.getByRole('grid', { name: /^Timeline/ })
const idOf = async (page: Page) => /events\/([^/?]+)/.exec(await addressOf(page))?.[1] ?? ''

test('relations of the open event are arcs, on the timeline only while it is open', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  await expect.poll(() => page.locator('.tl-arc').count()).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('.tl-arc')).toHaveCount(0)
})

test('an arc begins at a mark of the open event and ends at a mark, at a pill or beyond the plot', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  await expect.poll(() => page.locator('.tl-arc').count()).toBeGreaterThan(2)
  const astray = await page.evaluate(() => {
    const plot = document.querySelector('.tl-plot .vis-center')?.getBoundingClientRect()
    const middles = (selector: string) => [...document.querySelectorAll(selector)].map((mark) => { const box = mark.getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 } })
    const isAt = (at: DOMPoint, places: readonly { x: number; y: number }[]) => places.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 3)
    return [...document.querySelectorAll<SVGPathElement>('.tl-arc')].filter((arc) => {
      const to = (length: number) => arc.getPointAtLength(length).matrixTransform(arc.getScreenCTM() ?? undefined)
      const [from, end] = [to(0), to(arc.getTotalLength())]
      const isBeyond = !plot || end.x < plot.left || end.x > plot.right
      return !isAt(from, middles('.tl-mark.is-selected')) || !(isBeyond || isAt(end, middles('.tl-mark, .tl-pill')))
    }).length
  })
  expect(astray).toBe(0)
})

test('buttons go on and back along the thread, and say what is outside the filter', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  const after = steps(page).getByRole('button', { name: /^Later in this thread/ })
  await after.click()
  await expect.poll(() => idOf(page)).not.toBe(ISTANBUL)
  await steps(page).getByRole('button', { name: /^Earlier in this thread/ }).click()
  await opened(page, `${eventPath(ISTANBUL)}?kind=call`)
  await expect(steps(page).getByRole('button', { name: /outside the filter$/ }).first()).toBeVisible()
  await steps(page).getByRole('button', { name: /outside the filter$/ }).first().click()
  await expect.poll(() => idOf(page)).not.toBe(ISTANBUL)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('keys do the same from plot and panel, and keys of the plot go on from there', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  await expect(steps(page)).toBeVisible()
  await grid(page).focus()
  await page.keyboard.press('t')
  await expect.poll(() => idOf(page)).not.toBe(ISTANBUL)
  const next = await idOf(page)
  await expect.poll(() => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.dataset['eventId'])).toBe(next)
  await steps(page).getByRole('button').first().focus()
  await page.keyboard.press('Shift+T')
  await expect.poll(() => idOf(page)).not.toBe(next)
})

test('the sheet of keys, by its key and its button; letters switched off do nothing, and stay so', async ({ page }) => {
  await opened(page, HOME)
  const sheet = page.getByRole('dialog', { name: 'Keys and marks' })
  await grid(page).focus()
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
  expect(await axeFaults(page, { within: 'dialog' })).toEqual([])
  await sheet.getByRole('checkbox', { name: /^Keys of a single letter/ }).uncheck()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await grid(page).focus()
  for (const key of ['v', '?', 'g', '/', '[']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(grid(page)).toBeFocused()
  expect(await addressOf(page)).toBe(HOME)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant'))).not.toBeNull()
  await opened(page, HOME)
  await grid(page).focus()
  await page.keyboard.press('v')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('button', { name: 'Keys' }).click()
  await sheet.getByRole('checkbox').check()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await grid(page).focus()
  await page.keyboard.press('v')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('table').first().getByRole('link').first().focus()
  await page.keyboard.press('v')
  await expect(grid(page)).toBeVisible()
})
