/** Heights of the plot's rows: fixed for a dataset, a choice of lanes and a height of the screen. */
export interface Geometry {
  readonly pitchPx: number
  readonly laneTopsPx: readonly number[]
  readonly laneHeightsPx: readonly number[]
  readonly heightPx: number
  /** How much larger than usual the reader has text: lines are as much higher, marks stay as they are. */
  readonly textScale: number
  /** The first lanes, moved down by how far one has scrolled: they cover the others from the top of the plot to `toPx`. */
  readonly stuck?: { readonly lanes: number; readonly byPx: number; readonly toPx: number }
}

/** Two lines of words and a breath. */
const PITCH_PX = 31
const LEAST_PITCH_PX = 27
const MOST_PITCH_PX = 36
/** The lane's name has a strip of its own: a mark under it would not be seen. */
const LANE_TOP_PX = 19
/** Room for words under a bar in the last line. */
const LANE_BOTTOM_PX = 6
/** A folded lane: its name alone, high enough to be pressed. */
const FOLDED_PX = 26
const ROUND_MARK_PX = 28

/** `availablePx`: height to fill, or null where the plot may be as high as it likes. */
export function layRows(lineCounts: readonly number[], availablePx: number | null, textScale = 1): Geometry {
  const [padPx, foldedPx] = [Math.round((LANE_TOP_PX + LANE_BOTTOM_PX) * textScale), Math.round(FOLDED_PX * textScale)]
  const lines = lineCounts.reduce((sum, count) => sum + count, 0)
  const pads = lineCounts.reduce((sum, count) => sum + (count === 0 ? foldedPx : padPx), 0)
  const wished = availablePx === null || lines === 0 ? Math.round(PITCH_PX * textScale) : Math.floor((availablePx - pads) / lines)
  const pitchPx = Math.min(Math.round(MOST_PITCH_PX * textScale), Math.max(Math.round(LEAST_PITCH_PX * textScale), wished))
  const laneHeightsPx = lineCounts.map((count) => (count === 0 ? foldedPx : count * pitchPx + padPx))
  let heightPx = 0
  const laneTopsPx = laneHeightsPx.map((height) => { const top = heightPx; heightPx += height; return top })
  return { pitchPx, laneTopsPx, laneHeightsPx, heightPx, textScale }
}

/** Middle of a line, from the top of its lane; of a folded lane, in which only the open event and its like are drawn, its own middle. */
export function lineMiddlePx({ pitchPx, laneHeightsPx, textScale }: Geometry, lane: number, line: number): number {
  const foldedPx = Math.round(FOLDED_PX * textScale)
  return laneHeightsPx[lane] === foldedPx ? foldedPx / 2 : LANE_TOP_PX * textScale + ROUND_MARK_PX / 2 + (pitchPx - ROUND_MARK_PX) / 2 + line * pitchPx
}

/** Middle of a line, from the top of the plot. */
export const markMiddlePx = (geometry: Geometry, lane: number, line: number): number => (geometry.laneTopsPx[lane] ?? 0) + lineMiddlePx(geometry, lane, line)

/** The first lanes stay where they are seen while the others scroll by. */
export function stick(geometry: Geometry, lanes: number, byPx: number): Geometry {
  const heightPx = (geometry.laneTopsPx[lanes - 1] ?? 0) + (geometry.laneHeightsPx[lanes - 1] ?? 0)
  if (lanes === 0 || byPx <= 0) return geometry
  return { ...geometry, laneTopsPx: geometry.laneTopsPx.map((top, lane) => (lane < lanes ? top + byPx : top)), stuck: { lanes, byPx, toPx: byPx + heightPx } }
}

/** Half a mark: it is covered as soon as a part of it is. */
const COVER_PX = 10

/** Whether something at a height of a lane lies under lanes that stay. */
export const isCovered = ({ stuck }: Geometry, lane: number, yPx: number): boolean => stuck !== undefined && lane >= stuck.lanes && yPx < stuck.toPx + COVER_PX
