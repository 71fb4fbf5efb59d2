import type { LaneSpec } from './engine'
import type { BarShape, Frame, LabelShape, StemShape } from './frame'
import type { Geometry } from './geometry'
import { FORK_PATH, svg } from './glyphs'

/**
 * Our own drawing around the marks: lane grounds and names, bars, stems, the open event's column (behind the marks), and
 * words (before them). Takes inline pixels and mirrors them where the plot runs from right to left.
 */
export interface Layer {
  setLanes(lanes: readonly LaneSpec[], geometry: Geometry, nameOf: (lane: LaneSpec) => string): void
  /** Grounds and names as far as the lanes have scrolled. */
  stick(geometry: Geometry): void
  /** Counts of events in view, by lane. */
  setCounts(counts: readonly number[], ongoing: readonly string[]): void
  draw(frame: Frame, widthPx: number): void
  /** Widths of the lanes' names and counts. */
  headerWidths(): readonly number[]
  /** When fonts have arrived. */
  forgetWidths(): void
  /** What moves with the marks while the plot is dragged. */
  readonly moving: readonly SVGElement[]
  remove(): void
}

/** The button in a lane's head was pressed; null: there are no buttons. */
type OnLane = (laneId: string, box: DOMRect) => void

const COLUMN_PX = 10
const COLOURS = [0, 1, 2, 3, 4, 5, 6]
let layerCount = 0

export function createLayer(host: HTMLElement, isMirrored: boolean, figures: Intl.NumberFormat, onLane: OnLane | null): Layer {
  const id = `tl${++layerCount}`
  const ground = div('tl-ground')
  const headers = div('tl-headers')
  const behind = svg('svg', { class: 'tl-layer tl-behind', 'aria-hidden': 'true', focusable: 'false' })
  const words = svg('svg', { class: 'tl-layer tl-words', 'aria-hidden': 'true', focusable: 'false' })
  const column = svg('rect', { class: 'tl-column', y: 0, width: COLUMN_PX })
  const now = svg('line', { class: 'tl-now', y1: 0 })
  const known = svg('line', { class: 'tl-known', y1: 0 })
  const [bars, arcs, stems, labels, forks] = [pool(), pool(), pool(), pool(), pool()]
  behind.append(definitions(id, isMirrored), column, now, known, bars.root, arcs.root, stems.root)
  words.append(labels.root, forks.root)
  host.prepend(ground, behind)
  host.append(words, headers)
  let heads: readonly Head[] = []
  let grounds: readonly HTMLElement[] = []
  let textScale = 1

  return {
    setLanes(lanes, geometry, nameOf) {
      textScale = geometry.textScale
      grounds = lanes.map((lane, i) => laneGround(lane, geometry.laneTopsPx[i] ?? 0, geometry.laneHeightsPx[i] ?? 0))
      // The first ones may come to lie over the others.
      ground.replaceChildren(...grounds.toReversed())
      heads = lanes.map((lane, i) => laneHead(lane, geometry.laneTopsPx[i] ?? 0, nameOf(lane), onLane))
      headers.replaceChildren(...heads.map((head) => head.element))
      for (const root of [behind, words]) root.setAttribute('height', String(geometry.heightPx))
      column.setAttribute('height', String(geometry.heightPx))
      for (const line of [now, known]) line.setAttribute('y2', String(geometry.heightPx))
    },
    stick({ laneTopsPx, stuck }) {
      grounds.forEach((element, lane) => { element.style.top = `${laneTopsPx[lane] ?? 0}px`; element.classList.toggle('is-stuck', stuck !== undefined && lane < stuck.lanes) })
      heads.forEach(({ element }, lane) => {
        element.style.top = `${laneTopsPx[lane] ?? 0}px`
        element.classList.toggle('is-covered', stuck !== undefined && lane >= stuck.lanes && (laneTopsPx[lane] ?? 0) < stuck.toPx)
      })
    },
    setCounts(counts, ongoing) {
      heads.forEach((head, lane) => { setText(head.count, figures.format(counts[lane] ?? 0)); setText(head.ongoing, ongoing[lane] ?? '') })
    },
    headerWidths: () => heads.map(widthOf),
    forgetWidths: () => { for (const head of heads) head.widths.clear() },
    draw(frame, widthPx) {
      const x = (inlinePx: number) => round(isMirrored ? widthPx - inlinePx : inlinePx)
      for (const root of [behind, words]) setAttribute(root, 'width', String(widthPx))
      setAttribute(column, 'x', String(frame.columnPx === null ? -99 : x(frame.columnPx) - COLUMN_PX / 2))
      for (const [line, atPx] of [[now, frame.nowPx], [known, frame.knownPx]] as const) for (const end of ['x1', 'x2']) setAttribute(line, end, String(atPx === null ? -99 : x(atPx)))
      bars.show(frame.bars, (bar) => `${bar.colour} ${bar.startEdge} ${bar.endEdge}`, (bar) => createBar(bar, id), (element, bar) => moveBar(element, bar, x))
      arcs.show(frame.arcs, (arc) => arc.style, (arc) => svg('path', { class: `tl-arc is-${arc.style}` }), (element, { from, bend, to }) => {
        setAttribute(element, 'd', `M${x(from.x)} ${round(from.y)}Q${x(bend.x)} ${round(bend.y)} ${x(to.x)} ${round(to.y)}`)
      })
      stems.show(frame.stems, stemClass, (stem) => svg('line', { class: stemClass(stem) }), (element, stem) => {
        setAttributes(element, { x1: x(stem.xPx), x2: x(stem.xPx), y1: stem.top, y2: stem.bottom })
      })
      labels.show(frame.labels, (label) => `${textScale} ${label.font} ${label.isName} ${label.hasDetail} ${label.breakAt} ${label.side} ${label.hasFork} ${label.title} ${label.detail}`, (label) => createLabel(label, id, textScale, isMirrored), (element, label) => moveLabel(element, label, x, isMirrored, textScale))
      forks.show(frame.forks, () => '', (fork) => forkPath(fork.eventId), (element, fork) => setAttribute(element, 'transform', forkAt(x(fork.xPx), fork.yPx - 6, isMirrored)))
    },
    moving: [behind, words],
    remove: () => { for (const part of [ground, behind, words, headers]) part.remove() },
  }
}

