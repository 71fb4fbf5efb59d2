import type { Rewound } from './asKnownOn'
import { isKnownAt, isSentenceKnown } from './eventAsKnownOn'
import type { EventEvidence } from './evidenceRead'
import type { EventSummary, Facts } from './facts'
import { rollUpOf, type RollUp } from './rollUp'
import type { SearchDocument } from './searchDocuments'

/** What is asked of a dataset as known on a date. */
type KnownTexts = Pick<Rewound, 'atMs' | 'facts' | 'isWhole' | 'evidence'>

/** The texts to search in as of then: nothing published later can match. Claims stand in the order of the evidence. */
export function documentsAsKnownOn(documents: readonly SearchDocument[], rewound: KnownTexts): readonly SearchDocument[] {
  const events = new Map(Array.from(rewound.facts.events, (event) => [event.id, event]))
  const rollUp = rollUpOf(rewound.facts.actors)
  return documents.flatMap((document) => {
    const event = events.get(document.id)
    if (!event) return []
    if (rewound.isWhole(event.id)) return [document]
    const evidence = rewound.evidence(event.id)
    return [evidence ? documentAt(document, event, evidence, rewound, rollUp) : bareDocument(document)]
  })
}

const bareDocument = ({ id, title, short, places }: SearchDocument): SearchDocument => ({ id, title, short, summary: '', claims: [], actors: [], places, publishers: [], above: [] })

function documentAt(document: SearchDocument, event: EventSummary, evidence: EventEvidence, { atMs, facts }: KnownTexts, rollUp: RollUp): SearchDocument {
  const known = evidence.claims.filter((claim) => isKnownAt(claim, atMs))
  const named = new Set([...event.participants.map(({ actor }) => actor), ...known.flatMap(({ attributedTo }) => attributedTo ?? [])])
  const above = new Set([...named].flatMap((id) => rollUp(id, event.when)).filter((id) => !named.has(id)))
  const publishers = new Set(known.flatMap(({ sources }) => sources.flatMap(({ ms, publisher, agency }) => (ms <= atMs ? [publisher, agency] : []))))
  return {
    ...bareDocument(document),
    summary: evidence.sentences.filter(({ claims }) => isSentenceKnown(claims, atMs)).map(({ text }) => text).join(' '),
    claims: document.claims.length === evidence.claims.length ? document.claims.filter((_, i) => isKnownAt(evidence.claims[i] ?? null, atMs)) : [],
    actors: actorNames(named, facts),
    publishers: [...publishers].flatMap((id) => (id === null ? [] : (facts.publishers.get(id)?.name ?? []))),
    above: actorNames(above, facts),
  }
}

const actorNames = (ids: Iterable<string>, { actors }: Facts): readonly string[] => [...new Set([...ids].flatMap((id) => {
  const actor = actors.get(id)
  return actor ? [actor.name, ...(actor.aliases ?? []), ...Object.values(actor.names ?? {})] : []
}))]
