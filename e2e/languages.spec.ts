import type { Page } from '@playwright/test'
import type { Translation } from '../src/i18n/translation'
import { HOME, ISTANBUL, RIYADH, addressOf, drawn, eventPath, expect, opened, panel, test } from './reader'

/** Words as they stand in the code: these tests are about where they come, not about what they are. */
const wordsOf = async (tag: string): Promise<Translation> => ((await import(`../src/i18n/${tag}/all.ts`)) as { readonly translation: Translation }).translation

const html = (page: Page) => page.locator('html')
const prefer = (page: Page, preferences: object) => page.addInitScript((kept) => localStorage.setItem('parley.preferences', kept), JSON.stringify({ version: 1, ...preferences }))
const centreOf = async (page: Page, id: string) => {
  const box = await page.locator(`[data-testid=timeline] [data-event-id="${id}"]`).first().boundingBox()
  if (!box) throw new Error(`no mark of ${id}`)
  return box.x + box.width / 2
}

/** Latin figures in words of the interface: not in texts and names of the data, which stand apart. Runs in the page. */
function otherFigures(): readonly string[] {
  const walker = document.createTreeWalker(document.querySelector('#app') ?? document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement
    const isData = own?.closest('bdi, svg, .vis-measure') != null || (own?.closest('[lang]')?.getAttribute('lang') !== document.documentElement.lang)
    // What a language sets apart is a name, such as that of a revision.
    const words = (node.textContent ?? '').replaceAll(/\u2068[^\u2069]*\u2069/g, '')
    if (!isData && /[0-9]/.test(words)) found.push(`${own?.className}: ${words}`)
  }
  return found
}

test('a language nobody speaks is English, and says so', async ({ page }) => {
  await opened(page, `${HOME}?lang=xx`)
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(page.getByText('The interface does not speak “xx”, which the link asks for.')).toBeVisible()
  expect(await addressOf(page)).toBe(`${HOME}?lang=xx`)
  await page.getByRole('button', { name: 'Close' }).first().click()
  await expect(page.getByText('does not speak')).toHaveCount(0)
})

test('English asks for no words of another language', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => { if (/\/(all|speechLoader)-[^/]*\.js$/.test(request.url())) asked.push(request.url()) })
  await opened(page, HOME)
  expect(asked).toEqual([])
  await expect(page.locator('#app [lang]')).toHaveCount(0)
})

