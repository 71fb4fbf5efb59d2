import { devices, type Page } from '@playwright/test'
import { axeFaults } from './axe'
import { layoutFaults } from './layoutFaults'
import { HOME, ISTANBUL, RIYADH, addressOf, eventPath, expect, filters, listRows, opened, panel, test } from './reader'

const { viewport: _, defaultBrowserType: __, ...phone } = devices['Pixel 7']
test.use({ ...phone, viewport: { width: 390, height: 844 } })

const SIZES = [[390, 844], [320, 640], [800, 360]] as const
const row = (page: Page, id: string) => page.locator(`.score-row a[data-event-id="${id}"]`)
const tab = (page: Page, name: string) => page.locator('.tab-bar').getByRole('button', { name })
const rows = (page: Page) => page.locator('.score-row a[data-event-id]')
const sideways = (page: Page) => page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.app, .main-pane, .panel-pane, .panel-body, .filters-pane')].map((one) => one.scrollWidth - one.clientWidth).filter((px) => px > 0))

/** Everything of the phone's own frame that a finger presses, smaller than 44 px. */
const smallTargets = (page: Page, within: string) => page.locator(within).evaluateAll((frames) =>
  frames.flatMap((frame) => [...frame.querySelectorAll('button, a[href], summary, input, .score-row')]).flatMap((one) => {
    const target = one.matches('.score-row a, .score-row button') ? one.closest('.score-row') : one
    const { width, height } = target?.getBoundingClientRect() ?? new DOMRect()
    return !one.checkVisibility() || width === 0 || (width >= 43.5 && height >= 43.5) ? [] : [`${one.className || one.textContent} ${width.toFixed(0)} x ${height.toFixed(0)}`]
  }))

test('browse, open, close by button, drag and Back', async ({ page }) => {
  const engine: string[] = []
  page.on('request', (request) => { if (/visEngine/.test(request.url())) engine.push(request.url()) })
  await opened(page, HOME)
  await expect(page.getByRole('region', { name: /^Timeline, \d+ events/ })).toBeVisible()
  await row(page, ISTANBUL).tap()
  await expect(panel(page)).toBeVisible()
  await expect(panel(page)).toBeFocused()
  expect(await addressOf(page)).toBe(eventPath(ISTANBUL))
  // Nothing under a sheet can be reached.
  await expect(page.locator('.main-pane')).toHaveAttribute('inert')
  await page.goBack()
  await expect(panel(page)).toHaveCount(0)
  await expect(row(page, ISTANBUL)).toBeFocused()

  await row(page, RIYADH).tap()
  await panel(page).getByRole('button', { name: 'Close', exact: true }).tap()
  await expect(panel(page)).toHaveCount(0)
  await expect(row(page, RIYADH)).toBeFocused()

  await row(page, RIYADH).tap()
  const box = (await panel(page).boundingBox())!
  await page.mouse.move(195, box.y + 12)
  await page.mouse.down()
  for (let by = 20; by <= 160; by += 20) await page.mouse.move(195, box.y + 12 + by)
  await page.mouse.up()
  await expect(panel(page)).toHaveCount(0)
  expect(engine).toEqual([])
})

test('an event opened by its address stands alone; what lies under it is drawn with the first touch', async ({ page }) => {
  for (const [query, under] of [['', rows(page)], ['?view=list', listRows(page)]] as const) {
    await opened(page, eventPath(ISTANBUL) + query)
    await expect(panel(page).getByText(/^\d+ of \d+$/)).toBeVisible()
    await expect(under).toHaveCount(0)
    await panel(page).getByRole('heading').first().tap()
    await expect(under).not.toHaveCount(0)
    await panel(page).getByRole('button', { name: 'Close', exact: true }).tap()
    await expect(under.first()).toBeVisible()
  }
})

test('Timeline is the score, List the list; both hold the same events', async ({ page }) => {
  await opened(page, HOME)
  await page.locator('.score-earlier button').tap()
  const inScore = await rows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['eventId']))
  await tab(page, 'List').tap()
  await expect(tab(page, 'List')).toHaveAttribute('aria-current', 'page')
  await expect(listRows(page).first()).toBeVisible()
  expect(await listRows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['eventId']))).toEqual(inScore)
  await tab(page, 'Timeline').tap()
  await expect(rows(page).first()).toBeVisible()
})

