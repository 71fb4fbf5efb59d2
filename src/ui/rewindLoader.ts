import type { Source } from '../load/source'
import type { Actions } from '../store/actions'
import type { ParleyStore } from '../store/store'

/**
 * Fetches what was published when, and the code that rewinds (with that of the timeline, which draws the strip), once a
 * date is in the view; gives back how to ask for it before.
 */
export function rewindWhenAsked(store: ParleyStore, actions: Actions, source: Source): () => void {
  let isUnderWay = false
  const load = async () => {
    if (isUnderWay || store.getState().rewind.status === 'ready') return
    isUnderWay = true
    const code = await import('./app/Explorer').catch(() => null)
    actions.setRewind((await code?.fetchRewind(source)) ?? { status: 'failed', failure: { kind: 'unreachable', file: 'Explorer.js', detail: '' } })
    isUnderWay = false
  }
  const look = () => { if (store.getState().view.asOf !== null && store.getState().rewind.status === 'waiting') void load() }
  look()
  store.subscribe(look)
  return () => void load()
}
