import type { ClusterMark, EventMark, LaneSpec, Mark } from './engine'
import { FORK_PATH, glyph, svg } from './glyphs'

const DENSITY = { barPx: 3, thinPx: 2, gapPx: 1, heightPx: 12 }
/** Beside longer figures the bars are thinner. */
const SHORT_FIGURES = 3

/** The element of one mark: built with the DOM's own methods, never from a string, so that data can only ever be text. */
export function markElement(mark: Mark, lane: LaneSpec | undefined, middlePx: number, spoken: string, figures: (count: number) => string): HTMLElement {
  const element = document.createElement('div')
  element.className = `${mark.kind === 'event' ? 'tl-mark' : 'tl-pill'} tl-lane-${lane?.colour ?? 0}`
  element.setAttribute('role', 'gridcell')
  element.setAttribute('aria-label', spoken)
  element.dataset.lane = String(mark.lane)
  element.dataset.markKey = mark.key
  element.style.top = `${middlePx}px`
  if (mark.kind === 'event') fillEvent(element, mark)
  else fillCluster(element, mark, figures)
  return element
}

function fillEvent(element: HTMLElement, mark: EventMark): void {
  element.dataset.eventId = mark.eventId
  element.dataset.kind = mark.eventKind
  element.append(glyph(mark))
}

function fillCluster(element: HTMLElement, mark: ClusterMark, figures: (count: number) => string): void {
  element.dataset.clusterCount = String(mark.count)
  element.dataset.clusterKey = mark.key
  const count = document.createElement('span')
  count.textContent = figures(mark.count)
  const barPx = count.textContent.length > SHORT_FIGURES ? DENSITY.thinPx : DENSITY.barPx
  const width = mark.density.length * (barPx + DENSITY.gapPx)
  const bars = svg('svg', { width, height: DENSITY.heightPx, viewBox: `0 0 ${width} ${DENSITY.heightPx}`, 'aria-hidden': 'true', focusable: 'false' })
  const path = mark.density.map((share, i) => {
    const height = share === 0 ? 0 : Math.max(1.5, share * DENSITY.heightPx)
    return `M${i * (barPx + DENSITY.gapPx)} ${DENSITY.heightPx}v${-height}h${barPx}v${height}z`
  })
  bars.append(svg('path', { d: path.join('') }))
  element.append(count, bars)
  if (!mark.isForked) return
  const fork = svg('svg', { class: 'tl-pill-fork', width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true', focusable: 'false' })
  fork.append(svg('path', { class: 'tl-fork', d: FORK_PATH }))
  element.append(fork)
}
