import { civilFromMs, msFromCivil } from '../domain/civil'
import type { EventTable } from '../domain/facts'
import type { TimeWindow } from '../url/view'
import { placeNames, type Notable } from './overviewNames'
import { timesOf, type RowSet } from './rowTimes'
import { clampWindow, type Stretch } from './window'

const DAY_MS = 86_400_000
/** Below this many days a bar is a day, below this many months a month, and so on. */
const MOST_DAYS = 90
const MOST_MONTHS = 240
const MOST_YEARS = 240
/** From this height on bars are drawn by their square root, and the label says so. */
const SQUARE_ROOT_FROM = 200

/** How events fall over the whole span: one bar a day, month, year or round number of years. */
export interface OverviewBins {
  readonly unit: 'day' | 'month' | 'years'
  /** Edges of the bars, one more than there are bars. */
  readonly edgesMs: Float64Array
  readonly counts: Uint32Array
  readonly most: number
  readonly isSquareRoot: boolean
}

/** Each event once, in the bar where its mark stands. */
export function overviewBins(set: RowSet, stretch: Stretch): OverviewBins {
  const { unit, edgesMs } = edgesOf(stretch)
  const counts = new Uint32Array(Math.max(0, edgesMs.length - 1))
  const { rows } = set
  const bins = rowBins(set.events, edgesMs)
  for (let i = 0; i < rows.length; i++) { const bin = bins[rows[i] ?? 0] ?? NOWHERE; if (bin !== NOWHERE) counts[bin] = (counts[bin] ?? 0) + 1 }
  const most = counts.reduce((a, b) => Math.max(a, b), 0)
  return { unit, edgesMs, counts, most, isSquareRoot: most > SQUARE_ROOT_FROM }
}

const NOWHERE = 0xffff
const known = new WeakMap<EventTable, { readonly edgesMs: Float64Array; readonly bins: Uint16Array }>()

/** The bar of each event: once for a dataset, so that another filter only counts anew. */
function rowBins(events: EventTable, edgesMs: Float64Array): Uint16Array {
  const kept = known.get(events)
  if (kept && kept.edgesMs.length === edgesMs.length && kept.edgesMs.every((ms, i) => ms === edgesMs[i])) return kept.bins
  const times = timesOf(events)
  const bins = new Uint16Array(times.length)
  // Rows come in order of time: most stand in the bar of the one before.
  let [bin, fromMs, toMs] = [-1, Infinity, -Infinity]
  for (let row = 0; row < times.length; row++) {
    const at = times[row] ?? NaN
    if (!(at >= fromMs && at < toMs)) {
      bin = binOf(edgesMs, at)
      fromMs = edgesMs[bin] ?? Infinity
      toMs = edgesMs[bin + 1] ?? -Infinity
    }
    bins[row] = bin < 0 ? NOWHERE : bin
  }
  known.set(events, { edgesMs, bins })
  return bins
}

function binOf(edges: Float64Array, ms: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low >= edges.length || Number.isNaN(ms) ? -1 : low - 1
}

function edgesOf({ startMs, endMs }: Stretch): { unit: OverviewBins['unit']; edgesMs: Float64Array } {
  if ((endMs - startMs) / DAY_MS <= MOST_DAYS) return { unit: 'day', edgesMs: steps(startMs, endMs, (i) => (Math.floor(startMs / DAY_MS) + i) * DAY_MS) }
  const from = civilFromMs(startMs)
  const years = civilFromMs(endMs).year - from.year
  if (years * 12 <= MOST_MONTHS) return { unit: 'month', edgesMs: steps(startMs, endMs, (i) => msFromCivil(from.year, from.month + i, 1)) }
  const size = roundUp(years / MOST_YEARS)
  const first = Math.floor(from.year / size) * size
  return { unit: 'years', edgesMs: steps(startMs, endMs, (i) => msFromCivil(first + i * size, 1, 1)) }
}

function roundUp(years: number): number {
  if (!(years > 1) || !Number.isFinite(years)) return 1
  for (let size = 1; ; size *= 10) for (const step of [1, 2, 5]) if (size * step >= years) return size * step
}

function steps(startMs: number, endMs: number, edge: (i: number) => number): Float64Array {
  const edges: number[] = []
  for (let i = 0; i < 20_000; i++) {
    const ms = edge(i)
    if (Number.isNaN(ms)) break
    edges.push(ms)
    if (ms >= endMs) break
  }
  return edges.length > 1 ? Float64Array.from(edges) : Float64Array.of(startMs, endMs)
}

export interface OverviewPicture {
  readonly bins: OverviewBins
  /** What the strip shows from edge to edge. */
  readonly stretch: Stretch
  readonly window: TimeWindow
  /** For the names of years. */
  readonly language: string
  /** Events worth naming where there is room. */
  readonly notables?: readonly Notable[]
  /** true: the strip draws the frame and thumbs of the window; false where elements of their own stand over it. */
  readonly hasFrame: boolean
}

