import { spawn, type ChildProcess } from 'node:child_process'
import { ISTANBUL, addressOf, drawn, expect, panel, test } from './reader'

let server: ChildProcess
let origin = ''

// The same build, served the way a host with several sites does, below a folder it knows nothing about.
test.beforeAll(async () => {
  server = spawn(process.execPath, ['scripts/serve.mjs', '--port', '0', '--base', '/some/sub/folder/'], { stdio: ['ignore', 'pipe', 'inherit'] })
  origin = await new Promise((resolve) => server.stdout?.on('data', (chunk: Buffer) => {
    const found = /http:\/\/localhost:\d+/.exec(chunk.toString())
    if (found) resolve(found[0])
  }))
})
test.afterAll(() => void server.kill())

test.describe('in a sub-folder', () => {
  test.beforeEach(({ quiet }) => { quiet.allowErrors.push(/^foreign request: http:\/\/localhost:\d+\/some\/sub\/folder\//) })

  test('an event opens cold, its links stay inside, Back returns', async ({ page }) => {
    await page.goto(`${origin}/some/sub/folder/us-russia/events/${ISTANBUL}/?actor=russia`)
    await drawn(page)
    await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
    await panel(page).getByRole('button', { name: 'Next event' }).click()
    expect(await addressOf(page)).toMatch(/^\/some\/sub\/folder\/us-russia\/events\/[^/]+\/\?actor=russia$/)
    await page.goBack()
    await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
  })

  test('an unknown address finds the site’s root and starts the app', async ({ page }) => {
    await page.goto(`${origin}/some/sub/folder/us-russia/events/not-there-at-all/`)
    await expect(page.getByText('No event at this address')).toBeVisible({ timeout: 15_000 })
  })

  test('the root shows the dataset', async ({ page }) => {
    await page.goto(`${origin}/some/sub/folder/`)
    await drawn(page)
    await expect(page.getByText(/events from \d+ articles/)).toBeVisible()
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
