/** The authored records of a dataset (docs/data-format.md), as parsed: ids are strings, dates still EDTF text unless said otherwise. */

export type ActorKind = 'state' | 'body' | 'organisation' | 'person' | 'group'
export type PlaceKind = 'building' | 'city' | 'region' | 'country'
export type PublisherKind = 'agency' | 'newspaper' | 'broadcaster' | 'online' | 'official' | 'aggregator' | 'repost' | 'analysis'
export type ArticleKind =
  | 'report' | 'live-report' | 'readout' | 'transcript' | 'statement' | 'post' | 'interview' | 'analysis' | 'editorial'
  | 'aggregation' | 'machine-summary' | 'repost'
export type EventKind =
  | 'talks' | 'meeting' | 'visit' | 'call' | 'speech' | 'statement' | 'agreement' | 'ceasefire' | 'vote' | 'expulsion'
  | 'sanctions' | 'prisoner-exchange' | 'appointment' | 'military' | 'other'
/** The eight groups of kinds, each with a shape of its own. */
export type Shape = 'circle' | 'pill' | 'speech' | 'diamond' | 'triangle' | 'pennant' | 'cross' | 'square'
export type Role = 'host' | 'delegate' | 'mediator' | 'speaker' | 'signatory' | 'observer' | 'addressee' | 'subject' | 'target'
export type Presence = 'in-person' | 'by-phone' | 'by-video' | 'separate' | 'absent'
export type RelationType = 'follows' | 'leads-to' | 'responds-to' | 'part-of' | 'mentions'
export type About =
  | 'duration' | 'participants' | 'outcome' | 'agenda' | 'place' | 'attribution' | 'characterisation' | 'next-step' | 'other'
export type ClaimStatus = 'reported' | 'stated' | 'confirmed' | 'disputed' | 'denied' | 'undisclosed'
/** How many independent voices carry an event; exactly one of the three. */
export type Support = 'several' | 'one-source' | 'one-side'
/** Whether accounts of an event disagree, strongest first. */
export type Differ = 'denied' | 'differ' | 'vary' | 'none'

/** Names by BCP 47 language tag. */
export type Names = Readonly<Record<string, string>>

export interface Track { readonly id: string; readonly title: string; readonly order: number; readonly names?: Names }
export interface Side {
  readonly id: string
  readonly title: string
  /** At most five characters, for narrow places. */
  readonly short: string
  readonly order: number
  /** Titles in other languages; a side without them that is called as its actor has that actor's. */
  readonly names?: Names
  readonly actors?: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[]
  /** The side of hosts and mediators that belong to no other. */
  readonly roles?: readonly Role[]
  /** The side of everybody else. */
  readonly fallback?: boolean
}
export interface KindDefinition { readonly id: string; readonly title: string; readonly shape: Shape }

export interface DatasetInfo {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly language: string
  readonly licence?: string
  readonly publisher?: string
  /** EDTF day. */
  readonly updated: string
  readonly revision: string
  /** EDTF interval. */
  readonly coverage: string
  /** What is in, what is left out and known gaps, in words. */
  readonly selection: string
  readonly corrections?: string
  readonly tracks: readonly Track[]
  readonly sides: readonly Side[]
  readonly kinds?: readonly KindDefinition[]
  /** First view, EDTF interval. */
  readonly window?: string
  readonly schemaVersion: number
}