test('filter to two actors with all named, and share what is left', async ({ page }) => {
  await opened(page, HOME)
  await tab(page, 'Filter').tap()
  await expect(filters(page)).toBeVisible()
  await expect(page.locator('.main-pane')).toHaveAttribute('inert')
  for (const name of [/^Russia\b/, /^United States\b/]) await filters(page).getByRole('checkbox', { name }).first().check()
  await filters(page).getByRole('radio', { name: /all named/ }).check()
  const show = filters(page).getByRole('button', { name: /^Show \d+ events/ })
  const promised = Number(/\d+/.exec((await show.textContent()) ?? '')?.[0])
  await show.tap()
  await expect(filters(page)).toBeHidden()
  await expect(tab(page, 'Filter')).toBeFocused()
  if (await page.locator('.score-earlier').count()) await page.locator('.score-earlier button').tap()
  await expect(rows(page)).toHaveCount(promised)
  await page.locator('.top-bar').getByRole('button', { name: 'Share' }).tap()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox').first()).toHaveValue(/actor=russia&actor=united-states/)
  await page.goBack()
  await expect(dialog).toHaveCount(0)
})

test.describe('Back closes what lies over the view first', () => {
  const choose = (page: Page, name: RegExp) => filters(page).getByRole('checkbox', { name }).first().check()

  test('the filters: what was chosen stays, and is undone one by one afterwards', async ({ page }) => {
    await opened(page, HOME)
    await tab(page, 'Filter').tap()
    await choose(page, /^Russia\b/)
    await choose(page, /^United States\b/)
    await page.goBack()
    await expect(filters(page)).toBeHidden()
    await expect(tab(page, 'Filter')).toBeFocused()
    expect(await addressOf(page)).toBe(`${HOME}?actor=russia&actor=united-states`)
    await expect(page.locator('.filter-chips .chip')).toHaveText([/Russia/, /United States/])
    await page.goBack()
    await expect(page.locator('.filter-chips .chip')).toHaveText([/Russia/])
    expect(await addressOf(page)).toBe(`${HOME}?actor=russia`)
    await page.goBack()
    await expect(page.locator('.filter-chips .chip')).toHaveCount(0)
    expect(await addressOf(page)).toBe(HOME)
    await page.goForward()
    await expect(page.locator('.filter-chips .chip')).toHaveText([/Russia/])
    await expect(filters(page)).toBeHidden()
    await tab(page, 'Filter').tap()
    await expect(filters(page)).toBeVisible()
    await page.goBack()
    await expect(filters(page)).toBeHidden()
    expect(await addressOf(page)).toBe(`${HOME}?actor=russia`)
  })

  const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['Close', (page) => filters(page).getByRole('button', { name: 'Close filters' }).tap()],
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['Show', (page) => filters(page).getByRole('button', { name: /^Show \d+ events/ }).tap()],
  ]
  for (const [name, close] of ways) {
    test(`closed by ${name}, the filters leave no entry behind`, async ({ page }) => {
      await opened(page, HOME)
      await tab(page, 'List').tap()
      await tab(page, 'Filter').tap()
      await expect(filters(page)).toBeVisible()
      await close(page)
      await expect(filters(page)).toBeHidden()
      await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
      expect(await addressOf(page)).toBe(`${HOME}?view=list`)
      await page.goBack()
      await expect(tab(page, 'Timeline')).toHaveAttribute('aria-current', 'page')
      expect(await addressOf(page)).toBe(HOME)

      await tab(page, 'Filter').tap()
      await choose(page, /^Russia\b/)
      await close(page)
      await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
      expect(await addressOf(page)).toBe(`${HOME}?actor=russia`)
      await page.goBack()
      await expect(page.locator('.filter-chips .chip')).toHaveCount(0)
      expect(await addressOf(page)).toBe(HOME)
    })
  }

  test('the strip of what was known: the date stays; an event over it closes before it', async ({ page }) => {
    await opened(page, `${HOME}?view=list`)
    const strip = page.locator('.phone-as-of')
    const clock = tab(page, 'As known on')
    await clock.tap()
    await expect(strip.getByRole('slider')).toBeVisible()
    await listRows(page).first().getByRole('link').tap()
    await expect(panel(page)).toBeVisible()
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expect(strip).toBeVisible()
    await strip.locator('input[type=date]').fill('2025-02-28')
    await expect.poll(() => addressOf(page)).toBe(`${HOME}?asof=2025-02-28&view=list`)
    await page.goBack()
    await expect(strip).toHaveCount(0)
    await expect(clock).toBeFocused()
    expect(await addressOf(page)).toBe(`${HOME}?asof=2025-02-28&view=list`)
    await page.goBack()
    await expect.poll(() => addressOf(page)).toBe(`${HOME}?view=list`)

    await clock.tap()
    await clock.tap()
    await expect(strip).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
    expect(await addressOf(page)).toBe(`${HOME}?view=list`)
  })

  test('the palette; an event chosen in it is one step of its own', async ({ page }) => {
    await opened(page, HOME)
    const palette = page.getByRole('dialog', { name: 'Search and commands' })
    const ask = async () => { await page.keyboard.press('Control+k'); await expect(palette).toBeVisible() }
    await ask()
    await page.goBack()
    await expect(palette).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
    expect(await addressOf(page)).toBe(HOME)
    await ask()
    await palette.getByRole('combobox').fill('embassy talks in istanbul')
    await palette.getByRole('option', { name: /US and Russian diplomats hold/ }).first().tap()
    await expect(panel(page)).toBeVisible()
    await expect.poll(() => addressOf(page)).toBe(eventPath(ISTANBUL))
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    expect(await addressOf(page)).toBe(HOME)
    await ask()
    await palette.getByRole('combobox').fill('>share')
    await palette.getByRole('option').first().tap()
    await expect(page.getByRole('dialog', { name: /^Share/ })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
    expect(await addressOf(page)).toBe(HOME)
  })

  test('a dialog over an event, and the settings, whose new language leaves no entry either', async ({ page }) => {
    await opened(page, HOME)
    await row(page, ISTANBUL).tap()
    await panel(page).getByRole('button', { name: 'Save' }).tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(panel(page)).toBeVisible()
    expect(await addressOf(page)).toBe(eventPath(ISTANBUL))
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)

    await tab(page, 'List').tap()
    await page.locator('.settings-button').tap()
    await page.getByRole('dialog').getByRole('radio', { name: '125' }).check()
    await page.goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await addressOf(page)).toBe(`${HOME}?view=list`)
    await page.locator('.settings-button').tap()
    await page.locator('#settings-language').selectOption({ label: 'Français' })
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expect(page.locator('.tab-bar')).toBeVisible()
    await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull()
    await page.goBack()
    await expect.poll(() => addressOf(page)).toBe(HOME)
  })
})

