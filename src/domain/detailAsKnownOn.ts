import type { Rewound } from './asKnownOn'
import { denialsOf } from './denials'
import { isKnownAt } from './eventAsKnownOn'
import type { EventDetail } from './eventDetail'
import { linkTo } from './eventLinks'
import { readExtent } from './extent'
import type { EventSummary } from './facts'
import { rowOfEvent } from './lookup'
import type { Article, Claim, DiplomaticEvent, Publisher } from './model'
import { omit } from './omit'

/** Which claims and articles of one event were known by then. */
interface Known {
  readonly atMs: number
  readonly claim: (id: string) => boolean
  readonly article: (id: string) => boolean
  /** The reports of a claim that count by then. */
  readonly sources: (claim: Claim) => Claim['sources']
}

/** One event with all its page needs as of then; null where the event was not known. Written out field by field, so that a new one cannot slip through. */
export function detailAsKnownOn(detail: EventDetail, rewound: Rewound): EventDetail | null {
  const { facts } = rewound
  if (rewound.isLatest) return detail
  const row = rowOfEvent(facts, detail.event.id)
  const summary = row === null ? undefined : facts.events.at(row)
  if (row === null || !summary) return null
  const known = knownOf(detail, rewound)
  const event = eventAt(detail, known, (id) => rowOfEvent(facts, id) !== null)
  const articles = articlesAt(detail, event, known)
  const participants = detail.participants.filter(({ claims }) => claims.length === 0 || claims.some(known.claim))
    .map((participant) => ({ ...participant, claims: participant.claims.filter(known.claim) }))
  const names = new Set([...participants.map(({ actor }) => actor), ...event.claims.flatMap(({ attributedTo, deniedBy, quote }) => [attributedTo, deniedBy, quote?.speaker])])
  return {
    event,
    support: summary.support,
    differ: summary.differ,
    participants,
    sides: detail.sides.filter(({ id }) => isSideShown(id, summary, event)),
    placeNames: detail.placeNames,
    trackTitle: detail.trackTitle,
    articles: Object.fromEntries(articles.map((article) => [article.id, article])),
    publishers: Object.fromEntries(publishersAt(detail, event, articles)),
    actorNames: Object.fromEntries(Object.entries(detail.actorNames).filter(([id]) => names.has(id))),
    linked: detail.linked.filter(({ id }) => rowOfEvent(facts, id) !== null),
    previous: linkTo(row > 0 ? facts.events.at(row - 1) : undefined),
    next: linkTo(facts.events.at(row + 1)),
  }
}

/** What says of the claims of one event what was known of them. */
type Reported = Pick<EventDetail, 'articles'> & { readonly event: Pick<DiplomaticEvent, 'id' | 'claims'> }

/** The claims of one event as of then, each with what was known of it; none where the event was not known. */
export function claimsAsKnownOn(detail: Reported, rewound: Rewound): readonly Claim[] {
  return rewound.isLatest ? detail.event.claims : claimsAt(detail, knownOf(detail, rewound))
}

/** Withdrawn claims are in no evidence: they are left out. */
function knownOf(detail: Reported, rewound: Rewound): Known {
  const { atMs } = rewound
  const claims = new Map(rewound.evidence(detail.event.id)?.claims.filter((claim) => isKnownAt(claim, atMs)).map((claim) => [claim.id, claim]))
  return {
    atMs,
    claim: (id) => claims.has(id),
    article: (id) => rewound.isPublished(id),
    sources: (claim) => {
      const counts = new Set(claims.get(claim.id)?.sources.flatMap(({ id, ms }) => (ms <= atMs ? [id] : [])))
      return claim.sources.filter(({ article }) => counts.has(article))
    },
  }
}

function eventAt(detail: EventDetail, known: Known, isKnownEvent: (id: string) => boolean): DiplomaticEvent {
  const { event } = detail
  const { id, title, short, kind, when, weight, timezone, place, track, aliases, notReported } = event
  return {
    id, title, short, kind, when, weight, aliases, notReported,
    ...(timezone === undefined ? {} : { timezone }), ...(place === undefined ? {} : { place }), ...(track === undefined ? {} : { track }),
    participants: event.participants.filter(({ claims = [] }) => claims.length === 0 || claims.some(known.claim))
      .map(({ claims, ...participant }) => ({ ...participant, ...(claims ? { claims: claims.filter(known.claim) } : {}) })),
    summary: event.summary.filter(({ claims }) => claims.every(known.claim)),
    claims: claimsAt(detail, known),
    relations: event.relations.filter((relation) => isKnownEvent(relation.event))
      .map(({ claims, ...relation }) => ({ ...relation, ...(claims ? { claims: claims.filter(known.claim) } : {}) })),
    undisclosed: event.undisclosed.filter(({ claims = [] }) => claims.length === 0 || claims.some(known.claim))
      .map(({ claims, ...entry }) => ({ ...entry, ...(claims ? { claims: claims.filter(known.claim) } : {}) })),
    relatedArticles: event.relatedArticles.filter(known.article),
    revisions: event.revisions.filter(({ on }) => (readExtent(on)?.endMs ?? Infinity) <= known.atMs),
  }
}

