import { plainView } from './links'
import { NO_FILTER, type Filter, type View } from './view'

/** For tests: the plain home of a dataset, with changes. */
export const aView = ({ filter, ...rest }: Partial<Omit<View, 'filter'>> & { readonly filter?: Partial<Filter> } = {}): View => ({
  ...plainView('us-russia'), ...rest, filter: { ...NO_FILTER, ...filter },
})
