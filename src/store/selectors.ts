import type { Facts } from '../domain/facts'
import type { Selection } from './selection'
import type { ParleyState } from './store'
import { flat, type IsBelow } from './ticks'

export type { Selection } from './selection'

/** Comes with the first dataset: a page that shows its own event needs none of it. */
let rules: typeof import('./selection') | null = null

/** To be awaited before facts are put into a store; false where a part of the site could not be loaded. */
export async function loadSelection(): Promise<boolean> {
  rules ??= await import('./selection').catch(() => null)
  return rules !== null
}

export const selectFacts = ({ facts }: ParleyState): Facts | null => (facts.status === 'ready' ? facts.facts : null)

/** null until the facts are there. */
export function selectSelection(state: ParleyState): Selection | null {
  const facts = selectFacts(state)
  if (!facts || !rules) return null
  const { view: { filter }, searcher, answer } = state
  return facts.events.columns ? rules.largeSelection(facts, filter, answer) : rules.selectionOf(facts, filter, searcher)
}

/** What is below what in the facts at hand; nothing is while they are on their way. */
export function selectIsBelow(state: ParleyState): { readonly actor: IsBelow; readonly place: IsBelow } {
  const facts = selectFacts(state)
  return facts && rules ? rules.belowOf(facts) : { actor: flat, place: flat }
}
