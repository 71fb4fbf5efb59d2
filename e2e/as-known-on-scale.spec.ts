import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { addressOf, eventPath, expect, ISTANBUL, panel, test } from './reader'

/* What was known on a date: of datasets too large to be held as a whole, and of those that are no part of the site. */

const DIST = process.env['E2E_DIST'] ?? 'dist'
const COUNT = 10_000
const FOLDER = `${DIST}/_fake-known`
const DATA = '_fake-known/data/'
const strip = (page: import('@playwright/test').Page) => page.getByRole('slider', { name: 'As known on' })

/** A large dataset takes its time on a slow machine. */
const drawn = (page: import('@playwright/test').Page) => expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 })
async function opened(page: import('@playwright/test').Page, address: string): Promise<void> {
  await page.goto(address)
  await drawn(page)
}

test.describe.configure({ timeout: 120_000 })
const MINUTE_MS = 60_000
test.beforeAll(() => {
  // A worker that starts anew after a failure finds them, and the server has compressed them.
  if (existsSync(`${FOLDER}/data/evidence.json`) && Date.now() - statSync(`${FOLDER}/data/evidence.json`).mtimeMs < 10 * MINUTE_MS) return
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'data', 'fake', String(COUNT), '--out', FOLDER, '--details', '10'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})

/** Number of a made-up event that becomes known in the middle of the dataset, and the ends of the days around it. */
function eventInTheMiddle(): { readonly id: string; readonly knownFrom: string; readonly before: string } {
  const id = `made-up-${String(COUNT / 2 + 1).padStart(5, '0')}`
  const { event, articles } = JSON.parse(readFileSync(`${FOLDER}/data/events/${id}.json`, 'utf8')) as { event: { when: string }; articles: Record<string, { publishedAt: string }> }
  const first = Object.values(articles).map(({ publishedAt }) => publishedAt).toSorted()[0] ?? ''
  const ms = Date.UTC(+first.slice(0, 4), +first.slice(5, 7) - 1, +first.slice(8, 10))
  const day = (dayMs: number) => new Date(dayMs).toISOString().slice(0, 10)
  return { id, knownFrom: day(ms), before: day(Math.min(ms, Date.UTC(+event.when.slice(0, 4), +event.when.slice(5, 7) - 1, +event.when.slice(8, 10))) - 86_400_000) }
}

test('a large dataset at a date, by a cold link: fewer events, counted in words, and the strip', async ({ page }) => {
  await opened(page, `?data=${DATA}&asof=2010-06-30`)
  await expect(strip(page)).toBeVisible()
  await expect(page.getByText(/As known on 30 June 2010\. [\d,]+ events and [\d,]+ claims .*rest on later reports\./)).toBeVisible()
  await expect(page.locator('#filters .facet-row').first()).toBeVisible()
})

test('one publication day back and on; the latest again', async ({ page }) => {
  await opened(page, `?data=${DATA}&view=list&asof=2010-06-30`)
  const hidden = page.locator('.as-known-hidden')
  await expect(hidden).toContainText('As known on 30 June 2010.')
  const before = await hidden.innerText()
  await page.getByRole('button', { name: 'Previous publication day' }).click()
  await expect(hidden).not.toHaveText(before)
  await expect(hidden).toContainText(/As known on \d+ June 2010\./)
  const earlier = await addressOf(page)
  expect(earlier).toMatch(/asof=2010-06-\d\d/)
  await page.getByRole('button', { name: 'Next publication day' }).click()
  await expect.poll(() => addressOf(page)).not.toBe(earlier)
  await expect(hidden).toContainText(/As known on \d+ (June|July) 2010\./)
  await page.getByRole('button', { name: 'Return to latest' }).click()
  await expect(page.getByText(/^10,?000 events, the same set as the timeline/)).toBeVisible()
  expect(await addressOf(page)).not.toContain('asof')
})

test('an event of it is not there before it was reported, and then with the claims known', async ({ page }) => {
  const { id, knownFrom, before } = eventInTheMiddle()
  await opened(page, `?data=${DATA}&event=${id}&asof=${before}`)
  await expect(panel(page).getByRole('heading', { name: 'Nothing had been published about this event yet' })).toBeVisible()
  expect((await page.content()).replaceAll(id, '')).not.toContain('This claim is made up')
  await opened(page, `?data=${DATA}&event=${id}&asof=${knownFrom}`)
  await expect(panel(page)).toContainText('This claim is made up')
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => addressOf(page)).toContain(`asof=${knownFrom}`)
})

test('words find nothing that was reported later', async ({ page }) => {
  const { id, knownFrom, before } = eventInTheMiddle()
  await page.goto(`?data=${DATA}&view=list&asof=${knownFrom}&q=${id}`)
  await expect(page.locator(`tr[data-event-id="${id}"]`)).toHaveCount(1, { timeout: 30_000 })
  await page.goto(`?data=${DATA}&view=list&asof=${before}&q=${id}`)
  await drawn(page)
  // What is spelled alike may be found.
  await expect(page.locator('#events')).toContainText(/events?/)
  await expect(page.locator(`tr[data-event-id="${id}"]`)).toHaveCount(0)
})

test('files that say when what was published cannot be had: nothing is shown rather than too much', async ({ page, quiet }) => {
  quiet.allowErrors.push(/evidence/)
  await page.route('**/evidence/*.json', (route) => route.abort())
  await page.goto(`?data=${DATA}&asof=2010-06-30`)
  await expect(page.getByRole('heading', { name: 'Looking back is not possible at the moment' })).toBeVisible()
  expect(await page.content()).not.toContain('Made up:')
  await page.unroute('**/evidence/*.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await drawn(page)
  await expect(strip(page)).toBeVisible()
})

for (const [name, data] of [['a bundle', 'us-russia/data/us-russia.json'], ['a folder', 'us-russia/data/']] as const) {
  test(`${name} that is no part of the site looks back as the site does`, async ({ page }) => {
    await opened(page, `?data=${data}&event=${ISTANBUL}&asof=2025-02-27T12:00:00Z`)
    await expect(panel(page)).toContainText('The talks were under way; no length was given.')
    await expect(strip(page)).toBeVisible()
    expect(await page.content()).not.toMatch(/FSB|Coulter|Darchiev|six hours/i)
    const words = await page.locator('.as-known-hidden').innerText()
    await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-27T12:00:00Z`)
    await expect(page.locator('.as-known-hidden')).toHaveText(words)
  })
}
