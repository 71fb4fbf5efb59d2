import { axeFaults } from './axe'
import { HOME, ISTANBUL, addressOf, eventPath, expect, opened, panel, test } from './reader'

const LAVROV = 'us-russia/actors/sergei-lavrov/'
const MATRIX = 'us-russia/actors/'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an actor page has everything: events, offices, who met whom, own statements with their sources', async ({ page }) => {
    await page.goto(LAVROV)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sergei Lavrov')
    await expect(page.getByText('start and end not in this dataset').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Marco Rubio', exact: true }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'US and Russian delegations meet in Riyadh' }).first()).toBeVisible()
    await expect(page.locator('#statements .badge').first()).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })

  test('the matrix shows those who met most often', async ({ page }) => {
    await page.goto(MATRIX)
    await expect(page.getByRole('rowheader', { name: 'Vladimir Putin', exact: true }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: /Vladimir Putin and Donald Trump: spoke/ }).first()).toBeVisible()
  })
})

for (const [where, width] of [['a desk', 1440], ['a phone', 390]] as const) {
  test(`on ${where}, the axis of time comes first, says its years, and no label lies on another`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('us-russia/actors/russia/')
    await expect(page.locator('#record h2').first()).toHaveText('On one axis of time')
    const labels = page.locator('.story-axis text:visible')
    await expect(labels.filter({ hasText: /^2025$/ })).toHaveCount(1)
    const boxes = await labels.evaluateAll((all) => all.map((text) => text.getBoundingClientRect().toJSON() as DOMRect))
    const crossing = boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
    expect(boxes.length).toBeGreaterThan(2)
    expect(crossing).toEqual([])
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width)
  })
}

test('from the line above its name to what an actor belongs to, and from there to what belongs to that', async ({ page }) => {
  await page.goto(LAVROV)
  await page.locator('.actor-line').getByRole('link', { name: 'Russian Ministry of Foreign Affairs' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russian Ministry of Foreign Affairs')
  const below = page.locator('section', { has: page.getByRole('heading', { name: 'Below it' }) })
  await below.getByRole('link', { name: 'Sergei Lavrov' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sergei Lavrov')
})

test('from the panel to an actor, and from a figure of the matrix to the timeline with just those events', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  await panel(page).getByRole('link', { name: 'Sonata Coulter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sonata Coulter')
  await page.goto(MATRIX)
  const cell = page.getByRole('link', { name: /^Sergei Lavrov and Marco Rubio: met/ }).first()
  const count = (await cell.locator('b').textContent()) ?? ''
  await cell.click()
  expect(await addressOf(page)).toBe(`${HOME}?actor=marco-rubio&actor=sergei-lavrov&match=met`)
  await expect(page.getByText(new RegExp(`^${count} `)).first()).toBeVisible()
})

test('who stands in the matrix is chosen by ticks, kept in the address, and taken back by Back', async ({ page }) => {
  await page.goto(MATRIX)
  await page.getByRole('button', { name: 'Choose who stands in the matrix' }).press('Enter')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await page.getByRole('checkbox', { name: 'Sergei Lavrov in the matrix' }).check()
  await expect(page.getByText('Tick at least two actors.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Antony Blinken in the matrix' }).check()
  expect(await addressOf(page)).toBe(`${MATRIX}?actor=antony-blinken&actor=sergei-lavrov`)
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2)
  await page.goBack()
  await expect(page.locator('.matrix tbody tr')).not.toHaveCount(2)
  await page.goto(`${MATRIX}?actor=antony-blinken&actor=sergei-lavrov`)
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2)
})

test('looking back, a page holds nothing that was published later, and says when nothing was', async ({ page }) => {
  await page.goto('us-russia/actors/us-state-department/?asof=2025-02-27')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('US Department of State')
  expect(await page.content()).not.toMatch(/Coulter|Darchiev/i)
  await expect(page.getByText('As known on 27 February 2025.')).toBeVisible()
  await page.goto('us-russia/actors/sonata-coulter/?asof=2025-02-27')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing had been published about this yet')
  expect(await page.content()).not.toMatch(/Sonata Coulter/i)
  expect(await page.title()).toBe('Parley')
  await page.getByRole('link', { name: 'Return to latest' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sonata Coulter')
})

test('who looks back goes on looking back from link to link', async ({ page }) => {
  await page.goto(`${LAVROV}?asof=2025-02-28`)
  await page.getByRole('link', { name: 'Marco Rubio', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marco Rubio')
  expect(await addressOf(page)).toBe('us-russia/actors/marco-rubio/?asof=2025-02-28')
})

test('without its data, a page that looks back shows nothing of the latest and offers it', async ({ page, quiet }) => {
  quiet.allowErrors.push(/Failed to load/)
  await page.route('**/data/us-russia.json', (route) => route.fulfill({ status: 500 }))
  await page.goto(`${LAVROV}?asof=2025-02-28`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This cannot be shown at the moment')
  expect(await page.content()).not.toContain('Lavrov')
})

test('names in the panel are links large enough to be hit', async ({ page }) => {
  await opened(page, eventPath('white-house-europe-meeting-2025-08-18'))
  expect(await axeFaults(page, { within: '#details' })).toEqual([])
})
