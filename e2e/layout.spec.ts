import type { Page } from '@playwright/test'
import { layoutFaults } from './layoutFaults'
import { HOME, ISTANBUL, drawn, eventPath, expect, opened, test } from './reader'

/** The key on the page of the method draws all shapes of values in one plot, whose labels are placed for text of 100 %. */
const KNOWN = /^"Report [A-H]: .*" x "Report [A-H]: /

/** On the real dataset: nothing over anything, nothing cut off, nothing too small to hit, no page that scrolls sideways. */
const WIDTHS = [[1440, 900], [1024, 768], [820, 1100], [390, 844], [320, 700]] as const
type Screen = readonly [name: string, address: string, ready?: (page: Page) => Promise<void>]

const share = async (page: Page) => {
  await page.getByRole('button', { name: /^Share/ }).and(page.locator(':not([inert] *)')).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}
const APP: readonly Screen[] = [
  ['timeline', HOME, drawn],
  ['list', `${HOME}?view=list`, drawn],
  ['event', eventPath(ISTANBUL), drawn],
  ['event beside the list', `${eventPath(ISTANBUL)}?view=list`, drawn],
  ['as known on', `${eventPath(ISTANBUL)}?asof=2025-02-27`, drawn],
  ['compare', 'us-russia/compare/?about=duration', drawn],
  ['no match', `${HOME}?kind=vote&actor=alexander-darchiev`, drawn],
  ['share dialog', eventPath(ISTANBUL), async (page) => { await drawn(page); await share(page) }],
]
const PAGES: readonly Screen[] = [
  ['start', './'], ['method', 'us-russia/method/'], ['actors', 'us-russia/actors/'], ['actor', 'us-russia/actors/sergei-lavrov/'],
  ['place', 'us-russia/places/istanbul/'], ['article', 'us-russia/articles/abp-live-2025-08-16-alaska/'], ['publisher', 'us-russia/publishers/meduza/'], ['track', 'us-russia/tracks/embassies/'], ['accounts of how long', 'us-russia/compare/duration/'],
  ['strip', 'us-russia/embed/'], ['card', `us-russia/embed/events/${ISTANBUL}/`], ['not there', 'us-russia/events/nothing-here/'],
]

interface Around { readonly textPercent?: number; readonly query?: string }

async function faultsOn(page: Page, [, address, ready]: Screen, { textPercent = 100, query = '' }: Around = {}): Promise<string[]> {
  const answer = await page.goto(address + (query === '' ? '' : `${address.includes('?') ? '&' : '?'}${query}`))
  // An empty page has no faults.
  expect(answer?.status(), address).toBe(address.includes('nothing-here') ? 404 : 200)
  await ready?.(page)
  if (textPercent !== 100) await page.evaluate((percent) => { document.documentElement.style.fontSize = `${percent}%` }, textPercent)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(350)
  return (await page.evaluate(layoutFaults)).filter((fault) => textPercent === 100 || !KNOWN.test(fault))
}

async function check(page: Page, size: readonly [number, number], screens: readonly Screen[], around?: Around): Promise<void> {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: size[0], height: size[1] })
  for (const screen of screens) expect.soft(await faultsOn(page, screen, around), screen[0]).toEqual([])
}

for (const size of WIDTHS) {
  test(`the app at ${size[0]} px`, ({ page }) => check(page, size, APP))
  test(`pages at ${size[0]} px`, ({ page }) => check(page, size, PAGES))
}

for (const size of [WIDTHS[0], WIDTHS[2], WIDTHS[3]] as const) {
  test(`the app with text of 200 % at ${size[0]} px`, ({ page }) => check(page, size, APP, { textPercent: 200 }))
  test(`pages with text of 200 % at ${size[0]} px`, ({ page }) => check(page, size, PAGES, { textPercent: 200 }))
}

