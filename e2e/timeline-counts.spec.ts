import type { Page } from '@playwright/test'
import { expect, HOME, opened, test } from './reader'

/**
 * What the plot may cost, in things that are counted and not timed: the same on any machine (PERFORMANCE, section 5).
 * In few frames the numbers can only be smaller.
 */
const MOST_ITEMS = 250
const MOST_ELEMENTS = 1_300
const ELEMENTS_AN_ITEM = 6
/** Grounds, heads, axis and definitions: what stands there without any event. */
const FRAME_ELEMENTS = 330
const LAYOUTS_A_PAN_STEP = 3.5
const LAYOUTS_A_WHEEL_STEP = 5

const counts = (page: Page) => page.evaluate(() => ({
  items: document.querySelectorAll('.tl-mark, .tl-pill').length,
  elements: document.querySelectorAll('.tl-plot *').length,
}))

/** How often the marks of the plot changed within one frame, at most. */
async function watchChanges(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const grid = document.querySelector('.tl-plot [role=grid]')
    if (!grid) return
    const most = { most: 0, now: 0 }
    Object.assign(globalThis, { plotChanges: most })
    new MutationObserver(() => { most.now++; most.most = Math.max(most.most, most.now) }).observe(grid, { childList: true, subtree: true })
    const frame = () => { most.now = 0; requestAnimationFrame(frame) }
    requestAnimationFrame(frame)
  })
  return () => page.evaluate(() => (globalThis as unknown as { plotChanges: { most: number } }).plotChanges.most)
}

async function layouts(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const read = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN
  const before = await read()
  await act()
  return (await read()) - before
}

async function plotBox(page: Page) {
  const box = await page.locator('.tl-plot .vis-center').boundingBox()
  if (!box) throw new Error('no plot')
  return box
}

for (const [name, view] of [['first view', HOME], ['ten years', `${HOME}?time=2016-10-01..2026-02-01`], ['one year', `${HOME}?time=2025-01-01..2026-01-31`], ['six days', `${HOME}?time=2025-02-24..2025-03-02`]] as const) {
  test(`items and elements: ${name}`, async ({ page }) => {
    await opened(page, view)
    const { items, elements } = await counts(page)
    expect(items).toBeGreaterThan(3)
    expect(items).toBeLessThanOrEqual(MOST_ITEMS)
    expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS)
    expect(elements).toBeLessThanOrEqual(FRAME_ELEMENTS + ELEMENTS_AN_ITEM * items)
  })
}

test('a drag of 60 steps: at most one change of marks a frame, and few layouts', async ({ page }) => {
  await opened(page, HOME)
  const changes = await watchChanges(page)
  const box = await plotBox(page)
  const made = await layouts(page, async () => {
    await page.mouse.move(box.x + 800, box.y + 30)
    await page.mouse.down()
    for (let step = 1; step <= 60; step++) await page.mouse.move(box.x + 800 - step * 12, box.y + 30)
    await page.mouse.up()
  })
  expect(await changes()).toBeLessThanOrEqual(1)
  expect(made).toBeLessThanOrEqual(60 * LAYOUTS_A_PAN_STEP)
})

test('twenty steps of the wheel: at most one change of marks a frame, and few layouts', async ({ page }) => {
  await opened(page, HOME)
  const changes = await watchChanges(page)
  const box = await plotBox(page)
  const made = await layouts(page, async () => {
    await page.mouse.move(box.x + 500, box.y + 60)
    await page.keyboard.down('Control')
    for (let step = 0; step < 20; step++) { await page.mouse.wheel(0, step < 10 ? 100 : -100); await page.waitForTimeout(20) }
    await page.keyboard.up('Control')
  })
  expect(await changes()).toBeLessThanOrEqual(1)
  expect(made).toBeLessThanOrEqual(20 * LAYOUTS_A_WHEEL_STEP)
})

test('a window that rests costs nothing: no change of marks, no layout', async ({ page }) => {
  await opened(page, HOME)
  await page.waitForTimeout(800)
  const changes = await watchChanges(page)
  const made = await layouts(page, () => page.waitForTimeout(600))
  expect(await changes()).toBe(0)
  expect(made).toBe(0)
})

test('dragged, the plot moves as a whole: marks and words stand where they stand once it is drawn again', async ({ page }) => {
  await opened(page, HOME)
  const box = await plotBox(page)
  const places = () => page.evaluate((): Record<string, number> => Object.fromEntries([...document.querySelectorAll<HTMLElement>('.tl-mark:not([hidden])')].map((mark) => [mark.dataset['markKey'] ?? '', Math.round(mark.getBoundingClientRect().left)])))
  const moved = () => page.evaluate(() => document.querySelector<SVGElement>('.tl-words')?.style.transform ?? '')
  await page.mouse.move(box.x + 500, box.y + 30)
  await page.mouse.down()
  // Now a transform, now drawn anew: seen at one of three steps at least.
  const ways: string[] = []
  for (const step of [13, 26, 39]) { await page.mouse.move(box.x + 500 - step, box.y + 30); ways.push(await moved()) }
  expect(ways.some((way) => way.startsWith('translateX(-'))).toBe(true)
  const during = await places()
  await page.mouse.up()
  await expect.poll(moved).toBe('')
  const after = await places()
  for (const [key, left] of Object.entries(during)) expect(Math.abs((after[key] ?? NaN) - left), key).toBeLessThanOrEqual(1)
})

test('zoomed by the wheel, at rest each mark is and says what it is and says on a fresh page', async ({ page }) => {
  await opened(page, HOME)
  const before = page.url()
  const box = await plotBox(page)
  await page.mouse.move(box.x + 500, box.y + 60)
  await page.keyboard.down('Control')
  for (let step = 0; step < 14; step++) { await page.mouse.wheel(0, step < 9 ? -100 : 100); await page.waitForTimeout(20) }
  await page.keyboard.up('Control')
  await page.mouse.move(5, 5)
  // The address follows once the window rests.
  let last = before
  await expect.poll(() => { const isAtRest = page.url() === last && last !== before; last = page.url(); return isAtRest }, { intervals: [1_000] }).toBe(true)
  const marks = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.tl-mark:not([hidden]), .tl-pill:not([hidden])')].map((mark) => ({
    key: mark.dataset['markKey'], name: mark.getAttribute('aria-label'), words: mark.textContent, look: [...mark.classList].toSorted().join(' '), shape: mark.querySelector('path')?.getAttribute('d'),
    lane: mark.parentElement?.getAttribute('aria-label'), left: Math.round(mark.getBoundingClientRect().left),
  })).toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)))
  const zoomed = await marks()
  expect(zoomed.length).toBeGreaterThan(10)
  await opened(page, page.url())
  const fresh = await marks()
  const withoutPlace = (mark: (typeof fresh)[number]) => ({ ...mark, left: 0 })
  expect(zoomed.map(withoutPlace)).toEqual(fresh.map(withoutPlace))
  // The address tells days.
  for (const [i, { left }] of zoomed.entries()) expect(Math.abs(left - (fresh[i]?.left ?? NaN))).toBeLessThanOrEqual(24)
})