const claimsAt = (detail: Reported, known: Known): readonly Claim[] => detail.event.claims.filter((claim) => known.claim(claim.id)).map((claim) => claimAt(claim, detail, known))

function claimAt(claim: Claim, detail: Reported, known: Known): Claim {
  const { id, about, text, attributedTo, deniedBy, quote, values, contradicts, supersededBy } = claim
  const sources = known.sources(claim)
  const counts = new Set(sources.map(({ article }) => article))
  const denials = denialsOf(claim, detail.event.claims)
  const isDenied = denials.length === 0 || denials.some(known.claim)
  const isSpeakerKnown = attributedTo !== undefined && (!Object.hasOwn(detail.articles, attributedTo) || counts.has(attributedTo) || known.article(attributedTo))
  return {
    id, about, text, sources,
    status: statusAt(claim, known, sources, isDenied),
    ...(isSpeakerKnown ? { attributedTo } : {}),
    ...(deniedBy !== undefined && isDenied ? { deniedBy } : {}),
    ...(quote && counts.has(quote.source) ? { quote } : {}),
    ...(values ? { values: values.flatMap(({ sources: from, ...value }) => {
      const given = from?.filter((article) => counts.has(article))
      return from?.length && !given?.length ? [] : [{ ...value, ...(given?.length ? { sources: given } : {}) }]
    }) } : {}),
    ...(contradicts ? { contradicts: contradicts.filter(known.claim) } : {}),
    ...(supersededBy ? { supersededBy: supersededBy.filter(known.claim) } : {}),
  }
}

/** A status that others gave it counts once they had: a denial, accounts it stands alone against, a second report that confirms it. */
function statusAt(claim: Claim, known: Known, sources: Claim['sources'], isDenied: boolean): Claim['status'] {
  const plain = claim.attributedTo === undefined || claim.sources.some(({ article }) => article === claim.attributedTo) ? 'reported' : 'stated'
  if (claim.status === 'denied') return isDenied ? 'denied' : plain
  if (claim.status === 'disputed') return !claim.contradicts?.length || claim.contradicts.some(known.claim) ? 'disputed' : plain
  if (claim.status === 'confirmed') return sources.length > 1 || sources.length === claim.sources.length ? 'confirmed' : plain
  return claim.status
}

/** Articles that claims rest on or that are related, without what was noted about them later. */
function articlesAt(detail: EventDetail, event: DiplomaticEvent, known: Known): readonly Article[] {
  const ids = new Set([...event.claims.flatMap((claim) => claim.sources.map(({ article }) => article)), ...event.relatedArticles])
  return [...ids].flatMap((id): Article[] => {
    const article = Object.hasOwn(detail.articles, id) ? detail.articles[id] : undefined
    if (!article) return []
    const { versionOf, versions } = article
    const rest = omit(article, 'note', 'versionOf', 'versions')
    const seen = versions?.filter(({ seenAt }) => (readExtent(seenAt)?.endMs ?? Infinity) <= known.atMs).map((version) => omit(version, 'note'))
    return [{ ...rest, ...(versionOf !== undefined && known.article(versionOf) ? { versionOf } : {}), ...(seen?.length ? { versions: seen } : {}) }]
  })
}

function publishersAt(detail: EventDetail, event: DiplomaticEvent, articles: readonly Article[]): readonly (readonly [string, Publisher])[] {
  const ids = new Set(articles.flatMap(({ publisher, agency, origin }) => [publisher, agency, origin]))
  for (const { sources } of event.claims) for (const { citing } of sources) ids.add(citing)
  return Object.entries(detail.publishers).filter(([id]) => ids.has(id)).map(([id, publisher]) => [id, omit(publisher, 'note')])
}

/** A side stands where somebody of it is named, or was kept back. */
const isSideShown = (id: string, summary: EventSummary, event: DiplomaticEvent): boolean =>
  summary.lanes.some(({ side }) => side === id) || event.undisclosed.some(({ about, side }) => about === 'participants' && side === id)
