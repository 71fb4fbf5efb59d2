import type { Page } from '@playwright/test'
import { axeFaults, WCAG_AND_PRACTICE } from './axe'
import { HOME, ISTANBUL, addressOf, drawn, eventPath, expect, inSite, opened, panel, test } from './reader'

const ISTANBUL_TITLE = 'US and Russian diplomats hold embassy talks in Istanbul'
const dialog = (page: Page) => page.getByRole('dialog')
const openShare = async (page: Page) => {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await expect(dialog(page)).toBeVisible()
}
const openCitation = (page: Page) => dialog(page).locator('summary', { hasText: 'To paste into a text' }).click()
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const copy = async (page: Page, field: string) => {
  await dialog(page).getByRole('group', { name: field, exact: true }).getByRole('button', { name: /^Cop/ }).click()
  await expect(dialog(page).getByRole('group', { name: field, exact: true }).getByText('Copied').first()).toBeVisible()
  return clipboard(page)
}

test.describe('copied links', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

  test('to the view: the same view in a fresh window', async ({ page, context }) => {
    await opened(page, `${eventPath(ISTANBUL)}?actor=russia&kind=talks&utm_source=mail`)
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
    await expect.poll(() => addressOf(page)).toContain('time=')
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    await openShare(page)
    const link = await copy(page, 'Link to this view of the timeline')
    expect(link).toMatch(/^http.*actor=russia.*time=.*view=timeline/)
    expect(link).not.toContain('utm_source')

    const other = await context.newPage()
    await opened(other, link)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(heading ?? '')
    await expect(other.locator('#details')).toContainText(ISTANBUL_TITLE)
    await expect(other.getByRole('checkbox', { name: /^Russia\b/ }).first()).toBeChecked()
  })

  test('to the view without some of its parts: the rest of it', async ({ page, context }) => {
    await opened(page, `${eventPath(ISTANBUL)}?actor=russia&asof=2025-06-01`)
    await openShare(page)
    await dialog(page).getByRole('checkbox', { name: 'Selected event' }).uncheck()
    await dialog(page).getByRole('checkbox', { name: 'Filters, 1 set' }).uncheck()
    const link = await copy(page, 'Link to this view of the timeline')
    const other = await context.newPage()
    await opened(other, link)
    expect((await addressOf(other)).replace(/\?.*/, '')).toBe(HOME)
    await expect(other.locator('#details')).toHaveCount(0)
    await expect(other.getByRole('checkbox', { name: /^Russia\b/ }).first()).not.toBeChecked()
    await expect(other.getByRole('heading', { level: 1 })).toContainText('as known on 1 June 2025')
  })

  test('to the event: its own page; where one looks back, as known then', async ({ page, context }) => {
    await opened(page, `${eventPath(ISTANBUL)}?actor=russia`)
    await openShare(page)
    const link = await copy(page, 'Link to the event page')
    expect(inSite(link)).toBe(eventPath(ISTANBUL))
    const other = await context.newPage()
    await opened(other, link)
    await expect(other.locator('#details')).toContainText(ISTANBUL_TITLE)

    await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-28`)
    await openShare(page)
    expect(await copy(page, 'Link to the event page')).toMatch(/\?asof=2025-02-28$/)
  })

  test('to a claim: the claim with those that contradict it', async ({ page, context }) => {
    await opened(page, eventPath(ISTANBUL))
    const id = await page.locator('#details .claim[id]').nth(1).getAttribute('id')
    await opened(page, `${eventPath(ISTANBUL)}#${id}`)
    await openShare(page)
    const link = await copy(page, 'Link to this claim')
    expect(inSite(link)).toBe(`${eventPath(ISTANBUL)}claims/${id}/`)
    const other = await context.newPage()
    const answer = await other.goto(link)
    expect(answer?.status()).toBe(200)
    await drawn(other)
    await expect(other.locator(`#details [id="${id}"]`)).toBeInViewport()
  })

  test('as Markdown and as citation', async ({ page }) => {
    await opened(page, `${eventPath(ISTANBUL)}?asof=2025-03-10`)
    await openShare(page)
    await openCitation(page)
    await dialog(page).getByRole('button', { name: 'Markdown', exact: true }).first().click()
    expect(await copy(page, 'Markdown')).toMatch(new RegExp(`^\\[.*Istanbul.*\\]\\(<?http.*${ISTANBUL}/\\?asof=2025-03-10>?\\)$`))
    for (const style of ['APA', 'Chicago', 'MLA']) {
      await dialog(page).getByRole('button', { name: style }).click()
      const text = await copy(page, style)
      expect(text, style).toContain(ISTANBUL_TITLE)
      expect(text, style).toMatch(/revision .+ as known on .*(March|Mar\.).*2025/i)
      expect(text, style).toContain(`${eventPath(ISTANBUL)}?asof=2025-03-10`)
    }
  })
})

