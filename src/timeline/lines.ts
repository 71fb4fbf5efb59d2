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
  /** Over all lanes: what fits a screen. */
  readonly linesInAll: number
}

export interface LineAssignment {
  /** Line in each of the row's lanes, in the order of `lanesOf`. */
  readonly lineOf: (row: number) => readonly number[]
  readonly lineCounts: readonly number[]
}

const MIN_LINES = 1
const MOST_LINES = 8

/**
 * Gives each event a line, once for a dataset and a choice of lanes: the lowest that is free in all its lanes, else the
 * lowest free in each lane by itself, else the one longest unused. Zooming and filtering never change it. Free is
 * judged at the scale of the first view, words included; closer events share a line and become a pill when zoomed out.
 */
export function assignLines(input: LineInput): LineAssignment {
  const lineCounts = shareLines(input)
  const free = lineCounts.map((count) => new Float64Array(count).fill(-Infinity))
  const bare = lineCounts.map((count) => new Float64Array(count).fill(-Infinity))
  const lines: number[][] = []
  for (const row of input.order) {
    const lanes = input.lanesOf(row)
    const { left, right, bareRight } = reach(input, row)
    const common = lowestCommon(free, lanes, left) ?? roomiestCommon(bare, lanes, left)
    lines[row] = lanes.map((lane) => {
      const line = common ?? lowestFree(free[lane], left) ?? longestUnused(bare[lane])
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

/** What each lane would use by itself, cut down to the screen where lines hold the fewest events. */
function shareLines(input: LineInput): readonly number[] {
  const lanes = Array.from({ length: input.laneCount }, (_, lane) => loadOf(input, lane))
  const counts = lanes.map(({ needed }) => needed)
  let sum = counts.reduce((a, b) => a + b, 0)
  while (sum > input.linesInAll) {
    let idlest = -1
    lanes.forEach(({ events }, lane) => {
      const perLine = (i: number) => (lanes[i]?.events ?? 0) / (counts[i] ?? 1)
      if ((counts[lane] ?? 0) > MIN_LINES && (idlest < 0 || events / (counts[lane] ?? 1) < perLine(idlest))) idlest = lane
    })
    if (idlest < 0) break
    counts[idlest] = (counts[idlest] ?? 0) - 1
    sum--
  }
  return counts
}

function loadOf(input: LineInput, lane: number): { readonly needed: number; readonly events: number } {
  const free = new Float64Array(MOST_LINES).fill(-Infinity)
  let needed = MIN_LINES
  let events = 0
  for (const row of input.order) {
    if (!input.lanesOf(row).includes(lane)) continue
    events++
    const { left, right } = reach(input, row)
    const line = lowestFree(free, left) ?? longestUnused(free)
    raise(free, line, right)
    needed = Math.max(needed, line + 1)
  }
  return { needed, events }
}

const commonLines = (free: readonly Float64Array[], lanes: readonly number[], left: number): readonly number[] => {
  const most = Math.min(...lanes.map((lane) => free[lane]?.length ?? 0))
  return Array.from({ length: most }, (_, line) => line).filter((line) => lanes.every((lane) => (free[lane]?.[line] ?? 0) <= left))
}

const lowestCommon = (free: readonly Float64Array[], lanes: readonly number[], left: number): number | null => commonLines(free, lanes, left)[0] ?? null

/** Where no words would be spared, at least the line whose last mark lies furthest back. */
function roomiestCommon(bare: readonly Float64Array[], lanes: readonly number[], left: number): number | null {
  const latest = (line: number) => Math.max(...lanes.map((lane) => bare[lane]?.[line] ?? 0))
  return commonLines(bare, lanes, left).reduce<number | null>((best, line) => (best === null || latest(line) < latest(best) ? line : best), null)
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
