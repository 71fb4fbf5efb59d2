// Takes the pictures of docs/screens/ from a build that is served: node scripts/screens.mjs http://localhost:4173
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { launchOptions } from './browser.mjs'

const base = process.argv[2] ?? 'http://localhost:4173'
const EVENT = '/us-russia/events/istanbul-embassy-talks-2025-02-27/'
/** @type {[string, string, number, number, 'light' | 'dark'][]} */
const screens = [
  ['main', EVENT, 1440, 900, 'light'],
  ['main-dark', EVENT, 1440, 900, 'dark'],
  ['timeline', '/us-russia/', 1440, 900, 'light'],
  ['list', '/us-russia/?view=list', 1440, 900, 'light'],
  ['known-on', `${EVENT}?asof=2025-02-27`, 1440, 900, 'light'],
  ['actor', '/us-russia/actors/sergei-lavrov/', 1440, 900, 'light'],
  ['matrix', '/us-russia/actors/', 1440, 900, 'light'],
  ['place', '/us-russia/places/istanbul/', 1440, 900, 'light'],
  ['tablet', EVENT, 1024, 768, 'light'],
  ['phone-list', '/us-russia/', 390, 844, 'light'],
  ['phone-event', EVENT, 390, 844, 'light'],
  ['phone-actor', '/us-russia/actors/donald-trump/', 390, 844, 'dark'],
]
mkdirSync('docs/screens', { recursive: true })
const browser = await chromium.launch(launchOptions())
for (const [name, path, width, height, colorScheme] of screens) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  await page.goto(base + path)
  // Pages without the app are ready as they are.
  await page.locator('html[data-ready=true], .record-page').first().waitFor({ timeout: 30_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `docs/screens/${name}.png` })
  await page.close()
}
await browser.close()
