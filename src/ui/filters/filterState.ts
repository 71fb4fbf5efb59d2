import type { Filter } from '../../url/view'
import { useParley, useView } from '../parley'

export interface FilterState {
  readonly filter: Filter
  readonly change: (changes: Partial<Filter>) => void
  readonly reset: () => void
}

/** The filter of the address and the ways to change it. */
export function useFilter(): FilterState {
  const { actions } = useParley()
  const filter = useView((view) => view.filter)
  return { filter, change: (changes) => actions.setFilter(changes), reset: () => actions.resetFilter() }
}

/** Whether anything narrows the set. */
export const isNarrowed = (filter: Filter): boolean =>
  filter.q.trim() !== '' || filter.span !== null || filter.direct || filter.match !== 'any' ||
  [filter.actors, filter.roles, filter.kinds, filter.tracks, filter.places, filter.publishers, filter.support, filter.differ].some((values) => values.length > 0)
