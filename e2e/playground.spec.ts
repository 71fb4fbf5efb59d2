import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { axeFaults } from './axe'
import { layoutFaults } from './layoutFaults'

/** Every part in every state, from a build made for this test alone: in light and dark, right to left, with larger text. */
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }
let folder = ''
const server: Server = createServer((request, response) => {
  const name = new URL(request.url ?? '/', 'http://x').pathname
  readFile(join(folder, name)).then((body) => response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body), () => response.writeHead(404).end())
})

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(join(tmpdir(), 'parley-playground-'))
  await build({ configFile: false, logLevel: 'error', publicDir: false, base: './', plugins: [react()], build: { outDir: folder, emptyOutDir: true, minify: false, assetsInlineLimit: 0, rolldownOptions: { input: 'playground.html' } } })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
})
test.afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const open = async (page: Page, query: string) => {
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error' && !/favicon/.test(message.text() + message.location().url)) wrong.push(message.text()) })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/playground.html${query}`)
  await expect(page.locator('.specimen')).not.toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
  return wrong
}

for (const theme of ['light', 'dark'] as const) {
  test(`every part in every state passes axe: ${theme}`, async ({ page }) => {
    test.setTimeout(180_000)
    expect(await open(page, `?theme=${theme}`)).toEqual([])
    // Whole pages stand beside one another here, so what holds for one page (one h1, names of regions) is not asked.
    expect(await axeFaults(page)).toEqual([])
  })
}

for (const [name, query, width] of [['as it is', '', 1440], ['right to left', '?dir=rtl', 1440], ['text at 200 %', '?text=200', 1440], ['narrow', '', 390], ['narrow, right to left', '?dir=rtl', 390]] as const) {
  test(`nothing lies over anything or is cut off: ${name}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    expect(await open(page, query)).toEqual([])
    expect(await page.evaluate(layoutFaults)).toEqual([])
  })
}
