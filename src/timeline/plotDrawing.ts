import { svg } from './glyphs'
import { plainColour, styledCopy, xmlText } from './resolvedStyle'

/*
 * The plot as it stands on the page, as SVG: what is HTML there (grounds, grid, marks, names of lanes, the axis) is drawn
 * again at the places the browser gave it; our own layers are copied.
 */

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** A name of the axis that is cut off by the plot's edge says nothing. */
const EDGE_PX = 1

const round = (px: number): number => Math.round(px * 100) / 100

/** How far below the middle of a line of text its baseline lies, in shares of the size. */
const BASELINE = 0.35

/** Draws every part of `plot` into one group, whose origin is the plot's own corner. */
export function drawPlot(plot: HTMLElement): SVGGElement {
  const origin = plot.getBoundingClientRect()
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left: round(left - origin.left), top: round(top - origin.top), width: round(width), height: round(height) }
  }
  const all = (selector: string): Element[] => [...plot.querySelectorAll(selector)].filter(isShown)
  const root = svg('g')
  root.append(
    group(all('.tl-ground-lane').flatMap((lane) => ground(lane, boxOf(lane)))),
    group(all('.vis-time-axis .vis-grid.vis-vertical').map((line) => gridLine(line, boxOf(line)))),
    ...layer(plot, '.tl-behind', boxOf),
    group(all('.tl-mark').flatMap((mark) => drawMark(mark, boxOf))),
    group(all('.tl-pill').flatMap((pill) => drawPill(pill, boxOf))),
    ...layer(plot, '.tl-words', boxOf),
    group(all('.tl-head').flatMap((head) => drawHead(head, boxOf))),
    group(all('.vis-time-axis .vis-text:not(.vis-measure)').map((words) => { const box = boxOf(words); return box.left + box.width > origin.width + EDGE_PX ? null : textOf(words, box) })),
  )
  return root
}

function isShown(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element)
  return display !== 'none' && visibility !== 'hidden' && element.closest('[hidden]') === null
}

function group(children: readonly (SVGElement | null)[]): SVGGElement {
  const root = svg('g')
  root.append(...children.filter((child) => child !== null))
  return root
}

function layer(plot: HTMLElement, selector: string, boxOf: (element: Element) => Box): Element[] {
  const found = plot.querySelector(selector)
  const copy = found && styledCopy(found)
  if (!found || !copy) return []
  const { left, top } = boxOf(found)
  const moved = svg('g', { transform: `translate(${left} ${top})` })
  moved.append(...copy.childNodes)
  return [moved]
}

function ground(lane: Element, { left, top, width, height }: Box): SVGElement[] {
  const style = getComputedStyle(lane)
  return [
    svg('rect', { x: left, y: top, width, height, fill: plainColour(style.backgroundColor) }),
    svg('rect', { x: left, y: top + height - 1, width, height: 1, fill: plainColour(style.borderBottomColor) }),
  ]
}

function gridLine(line: Element, { left, top, height }: Box): SVGElement {
  return svg('rect', { x: left, y: top, width: 1, height, fill: plainColour(getComputedStyle(line).borderLeftColor) })
}

/** The text of an element where it stands; from its right end where it is read from there. */
function textOf(element: Element, box: Box): SVGElement | null {
  const words = element.textContent ?? ''
  if (words.trim() === '' || box.width === 0) return null
  const style = getComputedStyle(element)
  const sizePx = Number.parseFloat(style.fontSize)
  const inset = Number.parseFloat(style.paddingLeft) || 0
  const isCentred = style.textAlign === 'center'
  const isMirrored = style.direction === 'rtl'
  const x = isCentred ? box.left + box.width / 2 : isMirrored ? box.left + box.width - inset : box.left + inset
  const text = svg('text', {
    x: round(x), y: round(box.top + box.height / 2 + sizePx * BASELINE), 'font-size': sizePx, 'font-weight': style.fontWeight, fill: plainColour(style.color),
    ...(isCentred && { 'text-anchor': 'middle' }), ...(isMirrored && { direction: 'rtl' }),
  })
  text.textContent = xmlText(words)
  return text
}

/** A small drawing inside HTML, at its place. */
function inner(drawing: Element, { left, top, width, height }: Box): SVGElement | null {
  const copy = styledCopy(drawing)
  if (!copy || width === 0) return null
  const place = svg('svg', { x: left, y: top, width, height, viewBox: drawing.getAttribute('viewBox') ?? `0 0 ${width} ${height}`, overflow: 'visible' })
  place.append(...copy.childNodes)
  return place
}

const RING = { radiusPx: 13, highlightPx: 12.5 }

function drawMark(mark: Element, boxOf: (element: Element) => Box): (SVGElement | null)[] {
  const box = boxOf(mark)
  const [cx, cy] = [round(box.left + box.width / 2), round(box.top + box.height / 2)]
  const style = getComputedStyle(mark)
  const ink = plainColour(getComputedStyle(document.body).color)
  return [
    mark.classList.contains('is-selected') ? svg('circle', { cx, cy, r: RING.radiusPx, fill: plainColour(style.backgroundColor), stroke: ink, 'stroke-width': 2 }) : null,
    mark.classList.contains('is-highlighted') ? svg('circle', { cx, cy, r: RING.highlightPx, fill: 'none', stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': '3 3' }) : null,
    ...[...mark.querySelectorAll('svg')].map((drawing) => inner(drawing, boxOf(drawing))),
  ]
}

function drawPill(pill: Element, boxOf: (element: Element) => Box): (SVGElement | null)[] {
  const { left, top, width, height } = boxOf(pill)
  const style = getComputedStyle(pill)
  const border = Number.parseFloat(style.borderTopWidth) || 1
  const body = svg('rect', {
    x: left + border / 2, y: top + border / 2, width: width - border, height: height - border, rx: (height - border) / 2,
    fill: plainColour(style.backgroundColor), stroke: plainColour(style.borderTopColor), 'stroke-width': border,
  })
  return [
    body,
    ...[...pill.querySelectorAll('span')].map((words) => textOf(words, boxOf(words))),
    ...[...pill.querySelectorAll('svg')].map((drawing) => inner(drawing, boxOf(drawing))),
  ]
}

function drawHead(head: Element, boxOf: (element: Element) => Box): (SVGElement | null)[] {
  const { left, top, width, height } = boxOf(head)
  const style = getComputedStyle(head)
  const isMirrored = style.direction === 'rtl'
  return [
    svg('rect', { x: isMirrored ? left + width - 3 : left, y: top, width: 3, height, fill: plainColour(style.color) }),
    ...[...head.querySelectorAll('b, span, small')].map((words) => textOf(words, boxOf(words))),
  ]
}
