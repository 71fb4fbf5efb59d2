import { readFileSync } from 'node:fs'
import { addressOf, drawn, expect, HOME, ISTANBUL, panel, test } from './reader'

/** A link that was ever given out goes on leading to the same thing. */
const ADDRESSES = readFileSync('data/released-urls.txt', 'utf8').split('\n').filter((line) => line !== '')
const RELEASED = ADDRESSES.filter((line) => /^[^/]+\/events\/[^/]+\/$/.test(line))

test('every address ever released finds its event, in at most one redirect, its query kept', async ({ request }) => {
  test.setTimeout(120_000)
  expect(RELEASED.length).toBeGreaterThan(90)
  for (const address of RELEASED) {
    const id = /\/events\/([^/]+)\/$/.exec(address)?.[1]
    // As mail programs and editors cut it: without the slash at the end.
    const first = await request.get(`${address.replace(/\/$/, '')}?actor=russia&utm_source=mail`, { maxRedirects: 0 })
    expect([first.status(), address]).toEqual([301, address])
    const to = first.headers()['location'] ?? ''
    expect(to).toMatch(/\/\?actor=russia&utm_source=mail$/)
    const page = await request.get(to, { maxRedirects: 0 })
    expect([page.status(), address]).toEqual([200, address])
    const data = /<script type="application\/json" id="event-data">(.*?)<\/script>/s.exec(await page.text())?.[1]
    // A withdrawn event has no data any more: its page says what became of it.
    if (data === undefined) continue
    const { event } = JSON.parse(data) as { event: { id: string; aliases: string[] } }
    expect([event.id, ...event.aliases]).toContain(id)
  }
})

test('one in twenty of the other addresses ever released answers: claims, articles, actors, frames, feeds', async ({ request }) => {
  test.setTimeout(120_000)
  const others = ADDRESSES.filter((line) => !RELEASED.includes(line))
  expect(others.length).toBeGreaterThan(500)
  // Feeds need the full address of the site, which a build for tests does not have. All of them: src/site/usRussia.test.ts.
  for (const address of others.filter((line, place) => place % 20 === 0 && !line.endsWith('.xml'))) {
    expect([(await request.get(`${address}?utm_source=mail`, { maxRedirects: 0 })).status(), address]).toEqual([200, address])
  }
})

for (const [what, address, filtered] of [
  ['the id in the query', `${HOME}?id=${ISTANBUL}`, false],
  ['the id in the fragment', `./#event-${ISTANBUL}`, false],
  ['a fragment of the dataset', `${HOME}?actor=russia#event-${ISTANBUL}`, true],
  ['escaped ampersands', `${HOME}?actor=russia&amp;event=${ISTANBUL}`, true],
  ['wrong case', `US-Russia/Events/${ISTANBUL.toUpperCase()}/?Actor=Russia`, true],
  ['no slash at the end', `us-russia/events/${ISTANBUL}?actor=russia`, true],
  ['slashes too many', `us-russia//events//${ISTANBUL}//?actor=russia`, true],
  ['the file’s own name', `us-russia/events/${ISTANBUL}/index.html?actor=russia`, true],
] as const) {
  test(`links as other sites write them: ${what}`, async ({ page }) => {
    await page.goto(address)
    await drawn(page)
    await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText('US and Russian diplomats hold embassy talks in Istanbul')
    const russia = page.getByRole('complementary', { name: 'Filter' }).getByRole('checkbox', { name: 'Russia', exact: true }).first()
    await expect(russia).toBeChecked({ checked: filtered })
    // The reader's first step writes the address as it should be.
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => addressOf(page)).toMatch(filtered ? /^us-russia\/\?actor=russia/ : /^us-russia\/$/)
  })
}

test('a link that names a revision of the data shows that one, says so, and leads to the latest', async ({ page }) => {
  const released = JSON.parse(readFileSync('data/released-data/us-russia-1.json', 'utf8')) as { dataset: { title: string } }
  // A later correction of the site's own data must not reach the page.
  await page.route('**/us-russia/data/summaries.json', (route) => route.abort())
  await page.goto(`us-russia/events/${ISTANBUL}/?rev=1`)
  await drawn(page)
  await expect(page.getByText('Revision 1 of the data.')).toBeVisible()
  await expect(page.locator('.dataset-menu')).toContainText(released.dataset.title)
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText('US and Russian diplomats hold embassy talks in Istanbul')
  await page.unroute('**/us-russia/data/summaries.json')
  await page.getByRole('button', { name: 'Open the latest revision' }).click()
  await drawn(page)
  expect(await addressOf(page)).toBe(`us-russia/events/${ISTANBUL}/`)
})

test('a revision that is not kept is told, with the way to the latest', async ({ page }) => {
  await page.goto(`${HOME}?rev=never-released`)
  await expect(page.getByRole('alert')).toContainText('404')
  await page.getByRole('button', { name: 'Open the latest revision' }).click()
  await drawn(page)
})
