import type { Page } from '@playwright/test'
import { axeFaults } from './axe'
import { addressOf, expect, HOME, opened, panel, test } from './reader'

const grid = (page: Page) => page.getByRole('grid', { name: /^Timeline, 97 events/ })
/** What a screen reader says of the active cell. */
const active = (page: Page) => page.evaluate(() => {
  const grid = document.activeElement
  if (grid?.getAttribute('role') !== 'grid') return `focus is on ${document.activeElement?.tagName}`
  return document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? 'nothing'
})
const press = async (page: Page, ...keys: string[]) => { for (const key of keys) await page.keyboard.press(key) }
const windowOnScreen = (page: Page) => page.locator('.chart-heading h1').textContent()

test('one tab stop; arrows walk along time and across lanes, Enter opens the panel at its title, Escape leads back', async ({ page }) => {
  await opened(page, HOME)
  await grid(page).focus()
  await press(page, 'Home')
  expect(await active(page)).toMatch(/^Donald Trump takes office/)
  await press(page, 'ArrowRight', 'ArrowRight')
  const third = await active(page)
  expect(third).toMatch(/\d+ of 97/)
  await press(page, 'ArrowLeft', 'ArrowRight')
  expect(await active(page)).toBe(third)
  await press(page, 'End', 'ArrowUp')
  expect(await active(page)).not.toBe(third)
  await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'Enter')
  await expect(panel(page)).toBeVisible()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeFocused()
  await press(page, 'Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect.poll(() => active(page)).toBe(third)
})

test('an event is spoken with its sides, its place in the order and its other lanes', async ({ page }) => {
  await opened(page, 'us-russia/events/istanbul-embassy-talks-2025-02-27/')
  await grid(page).focus()
  const words = await active(page)
  expect(words).toMatch(/^[^.]+, Talks, 27 February 2025, day known/)
  expect(words).toMatch(/Russia, United States/)
  expect(words).toMatch(/\d+ of 97\. Also in lane /)
  await press(page, 'ArrowDown')
  expect(await active(page)).toMatch(/^[^.]+, Talks, 27 February 2025/)
})

test('the focus stays in the plot when its mark becomes a pill; Enter lists the members', async ({ page }) => {
  await opened(page, HOME)
  await grid(page).focus()
  await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  for (let i = 0; i < 14; i++) {
    await press(page, '-')
    expect(await active(page)).not.toMatch(/^focus is on|^nothing/)
  }
  await press(page, 'ArrowRight')
  for (let i = 0; i < 40 && !/Enter lists them/.test(await active(page)); i++) await press(page, i % 3 === 0 ? 'ArrowDown' : 'ArrowRight')
  expect(await active(page)).toMatch(/^\d+ events, .*Enter lists them/)
  await press(page, 'Enter')
  const card = page.getByRole('dialog', { name: /^\d+ events/ })
  await expect(card.getByRole('link').first()).toBeFocused()
  await press(page, 'Escape')
  await expect(card).toHaveCount(0)
  expect(await active(page)).toMatch(/Enter lists them/)
})

test('letters: pan, zoom, fit, next fork, to the list and back, go to a typed date', async ({ page }) => {
  await opened(page, HOME)
  await grid(page).focus()
  const first = await windowOnScreen(page)
  await press(page, 'd', 'd')
  expect(await windowOnScreen(page)).not.toBe(first)
  await press(page, 'a', 'a', 'w', 's')
  await press(page, '0')
  await expect(page.locator('.chart-heading h1')).toHaveText(/2016 to 202[56]/)
  await press(page, 'n', 'n')
  expect(await active(page)).toMatch(/Sources differ|Denied by/)
  await press(page, 'g')
  await page.getByRole('dialog', { name: 'Go to date' }).getByRole('textbox').fill('not a date')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
  await page.getByRole('dialog').getByRole('textbox').fill('March 2022')
  await press(page, 'Enter')
  await expect(page.locator('.chart-heading h1')).toHaveText(/March|April 2022/)
  await expect.poll(() => active(page)).not.toMatch(/^focus is on/)
  await press(page, 'v')
  await expect(page.getByRole('table').first()).toBeVisible()
  expect(await addressOf(page)).toContain('view=list')
})

test('the count in the heading opens the next event on which sources differ, and goes round', async ({ page }) => {
  await opened(page, `${HOME}?time=2025-01-15..2025-04-20`)
  const count = page.getByRole('button', { name: /^In \d+ of them sources differ\. Next event on which sources differ$/ })
  const all = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  const seen: string[] = []
  await count.focus()
  for (let i = 0; i < all; i++) {
    const before = await addressOf(page)
    await press(page, 'Enter')
    await expect.poll(() => addressOf(page)).not.toBe(before)
    await expect(panel(page)).toContainText(/Sources differ|Denied/)
    await expect(count).toBeFocused()
    seen.push((await addressOf(page)).replace(/\?.*/, ''))
  }
  expect(new Set(seen).size).toBe(all)
})

test('a pointer gets a tip that it may go onto, and Escape closes it without closing the panel', async ({ page }) => {
  await opened(page, 'us-russia/events/alaska-summit-2025-08-15/')
  await page.locator('.tl-mark:not([hidden])').nth(4).hover()
  const tip = page.getByRole('tooltip')
  await expect(tip).toBeVisible()
  await tip.hover()
  await page.waitForTimeout(400)
  await expect(tip).toBeVisible()
  await grid(page).focus()
  await press(page, 'ArrowRight')
  await expect(tip).toBeVisible()
  await press(page, 'Escape')
  await expect(tip).toBeHidden()
  await expect(panel(page)).toBeVisible()
  await press(page, 'Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('Shift and a drag draw a span: how many events, and to the list with it', async ({ page }) => {
  await opened(page, HOME)
  const box = await page.locator('.tl-plot .vis-center').boundingBox()
  if (!box) throw new Error('no plot')
  const before = await windowOnScreen(page)
  await page.keyboard.down('Shift')
  await page.mouse.move(box.x + 300, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 600, box.y + 60, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  expect(await windowOnScreen(page)).toBe(before)
  const card = page.getByRole('dialog', { name: /^\d+ events, \d+ days$/ })
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: 'Show in the list' }).click()
  expect(await addressOf(page)).toMatch(/span=/)
})

test('nothing that axe objects to, with an event open and the plot in use', async ({ page }) => {
  await opened(page, 'us-russia/events/alaska-summit-2025-08-15/')
  await grid(page).focus()
  await press(page, 'ArrowRight')
  expect(await axeFaults(page)).toEqual([])
})
