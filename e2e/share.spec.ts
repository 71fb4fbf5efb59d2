import { HOME, ISTANBUL, addressOf, drawn, eventPath, expect, opened, panel, test } from './reader'

test('a copied link opens the same view in a fresh window', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await opened(page, `${eventPath(ISTANBUL)}?actor=russia&kind=talks&utm_source=mail`)
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
  await expect.poll(() => addressOf(page)).toContain('time=')
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await page.locator('summary', { hasText: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy link to this view' }).click()
  await expect(page.getByText('Link copied').first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/^http.*actor=russia.*time=.*view=timeline/)
  expect(link).not.toContain('utm_source')

  const other = await context.newPage()
  await other.goto(link)
  await drawn(other)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(heading ?? '')
  await expect(other.locator('#details')).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
  await expect(other.getByRole('checkbox', { name: /^Russia\b/ }).first()).toBeChecked()
})

test('where the clipboard is refused, the link is shown and selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
  })
  await opened(page, eventPath(ISTANBUL))
  await panel(page).getByRole('button', { name: 'Copy link', exact: true }).click()
  const field = panel(page).getByRole('textbox', { name: 'Link' })
  await expect(field).toHaveValue(new RegExp(`${eventPath(ISTANBUL)}$`))
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!)).toBeGreaterThan(40)
})

test('a link to the open event is offered only while one is open', async ({ page }) => {
  await opened(page, HOME)
  await page.locator('summary', { hasText: 'Share' }).click()
  await expect(page.getByRole('button', { name: 'Copy link to this view' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy link to the open event' })).toHaveCount(0)
})

test('the title of the page follows what is open', async ({ page }) => {
  await opened(page, HOME)
  const home = await page.title()
  await page.goto(eventPath(ISTANBUL))
  await drawn(page)
  expect(await page.title()).toContain('US and Russian diplomats hold embassy talks in Istanbul')
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => page.title()).toBe(home)
})
