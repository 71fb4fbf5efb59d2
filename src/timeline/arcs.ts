import type { ClusterMark, LinkedRow, Mark, Scene } from './engine'
import type { Geometry } from './geometry'

/** A line from the open event to one that it is linked with, in inline pixels: a curve with one bend. */
export interface ArcShape {
  readonly key: string
  readonly style: LinkedRow['style']
  readonly from: Point
  readonly bend: Point
  readonly to: Point
}

interface Point { readonly x: number; readonly y: number }
interface End extends Point { readonly lane: number }

export interface ArcInput {
  readonly placed: readonly (Point & { readonly mark: Mark })[]
  readonly widthPx: number
  readonly geometry: Geometry
  readonly xOf: (ms: number) => number
  readonly scene: Pick<Scene, 'selected'> & Partial<Pick<Scene, 'links' | 'finder' | 'holds'>>
}

/** How high a curve rises over its higher end, as a share of its length and at least and at most. */
const RISE = { share: 0.22, leastPx: 12, mostPx: 52 }
/** The curve stays this far inside the plot. */
const TOP_PX = 4
/** Ends nearer than this to each other in time would lie on the stem: the curve goes around it. */
const ASIDE_PX = 14

/**
 * From the open event to each linked one: at its mark, at the pill that holds it, or towards where it stands beyond the
 * plot, cut by its edge. One that the filter leaves out has no end and is not drawn; the panel lists it.
 */
export function arcShapes(input: ArcInput): readonly ArcShape[] {
  const { placed, scene: { selected, links = [] } } = input
  if (selected === null || links.length === 0) return []
  const own = endsAt(placed, selected, undefined)
  return links.flatMap((link): readonly ArcShape[] => {
    const pair = nearest(own, endsOf(input, link.row))
    return pair ? [{ key: `${link.style} ${link.row}`, style: link.style, ...curve(...pair) }] : []
  })
}

function endsAt(placed: ArcInput['placed'], row: number, holds: ((cluster: ClusterMark, row: number) => boolean) | undefined): readonly End[] {
  return placed.flatMap(({ mark, x, y }) => ((mark.kind === 'event' ? mark.row === row : holds?.(mark, row) === true) ? [{ x, y, lane: mark.lane }] : []))
}

function endsOf(input: ArcInput, row: number): readonly End[] {
  const { placed, widthPx, geometry, xOf, scene: { finder, holds } } = input
  const drawn = endsAt(placed, row, holds)
  if (drawn.length > 0 || !finder) return drawn
  // Beyond what is loaded: towards it, not all the way.
  const x = Math.min(2 * widthPx, Math.max(-widthPx, xOf(finder.atMs(row))))
  return Number.isNaN(x) ? [] : finder.lanesOf(row).map((lane) => ({ x, lane, y: (geometry.laneTopsPx[lane] ?? 0) + (geometry.laneHeightsPx[lane] ?? 0) / 2 }))
}

/** In the same lane where that is possible, else over the shortest way. */
function nearest(from: readonly End[], to: readonly End[]): readonly [Point, Point] | null {
  let best: readonly [End, End] | null = null
  let least = Infinity
  for (const a of from) {
    for (const b of to) {
      const way = (a.lane === b.lane ? 0 : 1e6) + Math.abs(a.y - b.y)
      if (way < least) { best = [a, b]; least = way }
    }
  }
  return best
}

function curve(from: Point, to: Point): Pick<ArcShape, 'from' | 'bend' | 'to'> {
  const across = Math.abs(to.x - from.x)
  const rise = Math.min(RISE.mostPx, Math.max(RISE.leastPx, across * RISE.share))
  // The curve reaches half as far as its bend.
  const wished = 2 * (Math.min(from.y, to.y) - rise) - (from.y + to.y) / 2
  const y = Math.max(wished, 2 * TOP_PX - (from.y + to.y) / 2)
  const aside = across < ASIDE_PX ? 2 * ASIDE_PX : 0
  const point = ({ x: px, y: py }: Point): Point => ({ x: px, y: py })
  return { from: point(from), bend: { x: (from.x + to.x) / 2 + aside, y: aside > 0 ? (from.y + to.y) / 2 : y }, to: point(to) }
}
