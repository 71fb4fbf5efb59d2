import { isRecord, listOf, ownValue } from './columns'
import { readDetail } from './detailRead'
import type { EventDetail } from './eventDetail'
import { fail, ok, type Result } from './result'

const VERSION = 1

/** What several events say of one thing, by id of the event. */
export interface ComparedDetails {
  readonly details: ReadonlyMap<string, EventDetail>
  /** How many events could not be read: of them nothing is known, not even that nothing is said. */
  readonly unreadable: number
}

/** Reads data/compare/<about>.json; one bad event never sinks the others. */
export function readComparison(json: unknown): Result<ComparedDetails> {
  const refuse = (message: string) => fail({ severity: 'error', path: '', message, hint: 'Reload the page.' })
  if (!isRecord(json) || ownValue(json, 'format') !== 'parley-comparison') return refuse('This file is no comparison.')
  const version = ownValue(json, 'schemaVersion')
  if (typeof version === 'number' && version > VERSION) return refuse('This file was written for a newer version of the page.')
  const read = listOf(ownValue(json, 'events')).map(readDetail)
  const good = read.flatMap((one) => (one.ok ? [one.value] : []))
  return ok({ details: new Map(good.map((detail) => [detail.event.id, detail])), unreadable: read.length - good.length })
}