test('the actions of an event: share, save, cite, more', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  const actions = panel(page).locator('.panel-actions')
  await expect(actions.locator(':scope > .button, :scope > details > summary')).toHaveText(['Share', 'Save', 'Cite', 'More'])
  await actions.getByRole('button', { name: 'Save' }).tap()
  await expect(page.getByRole('dialog').locator('.share-along')).toBeInViewport()
  await page.keyboard.press('Escape')
  await actions.getByText('More').tap()
  await expect(actions.getByRole('link', { name: 'JSON' })).toBeVisible()
  await expect(actions.getByRole('button', { name: 'Copy link' })).toBeInViewport({ ratio: 1 })
})

test('looking back hides what came later, and says so', async ({ page }) => {
  await opened(page, `${HOME}?asof=2025-02-28`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('as known on 28 February 2025')
  const known = await rows(page).count()
  await page.getByRole('button', { name: 'Return to latest' }).tap()
  await expect.poll(() => rows(page).count()).toBeGreaterThan(known)
  await tab(page, 'As known on').tap()
  await expect(page.locator('.phone-as-of')).toHaveCount(0)
})

async function check(page: Page, where: string, frame: string) {
  expect(await sideways(page), where).toEqual([])
  expect(await smallTargets(page, frame), where).toEqual([])
  expect(await page.evaluate(layoutFaults), where).toEqual([])
  expect(await axeFaults(page), where).toEqual([])
}

for (const [width, height] of SIZES) {
  const at = `at ${width} by ${height} nothing scrolls sideways, overlaps, or is too small to press; axe finds nothing`
  test.describe(at, () => {
    test.use({ viewport: { width, height } })
    test('score and tabs', async ({ page }) => {
      await opened(page, HOME)
      await expect(page.locator('.tab-bar')).toBeVisible()
      await check(page, 'score', '.score-pane, .tab-bar')
      await tab(page, 'As known on').tap()
      await check(page, 'looking back', '.phone-foot')
    })
    test('event', async ({ page }) => {
      await opened(page, HOME)
      await row(page, ISTANBUL).tap()
      await expect(panel(page)).toBeFocused()
      await check(page, 'event', '.panel-actions')
    })
    test('filters', async ({ page }) => {
      await opened(page, HOME)
      await tab(page, 'Filter').tap()
      await check(page, 'filters', '.filter-foot')
    })
  })
}

test('marks: each stands in the rail of its lane, and no two share a place', async ({ page }) => {
  await opened(page, HOME)
  const faults = await page.locator('.score-pane').evaluate((pane) => {
    const middle = (one: Element) => { const { left, width } = one.getBoundingClientRect(); return left + width / 2 }
    const rails = [...pane.querySelectorAll('.score-rails i')]
    const stops = [...pane.querySelectorAll('.score-stop')]
    const astray = stops.filter((stop) => !rails.some((rail) => Math.abs(middle(rail) - middle(stop)) < 1 && rail.className === [...stop.classList].find((name) => name.startsWith('lane-'))))
    const text = [...pane.querySelectorAll('.score-row > p, .score-row > a, .score-row > button')].filter((one) => stops.some((stop) => { const [a, b] = [one.getBoundingClientRect(), stop.getBoundingClientRect()]; return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom }))
    return { stops: stops.length, astray: astray.length, text: text.length }
  })
  expect(faults.stops).toBeGreaterThan(50)
  expect(faults).toMatchObject({ astray: 0, text: 0 })
})

test('the score read aloud: months as headings, each event once, in the words of the plot', async ({ page }) => {
  await opened(page, HOME)
  await expect(page.getByRole('heading', { level: 2, name: 'February 2025' })).toBeVisible()
  await expect(row(page, ISTANBUL)).toHaveAccessibleName(/^Embassy talks\. US and Russian diplomats hold embassy talks in Istanbul, talks, .*27 February 2025, day known.*Russia, United States.*place: Istanbul.*\d+ of \d+/i)
  const ids = await rows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['eventId']))
  expect(new Set(ids).size).toBe(ids.length)
})

