import type { Facts } from './facts'

const indexes = new WeakMap<Facts, ReadonlyMap<string, number>>()

/** Row of the event with this id or alias; null where there is none, or where it is not known yet (isUnknownEvent). */
export function rowOfEvent(facts: Facts, id: string): number | null {
  return found(facts, id) ?? null
}

/** Whether the dataset is known to hold no such event. */
export const isUnknownEvent = (facts: Facts, id: string): boolean => found(facts, id) === null

function found(facts: Facts, id: string): number | null | undefined {
  const { events } = facts
  if (events.words) return events.words.find(id)
  let index = indexes.get(facts)
  if (!index) {
    const rows = new Map<string, number>()
    let row = 0
    for (const event of events) {
      rows.set(event.id, row)
      row += 1
    }
    row = 0
    for (const event of events) {
      for (const alias of event.aliases) if (!rows.has(alias)) rows.set(alias, row)
      row += 1
    }
    indexes.set(facts, (index = rows))
  }
  return index.get(id) ?? null
}

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2))
  return pairs
}

/** Share of letter pairs that two words have in common, 0 to 1 (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** Ids that look like a mistyped or cut-off one, most alike first. */
export function nearestIds(facts: Facts, id: string, max: number): readonly string[] {
  const wanted = pairsOf(id.toLowerCase().slice(0, 200))
  // Of a large dataset not all ids are at hand.
  if (facts.events.words) return []
  return [...facts.events]
    .map((event) => ({ id: event.id, score: likeness(wanted, pairsOf(event.id)) }))
    .filter(({ score }) => score > 0.4)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, max)
    .map((entry) => entry.id)
}
