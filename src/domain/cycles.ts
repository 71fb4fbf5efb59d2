/**
 * The links that must go so that no chain of links comes back to its start. Of each ring exactly one link goes: that of
 * its member whose id comes last in code-unit order, so that the result does not depend on the order of reading.
 */
export function linksToCut(next: ReadonlyMap<string, readonly string[]>): readonly (readonly [from: string, to: string])[] {
  const cut: (readonly [string, string])[] = []
  const gone = new Set<string>()
  for (let ring = findRing(next, gone); ring !== null; ring = findRing(next, gone)) {
    let last = 0
    for (let i = 1; i < ring.length; i += 1) if ((ring[i] ?? '') > (ring[last] ?? '')) last = i
    const from = ring[last] ?? ''
    const to = ring[(last + 1) % ring.length] ?? ''
    cut.push([from, to])
    gone.add(linkKey(from, to))
  }
  return cut
}

const linkKey = (from: string, to: string): string => `${from}\n${to}`

/** Some ring of ids, each linking to the next and the last to the first; null where there is none. No recursion: chains may be long. */
function findRing(next: ReadonlyMap<string, readonly string[]>, gone: ReadonlySet<string>): readonly string[] | null {
  const done = new Set<string>()
  for (const start of [...next.keys()].toSorted()) {
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
