import { addressOf, drawn, eventPath, expect, HOME, ISTANBUL, listRows, opened, panel, test } from './reader'

/* What was known on a date: nothing that was published later stands anywhere in the document. */

const FSB = 'putin-fsb-board-speech-2025-02-27'
const NOON = '2025-02-27T12:00:00Z'
const strip = (page: import('@playwright/test').Page) => page.getByRole('slider', { name: 'As known on' })

test('at noon the Istanbul talks have no length, and nobody knows of the FSB speech', async ({ page }) => {
  await opened(page, `${eventPath(ISTANBUL)}?asof=${NOON}`)
  await expect(panel(page).getByText('The talks were under way; no length was given.')).toBeVisible()
  await expect(panel(page)).not.toContainText('six hours')
  await expect(panel(page).getByText('1 claim from 1 article')).toBeVisible()
  await expect(page.getByText('11 reports of that day carry no hour and are not counted yet.')).toBeVisible()
  expect(await page.content()).not.toMatch(/FSB|Coulter|Darchiev|six hours/i)
})

test('at the end of that day both are there, and who led the talks occurs nowhere', async ({ page }) => {
  await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-27`)
  await expect(panel(page).getByText('around six hours').first()).toBeVisible()
  const text = await page.content()
  expect(text).toContain('Putin addresses FSB')
  expect(text).not.toMatch(/Coulter|Darchiev/i)
  await page.goto(`${HOME}?view=list&asof=2025-02-27`)
  await drawn(page)
  await expect(page.locator(`tr[data-event-id="${FSB}"]`)).toHaveCount(1)
  expect(await page.content()).not.toMatch(/Coulter|Darchiev/i)
})

test('at the end of the next day they are named', async ({ page }) => {
  await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-28`)
  await expect(panel(page).getByText('Sonata Coulter').first()).toBeVisible()
  await expect(panel(page).getByText('Alexander Darchiev').first()).toBeVisible()
})

