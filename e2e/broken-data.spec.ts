import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeFaults } from './axe'
import { HOME, ISTANBUL, drawn, eventPath, expect, panel, test } from './reader'

const faults: readonly [string, { status?: number; body?: string; contentType?: string } | 'abort', RegExp][] = [
  ['a missing file', { status: 404, body: 'not found' }, /answered 404/],
  ['a server error', { status: 500, body: '' }, /answered 500/],
  ['HTML with status 200', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }, /web page in place of/],
  ['an empty file', { status: 200, body: '' }, /is empty/],
  ['a truncated file', { status: 200, body: '{"schemaVersion":1,"events":{"id":["a' }, /ends in the middle/],
  ['JSON of another product', { status: 200, body: '{"hello":"world"}' }, /not a dataset/],
  ['no network', 'abort', /could not be reached/],
]

for (const [name, fault, words] of faults) {
  test(`${name}: plain words, what still works, and trying again mends it`, async ({ page }) => {
    let broken = true
    await page.route('**/data/summaries.json', (route) => (!broken ? route.continue() : fault === 'abort' ? route.abort() : route.fulfill(fault)))
    await page.goto(eventPath(ISTANBUL))
    await expect(page.getByRole('alert')).toContainText(words)
    // The shared event itself is in the page and stays readable.
    await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await drawn(page)
  })
}

test('without events, nothing is offered that works on them, and each page that still works is one link away', async ({ page }) => {
  await page.route('**/data/summaries.json', (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto(HOME)
  const failed = page.getByRole('alert')
  await expect(failed.getByRole('link')).toHaveCount(3)
  for (const gone of ['.filters-pane', '.search-box', '.top-bar .segments']) await expect(page.locator(gone)).toBeHidden()
  await expect(page.locator('.main-pane')).toHaveJSProperty('offsetWidth', 1440)
  for (const [name, title] of [['Actors, and who met whom', 'Actors'], ['Places', 'Places'], ['How to read the marks', 'How to read the marks']] as const) {
    await failed.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await page.goBack()
  }
  await page.goto(eventPath(ISTANBUL))
  await expect(failed.getByRole('link')).toHaveCount(3)
  await expect(panel(page)).toHaveJSProperty('offsetWidth', 432)
})

test('a record that does not validate is left out and listed; the others are shown', async ({ page }) => {
  await page.route('**/data/summaries.json', async (route) => {
    const json = await (await route.fetch()).json() as { events: Record<string, unknown[]> }
    json.events['when']![3] = 'sometime'
    json.events['title']![5] = 12
    await route.fulfill({ json })
  })
  await page.goto(`${HOME}?view=list`)
  await expect(page.getByText(/2 records left out/)).toBeVisible()
  await page.getByRole('button', { name: 'Show them' }).click()
  const report = page.getByRole('dialog', { name: /\d+ events can be used/ })
  await expect(report.locator('tbody tr')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(report).toHaveCount(0)
  expect(await page.locator('table [data-event-id]').count()).toBeGreaterThan(50)
})

test('an event whose file is missing says so and can be tried again', async ({ page }) => {
  let broken = true
  await page.route(`**/data/events/${ISTANBUL}.json`, (route) => (broken ? route.fulfill({ status: 404, body: '' }) : route.continue()))
  await page.goto(`${HOME}?view=list`)
  await page.locator(`table [data-event-id="${ISTANBUL}"] a`).first().click()
  await expect(panel(page).getByRole('alert')).toContainText('404')
  broken = false
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page)).toContainText('The talks lasted more than six hours.')
})

test('when the timeline’s code cannot be had, list and panel go on', async ({ page }) => {
  await page.route(/assets\/visEngine.*\.js/, (route) => route.abort())
  await page.goto(eventPath(ISTANBUL))
  await expect(page.getByRole('heading', { name: 'The timeline stopped' })).toBeVisible({ timeout: 15_000 })
  await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(page.locator('table [data-event-id]').first()).toBeVisible()
})

test('when filters and list cannot be had, the open event stays and the page says so', async ({ page }) => {
  await page.route(/assets\/explorer.*\.js/, (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(eventPath(ISTANBUL))
  await expect(page.getByRole('heading', { name: 'A part of this page could not be loaded' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  await expect(panel(page)).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
})

test('words that could not be searched are not passed off as an answer', async ({ page }) => {
  let broken = true
  await page.route('**/data/search.json', (route) => (broken ? route.fulfill({ status: 404, body: '' }) : route.continue()))
  await page.goto(`${HOME}?view=list&q=lavrov`)
  await drawn(page)
  await expect(page.getByText('These words were not searched.')).toBeVisible()
  const all = await page.locator('table [data-event-id]').count()
  broken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => page.locator('table [data-event-id]').count()).toBeLessThan(all)
  await expect(page.getByText('These words were not searched.')).toHaveCount(0)
})

test.describe('a dataset from elsewhere that has mistakes', () => {
  const open = async (page: Page) => {
    await page.route('**/mistaken.json', async (route) => {
      const real = await route.fetch({ url: new URL('us-russia/data/us-russia.json', route.request().url()).href })
      const bundle = (await real.json()) as { events: Record<string, unknown>[] }
      bundle.events[0]!['when'] = '27/02/2025'
      bundle.events[3]!['kind'] = 'gathering'
      delete bundle.events[7]!['title']
      await route.fulfill({ body: JSON.stringify(bundle, null, 2), contentType: 'application/json' })
    })
    await page.goto('?data=mistaken.json&view=list')
    await drawn(page)
    await page.getByRole('button', { name: 'Show them' }).click()
    return page.getByRole('dialog', { name: '95 of 97 events can be used' })
  }

  test('has a report: each mistake with its line, what is wrong and how to mend it', async ({ page }) => {
    const report = await open(page)
    await expect(report).toBeVisible()
    await expect(report).toContainText('mistaken.json:')
    const date = report.getByRole('row', { name: /events\[0\]\.when/ })
    await expect(date).toContainText('"27/02/2025" is not an EDTF date.')
    await date.getByRole('button').click()
    const line = await date.getByRole('cell').nth(1).textContent()
    await expect(report.getByRole('heading', { name: `Line ${line}, as it is` })).toBeVisible()
    await expect(report.locator('.excerpt .is-place')).toHaveText(/"when": "27\/02\/2025"/)
    await expect(report.locator('.excerpt .is-place')).toHaveAttribute('value', line ?? '')
    await expect(report).toContainText('about 27 February 2025')
    await report.getByRole('button', { name: 'Next problem' }).click()
    await expect(date.getByRole('button')).not.toHaveAttribute('aria-current')
    const [saved] = await Promise.all([page.waitForEvent('download'), report.getByRole('button', { name: 'Save report' }).click()])
    const rows = readFileSync(await saved.path(), 'utf8')
    expect(rows).toContain(`error,${line},events[0].when,`)
  })

  test('its report stands on a phone, and axe finds nothing in it', async ({ page }) => {
    const report = await open(page)
    await expect(report.locator('.excerpt')).toBeVisible()
    expect(await axeFaults(page, {})).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFaults(page, {})).toEqual([])
    expect(await report.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
    for (const lang of ['ar', 'fr', 'ru', 'tr', 'uk']) {
      await page.goto(`?data=mistaken.json&view=list&lang=${lang}`)
      await drawn(page)
      await page.locator('.notice [aria-haspopup=dialog]').click()
      await expect(page.locator('.report .excerpt')).toBeVisible()
      expect(await axeFaults(page, {}), lang).toEqual([])
    }
  })
})
