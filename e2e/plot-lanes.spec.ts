import type { Page } from '@playwright/test'
import { addressOf, drawn, expect, HOME, opened, test } from './reader'

const heads = (page: Page) => page.locator('.tl-head b').allTextContents()
const lane = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Lane ${name}`) })
const choose = async (page: Page, name: string, what: string) => {
  await lane(page, name).click()
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
