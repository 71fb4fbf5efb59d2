import type { Claim as ClaimNode, Event as EventNode, IdReference, Organization as OrganizationNode, Person as PersonNode, Place as PlaceNode } from 'schema-dts'
import type { EventDetail, NamedParticipant } from '../domain/eventDetail'
import { whenOf } from '../domain/eventDate'
import type { ActorKind, Claim } from '../domain/model'
import { actorAddress, articleAddress, claimAddress, eventAddress, placeAddress } from './recordAddress'
import type { Edition } from './edition'
import { isExact, isoInstant } from './eventDates'
import { carriedSummary } from './eventWords'
import { formatDay, yearText } from '../domain/edtfRead'
import type { DateBound, FuzzyDate } from '../domain/fuzzyDate'
import { articleNode } from './jsonLdRecords'
import type { ArticleNode } from './jsonLdRecords'

/*
 * schema.org in JSON-LD. The types of schema-dts hold the shapes. What schema.org has no word for is left out, with one
 * exception: the date as written stands beside as dcterms:date of type EDTF, because schema.org knows no "about".
 */

/** schema.org, and the two names beside it. */
export const CONTEXT = ['https://schema.org', { dcterms: 'http://purl.org/dc/terms/', edtf: 'http://id.loc.gov/datatypes/edtf/' }] as const

interface EdtfDate {
  /** The date with exactly the precision that is known. */
  readonly 'dcterms:date'?: { readonly '@type': 'edtf:EDTF-level1'; readonly '@value': string }
}

type Leaf<Node, Type extends string> = Extract<Node, { readonly '@type': Type }>
export type ActorNode = Leaf<PersonNode, 'Person'> | Leaf<OrganizationNode, 'Organization'> | Leaf<OrganizationNode, 'GovernmentOrganization'>
export type EventLd = Leaf<EventNode, 'Event'> & EdtfDate
export type ClaimLd = Leaf<ClaimNode, 'Claim'>
export type PlaceLd = Leaf<PlaceNode, 'Place'>

/** An end as ISO 8601 of the precision it has; null where ISO would have to say more than is known. */
function isoBound(bound: DateBound): string | null {
  if (bound.kind !== 'point' || bound.approximate || bound.uncertain || bound.year < 0 || bound.year > 9999) return null
  switch (bound.precision) {
    case 'instant': return isoInstant(bound.startMs)
    case 'day': return formatDay(bound.startMs)
    case 'month': return formatDay(bound.startMs).slice(0, 7)
    case 'year': return yearText(bound.year)
    default: return null
  }
}

/** startDate and endDate, as far as they are known; a date that is "about" or uncertain has neither. */
export function schemaDates(when: FuzzyDate): { readonly startDate?: string; readonly endDate?: string } {
  const [first, last] = [isoBound(when.from), isoBound(when.to)]
  return { ...(first === null ? {} : { startDate: first }), ...(last === null || !when.isInterval ? {} : { endDate: last }) }
}

const TYPES: Readonly<Record<ActorKind, ActorNode['@type']>> = {
  state: 'GovernmentOrganization', body: 'GovernmentOrganization', organisation: 'Organization', group: 'Organization', person: 'Person',
}

/** A person or body as others name it; its own page says more. */
export function actorRef(id: string, name: string, kind: ActorKind | undefined, edition: Edition): ActorNode {
  const type = kind === undefined ? 'Organization' : TYPES[kind]
  return { '@type': type, '@id': edition.address(actorAddress(edition.info.id, id)), name }
}

/** The place with those it lies in, nearest first. */
function placeRef([place, ...above]: EventDetail['placeNames'], edition: Edition): PlaceLd | null {
  if (place === undefined) return null
  const around = placeRef(above, edition)
  return { '@type': 'Place', '@id': edition.address(placeAddress(edition.info.id, place.id)), name: place.name, ...(around === null ? {} : { containedInPlace: around }) }
}

/** Who was there, by whatever means; who had a part in it without being there; at whom it was directed or whom it is about. */
function propertyOf({ role, presence }: NamedParticipant): 'attendee' | 'contributor' | 'about' {
  if (role === 'addressee' || role === 'subject' || role === 'target') return 'about'
  return presence === 'absent' ? 'contributor' : 'attendee'
}

