import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { HOME, ISTANBUL, RIYADH, drawn, eventPath, expect, panel, test } from './reader'
import { landmarks, outline } from './outline'

/**
 * Every screen by one table: what axe finds (WCAG 2 A to 2.2 AA and good practice) wide and on a phone, by day and by
 * night, and whether headings and landmarks make sense when read alone. Dialogs and embeds have more in specs of their own.
 */
interface Screen {
  readonly name: string
  readonly address: string
  /** Brings the screen about once its address is open; null: a page that stands without the app. */
  readonly reach: ((page: Page) => Promise<unknown>) | null
  /** Stands between the reader and the network. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Gone in a moment: needs no heading. */
  readonly isPassing?: boolean
}

const app = async (page: Page) => drawn(page)
const CLAIM = `${eventPath(ISTANBUL)}#duration-over-6h`
const withDialog = (open: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await drawn(page)
  await open(page)
  await expect(page.getByRole('dialog').first()).toBeVisible()
}

const SCREENS: readonly Screen[] = [
  { name: 'timeline', address: HOME, reach: app },
  { name: 'list', address: `${HOME}?view=list`, reach: app },
  { name: 'filtered list', address: `${HOME}?view=list&actor=sergei-lavrov&actor=marco-rubio&match=all&kind=talks`, reach: app },
  { name: 'event beside the timeline', address: eventPath(ISTANBUL), reach: app },
  { name: 'event beside the list', address: `${eventPath(RIYADH)}?view=list`, reach: app },
  { name: 'claim pointed at', address: CLAIM, reach: app },
  { name: 'claim', address: `${eventPath(ISTANBUL)}claims/duration-over-6h/`, reach: app },
  { name: 'as known on a date', address: `${eventPath(ISTANBUL)}?asof=2025-02-27T12:00Z`, reach: app },
  { name: 'list as known at an hour', address: `${HOME}?view=list&asof=2025-02-27T12:00Z`, reach: app },
  { name: 'event not yet known', address: `${eventPath('alaska-summit-2025-08-15')}?asof=2025-03-01`, reach: async (page) => expect(page.getByRole('heading', { name: 'Nothing had been published about this event yet' })).toBeVisible() },
  { name: 'compared accounts', address: `${HOME}compare/duration/`, reach: app },
  { name: 'compared, all', address: `${HOME}compare/?kind=call&about=duration`, reach: app },
  { name: 'actor', address: `${HOME}actors/sergei-lavrov/`, reach: null },
  { name: 'ministry', address: `${HOME}actors/russian-foreign-ministry/`, reach: null },
  { name: 'actors', address: `${HOME}actors/`, reach: null },
  { name: 'article', address: `${HOME}articles/moscow-times-2025-02-27-istanbul-embassy-talks/`, reach: null },
  { name: 'article with a rebuilt title', address: `${HOME}articles/unn-2025-02-27-istanbul-ended/`, reach: null },
  { name: 'publisher', address: `${HOME}publishers/the-moscow-times/`, reach: null },
  { name: 'place', address: `${HOME}places/istanbul/`, reach: null },
  { name: 'places', address: `${HOME}places/`, reach: null },
  { name: 'track', address: `${HOME}tracks/embassies/`, reach: null },
  { name: 'method', address: `${HOME}method/`, reach: null },
  { name: 'embedded card', address: `${HOME}embed/events/${ISTANBUL}/`, reach: app },
  { name: 'embedded strip', address: `${HOME}embed/`, reach: app },
  { name: 'not there', address: `${HOME}nothing-here/`, reach: app },
  { name: 'no match', address: `${HOME}?kind=vote&actor=alexander-darchiev`, reach: app },
  { name: 'unknown event', address: eventPath('never-was-2025-01-01'), reach: async (page) => expect(page.getByRole('heading', { name: 'No event at this address' })).toBeVisible() },
  { name: 'failed', address: eventPath(ISTANBUL), before: (page) => page.route('**/data/summaries.json', (route) => route.abort()), reach: (page) => expect(page.getByRole('alert')).toBeVisible() },
  { name: 'loading', address: HOME, isPassing: true, before: (page) => page.route('**/data/summaries.json', () => {}), reach: (page) => expect(page.getByText('Loading the events').first()).toBeVisible() },
  { name: 'share', address: eventPath(ISTANBUL), reach: withDialog((page) => panel(page).getByRole('button', { name: 'Share', exact: true }).click()) },
  { name: 'keys', address: `${HOME}?view=list`, reach: withDialog((page) => page.keyboard.press('?')) },
  { name: 'settings', address: `${HOME}?view=list`, reach: withDialog((page) => page.getByRole('button', { name: 'Settings' }).click()) },
  { name: 'search and commands', address: `${HOME}?view=list`, reach: withDialog((page) => page.keyboard.press('Control+k')) },
]

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
async function faults(page: Page, asked: { readonly tags: readonly string[] } | { readonly rules: readonly string[] }): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await ('rules' in asked ? axe.withRules([...asked.rules]) : axe.withTags([...asked.tags])).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

async function show(page: Page, { address, before, reach }: Screen): Promise<void> {
  await before?.(page)
  await page.goto(address)
  await reach?.(page)
}

test.setTimeout(180_000)

for (const screen of SCREENS) {
  const tags = screen.isPassing ? TAGS.slice(0, -1) : TAGS

  test(`${screen.name}: axe finds nothing, by day and by night`, async ({ page, quiet }) => {
    if (screen.before) quiet.allowErrors.push(/./)
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    await show(page, screen)
    expect(await faults(page, { tags }), 'wide, light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(page, { rules: ['color-contrast'] }), 'wide, dark').toEqual([])
    if (!screen.isPassing) expect(await outline(page), 'headings').toEqual([])
    expect(await landmarks(page), 'landmarks').toEqual([])
  })

  // What stands without the app is the same on a phone, and e2e/layout.spec.ts sees to its sizes.
  if (screen.reach === null) continue
  test(`${screen.name}, on a phone: axe finds nothing`, async ({ page, quiet }) => {
    if (screen.before) quiet.allowErrors.push(/./)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
    await show(page, screen)
    expect(await faults(page, { tags }), 'phone, dark').toEqual([])
    if (!screen.isPassing) expect(await outline(page), 'headings').toEqual([])
  })
}
