import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Facts } from '../domain/facts'
import type { LoadFailure } from '../load/json'
import type { View } from '../url/view'

/** What is known of the dataset: replaced whole, never changed. */
export type FactsState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly facts: Facts }
  | { readonly status: 'failed'; readonly failure: LoadFailure }

/** Ids of the events in which words are found; made from texts that are loaded once the search box is used. */
export interface Searcher {
  (words: string): ReadonlySet<string>
  /** Where nothing is found: words that would be. */
  readonly suggest?: (words: string) => readonly string[]
}

/** Facts and view, and nothing else: preferences have their own file, and hover, focus and open menus live in components. */
export interface ParleyState {
  readonly facts: FactsState
  /** The address and nothing else. */
  readonly view: View
  /** null until its texts have arrived: until then words narrow nothing. */
  readonly searcher: Searcher | null
}

export type ParleyStore = StoreApi<ParleyState>

export const createParleyStore = ({ view, facts = { status: 'loading' } }: { readonly view: View; readonly facts?: FactsState }): ParleyStore =>
  createStore<ParleyState>(() => ({ facts, view, searcher: null }))