/** Participants, each with its role, under the word of schema.org that fits. */
function partsOf({ participants }: EventDetail, edition: Edition): Pick<EventLd, 'attendee' | 'contributor' | 'about'> {
  const named = (property: ReturnType<typeof propertyOf>) =>
    participants.filter((one) => propertyOf(one) === property).map((one) => ({ roleName: one.role, actor: actorRef(one.actor, one.name, one.kind, edition) }))
  const [there, apart, meant] = [named('attendee'), named('contributor'), named('about')]
  return {
    ...(there.length === 0 ? {} : { attendee: there.map(({ roleName, actor }) => ({ '@type': 'Role', roleName, attendee: actor }) as const) }),
    ...(apart.length === 0 ? {} : { contributor: apart.map(({ roleName, actor }) => ({ '@type': 'Role', roleName, contributor: actor }) as const) }),
    ...(meant.length === 0 ? {} : { about: meant.map(({ roleName, actor }) => ({ '@type': 'Role', roleName, about: actor }) as const) }),
  }
}

/** The event alone, lean enough for the head of its page: a date that ISO 8601 says in full stands once. */
export function eventInPage(detail: EventDetail, edition: Edition): EventLd {
  const node = eventNode(detail, edition)
  const when = whenOf(detail.event.when)
  if (when === null || !isExact(when)) return node
  const { 'dcterms:date': _, ...lean } = node
  return lean
}

function eventNode(detail: EventDetail, edition: Edition): EventLd {
  const { event } = detail
  const address = edition.address(eventAddress(edition.info.id, event.id))
  const when = whenOf(event.when)
  const summary = carriedSummary(detail).join(' ')
  const place = placeRef(detail.placeNames, edition)
  return {
    '@type': 'Event',
    '@id': address,
    url: address,
    name: event.title,
    ...(when === null ? {} : schemaDates(when)),
    'dcterms:date': { '@type': 'edtf:EDTF-level1', '@value': event.when },
    ...(summary === '' ? {} : { description: summary }),
    ...(place === null ? {} : { location: place }),
    ...partsOf(detail, edition),
    keywords: [event.kind, ...(detail.trackTitle === null ? [] : [detail.trackTitle])],
  }
}

/** A claim with its articles named by their addresses. */
export function claimNode(claim: Claim, detail: EventDetail, edition: Edition): ClaimLd {
  const { info, address } = edition
  const speaker = claim.attributedTo
  const name = speaker === undefined ? undefined : detail.actorNames[speaker]
  const kind = detail.participants.find(({ actor }) => actor === speaker)?.kind
  return {
    '@type': 'Claim',
    '@id': address(claimAddress(info.id, detail.event.id, claim.id)),
    text: claim.text,
    creativeWorkStatus: claim.status,
    keywords: claim.about,
    about: ref(address(eventAddress(info.id, detail.event.id))),
    appearance: claim.sources.map(({ article }) => ref(address(articleAddress(info.id, article)))),
    ...(speaker === undefined || name === undefined ? {} : { creator: actorRef(speaker, name, kind, edition) }),
    ...(speaker === undefined || detail.articles[speaker] === undefined ? {} : { isBasedOn: ref(address(articleAddress(info.id, speaker))) }),
  }
}

const ref = (id: string): IdReference => ({ '@id': id })

export interface LdGraph<Node> { readonly '@context': typeof CONTEXT; readonly '@graph': readonly Node[] }

/** One node as a document of its own; the second vocabulary is named where it is used. */
export const ldDocument = (node: object): object => ({ '@context': 'dcterms:date' in node ? CONTEXT : CONTEXT[0], ...node })

/** An event with its standing claims and every article they rest on. */
export function eventGraph(detail: EventDetail, edition: Edition): LdGraph<EventLd | ClaimLd | ArticleNode> {
  const standing = detail.event.claims.filter(({ withdrawn }) => withdrawn === undefined)
  const claims = standing.map((claim) => claimNode(claim, detail, edition))
  const articles = [...new Set(standing.flatMap(({ sources }) => sources.map(({ article }) => article)))].flatMap((id) => detail.articles[id] ?? [])
  const event: EventLd = { ...eventNode(detail, edition), subjectOf: standing.map(({ id }) => ref(edition.address(claimAddress(edition.info.id, detail.event.id, id)))) }
  return { '@context': CONTEXT, '@graph': [event, ...claims, ...articles.map((article) => articleNode(article, detail.publishers, edition))] }
}
