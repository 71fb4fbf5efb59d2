import { connect } from 'node:net'
import { serve } from './laterBuild'
import { addressOf, drawn, expect, HOME, inSite, ISTANBUL, listRows, opened, panel, test } from './reader'

/* What only a folder can break. Everything else runs below one too: the project "folder" of playwright.config.ts. */

test('every link of a page stays inside the site’s folder', async ({ page, baseURL }) => {
  await page.goto('us-russia/actors/turkiye/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href))
  const ours = links.filter((href) => href.startsWith(new URL(baseURL ?? '').origin))
  expect(ours.length).toBeGreaterThan(5)
  expect(ours.filter((href) => inSite(href) === href)).toEqual([])
  await page.locator('a[href*="/events/"]').first().click()
  await drawn(page)
  expect(await addressOf(page)).toMatch(/^us-russia\/events\//)
})

test('an unknown address finds the site’s root and starts the app', async ({ page }) => {
  await page.goto('us-russia/events/not-there-at-all/')
  await expect(page.getByText('No event at this address')).toBeVisible()
  await page.goto('us-russia/events/not/there/at/all/')
  await expect(page.getByRole('link', { name: /events/ }).first()).toBeVisible()
})

test('the root shows the dataset', async ({ page }) => {
  await opened(page, './')
  await expect(page.getByText(/events from \d+ articles/)).toBeVisible()
})

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the service worker registers for the folder alone, and an opened event stays readable without network', async ({ page, context, baseURL }) => {
    await opened(page, `us-russia/events/${ISTANBUL}/`)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(baseURL)
    // Asked for once under the worker's rule.
    await page.reload()
    await drawn(page)
    await context.setOffline(true)
    await page.reload()
    await drawn(page)
    await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
  })
})

test('odd request lines do not end the server', async () => {
  const { root, server } = await serve('dist')
  const { port, pathname } = new URL(root)
  for (const line of ['GET // HTTP/1.1', `GET ${pathname}%zz HTTP/1.1`, 'GET http://[ HTTP/1.1']) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), 'localhost', () => socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`))
      socket.on('close', () => resolve()).on('error', () => resolve()).resume()
    })
  }
  expect((await fetch(root)).status).toBe(200)
  server.kill()
})

test('icon and manifest are still found after the first step', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await listRows(page).filter({ has: page.locator('a') }).first().locator('a').first().click()
  await expect(panel(page)).toBeVisible()
  const addresses = await page.locator('link[rel=icon], link[rel=manifest]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  expect(addresses).toHaveLength(2)
  for (const address of addresses) expect((await fetch(address)).status).toBe(200)
})
