import type { Facts } from './facts'
import type { Dataset } from './model'

/** For tests of looking back: what could be known when, worked out from the records alone. Not part of the product. */

const DAY_MS = 86_400_000

/** Told without the code under test: `2025-02-27` from the end of that day, an instant from itself. */
const publishedFrom = (text: string | null): number => (text === null ? Infinity : text.includes('T') ? Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10), +text.slice(11, 13), +text.slice(14, 16), +text.slice(17, 19)) : Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) + DAY_MS)

/** Each text with the earliest instant at which it could be known. */
export function textsKnownFrom(dataset: Dataset, facts: Facts): ReadonlyMap<string, number> {
  const from = new Map<string, number>()
  const add = (text: string, ms: number) => { if (text.length > 3) from.set(text, Math.min(from.get(text) ?? Infinity, ms)) }
  const article = (id: string) => publishedFrom(dataset.articles.get(id)?.publishedAt ?? null)
  const undatedFrom = new Map<string, number>()
  for (const event of facts.events) {
    const record = dataset.events.get(event.id)
    if (!record) continue
    const start = Number.isFinite(event.when.startMs) ? event.when.startMs : -Infinity
    const end = event.when.endMs
    const claims = new Map(record.claims.map((claim) => {
      const dated = Math.min(...claim.sources.map((source) => article(source.article)))
      return [claim.id, Math.max(start, dated === Infinity ? end : dated)] as const
    }))
    const eventFrom = Math.min(...claims.values())
    add(event.title, eventFrom)
    for (const claim of record.claims) {
      const ms = claims.get(claim.id) ?? Infinity
      add(claim.text, ms)
      if (claim.quote) add(claim.quote.text, Math.max(ms, Math.min(article(claim.quote.source), claim.sources.every((s) => article(s.article) === Infinity) ? ms : Infinity)))
      for (const name of [claim.attributedTo, claim.deniedBy, claim.quote?.speaker]) { const actor = dataset.actors.get(name ?? ''); if (actor) add(actor.name, ms) }
      if (claim.sources.every((source) => article(source.article) === Infinity)) for (const source of claim.sources) undatedFrom.set(source.article, Math.min(undatedFrom.get(source.article) ?? Infinity, ms))
    }
    for (const sentence of record.summary) add(sentence.text, Math.max(eventFrom, ...sentence.claims.map((id) => claims.get(id) ?? Infinity)))
    for (const entry of record.undisclosed) add(entry.text, Math.max(eventFrom, Math.min(...(entry.claims?.length ? entry.claims : record.claims.map(({ id }) => id)).map((id) => claims.get(id) ?? Infinity))))
    for (let place = dataset.places.get(record.place ?? ''); place; place = dataset.places.get(place.partOf ?? '')) for (const name of [place.name, ...Object.values(place.names ?? {})]) add(name, eventFrom)
    for (const p of record.participants) {
      const actor = dataset.actors.get(p.actor)
      if (actor) add(actor.name, Math.max(eventFrom, p.claims?.length ? Math.min(...p.claims.map((id) => claims.get(id) ?? Infinity)) : eventFrom))
    }
  }
  for (const { id, title, author, publisher, agency } of dataset.articles.values()) {
    const ms = Math.min(article(id), undatedFrom.get(id) ?? Infinity)
    for (const text of [title, author, dataset.publishers.get(publisher)?.name, dataset.publishers.get(agency ?? '')?.name]) if (text !== undefined) add(text, ms)
  }
  // What somebody belongs to is known with them.
  for (let round = 0; round < 8; round += 1) {
    for (const actor of dataset.actors.values()) {
      for (const above of [actor.partOf, ...(actor.roles ?? []).map(({ of }) => of)]) {
        const holder = dataset.actors.get(above ?? '')
        if (holder) add(holder.name, from.get(actor.name) ?? Infinity)
      }
    }
  }
  for (const actor of dataset.actors.values()) for (const name of [...(actor.aliases ?? []), ...Object.values(actor.names ?? {})]) add(name, from.get(actor.name) ?? Infinity)
  return from
}