test.describe('the code of a frame', () => {
  const code = (page: Page) => dialog(page).getByRole('textbox', { name: 'Code to paste' }).inputValue()
  const sourceOf = (html: string) => new URL(/src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '')

  test('shows the event, in a preview at once and when opened cold', async ({ page, context }) => {
    await opened(page, eventPath(ISTANBUL))
    await openShare(page)
    await dialog(page).locator('summary', { hasText: 'Embed' }).click()
    const html = await code(page)
    expect(html).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"')
    await expect(page.frameLocator('.share-frame').getByText(ISTANBUL_TITLE).first()).toBeVisible()
    const other = await context.newPage()
    expect((await other.goto(sourceOf(html).href))?.status()).toBe(200)
    await expect(other.getByText(ISTANBUL_TITLE).first()).toBeVisible()
  })

  test('says size, theme, language, filter, and which state of the data', async ({ page }) => {
    await opened(page, `${eventPath(ISTANBUL)}?actor=russia`)
    await openShare(page)
    await dialog(page).locator('summary', { hasText: 'Embed' }).click()
    expect([...sourceOf(await code(page)).searchParams.keys()]).toEqual([])
    await dialog(page).getByLabel('Shows').selectOption('view')
    await dialog(page).getByLabel('Colours').selectOption('dark')
    await dialog(page).getByLabel('Language').selectOption('en')
    await dialog(page).getByLabel('State of the data').selectOption('pinned')
    await dialog(page).getByLabel('Size').selectOption('small')
    await dialog(page).getByLabel('Height in pixels').fill('500')
    const html = await code(page)
    expect(html).toContain('width="480" height="500"')
    const { pathname, searchParams } = sourceOf(html)
    expect(pathname).toContain('/embed/')
    expect(Object.fromEntries(searchParams)).toMatchObject({ actor: 'russia', theme: 'dark', lang: 'en', hl: ISTANBUL })
    expect(searchParams.get('rev')).toBeTruthy()
    expect(searchParams.get('asof')).toMatch(/^\d{4}-/)
    await expect(page.locator('.share-frame')).toHaveAttribute('src', sourceOf(html).href)
  })

  test('holds back what was published later than the date looked back to', async ({ page }) => {
    await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-28`)
    await openShare(page)
    await dialog(page).locator('summary', { hasText: 'Embed' }).click()
    expect(sourceOf(await code(page)).searchParams.get('asof')).toBe('2025-02-28')
  })
})

test('where the clipboard is refused, the text is shown and selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
  })
  await opened(page, eventPath(ISTANBUL))
  await panel(page).getByRole('button', { name: 'Copy link', exact: true }).click()
  const field = panel(page).getByRole('textbox', { name: 'Link' })
  await expect(field).toHaveValue(new RegExp(`${eventPath(ISTANBUL)}$`))
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!)).toBeGreaterThan(40)

  await openShare(page)
  await dialog(page).getByRole('group', { name: 'Link to the event page' }).getByRole('button', { name: 'Copy' }).click()
  const byHand = dialog(page).getByRole('alert').getByRole('textbox')
  await expect(byHand).toHaveValue(new RegExp(`${eventPath(ISTANBUL)}$`))
  await byHand.press('Escape')
  await expect(byHand).toHaveCount(0)
  await expect(dialog(page)).toBeVisible()
})

test('where the page may not use the clipboard at all, the text can be copied by hand', async ({ page }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }) })
  await opened(page, HOME)
  await openShare(page)
  await dialog(page).getByRole('group', { name: 'Link to this view of the timeline' }).getByRole('button', { name: 'Copy' }).click()
  await expect(dialog(page).getByRole('alert').getByRole('textbox')).toHaveValue(/view=timeline/)
})

test('the text is handed over within the press itself', async ({ page }) => {
  await page.addInitScript(() => {
    const calls: boolean[] = []
    Object.assign(globalThis, { calls })
    let isPressing = false
    addEventListener('click', () => { isPressing = true; setTimeout(() => { isPressing = false }) }, true)
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => { calls.push(isPressing); return Promise.resolve() } } })
    Object.defineProperty(navigator, 'share', { value: () => { calls.push(isPressing); return Promise.reject(new DOMException('', 'AbortError')) } })
  })
  await opened(page, eventPath(ISTANBUL))
  await openShare(page)
  await openCitation(page)
  await dialog(page).getByRole('button', { name: 'Share with an app' }).click()
  for (const field of ['Link to the event page', 'Link to this view of the timeline', 'APA']) await dialog(page).getByRole('group', { name: field, exact: true }).getByRole('button', { name: 'Copy' }).click()
  expect(await page.evaluate(() => (globalThis as unknown as { calls: boolean[] }).calls)).toEqual([true, true, true, true])
  await expect(dialog(page).getByRole('alert')).toHaveCount(0)
})

test('a link to the event is offered only while one is open', async ({ page }) => {
  await opened(page, HOME)
  await openShare(page)
  await expect(dialog(page).getByRole('heading', { name: 'Share this view' })).toBeVisible()
  await expect(dialog(page).getByText('Link to the event page')).toHaveCount(0)
  await expect(dialog(page).getByRole('button', { name: 'Share with an app' })).toHaveCount(await page.evaluate(() => (typeof navigator.share === 'function' ? 1 : 0)))
})

test.describe('the dialog', () => {
  test('by keyboard: focus goes in and stays in; Escape closes it alone and gives the focus back', async ({ page }) => {
    await opened(page, eventPath(ISTANBUL))
    const button = page.getByRole('banner').getByRole('button', { name: 'Share' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toBeVisible()
    const isInside = () => page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement) === true)
    await expect.poll(isInside).toBe(true)
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement === document.body || document.querySelector('dialog')?.contains(document.activeElement) === true)).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await expect(button).toBeFocused()
    await expect(panel(page)).toContainText(ISTANBUL_TITLE)
  })

  test('Cite in the panel leads to the citation', async ({ page }) => {
    await opened(page, eventPath(ISTANBUL))
    const cite = panel(page).getByRole('button', { name: 'Cite' })
    await cite.click()
    await expect(dialog(page).getByRole('group', { name: 'APA' })).toBeInViewport({ ratio: 1 })
    await expect(dialog(page).getByRole('button', { name: 'Markdown', exact: true }).first()).toBeFocused()
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    await expect(cite).toBeFocused()
  })

  test('going Back closes it, a press beside it too; nothing is left listening', async ({ page }) => {
    await page.addInitScript(() => {
      const counts = { open: 0 }
      Object.assign(globalThis, { listening: counts })
      for (const target of [window, document]) {
        const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)]
        target.addEventListener = (name: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean) => { counts.open += 1; add(name, listener, options) }
        target.removeEventListener = (name: string, listener: EventListenerOrEventListenerObject, options?: EventListenerOptions | boolean) => { counts.open -= 1; remove(name, listener, options) }
      }
    })
    const listening = () => page.evaluate(() => (globalThis as unknown as { listening: { open: number } }).listening.open)
    await opened(page, HOME)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await expect.poll(() => addressOf(page)).toContain('view=list')
    const before = await listening()
    await openShare(page)
    await page.mouse.click(40, 400)
    await expect(dialog(page)).toHaveCount(0)
    expect(await listening()).toBe(before)
    await openShare(page)
    await page.goBack()
    await expect(dialog(page)).toHaveCount(0)
    await expect.poll(() => addressOf(page)).not.toContain('view=list')
  })

  test('on a desk, all of it is seen at once; a citation takes no more than four lines', async ({ page }) => {
    await opened(page, eventPath(ISTANBUL))
    await openShare(page)
    expect(await dialog(page).evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)
    await expect(dialog(page).getByRole('button', { name: 'Print page' })).toBeInViewport({ ratio: 1 })
    const tops = await dialog(page).getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top))
    expect(tops.slice(1).map((top, i) => Math.round(top - (tops[i] ?? 0)))).toEqual([24, 24, 24])
    await openCitation(page)
    const lines = await dialog(page).getByRole('textbox', { name: 'APA' }).evaluate((field) => field.clientHeight / parseFloat(getComputedStyle(field).lineHeight))
    expect(lines).toBeLessThan(5)
  })

  test.describe('under a finger', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
    test('each choice is 44 pixels high, with nothing between', async ({ page }) => {
      await opened(page, eventPath(ISTANBUL))
      await panel(page).getByRole('button', { name: 'Share', exact: true }).click()
      await expect(dialog(page).getByRole('checkbox')).toHaveCount(4)
      const tops = await dialog(page).getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top))
      expect(tops.slice(1).map((top, i) => Math.round(top - (tops[i] ?? 0)))).toEqual([44, 44, 44])
      await expect(dialog(page).getByRole('button', { name: 'Print page' })).toHaveJSProperty('offsetHeight', 44)
    })
  })

  for (const [width, colorScheme] of [[1440, 'light'], [390, 'dark'], [320, 'light']] as const) {
    test(`at ${width}, ${colorScheme}: nothing is cut off sideways, and axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await opened(page, eventPath(ISTANBUL))
      await panel(page).getByRole('button', { name: 'Share', exact: true }).click()
      await expect(dialog(page)).toBeVisible()
      await openCitation(page)
      await expect(dialog(page).getByRole('group', { name: 'APA' })).toBeVisible()
      for (const name of ['QR code', 'Files of this event', 'Data of this view', 'Picture']) await dialog(page).locator('summary', { hasText: name }).click()
      const box = await dialog(page).boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
      expect(await axeFaults(page, { within: 'dialog', tags: WCAG_AND_PRACTICE })).toEqual([])
    })
  }
})

test('the title of the page follows what is open', async ({ page }) => {
  await opened(page, HOME)
  const home = await page.title()
  await page.goto(eventPath(ISTANBUL))
  await drawn(page)
  expect(await page.title()).toContain(ISTANBUL_TITLE)
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => page.title()).toBe(home)
})