const PAD = { top: 8, bottom: 17, barGap: 1, thumb: { width: 7, height: 22 } }
const LEAST_LABEL_PX = 44

/** The whole span on a canvas: grey bars, ink inside the window. Colours and font come from the element's own style. */
export function drawOverview(canvas: HTMLCanvasElement, picture: OverviewPicture): void {
  const context = canvas.getContext('2d')
  const surface = surfaceOf(canvas)
  const { width, height, isMirrored, font } = surface
  if (!context || width === 0 || height === 0) return
  const density = globalThis.devicePixelRatio || 1
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
  }
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, width, height)
  const { startMs, endMs } = picture.stretch
  const x = (ms: number) => { const inline = ((ms - startMs) / (endMs - startMs)) * width; return isMirrored ? width - inline : inline }
  const brush: Brush = { context, x, width, height, isMirrored, colour: surface.colour, font }
  drawYears(brush, picture)
  drawBars(brush, picture)
  drawNames(brush, picture)
  if (picture.hasFrame) drawWindow(brush, picture.window)
}

interface Surface {
  readonly width: number
  readonly height: number
  readonly isMirrored: boolean
  readonly font: string
  readonly colour: (token: string) => string
}

/** Size and style are asked for once: doing so on each frame of a drag would have the browser lay out the page each time. */
const surfaces = new WeakMap<HTMLCanvasElement, Surface>()

/** To be called when the canvas has another size, or its page another style or font. */
export const forgetSurface = (canvas: HTMLCanvasElement): void => void surfaces.delete(canvas)

/** Whether it is drawn in the size it has. */
export function isDrawnInSize(canvas: HTMLCanvasElement): boolean {
  const known = surfaces.get(canvas)
  return known !== undefined && known.width === canvas.clientWidth && known.height === canvas.clientHeight
}

function surfaceOf(canvas: HTMLCanvasElement): Surface {
  const known = surfaces.get(canvas)
  if (known) return known
  const style = getComputedStyle(canvas)
  const colours = new Map<string, string>()
  const surface: Surface = {
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    isMirrored: style.direction === 'rtl',
    font: `${style.getPropertyValue('--w-reg') || 400} 11px ${style.fontFamily}`,
    colour: (token) => {
      const resolved = colours.get(token) ?? resolveColour(canvas, style, token)
      colours.set(token, resolved)
      return resolved
    },
  }
  // Not laid out yet: to be asked for again.
  if (surface.width > 0) surfaces.set(canvas, surface)
  return surface
}

interface Brush {
  readonly context: CanvasRenderingContext2D
  readonly x: (ms: number) => number
  readonly width: number
  readonly height: number
  readonly isMirrored: boolean
  readonly colour: (token: string) => string
  readonly font: string
}

/** A token may hold light-dark() or another variable, which a canvas cannot read: the element's own colour resolves it. */
function resolveColour(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, token: string): string {
  const old = canvas.style.color
  canvas.style.color = `var(${token})`
  const resolved = style.color
  canvas.style.color = old
  return resolved
}

function drawBars({ context, x, height, colour }: Brush, { bins, window }: OverviewPicture): void {
  const [grey, ink] = [colour('--ink-3'), colour('--ink')]
  const base = height - PAD.bottom
  const room = base - PAD.top
  const share = (count: number) => (bins.isSquareRoot ? Math.sqrt(count / bins.most) : count / bins.most)
  bins.counts.forEach((count, i) => {
    if (count === 0) return
    const [from, to] = [bins.edgesMs[i] ?? 0, bins.edgesMs[i + 1] ?? 0]
    const [a, b] = [x(from), x(to)]
    const barHeight = Math.max(2, share(count) * room)
    const isInside = from < window.endMs && to > window.startMs
    context.globalAlpha = isInside ? 1 : 0.55
    context.fillStyle = isInside ? ink : grey
    context.fillRect(Math.min(a, b) + PAD.barGap, base - barHeight, Math.max(1, Math.abs(b - a) - 2 * PAD.barGap), barHeight)
  })
  context.globalAlpha = 1
}

function drawYears({ context, x, width, height, isMirrored, colour, font }: Brush, { stretch, language }: OverviewPicture): void {
  const [from, to] = [civilFromMs(stretch.startMs).year, civilFromMs(stretch.endMs).year]
  const size = roundUp(((to - from + 1) * LEAST_LABEL_PX) / width)
  const words = yearWords(language, size >= 10_000)
  context.font = font
  context.textBaseline = 'alphabetic'
  context.textAlign = isMirrored ? 'right' : 'left'
  const [rule, grey] = [colour('--rule-2'), colour('--ink-3')]
  for (let year = Math.floor(from / size) * size; year <= to; year += size) {
    const at = x(msFromCivil(year, 1, 1))
    context.fillStyle = rule
    context.fillRect(Math.round(at), 0, 1, height)
    const text = words(year)
    const inline = (begins: number) => { const px = x(msFromCivil(begins, 1, 1)); return isMirrored ? width - px : px }
    const fromPx = yearNamePx(inline(year), Math.min(width, inline(year + size)), context.measureText(text).width)
    if (fromPx === null) continue
    context.fillStyle = grey
    context.fillText(text, isMirrored ? width - fromPx : fromPx, height - 4)
  }
}

