import { readFileSync, readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parseCsv } from '../src/formats/csvReader'
import { axeFaults, WCAG_AND_PRACTICE } from './axe'
import { HOME, RIYADH, addressOf, drawn, eventPath, expect, filters, historyLength, marks, opened, panel, test } from './reader'

const DATA = 'data/us-russia'
const COMPARE = `${HOME}compare/`
const CALLS = `${COMPARE}?actor=donald-trump&actor=vladimir-putin&match=spoke&about=duration`

interface Value { type: string; min?: string; max?: string; approx?: boolean; sources?: string[] }
interface Claim { id: string; about: string; text: string; sources: (string | { article: string })[]; values?: Value[] }
interface Event { id: string; kind: string; claims: Claim[]; participants: { actor: string; role: string }[] }
const read = <T>(file: string): T => JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8')) as T
const events = readdirSync(`${DATA}/events`).map((file) => read<Event>(`events/${file}`)).filter(({ claims }) => claims)
const publishers = new Map(read<{ publishers: { id: string; name: string }[] }>('publishers.json').publishers.map(({ id, name }) => [id, name]))
const publisherOf = (article: string) => publishers.get(read<{ publisher: string }>(`articles/${article}.json`).publisher) ?? ''
const articleOf = (source: Claim['sources'][number]) => (typeof source === 'string' ? source : source.article)

const isBetween = (event: Event, ...actors: string[]) => event.kind === 'call' && actors.every((actor) => event.participants.some((one) => one.actor === actor && one.role === 'delegate'))
const calls = events.filter((event) => isBetween(event, 'donald-trump', 'vladimir-putin'))
const lengthsOf = ({ claims }: Event) => claims.filter(({ about }) => about === 'duration')

/** A length of the data in the words of the table, worked out apart from it. */
function figure({ min, max, approx }: Value): string {
  const words = (iso = ''): string => {
    const [, h = '0', m = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(iso) ?? []
    const half = m === '30' && h !== '0'
    return [h === '0' ? '' : `${h}${half ? '½' : ''} h`, m === '0' || half ? '' : `${m} min`].filter(Boolean).join(' ')
  }
  if (min === undefined) return `${approx ? 'almost' : 'at most'} ${words(max)}`
  if (max === undefined) return `${approx ? 'a little over' : 'over'} ${words(min)}`
  return `${approx ? 'around ' : ''}${min === max ? words(min) : `${words(min)} to ${words(max)}`}`
}

const table = (page: Page) => page.locator('.compare-table')
const rows = (page: Page) => table(page).locator('tr[data-event-id]')
const idsOf = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['eventId']))

test('how long each call between Trump and Putin lasted, according to whom: three steps from the start page', async ({ page }) => {
  await opened(page, HOME)
  let steps = 0
  const step = async (act: () => Promise<unknown>) => { await act(); steps += 1 }
  await step(() => page.getByRole('searchbox').fill('Trump Putin'))
  await step(() => filters(page).getByRole('checkbox', { name: /^Calls\b/ }).check())
  await step(() => page.getByRole('link', { name: 'Compare accounts' }).click())
  expect(steps).toBeLessThanOrEqual(4)
  await expect(page.getByRole('heading', { name: 'How long it lasted, according to whom' })).toBeVisible()
  await expect(rows(page)).toHaveCount(calls.length)
  expect((await idsOf(page)).map(String).toSorted()).toEqual(calls.map(({ id }) => id).toSorted())
  let figures = 0
  for (const call of calls) {
    const row = table(page).locator(`tr[data-event-id="${call.id}"]`)
    if (lengthsOf(call).length === 0) await expect(row).toContainText('not in this dataset')
    await expect(row.locator('.account')).toHaveCount(lengthsOf(call).length)
    for (const claim of lengthsOf(call)) {
      const account = row.locator(`[data-claim="${call.id}#${claim.id}"]`)
      await expect(account).toContainText(claim.text)
      expect(await account.locator('.figure-words').allTextContents()).toEqual((claim.values ?? []).map((value) => figure(value) + (value.sources ?? []).map(publisherOf).join('; ')))
      const badges = (await account.locator('.badge').allTextContents()).join('; ')
      for (const source of claim.sources) expect(badges).toContain(publisherOf(articleOf(source)))
      figures += claim.values?.length ?? 0
    }
  }
  expect(figures).toBeGreaterThan(12)
})

