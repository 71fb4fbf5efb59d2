import { readFileSync, readdirSync } from 'node:fs'
import { axeFaults } from './axe'
import { HOME, ISTANBUL, drawn, eventPath, expect, opened, panel, test } from './reader'

const AROUND_SIX = 'duration-6h'
const claimPath = (claim: string) => `${eventPath(ISTANBUL)}claims/${claim}/`
const article = (id: string) => `${HOME}articles/${id}/`
const AFP_REPORT = 'moscow-times-2025-02-27-istanbul-embassy-talks'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('whoever contradicts whom, both stand in one group', async ({ page }) => {
    test.setTimeout(120_000)
    const folder = 'data/us-russia/events'
    interface Authored { id: string; claims?: { id: string; contradicts?: string[] }[] }
    const events = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Authored)
    const apart: string[] = []
    for (const event of events) {
      const pairs = (event.claims ?? []).flatMap((claim) => (claim.contradicts ?? []).map((other) => [claim.id, other] as const))
      if (pairs.length === 0) continue
      await page.goto(eventPath(event.id))
      for (const [a, b] of pairs) {
        const group = page.locator('.claim-group', { has: page.locator(`[id="${a}"]`) }).filter({ has: page.locator(`[id="${b}"]`) })
        if (!(await group.isVisible())) apart.push(`${event.id}: ${a}, ${b}`)
      }
    }
    expect(apart).toEqual([])
  })

  test('a claim in the address is marked together with all that contradict it', async ({ page }) => {
    await page.goto(`${eventPath(ISTANBUL)}#${AROUND_SIX}`)
    const group = page.locator('.claim-group', { has: page.locator(`#${AROUND_SIX}`) })
    await expect(group).toHaveCSS('outline-style', 'solid')
    await expect(page.locator('.claim-group').nth(1)).toHaveCSS('outline-style', 'none')
  })

  test('the page of a claim says who says what, and leads to the whole event', async ({ page }) => {
    await page.goto(claimPath(AROUND_SIX))
    await expect(page).toHaveTitle(/AFP, The Moscow Times: .*around six hours/)
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /Other accounts: .*UNN/)
    await expect(page.getByText('2 accounts')).toBeVisible()
    await page.getByRole('link', { name: 'The whole event' }).click()
    await expect(page).toHaveURL(new RegExp(`${ISTANBUL}/#${AROUND_SIX}$`))
  })

  test('from a badge to the article, from there to every claim that rests on it, and out', async ({ page }) => {
    await page.goto(eventPath(ISTANBUL))
    await page.locator(`#${AROUND_SIX} .badge`).first().click()
    await expect(page).toHaveURL(new RegExp(`${article(AFP_REPORT)}$`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russian and U.S. Officials Meet in Istanbul for Embassy Talks')
    await expect(page.getByText('Headline as published.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Where other reports differ' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'themoscowtimes.com' })).toHaveAttribute('rel', 'noopener noreferrer nofollow')
    await page.getByRole('link', { name: 'The Moscow Times', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Moscow Times')
    await expect(page.getByRole('link', { name: 'Russian and U.S. Officials Meet in Istanbul for Embassy Talks' })).toHaveCount(1)
  })

  test('versions of one article share its page; a linked article supports nothing', async ({ page }) => {
    await page.goto(article(`${AFP_REPORT}-early`))
    await expect(page.getByText('Versions')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Later version of the article: adds the length of the talks/ })).toBeVisible()
    await page.goto(article('moscow-times-undated-cant-trust-putin'))
    await expect(page.getByText('supports no claim there')).toBeVisible()
    await expect(page.getByText('Claims that rest on it')).toHaveCount(0)
  })
})

test('the address of a claim opens its event with the claim marked', async ({ page }) => {
  await opened(page, claimPath(AROUND_SIX))
  await expect(panel(page).getByRole('heading', { level: 2, name: /embassy talks in Istanbul/ })).toBeAttached()
  const group = panel(page).locator('.claim-group.pointed-at')
  await expect(group).toHaveCount(1)
  await expect(group.locator(`#${AROUND_SIX}.pointed-at`)).toBeInViewport()
})

test('copy link to this claim gives its page, copy as a sentence the group with who says it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await opened(page, eventPath(ISTANBUL))
  const claim = panel(page).locator(`#${AROUND_SIX}`)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await claim.getByRole('button', { name: 'Copy link to this claim' }).click()
  await expect.poll(copied).toMatch(new RegExp(`${claimPath(AROUND_SIX)}$`))
  await claim.getByRole('button', { name: 'Copy as a sentence' }).click()
  await expect.poll(copied).toMatch(/^Accounts vary: .*around six hours \(AFP, The Moscow Times, 27 Feb 2025\)\. .*UNN, 27 Feb 2025\)\. .*https?:/)
})

test('a number of the summary marks its claim', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  const reference = panel(page).locator('.summary .reference').first()
  const id = (await reference.getAttribute('href'))?.slice(1)
  await reference.click()
  await expect(panel(page).locator(`#${id}.pointed-at`)).toBeInViewport()
  await expect(page).toHaveURL(new RegExp(`#${id}$`))
})

test('under the title stands in what sources differ; each leads to the accounts', async ({ page }) => {
  await opened(page, eventPath(ISTANBUL))
  const line = panel(page).locator('.event-differ')
  await expect(line).toHaveText('Sources differ where it was how it is described')
  for (const about of ['where it was', 'how it is described']) {
    await line.getByRole('link', { name: about }).click()
    const group = panel(page).locator('.claim-group.differ.pointed-at')
    await expect(group).toBeInViewport()
    await expect(panel(page).locator('.topic', { has: page.locator('.claim-group.differ.pointed-at') }).locator('.topic-about')).toHaveText(about, { ignoreCase: true })
  }
})

test('how to read the marks is one link away', async ({ page }) => {
  await opened(page, HOME)
  await page.getByRole('link', { name: 'How to read the marks' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read the marks')
  await expect(page.getByText('What it cannot know')).toBeVisible()
})

test('the reader’s theme holds on pages without the app', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('parley.preferences', '{"theme":"dark","version":1}'))
  await page.goto(`${HOME}method/`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a page of a claim before the app comes: axe finds nothing', async ({ page, quiet }) => {
  quiet.allowErrors.push(/./)
  await page.route('**/assets/*.js', () => {})
  for (const claim of [AROUND_SIX, 'under-way']) {
    await page.goto(claimPath(claim))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
  }
})

test('events whose claims differ or are not disclosed: axe finds nothing', async ({ page }) => {
  test.setTimeout(120_000)
  for (const address of [eventPath('trump-putin-call-2025-03-18'), eventPath('miami-talks-2025-12-21')]) {
    await page.goto(address)
    await drawn(page)
    expect(await axeFaults(page)).toEqual([])
  }
})
