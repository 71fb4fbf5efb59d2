import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { folderOfRun } from './laterBuild'
import { test, expect, drawn, eventPath, HOME, ISTANBUL, panel, RIYADH } from './reader'

/**
 * Without a network what was opened stays readable, and a deploy breaks no open page. Each test has a server of its own,
 * which it can stop, and whose files it can change.
 */
test.use({ serviceWorkers: 'allow' })

const DIST = 'dist'
const places: { folder: string; servers: ChildProcess[] }[] = []

interface Site { readonly address: string; readonly stop: () => Promise<void>; readonly start: () => Promise<void>; readonly serveFrom: (dir: string) => void; readonly folder: string }

async function site(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-offline-'))
  const link = join(folder, 'served')
  symlinkSync(join(process.cwd(), DIST), link)
  const place = { folder, servers: [] as ChildProcess[] }
  places.push(place)
  let port = 0
  let server: ChildProcess | null = null
  const start = async () => {
    const child = spawn(process.execPath, ['scripts/serve.mjs', '--dir', link, '--port', String(port), '--base', folderOfRun()])
    place.servers.push(child)
    server = child
    port = await new Promise<number>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => { const found = /localhost:(\d+)/.exec(String(text)); if (found) resolve(Number(found[1])) })
      child.once('exit', () => reject(new Error('the server did not start')))
    })
  }
  await start()
  return {
    address: `http://localhost:${port}${folderOfRun()}`, folder, start,
    stop: () => new Promise<void>((resolve) => { server?.once('exit', () => resolve()); server?.kill() }),
    serveFrom: (dir) => { unlinkSync(link); symlinkSync(dir, link) },
  }
}

test.afterAll(() => {
  for (const { folder, servers } of places.splice(0)) {
    for (const server of servers) server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The service worker rules the page and has kept what the page needs. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** The same build under other names of its scripts, as after a change. */
function otherBuild(folder: string): string {
  const dir = join(folder, 'b')
  cpSync(DIST, dir, { recursive: true })
  const assets = join(dir, 'assets')
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
  const renamed = new Map(names.map((name) => [name, name.replace(/-([\w-]{8})(\.\w+)$/, (_, hash: string, end: string) => `-${hash.split('').toReversed().join('')}${end}`)]))
  const isText = (name: string) => /\.(js|html)$/.test(name)
  const texts = [...readdirSync(assets).map((name) => join(assets, name)), ...readdirSync(dir, { recursive: true }).map((name) => join(dir, String(name)))].filter((file) => isText(file) && !file.includes(`${join('b', '.vite')}`))
  const pattern = new RegExp([...renamed.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const file of new Set(texts)) writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, (name) => renamed.get(name) ?? name))
  for (const [from, to] of renamed) renameSync(join(assets, from), join(assets, to))
  return dir
}

test('what was opened is read without a network, and said to be a copy; what was not opened is explained', async ({ page, quiet }) => {
  quiet.allowErrors.push(/foreign request/)
  const { address, stop, start } = await site()
  await page.goto(address + HOME)
  await drawn(page)
  await kept(page)
  await page.goto(address + eventPath(ISTANBUL))
  await drawn(page)
  await stop()

  await page.reload()
  await drawn(page)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Istanbul')
  await expect(page.getByText(/No connection\. You see the copy of/)).toBeVisible()
  // An event that was not opened: its own page is not kept, the dataset is, and says what is missing.
  await page.goto(address + eventPath(RIYADH))
  await drawn(page)
  await expect(panel(page).getByRole('alert')).toContainText('could not be reached')

  await start()
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Riyadh')
})

test('a page that is open when the network goes says so beside itself, moves nothing, and stops saying so once it is back', async ({ page, context, quiet }) => {
  quiet.allowErrors.push(/foreign request/)
  const { address } = await site()
  const plot = page.getByTestId('timeline')
  const said = page.locator('.network-gone')
  const open = () => plot.locator(`[data-event-id="${ISTANBUL}"]`).first().click()
  await page.goto(address + HOME)
  await drawn(page)
  await kept(page)
  await open()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Istanbul')
  // Loaded anew, the page has the event no longer at hand; there is a copy.
  await page.goto(address + HOME)
  await drawn(page)
  await expect(plot.locator(`[data-event-id="${ISTANBUL}"]`).first()).toBeVisible()
  const before = await plot.boundingBox()
  await expect(said).toBeEmpty()

  await context.setOffline(true)
  await expect(said).toHaveText(/^No connection\. What you opened stays readable\. The data is as of \d{1,2} \w+ \d{4}, \d\d:\d\d\.$/)
  await expect(page.getByRole('status').filter({ hasText: 'No connection.' })).toHaveCount(1)
  expect(await plot.boundingBox()).toEqual(before)
  await open()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Istanbul')
  await page.waitForTimeout(300)
  await expect(page.locator('.notice')).toHaveCount(0)
  await expect(said).toContainText('No connection.')

  await context.setOffline(false)
  await expect(said).toBeEmpty()
  await expect(page.locator('.notice')).toHaveCount(0)

  await context.setOffline(true)
  await said.getByRole('button', { name: 'Close' }).click()
  await expect(said).toBeEmpty()
  await expect(page.locator('#events')).toBeFocused()
})

test('saved whole, with its size said before, every event is read without a network', async ({ page, quiet }) => {
  quiet.allowErrors.push(/foreign request/)
  const { address, stop } = await site()
  await page.goto(address + HOME)
  await drawn(page)
  await kept(page)
  await page.locator('.dataset-menu summary').click()
  await page.getByRole('button', { name: /Save for offline \([\d.]+ MB\)/ }).click()
  await expect(page.getByText(/^Saved .+\./)).toBeVisible({ timeout: 30_000 })
  await stop()
  await page.goto(address + eventPath(RIYADH))
  await drawn(page)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText('Riyadh')
  await page.locator('.dataset-menu summary').click()
  await page.getByRole('button', { name: 'Remove the saved copy' }).click()
  await expect(page.getByText('Removed. What you opened stays.')).toBeVisible()
})

for (const [part, files] of [['the app', '**/assets/index-*.js'], ['a part of it', '**/assets/explorer-*.js']] as const) {
  test(`a page opened before a deploy loads itself anew once when ${part} is gone, and keeps its state`, async ({ page, quiet }) => {
    quiet.allowErrors.push(/foreign request/, /dynamically imported module/)
    const { address, serveFrom, folder } = await site()
    // Without a copy of the parts: as if the service worker had not come yet.
    await page.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }) })
    let loads = 0
    page.on('framenavigated', (frame) => { if (frame === page.mainFrame()) loads += 1 })
    const other = otherBuild(folder)
    let isFirst = true
    await page.route(files, async (route) => {
      if (isFirst) serveFrom(other)
      isFirst = false
      await route.continue()
    })
    await page.goto(`${address}${HOME}?actor=ukraine&view=list`)
    await expect.poll(() => loads).toBe(2)
    await drawn(page)
    expect(loads).toBe(2)
    expect(new URL(page.url()).search).toBe('?actor=ukraine&view=list')
    await expect(page.getByRole('button', { name: /Ukraine/ }).first()).toBeVisible()
  })
}

