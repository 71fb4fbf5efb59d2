import type { EventSummary, PlainFacts } from '../../domain/facts'
import { wordsOf } from '../../domain/words'

/** Events that hold every word, as the beginning of one of theirs, in title, summary or names; null: nothing is asked for. */
export function wordHits({ events, actors, places }: PlainFacts, q: string): ReadonlySet<string> | null {
  const wanted = wordsOf(q)
  if (wanted.length === 0) return null
  const textOf = ({ title, short, summary, participants, place }: EventSummary) =>
    [title, short, summary, place === undefined ? '' : (places.get(place)?.name ?? ''), ...participants.map(({ actor }) => actors.get(actor)?.name ?? '')].join(' ')
  return new Set(events.filter((event) => { const held = wordsOf(textOf(event)); return wanted.every((word) => held.some((own) => own.startsWith(word))) }).map(({ id }) => id))
}
