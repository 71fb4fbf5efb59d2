import type { LargeQuestions, OnProgress } from './largeDataset'

/** The questions of a large dataset over a message port: asked on one side, answered on the other. */

/** The part of a MessagePort or Worker that is used. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

type Ask = keyof LargeQuestions
interface Question { readonly number: number; readonly ask: Ask; readonly given: unknown }
type Reply =
  | { readonly number: number; readonly progress: readonly [number, number] }
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly broken: string }

/** Answers what comes in at the port. */
export function serveDataset(port: Port, questions: LargeQuestions): void {
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const { number, ask, given } = data
    const reply = (message: Reply, transfer: Transferable[] = []) => port.postMessage(message, transfer)
    const onProgress: OnProgress = (done, of) => reply({ number, progress: [done, of] })
    answerTo(questions, ask, given, onProgress).then(
      (answer) => {
        // Copied here, so that the other side takes the copies over without any work.
        const buffers: Transferable[] = []
        reply({ number, answer: copyOf(answer, buffers) }, buffers)
      },
      (error: unknown) => reply({ number, broken: error instanceof Error ? error.message : String(error) }),
    )
  })
}

async function answerTo(questions: LargeQuestions, ask: Ask, given: unknown, onProgress: OnProgress): Promise<unknown> {
  switch (ask) {
    case 'skeleton': return questions.skeleton(given as Uint8Array)
    case 'facets': return questions.facets(onProgress)
    case 'select': return questions.select(given as Parameters<LargeQuestions['select']>[0])
    case 'totals': return questions.totals()
    case 'knownOn': return questions.knownOn(...(given as Parameters<LargeQuestions['knownOn']>))
    case 'best': return questions.best(...(given as Parameters<LargeQuestions['best']>))
    case 'words': return questions.words(given as readonly number[])
    case 'find': return questions.find(given as string)
  }
}

/** The same with flat arrays copied, whose buffers may then be given away. */
function copyOf(value: unknown, buffers: Transferable[]): unknown {
  if (ArrayBuffer.isView(value)) {
    const copy = (value as Uint8Array).slice()
    buffers.push(copy.buffer)
    return copy
  }
  if (value === null || typeof value !== 'object' || value instanceof Map || value instanceof Set || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part, buffers)]))
}

/** Asks at the port. What breaks on the other side rejects. */
export function connectDataset(port: Port): LargeQuestions {
  const waiting = new Map<number, { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void; readonly onProgress: OnProgress | undefined }>()
  let last = 0
  port.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.number)
    if (!asked) return
    if ('progress' in data) return asked.onProgress?.(...data.progress)
    waiting.delete(data.number)
    if ('broken' in data) asked.reject(new Error(data.broken))
    else asked.resolve(data.answer as never)
  })
  const ask = <A extends Ask>(name: A, given: unknown, transfer: Transferable[] = [], onProgress?: OnProgress): ReturnType<LargeQuestions[A]> => {
    const number = (last += 1)
    const answer = new Promise<never>((resolve, reject) => waiting.set(number, { resolve, reject, onProgress }))
    port.postMessage({ number, ask: name, given } satisfies Question, transfer)
    return answer as unknown as ReturnType<LargeQuestions[A]>
  }
  return {
    skeleton: (bytes) => ask('skeleton', bytes, [bytes.buffer as ArrayBuffer]),
    facets: (onProgress) => ask('facets', null, [], onProgress),
    select: (filter) => ask('select', filter),
    totals: () => ask('totals', null),
    knownOn: (...given) => ask('knownOn', given),
    best: (...given) => ask('best', given),
    words: (rows) => ask('words', rows),
    find: (id) => ask('find', id),
  }
}
