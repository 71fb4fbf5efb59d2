import { isRecord, isText, listOf, textsOf } from './columns'
import { fail, ok, type Result } from './result'

/** The texts of one event, by the fields that count differently; names in all languages and with all aliases. */
export interface SearchDocument {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly summary: string
  readonly claims: readonly string[]
  /** Participants and whom the claims are attributed to. */
  readonly actors: readonly string[]
  /** The place and those it lies in. */
  readonly places: readonly string[]
  readonly publishers: readonly string[]
  /** Bodies and states that the participants belonged to. */
  readonly above: readonly string[]
}

/** Reads data/search.json; a document that cannot be read is left out: its event is still in the list. */
export function readSearchDocuments(json: unknown): Result<readonly SearchDocument[]> {
  if (!Array.isArray(json)) {
    return fail({ severity: 'error', path: '', message: 'The texts to search in cannot be read.', hint: 'Load the page again; everything else works without them.' })
  }
  const text = (value: unknown): string => (isText(value) ? value : '')
  return ok(
    listOf(json).flatMap((item): SearchDocument[] => {
      if (!isRecord(item) || !isText(item['id'])) return []
      return [{
        id: item['id'], title: text(item['title']), short: text(item['short']), summary: text(item['summary']), claims: textsOf(item['claims']),
        actors: textsOf(item['actors']), places: textsOf(item['places']), publishers: textsOf(item['publishers']), above: textsOf(item['above']),
      }]
    }),
  )
}
