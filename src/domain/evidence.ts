import { derive, evidenceOf, standingClaims } from './derived'
import { denialsOf } from './denials'
import { parseEdtf } from './edtf'
import { EVIDENCE_VERSION, STATUSES } from './evidenceVersion'
import type { Article, Claim, ClaimValue, Dataset, DiplomaticEvent } from './model'
import { sidesOf } from './sides'
import { ROLES } from './summaryColumns'

export { EVIDENCE_VERSION, STATUSES } from './evidenceVersion'

const seconds = (ms: number | null): number | null => (ms !== null && Number.isFinite(ms) ? ms / 1000 : null)
const numbering = (ids: Iterable<string>): ((id: string | undefined) => number) => {
  const numbers = new Map([...ids].map((id, i) => [id, i]))
  return (id) => (id === undefined ? -1 : (numbers.get(id) ?? -1))
}

/**
 * data/evidence.json: one row a claim (withdrawn ones left out), and all else that rewinding, certainty and counts at a
 * date need (docs/data-format.md). Numbers point into the lists of the file; -1 is none, and as a row of claims one that
 * counts for nothing, so that what rests on it is never known before the latest date.
 */
export function encodeEvidence(dataset: Dataset): unknown {
  const derived = derive(dataset)
  const sides = sidesOf(dataset.info).map((side) => side.id)
  const events = [...dataset.events.values()].filter((event) => derived.when.has(event.id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rows = rowsOf(dataset, events)
  const rowOf = numbering(rows.map((row) => `${events[row.eventRow]?.id}#${row.claim.id}`))
  const inEvent = (eventRow: number, claims: readonly string[]): readonly number[] =>
    claims.map((claim) => rowOf(`${events[eventRow]?.id}#${claim}`)).filter((row) => row >= 0)
  const articles = [...dataset.articles.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const origins = [...new Set(articles.flatMap((article) => derived.origin(article.id) ?? []))].toSorted()
  const [articleNumber, originNumber] = [numbering(articles.map(({ id }) => id)), numbering(origins)]
  const numbersWhere = (isOne: (row: EvidenceRow) => boolean): readonly number[] => rows.flatMap((row, i) => (isOne(row) ? [i] : []))
  return {
    format: 'parley-evidence',
    schemaVersion: EVIDENCE_VERSION,
    events: events.map((event) => event.id),
    sides,
    origins,
    ...reportTables(dataset, articles, (id) => originNumber(derived.origin(id) ?? undefined)),
    claims: {
      id: rows.map((row) => row.claim.id),
      event: rows.map((row) => row.eventRow),
      knownFromS: rows.map(({ evidence }) => seconds(evidence.knownFrom.ms)),
      status: rows.map(({ evidence }) => STATUSES.indexOf(evidence.status)),
      side: rows.map(({ evidence }) => (evidence.side === null ? -1 : sides.indexOf(evidence.side))),
      origins: rows.map(({ evidence }) => evidence.origins.map(originNumber)),
      contradicts: rows.map(({ eventRow, evidence }) => inEvent(eventRow, evidence.contradicts.map(({ claim }) => claim))),
      near: rows.map(({ eventRow, evidence }) => inEvent(eventRow, evidence.contradicts.flatMap(({ claim, isNear }) => (isNear ? [claim] : [])))),
      supersededBy: rows.map(({ eventRow, evidence }) => inEvent(eventRow, evidence.overtakenBy)),
      deniedIn: rows.map(({ eventRow, claim }) => inEvent(eventRow, denialsOf(claim, events[eventRow]?.claims ?? []))),
      ...whoAndWhence(dataset, rows, articleNumber),
    },
    undated: numbersWhere(({ evidence }) => !evidence.knownFrom.isDated),
    coreDenied: numbersWhere(({ evidence }) => evidence.isCoreDenied),
    ...gates(dataset, events, (eventRow, claim) => rowOf(`${events[eventRow]?.id}#${claim}`)),
  }
}

interface EvidenceRow { readonly eventRow: number; readonly claim: Claim; readonly evidence: ReturnType<typeof evidenceOf>[number] }

function rowsOf(dataset: Dataset, events: readonly DiplomaticEvent[]): readonly EvidenceRow[] {
  const { when } = derive(dataset)
  return events.flatMap((event, eventRow) => {
    const date = when.get(event.id)
    const evidence = date ? evidenceOf(dataset, event, date) : []
    return standingClaims(event).flatMap((claim, i) => { const own = evidence[i]; return own ? [{ eventRow, claim, evidence: own }] : [] })
  })
}

const hasHour = ({ publishedAt }: Article): boolean => {
  const date = publishedAt === null ? null : parseEdtf(publishedAt)
  return date?.ok === true && date.value.from.kind === 'point' && date.value.from.precision === 'instant'
}

/** Who published what, and from when on it counts. */
function reportTables(dataset: Dataset, articles: readonly Article[], originOf: (article: string) => number) {
  const publishers = [...dataset.publishers.keys()]
  const publisherNumber = numbering(publishers)
  const derived = derive(dataset)
  return {
    publishers,
    actors: [...dataset.actors.keys()],
    reports: {
      id: articles.map(({ id }) => id),
      publishedS: articles.map(({ id }) => seconds(derived.published(id))),
      publisher: articles.map(({ publisher }) => publisherNumber(publisher)),
      agency: articles.map(({ agency }) => publisherNumber(agency)),
      origin: articles.map(({ id }) => originOf(id)),
    },
    /** Reports whose hour is not known: they count from the end of their day. */
    withoutHour: articles.flatMap((article, i) => (article.publishedAt !== null && !hasHour(article) ? [i] : [])),
  }
}

/** For each claim its reports, whom it names, and the values that another may contradict. */
function whoAndWhence(dataset: Dataset, rows: readonly EvidenceRow[], articleNumber: (id: string | undefined) => number) {
  const actorNumber = numbering(dataset.actors.keys())
  const contradicted = new Set(rows.flatMap(({ eventRow, evidence }) => evidence.contradicts.map(({ claim }) => `${eventRow}#${claim}`)))
  const valueOf = ({ sources, ...value }: ClaimValue) => ({ ...value, ...(sources?.length ? { sources: sources.map(articleNumber) } : {}) })
  return {
    sources: rows.map(({ claim }) => claim.sources.map(({ article }) => articleNumber(article))),
    attributedTo: rows.map(({ claim }) => actorNumber(claim.attributedTo)),
    names: rows.map(({ claim }) => [...new Set([claim.deniedBy, claim.quote?.speaker].map(actorNumber))].filter((n) => n >= 0)),
    values: rows.map(({ eventRow, claim, evidence }) =>
      claim.values && (evidence.contradicts.length > 0 || contradicted.has(`${eventRow}#${claim.id}`)) ? claim.values.map(valueOf) : null),
  }
}

/** What of an event is known only with some of its claims. */
function gates(dataset: Dataset, events: readonly DiplomaticEvent[], rowOf: (eventRow: number, claim: string) => number) {
  const actorNumber = numbering(dataset.actors.keys())
  const claimsOf = (eventRow: number, claims: readonly string[] | undefined): readonly number[] => (claims ?? []).map((claim) => rowOf(eventRow, claim))
  const each = <T>(list: (event: DiplomaticEvent) => readonly T[]) => events.flatMap((event, eventRow) => list(event).map((item) => ({ eventRow, item })))
  const sentences = each((event) => event.summary)
  const participants = each((event) => event.participants.filter(({ claims }) => claims !== undefined && claims.length > 0))
  const kept = each((event) => event.undisclosed)
  return {
    sentences: {
      event: sentences.map(({ eventRow }) => eventRow),
      text: sentences.map(({ item }) => item.text),
      claims: sentences.map(({ eventRow, item }) => claimsOf(eventRow, item.claims)),
    },
    participants: {
      event: participants.map(({ eventRow }) => eventRow),
      actor: participants.map(({ item }) => actorNumber(item.actor)),
      role: participants.map(({ item }) => ROLES.indexOf(item.role)),
      claims: participants.map(({ eventRow, item }) => claimsOf(eventRow, item.claims)),
    },
    undisclosed: {
      event: kept.map(({ eventRow }) => eventRow),
      claims: kept.map(({ eventRow, item }) => claimsOf(eventRow, item.claims)),
    },
  }
}
