/**
 * Where the words of a mark go, in inline coordinates: x grows in reading direction, so that mirroring is the drawing's
 * affair. End side of the mark, else start side, else under its bar, else nowhere; with two lines, else with the title
 * alone. A label never crosses another label, a mark, a stem, a bar or the edge
 * of the plot; only the open event's title is kept at any price.
 */

export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

interface Stretch { readonly left: number; readonly right: number }

export type TitleFont = 'title' | 'bold' | 'selected' | 'slot'

export interface LabelRequest {
  readonly key: string
  /** Whose obstacles do not count: an event's own stem, bar and marks. */
  readonly owner: string
  readonly title: string
  readonly detail: string
  readonly font: TitleFont
  /** Room after the title, for the fork. */
  readonly extraPx: number
  /** Middle of the mark. */
  readonly xPx: number
  readonly yPx: number
  readonly halfMarkPx: number
  /** The bar of the mark, already cut to the plot. */
  readonly bar: { readonly left: number; readonly right: number } | null
  /** Higher first. */
  readonly priority: number
  /** Of its lane: words stay inside. */
  readonly topPx: number
  readonly bottomPx: number
  /** The open event's title: never dropped, but set where it covers least. */
  readonly isKept: boolean
}

export interface Obstacle extends Box {
  /** The event it belongs to: no obstacle to that event's own labels. */
  readonly owner: string | null
}

export interface LabelPlace {
  readonly key: string
  readonly side: 'end' | 'start' | 'under'
  readonly hasDetail: boolean
  /** Where the text begins (end, under) or ends (start). */
  readonly xPx: number
  /** Middle of the block of lines. */
  readonly yPx: number
  readonly titleWidthPx: number
  readonly box: Box
}

export type MeasureText = (text: string, font: TitleFont | 'detail') => number

const GAP_PX = 6
const LINE_PX = 14
const TITLE_HALF_PX = 7.5
/** Two lines reach from the top of the title's capitals to the feet of the second line. */
const TWO_LINES_PX = { up: 12.5, down: 13 }
/** From the middle of a bar to the middle of the words under it. */
const UNDER_PX = 12.5
/** A bar that runs this far past its mark on both sides would strike its words through: they go under it first. */
const LONG_BAR_PX = 30
/** Words keep this much of the plot's edge free. */
const EDGE_PX = 3

const crosses = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const isInside = (a: Box, plot: Stretch, lane: { readonly topPx: number; readonly bottomPx: number }) =>
  a.left >= plot.left + EDGE_PX && a.right <= plot.right - EDGE_PX && a.top >= lane.topPx && a.bottom <= lane.bottomPx

/** The same requests give the same places, whatever their order. */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Obstacle[], plot: Stretch, measure: MeasureText): readonly LabelPlace[] {
  const placed: LabelPlace[] = []
  const ordered = requests.toSorted((a, b) => b.priority - a.priority || a.xPx - b.xPx || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  for (const request of ordered) {
    if (request.title === '') continue
    const near = obstacles.filter((o) => o.owner !== request.owner && o.top < request.yPx + LINE_PX * 2 && o.bottom > request.yPx - LINE_PX * 2)
    const inside = candidates(request, plot, measure).filter(({ box }) => isInside(box, plot, request))
    const place = inside.find(({ box }) => !near.some((o) => crosses(o, box)) && !placed.some((p) => crosses(p.box, box)))
      ?? (request.isKept ? leastCovering(inside, near) : undefined)
    if (place) placed.push(place)
  }
  return placed
}

const overlapPx = (a: Box, b: Box) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

function leastCovering(places: readonly LabelPlace[], obstacles: readonly Obstacle[]): LabelPlace | undefined {
  const covered = (place: LabelPlace) => obstacles.reduce((sum, o) => sum + overlapPx(o, place.box), 0)
  return places.toSorted((a, b) => covered(a) - covered(b))[0]
}

function candidates(request: LabelRequest, plot: Stretch, measure: MeasureText): readonly LabelPlace[] {
  const titlePx = measure(request.title, request.font)
  const detailPx = request.detail === '' ? 0 : measure(request.detail, 'detail')
  const both = request.detail === '' ? [false] : [true, false]
  const sides = both.flatMap((hasDetail) => (['end', 'start'] as const).map((side) => beside(request, side, hasDetail, titlePx, detailPx)))
  if (!request.bar) return sides
  const below = both.map((hasDetail) => under(request, hasDetail, titlePx, detailPx, plot))
  const isLong = request.xPx - request.bar.left > LONG_BAR_PX || request.bar.right - request.xPx > LONG_BAR_PX
  return isLong ? [...below, ...sides] : [...sides.slice(0, 2), ...below, ...sides.slice(2)]
}

function beside(request: LabelRequest, side: 'end' | 'start', hasDetail: boolean, titlePx: number, detailPx: number): LabelPlace {
  const width = Math.max(titlePx + request.extraPx, hasDetail ? detailPx : 0)
  const from = side === 'end'
    ? Math.max(request.xPx + request.halfMarkPx, request.bar?.right ?? -Infinity) + GAP_PX
    : Math.min(request.xPx - request.halfMarkPx, request.bar?.left ?? Infinity) - GAP_PX
  const [up, down] = hasDetail ? [TWO_LINES_PX.up, TWO_LINES_PX.down] : [TITLE_HALF_PX, TITLE_HALF_PX]
  return {
    key: request.key, side, hasDetail, xPx: from, yPx: request.yPx, titleWidthPx: titlePx,
    box: { left: side === 'end' ? from : from - width, right: side === 'end' ? from + width : from, top: request.yPx - up, bottom: request.yPx + down },
  }
}

/** One line under the bar, title and detail after each other, kept in view while the bar runs through the plot. */
function under(request: LabelRequest, hasDetail: boolean, titlePx: number, detailPx: number, plot: Stretch): LabelPlace {
  const width = titlePx + request.extraPx + (hasDetail ? detailPx + GAP_PX : 0)
  const bar = request.bar ?? { left: request.xPx, right: request.xPx }
  const wished = Math.max(bar.left, Math.min(request.xPx - request.halfMarkPx, bar.right - width))
  const from = Math.max(wished, plot.left + EDGE_PX)
  const y = request.yPx + UNDER_PX
  return {
    key: request.key, side: 'under', hasDetail, xPx: from, yPx: y, titleWidthPx: titlePx,
    box: { left: from, right: from + width, top: y - TITLE_HALF_PX + 1, bottom: y + TITLE_HALF_PX - 1 },
  }
}
