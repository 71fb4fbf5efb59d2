/* From when on each text of the dataset could be known, worked out from the bundle without the code under test. */

interface BundleClaim { readonly id: string; readonly text: string; readonly attributedTo?: string; readonly withdrawn?: unknown; readonly sources: readonly { readonly article: string }[] }
export interface Bundle {
  readonly articles: readonly { readonly id: string; readonly title: string; readonly publishedAt: string | null }[]
  readonly actors: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly aliases?: readonly string[] }[]
  readonly events: readonly {
    readonly id: string; readonly title: string; readonly when: string; readonly withdrawn?: unknown; readonly claims?: readonly BundleClaim[]
    readonly summary?: readonly { readonly text: string; readonly claims: readonly string[] }[]
    readonly participants?: readonly { readonly actor: string; readonly claims?: readonly string[] }[]
  }[]
}

const DAY_MS = 86_400_000
/** `2025-02-27` from the end of that day, an instant from itself. */
const publishedMs = (text: string | null): number => {
  if (text === null) return Infinity
  const [year, month, day, hour, minute, second] = [[0, 4], [5, 7], [8, 10], [11, 13], [14, 16], [17, 19]].map(([from, to]) => Number(text.slice(from, to)))
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) + (text.includes('T') ? 0 : DAY_MS)
}

/** Claims, articles, events, sentences of summaries and people; what rests on a report without a date is left out. */
export function textsKnownFrom({ articles, actors, events }: Bundle): ReadonlyMap<string, number> {
  const from = new Map<string, number>()
  const unsure = new Set<string>()
  const add = (text: string, ms: number) => { if (ms === Infinity) unsure.add(text); else from.set(text, Math.min(from.get(text) ?? Infinity, ms)) }
  const article = new Map(articles.map(({ id, publishedAt }) => [id, publishedMs(publishedAt)]))
  const person = new Map(actors.filter(({ kind }) => kind === 'person').map((actor) => [actor.id, actor]))
  const addName = (id: string | undefined, ms: number) => { const actor = person.get(id ?? ''); for (const name of actor ? [actor.name, ...(actor.aliases ?? [])] : []) add(name, ms) }
  for (const { title, id } of articles) add(title, article.get(id) ?? Infinity)
  for (const event of events) {
    if (event.withdrawn) continue
    const claims = new Map((event.claims ?? []).filter(({ withdrawn }) => !withdrawn).map((claim) => [claim.id, Math.min(...claim.sources.map((source) => article.get(source.article) ?? Infinity))]))
    const known = Math.min(...claims.values())
    // One undated report may make an event known from its end.
    const isSure = [...claims.values()].every((ms) => ms < Infinity)
    const at = (ids: readonly string[] | undefined, pick: (...ms: number[]) => number) => (isSure ? (ids?.length ? Math.max(known, pick(...ids.map((id) => claims.get(id) ?? Infinity))) : known) : Infinity)
    add(event.title, isSure ? known : Infinity)
    for (const { id, text, attributedTo } of event.claims ?? []) if (claims.has(id)) { add(text, claims.get(id) ?? Infinity); addName(attributedTo, claims.get(id) ?? Infinity) }
    for (const { text, claims: ids } of event.summary ?? []) add(text, at(ids, Math.max))
    for (const { actor, claims: ids } of event.participants ?? []) addName(actor, at(ids, Math.min))
  }
  return new Map([...from].filter(([text]) => text.length > 4 && !unsure.has(text)))
}
