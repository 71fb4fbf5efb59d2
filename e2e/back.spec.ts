import { HOME, ISTANBUL, RIYADH, addressOf, expect, filters, opened, panel, test } from './reader'

test('Back and Forward walk through selections and filters, not pans', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await page.locator(`table [data-event-id="${RIYADH}"] a`).first().click()
  await expect(panel(page)).toContainText('Riyadh')
  await page.locator(`table [data-event-id="${ISTANBUL}"] a`).first().click()
  await expect(panel(page)).toContainText('Istanbul')
  await filters(page).getByRole('checkbox', { name: /^Russia\b/ }).first().check()
  expect(await addressOf(page)).toBe(`us-russia/events/${ISTANBUL}/?actor=russia&view=list`)

  await page.goBack()
  await expect(filters(page).getByRole('checkbox', { name: /^Russia\b/ }).first()).not.toBeChecked()
  await page.goBack()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Riyadh')
  await page.goBack()
  await expect(panel(page)).toHaveCount(0)
  expect(await addressOf(page)).toBe('us-russia/?view=list')
  await page.goForward()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Riyadh')
})

test('Back after a pan returns to the last step, not the last pan', async ({ page }) => {
  await opened(page, HOME)
  await page.locator(`[data-testid=timeline] [data-event-id="${ISTANBUL}"]`).first().click()
  await expect(panel(page)).toBeVisible()
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
  await page.getByRole('button', { name: 'Earlier' }).click()
  await expect.poll(() => addressOf(page)).toContain('time=')
  await page.goBack()
  await expect(panel(page)).toHaveCount(0)
})
