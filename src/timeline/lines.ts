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
  const reach = reachOf(input)
  const lineCounts = shareLines(input, reach)
  const free = boardOf(lineCounts)
  const bare = boardOf(lineCounts)
  const { lanes, rowOffsets, isFolded } = input
  const { left, right, bareRight } = reach
  const lines = new Uint8Array(lanes.length)
  for (const row of input.order) {
    const from = rowOffsets[row] ?? 0
    const to = rowOffsets[row + 1] ?? 0
    const start = left[row] ?? 0
    let common = lowestCommon(free, input, from, to, start)
    if (common < 0) common = roomiestCommon(bare, input, from, to, start)
    for (let place = from; place < to; place++) {
      const lane = lanes[place] ?? 0
      if (isFolded[lane]) continue
      const line = common >= 0 ? common : ownLine(free, bare, lane, lineCounts[lane] ?? 1, start)
      raise(free, lane * MOST_LINES + line, right[row] ?? 0)
      raise(bare, lane * MOST_LINES + line, bareRight[row] ?? 0)
      lines[place] = line
    }
  }
  return { lines, lineCounts }
}

/** Until when each line of each lane is taken, MOST_LINES to a lane; lines that a lane has not are never free. */
function boardOf(lineCounts: readonly number[]): Float64Array {
  const board = new Float64Array(lineCounts.length * MOST_LINES).fill(Infinity)
  lineCounts.forEach((count, lane) => board.fill(-Infinity, lane * MOST_LINES, lane * MOST_LINES + count))
  return board
}

interface Reach { readonly left: Float64Array; readonly right: Float64Array; readonly bareRight: Float64Array }

/** From where to where each row needs its line, with its words and without. */
function reachOf({ order, startMs, endMs, atMs, labelMs, halfMarkMs }: LineInput): Reach {
  const [left, right, bareRight] = [new Float64Array(atMs.length), new Float64Array(atMs.length), new Float64Array(atMs.length)]
  for (const row of order) {
    const at = atMs[row] ?? 0
    left[row] = Math.min(startMs[row] ?? 0, at - halfMarkMs)
    const bare = Math.max(endMs[row] ?? 0, at + halfMarkMs)
    bareRight[row] = bare
    right[row] = Math.max(bare, at + halfMarkMs + (labelMs[row] ?? 0))
  }
  return { left, right, bareRight }
}

/** What each lane would use by itself, cut down to the screen where lines hold the fewest events. */
function shareLines(input: LineInput, reach: Reach): readonly number[] {
  const { needed, events } = loads(input, reach)
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

function loads({ order, rowOffsets, lanes, isFolded }: LineInput, { left, right }: Reach): { readonly needed: Uint8Array; readonly events: Uint32Array } {
  const free = boardOf(isFolded.map((folded) => (folded ? 0 : MOST_LINES)))
  const needed = Uint8Array.from(isFolded, (folded) => (folded ? 0 : MIN_LINES))
  const events = new Uint32Array(isFolded.length)
  for (const row of order) {
    const start = left[row] ?? 0
    for (let place = rowOffsets[row] ?? 0; place < (rowOffsets[row + 1] ?? 0); place++) {
      const lane = lanes[place] ?? 0
      if (isFolded[lane]) continue
      events[lane] = (events[lane] ?? 0) + 1
      const line = ownLine(free, free, lane, MOST_LINES, start)
      raise(free, lane * MOST_LINES + line, right[row] ?? 0)
      needed[lane] = Math.max(needed[lane] ?? 0, line + 1)
    }
  }
  return { needed, events }
}

/** -1 where there is none. */
function lowestCommon(free: Float64Array, { lanes, isFolded }: LineInput, from: number, to: number, left: number): number {
  for (let line = 0; line < MOST_LINES; line++) {
    let isFree = true
    for (let place = from; place < to && isFree; place++) {
      const lane = lanes[place] ?? 0
      isFree = isFolded[lane] === true || (free[lane * MOST_LINES + line] ?? Infinity) <= left
    }
    if (isFree) return line
  }
  return -1
}

/** Where no words would be spared, at least the line whose last mark lies furthest back; -1 where there is none. */
function roomiestCommon(bare: Float64Array, { lanes, isFolded }: LineInput, from: number, to: number, left: number): number {
  let [best, bestUntil] = [-1, Infinity]
  for (let line = 0; line < MOST_LINES; line++) {
    let until = -Infinity
    for (let place = from; place < to; place++) {
      const lane = lanes[place] ?? 0
      if (isFolded[lane] !== true) until = Math.max(until, bare[lane * MOST_LINES + line] ?? Infinity)
    }
    if (until <= left && (best < 0 || until < bestUntil)) { best = line; bestUntil = until }
  }
  return best
}

/** The lowest line of one lane that is free, else the one longest unused. */
function ownLine(free: Float64Array, bare: Float64Array, lane: number, count: number, left: number): number {
  const base = lane * MOST_LINES
  for (let line = 0; line < count; line++) if ((free[base + line] ?? Infinity) <= left) return line
  let oldest = 0
  for (let line = 1; line < count; line++) if ((bare[base + line] ?? 0) < (bare[base + oldest] ?? 0)) oldest = line
  return oldest
}

function raise(board: Float64Array, place: number, until: number): void {
  if ((board[place] ?? 0) < until) board[place] = until
}
