import { HOME, addressOf, expect, filters, listRows, opened, test } from './reader'

const LIST = `${HOME}?view=list`

test('an actor narrows the set to what its count promised, with all below it', async ({ page }) => {
  await opened(page, LIST)
  const box = filters(page).getByRole('checkbox', { name: /^Russia\b/ }).first()
  const promised = parseInt((await filters(page).locator('[data-facet-id="russia"] .facet-count').first().textContent()) ?? '', 10)
  expect(promised).toBeGreaterThan(10)
  await box.check()
  await expect(listRows(page)).toHaveCount(promised)
  expect(await addressOf(page)).toBe('us-russia/?actor=russia&view=list')
})

test('match: any, all named, met', async ({ page }) => {
  await opened(page, `${LIST}&actor=sergei-lavrov&actor=marco-rubio`)
  const any = await listRows(page).count()
  await filters(page).getByRole('radio', { name: /all named/ }).check()
  await expect.poll(() => listRows(page).count()).toBeLessThan(any)
  const all = await listRows(page).count()
  await filters(page).getByRole('radio', { name: /^met/ }).check()
  await expect.poll(() => addressOf(page)).toContain('match=met')
  expect(await listRows(page).count()).toBeLessThanOrEqual(all)
  await expect(page.locator('table')).toContainText('Riyadh')
})

test('a chip takes its filter away', async ({ page }) => {
  await opened(page, `${LIST}&actor=sergei-lavrov`)
  const some = await listRows(page).count()
  await page.getByRole('button', { name: /Remove Sergei Lavrov/ }).click()
  await expect.poll(() => listRows(page).count()).toBeGreaterThan(some)
  expect(await addressOf(page)).toBe('us-russia/?view=list')
})

test('place rolls up: Moscow finds the Kremlin', async ({ page }) => {
  await opened(page, `${LIST}&place=moscow`)
  await expect(page.locator('[data-event-id="witkoff-kushner-putin-kremlin-2025-12-02"]').first()).toBeVisible()
})

test('no match says which filter to drop and what it brings back', async ({ page }) => {
  await opened(page, `${LIST}&actor=sergei-lavrov&kind=expulsion&place=st-petersburg`)
  await expect(page.getByRole('heading', { name: 'No event matches all of these' })).toBeVisible()
  const way = page.locator('.ways-out li').first()
  const promised = parseInt(((await way.textContent()) ?? '').replace(/^\D+/, ''), 10)
  expect(promised).toBeGreaterThan(0)
  const drop = way.getByRole('button')
  await drop.click()
  await expect(listRows(page)).toHaveCount(promised)
})

test('search narrows while one types, in any script, and suggests when nothing matches', async ({ page }) => {
  await opened(page, LIST)
  const all = await listRows(page).count()
  const box = page.getByRole('searchbox')
  await box.fill('lavrov')
  await expect.poll(() => listRows(page).count()).toBeLessThan(all)
  await expect.poll(() => addressOf(page)).toContain('q=lavrov')
  await box.fill('Лавров')
  await expect.poll(() => listRows(page).count()).toBeGreaterThan(0)
  await box.fill('xqzvw')
  await expect(page.getByText(/Nothing matches “xqzvw”/)).toBeVisible()
  await box.press('Escape')
  await expect(listRows(page)).toHaveCount(all)
})
