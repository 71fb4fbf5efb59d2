/** What the assignment of lines needs to know of the events: flat arrays by row. */
export interface LineInput {
  /** Rows in order of time. */
  readonly order: Uint32Array
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  readonly atMs: Float64Array
  /** Room the event's words would like beside its mark. */
  readonly labelMs: Float64Array
  /** Half a mark. */
  readonly halfMarkMs: number
  readonly laneCount: number
  /** Lanes of a row. */
  readonly lanesOf: (row: number) => readonly number[]
  readonly maxLines: number
}

export interface LineAssignment {
  /** Line in each of the row's lanes, in the order of `lanesOf`. */
  readonly lineOf: (row: number) => readonly number[]
  readonly lineCounts: readonly number[]
}

/** Lanes keep at least two lines, so that the lane's name has room. */
const MIN_LINES = 2

/**
 * Gives each event a line, once for a dataset and a choice of lanes: the lowest that is free in all its lanes, else the
 * lowest free in each lane by itself, else the one longest unused. Zooming and filtering never change it. Free is
 * judged at the scale of the first view, words included; closer events share a line and become a pill when zoomed out.
 */
export function assignLines(input: LineInput): LineAssignment {
  const lineCounts = Array.from({ length: input.laneCount }, (_, lane) => linesNeeded(input, lane))
  const free = lineCounts.map((count) => new Float64Array(count).fill(-Infinity))
  const bare = lineCounts.map((count) => new Float64Array(count).fill(-Infinity))
  const lines: number[][] = []
  for (const row of input.order) {
    const lanes = input.lanesOf(row)
    const { left, right, bareRight } = reach(input, row)
    const common = commonLine(free, lanes, left) ?? commonLine(bare, lanes, left)
    lines[row] = lanes.map((lane) => {
      const line = common ?? lowestFree(free[lane], left) ?? lowestFree(bare[lane], left) ?? longestUnused(bare[lane])
      raise(free[lane], line, right)
      raise(bare[lane], line, bareRight)
      return line
    })
  }
  return { lineOf: (row) => lines[row] ?? [], lineCounts }
}

function reach(input: LineInput, row: number): { left: number; right: number; bareRight: number } {
  const at = input.atMs[row] ?? 0
  const left = Math.min(input.startMs[row] ?? 0, at - input.halfMarkMs)
  const bareRight = Math.max(input.endMs[row] ?? 0, at + input.halfMarkMs)
  return { left, bareRight, right: Math.max(bareRight, at + input.halfMarkMs + (input.labelMs[row] ?? 0)) }
}

/** How many lines the lane would use by itself, from two to the most allowed. */
function linesNeeded(input: LineInput, lane: number): number {
  const free = new Float64Array(input.maxLines).fill(-Infinity)
  let used = MIN_LINES
  for (const row of input.order) {
    if (!input.lanesOf(row).includes(lane)) continue
    const { left, right } = reach(input, row)
    const line = lowestFree(free, left) ?? longestUnused(free)
    raise(free, line, right)
    used = Math.max(used, line + 1)
  }
  return Math.min(used, Math.max(input.maxLines, 1))
}

function commonLine(free: readonly Float64Array[], lanes: readonly number[], left: number): number | null {
  const most = Math.min(...lanes.map((lane) => free[lane]?.length ?? 0))
  for (let line = 0; line < most; line++) if (lanes.every((lane) => (free[lane]?.[line] ?? 0) <= left)) return line
  return null
}

function lowestFree(free: Float64Array | undefined, left: number): number | null {
  const line = free?.findIndex((until) => until <= left) ?? -1
  return line < 0 ? null : line
}

function longestUnused(free: Float64Array | undefined): number {
  let line = 0
  free?.forEach((until, i) => { if (until < (free[line] ?? 0)) line = i })
  return line
}

function raise(free: Float64Array | undefined, line: number, until: number): void {
  if (free) free[line] = Math.max(free[line] ?? 0, until)
}