test('where the app is gone for good, the page as it was written is read, and not loaded for ever', async ({ page, quiet }) => {
  quiet.allowErrors.push(/foreign request/, /dynamically imported module/)
  const { address } = await site()
  await page.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }) })
  let loads = 0
  page.on('framenavigated', (frame) => { if (frame === page.mainFrame()) loads += 1 })
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(address + eventPath(RIYADH))
  await expect.poll(() => loads).toBe(2)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Riyadh')
  await page.waitForTimeout(1000)
  expect(loads).toBe(2)
})

test('a part that is gone for good is told, not reloaded for ever', async ({ page, quiet }) => {
  quiet.allowErrors.push(/foreign request/)
  const { address } = await site()
  await page.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }) })
  let loads = 0
  page.on('framenavigated', (frame) => { if (frame === page.mainFrame()) loads += 1 })
  await page.route('**/assets/explorer-*', (route) => route.fulfill({ status: 404 }))
  await page.goto(address + HOME)
  await expect(page.getByRole('heading', { name: 'A part of this page could not be loaded' })).toBeVisible()
  await page.waitForTimeout(500)
  expect(loads).toBe(2)
})

test('an open page goes on after a deploy, from its copies, and the next visit is the new build', async ({ page, quiet }) => {
  quiet.allowErrors.push(/foreign request/)
  const { address, serveFrom, folder } = await site()
  await page.goto(address + HOME + '?view=list')
  await drawn(page)
  await kept(page)
  await page.waitForFunction(async () => (await (await caches.open('parley-assets')).keys()).length > 5)
  const before = await page.locator('script[data-app]').getAttribute('data-app')
  serveFrom(otherBuild(folder))
  // The plot was not drawn yet: its chunk of the old build is neither kept nor served.
  await page.getByRole('searchbox').fill('Istanbul')
  await expect(page.locator('table [data-event-id]').first()).toBeVisible()
  await page.reload()
  await drawn(page)
  expect(await page.locator('script[data-app]').getAttribute('data-app')).not.toBe(before)
})

test('a service worker that gives up takes every copy with it in one visit', async ({ page, quiet }) => {
  quiet.allowErrors.push(/foreign request/)
  const { address, serveFrom, folder } = await site()
  await page.goto(address + HOME)
  await drawn(page)
  await kept(page)
  const dir = join(folder, 'off')
  cpSync(DIST, dir, { recursive: true })
  // As OFFLINE=off builds it (scripts/build.mjs): the same worker that knows it is switched off.
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8')
  expect(worker).toContain('fetch')
  writeFileSync(join(dir, 'sw.js'), readFileSync(join(DIST, 'sw-off.js'), 'utf8'))
  serveFrom(dir)
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()))
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0)
})
