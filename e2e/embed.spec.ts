import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as base, type Browser, type BrowserContext, type Frame, type Page, type Request } from '@playwright/test'
import { axeFaults, WCAG_AND_PRACTICE } from './axe'
import { ISTANBUL, RIYADH } from './reader'

/**
 * Frames of the site within somebody else's page: another origin, a sandbox that allows scripts and nothing more. The
 * site's server sends no CORS headers, as most static hosts do not.
 */
const CARD = `us-russia/embed/events/${ISTANBUL}/`
const STRIP = 'us-russia/embed/'

interface Around {
  /** Opens a page of another origin that holds this HTML, and gives back what went wrong so far. */
  readonly host: (html: string, options?: Parameters<Browser['newContext']>[0]) => Promise<{ page: Page; context: BrowserContext; wrong: string[]; wire: { requests: string[]; bytes: () => Promise<number> } }>
}

const test = base.extend<Around>({
  host: async ({ browser, baseURL }, provide) => {
    let html = ''
    const server: Server = createServer((_, res) => { res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html) })
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
    const contexts: BrowserContext[] = []
    await provide(async (body, options = {}) => {
      html = `<!doctype html><html lang="en"><title>A newsroom</title><body style="margin:20px">${body.replaceAll('SITE', baseURL ?? '')}</body></html>`
      const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options })
      contexts.push(context)
      const page = await context.newPage()
      const wrong: string[] = []
      const seen: Request[] = []
      page.on('console', (message) => { if (message.type() === 'error' || /Content Security Policy|Trusted/.test(message.text())) wrong.push(message.text()) })
      page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`))
      page.on('request', (request) => { if (request.url().startsWith(baseURL ?? '')) seen.push(request) })
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/article`)
      const bytes = async () => { const sizes = await Promise.all(seen.map((request) => request.sizes())); return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) }
      return { page, context, wrong, wire: { get requests() { return seen.map((request) => request.url()) }, bytes } }
    })
    for (const context of contexts) await context.close()
    await new Promise((done) => { server.close(done) })
  },
})

const frameCode = (address: string, size = 'width="640" height="600"', sandbox = 'allow-scripts') => `<iframe src="SITE${address}" title="Parley" ${size} sandbox="${sandbox}" style="border:0"></iframe>`

async function frameOf(page: Page, address: string): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes(address))).toBe(true)
  const found = page.frames().find((frame) => frame.url().includes(address))
  if (!found) throw new Error(`No frame of ${address}`)
  await expect(found.locator('html')).toHaveAttribute('data-ready', 'true')
  return found
}

test('a card stands in a sandboxed frame: its facts, its sources, in at most 60 kB and 5 requests', async ({ host }) => {
  const { page, wrong, wire } = await host(frameCode(CARD))
  const frame = await frameOf(page, CARD)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('US and Russian diplomats hold embassy talks in Istanbul')
  await expect(frame.getByText('Thursday 27 February 2025')).toBeVisible()
  await expect(frame.locator('.badge').first()).toBeVisible()
  await expect(frame.getByText('Sources differ').first()).toBeVisible()
  await expect(frame.getByText(/Data revision \S+ of/)).toBeVisible()
  expect(wire.requests.length).toBeLessThanOrEqual(5)
  expect(await wire.bytes()).toBeLessThanOrEqual(60_000)
  expect(wrong).toEqual([])
})

test('a timeline strip stands in a sandboxed frame, in at most 60 kB and 5 requests', async ({ host }) => {
  const { page, wrong, wire } = await host(frameCode(STRIP))
  const frame = await frameOf(page, STRIP)
  await expect(frame.locator('.tl-mark').first()).toBeVisible()
  expect(await frame.locator('[data-testid=timeline] [data-event-id]').count()).toBeGreaterThan(10)
  await expect(frame.getByRole('region', { name: 'Chosen event' }).locator('.badge').first()).toBeVisible()
  expect(wire.requests.length).toBeLessThanOrEqual(5)
  expect(await wire.bytes()).toBeLessThanOrEqual(60_000)
  expect(wrong).toEqual([])
})

