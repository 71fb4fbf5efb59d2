import { readFileSync } from 'node:fs'
import { textsKnownFrom, type Bundle } from './knownFrom'
import { drawn, eventPath, expect, HOME, test } from './reader'

/* At fifty random instants, by a cold link: nothing that was published later stands anywhere in the document. */

const INSTANTS = 50
const PARTS = 2
const UNESCAPED: readonly (readonly [RegExp, string])[] = [[/&quot;/g, '"'], [/&nbsp;/g, '\u00a0'], [/&lt;/g, '<'], [/&gt;/g, '>'], [/&amp;/g, '&']]

test.describe.configure({ mode: 'parallel' })

const bundle = JSON.parse(readFileSync(`${process.env['E2E_DIST'] ?? 'dist'}/us-russia/data/us-russia.json`, 'utf8')) as Bundle

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

for (let part = 0; part < PARTS; part += 1) {
  test(`nothing published later occurs in the document (${part + 1} of ${PARTS})`, async ({ page }, { annotations }) => {
    test.slow()
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    annotations.push({ type: 'seed', description: String(seed) })
    console.log(`SEED=${seed} gives the same instants again`)
    const texts = [...textsKnownFrom(bundle)]
    const unit = chance(seed + part)
    const changes = texts.map(([, ms]) => ms)
    for (let i = 0; i < INSTANTS / PARTS; i += 1) {
      // Half of them right before something becomes known, where mistakes would be.
      const near = changes[Math.floor(unit() * changes.length)] ?? 0
      const atMs = Math.floor((i % 2 === 0 ? near - 1000 : Date.UTC(2025, 0, 20) + unit() * 345 * 86_400_000) / 1000) * 1000
      const asOf = new Date(atMs).toISOString().replace('.000', '')
      const later = texts.filter(([, ms]) => ms > atMs)
      const event = bundle.events[Math.floor(unit() * bundle.events.length)]
      const words = later[Math.floor(unit() * later.length)]?.[0] ?? ''
      const isSearched = i % 5 === 0
      const address = isSearched ? `${HOME}?view=list&asof=${asOf}&q=${encodeURIComponent(words)}` : `${eventPath(event?.id ?? '')}?asof=${asOf}${i % 2 === 0 ? '&view=list' : ''}`
      await page.goto(address)
      await drawn(page)
      const content = UNESCAPED.reduce((text, [escaped, as]) => text.replace(escaped, as), await page.content())
      // What the reader asked for stands in the box and in the filter.
      const shown = isSearched ? content.replaceAll(words, '') : content
      const known = texts.filter(([, ms]) => ms <= atMs).map(([text]) => text).join('\n')
      expect(later.filter(([text]) => shown.includes(text) && !known.includes(text)).map(([text]) => `${address}: ${text}`)).toEqual([])
    }
  })
}
