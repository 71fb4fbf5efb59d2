import { arcShapes, type ArcShape } from './arcs'
import type { EventMark, Mark, MarkSet, Scene } from './engine'
import { type Geometry, isCovered, markMiddlePx } from './geometry'
import { placeLabels, type Anchor, type Box, type LabelPlace, type LabelRequest, type MeasureText, type Obstacle } from './labels'
import { MOST_SHIFT_PX } from './plotShift'
import type { TimeWindow } from '../url/view'

/** Everything drawn beside the marks at one moment, in inline pixels from the plot's start and top. Pure: DOM comes after. */
export interface Frame {
  readonly bars: readonly BarShape[]
  readonly stems: readonly StemShape[]
  readonly arcs: readonly ArcShape[]
  readonly labels: readonly LabelShape[]
  /** Forks of events whose words found no room. */
  readonly forks: readonly { readonly key: string; readonly eventId: string; readonly xPx: number; readonly yPx: number }[]
  /** Middle of the open event's column. */
  readonly columnPx: number | null
  /** Where now is; null: out of view. */
  readonly nowPx: number | null
  /** Up to where everything was known; null: to the end, or it lies outside. */
  readonly knownPx: number | null
}

export interface BarShape {
  readonly key: string
  readonly eventId: string
  readonly colour: number
  readonly left: number
  readonly right: number
  readonly yPx: number
  /** `cut`: runs on beyond the plot. */
  readonly startEdge: 'hard' | 'soft' | 'cut'
  readonly endEdge: 'hard' | 'soft' | 'cut'
}

export interface StemShape {
  readonly key: string
  readonly xPx: number
  readonly top: number
  readonly bottom: number
  readonly style: 'met' | 'spoke'
  readonly isBroken: boolean
  readonly isSelected: boolean
}

export interface LabelShape extends LabelPlace {
  readonly eventId: string
  readonly title: string
  readonly detail: string
  readonly font: LabelRequest['font']
  readonly hasFork: boolean
  readonly isName?: boolean
}

export interface FrameInput {
  readonly marks: MarkSet
  readonly window: TimeWindow
  readonly widthPx: number
  readonly geometry: Geometry
  readonly scene: Pick<Scene, 'lanes' | 'selected' | 'label' | 'sideLabel'> & Partial<Pick<Scene, 'links' | 'finder' | 'holds' | 'knownToMs'>>
  readonly measure: MeasureText
  /** Width of each lane's name and count. */
  readonly headerWidthsPx: readonly number[]
  readonly nowMs?: number
  /** Words as they stand: while one zooms they keep to their marks or go, and none come. */
  readonly held?: readonly LabelShape[]
}

const MARK_HALF_PX = 9
const RING_HALF_PX = 15
const PILL_HALF_PX = { x: 31, y: 13 }
const HEADER_HEIGHT_PX = 19
/** Bars run out of sight a little, so that no end shows at the rim, also while the plot is being dragged. */
const RIM_PX = 40 + MOST_SHIFT_PX
/** So much of a bar must be in the plot for its words to be there; of a mark, half. */
const SEEN_PX = 4
/** Way in which a bar fades whose end is not known. */
const UNKNOWN_PX = 64
const FORK_PX = 15
const BOLD_FROM_WEIGHT = 4
/** In a shorter window the axis names months, and with them the year. */
const YEARLESS_MS = 2.2 * 365.25 * 86_400_000

interface Placed<M extends Mark = Mark> { readonly mark: M; readonly x: number; readonly y: number }