test.describe('Russian', () => {
  test('words, dates, plurals and names are Russian; texts of the data say that they are English', async ({ page }) => {
    const ru = await wordsOf('ru')
    await opened(page, `${HOME}?lang=ru&view=list`)
    await expect(html(page)).toHaveAttribute('lang', 'ru')
    await expect(html(page)).toHaveAttribute('dir', 'ltr')
    await expect(page.getByRole('button', { name: ru.app.timeline, exact: true })).toBeVisible()
    await expect(page.locator('.filters-pane').getByText('Россия', { exact: true }).first()).toBeVisible()
    await expect(page.locator('table .side-name bdi').filter({ hasText: 'Россия' }).first()).toBeVisible()
    const rows = await page.locator('table [data-event-id]').evaluateAll((all) => all.map((row) => ({
      when: row.querySelector('.col-when')?.firstChild?.textContent ?? '', claims: Number.parseInt(row.querySelector('.col-claims')?.firstChild?.textContent ?? '', 10), word: row.querySelector('.claims-word')?.textContent?.trim() ?? '',
    })))
    for (const { when } of rows) expect(when).toMatch(/\d{1,2} (янв|февр|мар|апр|ма[йя]|июн|июл|авг|сент|окт|нояб|дек)/)
    const forms = new Map(rows.map(({ claims, word }) => [new Intl.PluralRules('ru').select(claims), word]))
    for (const { claims, word } of rows) expect(word).toBe(ru.list.claimsWord(claims))
    expect([...forms.keys()].toSorted()).toEqual(['few', 'many'])
    expect(new Set(forms.values()).size).toBe(2)
    await expect(page.locator('table [data-event-id] a bdi').first()).toHaveAttribute('lang', 'en')
    expect(await addressOf(page)).toContain('lang=ru')
    // No event has a single claim; this day has a single expulsion.
    await opened(page, `${HOME}?lang=ru&view=list&kind=expulsion&span=2016-12-29..2016-12-29`)
    await expect(page.locator('table [data-event-id]')).toHaveCount(1)
    await expect(page.locator('.main-pane')).toContainText(ru.list.sameSet(1))
  })

  test('the browser’s language is taken, and the address that names another comes before it', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: 'ru-RU', baseURL: baseURL ?? '', serviceWorkers: 'block' })
    const page = await context.newPage()
    await opened(page, HOME)
    await expect(html(page)).toHaveAttribute('lang', 'ru')
    await opened(page, `${HOME}?lang=en`)
    await expect(html(page)).toHaveAttribute('lang', 'en')
    await context.close()
  })

  test('chosen in the menu: the view stays, and the choice is kept', async ({ page }) => {
    const ru = await wordsOf('ru')
    const address = `${eventPath(ISTANBUL)}?actors=russia&time=2025-02-01..2025-03-31`
    await opened(page, address)
    const before = await addressOf(page)
    await page.locator('.settings-button').click()
    await page.locator('#settings-language').selectOption({ label: 'Русский' })
    await expect(html(page)).toHaveAttribute('lang', 'ru')
    await drawn(page)
    // The settings are open again, at the choice.
    await expect(page.locator('#settings-language')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await addressOf(page)).toBe(before)
    await expect(panel(page)).toContainText(ru.event.claimsTitle)
    await expect(panel(page).locator('.claim-text').first()).toHaveAttribute('lang', 'en')
    await opened(page, HOME)
    await expect(html(page)).toHaveAttribute('lang', 'ru')
  })

  test('in Arabic the sheet of keys has the arrow to the left for what is next; an axis kept from left to right has it to the right', async ({ page }) => {
    const ar = await wordsOf('ar')
    const arrows = () => page.locator('.key-sheet section').nth(ar.keys.groups.length - 2).locator('dt').first()
    await opened(page, `${HOME}?lang=ar`)
    await page.keyboard.press('?')
    await expect(arrows()).toHaveText('←→')
    await page.evaluate(() => localStorage.setItem('parley.preferences', JSON.stringify({ ...JSON.parse(localStorage.getItem('parley.preferences') ?? '{}'), axis: 'ltr' })))
    await opened(page, `${HOME}?lang=ar`)
    await page.keyboard.press('?')
    await expect(arrows()).toHaveText('→←')
  })

  test('a choice comes before the language of the address, which then names it', async ({ page }) => {
    await opened(page, `${HOME}?lang=ru`)
    await page.locator('.settings-button').click()
    await page.locator('#settings-language').selectOption({ label: 'English' })
    await expect(html(page)).toHaveAttribute('lang', 'en')
    expect(await addressOf(page)).toContain('lang=en')
  })

  test('until the words are here the article stands as it was written; where they do not come, English does and says so', async ({ page, quiet }) => {
    quiet.allowErrors.push(/./)
    let answer = () => {}
    const held = new Promise<void>((resolve) => { answer = resolve })
    await page.route(/\/assets\/all-[^/]*\.js$/, async (route) => { await held; await route.abort() })
    await page.goto(`${eventPath(ISTANBUL)}?lang=ru`)
    await page.waitForTimeout(500)
    await expect(page.locator('#static')).toContainText('US and Russian diplomats hold embassy talks in Istanbul')
    answer()
    await drawn(page)
    await expect(html(page)).toHaveAttribute('lang', 'en')
    await expect(page.getByText('could not be loaded. Reload the page to try again.')).toBeVisible()
  })
})