export interface ActorRole { readonly title: string; readonly of: string; readonly from?: string; readonly to?: string }
export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly partOf?: string
  readonly roles?: readonly ActorRole[]
  readonly aliases?: readonly string[]
  readonly names?: Names
  readonly country?: string
  readonly wikidata?: string
  readonly note?: string
}
export interface Place {
  readonly id: string
  readonly name: string
  readonly kind?: PlaceKind
  readonly partOf?: string
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly precision?: 'exact' | 'approximate' | 'city' | 'country'
  readonly names?: Names
  readonly note?: string
}
export interface Publisher {
  readonly id: string
  readonly name: string
  readonly kind: PublisherKind
  readonly country?: string
  readonly note?: string
}
export interface ArticleVersion { readonly seenAt: string; readonly url?: string; readonly note?: string }
export interface Article {
  readonly id: string
  readonly title: string
  readonly titleIs: 'headline' | 'from-url' | 'description'
  readonly publisher: string
  /** Id of the agency's publisher record, where the page said so. */
  readonly agency?: string
  /** Id of the publisher whose text it carries, where that is not the publisher. */
  readonly origin?: string
  readonly author?: string
  /** EDTF day, or an instant ending in Z; null = not known. */
  readonly publishedAt: string | null
  readonly url?: string
  readonly archivedUrl?: string
  readonly language?: string
  readonly kind: ArticleKind
  readonly versionOf?: string
  readonly versions?: readonly ArticleVersion[]
  readonly note?: string
}
export interface Participant {
  readonly actor: string
  readonly role: Role
  readonly side?: string
  readonly presence?: Presence
  readonly session?: string
  readonly claims?: readonly string[]
}
export interface SummarySentence { readonly text: string; readonly claims: readonly string[] }
export interface Relation { readonly type: RelationType; readonly event: string; readonly claims?: readonly string[] }
export interface Undisclosed { readonly text: string; readonly about: About; readonly side?: string; readonly claims?: readonly string[] }
export interface ClaimSource { readonly article: string; readonly citing?: string }
export interface ClaimValue {
  readonly type: 'duration' | 'count' | 'date'
  /** ISO 8601 duration, number, or EDTF, by type. */
  readonly min?: string | number
  readonly max?: string | number
  readonly approx?: boolean
  readonly unit?: string
  /** What is measured; empty = the event itself. */
  readonly of?: string
  readonly expected?: boolean
  /** Which of the claim's articles give this value; empty = all. */
  readonly sources?: readonly string[]
}
export interface Quote { readonly text: string; readonly speaker: string; readonly source: string }
export interface Claim {
  /** Local to its event; elsewhere `event#claim`. */
  readonly id: string
  readonly about: About
  readonly text: string
  readonly status: ClaimStatus
  /** Actor or article. */
  readonly attributedTo?: string
  readonly sources: readonly ClaimSource[]
  readonly deniedBy?: string
  readonly quote?: Quote
  readonly values?: readonly ClaimValue[]
  readonly contradicts?: readonly string[]
  readonly supersededBy?: readonly string[]
  readonly withdrawn?: { readonly on: string; readonly reason: string; readonly replacedBy?: string }
}
/** An event of the process. (`Event` is the DOM's word.) */
export interface DiplomaticEvent {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly kind: EventKind
  readonly when: string
  readonly timezone?: string
  readonly place?: string
  readonly track?: string
  /** 1 to 5, editorial. */
  readonly weight: number
  readonly participants: readonly Participant[]
  readonly summary: readonly SummarySentence[]
  readonly claims: readonly Claim[]
  readonly relations: readonly Relation[]
  readonly undisclosed: readonly Undisclosed[]
  readonly notReported: readonly About[]
  readonly relatedArticles: readonly string[]
  readonly aliases: readonly string[]
  readonly revisions: readonly { readonly on: string; readonly note: string }[]
}
/** What stays of an event that was withdrawn: its address keeps answering. */
export interface Tombstone {
  readonly id: string
  readonly withdrawn: { readonly on: string; readonly reason: string; readonly mergedInto?: string }
}

/** A whole dataset with every reference resolved: nothing in it points at a record that is not there. */
export interface Dataset {
  readonly info: DatasetInfo
  readonly actors: ReadonlyMap<string, Actor>
  readonly places: ReadonlyMap<string, Place>
  readonly publishers: ReadonlyMap<string, Publisher>
  readonly articles: ReadonlyMap<string, Article>
  readonly events: ReadonlyMap<string, DiplomaticEvent>
  readonly tombstones: ReadonlyMap<string, Tombstone>
}