export function drawFrame(input: FrameInput): Frame {
  const { geometry, marks, scene, widthPx } = input
  const x = scaleOf(input)
  const plot: Box = { left: 0, right: widthPx, top: 0, bottom: geometry.heightPx }
  const all = marks.items.map((mark) => ({ mark, x: x(mark.atMs), y: markMiddlePx(geometry, mark.lane, mark.line) }))
  const seen = geometry.stuck ? all.filter(({ mark, y }) => !isCovered(geometry, mark.lane, y)) : all
  const placed = seen.filter((p) => isAround(p, widthPx))
  const isEvent = (p: Placed): p is Placed<EventMark> => p.mark.kind === 'event'
  const events = placed.filter(isEvent)
  const bars = events.flatMap((p) => barShape(p, x, widthPx, scene.lanes[p.mark.lane]?.colour ?? 0))
  const stems = stemShapes(input, geometry.stuck ? all.filter((p) => isAround(p, widthPx)).filter(isEvent) : events, x)
  const obstacles = [...markObstacles(placed, scene.selected), ...barObstacles(bars), ...stemObstacles(stems), ...headerObstacles(input)]
  const labels = labelShapes(input, events, bars, obstacles, plot)
  const nowPx = input.nowMs === undefined ? null : x(input.nowMs)
  const { knownToMs } = input.scene
  const knownPx = typeof knownToMs === 'number' ? x(knownToMs) : null
  const chosen = events.find((p) => p.mark.row === scene.selected)
  const arcs = arcShapes({ placed: seen, widthPx, geometry, xOf: x, scene })
  return { bars, stems, arcs, labels, forks: looseForks(events, labels, obstacles, input), columnPx: chosen ? chosen.x : null, nowPx: nowPx !== null && nowPx > 0 && nowPx < widthPx ? nowPx : null, knownPx: knownPx !== null && knownPx > 0 && knownPx < widthPx ? knownPx : null }
}

/** In the plot, or so near that it comes into it while the plot is dragged; a bar may reach it from anywhere. */
const isAround = ({ mark, x }: Placed, widthPx: number) => (x > -RIM_PX && x < widthPx + RIM_PX) || (mark.kind === 'event' && mark.extent === 'bar')

function scaleOf({ window, widthPx }: FrameInput): (ms: number) => number {
  const scale = widthPx / (window.endMs - window.startMs)
  return (ms) => (ms - window.startMs) * scale
}

function barShape({ mark, x: at, y }: Placed<EventMark>, x: (ms: number) => number, widthPx: number, colour: number): readonly BarShape[] {
  if (mark.extent === 'point') return []
  const isUnknown = (edge: string, ms: number) => edge === 'soft' && !Number.isFinite(ms)
  const from = isUnknown(mark.startEdge, mark.startMs) ? at - UNKNOWN_PX : x(mark.startMs)
  const to = isUnknown(mark.endEdge, mark.endMs) ? at + UNKNOWN_PX : x(mark.endMs)
  const [left, right] = [Math.max(from, -RIM_PX), Math.min(to, widthPx + RIM_PX)]
  if (left >= right) return []
  const edge = (wanted: 'hard' | 'soft' | 'open', isCut: boolean) => (isCut || wanted === 'open' ? 'cut' : wanted)
  return [{ key: mark.key, eventId: mark.eventId, colour, left, right, yPx: y, startEdge: edge(mark.startEdge, left > from), endEdge: edge(mark.endEdge, right < to) }]
}

/** A stem whose ends are covered goes to the edge of what covers them. */
function stemShapes({ marks, scene, geometry }: FrameInput, events: readonly Placed<EventMark>[], x: (ms: number) => number): readonly StemShape[] {
  return marks.stems.flatMap((stem) => {
    const ys = events.filter((p) => p.mark.row === stem.row && stem.lanes.includes(p.mark.lane)).map((p) => (isCovered(geometry, p.mark.lane, p.y) ? geometry.stuck?.toPx ?? p.y : p.y))
    if (ys.length < 2 || Math.min(...ys) === Math.max(...ys)) return []
    return [{ key: stem.eventId, xPx: x(stem.atMs), top: Math.min(...ys), bottom: Math.max(...ys), style: stem.style, isBroken: stem.broken, isSelected: stem.row === scene.selected }]
  })
}

const around = (x: number, y: number, halfX: number, halfY: number, owner: string | null): Obstacle => ({ left: x - halfX, right: x + halfX, top: y - halfY, bottom: y + halfY, owner })

const markObstacles = (placed: readonly Placed[], selected: number | null): readonly Obstacle[] => placed.map(({ mark, x, y }) => {
  if (mark.kind === 'cluster') return around(x, y, PILL_HALF_PX.x, PILL_HALF_PX.y, null)
  const half = mark.row === selected ? RING_HALF_PX : MARK_HALF_PX
  return around(x, y, half, half, mark.eventId)
})

