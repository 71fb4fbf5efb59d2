import { encodeView } from '../url/codec'
import { NO_FILTER, type View } from '../url/view'
import { createActions } from './actions'
import type { Address } from './address'
import type { ParleyStore } from './store'

/**
 * Keeps address and view the same. What drifts (the window, typed words) replaces the history entry once it has come to
 * rest; everything else is a step and pushes one. A cold link is left as it is until the reader's first step. Going Back
 * shows a view and writes nothing. It does not decide what a step means for the view; actions do.
 */

/** How long the reader must pause before drift is written. */
export const IDLE_MS = 400

export interface Clock {
  /** Calls once, later; gives back how to call it off. */
  after(ms: number, call: () => void): () => void
}

export const browserClock: Clock = {
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

export interface UrlSync {
  /** Writes drift that is not written yet: before the page is left. */
  flush(): void
  stop(): void
}

/** `readView` decodes an address; the store already shows the view of the present one. */
export function syncUrl(store: ParleyStore, address: Address, readView: (address: string) => View, clock: Clock = browserClock): UrlSync {
  const { showView } = createActions(store)
  /** The view on screen when last looked at. */
  let seen = store.getState().view
  /** What the address bar stands for: that view, or that view before the drift that waits. */
  let written = inWords(seen)
  let callOff: (() => void) | null = null
  let isGoingBack = false

  const cancel = () => {
    callOff?.()
    callOff = null
  }
  const flush = () => {
    if (!callOff) return
    cancel()
    written = inWords(seen)
    address.replace(written.text)
  }
  const followView = () => {
    const { view } = store.getState()
    if (view === seen || isGoingBack) return
    const now = inWords(view)
    if (now.withoutDrift === written.withoutDrift) {
      seen = view
      cancel()
      if (now.text !== written.text) callOff = clock.after(IDLE_MS, flush)
      return
    }
    // The entry that is left keeps its drift, so that Back returns to what was on screen.
    flush()
    seen = view
    written = now
    address.push(now.text)
  }
  const stopStore = store.subscribe(followView)
  const stopBack = address.onBack((text) => {
    // Drift that waited belonged to an entry the reader has already left.
    cancel()
    isGoingBack = true
    try {
      showView(readView(text))
    } finally {
      isGoingBack = false
    }
    seen = store.getState().view
    written = inWords(seen)
  })
  return {
    flush,
    stop: () => {
      cancel()
      stopStore()
      stopBack()
    },
  }
}

const inWords = (view: View) => ({
  text: encodeView(view),
  withoutDrift: encodeView({ ...view, window: null, filter: { ...view.filter, q: NO_FILTER.q } }),
})
