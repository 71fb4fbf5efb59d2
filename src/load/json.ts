/** Why a file could not be had or read. `detail` is for people who mend it: a status, a size in bytes, a place in the text. */
export interface LoadFailure {
  readonly kind: 'unreachable' | 'slow' | 'status' | 'html' | 'empty' | 'truncated' | 'not-json' | 'encoding' | 'too-large' | 'other-format' | 'other-site'
  readonly file: string
  readonly detail: string
}
export type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: LoadFailure }

/** One file larger than this is refused before it is parsed: it would freeze the page. */
const MAX_BYTES = 50 * 1024 * 1024
/** Without an answer for this long a file counts as not coming; the reader gets an error with a way to try again. */
const TIMEOUT_MS = 10_000

const failure = (kind: LoadFailure['kind'], file: string, detail: string): { ok: false; failure: LoadFailure } => ({ ok: false, failure: { kind, file, detail } })

/** Bytes to JSON, telling apart what readers and hosts get wrong: HTML in its place, nothing at all, a cut file, a wrong encoding. */
export function parseJsonBytes(bytes: Uint8Array, file: string): Loaded<unknown> {
  if (bytes.length === 0) return failure('empty', file, '0')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return failure('encoding', file, 'UTF-8')
  }
  if (text.trim() === '') return failure('empty', file, String(bytes.length))
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    if (/^\s*</.test(text)) return failure('html', file, text.trimStart().slice(0, 40))
    const detail = error instanceof Error ? error.message : ''
    return failure(/[\]}]\s*$/.test(text) ? 'not-json' : 'truncated', file, detail)
  }
}

/** The body of a response, given up once it grows over the limit (a compressed body can be far larger than it looks). */
async function readBytes(response: Response, file: string, onChunk: () => void): Promise<Loaded<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    onChunk()
    length += value.length
    if (length > MAX_BYTES) {
      await reader.cancel()
      return failure('too-large', file, String(Math.max(length, Number(response.headers.get('content-length')) || 0)))
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { ok: true, value: bytes }
}

/** Fetches a file; never throws and never waits for ever: it is given up when nothing has come for a while. */
export async function fetchBytes(address: string, file: string, fetchImpl: typeof fetch = fetch): Promise<Loaded<Uint8Array>> {
  const abort = new AbortController()
  let timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  }
  try {
    const response = await fetchImpl(address, { signal: abort.signal, credentials: 'same-origin' })
    if (!response.ok) return failure('status', file, String(response.status))
    return await readBytes(response, file, wait)
  } catch (error) {
    return failure(abort.signal.aborted ? 'slow' : 'unreachable', file, error instanceof Error ? error.message : '')
  } finally {
    clearTimeout(timer)
  }
}

/** The same, read as JSON. */
export async function fetchJson(address: string, file: string, fetchImpl: typeof fetch = fetch): Promise<Loaded<unknown>> {
  const bytes = await fetchBytes(address, file, fetchImpl)
  return bytes.ok ? parseJsonBytes(bytes.value, file) : bytes
}