const barObstacles = (bars: readonly BarShape[]): readonly Obstacle[] => bars.map((bar) => ({ left: bar.left, right: bar.right, top: bar.yPx - 5, bottom: bar.yPx + 5, owner: bar.eventId }))
const stemObstacles = (stems: readonly StemShape[]): readonly Obstacle[] => stems.map((stem) => ({ left: stem.xPx - 3, right: stem.xPx + 3, top: stem.top, bottom: stem.bottom, owner: null }))
const headerObstacles = ({ geometry, headerWidthsPx }: FrameInput): readonly Obstacle[] =>
  headerWidthsPx.map((width, lane) => { const top = geometry.laneTopsPx[lane] ?? 0; return { left: 0, right: width, top, bottom: top + HEADER_HEIGHT_PX * geometry.textScale, owner: null } })

interface Words {
  /** Marks of the event at which the words may stand, the best first. */
  readonly places: readonly Placed<EventMark>[]
  readonly title: string
  readonly detail: string
  readonly font: LabelRequest['font']
  readonly hasFork: boolean
  readonly isName?: boolean
}

/** First the titles, each in the lane of its event where it fits; then who was there, in the others. */
function labelShapes(input: FrameInput, events: readonly Placed<EventMark>[], bars: readonly BarShape[], obstacles: readonly Obstacle[], plot: Box): readonly LabelShape[] {
  const byRow = new Map<number, Placed<EventMark>[]>()
  for (const p of events) if (isNear(p, bars, plot)) { const known = byRow.get(p.mark.row); if (known) known.push(p); else byRow.set(p.mark.row, [p]) }
  const met = new Set(input.marks.stems.filter((stem) => stem.style === 'met').map((stem) => stem.row))
  const all = [...byRow.values()].map((marks) => marks.toSorted((a, b) => Number(b.mark.full) - Number(a.mark.full) || a.mark.lane - b.mark.lane))
  const slots = all.flatMap((marks) => slotOf(input, marks))
  const slotted = new Set(slots.flatMap((words) => words.places))
  const titles = all.flatMap((marks) => titleOf(input, marks.filter((p) => !slotted.has(p))))
  const chosen = place(input, [...titles, ...slots], met, bars, obstacles, plot)
  const done = new Set(chosen.map((label) => label.key))
  const titled = new Set(chosen.filter((label) => label.font !== 'slot').map((label) => label.eventId))
  // Who was there says nothing beside a mark whose event is not named.
  const seconds = events.flatMap((p) => (done.has(p.mark.key) || !titled.has(p.mark.eventId) ? [] : sideOf(input, p)))
  return [...chosen, ...place(input, seconds, met, bars, [...obstacles, ...chosen.map((label) => ({ ...label.box, owner: null }))], plot)]
}

/** Only what can be seen has words. */
const isNear = (p: Placed<EventMark>, bars: readonly BarShape[], plot: Box) =>
  (p.x > plot.left && p.x < plot.right) || bars.some((bar) => bar.key === p.mark.key && bar.right > plot.left + SEEN_PX && bar.left < plot.right - SEEN_PX)

const differs = (mark: EventMark) => mark.differ === 'differ' || mark.differ === 'denied'

function titleOf({ scene, window }: FrameInput, places: readonly Placed<EventMark>[]): readonly Words[] {
  const mark = places[0]?.mark
  if (!mark) return []
  const { title, detail, detailInYear = detail } = scene.label(mark.row)
  const font = mark.row === scene.selected ? 'selected' : mark.weight >= BOLD_FROM_WEIGHT ? 'bold' : 'title'
  return [{ places, title, detail: window.endMs - window.startMs < YEARLESS_MS ? detailInYear : detail, font, hasFork: differs(mark) }]
}

/** The open event says in its second lane what was kept back. */
function slotOf({ scene }: FrameInput, marks: readonly Placed<EventMark>[]): readonly Words[] {
  const second = marks[1]
  if (!second?.mark.full || second.mark.row !== scene.selected) return []
  const { slot } = scene.label(second.mark.row)
  return slot === undefined ? [] : [{ places: [second], title: slot, detail: '', font: 'slot', hasFork: false }]
}

