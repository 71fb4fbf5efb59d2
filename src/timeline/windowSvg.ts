import { embeddedFonts } from './embeddedFonts'
import { svg } from './glyphs'
import { drawPlot } from './plotDrawing'
import { plainColour, xmlText } from './resolvedStyle'

/** What stands around the plot, so that the picture speaks for itself wherever it ends up. */
export interface PictureWords {
  /** Which stretch of time, and the date looked back to. */
  readonly title: string
  readonly legend: string
  /** Dataset, revision, as known on. */
  readonly source: string
  readonly address: string
}

export interface Picture { readonly text: string; readonly widthPx: number; readonly heightPx: number }

const EDGE_PX = 16
const TITLE = { sizePx: 20, linePx: 26 }
const NOTE = { sizePx: 11, linePx: 16 }
const ADDRESS = { sizePx: 10, linePx: 14, letterPx: 6.1 }
const SANS = "'Parley Sans', 'Parley Sans Arabic', 'Libre Franklin', system-ui, sans-serif"
const SERIF = "'Parley Serif', 'Parley Serif Arabic', 'Source Serif 4', Georgia, serif"
const MONO = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"

interface Line { readonly words: string; readonly sizePx: number; readonly linePx: number; readonly family?: string; readonly weight?: number; readonly isSoft?: boolean }

/** Breaks at spaces, by the width that letters of this size take on average. */
function broken(words: string, sizePx: number, widthPx: number): string[] {
  const most = Math.max(20, Math.floor(widthPx / (sizePx * 0.52)))
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const pieces = (text: string, most: number): string[] => text.match(new RegExp(`.{1,${Math.max(20, most)}}`, 'gsu')) ?? []

function linesOf({ title, legend, source, address }: PictureWords, widthPx: number): { readonly above: readonly Line[]; readonly below: readonly Line[] } {
  const note = (words: string): Line[] => broken(words, NOTE.sizePx, widthPx).map((line) => ({ words: line, ...NOTE, isSoft: true }))
  return {
    above: broken(title, TITLE.sizePx, widthPx).map((words) => ({ words, ...TITLE, family: SERIF, weight: 600 })),
    below: [...note(legend), ...note(source), ...pieces(address, Math.floor(widthPx / ADDRESS.letterPx)).map((words) => ({ words, sizePx: ADDRESS.sizePx, linePx: ADDRESS.linePx, family: MONO, isSoft: true }))],
  }
}

/** The plot as it is drawn, with its words around it, as an SVG that needs nothing from outside: styles and fonts are written into it. */
export async function windowSvg(plot: HTMLElement, words: PictureWords): Promise<Picture> {
  const { width, height } = plot.getBoundingClientRect()
  const body = getComputedStyle(document.body)
  const { above, below } = linesOf(words, width)
  const [topPx, bottomPx] = [above, below].map((lines) => lines.reduce((sum, { linePx }) => sum + linePx, 8))
  const [widthPx, heightPx] = [Math.ceil(width + 2 * EDGE_PX), Math.ceil(height + 2 * EDGE_PX + (topPx ?? 0) + (bottomPx ?? 0))]
  const root = svg('svg', { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}`, 'font-family': SANS, direction: body.direction })
  const name = svg('title')
  name.textContent = xmlText(words.title)
  const clip = svg('clipPath', { id: 'plot' })
  clip.append(svg('rect', { x: 0, y: 0, width, height }))
  const plotTopPx = EDGE_PX + (topPx ?? 0)
  const framed = svg('g', { transform: `translate(${EDGE_PX} ${plotTopPx})`, 'clip-path': 'url(#plot)' })
  framed.append(drawPlot(plot))
  root.append(
    name, clip,
    svg('rect', { width: widthPx, height: heightPx, fill: plainColour(body.backgroundColor) }),
    ...drawLines(above, EDGE_PX, widthPx, body),
    framed,
    ...drawLines(below, plotTopPx + height + 8, widthPx, body),
  )
  const style = svg('style')
  style.textContent = await embeddedFonts(root.textContent ?? '')
  if (style.textContent !== '') root.prepend(style)
  return { text: new XMLSerializer().serializeToString(root), widthPx, heightPx }
}

function drawLines(lines: readonly Line[], fromPx: number, widthPx: number, body: CSSStyleDeclaration): SVGElement[] {
  const ink = plainColour(body.color)
  let y = fromPx
  return lines.map(({ words, sizePx, linePx, family, weight, isSoft }) => {
    const text = svg('text', {
      x: body.direction === 'rtl' ? widthPx - EDGE_PX : EDGE_PX, y: y + linePx * 0.75, 'font-size': sizePx, fill: ink,
      ...(family !== undefined && { 'font-family': family }), ...(weight !== undefined && { 'font-weight': weight }), ...(isSoft === true && { opacity: 0.75 }),
    })
    y += linePx
    text.textContent = xmlText(words)
    return text
  })
}
