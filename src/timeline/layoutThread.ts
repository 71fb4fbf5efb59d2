import { layOutRows, type LayoutInput, type Placement } from './columns'
import { partsOf, type LayoutPart } from './layoutParts'

/** The part of a Worker that is used. */
export interface LayoutThread {
  postMessage(message: LayoutPart): void
  onmessage: ((event: MessageEvent<Placement>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

const startThread = (): LayoutThread => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module', name: 'layout' })

/**
 * Lays out in a thread of its own, which ends with its answer and keeps no copy of the dataset. Where the browser
 * refuses one, this thread does the work. `signal`: nobody waits any more.
 */
export function layOutAway(input: LayoutInput, signal: AbortSignal, start: () => LayoutThread = startThread): Promise<Placement> {
  return new Promise((resolve, reject) => {
    let thread: LayoutThread
    try {
      thread = start()
    } catch {
      resolve(layOutRows(input))
      return
    }
    const end = () => { thread.terminate(); signal.removeEventListener('abort', end) }
    signal.addEventListener('abort', end)
    thread.onmessage = ({ data }) => { end(); resolve(data) }
    thread.onerror = (event) => {
      end()
      // A file that did not come has no words; what breaks inside has.
      if (event.message) reject(new Error(event.message))
      else resolve(layOutRows(input))
    }
    void post(thread, input, signal)
  })
}

async function post(thread: LayoutThread, input: LayoutInput, signal: AbortSignal): Promise<void> {
  for (const part of partsOf(input)) {
    if (signal.aborted) return
    thread.postMessage(part)
    // What the reader does meanwhile comes first.
    await new Promise((go) => setTimeout(go))
  }
}