test('the same filter by its address; each claim once; one axis for all rows', async ({ page }) => {
  await opened(page, CALLS)
  await expect(rows(page)).toHaveCount(calls.length)
  const shown = await table(page).locator('[data-claim]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['claim']))
  expect(shown.map(String).toSorted()).toEqual(calls.flatMap((call) => lengthsOf(call).map(({ id }) => `${call.id}#${id}`)).toSorted())
  const lines = await table(page).locator('.length-plot').evaluateAll((all) => [...new Set(all.map((plot) => [plot.getBoundingClientRect().left, ...[...plot.querySelectorAll('.tick-line')].map((line) => line.getAttribute('x1'))].join(' ')))])
  expect(lines).toHaveLength(1)
  expect(await addressOf(page)).toBe(CALLS)
})

test('sorted by length and by number of accounts, and told in aria-sort', async ({ page }) => {
  await opened(page, CALLS)
  const head = (name: string) => table(page).getByRole('columnheader', { name: new RegExp(`^${name}`) })
  await expect(head('When')).toHaveAttribute('aria-sort', 'ascending')
  await head('Length').getByRole('button').press('Enter')
  await expect(head('Length')).toHaveAttribute('aria-sort', 'descending')
  await expect(head('When')).not.toHaveAttribute('aria-sort')
  const longest = (await idsOf(page))[0]
  await head('Length').getByRole('button').press('Space')
  await expect(head('Length')).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(async () => (await idsOf(page))[0]).not.toBe(longest)
  await head('Accounts').getByRole('button').click()
  const counts = await rows(page).locator('.accounts-figure').allTextContents()
  expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a))
  expect((await idsOf(page)).at(-1)).toBe('trump-putin-call-2025-12-29')
})

test('another question, another filter, an event and back: the address follows', async ({ page }) => {
  await opened(page, CALLS)
  await page.getByRole('navigation', { name: 'Compare' }).getByRole('link', { name: 'what came of it' }).click()
  await expect(page.getByRole('heading', { name: 'What came of it, according to whom' })).toBeVisible()
  expect(await addressOf(page)).toBe(CALLS.replace('duration', 'outcome'))
  await page.getByRole('button', { name: /Remove Vladimir Putin/ }).click()
  await expect.poll(() => addressOf(page)).not.toContain('vladimir-putin')
  await page.goBack()
  await expect(rows(page)).toHaveCount(calls.length)
  await rows(page).first().getByRole('rowheader').getByRole('link').click()
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeFocused()
  expect(await addressOf(page)).toMatch(/^us-russia\/events\/trump-putin-call-2025-02-12\/\?actor=donald-trump&actor=vladimir-putin&match=spoke$/)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'What came of it, according to whom' })).toBeVisible()
  const before = await historyLength(page)
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await expect(marks(page).first()).toBeVisible()
  expect(await addressOf(page)).toBe(`${HOME}?actor=donald-trump&actor=vladimir-putin&match=spoke`)
  expect(await historyLength(page)).toBe(before)
})

test('from a group of claims in the panel to those of other events, by keyboard', async ({ page }) => {
  await opened(page, eventPath(RIYADH))
  await panel(page).getByRole('link', { name: 'Compare with other events' }).first().press('Enter')
  await expect(page.locator('#compare-title')).toBeFocused()
  expect(await addressOf(page)).toMatch(/^us-russia\/compare\/\?about=[a-z-]+$/)
})

test('saved as shown: revision, date and filters in front, a line an account', async ({ page }) => {
  await opened(page, `${CALLS}&asof=2025-06-30`)
  await page.getByRole('columnheader', { name: /^Accounts/ }).getByRole('button').click()
  const shown = await idsOf(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()])
  expect(download.suggestedFilename()).toBe('us-russia-duration-2025-06-30.csv')
  const [head = [], ...lines] = parseCsv(readFileSync(await download.path(), 'utf8'))
  const column = (name: string) => lines.map((line) => line[head.indexOf(name)] ?? '')
  expect(head.slice(0, 4)).toEqual(['dataset', 'revision', 'as_of', 'filters'])
  expect(new Set(column('as_of'))).toEqual(new Set(['2025-06-30']))
  expect(new Set(column('filters'))).toEqual(new Set(['Donald Trump; Vladimir Putin; spoke by phone or video']))
  expect(new Set(column('revision'))).toEqual(new Set([read<{ revision: string }>('dataset.json').revision]))
  expect([...new Set(column('event_id'))]).toEqual(shown)
  expect(column('event_id').some((id) => id > 'trump-putin-call-2025-06-30')).toBe(false)
})

