import { takenRoom } from './takenRoom'

/**
 * Where the words of an event go, in inline coordinates: x grows in reading direction, so that mirroring is the drawing's
 * affair. At the first of its marks that has room: end side, else start side, else under it, else nowhere; with two lines,
 * else with the title alone, else with the title broken in two. A label never crosses another label, a mark, a stem, a bar or the edge of the plot; only the
 * open event's title is kept at any price.
 */

export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

interface Stretch { readonly left: number; readonly right: number }

export type TitleFont = 'title' | 'bold' | 'selected' | 'slot'

/** A mark at which words may stand. */
export interface Anchor {
  readonly key: string
  /** Middle of the mark. */
  readonly xPx: number
  readonly yPx: number
  readonly halfMarkPx: number
  /** The bar of the mark, already cut to the plot. */
  readonly bar: { readonly left: number; readonly right: number } | null
  /** Of its lane: words stay inside. */
  readonly topPx: number
  readonly bottomPx: number
}

export interface LabelRequest {
  /** Whose obstacles do not count: an event's own bar and marks. */
  readonly owner: string
  readonly title: string
  readonly detail: string
  readonly font: TitleFont
  /** Room after the title, for the fork. */
  readonly extraPx: number
  /** Higher first. */
  readonly priority: number
  /** The best first. */
  readonly anchors: readonly Anchor[]
  /** The open event's title: never dropped, but set where it covers least. */
  readonly isKept: boolean
  /** Of who stands for a side: broken in two it would pass for a title. */
  readonly isName?: boolean
  /** Only in this form: while one zooms, words keep it or go. */
  readonly form?: LabelForm
}

export interface Obstacle extends Box {
  /** The event it belongs to: no obstacle to that event's own labels. */
  readonly owner: string | null
}

export type LabelForm = Pick<LabelPlace, 'side' | 'hasDetail' | 'breakAt'>

export interface LabelPlace {
  readonly key: string
  readonly side: 'end' | 'start' | 'under'
  readonly hasDetail: boolean
  /** The title in two lines, in place of the detail: where the second begins. */
  readonly breakAt: number | null
  /** Where the text begins (end, under) or ends (start). */
  readonly xPx: number
  /** Middle of the block of lines. */
  readonly yPx: number
  readonly titleWidthPx: number
  readonly box: Box
}

export type MeasureText = (text: string, font: TitleFont | 'detail') => number

const GAP_PX = 6
const TITLE_HALF_PX = 7.5
/** Two lines reach from the top of the title's capitals to the feet of the second line. */
const TWO_LINES_PX = { up: 12.5, down: 13 }
/** From the middle of a bar to the middle of the words under it. */
const UNDER_PX = 12.5
/** From the middle of a mark to the middle of the words under it, which stand clear of a stem. */
const UNDER_MARK_PX = { x: 5, y: 16.5 }
/** A bar that runs this far past its mark on both sides would strike its words through: they go under it first. */
const LONG_BAR_PX = 30
/** Words keep this much of the plot's edge free. */
const EDGE_PX = 3

const isInside = (a: Box, plot: Stretch, lane: { readonly topPx: number; readonly bottomPx: number }) =>
  a.left >= plot.left + EDGE_PX && a.right <= plot.right - EDGE_PX && a.top >= lane.topPx && a.bottom <= lane.bottomPx

interface LabelOptions {
  /** How much larger than usual text is. */
  readonly textScale?: number
  /** An upright line that words keep clear of where they have another place; rather than go they cross it. */
  readonly line?: Stretch | null
}

