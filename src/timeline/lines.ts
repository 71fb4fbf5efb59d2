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
  /** By lane: one without lines. */
  readonly isFolded: readonly boolean[]
  /** Lanes of a row: from rowOffsets[row] to rowOffsets[row + 1]. */
  readonly rowOffsets: Uint32Array
  readonly lanes: Uint16Array
  /** Over all lanes: what fits a screen. */
  readonly linesInAll: number
}

export interface LineAssignment {
  /** Line in each of the rows' lanes, in the order of `lanes`. */
  readonly lines: Uint8Array
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
  const { lanes } = input
  const lines = new Uint8Array(lanes.length)
  for (const row of input.order) {
    const [from, to] = [input.rowOffsets[row] ?? 0, input.rowOffsets[row + 1] ?? 0]
    const { left, right, bareRight } = reach(input, row)
    let common = lowestCommon(free, lanes, from, to, left)
    if (common < 0) common = roomiestCommon(bare, lanes, from, to, left)
    for (let place = from; place < to; place++) {
      const [freeLines, bareLines] = [free[lanes[place] ?? 0], bare[lanes[place] ?? 0]]
      const line = common >= 0 ? common : lowestFree(freeLines, left) ?? longestUnused(bareLines)
      raise(freeLines, line, right)
      raise(bareLines, line, bareRight)
      lines[place] = line
    }
  }
  return { lines, lineCounts }
}

function reach(input: LineInput, row: number): { left: number; right: number; bareRight: number } {
  const at = input.atMs[row] ?? 0
  const left = Math.min(input.startMs[row] ?? 0, at - input.halfMarkMs)
  const bareRight = Math.max(input.endMs[row] ?? 0, at + input.halfMarkMs)
  return { left, bareRight, right: Math.max(bareRight, at + input.halfMarkMs + (input.labelMs[row] ?? 0)) }
}

/** What each lane would use by itself, cut down to the screen where lines hold the fewest events. */
function shareLines(input: LineInput): readonly number[] {
  const { needed, events } = loads(input)
  const counts = [...needed]
  let sum = counts.reduce((a, b) => a + b, 0)
  while (sum > input.linesInAll) {
    let idlest = -1
    const load = (lane: number) => (events[lane] ?? 0) / (counts[lane] ?? 1)
    counts.forEach((count, lane) => { if (count > MIN_LINES && (idlest < 0 || load(lane) < load(idlest))) idlest = lane })
    if (idlest < 0) break
    counts[idlest] = (counts[idlest] ?? 0) - 1
    sum--
  }
  return counts
}

function loads(input: LineInput): { readonly needed: Uint8Array; readonly events: Uint32Array } {
  const free = input.isFolded.map((isFolded) => new Float64Array(isFolded ? 0 : MOST_LINES).fill(-Infinity))
  const needed = Uint8Array.from(input.isFolded, (isFolded) => (isFolded ? 0 : MIN_LINES))
  const events = new Uint32Array(input.isFolded.length)
  for (const row of input.order) {
    const { left, right } = reach(input, row)
    for (let place = input.rowOffsets[row] ?? 0; place < (input.rowOffsets[row + 1] ?? 0); place++) {
      const lane = input.lanes[place] ?? 0
      if (input.isFolded[lane]) continue
      events[lane] = (events[lane] ?? 0) + 1
      const line = lowestFree(free[lane], left) ?? longestUnused(free[lane])
      raise(free[lane], line, right)
      needed[lane] = Math.max(needed[lane] ?? 0, line + 1)
    }
  }
  return { needed, events }
}

function isFreeInAll(free: readonly Float64Array[], lanes: Uint16Array, from: number, to: number, line: number, left: number): boolean {
  for (let place = from; place < to; place++) {
    const lines = free[lanes[place] ?? 0]
    if (lines && lines.length > 0 && !((lines[line] ?? Infinity) <= left)) return false
  }
  return true
}

/** -1 where there is none. */
function lowestCommon(free: readonly Float64Array[], lanes: Uint16Array, from: number, to: number, left: number): number {
  for (let line = 0; line < MOST_LINES; line++) if (isFreeInAll(free, lanes, from, to, line, left)) return line
  return -1
}

/** Where no words would be spared, at least the line whose last mark lies furthest back; -1 where there is none. */
function roomiestCommon(bare: readonly Float64Array[], lanes: Uint16Array, from: number, to: number, left: number): number {
  let [best, bestUntil] = [-1, Infinity]
  for (let line = 0; line < MOST_LINES; line++) {
    if (!isFreeInAll(bare, lanes, from, to, line, left)) continue
    let until = -Infinity
    for (let place = from; place < to; place++) until = Math.max(until, bare[lanes[place] ?? 0]?.[line] ?? 0)
    if (best < 0 || until < bestUntil) { best = line; bestUntil = until }
  }
  return best
}

function lowestFree(free: Float64Array | undefined, left: number): number | null {
  for (let line = 0; line < (free?.length ?? 0); line++) if ((free?.[line] ?? Infinity) <= left) return line
  return null
}

function longestUnused(free: Float64Array | undefined): number {
  let line = 0
  for (let i = 1; i < (free?.length ?? 0); i++) if ((free?.[i] ?? 0) < (free?.[line] ?? 0)) line = i
  return line
}

function raise(free: Float64Array | undefined, line: number, until: number): void {
  if (free && line < free.length) free[line] = Math.max(free[line] ?? 0, until)
}
