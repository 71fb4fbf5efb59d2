import { buffersOf, layOutRows } from './columns'
import { joinParts, type LayoutPart } from './layoutParts'

interface Thread {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<LayoutPart>) => void): void
}

/** The thread in which a large dataset is laid out: one question in parts, one answer, whose arrays are handed over. */
const thread = globalThis as unknown as Thread
const parts: LayoutPart[] = []
thread.addEventListener('message', ({ data }) => {
  parts.push(data)
  const input = joinParts(parts)
  if (!input) return
  const placement = layOutRows(input)
  thread.postMessage(placement, buffersOf(placement))
})