/** The same requests give the same places, whatever their order. */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Obstacle[], plot: Stretch, measure: MeasureText, { textScale = 1, line = null }: LabelOptions = {}): readonly LabelPlace[] {
  const placed: LabelPlace[] = []
  const room = takenRoom(obstacles)
  const first = (request: LabelRequest) => request.anchors[0]?.xPx ?? 0
  const keyOf = (request: LabelRequest) => request.anchors[0]?.key ?? ''
  const ordered = requests.toSorted((a, b) => b.priority - a.priority || first(a) - first(b) || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
  for (const request of ordered) {
    if (request.title === '') continue
    const inside = inForm(candidates(request, plot, measure, textScale), request.form)
    const isFree = ({ box }: LabelPlace) => room.isFree(box, request.owner)
    const isClear = ({ box }: LabelPlace) => line === null || box.right <= line.left || box.left >= line.right
    const place = inside.find((one) => isClear(one) && isFree(one))
      ?? (line && inside.find(isFree))
      ?? (request.isKept ? leastCovering(inside, obstacles.filter((o) => o.owner !== request.owner)) : undefined)
    if (!place) continue
    placed.push(place)
    room.take({ ...place.box, owner: null })
  }
  return placed
}

const overlapPx = (a: Box, b: Box) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

function inForm(places: readonly LabelPlace[], form: LabelForm | undefined): readonly LabelPlace[] {
  return form ? places.filter(({ side, hasDetail, breakAt }) => side === form.side && hasDetail === form.hasDetail && breakAt === form.breakAt) : places
}

function leastCovering(places: readonly LabelPlace[], obstacles: readonly Obstacle[]): LabelPlace | undefined {
  const covered = (place: LabelPlace) => obstacles.reduce((sum, o) => sum + overlapPx(o, place.box), 0)
  return places.toSorted((a, b) => covered(a) - covered(b))[0]
}

/** All places inside plot and lane, the best first: at any mark with two lines, then with the title alone, then under a mark without a bar. */
function candidates(request: LabelRequest, plot: Stretch, measure: MeasureText, scale: number): readonly LabelPlace[] {
  const words: Words = { titlePx: measure(request.title, request.font), detailPx: request.detail === '' ? 0 : measure(request.detail, 'detail'), extraPx: request.extraPx, scale }
  const both = request.detail === '' ? [false] : [true, false]
  const places = (at: (anchor: Anchor, hasDetail: boolean) => readonly LabelPlace[]) =>
    both.flatMap((hasDetail) => request.anchors.flatMap((anchor) => at(anchor, hasDetail).filter(({ box }) => isInside(box, plot, anchor))))
  return [
    ...places((anchor, hasDetail) => placesAt(anchor, words, hasDetail, plot)),
    ...brokenPlaces(request, plot, measure, scale),
    ...places((anchor, hasDetail) => (anchor.bar ? [] : [under(anchor, hasDetail, words, plot)])),
  ]
}

/** The title broken where its two lines are most alike; not where a bar or too few letters would gain nothing. */
function brokenPlaces(request: LabelRequest, plot: Stretch, measure: MeasureText, scale: number): readonly LabelPlace[] {
  const breakAt = breakOf(request.title)
  if (breakAt === null || request.font === 'slot' || request.isName) return []
  const [first, second] = [measure(request.title.slice(0, breakAt).trimEnd(), request.font), measure(request.title.slice(breakAt), request.font)]
  // The fork stands after the first line.
  const words: Words = { titlePx: first, detailPx: second, extraPx: request.extraPx, scale }
  return request.anchors.flatMap((anchor) => (['end', 'start'] as const)
    .map((side) => ({ ...beside(anchor, side, true, words), hasDetail: false, breakAt }))
    .filter(({ box }) => isInside(box, plot, anchor)))
}

const LEAST_BROKEN = 14

function breakOf(title: string): number | null {
  if (title.length < LEAST_BROKEN) return null
  let best: number | null = null
  for (let i = title.indexOf(' '); i >= 0; i = title.indexOf(' ', i + 1)) if (best === null || Math.abs(i + 1 - title.length / 2) < Math.abs(best - title.length / 2)) best = i + 1
  return best
}

interface Words { readonly titlePx: number; readonly detailPx: number; readonly extraPx: number; readonly scale: number }

/** Words of a long bar go under it first. */
function placesAt(anchor: Anchor, words: Words, hasDetail: boolean, plot: Stretch): readonly LabelPlace[] {
  const sides = (['end', 'start'] as const).map((side) => beside(anchor, side, hasDetail, words))
  const { bar, xPx } = anchor
  if (!bar) return sides
  const below = [under(anchor, hasDetail, words, plot), under({ ...anchor, bar: null }, hasDetail, words, plot)]
  return xPx - bar.left > LONG_BAR_PX || bar.right - xPx > LONG_BAR_PX ? [...below, ...sides] : [...sides, ...below]
}

function beside(anchor: Anchor, side: 'end' | 'start', hasDetail: boolean, { titlePx, detailPx, extraPx, scale }: Words): LabelPlace {
  const width = Math.max(titlePx + extraPx, hasDetail ? detailPx : 0)
  const from = side === 'end'
    ? Math.max(anchor.xPx + anchor.halfMarkPx, anchor.bar?.right ?? -Infinity) + GAP_PX
    : Math.min(anchor.xPx - anchor.halfMarkPx, anchor.bar?.left ?? Infinity) - GAP_PX
  const [up, down] = hasDetail ? [TWO_LINES_PX.up, TWO_LINES_PX.down] : [TITLE_HALF_PX, TITLE_HALF_PX]
  return {
    key: anchor.key, side, hasDetail, breakAt: null, xPx: from, yPx: anchor.yPx, titleWidthPx: titlePx,
    box: { left: side === 'end' ? from : from - width, right: side === 'end' ? from + width : from, top: anchor.yPx - up * scale, bottom: anchor.yPx + down * scale },
  }
}

/** One line under bar or mark, title and detail after each other, kept in view while a bar runs through the plot. */
function under({ key, xPx, yPx, halfMarkPx, bar }: Anchor, hasDetail: boolean, { titlePx, detailPx, extraPx, scale }: Words, plot: Stretch): LabelPlace {
  const width = titlePx + extraPx + (hasDetail ? detailPx + GAP_PX : 0)
  const wished = bar ? Math.max(bar.left, Math.min(xPx - halfMarkPx, bar.right - width)) : xPx + UNDER_MARK_PX.x
  const from = bar ? Math.max(wished, plot.left + EDGE_PX) : wished
  const y = yPx + (bar ? UNDER_PX : UNDER_MARK_PX.y) + TITLE_HALF_PX * (scale - 1)
  return {
    key, side: 'under', hasDetail, breakAt: null, xPx: from, yPx: y, titleWidthPx: titlePx,
    box: { left: from, right: from + width, top: y - TITLE_HALF_PX * scale + 1, bottom: y + TITLE_HALF_PX * scale - 1 },
  }
}
