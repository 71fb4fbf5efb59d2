import { buffersOf, layOutRows, type LayoutInput } from './columns'

interface Thread {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<LayoutInput>) => void): void
}

/** The thread in which a large dataset is laid out: one question, one answer, whose arrays are handed over. */
const thread = globalThis as unknown as Thread
thread.addEventListener('message', ({ data }) => {
  const placement = layOutRows(data)
  thread.postMessage(placement, buffersOf(placement))
})
