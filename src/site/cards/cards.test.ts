import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canDraw, familyOf, fontPaths, textWidthPx } from './cardFonts'
import { pictureAt } from './cardContent'
import { CARD, cardSvg, type Card } from './cardSvg'
import { drawCards } from './drawCards'
import { drawnCard, inkNearEdges } from './edgePixels'

const card = (change: Partial<Card> = {}): Card => ({
  source: 'Made-up process, 2031', kicker: 'Monday 10 March 2031', title: 'Talks by the lake', detail: '4 claims from 3 articles. Sources differ: how long it lasted.',
  sides: [{ title: 'North', lane: 1 }, { title: 'South', lane: 2 }], brand: 'Parley', tagline: 'every fact shows its source', ...change,
})

const font = { loadSystemFonts: false, fontFiles: fontPaths() }
const drawn = drawnCard

/** Rows that hold ink between the title's zone and the rule: the text keeps off the line below it. */
const inkInRow = (svg: string, y: number): number => {
  const { pixels, width } = drawn(svg)
  let ink = 0
  for (let x = 0; x < width; x += 1) if (pixels[(y * width + x) * 4] !== 0xfa) ink += 1
  return ink
}

const TITLES = {
  short: 'Talks',
  long: 'Delegations of both countries meet for a third round of consultations on the staffing of embassies, visas, flights and the return of seized property in a neutral capital',
  wide: 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  endless: 'consultations '.repeat(120),
  cyrillic: 'Делегації двох країн проводять третій раунд консультацій щодо роботи посольств і повернення майна',
  arabic: 'وفود البلدين تعقد جولة ثالثة من المشاورات بشأن عمل السفارات وإعادة الممتلكات في عاصمة محايدة',
  mixed: 'محادثات السفارة (2025) AFP: US and Russia, Київ',
  markup: '<script>alert("x")</script> & "quotes" <text x="-50">',
}

describe('a card', () => {
  test.each(Object.entries(TITLES))('keeps everything inside its margins: %s', (_, title) => {
    const svg = cardSvg(card({ title, kicker: title.slice(0, 200), source: title.slice(0, 150), detail: title.slice(0, 300), sides: Array.from({ length: 9 }, () => ({ title: title.slice(0, 40), lane: 3 })) }))
    expect(inkNearEdges(svg, 40)).toBe(0)
    // Above the rule and below the head there is a strip without ink.
    expect(inkInRow(svg, 528)).toBe(0)
  })

  test('reads the same whatever the data holds: no element of its own, no control characters', () => {
    const svg = cardSvg(card({ title: `${TITLES.markup}\u0000\u0008\ud800` }))
    expect(svg).not.toContain('<script')
    // oxlint-disable-next-line no-control-regex
    expect(svg).not.toMatch(/[\u0000\u0008]/)
    expect(drawn(svg).width).toBe(CARD.widthPx)
  })

  test('a right-to-left title starts at the right', () => {
    const { pixels, width } = drawn(cardSvg(card({ title: 'محادثات', kicker: '', detail: '' })))
    const inkOf = (from: number, to: number) => {
      let ink = 0
      for (let y = 200; y < 450; y += 1) for (let x = from; x < to; x += 1) if (pixels[(y * width + x) * 4] !== 0xfa) ink += 1
      return ink
    }
    expect(inkOf(0, width / 2)).toBe(0)
    expect(inkOf(width / 2, width)).toBeGreaterThan(500)
  })

  test('measures what is drawn, and rather too much than too little', () => {
    for (const text of [TITLES.short, TITLES.cyrillic, TITLES.arabic, TITLES.mixed, 'Türkiye, Київ, “quoted”']) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100"><text x="0" y="60" font-family="${familyOf(text, 'serif')}" font-weight="600" font-size="40">${text}</text></svg>`
      const width = new Resvg(svg, { font }).getBBox()?.width ?? 0
      expect(textWidthPx(text, 'serif', 600, 40) / width).toBeGreaterThan(0.985)
      expect(textWidthPx(text, 'serif', 600, 40) / width).toBeLessThan(1.3)
    }
  })

  test('is left out where the fonts lack a character', () => {
    expect(canDraw('Київ Türkiye محادثات Αθήνα “x” – … ’')).toBe(true)
    expect(canDraw('会谈')).toBe(false)
    expect(pictureAt('x/', card({ title: '会谈' }))).toEqual({})
    expect(pictureAt('x/', card()).picture).toMatchObject({ path: 'x/card.png', alt: 'Monday 10 March 2031. Talks by the lake. 4 claims from 3 articles. Sources differ: how long it lasted.' })
  })
})

describe('drawing', () => {
  let folder = ''
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'cards-')) })
  afterAll(() => rm(folder, { recursive: true }))

  test('happens once for each picture; what has changed is drawn anew', async () => {
    let calls = 0
    const draw = async (svg: string) => { calls += 1; return drawn(svg).asPng() }
    const files = (title: string) => [{ path: 'a/card.png', svg: () => cardSvg(card({ title })) }, { path: 'b/card.png', svg: () => cardSvg(card()) }]
    const [out, cache] = [join(folder, 'out'), join(folder, 'cache')]
    expect(await drawCards(files('One'), out, cache, draw)).toBe(2)
    expect(await drawCards(files('One'), out, cache, draw)).toBe(0)
    expect(await drawCards(files('Two'), out, cache, draw)).toBe(1)
    expect(calls).toBe(3)
    const png = await readFile(join(out, 'a/card.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.widthPx, CARD.heightPx])
  })
})
