import type { LaneSpec } from './engine'

/** More lanes than these are too many to compare, and dear to draw: they are folded under what stands above them. */
export const MOST_LANES = 25
/** Where nothing stands above them, the first of them keep a lane of their own, and stretches of the others share one. */
const FIRST_LANES = 12
/** A group that was unfolded gives this many lanes as they are: the reader asked for them. */
const MOST_UNFOLDED = 60

export interface LaneWordsForMany {
  /** Name of a lane in which others are folded. */
  readonly under: (title: string, lanes: number) => string
  /** The same of a stretch of lanes that have nothing above them in common. */
  readonly stretch: (first: string, last: string, lanes: number) => string
}

/** A lane as it stands on screen, and which of the choice's lanes are in it. */
export interface ShownLane {
  readonly spec: LaneSpec
  readonly lanes: readonly number[]
  /** Its place among the others: the first lane of the outermost group that it is or was in. */
  readonly at: number
}

interface Question {
  readonly lanes: readonly LaneSpec[]
  /** Ids of lanes and groups that the reader unfolded. */
  readonly open: ReadonlySet<string>
  readonly words: LaneWordsForMany
}

interface Group {
  readonly id: string
  readonly title: string
  readonly members: readonly number[]
  /** What its members are under. */
  readonly of?: string
}

/**
 * The lanes of `members` (places in `lanes`), at most about 25: as they are where that is few enough, else under what
 * stands above them, at the deepest step that leaves few enough, else in stretches of their order. Unfolded groups give
 * their members, which are folded again in the same way where they are very many.
 */
export function foldLanes(question: Question, members: readonly number[], from = 0, within: Group | null = null): readonly ShownLane[] {
  const { lanes, open } = question
  const parent = within && { id: within.id, title: within.title }
  const single = (lane: number): readonly ShownLane[] => { const spec = lanes[lane]; return spec ? [{ spec: parent ? { ...spec, parent } : spec, lanes: [lane], at: lane }] : [] }
  if (members.length <= (within ? MOST_UNFOLDED : MOST_LANES)) return members.flatMap(single)
  const { groups, depth } = groupsOf(question, members, from, within)
  return groups.flatMap((group) => {
    const [first] = group.members
    if (group.members.length === 1) return first === undefined ? [] : single(first)
    if (open.has(group.id)) return foldLanes(question, group.members, depth, group).map((shown) => ({ ...shown, at: first ?? 0 }))
    return [{ spec: { id: group.id, title: group.title, colour: colourOf(question, group), members: group.members.flatMap((lane) => lanes[lane] ?? []), ...(parent && { parent }) }, lanes: group.members, at: first ?? 0 }]
  })
}

/** Of the lane under whose name the others stand; else neutral. */
const colourOf = ({ lanes }: Question, { of: above, members }: Group): number => members.map((lane) => lanes[lane]).find((lane) => lane?.id === above)?.colour ?? 0

function groupsOf(question: Question, members: readonly number[], from: number, within: Group | null): { readonly groups: readonly Group[]; readonly depth: number } {
  const deepest = Math.max(...members.map((lane) => chainOf(question.lanes[lane]).length))
  let groups: readonly Group[] = []
  for (let depth = deepest - 1; depth > from; depth--) {
    const tried = atDepth(question, members, depth)
    // One group for all would say nothing.
    if (tried.length < 2) break
    groups = tried
    if (groups.length <= MOST_LANES) return { groups, depth }
  }
  return { groups: inStretches(question, groups.length > 0 ? groups : ownGroups(question, members), within), depth: from }
}

/** From the top down to the lane itself. */
const chainOf = (lane: LaneSpec | undefined) => (lane ? [...(lane.above ?? []).toReversed(), { id: lane.id, title: lane.title }] : [])

function atDepth({ lanes, words }: Question, members: readonly number[], depth: number): readonly Group[] {
  const found = new Map<string, { title: string; members: number[] }>()
  for (const lane of members) {
    const chain = chainOf(lanes[lane])
    const top = chain[Math.min(depth, chain.length) - 1]
    if (!top) continue
    const known = found.get(top.id)
    if (known) known.members.push(lane)
    else found.set(top.id, { title: top.title, members: [lane] })
  }
  return [...found].map(([id, { title, members: own }]) => ({ id: `in ${id}`, of: id, title: words.under(title, own.length), members: own }))
}

const ownGroups = ({ lanes }: Question, members: readonly number[]): readonly Group[] => members.flatMap((lane) => { const spec = lanes[lane]; return spec ? [{ id: spec.id, title: spec.title, members: [lane] }] : [] })

/** The first groups as they are, the others in stretches: at most 25 in all. A stretch that is unfolded has no first ones. */
function inStretches({ lanes, words }: Question, groups: readonly Group[], within: Group | null): readonly Group[] {
  if (groups.length <= MOST_LANES) return groups
  const first = within ? 0 : FIRST_LANES
  const size = Math.ceil((groups.length - first) / (MOST_LANES - first))
  const title = (group: Group | undefined) => lanes[group?.members[0] ?? -1]?.title ?? ''
  const stretches: Group[] = groups.slice(0, first)
  for (let at = first; at < groups.length; at += size) {
    const own = groups.slice(at, at + size)
    const members = own.flatMap((group) => group.members)
    stretches.push(own.length === 1 && own[0] ? own[0] : { id: `${within?.id ?? ''}+${own[0]?.id ?? ''}`, title: words.stretch(title(own[0]), title(own.at(-1)), members.length), members })
  }
  return stretches
}
