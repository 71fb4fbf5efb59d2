import { readArticleTitles, type ArticleTitle } from '../domain/articleTitles'
import { fetchJson, type Loaded } from './json'
import { Reader } from './source'

const reader = new Reader()

/** Titles of all articles of a dataset that is part of the site, from its bundle; kept once they are here. */
export const fetchArticleTitles = (base: string, dataset: string, read: typeof fetchJson = fetchJson): Promise<Loaded<readonly ArticleTitle[]>> =>
  reader.once(`${base} ${dataset}`, async () => {
    const file = `${dataset}.json`
    const json = await read(`${base}${dataset}/data/${file}`, file)
    return json.ok ? { ok: true, value: readArticleTitles(json.value) } : json
  })