function sideOf({ scene }: FrameInput, placed: Placed<EventMark>): readonly Words[] {
  const side = placed.mark.full ? scene.sideLabel?.(placed.mark.row, placed.mark.lane) : null
  return side ? [{ places: [placed], ...side, font: 'title', hasFork: false, isName: true }] : []
}

function place(input: FrameInput, all: readonly Words[], met: ReadonlySet<number>, bars: readonly BarShape[], obstacles: readonly Obstacle[], plot: Box): readonly LabelShape[] {
  const { selected } = input.scene
  const held = input.held && new Map(input.held.map((label) => [label.key, label]))
  const wordsOf = new Map(all.flatMap((words) => words.places.map((p) => [p.mark.key, words] as const)))
  const requests = all.flatMap((words): readonly LabelRequest[] => {
    const mark = words.places[0]?.mark
    if (!mark) return []
    const { title, detail, font, hasFork, isName } = words
    const isKept = font === 'selected'
    const own = held && !isKept ? words.places.find((p) => held.has(p.mark.key)) : undefined
    const form = own && held?.get(own.mark.key)
    if (held && !isKept && !form) return []
    return [{
      owner: mark.eventId, title, detail, font,
      extraPx: hasFork ? FORK_PX : font === 'slot' ? 10 : 0,
      priority: (mark.row === selected ? 1_000 : 0) + mark.weight * 10 + (hasFork ? 5 : 0) + (met.has(mark.row) ? 3 : 0) + (mark.full ? 1 : 0),
      anchors: (own ? [own] : words.places).map((p) => anchorOf(input, p, bars)),
      isKept, ...(isName && { isName }), ...(form && { form }),
    }]
  })
  return placeLabels(requests, obstacles, plot, input.measure, { textScale: input.geometry.textScale, line: knownLine(input) }).flatMap((label): LabelShape[] => {
    const found = wordsOf.get(label.key)
    const mark = found?.places.find((p) => p.mark.key === label.key)?.mark
    return found && mark ? [{ ...label, eventId: mark.eventId, title: found.title, detail: found.detail, font: found.font, hasFork: found.hasFork, ...(found.isName && { isName: true }) }] : []
  })
}

function knownLine(input: FrameInput): { readonly left: number; readonly right: number } | null {
  const { knownToMs } = input.scene
  if (typeof knownToMs !== 'number') return null
  const xPx = scaleOf(input)(knownToMs)
  return { left: xPx - 2, right: xPx + 3 }
}

function anchorOf({ scene, geometry }: FrameInput, { mark, x, y }: Placed<EventMark>, bars: readonly BarShape[]): Anchor {
  const laneTopPx = geometry.laneTopsPx[mark.lane] ?? 0
  const { stuck } = geometry
  const topPx = stuck && mark.lane >= stuck.lanes ? Math.max(stuck.toPx, laneTopPx) : laneTopPx
  return {
    key: mark.key, xPx: x, yPx: y, topPx, bottomPx: laneTopPx + (geometry.laneHeightsPx[mark.lane] ?? 0),
    halfMarkPx: mark.row === scene.selected ? RING_HALF_PX - 2 : MARK_HALF_PX - 1,
    bar: bars.find((bar) => bar.key === mark.key) ?? null,
  }
}

/** A fork is never dropped: without words it stands at the mark itself, once an event. */
function looseForks(events: readonly Placed<EventMark>[], labels: readonly LabelShape[], obstacles: readonly Obstacle[], { widthPx, scene }: FrameInput): Frame['forks'] {
  const told = new Set(labels.filter((label) => label.hasFork).map((label) => label.eventId))
  return events.flatMap(({ mark, x, y }) => {
    if (!differs(mark) || told.has(mark.eventId) || x < 0 || x > widthPx) return []
    told.add(mark.eventId)
    const xPx = x + 1 + (mark.row === scene.selected ? RING_HALF_PX : MARK_HALF_PX)
    const isTaken = [...obstacles, ...labels.map((label) => ({ ...label.box, owner: null }))].some((o) => o.owner !== mark.eventId && o.left < xPx + FORK_PX && o.right > xPx && o.top < y + 6 && o.bottom > y - 6)
    return [{ key: mark.key, eventId: mark.eventId, xPx: isTaken ? x + 4 : xPx, yPx: isTaken ? y - 9 : y }]
  })
}
