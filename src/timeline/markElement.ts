import type { ClusterMark, EventMark, LaneSpec, Mark } from './engine'
import { FORK_PATH, glyphClass, SHAPE_PATHS, svg } from './glyphs'

const DENSITY = { barPx: 3, thinPx: 2, gapPx: 1, heightPx: 12 }
/** Beside longer figures the bars are thinner. */
const SHORT_FIGURES = 3

const templates: Partial<Record<Mark['kind'], HTMLElement>> = {}

/**
 * The element of a mark, still without what it says: a copy of one that was built by the DOM's own methods, never from a
 * string, so that data can only ever be text.
 */
export function emptyMark(kind: Mark['kind']): HTMLElement {
  const template = (templates[kind] ??= kind === 'event' ? eventTemplate() : clusterTemplate())
  const copy = template.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error('No element')
  return copy
}

function eventTemplate(): HTMLElement {
  const element = cell()
  const root = svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' })
  root.append(svg('path'))
  element.append(root)
  return element
}

function clusterTemplate(): HTMLElement {
  const element = cell()
  const bars = svg('svg', { height: DENSITY.heightPx, 'aria-hidden': 'true', focusable: 'false' })
  bars.append(svg('path'))
  element.append(document.createElement('span'), bars)
  return element
}

function cell(): HTMLElement {
  const element = document.createElement('div')
  element.setAttribute('role', 'gridcell')
  return element
}

/** The element of one mark. */
export function markElement(mark: Mark, lane: LaneSpec | undefined, middlePx: number, spoken: string, figures: (count: number) => string): HTMLElement {
  const element = emptyMark(mark.kind)
  fillMark(element, mark, lane?.colour ?? 0, middlePx, figures)
  element.setAttribute('aria-label', spoken)
  return element
}

/** Has an element show a mark, whatever it showed before: a mark of the same kind, not selected and not pointed out. */
export function fillMark(element: HTMLElement, mark: Mark, colour: number, middlePx: number, figures: (count: number) => string): void {
  const kind = mark.kind === 'event' ? 'tl-mark' : 'tl-pill'
  const lane = `tl-lane-${colour}`
  if (!element.classList.contains(lane)) element.className = `${kind} ${lane}`
  set(element, 'data-lane', String(mark.lane))
  set(element, 'data-mark-key', mark.key)
  const top = `${middlePx}px`
  if (element.style.top !== top) element.style.top = top
  if (mark.kind === 'event') fillEvent(element, mark)
  else fillCluster(element, mark, figures)
}

function fillEvent(element: HTMLElement, mark: EventMark): void {
  set(element, 'data-event-id', mark.eventId)
  set(element, 'data-kind', mark.eventKind)
  const root = element.firstElementChild
  if (!root?.firstElementChild) return
  set(root, 'class', glyphClass(mark))
  set(root.firstElementChild, 'd', SHAPE_PATHS[mark.shape])
}

function fillCluster(element: HTMLElement, mark: ClusterMark, figures: (count: number) => string): void {
  set(element, 'data-cluster-count', String(mark.count))
  set(element, 'data-cluster-key', mark.key)
  const [count, bars, fork] = element.children
  if (!count || !bars?.firstElementChild) return
  const words = figures(mark.count)
  if (count.textContent !== words) count.textContent = words
  const barPx = words.length > SHORT_FIGURES ? DENSITY.thinPx : DENSITY.barPx
  const width = mark.density.length * (barPx + DENSITY.gapPx)
  set(bars, 'width', String(width))
  set(bars, 'viewBox', `0 0 ${width} ${DENSITY.heightPx}`)
  set(bars.firstElementChild, 'd', mark.density.map((share, i) => {
    const height = share === 0 ? 0 : Math.max(1.5, share * DENSITY.heightPx)
    return `M${i * (barPx + DENSITY.gapPx)} ${DENSITY.heightPx}v${-height}h${barPx}v${height}z`
  }).join(''))
  if (mark.isForked === (fork !== undefined)) return
  if (fork) fork.remove()
  else element.append(pillFork())
}

function pillFork(): SVGElement {
  const fork = svg('svg', { class: 'tl-pill-fork', width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true', focusable: 'false' })
  fork.append(svg('path', { class: 'tl-fork', d: FORK_PATH }))
  return fork
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
