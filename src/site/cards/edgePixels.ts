import { Resvg } from '@resvg/resvg-js'
import { fontPaths } from './cardFonts'

/** For tests: a card as the build draws it. */
export const drawnCard = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: fontPaths() } }).render()

/** For tests: pixels other than paper nearer to an edge than `marginPx`. */
export function inkNearEdges(svg: string, marginPx: number): number {
  const { pixels, width, height } = drawnCard(svg)
  let found = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (x >= marginPx && x < width - marginPx && y >= marginPx && y < height - marginPx) continue
      const at = (y * width + x) * 4
      if (pixels[at] !== 0xfa || pixels[at + 1] !== 0xf7 || pixels[at + 2] !== 0xf3) found += 1
    }
  }
  return found
}
