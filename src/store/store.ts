import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Rewound } from '../domain/asKnownOn'
import type { FacetCounts } from '../domain/facets'
import type { Facts } from '../domain/facts'
import type { LoadFailure } from '../load/json'
import type { Filter, View } from '../url/view'
import type { Rewind } from './rewind'

/** Files that have come, of how many. */
export interface Progress { readonly done: number; readonly of: number }

/** What a filter leaves of a large dataset, as its source answered. */
export interface LargeAnswer {
  /** As known on a date, or the latest. */
  readonly facts: Facts
  readonly latest: Facts
  /** null: at the latest date. */
  readonly rewound: Rewound | null
  readonly filter: Filter
  readonly rows: Uint32Array
  readonly counts: FacetCounts
  readonly totals: FacetCounts
  readonly suggestions: readonly string[]
}

/** What is known of the dataset: replaced whole, never changed. */
export type FactsState =
  | { readonly status: 'loading'; readonly progress?: Progress }
  /** `progress`: of a large dataset dates and lanes are here, the rest is on its way and nothing can be filtered yet. */
  | { readonly status: 'ready'; readonly facts: Facts; readonly progress?: Progress }
  | { readonly status: 'failed'; readonly failure: LoadFailure }

/** Ids of the events in which words are found; made from texts that are loaded once the search box is used. */
export interface Searcher {
  (words: string): ReadonlySet<string>
  /** Where nothing is found: words that would be. */
  readonly suggest?: (words: string) => readonly string[]
  /** The same in what was known at an instant; the same searcher for the same state. */
  readonly knownIn?: (rewound: Rewound) => Searcher
}

/** What rewinding needs beside the facts, with its code: loaded when a date is asked for or its strip is drawn. */
export type RewindState =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly rewind: Rewind }
  | { readonly status: 'failed'; readonly failure: LoadFailure }

/** Facts and view, and nothing else: preferences have their own file, and hover, focus and open menus live in components. */
export interface ParleyState {
  readonly facts: FactsState
  /** The address and nothing else. */
  readonly view: View
  /** null until its texts have arrived: until then words narrow nothing. */
  readonly searcher: Searcher | null
  /** Why the texts to search in did not come: words narrow nothing, and the reader must be told. */
  readonly searchFailure: LoadFailure | null
  /** Only of a large dataset: the last answer; null until the first. */
  readonly answer: LargeAnswer | null
  /** Rises when words of a large dataset have come. */
  readonly wordsVersion: number
  readonly rewind: RewindState
  /** What is on screen is a copy, because the network or the server does not answer: made when (ms; null: not known). */
  readonly copy: { readonly ofMs: number | null } | null
}

export type ParleyStore = StoreApi<ParleyState>

export const createParleyStore = ({ view, facts = { status: 'loading' } }: { readonly view: View; readonly facts?: FactsState }): ParleyStore =>
  createStore<ParleyState>(() => ({ facts, view, searcher: null, searchFailure: null, answer: null, wordsVersion: 0, rewind: { status: 'waiting' }, copy: null }))
