import { familyOf, isArabic, isRightToLeft, textWidthPx, type Face, type Weight } from './cardFonts'
import { cutLines, fitText, wrapText } from './wrap'

/** What a preview card says: words of the data and of the interface, nothing else. */
export interface Card {
  /** Of the dataset. */
  readonly source: string
  /** Above the title: when, or whose. */
  readonly kicker: string
  readonly title: string
  readonly detail: string
  /** By lane order; the lane's number is its colour. */
  readonly sides: readonly { readonly title: string; readonly lane: number }[]
  readonly brand: string
  readonly tagline: string
}

export const CARD = { widthPx: 1200, heightPx: 630, insetPx: 64 } as const

const INK = '#191c22'
const INK_2 = '#44484f'
const PAPER = '#faf7f3'
/** The light lane colours of src/ui/tokens.css; 0 is nobody's. */
export const LANE_COLOURS = ['#5e6066', '#077675', '#8a5f1e', '#104470', '#4c0245', '#1f2c0a', '#6b3f31'] as const
const TITLE_SIZES = [84, 76, 68, 60, 52, 46, 40, 36, 32]
const DETAIL = { sizePx: 30, linePx: 42, mostLines: 3 }
const KICKER = { sizePx: 24, linePx: 46 }
const BODY = { topPx: 122, bottomPx: 508 }
const LEFT = CARD.insetPx
const RIGHT = CARD.widthPx - CARD.insetPx
const WIDTH = RIGHT - LEFT
const RULE_Y = 532
const FOOT_Y = 575

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML does not have are left out. */
// oxlint-disable-next-line no-control-regex
const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

interface Style { readonly face: Face; readonly weight: Weight; readonly sizePx: number; readonly fill: string }

/** One line; right-to-left text runs from the end, within marks that keep its order of reading. */
function line(text: string, xPx: number, yPx: number, { face, weight, sizePx, fill }: Style, isEnd = false, isMirrored = isRightToLeft(text)): string {
  const words = isMirrored ? `\u202b${escaped(text)}\u202c` : escaped(text)
  return `<text x="${xPx}" y="${yPx}"${isEnd ? ' text-anchor="end"' : ''} font-family="${familyOf(text, face)}" font-weight="${weight}" font-size="${sizePx}" fill="${fill}">${words}</text>`
}

const measureWith = (face: Face, weight: Weight) => (sizePx: number) => (text: string) => textWidthPx(text, face, weight, sizePx)

const LOGO = `<g transform="translate(${LEFT} 56) scale(1.25)" color="${INK}"><path d="M10 3.5a8.6 8.6 0 0 0 0 17z" fill="${INK}"/><path d="M14 3.5a8.6 8.6 0 0 1 0 17z" fill="none" stroke="${INK}" stroke-width="1.8" stroke-linejoin="round"/></g>`

/** Kicker, title as large as there is room for, and detail, in the middle of the card. */
function body({ kicker, title, detail }: Card): string {
  const detailMeasure = measureWith('serif', 400)(DETAIL.sizePx)
  const details = cutLines(wrapText(detail, WIDTH - 60, detailMeasure), DETAIL.mostLines, WIDTH, detailMeasure)
  const leading = isArabic(title) ? 1.4 : 1.1
  const room = BODY.bottomPx - BODY.topPx - KICKER.linePx - 14 - details.length * DETAIL.linePx
  const { sizePx, lines } = fitText(title, WIDTH, room, TITLE_SIZES, leading, measureWith('serif', 600))
  const linePx = sizePx * leading
  const height = KICKER.linePx + lines.length * linePx + 14 + details.length * DETAIL.linePx
  let y = BODY.topPx + (BODY.bottomPx - BODY.topPx - height) / 2
  const mirrored = isRightToLeft(title)
  const at = mirrored ? RIGHT : LEFT
  const kickerMeasure = measureWith('sans', 400)(KICKER.sizePx)
  const [first = ''] = cutLines(wrapText(kicker, WIDTH, kickerMeasure), 1, WIDTH, kickerMeasure)
  const parts = [line(first, at, y + 26, { face: 'sans', weight: 400, sizePx: KICKER.sizePx, fill: INK_2 }, mirrored)]
  y += KICKER.linePx
  for (const words of lines) {
    parts.push(line(words, at, Math.round(y + linePx * 0.78), { face: 'serif', weight: 600, sizePx, fill: INK }, mirrored, mirrored))
    y += linePx
  }
  y += 14
  for (const words of details) {
    parts.push(line(words, at, Math.round(y + 32), { face: 'serif', weight: 400, sizePx: DETAIL.sizePx, fill: INK_2 }, mirrored))
    y += DETAIL.linePx
  }
  return parts.join('\n')
}

/** The sides as far as they go beside the tagline, each with its colour. */
function foot({ sides, tagline }: Card): string {
  const style: Style = { face: 'sans', weight: 600, sizePx: 22, fill: INK }
  const parts = [`<rect x="${LEFT}" y="${RULE_Y - 1}" width="${WIDTH}" height="2" fill="${INK}"/>`, line(tagline, RIGHT, FOOT_Y, { ...style, weight: 400, fill: INK_2 }, true)]
  const end = RIGHT - textWidthPx(tagline, 'sans', 400, 22) - 36
  let x: number = LEFT
  for (const { title, lane } of sides) {
    const width = textWidthPx(title, 'sans', 600, 22)
    if (x + 26 + width > end) break
    const colour = LANE_COLOURS[lane] ?? LANE_COLOURS[0]
    parts.push(`<rect x="${x}" y="${FOOT_Y - 16}" width="16" height="16" rx="2" fill="${colour}"/>`, line(title, x + 26, FOOT_Y, { ...style, fill: colour }))
    x += 26 + width + 28
  }
  return parts.join('\n')
}

/** A card as SVG, for the renderer of drawCards.ts. Pure: the same card gives the same text. */
export function cardSvg(card: Card): string {
  const sourceMeasure = measureWith('sans', 400)(22)
  const [source = ''] = cutLines(wrapText(card.source, 760, sourceMeasure), 1, 760, sourceMeasure)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.widthPx}" height="${CARD.heightPx}" viewBox="0 0 ${CARD.widthPx} ${CARD.heightPx}">`,
    `<rect width="${CARD.widthPx}" height="${CARD.heightPx}" fill="${PAPER}"/>`,
    LOGO,
    line(card.brand, LEFT + 42, 81, { face: 'serif', weight: 600, sizePx: 28, fill: INK }),
    line(source, RIGHT, 78, { face: 'sans', weight: 400, sizePx: 22, fill: INK_2 }, true),
    body(card),
    foot(card),
    '</svg>',
  ].join('\n')
}
