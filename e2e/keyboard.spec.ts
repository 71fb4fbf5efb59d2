import { HOME, addressOf, expect, opened, panel, test } from './reader'

test('by keyboard alone: skip to the list, walk it, open, read, close, and be back where one was', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to list of events' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.locator('table [data-event-id] a').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const title = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText(title ?? '?')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title)
  await page.keyboard.press('End')
  expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(title)
})

test('"/" asks for words, which go into the search box; Escape there empties it', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Event, actor, place' })).toBeFocused()
  await page.keyboard.type('lavrov')
  await page.getByRole('option', { name: 'Filter events by the words “lavrov”' }).click()
  await page.getByRole('searchbox').focus()
  await expect.poll(() => addressOf(page)).toContain('q=lavrov')
  await page.keyboard.press('Escape')
  await expect.poll(() => addressOf(page)).not.toContain('q=')
})

test('every control in view has a name and can be reached', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  const nameless = await page.locator('button, a[href], input, select, summary').evaluateAll((all) =>
    all.filter((e) => {
      const own = (e.textContent ?? '').trim() || e.getAttribute('aria-label') || e.getAttribute('title') || (e as HTMLInputElement).labels?.[0]?.textContent
      return !own
    }).map((e) => `${e.tagName} ${e.className}`))
  expect(nameless).toEqual([])
})

test('resetting the filters leaves the focus in them', async ({ page }) => {
  await opened(page, `${HOME}?view=list&kind=talks`)
  await page.locator('#filters .filter-reset').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => addressOf(page)).not.toContain('kind=')
  await expect(page.locator('#filters')).toBeFocused()
})
