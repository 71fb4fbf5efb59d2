import type { EventDetail, EventLink, LinkedAs } from './eventDetail'
import type { EventSummary, Facts } from './facts'
import type { Dataset, RelationType } from './model'

/** How each relation reads from the event that names it, and from the other end. */
const READS: Readonly<Record<RelationType, readonly [here: LinkedAs, there: LinkedAs]>> = {
  follows: ['before', 'after'],
  'leads-to': ['after', 'before'],
  'responds-to': ['responds-to', 'answered-by'],
  'part-of': ['part-of', 'has-part'],
  mentions: ['mentions', 'mentioned-in'],
}
const AS_ORDER: readonly LinkedAs[] = ['before', 'after', 'responds-to', 'answered-by', 'part-of', 'has-part', 'mentions', 'mentioned-in']

export interface Links {
  readonly rowOf: ReadonlyMap<string, number>
  /** Each other event once in each way it is linked, in order of the way and of time. */
  of(eventId: string): EventDetail['linked']
}

const cache = new WeakMap<Dataset, WeakMap<Facts, Links>>()

/** Relations as read from both ends, whichever end they were written on. */
export function buildLinks(dataset: Dataset, facts: Facts): Links {
  const ofDataset = cache.get(dataset) ?? new WeakMap<Facts, Links>()
  cache.set(dataset, ofDataset)
  const known = ofDataset.get(facts)
  if (known) return known
  const rowOf = new Map(Array.from(facts.events, (event, row) => [event.id, row]))
  const linked = new Map<string, Map<string, Set<LinkedAs>>>()
  const add = (at: string, other: string, as: LinkedAs): void => {
    const others = linked.get(at) ?? new Map<string, Set<LinkedAs>>()
    linked.set(at, others)
    others.set(other, (others.get(other) ?? new Set()).add(as))
  }
  for (const event of dataset.events.values()) {
    for (const relation of event.relations) {
      if (relation.event === event.id || !rowOf.has(relation.event) || !rowOf.has(event.id)) continue
      const [here, there] = READS[relation.type]
      add(event.id, relation.event, here)
      add(relation.event, event.id, there)
    }
  }
  const links: Links = {
    rowOf,
    of: (eventId) => {
      const entries = [...(linked.get(eventId) ?? [])].flatMap(([id, ways]) => [...ways].map((as) => ({ row: rowOf.get(id) ?? -1, as })))
      const sorted = entries.toSorted((a, b) => AS_ORDER.indexOf(a.as) - AS_ORDER.indexOf(b.as) || a.row - b.row)
      return sorted.flatMap(({ row, as }) => { const link = linkTo(facts.events.at(row)); return link ? [{ ...link, as }] : [] })
    },
  }
  ofDataset.set(facts, links)
  return links
}

export const linkTo = (event: EventSummary | undefined): EventLink | null =>
  event ? { id: event.id, title: event.title, short: event.short, kind: event.kind, when: event.when.text } : null
