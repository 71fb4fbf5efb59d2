import { expect, test as base, type Page } from '@playwright/test'

/* Addresses are relative to the site's root: the suite runs at "/" and once more below a folder (playwright.config.ts). */
export const HOME = 'us-russia/'
export const ISTANBUL = 'istanbul-embassy-talks-2025-02-27'
export const RIYADH = 'riyadh-us-russia-talks-2025-02-18'
export const eventPath = (id: string) => `us-russia/events/${id}/`

/**
 * A page that keeps count of what must never happen: a violation of the Content Security Policy or Trusted Types, a
 * request to another site, an uncaught error. Every test fails on any of them.
 */
export const test = base.extend<{ quiet: { allowErrors: RegExp[] } }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = []
      const quiet = { allowErrors: [] as RegExp[] }
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (e) => {
          // Told through the console, which the test listens to.
          console.error(`VIOLATION ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`)
        })
      })
      page.on('console', (message) => {
        if (/VIOLATION|Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) wrong.push(message.text())
      })
      page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`))
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (/^https?:$/.test(url.protocol) && !request.url().startsWith(baseURL ?? '')) wrong.push(`foreign request: ${request.url()}`)
      })
      await use(quiet)
      expect(wrong.filter((line) => !quiet.allowErrors.some((allowed) => allowed.test(line)))).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Waits until the dataset is drawn. */
export async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await drawn(page)
}
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 })
}

/** An address below the site's root, relative to it; whole where it lies elsewhere. */
export const inSite = (href: string) => { const root = base.info().project.use.baseURL ?? ''; return href.startsWith(root) ? href.slice(root.length) : href }
/** Path, query and fragment of the address bar, relative to the site's root. */
export const addressOf = async (page: Page) => inSite(await page.evaluate(() => location.href))
export const historyLength = (page: Page) => page.evaluate(() => history.length)

export const panel = (page: Page) => page.locator('#details')
export const filters = (page: Page) => page.getByRole('complementary', { name: 'Filter' })
export const listRows = (page: Page) => page.locator('table [data-event-id]')
export const marks = (page: Page) => page.locator('[data-testid=timeline] [data-event-id]')
