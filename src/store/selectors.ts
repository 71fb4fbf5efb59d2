import type { Rewound } from '../domain/asKnownOn'
import type { Facts } from '../domain/facts'
import type { Selection } from './selection'
import type { LargeAnswer, ParleyState, Searcher } from './store'
import { flat, type IsBelow } from './ticks'

export type { Selection } from './selection'

/** Comes with the first dataset: a page that shows its own event needs none of it. */
let rules: typeof import('./selection') | null = null

/** To be awaited before facts are put into a store; false where a part of the site could not be loaded. */
export async function loadSelection(): Promise<boolean> {
  rules ??= await import('./selection').catch(() => null)
  return rules !== null
}

/** Everything, whatever date the reader looks back to: for counts of what is hidden, never for what is shown. */
export const selectLatestFacts = ({ facts }: ParleyState): Facts | null => (facts.status === 'ready' ? facts.facts : null)

/** The dataset as known on the date in the view; null at the latest date, and until all it needs is there. */
export function selectRewound(state: ParleyState): Rewound | null {
  const { view: { asOf }, rewind } = state
  const facts = selectLatestFacts(state)
  if (facts?.events.columns) return lastAnswer(state)?.rewound ?? null
  return asOf === null || !facts || rewind.status !== 'ready' ? null : rewind.rewind.at(facts, asOf)
}

/**
 * Of a large dataset what was answered last is shown, all of it, until the next answer comes: it is taken back where it
 * lives, and that takes a moment.
 */
const lastAnswer = ({ answer, facts }: ParleyState): LargeAnswer | null => (facts.status === 'ready' && answer?.latest === facts.facts ? answer : null)

/** What is shown: the latest, or what was known on the date in the view. null until it is there. */
export function selectFacts(state: ParleyState): Facts | null {
  const answer = lastAnswer(state)
  if (answer) return answer.facts
  return state.view.asOf === null ? selectLatestFacts(state) : (selectRewound(state)?.facts ?? null)
}

/** Finds only what was known on the date in the view. */
export function selectSearcher(state: ParleyState): Searcher | null {
  if (state.view.asOf === null) return state.searcher
  const rewound = selectRewound(state)
  return (rewound && state.searcher?.knownIn?.(rewound)) ?? null
}

/** null until the facts are there. */
export function selectSelection(state: ParleyState): Selection | null {
  const facts = selectFacts(state)
  if (!facts || !rules) return null
  const { view: { filter }, answer } = state
  return facts.events.columns ? rules.largeSelection(facts, filter, answer) : rules.selectionOf(facts, filter, selectSearcher(state))
}

/** What passes the filter at the latest date, whatever the date in the view: for counts of what is hidden. */
export const selectLatestSelection = (state: ParleyState): Selection | null =>
  (selectRewound(state) === null ? selectSelection(state) : selectSelection({ ...state, answer: null, view: { ...state.view, asOf: null } }))

/** What is below what in the facts at hand; nothing is while they are on their way. */
export function selectIsBelow(state: ParleyState): { readonly actor: IsBelow; readonly place: IsBelow } {
  const facts = selectFacts(state)
  return facts && rules ? rules.belowOf(facts) : { actor: flat, place: flat }
}
