import type { Facts } from '../domain/facts'
import type { FacetCounts } from '../domain/facets'
import type { Loaded, LoadFailure } from '../load/json'
import type { Source } from '../load/source'
import type { Actions } from '../store/actions'
import { selectFacts, selectLatestFacts } from '../store/selectors'
import type { LargeAnswer, ParleyState, ParleyStore } from '../store/store'
import type { Filter } from '../url/view'

/** What an answer is for. `atMs` null: the latest date. */
interface Question { readonly facts: Facts; readonly filter: Filter; readonly atMs: number | null }

const isSame = (a: Question | null, b: Question): boolean => a !== null && a.facts === b.facts && a.filter === b.filter && a.atMs === b.atMs

/** null: not a large dataset, or it is not known yet what to ask. */
function questionIn(state: ParleyState): Question | null {
  const facts = selectLatestFacts(state)
  if (!facts?.events.columns?.facets) return null
  const { view: { asOf, filter }, rewind } = state
  if (asOf === null) return { facts, filter, atMs: null }
  return rewind.status === 'ready' ? { facts, filter, atMs: rewind.rewind.atMs(asOf) } : null
}

/**
 * Asks the source of a large dataset anew whenever the filter changes or the date looked back to; the last question
 * wins, and one is on its way at a time.
 */
export function answerWhenAsked(store: ParleyStore, actions: Actions, source: Source): void {
  let asked: Question | null = null
  let isBusy = false
  let totals: { readonly facts: Facts; readonly counts: FacetCounts } | null = null
  const ask = async (question: Question, filter: Filter): Promise<Loaded<LargeAnswer> | null> => {
    const { facts, atMs } = question
    const { rewind } = store.getState()
    const back = atMs !== null && rewind.status === 'ready' ? rewind.rewind : null
    if (back && atMs !== null && !back.isLatest?.(facts, atMs)) {
      const answer = await source.knownOn?.(atMs, filter)
      if (!answer?.ok) return answer ?? null
      const rewound = back.fromAnswer?.(facts, atMs, answer.value.known)
      return rewound ? { ok: true, value: { ...answer.value, filter: question.filter, facts: rewound.facts, latest: facts, rewound } } : null
    }
    if (totals?.facts !== facts) {
      const counts = await source.totals?.()
      if (counts) totals = { facts, counts }
    }
    const answer = await source.select?.(filter)
    if (!answer?.ok || !totals) return answer?.ok === false ? answer : null
    return { ok: true, value: { ...answer.value, facts, filter: question.filter, latest: facts, rewound: (atMs !== null && back?.fromAnswer?.(facts, atMs, null)) || null, totals: totals.counts } }
  }
  const look = async (): Promise<void> => {
    const question = questionIn(store.getState())
    if (isBusy || question === null || isSame(asked, question)) return
    asked = question
    isBusy = true
    const fail = (failure: LoadFailure) => (question.atMs === null ? actions.factsFailed(failure) : actions.setRewind({ status: 'failed', failure }))
    try {
      const { filter } = question
      let answer = await ask(question, filter)
      // Without the texts to search in, the rest of the filter still holds.
      if (answer?.ok === false && filter.q !== '') answer = await ask(question, { ...filter, q: '' })
      if (answer?.ok) actions.answered(answer.value)
      else if (answer) { asked = null; fail(answer.failure) }
    } catch (error) {
      fail({ kind: 'other-format', file: '', detail: error instanceof Error ? error.message : '' })
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
