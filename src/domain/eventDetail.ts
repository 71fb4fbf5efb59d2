import type { ActorKind, Article, Differ, DiplomaticEvent, EventKind, Publisher, Side, Support } from './model'
import type { SummaryParticipant } from './facts'

/** Another event, as far as a link to it needs. */
export interface EventLink {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly kind: EventKind
  /** EDTF. */
  readonly when: string
}

/** before / after: earlier and later in the same thread; no cause is meant. */
export type LinkedAs = 'before' | 'after' | 'responds-to' | 'answered-by' | 'part-of' | 'has-part' | 'mentions' | 'mentioned-in'

export interface NamedParticipant extends SummaryParticipant {
  readonly name: string
  /** A person, or a body behind which persons stand. */
  readonly kind?: ActorKind
  /** Roles held at the event's date, such as "Foreign Minister", in words. */
  readonly titles: readonly string[]
  readonly claims: readonly string[]
}

/**
 * One event with everything its page needs and nothing more: written as data/events/<id>.json, embedded in its static
 * page, and drawn by ui/parts without the rest of the dataset. Plain JSON (records, no Maps).
 */
export interface EventDetail {
  readonly event: DiplomaticEvent
  readonly support: Support
  readonly differ: Differ
  readonly participants: readonly NamedParticipant[]
  /** The sides that appear, and those whose participants somebody kept back, in lane order, with their lane number (1 to 6) for colour. */
  readonly sides: readonly (Pick<Side, 'id' | 'title' | 'short'> & { readonly lane: number })[]
  /** From the place up to its country: "Residence of the US Consul General", "Istanbul", "Türkiye". */
  readonly placeNames: readonly { readonly id: string; readonly name: string }[]
  readonly trackTitle: string | null
  /** All articles that claims rest on or that are related; notes and versions stand on their own pages. */
  readonly articles: Readonly<Record<string, Article>>
  readonly publishers: Readonly<Record<string, Publisher>>
  /** Names of actors that claims, quotes and attributions mention. */
  readonly actorNames: Readonly<Record<string, string>>
  readonly linked: readonly (EventLink & { readonly as: LinkedAs })[]
  /** Neighbours in the order of time over the whole dataset, for a reader without JavaScript. */
  readonly previous: EventLink | null
  readonly next: EventLink | null
}
