import type { Shape } from '../domain/model'
import type { EventMark } from './engine'

const SVG = 'http://www.w3.org/2000/svg'

export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

/** Outlines of the eight shapes in a box of 16; they stay apart at 12 px and when only outlined. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M8 2.4a5.6 5.6 0 1 1 0 11.2a5.6 5.6 0 1 1 0-11.2z',
  pill: 'M4.8 4.4h6.4a3.6 3.6 0 0 1 0 7.2h-6.4a3.6 3.6 0 0 1 0-7.2z',
  speech: 'M2.3 2.6h11.4v8H8.6L5.2 14v-3.4H2.3z',
  diamond: 'M8 1.4 14.6 8 8 14.6 1.4 8z',
  triangle: 'M8 2.2 14.4 13.4H1.6z',
  pennant: 'M3.6 14.6V1.6h9.6l-2.6 3.5 2.6 3.5H3.6',
  cross: 'M4.4 1.8 8 5.4l3.6-3.6 2.6 2.6L10.6 8l3.6 3.6-2.6 2.6L8 10.6l-3.6 3.6-2.6-2.6L5.4 8 1.8 4.4z',
  square: 'M2.8 2.8h10.4v10.4H2.8z',
}

/** Where sources differ: one line that becomes two. In a box of 12. */
export const FORK_PATH = 'M1.2 6H4.6M4.6 6 10 1.8M4.6 6 10 10.2'

export const glyphClass = (mark: Pick<EventMark, 'support' | 'full'>): string => `tl-glyph is-${mark.full ? mark.support : 'tick'}`

/** The mark itself: shape by kind, filled, open or broken by support; a small open one where the act is directed at the side. */
export function glyph(mark: Pick<EventMark, 'shape' | 'support' | 'full'>): SVGSVGElement {
  const root = svg('svg', { viewBox: '0 0 16 16', class: glyphClass(mark), 'aria-hidden': 'true', focusable: 'false' })
  root.append(svg('path', { d: SHAPE_PATHS[mark.shape] }))
  return root
}
