import type { Page } from '@playwright/test'
import { HOME, ISTANBUL, addressOf, eventPath, expect, listRows, opened, panel, test } from './reader'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const focusedRow = (page: Page) => page.locator('tr:has(a:focus)')
const month = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const said = (page: Page) => page.locator('output.said')
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('by keyboard alone: skip to the list, walk it, open, read, close, and be back where one was', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to list of events' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.locator('table [data-event-id] a').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const title = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText(title ?? '?')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title)
  await page.keyboard.press('End')
  expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(title)
})

test('"/" asks for words, which go into the search box; Escape there empties it', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Event, actor, place' })).toBeFocused()
  await page.keyboard.type('lavrov')
  await page.getByRole('option', { name: 'Filter events by the words “lavrov”' }).click()
  await page.getByRole('searchbox').focus()
  await expect.poll(() => addressOf(page)).toContain('q=lavrov')
  await page.keyboard.press('Escape')
  await expect.poll(() => addressOf(page)).not.toContain('q=')
})

test('every control in view has a name and can be reached', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  const nameless = await page.locator('button, a[href], input, select, summary').evaluateAll((all) =>
    all.filter((e) => {
      const own = (e.textContent ?? '').trim() || e.getAttribute('aria-label') || e.getAttribute('title') || (e as HTMLInputElement).labels?.[0]?.textContent
      return !own
    }).map((e) => `${e.tagName} ${e.className}`))
  expect(nameless).toEqual([])
})

test('resetting the filters leaves the focus in them', async ({ page }) => {
  await opened(page, `${HOME}?view=list&kind=talks`)
  await page.locator('#filters .filter-reset').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => addressOf(page)).not.toContain('kind=')
  await expect(page.locator('#filters')).toBeFocused()
})

test('in the list, months fold and open by the arrows and by their heads; keys go over a folded one, and into it where they look for something', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  const [before, rows] = [month(page, 'January 2025'), listRows(page)]
  const all = await rows.count()
  await rows.filter({ hasText: 'Trump takes office' }).or(rows.filter({ hasText: 'Donald Trump takes office' })).first().getByRole('link').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(before).toBeFocused()
  await expect(before).toHaveAttribute('aria-expanded', 'false')
  await expect(rows).toHaveCount(all - 2)
  await page.keyboard.press('ArrowDown')
  const february = await focused(page)
  await expect(focusedRow(page)).toContainText('Feb 2025')
  await page.keyboard.press('ArrowUp')
  await expect(before).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(before).toHaveAttribute('aria-expanded', 'true')
  await expect(rows).toHaveCount(all)

  await month(page, 'February 2025').click()
  await expect(rows.filter({ hasText: february })).toHaveCount(0)
  await before.focus()
  await page.keyboard.press('n')
  await expect(month(page, 'February 2025')).toHaveAttribute('aria-expanded', 'true')
  await expect(focusedRow(page)).toContainText('Sources differ')
  await expect(focusedRow(page)).toContainText('Feb 2025')
})

test('in the list, “.” and “,” or J and K walk along one side, G goes to a date that is typed', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  const ukraine = listRows(page).filter({ hasText: 'Ukraine' }).filter({ hasNot: page.locator('.side-name', { hasText: /^(Russia|United States)/ }) })
  await ukraine.first().getByRole('link').focus()
  const first = await focused(page)
  for (const key of ['.', 'j', '.', 'j']) {
    await page.keyboard.press(key)
    await expect(focusedRow(page).locator('.side-name', { hasText: 'Ukraine' })).toHaveCount(1)
  }
  expect(await focused(page)).not.toBe(first)
  for (const key of [',', 'k', ',', 'k']) await page.keyboard.press(key)
  expect(await focused(page)).toBe(first)
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Go to date' })
  await dialog.getByRole('textbox').fill('March 2022')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(focusedRow(page)).toContainText('Mar 2022')
})

test('V takes the focus along, to the same event', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  await listRows(page).nth(3).getByRole('link').focus()
  const title = await focused(page)
  const active = () => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '')
  await page.keyboard.press('v')
  await expect(page.getByRole('grid')).toBeFocused()
  await expect.poll(active).toContain(title)
  await page.keyboard.press('v')
  await expect(focusedRow(page)).toContainText(title)
})