function div(className: string): HTMLDivElement {
  const element = document.createElement('div')
  element.className = className
  return element
}

const round = (px: number) => Math.round(px * 4) / 4

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function setAttributes(element: Element, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) setAttribute(element, name, String(value))
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

interface Head {
  readonly element: HTMLElement
  readonly count: HTMLElement
  readonly ongoing: HTMLElement
  /** By what its width hangs on: figures are all of one width. */
  readonly widths: Map<string, number>
}

/** Measured once a number of figures: reading it on every frame would have the browser lay out the page each time. */
function widthOf({ element, count, ongoing, widths }: Head): number {
  const key = `${count.textContent?.length ?? 0} ${(ongoing.textContent ?? '').replaceAll(/\d/g, '0')}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const width = element.offsetWidth + 6
  widths.set(key, width)
  return width
}

function laneGround(lane: LaneSpec, topPx: number, heightPx: number): HTMLElement {
  const element = div(`tl-ground-lane tl-lane-${lane.colour}`)
  element.style.top = `${topPx}px`
  element.style.height = `${heightPx}px`
  return element
}

function laneHead(lane: LaneSpec, topPx: number, name: string, onLane: OnLane | null): Head {
  const element = document.createElement(onLane ? 'button' : 'div')
  element.className = `tl-head tl-lane-${lane.colour}${lane.isFolded ? ' is-folded' : ''}${lane.isPinned ? ' is-pinned' : ''}`
  element.style.top = `${topPx}px`
  element.dataset['laneId'] = lane.id
  if (onLane) {
    element.setAttribute('type', 'button')
    element.setAttribute('aria-haspopup', 'dialog')
    element.setAttribute('aria-label', name)
    // The plot drags by every press that reaches it.
    element.addEventListener('pointerdown', (event) => event.stopPropagation())
    element.addEventListener('click', (event) => { event.stopPropagation(); onLane(lane.id, element.getBoundingClientRect()) })
  }
  const [title, count, ongoing] = [document.createElement('b'), document.createElement('span'), document.createElement('small')]
  title.textContent = lane.title
  title.dir = 'auto'
  const arrow = svg('svg', { class: 'tl-head-arrow', viewBox: '0 0 16 16', width: 10, height: 10, 'aria-hidden': 'true', focusable: 'false' })
  arrow.append(svg('path', { d: lane.isFolded ? 'm6 3.5 4.5 4.5L6 12.5' : 'm3.5 6 4.5 4.5L12.5 6' }))
  element.append(title, count, ongoing, arrow)
  return { element, count, ongoing, widths: new Map() }
}

/** Elements by key: made once, moved on every frame, made anew only when what they look like changes. */
function pool() {
  const root = svg('g')
  const known = new Map<string, { element: SVGElement; look: string }>()
  return {
    root,
    show<T extends { readonly key: string }>(shapes: readonly T[], lookOf: (shape: T) => string, create: (shape: T) => SVGElement, move: (element: SVGElement, shape: T) => void) {
      const keys = new Set(shapes.map((shape) => shape.key))
      for (const [key, { element }] of known) if (!keys.has(key)) { element.remove(); known.delete(key) }
      for (const shape of shapes) {
        const look = lookOf(shape)
        let entry = known.get(shape.key)
        if (entry && entry.look !== look) { entry.element.remove(); entry = undefined }
        if (!entry) {
          entry = { element: create(shape), look }
          known.set(shape.key, entry)
          root.append(entry.element)
        }
        move(entry.element, shape)
      }
    },
  }
}

/** One gradient a colour and direction, and the hatch of what was kept back. */
function definitions(id: string, isMirrored: boolean): SVGDefsElement {
  const defs = svg('defs')
  for (const colour of COLOURS) {
    for (const end of ['start', 'end'] as const) {
      const fadesIn = (end === 'start') !== isMirrored
      const gradient = svg('linearGradient', { id: `${id}-${end}-${colour}`, class: `tl-lane-${colour}` })
      gradient.append(svg('stop', { offset: 0, 'stop-opacity': fadesIn ? 0 : 1 }), svg('stop', { offset: 1, 'stop-opacity': fadesIn ? 1 : 0 }))
      defs.append(gradient)
    }
  }
  const hatch = svg('pattern', { id: `${id}-hatch`, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' })
  hatch.append(svg('rect', { class: 'tl-hatch', width: 1, height: 4 }))
  defs.append(hatch)
  return defs
}

const BAR = { softPx: 7, hardPx: 9, capPx: 2, fadePx: 72, fadeShare: 0.3 }

function createBar(bar: BarShape, id: string): SVGElement {
  const isHard = bar.startEdge === 'hard' || bar.endEdge === 'hard'
  const root = svg('g', { class: `tl-bar tl-lane-${bar.colour} ${isHard && bar.startEdge !== 'soft' && bar.endEdge !== 'soft' ? 'is-hard' : 'is-soft'}` })
  root.dataset.pickId = bar.eventId
  const height = BAR.softPx
  root.append(
    svg('rect', { height, fill: bar.startEdge === 'soft' ? `url(#${id}-start-${bar.colour})` : 'none', stroke: 'none' }),
    svg('rect', { class: 'tl-bar-body', height }),
    svg('rect', { height, fill: bar.endEdge === 'soft' ? `url(#${id}-end-${bar.colour})` : 'none', stroke: 'none' }),
  )
  for (const edge of [bar.startEdge, bar.endEdge]) root.append(svg('rect', { class: edge === 'hard' ? 'tl-cap' : 'tl-no-cap', width: BAR.capPx, height: BAR.hardPx + 2 }))
  return root
}

