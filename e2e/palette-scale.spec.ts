import { spawnSync } from 'node:child_process'
import { drawn, expect, test } from './reader'

const FOLDER = `${process.env['E2E_DIST'] ?? 'dist'}/_palette`
const COUNT = 100_000

test.beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'data', 'fake', String(COUNT), '--out', FOLDER, '--details', '5'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})

test('100,000 events: found while one types, in the thread where they live', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/?data=_palette/')
  await drawn(page)
  await expect(page.locator('#filters .facet-row').first()).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  const field = palette.getByRole('combobox')
  await expect(field).toBeFocused()
  // The index is built when words are first asked for; whatever is typed meanwhile is answered next.
  await page.keyboard.type('made')
  await expect(palette.getByRole('group', { name: 'Events' }).getByRole('option').first()).toBeVisible({ timeout: 120_000 })
  await expect(palette).toContainText(/6 of \d\d+,\d{3}/)
  // How long the page's own thread is busy with a letter: what the worker does meanwhile holds up nobody.
  await page.evaluate(() => {
    const longest = { ms: 0 }
    Object.assign(globalThis, { longest })
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration) }).observe({ type: 'longtask' })
  })
  await page.keyboard.type(' up meet grain', { delay: 80 })
  await expect(palette.getByRole('option').filter({ hasText: 'meet about grain' }).first()).toBeVisible({ timeout: 30_000 })
  // A long task is one of 50 ms and more, told by the wall clock: a machine that does other work at once is allowed one more.
  expect(await page.evaluate(() => (globalThis as unknown as { readonly longest: { readonly ms: number } }).longest.ms)).toBeLessThan(100)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('made-up-')
})
