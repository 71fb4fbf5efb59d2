import { HOME, ISTANBUL, eventPath, expect, test } from './reader'

test.use({ javaScriptEnabled: false })

test('an event page without JavaScript has everything', async ({ page }) => {
  await page.goto(eventPath(ISTANBUL))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('US and Russian diplomats hold embassy talks in Istanbul')
  await expect(page.getByText('Thursday 27 February 2025')).toBeVisible()
  await expect(page.getByText('Residence of the US Consul General').first()).toBeVisible()
  await expect(page.getByText('The talks lasted more than six hours.')).toBeVisible()
  await expect(page.getByText('The Moscow Times').first()).toBeVisible()
  await expect(page.getByText('Sources differ').first()).toBeVisible()
})

test('the start page without JavaScript is the whole list by month, as plain links', async ({ page, request, baseURL }) => {
  await page.goto(HOME)
  await expect(page.getByRole('heading', { name: /February 2025/ })).toBeVisible()
  const links = await page.locator('a[href*="events/"]').evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))])
  const bundle = await (await request.get(`${baseURL}us-russia/data/summaries.json`)).json() as { events: { id: string[] } }
  expect(links.length).toBe(bundle.events.id.length)
  const first = links[0] ?? ''
  await page.goto(first)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
