/**
 * The links that must go so that no chain of links comes back to its start. Of each ring exactly one link goes: that of
 * its member whose id comes last in code-unit order. The result does not depend on the order of reading.
 */
export function linksToCut(next: ReadonlyMap<string, readonly string[]>): readonly (readonly [from: string, to: string])[] {
  const search: Search = { starts: [...next.keys()].toSorted(), next: new Map([...next].map(([id, to]) => [id, to.toSorted()])), done: new Set(), gone: new Set() }
  const cut: (readonly [string, string])[] = []
  for (let ring = findRing(search); ring !== null; ring = findRing(search)) {
    let last = 0
    for (let i = 1; i < ring.length; i += 1) if ((ring[i] ?? '') > (ring[last] ?? '')) last = i
    const from = ring[last] ?? ''
    const to = ring[(last + 1) % ring.length] ?? ''
    cut.push([from, to])
    search.gone.add(linkKey(from, to))
  }
  return cut
}

interface Search {
  readonly starts: readonly string[]
  readonly next: ReadonlyMap<string, readonly string[]>
  /** Ids from which no ring can be reached any more; stays true when links go. */
  readonly done: Set<string>
  readonly gone: Set<string>
}

const linkKey = (from: string, to: string): string => `${from}\n${to}`

/** Some ring of ids, each linking to the next and the last to the first; null where there is none. No recursion: chains may be long. */
function findRing({ starts, next, done, gone }: Search): readonly string[] | null {
  for (const start of starts) {
    if (done.has(start)) continue
    const way: { id: string; at: number }[] = [{ id: start, at: 0 }]
    const onWay = new Map<string, number>([[start, 0]])
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const to = (next.get(top.id) ?? [])[top.at]
      top.at += 1
      if (to === undefined) {
        done.add(top.id)
        onWay.delete(top.id)
        way.pop()
      } else if (!done.has(to) && !gone.has(linkKey(top.id, to))) {
        const from = onWay.get(to)
        if (from !== undefined) return way.slice(from).map((step) => step.id)
        onWay.set(to, way.length)
        way.push({ id: to, at: 0 })
      }
    }
  }
  return null
}
