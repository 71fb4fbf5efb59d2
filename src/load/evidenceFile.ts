import { fetchJson, type Loaded } from './json'

/** data/evidence.json: who published what when, as it was written; the code that reads it comes with it. */
export const fetchEvidence = (base: string, dataset: string, read: typeof fetchJson = fetchJson): Promise<Loaded<unknown>> => read(`${base}${dataset}/data/evidence.json`, 'evidence.json')