test('filter, window, open event and theme come in the query', async ({ host }) => {
  const query = `?actor=united-states&Actor=russia&amp;match=met&time=2025-02-01..2025-03-31&hl=${RIYADH}&theme=dark&rev=r-of-then`
  const { page } = await host(frameCode(STRIP + query.replaceAll('&', '&amp;')))
  const frame = await frameOf(page, STRIP)
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(frame.getByText('Revision r-of-then was asked for.')).toBeVisible()
  await expect(frame.getByRole('region', { name: 'Chosen event' })).toHaveAttribute('data-event-id', RIYADH)
  const ids = await frame.locator('.tl-mark[data-event-id]').evaluateAll((all) => [...new Set(all.map((mark) => (mark as HTMLElement).dataset.eventId))])
  expect(ids).toContain(ISTANBUL)
  expect(ids.length).toBeLessThan(12)
  const open = await frame.getByRole('link', { name: 'Open full timeline' }).getAttribute('href')
  expect(open).toContain('actor=russia&actor=united-states&match=met')
  const luminance = await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  expect(luminance).not.toMatch(/oklch\(0\.9|rgb\(2[45]/)
})

test('a frame of fixed height draws as many lines of marks as leave the lanes in sight; one as high as its content draws all', async ({ host }) => {
  const marksOf = async (html: string) => {
    const { page } = await host(html)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('.embed-caption')).toBeVisible()
    const top = async (selector: string) => (await frame.locator(selector).boundingBox())?.y ?? Infinity
    await expect(async () => expect(await top('.tl-head >> nth=1')).toBeLessThan((await top('.embed-caption')) - 20)).toPass()
    const marks = await frame.locator('.tl-mark').count()
    await page.close()
    return marks
  }
  const low = await marksOf(frameCode(STRIP, 'width="640" height="360"'))
  const high = await marksOf(frameCode(STRIP, 'width="640" height="1200"'))
  const fitted = await marksOf(loader('<div style="width:640px"><parley-timeline dataset="us-russia"></parley-timeline></div>'))
  expect(low).toBeLessThan(high)
  expect(fitted).toBe(high)
})

test('arrows go from event to event, marks and pills answer to clicks', async ({ host }) => {
  const { page } = await host(frameCode(STRIP))
  const frame = await frameOf(page, STRIP)
  const caption = frame.getByRole('region', { name: 'Chosen event' })
  const first = await caption.getAttribute('data-event-id')
  await frame.getByRole('button', { name: 'Next event' }).click()
  await expect(caption).not.toHaveAttribute('data-event-id', first ?? '')
  await page.keyboard.press('Enter')
  await frame.getByRole('button', { name: 'Previous event' }).click()
  await frame.getByRole('button', { name: 'Previous event' }).click()
  await expect(caption).toHaveAttribute('data-event-id', first ?? '')
  const pill = frame.locator('.tl-pill').first()
  await pill.click()
  await frame.getByRole('button', { name: 'Show all' }).click()
  await expect(frame.getByRole('button', { name: 'Show all' })).toHaveCount(0)
})

test('pinned to a date, a frame knows nothing that was published later, nor do the pages it leads to', async ({ host }) => {
  const { page } = await host(`${frameCode(`${CARD}?asof=2025-02-27`)}${frameCode(`${STRIP}?asof=2025-02-27`)}${frameCode(`${CARD}?asof=2025-02-26`)}`)
  await expect.poll(() => page.frames().length).toBe(4)
  const [, card, strip, before] = page.frames()
  if (!card || !strip || !before) throw new Error('No frames')
  for (const frame of [card, strip, before]) await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true')
  await expect(card.getByText('As known on 27 Feb 2025')).toBeVisible()
  // Named in March; by then nobody had said who they were.
  expect(await card.content()).not.toMatch(/Coulter|Darchiev/)
  await expect(card.getByText('names not disclosed').first()).toBeVisible()
  const links = await card.locator('a[href^="../"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.filter((href) => !href.includes('?asof=2025-02-27'))).toEqual([])
  await expect(strip.getByText('As known on 27 Feb 2025')).toBeVisible()
  expect(await strip.content()).not.toMatch(/Coulter|2025-03-/)
  await expect(before.getByText('No report of this event was published by 26 Feb 2025.')).toBeVisible()
  expect(await before.content()).not.toMatch(/Istanbul hold|embassy talks/i)
})

test('in another language a frame keeps to its bytes and requests; asked for by lang= the English one goes on to it', async ({ host }) => {
  for (const address of ['us-russia/embed/lang/ar/', `us-russia/embed/lang/ar/events/${ISTANBUL}/`]) {
    const { page, wrong, wire } = await host(frameCode(address))
    const frame = await frameOf(page, address)
    await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(frame.locator('.embed-revision')).toContainText(/[\u0600-\u06ff]/)
    expect(wire.requests.length).toBeLessThanOrEqual(5)
    expect(await wire.bytes()).toBeLessThanOrEqual(60_000)
    expect(wrong).toEqual([])
  }
  const { page } = await host(frameCode(`${CARD}?lang=ar&asof=2025-02-27`))
  const frame = await frameOf(page, `us-russia/embed/lang/ar/events/${ISTANBUL}/?lang=ar&asof=2025-02-27`)
  expect(await frame.content()).not.toMatch(/Coulter|Darchiev/)
  await expect(frame.locator('.embed-note')).toContainText('فبراير')
})

test('with scripts off a card and the list of a strip are read', async ({ host }) => {
  const { page } = await host(frameCode(CARD) + frameCode(STRIP), { javaScriptEnabled: false })
  const card = page.frameLocator('iframe').first()
  await expect(card.getByRole('heading', { level: 1 })).toHaveText('US and Russian diplomats hold embassy talks in Istanbul')
  await expect(card.locator('.badge').first()).toBeVisible()
  const strip = page.frameLocator('iframe').nth(1)
  await expect(strip.getByRole('link', { name: 'Embassy talks', exact: true })).toBeVisible()
})

test('a frame takes neither focus nor scroll nor keys', async ({ host }) => {
  const { page } = await host(`<input id="mine" autofocus><div style="height:500px"></div>${frameCode(STRIP)}${frameCode(`${CARD}#duration-6h`)}<div style="height:2000px"></div>`)
  await page.focus('#mine')
  await frameOf(page, STRIP)
  await frameOf(page, CARD)
  await page.keyboard.type('n/?g')
  expect(await page.evaluate(() => [document.activeElement?.id, (document.activeElement as HTMLInputElement).value, scrollY, location.hash])).toEqual(['mine', 'n/?g', 0, ''])
  // The wheel goes on to the page where the frame is as high as its content.
  const [frame] = page.frames().slice(1)
  const height = await frame?.locator('.embed').evaluate((element) => Math.ceil(element.getBoundingClientRect().height))
  await page.locator('iframe').first().evaluate((element, px) => { element.setAttribute('height', String(px)) }, height)
  await page.locator('iframe').first().hover()
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
})

test('links open in a tab of their own, on the site', async ({ host, baseURL }) => {
  const { page, context } = await host(frameCode(CARD, 'width="640" height="600"', 'allow-scripts allow-popups allow-popups-to-escape-sandbox'))
  const frame = await frameOf(page, CARD)
  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Whole event, all sources' }).click()
  const tab = await opened
  await expect(tab).toHaveURL(`${baseURL}us-russia/events/${ISTANBUL}/`)
  await expect(tab.locator('html')).toHaveAttribute('data-ready', 'true')
  expect(await tab.evaluate(() => window.opener)).toBeNull()
  await expect(page).toHaveURL(/127\.0\.0\.1.*article/)
})

const loader = (element: string) => `<script src="SITEembed.js" async></script>${element}`

test('the element fits its height, tells what is chosen, filters on request, and leaves no name behind', async ({ host }) => {
  const { page, wrong } = await host(`<script>window.names = new Set(Object.getOwnPropertyNames(window)); window.heard = []; addEventListener('parley-select', (e) => heard.push(e.detail)); addEventListener('parley-ready', () => heard.push('ready')); addEventListener('message', (e) => { if (e.data.type === 'ready') window.revision = e.data.revision })</script>${loader('<parley-timeline dataset="us-russia" filter="actor=russia" theme="light" title="Contacts"><a href="SITE/us-russia/">Contacts</a></parley-timeline>')}`)
  const frame = await frameOf(page, STRIP)
  const heights = () => page.evaluate(() => document.querySelector('iframe')?.height)
  const content = () => frame.locator('.embed').evaluate((element) => String(Math.ceil(element.getBoundingClientRect().height)))
  await expect.poll(async () => (await heights()) === (await content())).toBe(true)
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox')
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Contacts')
  await frame.locator('.tl-mark[data-event-id]').first().click()
  const chosen = await frame.getByRole('region', { name: 'Chosen event' }).getAttribute('data-event-id')
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(['ready', { event: chosen }])
  const before = await frame.locator('.embed-heading').textContent()
  await page.evaluate(() => { (document.querySelector('parley-timeline') as unknown as { filter: (query: string) => void }).filter('kind=call&time=2025-01-01..2025-12-31') })
  await expect(frame.locator('.embed-heading')).not.toHaveText(before ?? '')
  await expect(frame.locator('.tl-mark[data-event-id]').first()).toHaveAttribute('data-kind', 'call')
  await page.evaluate((id) => { (document.querySelector('parley-timeline') as unknown as { select: (event: string) => void }).select(id) }, 'no-such-event')
  const names = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !(window as unknown as { names: Set<string> }).names.has(name) && !/^\d+$/.test(name)))
  expect(names.filter((name) => !['names', 'heard', 'revision'].includes(name))).toEqual([])
  // An element that changes what it shows, one that leaves, one of an event.
  await page.evaluate((id) => { document.querySelector('parley-timeline')?.setAttribute('event', id) }, ISTANBUL)
  await frameOf(page, CARD)
  expect(await page.evaluate(() => (window as unknown as { revision: string }).revision)).toMatch(/^\S+$/)
  await page.evaluate(() => { document.querySelector('parley-timeline')?.remove() })
  expect(wrong).toEqual([])
})

/** Of the right and of wrong shapes, for both sides; none comes from who it should. */
const FORGED = `[...['ready', 'height', 'select', 'filter', 'Height', '', null].flatMap((type) => [1, 2, '1'].map((version) => ({ parley: 'parley-embed', version, type, heightPx: 4321, event: '${RIYADH}', query: 'kind=vote', dataset: 'x', revision: 'x' }))), ...['select', 'filter'].flatMap((type) => ['${RIYADH}', 'kind=vote', {}, [], 7, null, 'x'.repeat(9999), '<img>'].map((value) => ({ parley: 'parley-embed', version: 1, type, [type === 'select' ? 'event' : 'query']: value }))), { parley: 'parley-embed', version: 1, type: 'height', heightPx: 4321 }, { parley: 'parley-embed', version: 1, type: 'select', event: '${RIYADH}' }, 'height', null, 7, [], {}, { heightPx: 4321 }, { parley: 'parley-embed' }, { type: 'height', heightPx: 4321 }, { parley: 'parley-timeline', version: 1, type: 'height', heightPx: 4321 }, { parley: 'parley-embed', version: 1, heightPx: 4321 }, { parley: 'parley-embed', version: 1, type: 'height' }, { parley: 'parley-embed', version: 1, type: 'height', heightPx: '4321' }, { parley: 'parley-embed', version: 1, type: 'select', event: 5 }]`

test('50 forged messages are ignored, by the element and by the frame', async ({ host }) => {
  const evil = `<iframe id="evil" sandbox="allow-scripts" srcdoc="<script>addEventListener('message', () => { for (const data of ${FORGED.replaceAll('"', '&quot;')}) { parent.postMessage(data, '*'); for (let i = 0; i < parent.frames.length; i++) parent.frames[i].postMessage(data, '*') } parent.postMessage('done', '*') })</script>"></iframe>`
  const { page } = await host(`<script>window.heard = []; addEventListener('parley-select', (e) => heard.push(e.detail)); addEventListener('message', (e) => { if (e.data === 'done') window.isDone = true })</script>${loader('<parley-timeline dataset="us-russia"></parley-timeline>')}${evil}`)
  expect((await page.evaluate<unknown[]>(FORGED)).length).toBeGreaterThanOrEqual(50)
  const frame = await frameOf(page, STRIP)
  const height = async () => { await page.waitForTimeout(300); return page.evaluate(() => document.querySelector<HTMLIFrameElement>('parley-timeline iframe')?.height) }
  const [heading, chosen] = [await frame.locator('.embed-heading').textContent(), await frame.getByRole('region', { name: 'Chosen event' }).getAttribute('data-event-id')]
  const before = await height()
  // Asked until it has heard: the frame may still be on its way.
  await expect.poll(() => page.evaluate(() => { document.querySelector<HTMLIFrameElement>('#evil')?.contentWindow?.postMessage('go', '*'); return (window as unknown as { isDone?: boolean }).isDone === true })).toBe(true)
  // From the page itself to the element: only its own frame may speak.
  await page.evaluate((forged) => { for (const data of forged) window.postMessage(data, '*') }, await page.evaluate<unknown[]>(FORGED))
  expect(await height()).toBe(before)
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([])
  expect([await frame.locator('.embed-heading').textContent(), await frame.getByRole('region', { name: 'Chosen event' }).getAttribute('data-event-id')]).toEqual([heading, chosen])
})

for (const [name, address] of [['card', CARD], ['strip', STRIP]] as const) {
  test(`a ${name} fits a phone and a narrow column, in light and dark, and has no accessibility faults`, async ({ browser, baseURL }) => {
    for (const [width, theme] of [[320, 'light'], [640, 'dark']] as const) {
      const context = await browser.newContext({ viewport: { width, height: 700 } })
      const page = await context.newPage()
      await page.goto(`${baseURL}${address}?theme=${theme}`)
      await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      expect(await axeFaults(page, { tags: WCAG_AND_PRACTICE })).toEqual([])
      await context.close()
    }
  })
}

test('five hundred elements on one page are five hundred frames, and the page goes on', async ({ host }) => {
  const { page, wrong } = await host(loader('<parley-timeline dataset="us-russia" loading="lazy"></parley-timeline>'.repeat(500)))
  await expect(page.locator('iframe')).toHaveCount(500)
  await frameOf(page, STRIP)
  expect(wrong).toEqual([])
})
