import { fetchEvidence } from '../load/evidenceFile'
import type { Actions } from '../store/actions'
import type { ParleyStore } from '../store/store'

/** Fetches what was published when, and the code that rewinds (with that of the timeline, which draws the strip), once a date is in the view; gives back how to ask for it before. */
export function rewindWhenAsked(store: ParleyStore, actions: Actions, base: string): () => void {
  let isUnderWay = false
  const load = async () => {
    const { dataset, data } = store.getState().view
    if (isUnderWay || store.getState().rewind.status === 'ready') return
    // A dataset that is not part of the site is one file, without what was published when.
    if (data !== null) return actions.setRewind({ status: 'failed', failure: { kind: 'other-format', file: data, detail: '' } })
    isUnderWay = true
    const [code, json] = await Promise.all([import('./app/Explorer').catch(() => null), fetchEvidence(base, dataset)])
    isUnderWay = false
    if (!code) return actions.setRewind({ status: 'failed', failure: { kind: 'unreachable', file: 'Explorer.js', detail: '' } })
    if (!json.ok) return actions.setRewind({ status: 'failed', failure: json.failure })
    const rewind = code.createRewind(json.value)
    actions.setRewind(rewind.ok ? { status: 'ready', rewind: rewind.value } : { status: 'failed', failure: { kind: 'other-format', file: 'evidence.json', detail: rewind.problem.message } })
  }
  const look = () => { if (store.getState().view.asOf !== null && store.getState().rewind.status === 'waiting') void load() }
  look()
  store.subscribe(look)
  return () => void load()
}
