import type { Source } from '../load/source'
import type { Actions } from '../store/actions'
import type { ParleyStore } from '../store/store'

/** Fetches the texts to search in, and the code that searches, once words are in the view. */
export function searchWhenAsked(store: ParleyStore, actions: Actions, source: Source): void {
  let asked = false
  const look = async () => {
    if (asked || store.getState().view.filter.q.trim() === '') return
    asked = true
    const [documents, { buildSearch, search }] = await Promise.all([source.searchDocuments(), import('../domain/search')])
    if (!documents.ok) {
      // Asked for again with the next letter.
      asked = false
      return
    }
    const index = buildSearch(documents.value)
    actions.setSearcher(Object.assign((words: string) => new Set(search(index, words).ids), { suggest: (words: string) => search(index, words).suggestions }))
  }
  void look()
  store.subscribe(() => void look())
}
