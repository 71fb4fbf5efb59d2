import type { Rewound } from '../domain/asKnownOn'
import { rowOfEvent } from '../domain/lookup'
import type { SearchDocument } from '../domain/searchDocuments'
import type { Source } from '../load/source'
import { inTurns } from '../load/turns'
import type { Actions } from '../store/actions'
import type { ParleyStore, Searcher } from '../store/store'

/** Fetches the texts to search in, and the code that searches, once words are in the view; gives back how to ask for them before. */
export function searchWhenAsked(store: ParleyStore, actions: Actions, source: Source): () => void {
  let asked = false
  let failedFor: string | null = null
  const look = async (isWanted = false) => {
    const { facts, view, searchFailure } = store.getState()
    // What could not be had is asked for again when the reader says so, or with the next letter.
    if (searchFailure && failedFor === view.filter.q && !isWanted) return
    // A large dataset is searched where it lives (answers.ts), so its size must be known first.
    if (asked || (view.filter.q.trim() === '' && !isWanted) || facts.status !== 'ready' || facts.facts.events.columns) return
    asked = true
    const code = await import('../domain/search').catch(() => null)
    const read = await source.searchDocuments()
    if (!code || !read.ok) {
      asked = false
      failedFor = store.getState().view.filter.q
      actions.setSearchFailure(read.ok ? { kind: 'unreachable', file: 'search', detail: '' } : read.failure)
      return
    }
    const { buildSearch, buildSearchInSteps, inOrderOfRows, search } = code
    const documents = inOrderOfRows(read.value, (id) => rowOfEvent(facts.facts, id))
    const index = await inTurns(buildSearchInSteps(documents))
    const searcherOf = (texts: typeof index): Searcher =>
      Object.assign((words: string) => new Set(search(texts, words).ids), { suggest: (words: string) => search(texts, words).suggestions })
    const known = new WeakMap<Rewound, Searcher>()
    const knownIn = (rewound: Rewound): Searcher => {
      const { rewind } = store.getState()
      const texts: readonly SearchDocument[] = rewind.status === 'ready' ? rewind.rewind.documents(documents, rewound) : []
      const searcher = known.get(rewound) ?? searcherOf(buildSearch(texts))
      known.set(rewound, searcher)
      return searcher
    }
    actions.setSearcher(Object.assign(searcherOf(index), { knownIn }))
  }
  void look()
  store.subscribe(() => void look())
  return () => void look(true)
}
