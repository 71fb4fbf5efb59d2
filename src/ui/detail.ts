import { useEffect, useState } from 'react'
import type { EventDetail } from '../domain/eventDetail'
import type { LoadFailure } from '../load/json'
import { useParley, useParleyState, useRewound, useView } from './parley'

/** The event that the page itself carries, if it does: a shared link shows its article before the dataset arrives. */
export function embeddedDetail(scope: Document = document): EventDetail | null {
  const block = scope.getElementById('event-data')
  if (!block?.textContent) return null
  try {
    // Written by the same build as this script: what it holds is not checked again, so that the code that checks comes later.
    const detail = JSON.parse(block.textContent) as EventDetail | null
    return typeof detail?.event?.id === 'string' ? detail : null
  } catch {
    return null
  }
}

const known = new Map<string, EventDetail>()
export const keepDetail = (detail: EventDetail): void => void known.set(detail.event.id, detail)

interface State { readonly id: string | null; readonly detail: EventDetail | null; readonly failure: LoadFailure | null }

/** Claims and articles of an event (null: of none), looking back those known by then; the last request wins, and a failure can be tried again. */
export function useDetail(id: string | null): { detail: EventDetail | null; failure: LoadFailure | null; retry: () => void } {
  const { source } = useParley()
  const isLatest = useView((view) => view.asOf === null)
  const rewound = useRewound()
  const rewind = useParleyState((whole) => whole.rewind)
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<State>({ id, detail: known.get(id ?? '') ?? null, failure: null })
  const current = state.id === id ? state : { id, detail: known.get(id ?? '') ?? null, failure: null }
  const ready = current.detail !== null

  useEffect(() => {
    if (ready || id === null) return
    let wanted = true
    void source.event(id).then((result) => {
      if (!wanted) return
      if (result.ok) keepDetail(result.value)
      // A file that holds another event than its name says is not shown under this one's address.
      if (result.ok && result.value.event.id !== id && !result.value.event.aliases.includes(id)) {
        setState({ id, detail: null, failure: { kind: 'other-format', file: `events/${id}.json`, detail: '' } })
        return
      }
      setState(result.ok ? { id, detail: result.value, failure: null } : { id, detail: null, failure: result.failure })
    })
    return () => { wanted = false }
  }, [id, source, attempt, ready])

  const rewoundDetail = current.detail && rewound && rewind.status === 'ready' ? rewind.rewind.detail(current.detail, rewound) : null
  return { detail: isLatest ? current.detail : rewoundDetail, failure: current.failure, retry: () => setAttempt((n) => n + 1) }
}
