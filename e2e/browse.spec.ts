import { HOME, addressOf, expect, historyLength, marks, opened, panel, test } from './reader'

test('the timeline draws lanes and marks, never more than 250, and names what is covered', async ({ page }) => {
  await opened(page, HOME)
  await expect(page.getByText(/events from \d+ articles, updated/)).toBeVisible()
  const count = await marks(page).count()
  expect(count).toBeGreaterThan(20)
  expect(count).toBeLessThanOrEqual(250)
  for (const lane of ['Russia', 'United States', 'Ukraine', 'Hosts and go-betweens', 'Europe and others']) await expect(page.locator('[data-testid=timeline]').getByText(lane, { exact: true }).first()).toBeVisible()
})

test('a click on a mark opens the event; a click on the empty plot closes it', async ({ page }) => {
  await opened(page, HOME)
  await page.locator('[data-testid=timeline] [data-event-id="istanbul-embassy-talks-2025-02-27"]').first().click()
  await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
  expect(await addressOf(page)).toContain('us-russia/events/istanbul-embassy-talks-2025-02-27/')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  expect(await addressOf(page)).toBe(HOME)
})

test('dragging pans and is written once it rests, without a history entry', async ({ page }) => {
  await opened(page, HOME)
  const length = await historyLength(page)
  const box = await page.locator('[data-testid=timeline]').boundingBox()
  if (!box) throw new Error('no plot')
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.textContent()
  // On the axis: there are no marks, and the end of the lanes may lie below the fold.
  const y = box.y + 10
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 300, y, { steps: 12 })
  await page.mouse.up()
  await expect(heading).not.toHaveText(before ?? '')
  await expect.poll(() => addressOf(page)).toMatch(/time=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/)
  expect(await historyLength(page)).toBe(length)
})

test('Ctrl+wheel zooms; the plain wheel does not', async ({ page }) => {
  await opened(page, HOME)
  const heading = page.getByRole('heading', { level: 1 })
  const before = (await heading.textContent()) ?? ''
  const box = await page.locator('[data-testid=timeline]').boundingBox()
  if (!box) throw new Error('no plot')
  await page.mouse.move(box.x + box.width / 2, box.y + 200)
  await page.mouse.wheel(0, -400)
  await page.waitForTimeout(500)
  await expect(heading).toHaveText(before)
  await page.keyboard.down('Control')
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect(heading).not.toHaveText(before)
})

test('buttons zoom, move and fit all', async ({ page }) => {
  await opened(page, HOME)
  const heading = page.getByRole('heading', { level: 1 })
  const first = (await heading.textContent()) ?? ''
  await page.getByRole('button', { name: 'Fit all' }).click()
  await expect(heading).toContainText('2016')
  await expect(page.getByText(/^\d+ events in view/)).toContainText('97')
  await page.goBack().catch(() => null)
  await opened(page, HOME)
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
  await expect(heading).not.toHaveText(first)
})

test('previous and next walk through the filtered events', async ({ page }) => {
  await opened(page, 'us-russia/events/istanbul-embassy-talks-2025-02-27/?actor=sergei-lavrov')
  const title = () => panel(page).getByRole('heading', { level: 2 }).first().textContent()
  const start = await title()
  await panel(page).getByRole('button', { name: 'Next event' }).click()
  await expect.poll(title).not.toBe(start)
  await expect(panel(page)).toContainText('Lavrov')
})
