// Takes the pictures of docs/screens/: node scripts/screens.mjs [--base http://localhost:4173] [name …]
// Without --base, what `dist` holds is served for as long as it takes.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { launchOptions } from './browser.mjs'
import { smallPng } from './smallPng.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, path: string, size?: readonly [number, number], dark?: boolean, act?: (page: Page) => Promise<unknown>, before?: (page: Page) => Promise<unknown>, print?: boolean, noScript?: boolean }} Screen */

const EVENT = '/us-russia/events/istanbul-embassy-talks-2025-02-27/'
const RIYADH = '/us-russia/events/riyadh-us-russia-talks-2025-02-18/'
const HOME = '/us-russia/'
const PHONE = /** @type {const} */ ([390, 844])

const share = (/** @type {Page} */ page) => page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
const palette = (/** @type {Page} */ page) => page.keyboard.press('Control+k').then(() => page.getByRole('dialog').getByRole('combobox').fill('istan'))
const failing = (/** @type {Page} */ page) => page.route('**/data/**', (route) => route.fulfill({ status: 503, body: '' }))

/** The dataset as a file from elsewhere, with some mistakes. @param {Page} page */
const mistaken = (page) => page.route('**/mistaken.json', async (route) => {
  const bundle = await (await route.fetch({ url: new URL('us-russia/data/us-russia.json', route.request().url()).href })).json()
  Object.assign(bundle.events[0], { when: '27/02/2025' })
  Object.assign(bundle.events[3], { kind: 'gathering' })
  Object.assign(bundle.events[9].participants[0], { actor: 'russa' })
  delete bundle.events[7].title
  await route.fulfill({ body: JSON.stringify(bundle, null, 2), contentType: 'application/json' })
})

/** @type {Screen[]} */
const SCREENS = [
  { name: 'start', path: HOME },
  { name: 'start-dark', path: HOME, dark: true },
  { name: 'main', path: EVENT },
  { name: 'main-dark', path: EVENT, dark: true },
  { name: 'event-page', path: EVENT, size: [1440, 1400], noScript: true },
  { name: 'list', path: `${HOME}?view=list` },
  { name: 'list-event', path: `${EVENT}?view=list` },
  { name: 'known-on', path: `${EVENT}?asof=2025-02-27` },
  { name: 'compare', path: '/us-russia/compare/?about=duration' },
  { name: 'actor', path: '/us-russia/actors/sergei-lavrov/' },
  { name: 'actors', path: '/us-russia/actors/' },
  { name: 'place', path: '/us-russia/places/istanbul/' },
  { name: 'track', path: '/us-russia/tracks/embassies/' },
  { name: 'article', path: '/us-russia/articles/abp-live-2025-08-16-alaska/' },
  { name: 'publisher', path: '/us-russia/publishers/meduza/' },
  { name: 'method', path: '/us-russia/method/' },
  { name: 'share', path: EVENT, act: share },
  { name: 'palette', path: EVENT, act: palette },
  { name: 'settings', path: EVENT, act: (page) => page.getByRole('button', { name: 'Settings' }).first().click() },
  { name: 'keys', path: HOME, act: (page) => page.locator('.keys-button').click() },
  { name: 'no-match', path: `${HOME}?kind=vote&actor=alexander-darchiev` },
  { name: 'failed', path: `${HOME}?view=list`, before: failing },
  { name: 'import-report', path: '/?data=mistaken.json&view=list', before: mistaken, act: (page) => page.getByRole('button', { name: 'Show them' }).click() },
  { name: 'not-there', path: '/us-russia/events/nothing-here/' },
  { name: 'offline', path: EVENT, act: async (page) => { await page.context().setOffline(true); await page.waitForTimeout(300) } },
  { name: 'print', path: EVENT, size: [794, 1123], print: true },
  { name: 'embed-card', path: `/us-russia/embed/events/istanbul-embassy-talks-2025-02-27/`, size: [640, 560] },
  { name: 'embed-strip', path: '/us-russia/embed/', size: [640, 360] },
  { name: 'tablet', path: EVENT, size: [1024, 768] },
  { name: 'tablet-upright', path: EVENT, size: [820, 1180] },
  { name: 'arabic', path: `${EVENT}?lang=ar` },
  { name: 'arabic-list', path: `${HOME}?lang=ar&view=list` },
  { name: 'russian-tracks', path: `${HOME}?lang=ru&lanes=track` },
  { name: 'forced-colours', path: EVENT, dark: true, act: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: 'text-200', path: EVENT, act: (page) => page.evaluate(() => { document.documentElement.style.fontSize = '200%' }) },
  { name: 'phone', path: HOME, size: PHONE },
  { name: 'phone-list', path: `${HOME}?view=list`, size: PHONE },
  { name: 'phone-event', path: EVENT, size: PHONE },
  { name: 'phone-filters', path: HOME, size: PHONE, act: (page) => page.getByRole('button', { name: 'Filter', exact: true }).first().click() },
  { name: 'phone-search', path: `${HOME}?view=list&q=lavrov`, size: PHONE },
  { name: 'phone-share', path: RIYADH, size: PHONE, act: (page) => page.locator('.panel-actions').getByRole('button', { name: /^Share/ }).click() },
  { name: 'phone-actor', path: '/us-russia/actors/donald-trump/', size: PHONE, dark: true },
  { name: 'phone-arabic', path: `${HOME}?lang=ar`, size: PHONE },
  { name: 'phone-320', path: EVENT, size: [320, 640] },
]

const { values, positionals } = parseArgs({ options: { base: { type: 'string' }, dir: { type: 'string', default: 'dist' } }, allowPositionals: true })

/** @returns {Promise<{ base: string, end: () => void }>} */
async function served() {
  if (values.base !== undefined) return { base: values.base, end: () => undefined }
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', '0', '--dir', values.dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const base = await new Promise((/** @type {(base: string) => void} */ done) => { server.stdout.on('data', (text) => { const found = /http:\/\/localhost:\d+/.exec(String(text)); if (found) done(found[0]) }) })
  return { base, end: () => server.kill() }
}

/** @param {import('@playwright/test').Browser} browser @param {string} base @param {Screen} screen */
async function take(browser, base, { name, path, size = [1440, 900], dark = false, before, act, print = false, noScript = false }) {
  const context = await browser.newContext({ viewport: { width: size[0], height: size[1] }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', javaScriptEnabled: !noScript, serviceWorkers: 'block', locale: 'en-GB', hasTouch: size[0] < 640 })
  const page = await context.newPage()
  await before?.(page)
  await page.goto(base + path)
  // Pages without the app are ready as they are; where something fails, nothing ever is.
  await page.locator(before ? '.state, .notice' : noScript ? 'body' : 'html[data-ready=true], body:not(:has(#app:not(:empty))):not(:has(.app))').first().waitFor({ timeout: 30_000 })
  await page.waitForTimeout(1200)
  await act?.(page)
  if (print) await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  const png = smallPng(await page.screenshot())
  writeFileSync(`docs/screens/${name}.png`, png)
  console.log(`${name} ${(png.length / 1000).toFixed(0)} kB`)
  await context.close()
}

mkdirSync('docs/screens', { recursive: true })
const { base, end } = await served()
const browser = await chromium.launch(launchOptions())
for (const screen of SCREENS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  try { await take(browser, base, screen) } catch (error) {
    console.error(`${screen.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    process.exitCode = 1
  }
}
await browser.close()
end()
