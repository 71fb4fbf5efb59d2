import type { Page } from '@playwright/test'
import { LANGUAGES as ALL } from '../src/i18n/languages'
import { axeFaults, WCAG, WCAG_AND_PRACTICE } from './axe'
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
  { name: 'event not yet known', address: `${eventPath('alaska-summit-2025-08-15')}?asof=2025-03-01`, reach: async (page) => expect(page.locator('#not-yet-title')).toBeVisible() },
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
  { name: 'unknown event', address: eventPath('never-was-2025-01-01'), reach: async (page) => expect(page.locator('#unknown-title')).toBeVisible() },
  { name: 'failed', address: eventPath(ISTANBUL), before: (page) => page.route('**/data/summaries.json', (route) => route.abort()), reach: (page) => expect(page.getByRole('alert')).toBeVisible() },
  { name: 'loading', address: HOME, isPassing: true, before: (page) => page.route('**/data/summaries.json', () => {}), reach: (page) => expect(page.getByText('Loading the events').or(page.locator('#static .page-title')).filter({ visible: true }).first()).toBeVisible() },
  { name: 'share', address: eventPath(ISTANBUL), reach: withDialog((page) => panel(page).locator('.panel-actions [aria-haspopup=dialog]').first().click()) },
  { name: 'keys', address: `${HOME}?view=list`, reach: withDialog((page) => page.keyboard.press('?')) },
  { name: 'settings', address: `${HOME}?view=list`, reach: withDialog((page) => page.locator('.settings-button').click()) },
  { name: 'search and commands', address: `${HOME}?view=list`, reach: withDialog((page) => page.keyboard.press('Control+k')) },
]

async function show(page: Page, { address, before, reach }: Screen): Promise<void> {
  await before?.(page)
  await page.goto(address)
  await reach?.(page)
}

test.setTimeout(180_000)

for (const screen of SCREENS) {
  const tags = screen.isPassing ? WCAG : WCAG_AND_PRACTICE

  test(`${screen.name}: axe finds nothing, wide and on a phone, by day and by night`, async ({ page, quiet }) => {
    if (screen.before) quiet.allowErrors.push(/./)
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    await show(page, screen)
    expect(await axeFaults(page, { tags }), 'wide, light').toEqual([])
    if (!screen.isPassing) expect(await outline(page), 'headings').toEqual([])
    expect(await landmarks(page), 'landmarks').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFaults(page, { rules: ['color-contrast'] }), 'wide, dark').toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    // Without the app the page is the one that was just looked at, in another width.
    if (screen.reach) await show(page, screen)
    expect(await axeFaults(page, { tags }), 'phone, dark').toEqual([])
    if (!screen.isPassing) expect(await outline(page), 'headings on a phone').toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await axeFaults(page, { rules: ['color-contrast'] }), 'phone, light').toEqual([])
  })
}

/* The system's few colours take the place of ours: what is told by ours alone would be gone. */
for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: axe finds nothing, and words of the plot have the colour of text`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
    for (const address of [eventPath(ISTANBUL), `${eventPath(ISTANBUL)}?view=list`]) {
      await page.goto(address)
      await drawn(page)
      expect(await axeFaults(page, { tags: WCAG }), address).toEqual([])
    }
    await page.goto(HOME)
    await drawn(page)
    const inks = await page.locator('.tl-label tspan').evaluateAll((words) => [...new Set(words.map((one) => getComputedStyle(one).fill))])
    const text = await page.evaluate(() => { document.body.style.outlineColor = 'CanvasText'; return getComputedStyle(document.body).outlineColor })
    expect(inks).toEqual([text])
  })
}

const LANGUAGES = ALL.map(({ tag }) => tag).filter((tag) => tag !== 'en')
/* The words of an interface differ, and with them what axe asks of names, languages and room; its colours do not. */
const SPOKEN = SCREENS.filter(({ reach, before, address }) => reach && !before && !address.includes('/embed/'))
test('frames in each language: axe finds nothing', async ({ page }) => {
  for (const lang of LANGUAGES) {
    for (const frame of ['', `events/${ISTANBUL}/`]) {
      await page.goto(`${HOME}embed/lang/${lang}/${frame}`)
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}\\b`))
      expect(await axeFaults(page, { tags: WCAG }), `${lang} ${frame}`).toEqual([])
    }
  }
})

// Each screen in one language, each language on several screens; all in all with SCREENS=all, which takes ten minutes.
for (const [place, screen] of SPOKEN.entries()) {
  const languages = process.env['SCREENS'] === 'all' ? LANGUAGES : LANGUAGES.filter((_, i) => i === place % LANGUAGES.length)
  for (const lang of languages) {
    test(`${screen.name}, in ${lang}: axe finds nothing, wide and on a phone`, async ({ page }) => {
      const [path = '', fragment] = screen.address.split('#')
      const address = `${path}${path.includes('?') ? '&' : '?'}lang=${lang}${fragment === undefined ? '' : `#${fragment}`}`
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const [width, height] of [[1440, 900], [390, 844]] as const) {
        await page.setViewportSize({ width, height })
        await page.goto(address)
        await screen.reach?.(page)
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}\\b`))
        expect(await axeFaults(page, { tags: WCAG_AND_PRACTICE }), `${width}`).toEqual([])
      }
    })
  }
}
