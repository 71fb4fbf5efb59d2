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