test.describe('L and C', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

  test('copy the link and the citation of the open event, in the list as on the timeline, and say so', async ({ page }) => {
    for (const view of ['list', 'timeline']) {
      await opened(page, `${eventPath(ISTANBUL)}?view=${view}&asof=2025-03-01`)
      if (view === 'list') await listRows(page).first().getByRole('link').focus()
      else await page.getByRole('grid').focus()
      await page.keyboard.press('l')
      await expect(said(page)).toHaveText('Link copied')
      expect(await clipboard(page)).toMatch(/\/events\/istanbul-.*asof=2025-03-01/)
      await page.keyboard.press('c')
      await expect(said(page)).toHaveText('Citation copied')
      const citation = await clipboard(page)
      expect(citation).toMatch(/^Parley\. \(2025, March 1\)\. US and Russian diplomats hold embassy talks in Istanbul .*\[Revision \S+, as known on March 1, 2025\]\. .*\/events\/istanbul-[^ ]*rev=/)
      // The very text that the dialog has.
      await panel(page).getByRole('button', { name: 'Cite' }).click()
      await expect(page.getByRole('dialog').getByRole('textbox', { name: 'APA' })).toHaveValue(citation)
    }
  })

  test('without an open event the citation is that of the view; letters that are typed copy nothing', async ({ page }) => {
    await opened(page, `${HOME}?view=list&kind=talks`)
    await listRows(page).first().getByRole('link').focus()
    await page.keyboard.press('c')
    await expect(said(page)).toHaveText('Citation copied')
    expect(await clipboard(page)).toMatch(/US-Russia diplomatic process.*kind=talks/)
    await expect(said(page)).toHaveText('', { timeout: 10_000 })
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('cl')
    await expect(page.getByRole('searchbox')).toHaveValue('cl')
    await expect(said(page)).toHaveText('')
  })

  test('what could not be copied is told, until it is closed', async ({ page }) => {
    await page.addInitScript(() => { Clipboard.prototype.write = () => Promise.reject(new Error('no')) })
    await opened(page, `${eventPath(ISTANBUL)}?view=list`)
    await listRows(page).first().getByRole('link').focus()
    await page.keyboard.press('l')
    await expect(said(page)).toContainText('did not allow copying. The address bar')
    await page.keyboard.press('c')
    await expect(said(page)).toContainText('The citation stands under “Share”.')
    await said(page).getByRole('button', { name: 'Close' }).click()
    await expect(said(page)).toHaveText('')
    await page.route(`**/events/${ISTANBUL}.json`, (route) => route.abort())
    await opened(page, `${eventPath(ISTANBUL)}?view=list`)
    await listRows(page).first().getByRole('link').focus()
    await page.keyboard.press('c')
    await expect(said(page)).toContainText('The citation could not be made')
  })
})

test('enlarged until it is a phone’s, the timeline has the keys of the list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await opened(page, HOME)
  const focused = () => page.evaluate(() => ({ id: (document.activeElement as HTMLElement | null)?.dataset['eventId'] ?? null, differs: document.activeElement?.closest('.score-row')?.querySelector('.score-differ.differ, .score-differ.denied') !== null }))
  const firstLink = page.locator('.score-row a[data-event-id]').first()
  await firstLink.focus()
  const start = await focused()
  await page.keyboard.press('ArrowDown')
  const second = await focused()
  expect(second.id).not.toBe(start.id)
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toEqual(start)
  await page.keyboard.press('n')
  const fork = await focused()
  expect(fork.differs).toBe(true)
  await page.keyboard.press('n')
  expect((await focused()).id).not.toBe(fork.id)
  await page.keyboard.press('Shift+N')
  expect(await focused()).toEqual(fork)
  await page.keyboard.press('g')
  await page.getByRole('dialog', { name: 'Go to date' }).getByRole('textbox').fill('Aug 2025')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused()).id).toMatch(/-2025-0[89]-/)
  const there = await focused()
  await page.keyboard.press('v')
  await expect(page.locator(`table [data-event-id="${there.id}"] a`)).toBeFocused()
})

