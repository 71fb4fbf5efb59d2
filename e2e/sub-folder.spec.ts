import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DIST, serve } from './laterBuild'
import { ISTANBUL, addressOf, drawn, expect, filters, listRows, panel, test } from './reader'

const BASE = '/some/sub/folder/'
const TITLE = 'US and Russian diplomats hold embassy talks in Istanbul'

let server: ChildProcess
let origin = ''
/** An address below the folder. */
const at = (path: string) => `${origin}${BASE}${path}`

// The same build, served the way a host with several sites does, below a folder it knows nothing about.
test.beforeAll(async () => { ({ origin, server } = await serve(DIST, BASE)) })
test.afterAll(() => void server.kill())

test.describe('in a sub-folder', () => {
  test.beforeEach(({ quiet }) => { quiet.allowErrors.push(/^foreign request: http:\/\/localhost:\d+\/some\/sub\/folder\//) })

  test('an event opens cold, its links stay inside, Back returns', async ({ page }) => {
    await page.goto(at(`us-russia/events/${ISTANBUL}/?actor=russia`))
    await drawn(page)
    await expect(panel(page)).toContainText(TITLE)
    await panel(page).getByRole('button', { name: 'Next event' }).click()
    expect(await addressOf(page)).toMatch(/^\/some\/sub\/folder\/us-russia\/events\/[^/]+\/\?actor=russia$/)
    await page.goBack()
    await expect(panel(page)).toContainText(TITLE)
  })

  test('an unknown address finds the site’s root and starts the app', async ({ page }) => {
    await page.goto(at('us-russia/events/not-there-at-all/'))
    await expect(page.getByText('No event at this address')).toBeVisible({ timeout: 15_000 })
  })

  test('the root shows the dataset', async ({ page }) => {
    await page.goto(at(''))
    await drawn(page)
    await expect(page.getByText(/events from \d+ articles/)).toBeVisible()
  })

  test('a filter narrows the list and stands in the address, which opens the same', async ({ page }) => {
    await page.goto(at('us-russia/?view=list'))
    await drawn(page)
    await filters(page).getByRole('checkbox', { name: /^Russia\b/ }).first().check()
    await expect.poll(() => addressOf(page)).toMatch(/^\/some\/sub\/folder\/us-russia\/\?actor=russia&view=list$/)
    const count = await page.locator('table').getAttribute('aria-rowcount')
    await page.reload()
    await drawn(page)
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe(count)
    await expect(listRows(page).first()).toBeVisible()
  })

  test('links and frames that are shared name the folder; the frame stands', async ({ page }) => {
    await page.goto(at(`us-russia/events/${ISTANBUL}/`))
    await drawn(page)
    await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('group', { name: 'Link to the event page', exact: true }).getByRole('textbox')).toHaveValue(at(`us-russia/events/${ISTANBUL}/`))
    await dialog.locator('summary', { hasText: 'Embed' }).click()
    await expect(page.frameLocator('.share-frame').getByText(TITLE).first()).toBeVisible()
    expect(await dialog.locator('.share-frame').getAttribute('src')).toBe(at(`us-russia/embed/events/${ISTANBUL}/`))
  })

  test('accounts are compared, at the page written for it too', async ({ page }) => {
    await page.goto(at('us-russia/compare/duration/'))
    await drawn(page)
    await expect(page.getByRole('table').first()).toBeVisible()
    expect((await addressOf(page)).startsWith(`${BASE}us-russia/compare/`)).toBe(true)
  })

  test('an actor’s page, and from there to the timeline', async ({ page }) => {
    await page.goto(at('us-russia/actors/turkiye/'))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href))
    const ours = links.filter((href) => href.startsWith(origin))
    expect(ours.length).toBeGreaterThan(5)
    expect(ours.filter((href) => !href.startsWith(at('')))).toEqual([])
    await page.locator('a[href*="/events/"]').first().click()
    await drawn(page)
    expect((await addressOf(page)).startsWith(`${BASE}us-russia/events/`)).toBe(true)
  })

  test('looking back shows what was known then', async ({ page }) => {
    await page.goto(at(`us-russia/events/${ISTANBUL}/?asof=2025-02-27`))
    await drawn(page)
    await expect(panel(page)).toContainText(TITLE)
    expect(await panel(page).textContent()).not.toMatch(/Coulter|Darchiev/)
  })

  test('a link of a revision, and one with the id in the query', async ({ page }) => {
    const released = JSON.parse(readFileSync('data/released-data/us-russia-1.json', 'utf8')) as { dataset: { title: string } }
    await page.goto(at(`us-russia/events/${ISTANBUL}/?rev=1`))
    await drawn(page)
    await expect(page.locator('.dataset-menu')).toContainText(released.dataset.title)
    await page.goto(at(`us-russia/?id=${ISTANBUL}`))
    await drawn(page)
    await expect(panel(page)).toContainText(TITLE)
  })
})

test.describe('offline in a sub-folder', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the service worker registers for the folder alone, and an opened event stays readable without network', async ({ page, context, quiet }) => {
    quiet.allowErrors.push(/^foreign request: http:\/\/localhost:\d+\/some\/sub\/folder\//)
    await page.goto(at(`us-russia/events/${ISTANBUL}/`))
    await drawn(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(at(''))
    // Asked for once under the worker's rule.
    await page.reload()
    await drawn(page)
    await context.setOffline(true)
    await page.reload()
    await drawn(page)
    await expect(panel(page)).toContainText(TITLE)
  })
})

test('odd request lines do not end the server', async () => {
  const { connect } = await import('node:net')
  const { port } = new URL(origin)
  for (const line of ['GET // HTTP/1.1', 'GET /some/sub/folder/%zz HTTP/1.1', 'GET http://[ HTTP/1.1']) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), 'localhost', () => socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`))
      socket.on('close', () => resolve()).on('error', () => resolve()).resume()
    })
  }
  expect((await fetch(`${origin}/some/sub/folder/`)).status).toBe(200)
})

test('icon and manifest are still found after the first step', async ({ page, quiet }) => {
  quiet.allowErrors.push(/^foreign request/)
  await page.goto(`${origin}/some/sub/folder/us-russia/?view=list`)
  await drawn(page)
  await page.locator(`table [data-event-id="${ISTANBUL}"] a`).first().click()
  await expect(panel(page)).toBeVisible()
  const addresses = await page.locator('link[rel=icon], link[rel=manifest]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  expect(addresses).toHaveLength(2)
  for (const address of addresses) expect((await fetch(address)).status).toBe(200)
})
