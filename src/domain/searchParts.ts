import { isCount, ownValue } from './columns'
import type { SearchDocument } from './searchDocuments'
import { SPLIT_FROM, type PartFile } from './splitSummaries'

/** About ten megabytes at three bytes a character. */
const CHARACTERS_A_PART = 3_000_000

export const searchFile = (part: number): string => `search/${part}.json`

/** data/search.json: the documents themselves, or of a large dataset the number of parts they stand in. */
export function* searchFiles(documents: Iterable<SearchDocument>, count: number): Generator<PartFile> {
  if (count < SPLIT_FROM) {
    yield { file: 'search.json', json: [...documents] }
    return
  }
  let parts = 0
  let characters = 0
  let open: SearchDocument[] = []
  for (const document of documents) {
    open.push(document)
    characters += JSON.stringify(document).length
    if (characters < CHARACTERS_A_PART) continue
    yield { file: searchFile(parts), json: open }
    parts += 1
    characters = 0
    open = []
  }
  if (open.length > 0) yield { file: searchFile(parts++), json: open }
  yield { file: 'search.json', json: { format: 'parley-search', parts } }
}

/** Number of parts that a search.json names; null where it holds the documents itself. */
export function searchPartCount(json: unknown): number | null {
  const parts = ownValue(json, 'parts')
  return isCount(parts) ? Math.min(parts, 10_000) : null
}
