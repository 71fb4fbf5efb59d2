/**
 * Private methods of vis-timeline 8.5 that are held back or answered for. While many items come and go it would redraw
 * everything after each call of the DataSet, and show and measure each added item by itself (1,000 items: 1,042 forced
 * layouts instead of 46, PERFORMANCE 3.1); and on each redraw it measures lanes whose places we gave it, which has the
 * browser lay out the page several times a frame. Where a version lacks these methods, the plain way is taken: slower,
 * with the same picture.
 */
export interface VisInternals {
  itemSet?: { redraw?: unknown; groups?: Readonly<Record<string, unknown>>; items?: Readonly<Record<string, unknown>> }
  timeAxis?: { redraw?: unknown; _calculateCharSize?: unknown }
  _redraw?: unknown
}

type Redraw = (...args: readonly unknown[]) => boolean

/** Runs `change` with both methods held back; false if the version has them not and nothing was held. */
export function batch(timeline: VisInternals, change: () => void): boolean {
  const itemSet = timeline.itemSet
  const groups = Object.values(itemSet?.groups ?? {}).filter(canCheck)
  if (!itemSet || typeof itemSet.redraw !== 'function' || groups.length === 0) {
    change()
    return false
  }
  const redraw = Object.getOwnPropertyDescriptor(itemSet, 'redraw')
  const held: Redraw = () => false
  itemSet.redraw = held
  for (const group of groups) group._checkIfVisible = () => {}
  try {
    change()
  } finally {
    if (redraw) Object.defineProperty(itemSet, 'redraw', redraw)
    else delete itemSet.redraw
    // The method is the class's own; taking ours away brings it back.
    for (const group of groups) delete group._checkIfVisible
  }
  return true
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const canCheck = (group: unknown): group is { _checkIfVisible?: unknown } => isObject(group) && typeof group['_checkIfVisible'] === 'function'

/** Place and height of a lane, as its group would measure them. */
export interface LaneBox { readonly topPx: number; readonly heightPx: number }

interface Measuring {
  height?: number
  top?: number
  right?: number
  width?: number
  props: { label: object }
  _didMarkerHeightChange: unknown
  _calculateGroupSizeAndPosition: unknown
  _didResize: unknown
}
const canMeasure = (group: unknown): group is Measuring => isObject(group) && isObject(group['props']) && isObject(group['props']['label'])
  && (['_didMarkerHeightChange', '_calculateGroupSizeAndPosition', '_didResize'] as const).every((method) => typeof group[method] === 'function')

/** Answers for what groups measure; false if the version measures in another way and goes on doing so. */
export function tellLanes(timeline: VisInternals, lanes: readonly LaneBox[], widthPx: () => number): boolean {
  const groups = lanes.map((_, lane) => timeline.itemSet?.groups?.[lane])
  if (!groups.every(canMeasure)) return false
  groups.forEach((group, lane) => {
    const { topPx = 0, heightPx = 0 } = lanes[lane] ?? {}
    group.props.label = { width: 0, height: heightPx }
    group._didMarkerHeightChange = () => false
    group._calculateGroupSizeAndPosition = () => { group.top = topPx; group.right = 0; group.width = widthPx() }
    group._didResize = (isResized: boolean, height: number) => { const was = group.height; group.height = height; return isResized || was !== height }
  })
  return true
}

type PointSizes = Readonly<Record<'dot' | 'content' | 'point', { readonly width: number; readonly height: number }>>
interface Point { _getDomComponentsSizes: () => PointSizes }
const isPoint = (item: unknown): item is Point => isObject(item) && typeof item['_getDomComponentsSizes'] === 'function'

/** All our items are points of one size, drawn by their own element inside: nothing of them need be measured. */
export function tellPoints(timeline: VisInternals, widthPx: number): boolean {
  const items = Object.values(timeline.itemSet?.items ?? {})
  if (items.length === 0 || !items.every(isPoint)) return false
  const sizes: PointSizes = { dot: { width: 0, height: 0 }, content: { width: widthPx, height: 0 }, point: { width: widthPx, height: 0 } }
  const tell = () => sizes
  for (const item of items) item._getDomComponentsSizes = tell
  return true
}

/**
 * Asks before each redraw that a move of the window brings about; where `instead` says true, only the time axis is drawn
 * anew. Gives how to redraw all the same; null if the version draws in another way.
 */
export function askBeforeRedraw(timeline: VisInternals, instead: () => boolean): (() => void) | null {
  const redraw = timeline._redraw
  const axis = timeline.timeAxis
  if (typeof redraw !== 'function' || !axis || typeof axis.redraw !== 'function') return null
  const all = () => { (redraw as () => void).call(timeline) }
  timeline._redraw = () => { if (instead()) drawAxis(axis); else all() }
  return all
}

/** Its letters have the size they had: measuring them would have the browser lay out the page each time. */
function drawAxis(axis: NonNullable<VisInternals['timeAxis']>): void {
  const isMeasuring = typeof axis._calculateCharSize === 'function'
  if (isMeasuring) axis._calculateCharSize = () => {}
  try {
    (axis.redraw as () => void)()
  } finally {
    // The method is the class's own; taking ours away brings it back.
    if (isMeasuring) delete axis._calculateCharSize
  }
}

/** What holds the marks of each lane; undefined where a version keeps it elsewhere. */
export function groupElements(timeline: VisInternals, lanes: number): readonly (HTMLElement | undefined)[] {
  return Array.from({ length: lanes }, (_, lane) => {
    const group = timeline.itemSet?.groups?.[lane]
    const element = isObject(group) && isObject(group['dom']) ? group['dom']['foreground'] : undefined
    return element instanceof HTMLElement ? element : undefined
  })
}
