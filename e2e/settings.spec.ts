import type { Page } from '@playwright/test'
import { axeFaults } from './axe'
import { HOME, ISTANBUL, drawn, eventPath, expect, opened, panel, test } from './reader'

const button = (page: Page) => page.getByRole('button', { name: 'Settings', exact: true })
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const choice = (page: Page, legend: string, name: string) => settings(page).getByRole('group', { name: legend }).getByRole('radio', { name, exact: true })
const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('parley.preferences') ?? 'null') as Record<string, unknown> | null)
const html = (page: Page) => page.locator('html')

async function openSettings(page: Page): Promise<void> {
  await button(page).click()
  await expect(settings(page)).toBeVisible()
}

test('each choice holds at once, is kept, and holds on pages without the app', async ({ page }) => {
  await opened(page, HOME)
  await openSettings(page)
  await choice(page, 'Theme', 'Dark').check()
  await choice(page, 'Text size', '150 %').check()
  await choice(page, 'Contrast', 'More').check()
  await choice(page, 'Motion', 'None').check()
  const looks = async () => {
    await expect(html(page)).toHaveAttribute('data-theme', 'dark')
    await expect(html(page)).toHaveAttribute('data-contrast', 'more')
    await expect(html(page)).toHaveAttribute('data-motion', 'none')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
  }
  await looks()
  await page.keyboard.press('Escape')
  await expect(settings(page)).toHaveCount(0)
  await expect(button(page)).toBeFocused()
  await opened(page, HOME)
  await looks()
  await page.goto('us-russia/actors/')
  await looks()
  await opened(page, HOME)
  await openSettings(page)
  await settings(page).getByRole('button', { name: 'Reset to defaults' }).click()
  await expect(settings(page)).toContainText('All settings are at their defaults.')
  expect(await kept(page)).toEqual({ theme: null, areLettersOff: false, lanes: {}, version: 1 })
  await expect(html(page)).not.toHaveAttribute('data-contrast')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px')
})

test('another tab follows, and writes nothing', async ({ page, context }) => {
  await opened(page, HOME)
  const other = await context.newPage()
  await opened(other, `${HOME}?view=list`)
  await other.evaluate(() => {
    const writes: string[] = []
    Object.assign(globalThis, { writes })
    const kept = localStorage.getItem('parley.preferences')
    Storage.prototype.setItem = (key: string) => { writes.push(key) }
    return kept
  })
  await openSettings(page)
  await choice(page, 'Theme', 'Dark').check()
  await choice(page, 'Text size', '125 %').check()
  await expect(html(other)).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => other.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px')
  expect(await other.evaluate(() => (globalThis as unknown as { readonly writes: string[] }).writes)).toEqual([])
})

test('hours are told in the zone that was chosen, and name it; days stay', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block', timezoneId: 'Asia/Tokyo', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-27T16:31Z`)
  await expect(page.locator('.as-known-hidden')).toContainText('27 February 2025, 16:31 UTC')
  await expect(panel(page)).toContainText('27 February 2025')
  await openSettings(page)
  await choice(page, 'Hours are told in', 'Time of this device (Asia/Tokyo)').check()
  await page.keyboard.press('Escape')
  await expect(page.locator('.as-known-hidden')).toContainText('28 February 2025, 01:31 GMT+9')
  await expect(panel(page)).toContainText('Thursday 27 February 2025')
  await page.reload()
  await drawn(page)
  await expect(page.locator('.as-known-hidden')).toContainText('28 February 2025, 01:31 GMT+9')
  await openSettings(page)
  await choice(page, 'Hours are told in', 'UTC').check()
  await expect(page.locator('.as-known-hidden')).toContainText('16:31 UTC')
  await context.close()
})

test('letters switched off: "/" does nothing, Ctrl K still does', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await openSettings(page)
  await settings(page).getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
})

test.describe('storage', () => {
  const cases: readonly (readonly [string, () => void, string])[] = [
    ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }, 'last as long as this page'],
    ['blocked', () => { Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError') } }) }, 'last as long as this page'],
    ['corrupted', () => { localStorage.setItem('parley.preferences', '{"theme":{"a":1},"textSize":"huge","recent":7') }, 'Kept on this device'],
    ['newer', () => { localStorage.setItem('parley.preferences', '{"version":7,"theme":"light"}') }, 'A newer version of this site'],
  ]
  for (const [name, prepare, says] of cases) {
    test(`${name}: the app opens, a choice holds for the page, and the dialog says what becomes of it`, async ({ page }) => {
      await page.addInitScript(prepare)
      await opened(page, HOME)
      await openSettings(page)
      await expect(settings(page)).toContainText(says)
      await choice(page, 'Theme', 'Dark').check()
      await choice(page, 'Text size', '125 %').check()
      await expect(html(page)).toHaveAttribute('data-theme', 'dark')
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px')
      if (name === 'newer') expect(await kept(page)).toEqual({ version: 7, theme: 'light' })
    })
  }
})

test('nothing glides where motion is off, by the system or by choice', async ({ page }) => {
  const glides = async () => {
    await page.getByRole('button', { name: 'Zoom in' }).click()
    return page.evaluate(() => new Promise<number>((resolve) => {
      // Distinct places that a mark is seen at within half a second.
      const places = new Set<number>()
      const mark = document.querySelector('[data-testid=timeline] [data-event-id]')
      const until = performance.now() + 500
      const look = () => {
        if (mark) places.add(Math.round(mark.getBoundingClientRect().x))
        if (performance.now() < until) requestAnimationFrame(look)
        else resolve(places.size)
      }
      look()
    }))
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await opened(page, HOME)
  expect(await glides()).toBeLessThanOrEqual(2)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.evaluate(() => localStorage.setItem('parley.preferences', '{"version":1,"motion":"none"}'))
  await opened(page, HOME)
  expect(await glides()).toBeLessThanOrEqual(2)
})

for (const [name, scheme, viewport] of [['light', 'light', { width: 1440, height: 900 }], ['narrow, dark', 'dark', { width: 320, height: 640 }]] as const) {
  test(`axe finds nothing, and nothing sticks out: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize(viewport)
    await opened(page, `${HOME}?view=list`)
    await openSettings(page)
    expect(await axeFaults(page)).toEqual([])
    await choice(page, 'Text size', '200 %').check()
    const box = await settings(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width)
    expect(await settings(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  })
}