test.describe('Arabic', () => {
  test('runs from right to left, time too, and its keys go the way they point', async ({ page }) => {
    await opened(page, `${HOME}?lang=ar&time=2025-02-01..2025-03-31`)
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    expect(await centreOf(page, RIYADH)).toBeGreaterThan(await centreOf(page, ISTANBUL))
    const [filters, plot] = [await page.locator('.filters-pane').boundingBox(), await page.locator('[data-testid=timeline]').boundingBox()]
    expect(filters?.x ?? 0).toBeGreaterThan(plot?.x ?? Infinity)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/[٠-٩]{4}/)
    const thumb = page.locator('.overview-thumb.body')
    const at = Number(await thumb.getAttribute('aria-valuenow'))
    await thumb.focus()
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => Number(await thumb.getAttribute('aria-valuenow'))).toBeGreaterThan(at)
  })

  test('every figure of the interface is in its digits: filters, pills, list, claims, accounts', async ({ page }) => {
    const facets = page.locator('.filters-pane .facet-count')
    await opened(page, `${HOME}?lang=ar&time=2016-01-01..2026-01-01`)
    for (const more of await page.locator('.facet-more').all()) await more.click()
    expect(await facets.count()).toBeGreaterThan(60)
    // The figure alone, without the word for those who listen.
    const figures = await facets.evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''))
    expect(figures.filter((text) => !/^[٠-٩]+$/.test(text))).toEqual([])
    const pills = await page.locator('.tl-pill:not([hidden]) > span').allTextContents()
    expect(pills.length).toBeGreaterThan(0)
    expect(pills.filter((text) => !/^[٠-٩]+$/.test(text))).toEqual([])
    expect(await page.evaluate(otherFigures)).toEqual([])
    for (const address of [`${HOME}?view=list&lang=ar`, `${eventPath(ISTANBUL)}?lang=ar`, `us-russia/compare/?about=duration&lang=ar`]) {
      await opened(page, address)
      await expect(page.locator('.event-table, .claim-number, .compare-table').first()).toBeVisible()
      expect(await page.evaluate(otherFigures), address).toEqual([])
    }
  })

  test('dates and places of the plot have its comma, and no year that the axis has already', async ({ page }) => {
    await opened(page, `${HOME}?lang=ar`)
    const details = await page.locator('.tl-detail').allTextContents()
    expect(details.filter((text) => text.includes('،')).length).toBeGreaterThan(5)
    expect(details.filter((text) => /,|٢٠٢٥/.test(text))).toEqual([])
  })

  test('words that find nothing stand between its quotation marks', async ({ page }) => {
    const ar = await wordsOf('ar')
    await opened(page, `${HOME}?lang=ar&q=qvx&actor=russia`)
    await expect(page.locator('.no-match')).toContainText(ar.filters.quoted('qvx'))
    await expect(page.locator('.no-match')).not.toContainText('“')
  })

  test('a preference keeps the axis from left to right', async ({ page }) => {
    await prefer(page, { language: 'ar', axis: 'ltr' })
    await opened(page, `${HOME}?time=2025-02-01..2025-03-31`)
    await expect(html(page)).toHaveAttribute('dir', 'rtl')
    expect(await centreOf(page, RIYADH)).toBeLessThan(await centreOf(page, ISTANBUL))
    const words = await wordsOf('ar')
    const [earlier, later] = [await page.getByRole('button', { name: words.timeline.earlier, exact: true }).boundingBox(), await page.getByRole('button', { name: words.timeline.later, exact: true }).boundingBox()]
    expect(earlier?.x ?? Infinity).toBeLessThan(later?.x ?? 0)
    const thumb = page.locator('.overview-thumb.body')
    const at = Number(await thumb.getAttribute('aria-valuenow'))
    await thumb.focus()
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight')
    await expect.poll(async () => Number(await thumb.getAttribute('aria-valuenow'))).toBeGreaterThan(at)
  })
})