test('the page as written is never painted, its data and descriptions are taken out', async ({ page }) => {
  const seen: string[] = []
  await page.exposeFunction('tell', (text: string) => seen.push(text))
  await page.addInitScript(() => {
    const look = () => {
      const page = document.getElementById('static')
      if (page && page.getClientRects().length > 0) (window as unknown as { tell(text: string): void }).tell(page.innerText.slice(0, 80))
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await opened(page, `${eventPath('darchiev-agrement-2025-02-28')}?asof=2025-02-27`)
  expect(seen).toEqual([])
  await expect(panel(page).getByRole('heading', { name: 'Nothing had been published about this event yet' })).toBeVisible()
  await expect(page).toHaveTitle('US-Russia diplomatic process, 2016 to 2025 | Parley')
  // The address is the reader's own; what the document says of it is nothing.
  expect((await page.content()).replaceAll('darchiev-agrement-2025-02-28', '')).not.toMatch(/Darchiev|ambassador/i)
  await panel(page).getByRole('button', { name: 'Return to latest' }).click()
  await expect(panel(page)).toContainText('Darchiev')
  await expect(page).toHaveTitle(/Darchiev/)
})

test('a claim known later is not painted at its own address either, before the screen stands or after', async ({ page }) => {
  const seen: string[] = []
  await page.exposeFunction('tell', (text: string) => seen.push(text))
  await page.addInitScript(() => {
    const look = () => {
      if (/six hours/i.test(document.body?.innerText ?? '')) (window as unknown as { tell(text: string): void }).tell(document.body.innerText.slice(0, 80))
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await opened(page, `${eventPath(ISTANBUL)}claims/duration-6h/?asof=${NOON}`)
  await expect(panel(page).getByText('The talks were under way; no length was given.')).toBeVisible()
  expect(seen).toEqual([])
  expect((await page.content()).replaceAll('duration-6h', '')).not.toMatch(/six hours|Coulter/i)
})

test('search finds nothing published later', async ({ page }) => {
  await opened(page, `${HOME}?view=list&asof=2025-02-27`)
  await page.getByRole('searchbox').fill('Sonata Coulter')
  await expect(listRows(page)).toHaveCount(0)
  // Nor is it suggested.
  expect((await page.locator('#events').innerText()).replaceAll('Sonata Coulter', '')).not.toMatch(/Coulter/i)
  await page.getByRole('searchbox').fill('Peskov quick decisions')
  await expect(page.locator(`tr[data-event-id="${ISTANBUL}"]`)).toHaveCount(1)
  await page.goto(`${HOME}?view=list&asof=2025-02-28&q=Sonata%20Coulter`)
  await drawn(page)
  await expect(page.locator(`tr[data-event-id="${ISTANBUL}"]`)).toHaveCount(1)
})

test('the strip by keyboard, and Back', async ({ page }) => {
  await opened(page, HOME)
  await strip(page).focus()
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /^Latest, .* in view\.$/)
  await page.keyboard.press('Home')
  const first = await addressOf(page)
  expect(first).toMatch(/asof=20\d\d-\d\d-\d\d$/)
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /\d+ of \d+ events? in view\. \d+ hidden\./)
  await page.keyboard.press('ArrowRight')
  expect(await addressOf(page)).not.toBe(first)
  await page.keyboard.press('PageUp')
  await page.goBack()
  await page.goBack()
  expect(await addressOf(page)).toBe(first)
  await expect(page.getByRole('button', { name: 'Previous publication day' })).toBeDisabled()
  await strip(page).focus()
  await page.keyboard.press('\\')
  expect(await addressOf(page)).not.toContain('asof')
})

test('brackets and letters, by day and by month; never while typing', async ({ page }) => {
  await opened(page, `${HOME}?view=list&asof=2025-02-28`)
  await page.locator('#events').focus()
  const asOf = async () => new URL(page.url()).searchParams.get('asof')
  await page.keyboard.press('[')
  expect(await asOf()).toBe('2025-02-27')
  await page.keyboard.press(']')
  expect(await asOf()).toBe('2025-02-28')
  await page.keyboard.press('b')
  expect(await asOf()).toBe('2025-02-27')
  await page.keyboard.press('Shift+O')
  expect(await asOf()).toBe('2025-03-27')
  await page.keyboard.press('Shift+BracketLeft')
  expect(await asOf()).toBe('2025-02-27')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('b[')
  expect(await asOf()).toBe('2025-02-27')
})

test('a day and an hour by the field; the strip by pointer', async ({ page }) => {
  await opened(page, HOME)
  await page.getByLabel('As known on, date').fill('2025-02-27')
  await page.keyboard.press('Enter')
  await expect.poll(() => addressOf(page)).toContain('asof=2025-02-27')
  await page.getByLabel('Time (UTC)', { exact: false }).fill('12:00')
  await page.keyboard.press('Enter')
  await expect.poll(() => addressOf(page)).toContain('asof=2025-02-27T12:00')
  const box = await page.locator('.reports-strip').boundingBox()
  if (!box) throw new Error('no strip')
  await page.mouse.move(box.x + box.width * 0.5, box.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 30, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => addressOf(page)).toMatch(/asof=2025-03-\d\d$/)
  await page.getByRole('button', { name: 'Return to latest' }).click()
  expect(await addressOf(page)).not.toContain('asof')
})

test('without scripts the latest is shown, and said to be', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto(`${eventPath(ISTANBUL)}?asof=2025-02-27`)
  await expect(page.getByText(/This page shows the latest state, of \d{1,2} [A-Z][a-z]+ \d{4}\./)).toBeVisible()
  await expect(page.getByText('Sonata Coulter').first()).toBeVisible()
  await context.close()
})

test('what was published when cannot be had: nothing is shown rather than too much', async ({ page, quiet }) => {
  quiet.allowErrors.push(/evidence/)
  await page.route('**/evidence.json', (route) => route.abort())
  await page.goto(`${HOME}?asof=2025-02-27`)
  await expect(page.getByRole('heading', { name: 'Looking back is not possible at the moment' })).toBeVisible()
  expect(await page.content()).not.toMatch(/Coulter|Darchiev/)
  await page.unroute('**/evidence.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await drawn(page)
  await expect(strip(page)).toBeVisible()
})

for (const view of ['list', 'timeline']) {
  test(`the strip has its room before it can be used: nothing of the ${view} moves when it comes`, async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    await page.route('**/data/evidence.json', async (route) => { await held; await route.continue() })
    await opened(page, `${HOME}?view=${view}`)
    const place = () => page.locator(view === 'list' ? '.event-row' : '.as-known-on').first().boundingBox()
    await expect(page.locator('.reports-strip.is-coming')).toBeVisible()
    const before = await place()
    expect(before).not.toBeNull()
    release()
    await expect(page.locator('.reports-handle')).toBeVisible()
    expect(await place()).toEqual(before)
  })
}

test('before anything was known that is said, with the way to the latest, which keeps the focus', async ({ page }) => {
  await opened(page, `${HOME}?asof=1900-01-01&view=list`)
  await expect(page.getByRole('heading', { name: 'As known on 1 January 1900.' })).toBeVisible()
  await expect(page.locator('.no-match')).toContainText('97 events rest on later reports.')
  await page.locator('.no-match').getByRole('button', { name: 'Return to latest' }).click()
  await expect(listRows(page).first()).toBeVisible()
  await opened(page, `${HOME}?asof=2025-03-01`)
  await page.getByRole('button', { name: 'Return to latest' }).press('Enter')
  await expect(page.locator('.reports-handle')).toBeFocused()
})
