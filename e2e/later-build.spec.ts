import type { Frame, Page } from '@playwright/test'
import { LATER, laterBuild, NEW_TITLE, OLD_TITLE, RENAMED_FROM, RENAMED_TO, WITHDRAWN, type LaterBuild } from './laterBuild'
import { drawn, eventPath, expect, ISTANBUL, panel, test } from './reader'

/* What was handed out by one build, opened on the next, after a release of corrected data. */

let later: LaterBuild
test.beforeAll(async () => {
  test.setTimeout(180_000)
  later = await laterBuild()
})
test.afterAll(() => later.end())
test.beforeEach(({ quiet }) => { quiet.allowErrors.push(/^foreign request: http:\/\/localhost:\d+\//) })

/** A page that holds the frame as an article does. */
async function framed(page: Page, address: string): Promise<Frame> {
  // A page of its own: one that showed the site keeps the site's policy.
  const host = await page.context().newPage()
  await host.setContent(`<iframe src="${later.root}${address}" title="Parley" width="640" height="600" sandbox="allow-scripts"></iframe>`)
  const frame = host.frames()[1]
  if (!frame) throw new Error('no frame')
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true')
  return frame
}
const title = (frame: Frame) => frame.getByRole('heading', { level: 1 })
const CARD = `us-russia/embed/events/${ISTANBUL}/`

test('a pinned card shows the data it was pinned to, its query kept; a live one the latest', async ({ page }) => {
  const live = await framed(page, CARD)
  await expect(title(live)).toHaveText(NEW_TITLE)
  await expect(live.locator('.embed-revision')).toContainText(`Data revision ${LATER}`)
  const pinned = await framed(page, `${CARD}?theme=dark&rev=1#us-outcome`)
  await expect(title(pinned)).toHaveText(OLD_TITLE)
  await expect(pinned.locator('.embed-revision')).toContainText('Data revision 1')
  await expect(pinned.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(pinned.locator('#us-outcome')).toHaveClass(/pointed-at/)
  expect(pinned.url()).toBe(`${later.root}us-russia/embed/rev/1/events/${ISTANBUL}/?theme=dark&rev=1#us-outcome`)
  const out = await pinned.locator('.embed-open').getAttribute('href')
  expect(new URL(out ?? '', pinned.url()).href).toBe(`${later.root}${eventPath(ISTANBUL)}?rev=1`)
})

test('pinned to a date too: no more than was known then, and links carry both', async ({ page }) => {
  const frame = await framed(page, `${CARD}?asof=2025-02-27&rev=1`)
  await expect(title(frame)).toHaveText(OLD_TITLE)
  await expect(frame.getByText('As known on 27 Feb 2025')).toBeVisible()
  expect(await frame.content()).not.toMatch(/Coulter|Darchiev/)
  const links = await frame.locator('a[href^="../"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.filter((href) => !href.includes('?rev=1&asof=2025-02-27'))).toEqual([])
})

test('a pinned strip tells of the event as it was called, filters, and leads to that revision', async ({ page }) => {
  const strip = await framed(page, `us-russia/embed/?rev=1&actor=russia&hl=${ISTANBUL}`)
  await expect(strip.getByRole('region', { name: 'Chosen event' }).getByRole('heading')).toHaveText(OLD_TITLE)
  const links = strip.locator('.embed-caption a, .embed-open')
  for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) expect(href).toMatch(/\/us-russia\/(events|articles|\?).*[?&]rev=1$/)
  const live = await framed(page, `us-russia/embed/?actor=russia&hl=${ISTANBUL}`)
  await expect(live.getByRole('region', { name: 'Chosen event' }).getByRole('heading')).toHaveText(NEW_TITLE)
})

test('a revision that was never released is told, and the present one shown', async ({ page }) => {
  const frame = await framed(page, `${CARD}?rev=99`)
  await expect(title(frame)).toHaveText(NEW_TITLE)
  await expect(frame.locator('.embed-revision')).toContainText('Revision 99 was asked for.')
  // The one it holds already sends nowhere.
  const own = await framed(page, `${CARD}?rev=${LATER}`)
  expect(own.url()).toBe(`${later.root}${CARD}?rev=${LATER}`)
  await expect(own.locator('.embed-revision')).not.toContainText('asked for')
})

test('what a citation names is seen again: the event’s page at its revision', async ({ page }) => {
  await page.goto(`${later.root}${eventPath(ISTANBUL)}?rev=1`)
  await drawn(page)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText(OLD_TITLE)
  await page.goto(`${later.root}${eventPath(ISTANBUL)}`)
  await drawn(page)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText(NEW_TITLE)
})

test('the old address of a renamed event leads to it: page, app, frame, claim', async ({ page, request }) => {
  const html = await (await request.get(`${later.root}${eventPath(RENAMED_FROM)}`)).text()
  expect(html).toContain(`data-event-id="${RENAMED_TO}"`)
  await page.goto(`${later.root}${eventPath(RENAMED_FROM)}?actor=poland`)
  await drawn(page)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText('Poland shoots down drones that entered its airspace')
  const frame = await framed(page, `us-russia/embed/events/${RENAMED_FROM}/`)
  await expect(frame.locator(`[data-event-id="${RENAMED_TO}"]`)).toBeVisible()
  const pinned = await framed(page, `us-russia/embed/events/${RENAMED_TO}/?rev=1`)
  await expect(pinned.locator(`[data-event-id="${RENAMED_FROM}"]`)).toBeVisible()
})

test('a withdrawn event says when and why: page without scripts, app, frame; pinned, it is what it was', async ({ page, request }) => {
  const html = await (await request.get(`${later.root}${eventPath(WITHDRAWN)}`)).text()
  expect(html).toContain('Withdrawn 1 Dec 2026: Taken out for this test.')
  await page.goto(`${later.root}${eventPath(WITHDRAWN)}`)
  await drawn(page)
  await expect(page.getByText('Withdrawn 1 Dec 2026: Taken out for this test.').first()).toBeVisible()
  const frame = await framed(page, `us-russia/embed/events/${WITHDRAWN}/`)
  await expect(frame.getByText('Withdrawn 1 Dec 2026: Taken out for this test.')).toBeVisible()
  const pinned = await framed(page, `us-russia/embed/events/${WITHDRAWN}/?rev=1`)
  await expect(pinned.locator(`[data-event-id="${WITHDRAWN}"]`)).toBeVisible()
})
