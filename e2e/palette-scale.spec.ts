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
  await page.goto('?data=_palette/')
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
  // What the page's own thread works for a letter, in its own time: what the worker does, or the machine besides, does not count.
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const workedMs = async () => ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  const letters = ' up meet grain'
  const before = await workedMs()
  await page.keyboard.type(letters, { delay: 80 })
  await expect(palette.getByRole('option').filter({ hasText: 'meet about grain' }).first()).toBeVisible({ timeout: 30_000 })
  expect(((await workedMs()) - before) / letters.length).toBeLessThan(25)
  await page.keyboard.press('Enter')
  // Enter waits for the answer to the last letter.
  await expect.poll(() => page.url(), { timeout: 60_000 }).toContain('made-up-')
})
