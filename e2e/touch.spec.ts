import type { CDPSession, Page } from '@playwright/test'
import { expect, HOME, opened, panel, test } from './reader'

test.use({ hasTouch: true, viewport: { width: 1024, height: 600 } })

type Finger = { x: number; y: number }
const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Finger[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
const windowOnScreen = (page: Page) => page.locator('.chart-heading h1').textContent()

async function aMark(page: Page): Promise<Finger> {
  const box = await page.locator('.tl-mark[data-lane="0"]:not([hidden])').nth(4).boundingBox()
  if (!box) throw new Error('no mark')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a finger that rests on a mark is shown its tip, and lifting it opens nothing; a tap opens', async ({ page }) => {
  await opened(page, HOME)
  const session = await page.context().newCDPSession(page)
  const mark = await aMark(page)
  await touch(session, 'touchStart', [mark])
  await expect(page.getByRole('tooltip')).toBeVisible()
  await touch(session, 'touchEnd', [])
  await page.waitForTimeout(500)
  await expect(page.getByRole('tooltip')).toBeVisible()
  await expect(panel(page)).toHaveCount(0)
  await page.touchscreen.tap(mark.x, mark.y)
  await expect(panel(page)).toBeVisible()
  await expect(page.getByRole('tooltip')).toBeHidden()
})

test('a finger that moves is shown no tip: sideways it drags the window', async ({ page }) => {
  await opened(page, HOME)
  const session = await page.context().newCDPSession(page)
  const before = await windowOnScreen(page)
  const mark = await aMark(page)
  await touch(session, 'touchStart', [mark])
  for (let step = 1; step <= 10; step++) await touch(session, 'touchMove', [{ x: mark.x - 18 * step, y: mark.y }])
  await touch(session, 'touchEnd', [])
  await page.waitForTimeout(700)
  await expect(page.getByRole('tooltip')).toBeHidden()
  expect(await windowOnScreen(page)).not.toBe(before)
})

test('two fingers zoom', async ({ page }) => {
  await opened(page, HOME)
  const session = await page.context().newCDPSession(page)
  const days = () => page.locator('.overview-window').evaluate((box) => box.getBoundingClientRect().width)
  const before = await days()
  const { y } = await aMark(page)
  const fingers = (apart: number): readonly Finger[] => [{ x: 400 - apart, y }, { x: 400 + apart, y }]
  await touch(session, 'touchStart', fingers(120))
  for (let step = 1; step <= 10; step++) await touch(session, 'touchMove', fingers(120 - step * 8))
  await touch(session, 'touchEnd', [])
  await expect.poll(days).toBeGreaterThan(before * 1.5)
  await expect(page.getByRole('tooltip')).toBeHidden()
})

test('one finger up and down scrolls the lanes', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 480 })
  await opened(page, HOME)
  const session = await page.context().newCDPSession(page)
  const before = await windowOnScreen(page)
  const scrolled = () => page.locator('.plot-frame').evaluate((frame) => frame.scrollTop)
  const { x, y } = await aMark(page)
  await touch(session, 'touchStart', [{ x, y }])
  for (let step = 1; step <= 12; step++) await touch(session, 'touchMove', [{ x, y: y - step * 10 }])
  await touch(session, 'touchEnd', [])
  await expect.poll(scrolled).toBeGreaterThan(40)
  expect(await windowOnScreen(page)).toBe(before)
})
