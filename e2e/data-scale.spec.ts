import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { addressOf, drawn, expect, listRows, marks, panel, test } from './reader'

/** Made-up events in the built site, from which `?data=` opens them; beside the pages of the site, which know nothing of it. */
const FOLDER = `${process.env['E2E_DIST'] ?? 'dist'}/_fake`
const COUNT = 20_000

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'data', 'fake', String(COUNT), '--out', FOLDER, '--details', '20'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})

test('a large dataset is drawn before its titles have come, and says where it is from', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.context().route(/summaries\/(words|facets)-/, async (route) => { await held; await route.continue() })
  await page.goto('?data=_fake/')
  await drawn(page)
  await expect(page.locator('.overview canvas')).toBeVisible()
  await expect(marks(page).or(page.locator('[data-cluster-count]')).first()).toBeVisible()
  await expect(page.getByText('This data comes from _fake/, not from the publisher of this site.')).toBeVisible()
  await expect(page.getByText(/Loading the events: \d of \d files/)).toBeVisible()
  release()
  await expect(page.locator('#filters .facet-row').first()).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText(/Loading the events/)).toHaveCount(0)
  await expect(page.getByText('This data comes from _fake/, not from the publisher of this site.')).toBeVisible()
})

/** Whether anything is drawn on the overview's canvas. */
const isPainted = (page: Page) => page.evaluate(() => {
  const canvas = document.querySelector<HTMLCanvasElement>('.overview canvas')
  return (canvas && canvas.width > 0 && canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0)) ?? false
})
/** Layouts made in the page's own thread. */
const layoutsHere = (page: Page) => page.evaluate(() => performance.getEntriesByName('parley: laid out').length)
/** Holds back files of the site until it is called. */
async function holding(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.context().route(files, async (route) => { await held; await route.continue() })
  return () => release()
}
function layoutThreads(page: Page): () => number {
  let count = 0
  page.on('worker', (worker) => { if (worker.url().includes('layoutWorker')) count += 1 })
  return () => count
}

for (const [name, address] of [['a large dataset', '?data=_fake/'], ['the dataset of the site', 'us-russia/']] as const) {
  test(`the overview of ${name} is painted before vis-timeline has come`, async ({ page }) => {
    const release = await holding(page, /visEngine-/)
    await page.goto(address)
    await expect.poll(() => isPainted(page), { timeout: 15_000 }).toBe(true)
    await expect(page.locator('.vis-timeline')).toHaveCount(0)
    expect(await page.locator('html').getAttribute('data-ready')).toBeNull()
    release()
    await drawn(page)
    await expect(page.locator('.vis-timeline')).not.toHaveCount(0)
  })
}

test('a large dataset is laid out off the page, once for each choice of lanes; a small one is laid out here', async ({ page }) => {
  const threads = layoutThreads(page)
  await page.goto('?data=_fake/')
  await drawn(page)
  await expect(page.locator('#filters .facet-row').first()).toBeVisible({ timeout: 15_000 })
  expect([threads(), await layoutsHere(page)]).toEqual([1, 0])
  await page.locator('#filters').getByText('Northland', { exact: true }).first().click()
  await expect.poll(() => addressOf(page)).toContain('actor=northland-state')
  const heads = await page.locator('.tl-head').allTextContents()
  await page.locator('.lanes-by').selectOption('kind')
  await expect.poll(() => page.locator('.tl-head').allTextContents()).not.toEqual(heads)
  expect([threads(), await layoutsHere(page)]).toEqual([2, 0])
  await page.goto('us-russia/')
  await drawn(page)
  expect(threads()).toBe(2)
  expect(await layoutsHere(page)).toBeGreaterThan(0)
})

test('while it is laid out the overview is there, and the plot says what it waits for', async ({ page }) => {
  const release = await holding(page, /layoutWorker-/)
  await page.goto('?data=_fake/')
  await expect(page.getByText('Laying out 20,000 events').first()).toBeVisible({ timeout: 15_000 })
  await expect.poll(() => isPainted(page)).toBe(true)
  await page.getByRole('button', { name: 'List', exact: true }).or(page.getByRole('link', { name: 'List', exact: true })).or(page.getByText('List', { exact: true })).first().click()
  await expect(listRows(page).first()).toContainText('Made up:', { timeout: 15_000 })
  release()
})

test('where nothing passes, a large dataset too says what dropping a choice brings back', async ({ page }) => {
  await page.goto('?data=_fake/&view=list&span=1950-01-01..1950-01-02&kind=statement')
  const ways = page.locator('.ways-out li')
  await expect(ways.first()).toBeVisible({ timeout: 15_000 })
  await ways.first().getByRole('button').click()
  await expect(listRows(page).first()).toBeVisible()
})

test('it is filtered, listed and opened like any other', async ({ page }) => {
  await page.goto('?data=_fake/&view=list')
  await expect(listRows(page).first()).toContainText('Made up:', { timeout: 15_000 })
  await expect(page.getByText(/Events 1 to 5,000 of 20,000/)).toBeVisible()
  await page.locator('.main-pane').evaluate((pane) => {
    for (let at: Element | null = pane.querySelector('table'); at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at.scrollTo({ top: 60_000 })
  })
  await expect(listRows(page).filter({ hasText: 'Made up:' }).nth(3)).toBeVisible()
  await page.locator('#filters').getByText('Northland', { exact: true }).first().click()
  await expect.poll(() => addressOf(page)).toContain('actor=northland-state')
  await expect(page.getByText('20,000')).toHaveCount(0)
})

test('an event of it has an address of its own', async ({ page }) => {
  await page.goto('?data=_fake/&event=made-up-00001')
  await expect(panel(page)).toContainText('This claim is made up', { timeout: 15_000 })
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => addressOf(page)).not.toContain('event=')
  expect(await addressOf(page)).toContain('data=_fake/')
})

test('words are searched in all of it', async ({ page }) => {
  await page.goto('?data=_fake/&view=list')
  await expect(listRows(page).first()).toBeVisible({ timeout: 15_000 })
  await page.getByRole('searchbox').fill('made-up-00042')
  await expect(page.getByText('00042').first()).toBeVisible({ timeout: 20_000 })
})

test('comparing asks for fewer events, and where they are few fetches each by its id', async ({ page }) => {
  await page.goto('?data=_fake/&page=compare/&about=outcome')
  await expect(page.getByRole('heading', { name: 'Too many events to compare' })).toBeVisible({ timeout: 15_000 })
  await page.goto('?data=_fake/&page=compare/&about=outcome&q=made-up-00001')
  await expect(page.locator('.compare-table [data-event-id="made-up-00001"]')).toContainText('This claim is made up', { timeout: 30_000 })
})

test('a bundle of the site opens too', async ({ page }) => {
  await page.goto('?data=us-russia/data/us-russia.json&view=list')
  await expect(listRows(page).first()).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('This data comes from us-russia/data/us-russia.json')).toBeVisible()
})

test('what is no dataset, too large or of another site is explained', async ({ page }) => {
  await page.goto('?data=favicon.svg')
  await expect(page.getByRole('alert')).toContainText('favicon.svg')
  await page.goto('?data=https://elsewhere.example/data/')
  await expect(page.getByRole('alert')).toContainText('another site (https://elsewhere.example)')
  await page.route('**/big.json', (route) => route.fulfill({ body: ' '.repeat(53_000_000), contentType: 'application/json' }))
  await page.goto('?data=big.json')
  await expect(page.getByRole('alert')).toContainText('50 MB', { timeout: 20_000 })
})
