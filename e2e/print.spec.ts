import { inflateSync } from 'node:zlib'
import { ISTANBUL, drawn, eventPath, expect, test } from './reader'

/** Width of the text on paper, in CSS px, by the margins of the style sheets. */
const PAPER = [['A4', 596, 843, 688], ['Letter', 612, 792, 710]] as const

/** Glyphs that a PDF draws: operands of its text operators, two bytes a glyph. */
function glyphsOf(pdf: Buffer): number {
  let glyphs = 0
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at)
    if (pdf.subarray(at - 3, at).toString() === 'end' || end < 0) continue
    try {
      const text = inflateSync(pdf.subarray(at + 7, end)).toString('latin1')
      for (const [, hex = ''] of text.matchAll(/<([0-9A-Fa-f]+)>[^\n]*T[jJ]|<([0-9A-Fa-f]+)>/g)) glyphs += hex.length / 4
    } catch {
      // A font, or a stream that is not compressed.
    }
  }
  return glyphs
}

for (const [paper, widthPt, heightPt, textPx] of PAPER) {
  for (const [what, address, isTurned] of [['event', eventPath(ISTANBUL), false], ['comparison', 'us-russia/compare/duration/', true]] as const) {
    test(`${what} on ${paper}: of that size, with its text, nothing cut`, async ({ page }) => {
      await page.goto(address)
      await drawn(page)
      const pdf = await page.pdf({ format: paper })
      const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))
      const size = [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]
      expect(size).toEqual(isTurned ? [heightPt, widthPt].map(Math.round) : [widthPt, heightPt].map(Math.round))
      expect(glyphsOf(pdf)).toBeGreaterThan(2000)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: isTurned ? 960 : textPx, height: 900 })
      const cut = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *, .app *, #static *')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 1 && element.textContent.trim() !== '' && (left < -1 || right > innerWidth + 1)
      }).map((element) => `${element.tagName}.${element.className}`))
      expect(cut).toEqual([])
    })
  }
}

test('on paper each source says where it can be read', async ({ page }) => {
  await page.goto(eventPath(ISTANBUL))
  await drawn(page)
  await page.emulateMedia({ media: 'print' })
  const links = page.locator('.sources .articles small a[href^="http"]').filter({ visible: true })
  expect(await links.count()).toBeGreaterThan(10)
  expect(await links.first().evaluate((link) => getComputedStyle(link, '::after').content)).toMatch(/^" https?:/)
})

test('on paper an open event says of which dataset, revision and date it is, and where it can be read', async ({ page }) => {
  for (const [query, when] of [['', /Revision \S+, as of /], ['?asof=2025-03-10', /Revision \S+, as known on 10 March 2025/]] as const) {
    await page.goto(`${eventPath(ISTANBUL)}${query}`)
    await drawn(page)
    const note = page.locator('#details .print-note')
    await expect(note).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(note).toBeVisible()
    await expect(note).toHaveText(/^US-Russia diplomatic process/)
    await expect(note).toHaveText(when)
    await expect(note).toContainText(new URL(`${eventPath(ISTANBUL)}${query}`, page.url().replace(/us-russia.*/, '')).href)
    await page.emulateMedia({ media: 'screen' })
  }
})