// The app speaks Arabic; pages without it stay in the language of their content.
for (const size of [WIDTHS[0], WIDTHS[2], WIDTHS[3]] as const) {
  test(`right to left at ${size[0]} px`, async ({ page }) => {
    await check(page, size, APP.filter(([name]) => name !== 'share dialog'), { query: 'lang=ar' })
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  })
}

test('the columns of the method begin at one height, each with a heading', async ({ page }) => {
  for (const [width, textPercent, columns] of [[1440, 100, 3], [820, 100, 2], [1440, 200, 3]] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('us-russia/method/')
    await page.evaluate((percent) => { document.documentElement.style.fontSize = `${percent}%` }, textPercent)
    const tops = await page.locator('.key').evaluate((key) => {
      const parts = [...key.querySelectorAll('h2, h3, p, li, .key-keys > div')].flatMap((part) => [...part.getClientRects()].map(({ left, top }) => ({ left, top, isHeading: part.matches('h2, h3') })))
      return [...Map.groupBy(parts, ({ left }) => Math.round(left)).values()].map((column) => column.reduce((first, part) => (part.top < first.top ? part : first)))
    })
    expect(tops.length, `${width} px, ${textPercent} %`).toBe(columns)
    expect(tops.map(({ top }) => top)).toEqual(tops.map(() => tops[0]?.top))
    expect(tops.every(({ isHeading }) => isHeading)).toBe(true)
  }
})

/** Words of the filters that stand on two lines; addresses of sites may. Runs in the page. */
function brokenWords(): readonly string[] {
  return [...document.querySelectorAll('.facet-name')].flatMap(({ firstChild: text }) => {
    if (!(text instanceof Text) || /\S\.\S/.test(text.data)) return []
    const range = document.createRange()
    return [...text.data.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ index, 0: word }) => {
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
    }).map(([word]) => word)
  })
}

for (const lang of ['en', 'ru']) {
  test(`with text of 200 % no word of the filters is broken, and the words under the strip of reports are whole, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.addInitScript(() => localStorage.setItem('parley.preferences', JSON.stringify({ version: 1, textSize: 200 })))
    for (const address of [`${HOME}?lang=${lang}`, `${eventPath(ISTANBUL)}?lang=${lang}&asof=2025-03-10`]) {
      await page.goto(address)
      await drawn(page)
      for (const more of await page.locator('.facet-more').all()) await more.click()
      const folded = page.locator('button.facet-arrow[aria-expanded=false]')
      while (await folded.count() > 0) await folded.first().click()
      expect(await page.locator('.facet-name').count()).toBeGreaterThan(100)
      expect(await page.evaluate(brokenWords)).toEqual([])
      const when = page.locator('.reports-when')
      await expect(when).toBeInViewport({ ratio: 1 })
      // Within the strip, which nothing covers.
      expect(await when.evaluate((words) => words.getBoundingClientRect().bottom - (words.closest('.as-known-on')?.getBoundingClientRect().bottom ?? 0))).toBeLessThanOrEqual(0)
    }
  })
}

test('with text of 200 % the filters of a phone fit', ({ page }) => check(page, WIDTHS[3], [['filters', HOME, async () => {
  await drawn(page)
  await page.locator('.tab-bar button[aria-haspopup=dialog]').click()
  await expect(page.locator('.filters-pane')).toBeVisible()
}]], { textPercent: 200 }))

test('with text of 200 % the head of an event is read in a narrow window, Filter is pressed, the strip over the list is drawn on', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('parley.preferences', JSON.stringify({ textSize: 200 })))
  await page.setViewportSize({ width: 320, height: 640 })
  await opened(page, eventPath(ISTANBUL))
  expect((await page.locator('.event-kind').first().boundingBox())?.height).toBeLessThan(110)
  await page.setViewportSize({ width: 640, height: 700 })
  await opened(page, HOME)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.locator('.filters-pane')).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await opened(page, `${HOME}?view=list&asof=2025-02-27`)
  expect((await page.locator('.reports-strip').boundingBox())?.width).toBeGreaterThan(600)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${HOME}actors/donald-trump/`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
