import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { DOMParser } from '@xmldom/xmldom'
import ICAL from 'ical.js'
import jsQR from 'jsqr'
import papa from 'papaparse'
import { HOME, ISTANBUL, addressOf, eventPath, expect, opened, test } from './reader'

const section = (page: Page, name: string) => page.getByRole('dialog').locator('details', { hasText: name })
async function openSection(page: Page, name: string): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await section(page, name).locator('summary').click()
  return section(page, name)
}

/** The file that a press on a button gives, with its name. */
async function saved(page: Page, within: Locator, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), within.getByRole('button', { name: button, exact: true }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Rows by the names of their columns. */
function table(csv: string): Record<string, string>[] {
  const { data, errors } = papa.parse(csv.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' })
  expect(errors).toEqual([])
  const [head = [], ...rows] = data.filter((row) => row.length > 1)
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

test('files of the view obey the filter, and each is read by another program', async ({ page }) => {
  await opened(page, `${HOME}?actor=ukraine&kind=talks&view=list`)
  const shown = new Set(await page.locator('table [data-event-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event-id'))))
  expect(shown.size).toBeGreaterThan(3)
  const files = await openSection(page, 'Data of this view')

  const events = table((await saved(page, files, 'Events (CSV)')).bytes.toString())
  expect(new Set(events.map((row) => row['id']))).toEqual(shown)
  expect(new Set(events.map((row) => row['filters']))).toEqual(new Set(['actor=ukraine&kind=talks']))
  const claims = table((await saved(page, files, 'Claims and sources (CSV)')).bytes.toString())
  expect(new Set(claims.map((row) => row['event_id']))).toEqual(shown)
  expect(claims.every((row) => row['event_address']?.startsWith('http'))).toBe(true)

  const json = JSON.parse((await saved(page, files, 'JSON')).bytes.toString()) as { filters: string; events: { event: { id: string } }[] }
  expect(new Set(json.events.map(({ event }) => event.id))).toEqual(shown)
  const ics = await saved(page, files, 'Calendar (ICS)')
  const calendar = new ICAL.Component(ICAL.parse(ics.bytes.toString()))
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  expect(calendar.getAllSubcomponents('vevent').length).toBeLessThanOrEqual(shown.size)
  const markdown = (await saved(page, files, 'Markdown')).bytes.toString()
  expect(markdown.match(/^# /gm)).toHaveLength(shown.size)
})

test('who looks back takes along nothing that was published later', async ({ page }) => {
  await opened(page, `${eventPath(ISTANBUL)}?asof=2025-02-28`)
  const files = await openSection(page, 'Data of this view')
  const day = '2025-02-28'
  for (const [button, end] of [['Events (CSV)', 'csv'], ['Claims and sources (CSV)', 'csv'], ['JSON', 'json'], ['Calendar (ICS)', 'ics'], ['Markdown', 'md']] as const) {
    const { name, bytes } = await saved(page, files, button)
    expect(name).toMatch(new RegExp(`-as-known-on-2025-02-28\\.${end}$`))
    if (end === 'csv') {
      const rows = table(bytes.toString())
      expect(rows.length).toBeGreaterThan(5)
      for (const row of rows) {
        expect(row['as_known_on']).toBe(day)
        const published = (row['published'] ?? row['known_from'] ?? '').slice(0, 10)
        // From the end of the day on: what carries no hour counts as known only then.
        expect(published === '' || published <= '2025-03-01', JSON.stringify(row)).toBe(true)
      }
    }
    if (button === 'JSON') {
      const dates = [...bytes.toString().matchAll(/"publishedAt": "(\d{4}-\d\d-\d\d)/g)].map(([, date]) => date ?? '')
      expect(dates.length).toBeGreaterThan(10)
      expect(dates.filter((date) => date > day)).toEqual([])
    }
  }
  await expect(files.getByRole('link', { name: 'The whole dataset (JSON)' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Preview card (PNG)' })).toHaveCount(0)
})

test('files of the open event', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  const files = await openSection(page, 'Files of this event')
  for (const [button, name] of [['JSON', `${ISTANBUL}.json`], ['BibTeX', `${ISTANBUL}.bib`], ['RIS', `${ISTANBUL}.ris`], ['CSL-JSON', `${ISTANBUL}.csl.json`], ['JSON-LD', `${ISTANBUL}.jsonld`], ['Markdown', `${ISTANBUL}.md`], ['Calendar (ICS)', `${ISTANBUL}.ics`]] as const) {
    const file = await saved(page, files, button)
    expect(file.name).toBe(name)
    expect(file.bytes.length).toBeGreaterThan(100)
    if (name.includes('json')) expect(() => JSON.parse(file.bytes.toString()) as unknown).not.toThrow()
  }
})

/** Dark and light pixels of a picture, as the browser reads it. */
async function pixelsOf(page: Page, png: Buffer) {
  const { bits, width, height } = await page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let bits = ''
    for (let i = 0; i < data.length; i += 4) bits += data[i]! > 127 ? '1' : '0'
    return { bits, width: canvas.width, height: canvas.height }
  }, `data:image/png;base64,${png.toString('base64')}`)
  return { data: Uint8ClampedArray.from({ length: bits.length * 4 }, (_, i) => (i % 4 === 3 || bits[i >> 2] === '1' ? 255 : 0)), width, height }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the QR code leads to the same address, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await opened(page, `${eventPath(ISTANBUL)}?actor=russia&time=2025-02-01..2025-03-31`)
    const qr = await openSection(page, 'QR code')
    for (const target of ['The event page', 'This view']) {
      await qr.getByRole('button', { name: target }).click()
      const label = await qr.getByRole('img').getAttribute('aria-label')
      const file = await pixelsOf(page, (await saved(page, qr, 'Save as PNG')).bytes)
      expect(jsQR(file.data, file.width, file.height)?.data).toBe(label?.replace('QR code of ', ''))
      const screen = await pixelsOf(page, await qr.getByRole('img').screenshot())
      expect(jsQR(screen.data, screen.width, screen.height)?.data).toBe(label?.replace('QR code of ', ''))
    }
    const svg = (await saved(page, qr, 'Save as SVG')).bytes.toString()
    // Read as XML, put into no page.
    // oxlint-disable-next-line house/no-unsafe
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('title').item(0)?.textContent).toMatch(/^QR code of http/)
  })
}

test('a picture of the timeline says what it shows and where it is from, and needs nothing from outside', async ({ page }) => {
  await opened(page, `${eventPath(ISTANBUL)}?asof=2025-06-01`)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  const words = await page.locator('[data-testid=timeline] .tl-words .tl-title').allTextContents()
  const picture = await openSection(page, 'Picture')
  const svg = (await saved(page, picture, 'Save as SVG')).bytes.toString()
  // oxlint-disable-next-line house/no-unsafe
  const root = new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`) } }).parseFromString(svg, 'image/svg+xml')
  const text = Array.from(root.getElementsByTagName('text'), (element) => element.textContent ?? '').join('\n')
  expect(text).toContain(heading ?? 'no heading')
  expect(text).toContain('as known on 1 June 2025')
  expect(text).toMatch(/revision \S+/)
  expect(text.replaceAll('\n', '')).toContain('asof=2025-06-01')
  for (const word of words) expect(text).toContain(word)
  expect(svg).not.toMatch(/var\(|oklab|color-mix|class=/)
  for (const [, address] of svg.matchAll(/url\(["']?([^"')]+)/g)) expect(address).toMatch(/^(#|data:font)/)
  expect(svg.match(/@font-face/g)?.length).toBeGreaterThan(0)

  const png = (await saved(page, picture, 'Save as PNG')).bytes
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
  const { data } = await pixelsOf(page, png)
  expect(data.some((value) => value === 0)).toBe(true)
})

test('in the list there is no picture, and it says so', async ({ page }) => {
  await opened(page, `${HOME}?view=list`)
  const picture = await openSection(page, 'Picture')
  await expect(picture).toContainText('No timeline is drawn')
  await expect.poll(() => addressOf(page)).toContain('view=list')
})