test('nothing moves while a page comes in', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) { const { value, sources } = entry as PerformanceEntry & { value: number; sources?: { node?: Node }[] }; shifts.push(`${value.toFixed(5)} ${(sources ?? []).map(({ node }) => (node instanceof Element ? node.className : node?.nodeName)).join(', ')}`) } }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const address of [HOME, `${HOME}?view=list`, eventPath(ISTANBUL)]) {
    await opened(page, address)
    await expect(page.locator('.tab-bar')).toBeAttached()
    await page.waitForTimeout(600)
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), address).toEqual([])
  }
})

test('with Save-Data a wide screen has the score too, and never asks for vis-timeline', async ({ page }) => {
  const engine: string[] = []
  page.on('request', (request) => { if (/visEngine/.test(request.url())) engine.push(request.url()) })
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true, addEventListener() {} } }))
  await page.setViewportSize({ width: 1280, height: 900 })
  await opened(page, HOME)
  await expect(rows(page).first()).toBeVisible()
  await page.waitForTimeout(500)
  expect(engine).toEqual([])
})

test('the search box stands under the bar once asked for, narrows the list, and goes with its words', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  const [toggle, box] = [page.locator('.search-toggle'), page.getByRole('searchbox')]
  await expect(box).toBeHidden()
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  const all = await listRows(page).count()
  await toggle.tap()
  await expect(box).toBeFocused()
  await box.fill('lavrov')
  await expect.poll(() => listRows(page).count()).toBeLessThan(all)
  await toggle.tap()
  await expect(box).toBeHidden()
  await expect(listRows(page)).toHaveCount(all)
  await opened(page, `${HOME}?view=list&q=lavrov`)
  await expect(box).toHaveValue('lavrov')
  // Who empties it goes on writing.
  await box.tap()
  for (let i = 0; i < 6; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type('rubio')
  await expect(box).toHaveValue('rubio')
  await expect(box).toBeFocused()
})

test('a link shared from the score names no window that nobody chose', async ({ page }) => {
  await opened(page, `${HOME}?actor=sergei-lavrov`)
  await expect(page.locator('.score-overview .overview-window')).toBeVisible()
  await page.locator('.share-button').tap()
  await expect(page.getByRole('dialog', { name: /^Share/ }).locator('textarea').first()).toHaveValue(/actor=sergei-lavrov/)
  for (const value of await page.getByRole('dialog', { name: /^Share/ }).locator('textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))) expect(value).not.toContain('time=')
})
