import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Rewound } from '../domain/asKnownOn'
import type { Facts } from '../domain/facts'
import type { Source } from '../load/source'
import type { Actions } from '../store/actions'
import type { Address } from '../store/address'
import { selectFacts, selectRewound, selectSelection, type Selection } from '../store/selectors'
import type { ParleyState, ParleyStore } from '../store/store'
import type { DecodedView } from '../url/codec'
import type { TimeWindow, View } from '../url/view'

/** What every feature of the app is given. */
export interface Parley {
  readonly store: ParleyStore
  readonly actions: Actions
  readonly source: Source
  /** For sheets, which have entries of their own; views are written by themselves. */
  readonly address: Address
  /** Folder of the site, such as `/` or `/x/y/`; addresses of the codec are relative to it. */
  readonly base: string
  /** Loads the dataset, again after a failure. */
  readonly load: () => void
  /** Loads what rewinding needs, again after a failure. */
  readonly loadRewind: () => void
  /** Loads what searching needs, before words stand in the address. */
  readonly loadSearch: () => void
  /** The window on screen, which the address need not name: written into shared links. */
  readonly shownWindow: { get(): TimeWindow | null; set(window: TimeWindow): void }
  /** Writes into the address bar at once what the view has become. */
  readonly flushAddress: () => void
  /** What the page was opened with, and what of that address could not be honoured. */
  readonly opened: DecodedView
}

export const ParleyContext = createContext<Parley | null>(null)

export function useParley(): Parley {
  const parley = useContext(ParleyContext)
  if (!parley) throw new Error('useParley outside of ParleyContext')
  return parley
}

/** Part of the state; `select` must give the same object for the same state. */
export function useParleyState<T>(select: (state: ParleyState) => T): T {
  const { store } = useParley()
  return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}

export const useView = <T>(select: (view: View) => T): T => useParleyState((state) => select(state.view))

/** What is shown: the latest, or what was known on the date in the address. */
export const useFacts = (): Facts | null => useParleyState(selectFacts)

/** The dataset as known on the date in the address; null at the latest date. */
export const useRewound = (): Rewound | null => useParleyState(selectRewound)

/** Which dataset the addresses of this page are about. */
export function useDatasetName(): Pick<View, 'dataset' | 'data'> {
  const dataset = useView((view) => view.dataset)
  const data = useView((view) => view.data)
  return useMemo(() => ({ dataset, data }), [dataset, data])
}

/** Index, rows under the present filter and facet counts; null until the facts are there. */
export const useSelection = (): Selection | null => useParleyState(selectSelection)
