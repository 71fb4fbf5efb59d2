import type { EventSummary, PlainFacts } from '../../domain/facts'
import { decodeSummaries } from '../../domain/summaries'
import { wordsOf } from '../../domain/words'
import { eventOfState, type StripData, type StripTold } from '../../formats/embedData'

/** The dataset as of an instant, as far as a frame holds it. */
export interface StripFacts {
  readonly facts: PlainFacts
  readonly toldOf: (eventId: string) => StripTold
}

const NOTHING_TOLD: StripTold = { lead: [], accounts: [], kept: [] }

/** Of each event the last state that holds at the date (null: the latest); null where the page's data cannot be read. */
export function factsAt(data: StripData, atMs: number | null): StripFacts | null {
  const read = decodeSummaries(data.facts)
  if (!read.ok) return null
  const rowOf = new Map(rawIds(data.facts).map((id, row) => [id, row]))
  const found = new Map<string, { readonly event: EventSummary; readonly fromMs: number; readonly told: StripTold }>()
  for (const state of read.value.events) {
    const row = rowOf.get(state.id)
    const fromS = row === undefined ? null : (data.fromS[row] ?? null)
    const fromMs = fromS === null ? -Infinity : fromS * 1000
    const id = eventOfState(state.id)
    const before = found.get(id)
    if ((atMs !== null && fromMs > atMs) || (before && before.fromMs > fromMs)) continue
    found.set(id, { event: { ...state, id }, fromMs, told: (row === undefined ? undefined : data.told[row]) ?? NOTHING_TOLD })
  }
  return {
    facts: { ...read.value, events: [...found.values()].map(({ event }) => event) },
    toldOf: (id) => found.get(id)?.told ?? NOTHING_TOLD,
  }
}

function rawIds(facts: unknown): readonly string[] {
  const { id } = (facts as { readonly events: { readonly id: readonly string[] } }).events
  return id
}

/** Events that hold every word, as the beginning of one of theirs, in title, summary or names; null: nothing is asked for. */
export function wordHits({ events, actors, places }: PlainFacts, q: string): ReadonlySet<string> | null {
  const wanted = wordsOf(q)
  if (wanted.length === 0) return null
  const textOf = ({ title, short, summary, participants, place }: EventSummary) =>
    [title, short, summary, place === undefined ? '' : (places.get(place)?.name ?? ''), ...participants.map(({ actor }) => actors.get(actor)?.name ?? '')].join(' ')
  return new Set(events.filter((event) => { const held = wordsOf(textOf(event)); return wanted.every((word) => held.some((own) => own.startsWith(word))) }).map(({ id }) => id))
}