/** Where the name of a year begins, in inline pixels, between its own line and the next: one that began before the strip stands at its edge. null: no room. */
export function yearNamePx(linePx: number, untilPx: number, textPx: number): number | null {
  const fromPx = Math.max(2, linePx + 5)
  return fromPx + textPx < untilPx ? fromPx : null
}

/** Making a format costs far more than using it, and the first of a page most of all: English does without (i18n/calendarNames.ts). */
const formats = new Map<string, Intl.NumberFormat>()
function yearWords(language: string, isCompact: boolean): (year: number) => string {
  if (!isCompact && /^en\b/.test(language)) return String
  const key = `${language} ${isCompact}`
  const made = formats.get(key) ?? new Intl.NumberFormat(language, { notation: isCompact ? 'compact' : 'standard', maximumSignificantDigits: 6, useGrouping: false })
  formats.set(key, made)
  return (year) => made.format(year)
}

const NAME_BASE_PX = 11

/** Each with a dotted line down to its day. */
function drawNames({ context, x, width, height, isMirrored, colour, font }: Brush, { notables = [], bins, stretch, window }: OverviewPicture): void {
  context.font = font
  const names = placeNames({ notables, bins, stretch, window, widthPx: width, measure: (text) => context.measureText(text).width })
  const ink = colour('--ink-2')
  context.fillStyle = ink
  context.strokeStyle = ink
  context.lineWidth = 1
  for (const { text, xPx, isBefore } of names) {
    const at = Math.round(x(stretch.startMs + (xPx / width) * (stretch.endMs - stretch.startMs))) + 0.5
    context.setLineDash([1, 2])
    context.beginPath()
    context.moveTo(at, 2)
    context.lineTo(at, height - PAD.bottom)
    context.stroke()
    const goesRight = isBefore === isMirrored
    context.textAlign = goesRight ? 'left' : 'right'
    context.fillText(text, at + (goesRight ? 4 : -4), NAME_BASE_PX)
  }
  context.setLineDash([])
}

function drawWindow({ context, x, width, height, colour }: Brush, window: TimeWindow): void {
  const [ink, paper] = [colour('--ink'), colour('--on-ink')]
  const [a, b] = [x(window.startMs), x(window.endMs)]
  const [left, right] = [Math.max(0.75, Math.min(a, b)), Math.min(width - 0.75, Math.max(a, b))]
  context.globalAlpha = 0.05
  context.fillStyle = ink
  context.fillRect(left, 0, right - left, height)
  context.globalAlpha = 1
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.strokeRect(left, 0.75, right - left, height - 1.5)
  for (const edge of [left, right]) {
    const top = (height - PAD.thumb.height) / 2
    context.fillStyle = ink
    context.fillRect(edge - PAD.thumb.width / 2, top, PAD.thumb.width, PAD.thumb.height)
    context.strokeStyle = paper
    context.lineWidth = 1
    context.strokeRect(edge - PAD.thumb.width / 2 + 2.5, top + 2.5, PAD.thumb.width - 5, PAD.thumb.height - 5)
  }
}

export type OverviewPart = 'start' | 'end' | 'body' | 'empty'

/** What lies under the pointer; `reachMs`: how far around an end still counts as the end. */
export function overviewPart(window: TimeWindow, atMs: number, reachMs: number): OverviewPart {
  const [toStart, toEnd] = [Math.abs(atMs - window.startMs), Math.abs(atMs - window.endMs)]
  if (Math.min(toStart, toEnd) <= reachMs) return toStart < toEnd ? 'start' : 'end'
  return atMs > window.startMs && atMs < window.endMs ? 'body' : 'empty'
}

/** The window after a drag that began at `fromMs` on a part of it; a drag on empty ground draws a new window. */
export function dragWindow(part: OverviewPart, window: TimeWindow, fromMs: number, toMs: number, bounds: TimeWindow): TimeWindow {
  const by = toMs - fromMs
  if (part === 'body') return clampWindow({ startMs: window.startMs + by, endMs: window.endMs + by }, bounds)
  const ends = part === 'empty' ? [fromMs, toMs] : part === 'start' ? [window.startMs + by, window.endMs] : [window.startMs, window.endMs + by]
  return clampWindow({ startMs: Math.min(...ends), endMs: Math.max(...ends) }, bounds)
}
