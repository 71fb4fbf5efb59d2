import type { Source } from '../load/source'
import type { Actions } from '../store/actions'
import type { ParleyStore } from '../store/store'

/** Fetches the texts to search in, and the code that searches, once words are in the view. */
export function searchWhenAsked(store: ParleyStore, actions: Actions, source: Source): void {
  let asked = false
  const look = async () => {
    if (asked || store.getState().view.filter.q.trim() === '') return
    asked = true
    // What could not be had is asked for again with the next letter.
    const code = await import('../domain/search').catch(() => null)
    const documents = await source.searchDocuments()
    if (!code || !documents.ok) {
      asked = false
      return
    }
    const { buildSearch, search } = code
    const index = buildSearch(documents.value)
    actions.setSearcher(Object.assign((words: string) => new Set(search(index, words).ids), { suggest: (words: string) => search(index, words).suggestions }))
  }
  void look()
  store.subscribe(() => void look())
}
