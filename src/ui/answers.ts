import type { Facts } from '../domain/facts'
import type { FacetCounts } from '../domain/facets'
import type { Source } from '../load/source'
import type { Actions } from '../store/actions'
import { selectFacts } from '../store/selectors'
import type { ParleyStore } from '../store/store'
import type { Filter } from '../url/view'

/** Asks the source of a large dataset anew whenever the filter changes; the last question wins, and one is on its way at a time. */
export function answerWhenAsked(store: ParleyStore, actions: Actions, source: Source): void {
  let asked: { readonly facts: Facts; readonly filter: Filter } | null = null
  let isBusy = false
  let totals: { readonly facts: Facts; readonly counts: FacetCounts } | null = null
  const look = async (): Promise<void> => {
    const state = store.getState()
    const facts = selectFacts(state)
    const { filter } = state.view
    if (isBusy || !facts?.events.columns?.facets || (asked?.facts === facts && asked.filter === filter)) return
    asked = { facts, filter }
    isBusy = true
    try {
      if (totals?.facts !== facts) {
        const counts = await source.totals?.()
        if (counts) totals = { facts, counts }
      }
      let answer = await source.select?.(filter)
      // Without the texts to search in, the rest of the filter still holds.
      if (answer && !answer.ok && filter.q !== '') answer = await source.select?.({ ...filter, q: '' })
      if (answer?.ok && totals) actions.answered({ facts, filter, totals: totals.counts, ...answer.value })
      else if (answer && !answer.ok) actions.factsFailed(answer.failure)
    } catch (error) {
      actions.factsFailed({ kind: 'other-format', file: '', detail: error instanceof Error ? error.message : '' })
    } finally {
      isBusy = false
    }
    void look()
  }
  void look()
  store.subscribe(() => void look())
}

/** Tells the store when words of a large dataset have come. */
export function followWords(store: ParleyStore, actions: Actions): void {
  let stop: (() => void) | null = null
  let followed: unknown = null
  const follow = () => {
    const words = selectFacts(store.getState())?.events.words
    if (words === followed) return
    stop?.()
    followed = words
    stop = words?.subscribe(() => actions.wordsCame()) ?? null
  }
  follow()
  store.subscribe(follow)
}
