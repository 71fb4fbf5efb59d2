import type { Differ, Role, Support } from '../domain/model'

export type PageKind = 'home' | 'event' | 'actor' | 'article' | 'publisher' | 'place' | 'track' | 'compare' | 'method'
export type Page = { readonly kind: 'home' | 'compare' | 'method' } | { readonly kind: Exclude<PageKind, 'home' | 'compare' | 'method'>; readonly id: string }

/** How several chosen actors combine: any of them, all named in the event, met in one session, spoke by phone or video. */
export type ActorMatch = 'any' | 'all' | 'met' | 'spoke'

/** What narrows the set of events. Empty lists and null mean everything. Within one list: OR; between fields: AND. */
export interface Filter {
  readonly actors: readonly string[]
  readonly match: ActorMatch
  /** Only the actors themselves, not those below them. */
  readonly direct: boolean
  readonly roles: readonly Role[]
  readonly kinds: readonly string[]
  readonly tracks: readonly string[]
  readonly places: readonly string[]
  readonly publishers: readonly string[]
  readonly support: readonly Support[]
  readonly differ: readonly Exclude<Differ, 'none'>[]
  readonly q: string
  /** EDTF interval; an event counts if it overlaps. */
  readonly span: string | null
}

export const NO_FILTER: Filter = {
  actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null,
}

/** A part of the time axis, UTC ms; startMs < endMs. In the address each end is an EDTF day, or a minute once under two days. */
export interface TimeWindow { readonly startMs: number; readonly endMs: number }

/** What the reader looks at: the address and nothing else (docs/data-format.md, addresses). */
export interface View {
  readonly dataset: string
  readonly page: Page
  /** Local id of the claim in the fragment. */
  readonly claim: string | null
  readonly filter: Filter
  /** Window of the plot; null = the first view of the dataset or around the open event. */
  readonly window: TimeWindow | null
  /** EDTF day or instant ending in Z; null = latest. */
  readonly asOf: string | null
  readonly mode: 'timeline' | 'list'
  /** Of the list: by time, else by a column, the most first unless `-asc` is written. */
  readonly order: 'asc' | 'desc' | 'claims' | 'claims-asc' | 'certainty' | 'certainty-asc'
  readonly lanes: 'side' | 'track' | 'kind' | 'none'
  readonly highlight: readonly string[]
  readonly about: string | null
  readonly revision: string | null
  readonly lang: string | null
  readonly theme: 'light' | 'dark' | null
  readonly embed: boolean
  /** Address of a dataset that is not part of the site (`/?data=`). */
  readonly data: string | null
  /** Unknown parameters, kept in the address bar (at most 1 kB), in order. */
  readonly unknown: readonly (readonly [string, string])[]
}
