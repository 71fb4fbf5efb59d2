import { isRecord, isText, listOf, ownValue } from './columns'
import { readDetail } from './detailRead'
import type { EventDetail } from './eventDetail'
import { fail, ok, type Result } from './result'

const VERSION = 1

/** What several events say of one thing, by id of the event. */
export interface ComparedDetails {
  readonly details: ReadonlyMap<string, EventDetail>
  /** Ids of events that could not be read: of them nothing is known, not even that nothing is said. */
  readonly unreadable: ReadonlySet<string>
}

/** Reads data/compare/<about>.json; one bad event never sinks the others. */
export function readComparison(json: unknown): Result<ComparedDetails> {
  const refuse = (message: string) => fail({ severity: 'error', path: '', message, hint: 'Reload the page.' })
  if (!isRecord(json) || ownValue(json, 'format') !== 'parley-comparison') return refuse('This file is no comparison.')
  const version = ownValue(json, 'schemaVersion')
  if (typeof version === 'number' && version > VERSION) return refuse('This file was written for a newer version of the page.')
  const details = new Map<string, EventDetail>()
  const unreadable = new Set<string>()
  for (const event of listOf(ownValue(json, 'events'))) {
    const detail = readDetail(event)
    if (detail.ok) details.set(detail.value.event.id, detail.value)
    else unreadable.add(idOf(event) ?? `#${unreadable.size}`)
  }
  return ok({ details, unreadable })
}

const idOf = (json: unknown): string | null => { const id = ownValue(ownValue(json, 'event'), 'id'); return isText(id) ? id : null }