function moveBar(root: SVGElement, bar: BarShape, x: (px: number) => number): void {
  const fade = Math.min(BAR.fadePx, (bar.right - bar.left) * BAR.fadeShare)
  const from = bar.left + (bar.startEdge === 'soft' ? fade : 0)
  const to = bar.right - (bar.endEdge === 'soft' ? fade : 0)
  const parts: readonly (readonly [number, number])[] = [[bar.left, from], [from, to], [to, bar.right]]
  parts.forEach(([left, right], i) => {
    const part = root.children[i]
    if (part) setAttributes(part, { y: bar.yPx - BAR.softPx / 2, x: Math.min(x(left), x(right)), width: Math.max(0, Math.abs(x(right) - x(left))) })
  })
  const [startCap, endCap] = [root.children[3], root.children[4]]
  const capY = bar.yPx - BAR.hardPx / 2 - 1
  if (startCap) setAttributes(startCap, { y: capY, x: x(bar.left) - BAR.capPx / 2 })
  if (endCap) setAttributes(endCap, { y: capY, x: x(bar.right) - BAR.capPx / 2 })
}

const stemClass = (stem: StemShape) => `tl-stem is-${stem.style}${stem.isBroken ? ' is-broken' : ''}${stem.isSelected ? ' is-selected' : ''}`