test('in the timeline of a phone the focus stays in sight: at its end, when earlier months unfold, and coming from the list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await opened(page, HOME)
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['eventId'] ?? null)
  await page.locator('.score-row a[data-event-id]').first().focus()
  await page.keyboard.press('End')
  const bottomOf = () => page.evaluate(() => document.activeElement!.closest('.score-row')!.getBoundingClientRect().bottom - document.querySelector('.score-overview')!.getBoundingClientRect().top)
  await expect.poll(bottomOf).toBeLessThanOrEqual(1)
  await page.keyboard.press('Home')
  await expect(page.locator('.score-earlier button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('us-expels-35-russian-diplomats-2016-12-29')

  await opened(page, `${HOME}?view=list`)
  const id = 'russia-invades-ukraine-2022-02-24'
  await page.locator(`table [data-event-id="${id}"] a`).focus()
  await page.keyboard.press('v')
  await expect.poll(focused).toBe(id)
})

for (const [name, size] of [['wide', { width: 1440, height: 900 }], ['a phone’s', { width: 360, height: 640 }]] as const) {
  test(`going Back from the list to the timeline, ${name}, the focus goes along`, async ({ page }) => {
    await page.setViewportSize(size)
    await opened(page, HOME)
    await opened(page, `${HOME}?view=list`)
    await page.keyboard.press('Control+Home')
    const id = 'prisoner-exchange-1000-2025-05-25'
    if (name === 'wide') await page.getByRole('button', { name: 'Timeline' }).click()
    else await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Timeline' }).click()
    await page.goBack()
    await page.locator(`table [data-event-id="${id}"] a`).focus()
    await page.goForward()
    const focused = () => page.evaluate((wanted) => {
      const { activeElement } = document
      const cell = document.getElementById(activeElement?.getAttribute('aria-activedescendant') ?? '')
      return [activeElement, cell].some((element) => element?.getAttribute('data-event-id') === wanted)
    }, id)
    await expect.poll(focused).toBe(true)
  })
}

test('Next keeps the focus while the claims of the next event are on their way', async ({ page }) => {
  await page.route('**/data/events/*.json', async (route) => { await new Promise((done) => { setTimeout(done, 300) }); await route.continue() })
  await opened(page, eventPath(ISTANBUL))
  const next = panel(page).getByRole('button', { name: 'Next event' })
  await next.focus()
  for (let i = 0; i < 2; i++) {
    const before = await panel(page).getByRole('heading', { level: 2 }).first().textContent()
    await page.keyboard.press('Enter')
    await expect(next).toBeFocused()
    await expect(panel(page).getByRole('heading', { level: 2 }).first()).not.toHaveText(before ?? '')
    await expect(next).toBeFocused()
  }
})

test('Escape closes the drawer of filters before the event under it', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await opened(page, eventPath(ISTANBUL))
  const toggle = page.getByRole('button', { name: 'Filter', exact: true })
  await toggle.click()
  await page.locator('.filters-pane').getByRole('checkbox').first().focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('.scrim')).toHaveCount(0)
  await expect(toggle).toBeFocused()
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('the keys that work anywhere do so on a box to tick, too', async ({ page }) => {
  await opened(page, HOME)
  const box = page.locator('.filters-pane').getByRole('checkbox').first()
  for (const key of ['/', '?']) {
    await box.focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('the sliders over the overview say to the day where they are; Home and End keep to the data', async ({ page }) => {
  await opened(page, `${HOME}?time=2025-02-03..2025-03-15`)
  const window = page.getByRole('slider', { name: 'Window', exact: true })
  await expect(window).toHaveAttribute('aria-valuetext', '3 February to 15 March 2025')
  const start = page.getByRole('slider', { name: /^Start of the window/ })
  await expect(start).toHaveAttribute('aria-valuetext', '3 February 2025')
  await window.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(window).toHaveAttribute('aria-valuetext', '31 January to 13 March 2025')
  for (const [key, year] of [['Home', '2016'], ['End', '2025']] as const) {
    await page.keyboard.press(key)
    await expect(window).toHaveAttribute('aria-valuetext', new RegExp(year))
    await expect(page.locator('.chart-heading')).not.toContainText(/\b0 of 97/)
  }
})
