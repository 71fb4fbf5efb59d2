import { answer, ASSETS_CACHE, isOurs, OPENED_CACHE, SAVED_CACHE } from './load/offlineFiles'

/**
 * The service worker: keeps the site readable without a network. What it does with a request stands in
 * load/offlineFiles.ts; here are only its events. Built by itself into sw.js (scripts/build.mjs).
 */

/** Scripts and styles of this build, below the site's folder; the plot's own come once it is drawn. */
declare const __SHELL__: readonly string[]
/** Those of this build and of the ones before it that are still served. */
declare const __ASSETS__: readonly string[]
/** The publisher has switched offline copies off: everything is given up in one visit. */
declare const __IS_OFF__: boolean

interface LateEvent extends Event { waitUntil(done: Promise<unknown>): void }
interface RequestEvent extends LateEvent { readonly request: Request; readonly clientId: string; readonly resultingClientId: string; respondWith(response: Promise<Response>): void }
interface Scope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim(): Promise<void>; get(id: string): Promise<{ postMessage(message: unknown): void } | undefined> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent & LateEvent) => void): void
}
const worker = self as unknown as Scope

/** Which copy a page shows, by client; forgotten when the browser puts the worker to sleep, as the page is by then told. */
const copies = new Map<string, number | null>()

async function keepShell(): Promise<void> {
  const cache = await caches.open(ASSETS_CACHE)
  const { scope } = worker.registration
  // One by one: a file that does not come keeps none of the others away.
  await Promise.all(__SHELL__.map(async (file) => {
    if (await caches.match(scope + file)) return
    await cache.add(scope + file).catch(() => undefined)
  }))
}

async function forgetOldAssets(): Promise<void> {
  const { scope } = worker.registration
  const alive = new Set(__ASSETS__.map((file) => scope + file))
  const cache = await caches.open(ASSETS_CACHE)
  for (const request of await cache.keys()) if (request.url.startsWith(scope) && !alive.has(request.url)) await cache.delete(request)
}

async function giveUp(): Promise<void> {
  for (const name of [ASSETS_CACHE, OPENED_CACHE, SAVED_CACHE]) await caches.delete(name)
  await worker.registration.unregister()
}

worker.addEventListener('install', (event) => event.waitUntil(__IS_OFF__ ? worker.skipWaiting() : Promise.all([worker.skipWaiting(), keepShell()])))
worker.addEventListener('activate', (event) => event.waitUntil(__IS_OFF__ ? giveUp() : Promise.all([worker.clients.claim(), forgetOldAssets()])))

if (!__IS_OFF__) {
  worker.addEventListener('fetch', (event) => {
    const { request } = event
    if (!isOurs(request, worker.registration.scope)) return
    event.respondWith(answer(request, { caches, fetch: (asked) => fetch(asked), scope: worker.registration.scope }).then(({ response, copyOf }) => {
      if (copyOf !== undefined) event.waitUntil(tell(event.resultingClientId || event.clientId, copyOf))
      return response
    }))
  })

  worker.addEventListener('message', (event) => {
    const { source } = event
    const data = event.data as { readonly parley?: unknown; readonly addresses?: readonly string[] } | null
    if (data?.parley === 'keep' && Array.isArray(data.addresses)) event.waitUntil(keep(data.addresses))
    if (source && 'id' in source && data?.parley === 'copy?') {
      const copyOf = copies.get(String(source.id))
      if (copyOf !== undefined) source.postMessage({ parley: 'copy', of: copyOf })
    }
  })
}

async function keep(addresses: readonly string[]): Promise<void> {
  const { scope } = worker.registration
  for (const address of addresses) {
    const request = new Request(address)
    if (isOurs(request, scope)) await answer(request, { caches, fetch: (asked) => fetch(asked), scope }).catch(() => undefined)
  }
}

async function tell(client: string, copyOf: number | null): Promise<void> {
  // Of several files of a page the oldest copy is named.
  const before = copies.get(client)
  const of = before === undefined || before === null ? copyOf : copyOf === null ? before : Math.min(before, copyOf)
  copies.set(client, of)
  const page = await worker.clients.get(client)
  page?.postMessage({ parley: 'copy', of })
}
