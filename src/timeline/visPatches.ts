/**
 * Private methods of vis-timeline 8.5 that are held back or answered for. On each redraw it measures lanes whose places we
 * gave it, which has the browser lay out the page several times a frame; and a move of the window redraws everything,
 * though of what it draws only the time axis has moved. Where a version lacks these methods, the plain way is taken:
 * slower, with the same picture.
 */
export interface VisInternals {
  itemSet?: { groups?: Readonly<Record<string, unknown>> }
  timeAxis?: { redraw?: unknown; step?: unknown; _calculateCharSize?: unknown; _repaintMinorText?: unknown; _repaintMajorText?: unknown; props?: { minorCharWidth?: number; majorCharWidth?: number } }
  _redraw?: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

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

interface AxisStep { readonly scale: unknown; readonly getCurrent: () => { date(): number }; isMajor: () => boolean }
const isAxisStep = (step: unknown): step is AxisStep => isObject(step) && typeof step['isMajor'] === 'function' && typeof step['getCurrent'] === 'function'

/** Weeks are a scale of their own only together with days that begin anew on Mondays; here a month begins on its first day, whatever the weekday. */
export function beginMonthsOnTheFirst(timeline: VisInternals): void {
  const axis = timeline.timeAxis
  if (!axis) return
  let step = axis.step
  // Made anew with each drawing of the axis.
  Object.defineProperty(axis, 'step', {
    configurable: true, enumerable: true, get: () => step,
    set: (made: unknown) => {
      step = made
      if (!isAxisStep(made)) return
      const isMajor = made.isMajor.bind(made)
      made.isMajor = () => (made.scale === 'day' || made.scale === 'weekday' ? made.getCurrent().date() === 1 : isMajor())
    },
  })
}

type LabelPainter = (this: unknown, xPx: number, text: string, ...rest: unknown[]) => HTMLElement
/** Before the first letter of a month, as the style sheet has it. */
const MAJOR_PADDING_PX = 6

/** Words of the axis that an edge of the plot would cut are not shown: "13" without its first figure is another day. */
export function hideCutLabels(timeline: VisInternals, widthPx: () => number): void {
  const axis = timeline.timeAxis
  if (!axis) return
  const wrap = (name: '_repaintMinorText' | '_repaintMajorText', isCut: (xPx: number, letters: number) => boolean) => {
    const paint = axis[name]
    if (typeof paint !== 'function') return
    axis[name] = function painted(this: unknown, xPx: number, text: string, ...rest: unknown[]) {
      const label = (paint as LabelPainter).call(this, xPx, text, ...rest)
      label.style.visibility = isCut(xPx, text.length) ? 'hidden' : ''
      return label
    }
  }
  // Days stand in the middle of their line, months after theirs.
  wrap('_repaintMinorText', (xPx, letters) => { const half = (letters * (axis.props?.minorCharWidth ?? 0)) / 2; return xPx < half || xPx + half > widthPx() })
  wrap('_repaintMajorText', (xPx, letters) => xPx + MAJOR_PADDING_PX + letters * (axis.props?.majorCharWidth ?? 0) > widthPx())
}
