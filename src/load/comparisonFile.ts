import { fetchJson, type Loaded } from './json'

/** data/compare/<about>.json: what all events of a dataset of the site say of one thing. */
export const fetchComparison = (base: string, dataset: string, about: string, read: typeof fetchJson = fetchJson): Promise<Loaded<unknown>> =>
  read(`${base}${dataset}/data/compare/${about}.json`, `compare/${about}.json`)
