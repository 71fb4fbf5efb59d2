import type { Page } from '@playwright/test'
import { hands } from './focus'
import { HOME, addressOf, expect, filters, listRows, opened, panel, test } from './reader'

/** One visit from end to end by keys alone. A pointer that moved would fail it: the page counts. */
test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    document.addEventListener('pointerdown', () => { document.documentElement.dataset['pointed'] = 'true' }, true)
  })
})
test.afterEach(async ({ page }) => { await expect(page.locator('html')).not.toHaveAttribute('data-pointed') })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const title = (page: Page) => panel(page).getByRole('heading', { level: 2 }).first()
const step = (page: Page) => panel(page).getByRole('navigation', { name: 'Before and after' }).getByRole('button').first()
const idOf = async (page: Page) => /events\/([^/?]+)/.exec(await addressOf(page))?.[1] ?? ''

/** Back, step by step, to where one was. */
async function backTo(page: Page, id: string): Promise<void> {
  for (let i = 0; i < 5 && (await idOf(page)) !== id; i++) {
    const before = await addressOf(page)
    // What Alt and Left do; a browser without a window has no such key.
    await page.goBack()
    await expect.poll(() => addressOf(page)).not.toBe(before)
  }
  expect(await idOf(page)).toBe(id)
}

/** Two actors, both named: from the top of the page to the box of each and to the switch. */
async function filterToBoth(page: Page, { press, tabTo }: ReturnType<typeof hands>): Promise<void> {
  await tabTo(page.getByRole('link', { name: 'Skip to filters' }))
  await press('Enter')
  await tabTo(filters(page).getByRole('checkbox', { name: /^Russia\b/ }))
  await press('Space', 'ArrowDown')
  await tabTo(filters(page).getByRole('checkbox', { name: /^Ukraine\b/ }))
  await press('Space')
  await tabTo(filters(page).getByRole('radio', { checked: true }), 'Shift+Tab')
  await press('ArrowRight')
  await expect.poll(() => addressOf(page)).toContain('match=all')
}

test('by the list: filter to two actors, open, read a contradicted claim, follow a relation, look back a day, copy a link, return', async ({ page }) => {
  test.setTimeout(180_000)
  await opened(page, HOME)
  const keys = hands(page)
  const { press, tabTo } = keys
  await filterToBoth(page, keys)

  // Over the end of the page and in again: the first stop is the way to the list.
  await page.keyboard.press('Control+Home')
  await tabTo(page.getByRole('link', { name: 'Skip to list of events' }), 'Shift+Tab')
  await press('Enter')
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('table').first()).toContainText('Istanbul')
  await tabTo(listRows(page).first().getByRole('link'))
  await press('n')
  const found = await page.evaluate(() => document.activeElement?.textContent ?? '')
  await press('Enter')
  await expect(title(page)).toHaveText(found)
  const first = await idOf(page)

  await tabTo(panel(page).locator('.claim-group .claim-number').first())
  await press('Enter')
  await expect.poll(() => addressOf(page)).toContain('#')
  await expect(panel(page).locator('.claim.pointed-at')).toBeInViewport()

  await tabTo(step(page))
  await press('Enter')
  await expect.poll(() => idOf(page)).not.toBe(first)
  await expect(title(page)).toBeVisible()
  const second = await idOf(page)

  await tabTo(page.getByRole('link', { name: 'Skip to list of events' }), 'Shift+Tab')
  await press('Enter', 'b')
  await expect.poll(() => addressOf(page)).toContain('asof=')
  await tabTo(page.getByRole('link', { name: 'Skip to details' }), 'Shift+Tab')
  await press('Enter')
  await tabTo(panel(page).getByRole('button', { name: 'Copy link' }))
  await press('Enter')
  expect(await clipboard(page)).toContain(`/events/${second}/`)

  await press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await backTo(page, second)
  await backTo(page, first)
  console.log(`keyboard, by the list: ${keys.count()} keys`)
})

test('by the timeline: the same way, with the letters of the plot', async ({ page }) => {
  test.setTimeout(180_000)
  await opened(page, HOME)
  const keys = hands(page)
  const { press, tabTo } = keys
  await filterToBoth(page, keys)
  const grid = page.getByRole('grid')
  await tabTo(grid)
  await press('Home', 'n')
  await press('Enter')
  await expect(title(page)).toBeVisible()
  const first = await idOf(page)
  await tabTo(panel(page).locator('.claim-group .claim-number').first())
  await press('Enter')
  await expect.poll(() => addressOf(page)).toContain('#')
  const way = await step(page).getAttribute('aria-label') ?? ''
  await press(way.startsWith('Later') ? 't' : way.startsWith('Earlier') ? 'Shift+T' : 'r')
  await expect.poll(() => idOf(page)).not.toBe(first)
  const second = await idOf(page)
  await press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await tabTo(grid)
  await press('b')
  await expect.poll(() => addressOf(page)).toContain('asof=')
  await press('e')
  await expect.poll(() => addressOf(page)).not.toContain('asof=')
  // Tests that run beside this one write to the same clipboard.
  await expect(async () => { await press('l'); await expect.poll(() => clipboard(page), { timeout: 1000 }).toContain('match=all') }).toPass()
  await backTo(page, second)
  await backTo(page, first)
  console.log(`keyboard, by the timeline: ${keys.count()} keys`)
})
