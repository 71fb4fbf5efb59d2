import { useEffect, useMemo, useState } from 'react'
import { readComparison } from '../../domain/comparisonRead'
import type { EventDetail } from '../../domain/eventDetail'
import type { About } from '../../domain/model'
import { fetchComparison } from '../../load/comparisonFile'
import type { Loaded, LoadFailure } from '../../load/json'
import type { Source } from '../../load/source'
import { useDatasetName, useParley, useParleyState, useRewound, useView } from '../parley'

/** Claims of events by id, as they came: of the latest date. */
export interface Accounts {
  readonly details: ReadonlyMap<string, EventDetail>
  /** Ids of events that did not come or could not be read. */
  readonly unreadable: ReadonlySet<string>
}

/** Where each event is a file of its own: so many at once at most, and so many on their way. */
export const MOST_BY_EVENT = 200
const AT_ONCE = 8

async function accountsOfSite(base: string, dataset: string, about: About): Promise<Loaded<Accounts>> {
  const json = await fetchComparison(base, dataset, about)
  if (!json.ok) return json
  const read = readComparison(json.value)
  return read.ok ? read : { ok: false, failure: { kind: 'other-format', file: `compare/${about}.json`, detail: read.problem.message } }
}

/** Of a large dataset, or of one that is not part of the site: each event by its id. */
export async function accountsByEvent(source: Pick<Source, 'event'>, ids: readonly string[]): Promise<Loaded<Accounts>> {
  const details = new Map<string, EventDetail>()
  let failed: LoadFailure | null = null
  const unreadable = new Set<string>()
  const waiting = ids.values()
  const work = async () => {
    for (const id of waiting) {
      const detail = await source.event(id)
      if (detail.ok) details.set(id, detail.value)
      else {
        failed = detail.failure
        unreadable.add(id)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failed !== null && details.size === 0 ? { ok: false, failure: failed } : { ok: true, value: { details, unreadable } }
}

interface State { readonly key: string; readonly result: Loaded<Accounts> }
const kept = new Map<string, Accounts>()

/** What the events say of one thing; `ids`: null where the dataset has a file for all of its events. */
export function useAccounts(about: About, ids: readonly string[] | null): { readonly accounts: Accounts | null; readonly failure: LoadFailure | null; readonly retry: () => void } {
  const { source, base } = useParley()
  const { dataset, data } = useDatasetName()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<State | null>(null)
  const key = JSON.stringify([dataset, data, ids === null ? about : ids])
  const known = kept.get(key)
  useEffect(() => {
    if (kept.has(key)) return
    let isWanted = true
    void (ids === null ? accountsOfSite(base, dataset, about) : accountsByEvent(source, ids)).then((result) => {
      if (result.ok && result.value.unreadable.size === 0) kept.set(key, result.value)
      if (isWanted) setState({ key, result })
    })
    return () => { isWanted = false }
    // The key stands for the dataset, the topic and the ids.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, attempt])
  const result = state?.key === key ? state.result : null
  return { accounts: known ?? (result?.ok ? result.value : null), failure: result && !result.ok ? result.failure : null, retry: () => { setState(null); setAttempt((n) => n + 1) } }
}

/** The same as known on the date in the view; nothing until what that needs is there. */
export function useKnownDetail(): (detail: EventDetail) => EventDetail | null {
  const isLatest = useView((view) => view.asOf === null)
  const rewound = useRewound()
  const rewind = useParleyState((state) => state.rewind)
  return useMemo(() => (detail) => {
    if (isLatest) return detail
    return rewound && rewind.status === 'ready' ? rewind.rewind.detail(detail, rewound) : null
  }, [isLatest, rewound, rewind])
}