test('as known on a date: no account that was published later, and none of its words', async ({ page }) => {
  await opened(page, `${COMPARE}?about=duration&asof=2025-02-27T12:00:00Z`)
  await expect(rows(page).first()).toBeVisible()
  const text = await page.content()
  const evidence = await page.evaluate(async () => (await fetch(new URL('../data/evidence.json', location.href))).json()) as { events: string[]; claims: { id: string[]; event: number[]; knownFromS: (number | null)[] } }
  const atS = Date.UTC(2025, 1, 27, 12) / 1000
  const later = evidence.claims.id.flatMap((id, i) => ((evidence.claims.knownFromS[i] ?? 0) > atS ? [`${evidence.events[evidence.claims.event[i] ?? -1]}#${id}`] : []))
  expect(later.length).toBeGreaterThan(300)
  const texts = new Map<string, string>(events.flatMap((event) => event.claims.map((claim) => [`${event.id}#${claim.id}`, claim.text] as [string, string])))
  expect(later.filter((key) => text.includes(texts.get(key) ?? key))).toEqual([])
  await expect(table(page).locator('tr[data-event-id="istanbul-embassy-talks-2025-02-27"]')).toContainText('no length was given')
  await expect(table(page).locator('tr[data-event-id="istanbul-embassy-talks-2025-02-27"] .figure-words')).toHaveCount(0)
  expect(await page.title()).toContain('How long it lasted')
})

test('nothing said: what to do next', async ({ page }) => {
  await opened(page, `${COMPARE}?kind=expulsion&about=duration`)
  await expect(page.getByText(/nothing is said in this dataset/)).toBeVisible()
  await page.getByRole('button', { name: 'Compare all events' }).click()
  await expect(rows(page)).toHaveCount(events.length)
  await page.goto(`${COMPARE}?about=weather`)
  await drawn(page)
  await expect(page.getByText('Nothing is compared under “weather”.')).toBeVisible()
})

test('the accounts do not come: said, with a way to try again', async ({ page }) => {
  // Of the context: the service worker asks, too.
  const file = '**/data/compare/duration.json'
  await page.context().route(file, (route) => route.abort())
  await opened(page, CALLS)
  await expect(page.getByRole('alert')).toContainText('The accounts could not be loaded')
  await page.context().unroute(file)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(rows(page)).toHaveCount(calls.length)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a page for each question, each with all events', async ({ page }) => {
    await page.goto(COMPARE)
    await expect(rows(page)).toHaveCount(events.length)
    await expect(table(page).locator('[data-claim$="#duration-6h30"]').first()).toContainText('6½ h')
    await page.getByRole('link', { name: 'what came of it' }).click()
    expect(await addressOf(page)).toBe(`${COMPARE}outcome/`)
    await expect(page).toHaveTitle(/^What came of it, according to whom/)
    await expect(rows(page)).toHaveCount(events.length)
    const shown = await table(page).locator('[data-about="outcome"]').count()
    expect(shown).toBe(events.flatMap(({ claims }) => claims.filter(({ about }) => about === 'outcome')).length)
  })
})

for (const [name, size, colorScheme] of [['dark', { width: 1024, height: 768 }, 'dark'], ['phone', { width: 390, height: 844 }, 'light']] as const) {
  test(`axe finds nothing, ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    for (const address of [CALLS, `${COMPARE}?kind=expulsion&about=duration`]) {
      await opened(page, address)
      expect(await axeFaults(page, { within: '#events', tags: WCAG_AND_PRACTICE })).toEqual([])
    }
  })
}

test('cards on a phone: nothing is cut off or scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await opened(page, HOME)
  await page.getByRole('link', { name: 'Compare accounts' }).click()
  await expect(rows(page).first()).toBeVisible()
  const wide = await page.locator('#events').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  const outside = await rows(page).evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().right > innerWidth || row.scrollWidth > row.clientWidth + 1).length)
  expect(outside).toBe(0)
})

test('on paper: the table alone, in landscape, with what it is a table of', async ({ page }) => {
  await opened(page, CALLS)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/Revision .*Filter: Donald Trump; Vladimir Putin; spoke by phone or video\./)).toBeVisible()
  await expect(page.locator('.compare-tools')).toBeHidden()
  await expect(filters(page)).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/MediaBox\s*\[\s*\S+\s+\S+\s+(\S+)\s+(\S+?)\s*\]/g)].map(([, width, height]) => Number(width) > Number(height))
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes).not.toContain(false)
})
