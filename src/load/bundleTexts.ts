import { readArticleTitles, type ArticleTitle } from '../domain/articleTitles'
import { readClaimTexts, type ClaimTexts } from '../domain/claimTexts'
import { fetchJson, type Loaded } from './json'
import { Reader } from './source'

/** What is searched in that no smaller file holds. */
export interface BundleTexts {
  readonly articles: readonly ArticleTitle[]
  readonly claims: ClaimTexts
}

const reader = new Reader()

/** Titles of all articles and texts of all claims of a dataset that is part of the site, from its bundle; kept once they are here. */
export const fetchBundleTexts = (base: string, dataset: string, read: typeof fetchJson = fetchJson): Promise<Loaded<BundleTexts>> =>
  reader.once(`${base} ${dataset}`, async () => {
    const file = `${dataset}.json`
    const json = await read(`${base}${dataset}/data/${file}`, file)
    return json.ok ? { ok: true, value: { articles: readArticleTitles(json.value), claims: readClaimTexts(json.value) } } : json
  })
