import { keptAt, keptCopy, SAVED_CACHE } from './offlineFiles'

/** What the page asks of the service worker and of the copies it keeps. Where a browser has neither, nothing happens. */

/** Registers the service worker; `onCopy`: what is on screen is a copy, made when (ms; null: not told). */
export async function startOffline(base: string, onCopy: (ofMs: number | null) => void): Promise<void> {
  const workers = serviceWorkers()
  if (!workers) return
  workers.addEventListener('message', ({ data }: MessageEvent<{ parley?: unknown; of?: unknown } | null>) => {
    if (data?.parley === 'copy') onCopy(typeof data.of === 'number' ? data.of : null)
  })
  workers.startMessages()
  workers.controller?.postMessage({ parley: 'copy?' })
  // Refused (private window, http) or gone from the server: the site goes on without.
  const registration = await workers.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' }).catch(() => null)
  if (!registration || workers.controller) return
  // The first visit: what the page asked for passed the worker by.
  const { active } = await workers.ready
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  active?.postMessage({ parley: 'keep', addresses: [location.href, ...asked] })
}

function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : null
  } catch {
    return null
  }
}

/** The files of a dataset that make it readable offline, below its folder of data. */
export interface OfflineList {
  readonly revision: string
  readonly updated: string
  readonly bytes: number
  readonly files: readonly string[]
}

const isList = (json: unknown): json is OfflineList => {
  const list = json as Partial<OfflineList> | null
  return typeof list?.bytes === 'number' && typeof list.revision === 'string' && Array.isArray(list.files) && list.files.every((file) => typeof file === 'string')
}

/** null: this browser keeps no copies, or the dataset has no list (it is too large). */
export async function offlineList(base: string, dataset: string): Promise<OfflineList | null> {
  if (!('caches' in globalThis)) return null
  const response = await fetch(`${base}${dataset}/data/offline.json`).catch(() => null)
  const json: unknown = response?.ok ? await response.json().catch(() => null) : null
  return isList(json) ? json : null
}

/** Keeps every file of the list, and the page itself; `onProgress` after each. Throws what the browser says when it has no room. */
export async function saveOffline(base: string, dataset: string, { files }: OfflineList, onProgress: (done: number, of: number) => void): Promise<void> {
  const cache = await caches.open(SAVED_CACHE)
  const root = new URL(base, location.href).href
  const list = `${root}${dataset}/data/offline.json`
  const waiting = [`${root}${dataset}/`, ...files.map((file) => root + file)]
  const of = waiting.length
  let done = 0
  await cache.delete(list)
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const response = await fetch(next, { cache: 'no-cache' })
      if (!response.ok) throw new Error(`${next}: ${response.status}`)
      await cache.put(next, keptCopy(response, Date.now()))
      onProgress((done += 1), of)
    }
  }
  await Promise.all([one(), one(), one(), one()])
  waiting.push(list)
  await one()
}

/** When the dataset was saved (ms); null: it was not. The list is saved last, so that half a copy is none. */
export async function savedAt(base: string, dataset: string): Promise<number | null> {
  if (!('caches' in globalThis) || !(await caches.has(SAVED_CACHE))) return null
  const kept = await (await caches.open(SAVED_CACHE)).match(new URL(`${base}${dataset}/data/offline.json`, location.href).href)
  return kept ? keptAt(kept) : null
}

export async function removeSaved(): Promise<void> {
  await caches.delete(SAVED_CACHE)
}
