import type { Hierarchy } from '../../domain/hierarchy'
import { flat, toggleTick } from '../../store/ticks'

/** One row of a facet: a value, or a group of values that are ticked together. */
export interface FacetNode {
  readonly id: string
  readonly name: string
  /** Other names by which it can be found. */
  readonly otherNames: readonly string[]
  /** What a tick on this row chooses. */
  readonly values: readonly string[]
  /** Events in the whole dataset: the order of rows, which therefore never jumps while one filters. */
  readonly total: number
  /** 1 to 6: colour of the bar; 0 = neutral. */
  readonly lane: number
  readonly children: readonly FacetNode[]
  /** Id of the row it stands below. */
  readonly parent: string | null
}

export interface FacetTree {
  readonly roots: readonly FacetNode[]
  readonly byId: ReadonlyMap<string, FacetNode>
}

/** `covered`: something above it is chosen and so takes it in. `mixed`: only something below it is chosen. */
export type Tick = 'on' | 'off' | 'covered' | 'mixed'

export interface TreeSource {
  readonly hierarchy: Hierarchy
  readonly name: (id: string) => string
  readonly otherNames?: (id: string) => readonly string[]
  readonly total: (id: string) => number
  readonly lane?: (id: string) => number
  /** Among siblings a smaller rank comes first, whatever its count. */
  readonly rank?: (id: string) => number
  /** Values that are shown though no event has them, because they are chosen. */
  readonly keep?: readonly string[]
}

/** Rows in a tree: each record once, below its nearest parent; records without events left out unless they are kept. */
export function buildTree(source: TreeSource): FacetTree {
  const { hierarchy } = source
  const kept = new Set((source.keep ?? []).flatMap((id) => [id, ...hierarchy.ancestors(id)]))
  const byId = new Map<string, FacetNode>()
  const placed = new Set<string>()
  const build = (id: string, parent: string | null): FacetNode[] => {
    if (placed.has(id) || (source.total(id) === 0 && !kept.has(id))) return []
    placed.add(id)
    const below = hierarchy.children(id).filter((child) => nearestParent(child, hierarchy) === id)
    const children = below.flatMap((child) => build(child, id)).toSorted(inOrder(source))
    const node: FacetNode = {
      id, name: source.name(id), otherNames: source.otherNames?.(id) ?? [], values: [id], total: source.total(id), lane: source.lane?.(id) ?? 0, children, parent,
    }
    byId.set(id, node)
    return [node]
  }
  return { roots: hierarchy.roots.flatMap((id) => build(id, null)).toSorted(inOrder(source)), byId }
}

/** Of several parents the one that stands lowest itself: a building below its city rather than below the country. */
function nearestParent(id: string, hierarchy: Hierarchy): string | undefined {
  return hierarchy.parents(id).toSorted((a, b) => hierarchy.ancestors(b).length - hierarchy.ancestors(a).length)[0]
}

const inOrder = ({ rank }: TreeSource) => (a: FacetNode, b: FacetNode): number =>
  (rank ? rank(a.id) - rank(b.id) : 0) || b.total - a.total || a.name.localeCompare(b.name)

/** Rows without anything below them, or in two levels, in the order given. */
export function treeOf(roots: readonly FacetNode[]): FacetTree {
  const all = roots.flatMap((root) => [root, ...below(root)])
  return { roots, byId: new Map(all.map((node) => [node.id, node])) }
}

export interface LeafSource {
  readonly id: string
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly total: number
  readonly parent?: string | null
}

export const leaf = ({ id, name, otherNames = [], total, parent = null }: LeafSource): FacetNode => ({
  id, name, otherNames, values: [id], total, lane: 0, children: [], parent,
})

/** Everything below a row, without itself. */
export function below(node: FacetNode): readonly FacetNode[] {
  return node.children.flatMap((child) => [child, ...below(child)])
}

/** Everything above a row, nearest first. */
export function above(tree: FacetTree, id: string): readonly FacetNode[] {
  const found: FacetNode[] = []
  for (let at = tree.byId.get(id)?.parent ?? null; at !== null; ) {
    const node = tree.byId.get(at)
    if (!node) break
    found.push(node)
    at = node.parent
  }
  return found
}

const isChosen = (node: FacetNode, chosen: ReadonlySet<string>): boolean => node.values.length > 0 && node.values.every((value) => chosen.has(value))

/** How each row's box stands. With `direct`, a tick takes in nothing below it. */
export function ticksOf(tree: FacetTree, values: readonly string[], direct: boolean): ReadonlyMap<string, Tick> {
  const chosen = new Set(values)
  const ticks = new Map<string, Tick>()
  /** Whether the row or something below it is chosen. */
  const visit = (node: FacetNode, covered: boolean): boolean => {
    const on = isChosen(node, chosen)
    const some = node.children.map((child) => visit(child, covered || (on && !direct))).includes(true) || node.values.some((value) => chosen.has(value))
    ticks.set(node.id, on ? 'on' : covered ? 'covered' : some ? 'mixed' : 'off')
    return some
  }
  for (const root of tree.roots) visit(root, false)
  return ticks
}

/** What is chosen after a tick on a row: a group is dropped where all of it is chosen, else completed. */
export function toggled(tree: FacetTree, id: string, values: readonly string[], direct: boolean): readonly string[] {
  const node = tree.byId.get(id)
  const [only, ...more] = node?.values ?? []
  if (!node || only === undefined) return values
  if (more.length === 0) return toggleTick(values, only, direct ? flat : (child, parent) => above(tree, child).some((other) => other.id === parent))
  const others = values.filter((value) => !node.values.includes(value))
  return isChosen(node, new Set(values)) ? others : [...others, ...node.values].toSorted()
}

/** Rows that have to be open for what is newly chosen to be seen. */
export function openFor(tree: FacetTree, values: readonly string[], added: readonly string[] = values): readonly string[] {
  const chosen = new Set(values)
  const wanted = added.flatMap((value) => tree.byId.get(value) ?? []).filter((node) => !groupIsChosen(tree, node, chosen))
  return [...new Set(wanted.flatMap((node) => above(tree, node.id).map((other) => other.id)))]
}

/** A group that is chosen as a whole need not be open for its members to be understood. */
function groupIsChosen(tree: FacetTree, node: FacetNode, chosen: ReadonlySet<string>): boolean {
  const parent = node.parent === null ? undefined : tree.byId.get(node.parent)
  return parent !== undefined && parent.values.includes(node.id) && isChosen(parent, chosen)
}

/** Small letters without accents, so that "cirag" finds "Çırağan". */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')

/** Rows one of whose names holds the words, best known first, without their tree. */
export function findRows(tree: FacetTree, words: string): readonly FacetNode[] {
  const wanted = folded(words.trim())
  return [...tree.byId.values()]
    .filter((node) => [node.name, ...node.otherNames].some((name) => folded(name).includes(wanted)))
    .toSorted((a, b) => b.total - a.total || a.name.localeCompare(b.name))
}