const LINES = { titleUp: -3, detailDown: 10, alone: 4 }

const isTwoLines = (label: LabelShape) => (label.hasDetail && label.side !== 'under') || label.breakAt !== null

function createLabel(label: LabelShape, id: string, scale: number, isMirrored: boolean): SVGElement {
  const root = svg('g', { class: `tl-label is-${label.font}${label.isName ? ' is-name' : ''}` })
  root.dataset.pickId = label.eventId
  const isStart = label.side === 'start'
  if (label.font === 'slot') {
    const width = label.box.right - label.box.left
    const left = isStart ? -width : 0
    root.append(svg('rect', { class: 'tl-slot', x: left, y: -8 * scale, width, height: 16 * scale, fill: `url(#${id}-hatch)` }), svg('path', { class: 'tl-slot-edge', d: `M${left} ${-8 * scale}v${16 * scale}M${left + width} ${-8 * scale}v${16 * scale}` }))
  }
  const text = svg('text', { 'text-anchor': isStart ? 'end' : 'start' })
  const hasTwoLines = isTwoLines(label)
  const title = svg('tspan', { class: 'tl-title', x: label.font === 'slot' ? (isStart ? -5 : 5) : 0, y: (hasTwoLines ? LINES.titleUp : LINES.alone) * scale })
  title.textContent = label.title.slice(0, label.breakAt ?? undefined).trimEnd()
  text.append(title)
  if (label.breakAt !== null) {
    const rest = svg('tspan', { class: 'tl-title', x: 0, y: LINES.detailDown * scale })
    rest.textContent = label.title.slice(label.breakAt)
    text.append(rest)
  }
  if (label.hasDetail) {
    const detail = svg('tspan', label.side === 'under' ? { class: 'tl-detail', dx: (label.hasFork ? 18 : 5) * (isMirrored ? -1 : 1) } : { class: 'tl-detail', x: 0, y: LINES.detailDown * scale })
    detail.textContent = label.detail
    text.append(detail)
  }
  root.append(text)
  if (label.hasFork) root.append(forkPath(label.eventId))
  return root
}

function moveLabel(root: SVGElement, label: LabelShape, x: (px: number) => number, isMirrored: boolean, scale: number): void {
  setAttribute(root, 'transform', `translate(${x(label.xPx)} ${round(label.yPx)})`)
  const fork = root.querySelector('.tl-fork')
  if (!fork) return
  const top = (isTwoLines(label) ? LINES.titleUp : LINES.alone) * scale - 6 - 4 * scale
  const along = label.side === 'start' ? -label.titleWidthPx - 15 : label.titleWidthPx + 4
  setAttribute(fork, 'transform', forkAt(isMirrored ? -along : along, top, isMirrored))
}

const forkAt = (xPx: number, yPx: number, isMirrored: boolean) => `translate(${xPx} ${yPx})${isMirrored ? ' scale(-1 1)' : ''}`

function forkPath(eventId: string): SVGElement {
  const path = svg('path', { class: 'tl-fork', d: FORK_PATH })
  path.dataset.pickId = eventId
  return path
}
