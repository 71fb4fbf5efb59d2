/**
 * What the service worker does with a request: pages and data come from the network as long as it answers, so that
 * nothing stale is shown and no deploy can mix two builds; scripts and styles carry their hash in their name and come
 * from the copy. Only without a network (or a server that fails) the copy of a page or file is shown, and said to be one.
 */

/** Scripts, styles and fonts with a hash in their name: never change. */
export const ASSETS_CACHE = 'parley-assets'
/** Pages and data that were opened. */
export const OPENED_CACHE = 'parley-opened'
/** What the reader asked to keep. */
export const SAVED_CACHE = 'parley-saved'
/** Opened pages and files beyond this many are forgotten, oldest first. */
export const MOST_OPENED = 400
/** A page of which there is a copy waits for the network no longer than this. */
const PATIENCE_MS = 5000

/** The parts of the Cache API that are used. */
export interface Caches {
  open(name: string): Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>
  match(request: string, options?: CacheQueryOptions): Promise<Response | undefined>
}

export interface Answered {
  readonly response: Response
  /** When the copy was made that is shown in place of the file (ms; null: not known); undefined: it is no copy. */
  readonly copyOf?: number | null
}

interface Surroundings {
  readonly caches: Caches
  readonly fetch: (request: Request) => Promise<Response>
  /** Folder of the site, absolute, with a slash at the end. */
  readonly scope: string
  readonly patienceMs?: number
}

/** Same site, below its folder, whole files only. */
export const isOurs = ({ method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>, scope: string): boolean =>
  method === 'GET' && url.startsWith(scope) && !headers.has('range')

const isAsset = (url: string, scope: string) => url.startsWith(`${scope}assets/`)

/** On a static host the query changes nothing, nor does index.html. */
export function fileAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname.replace(/index\.html$/, '')
}

export async function answer(request: Request, around: Surroundings): Promise<Answered> {
  return isAsset(request.url, around.scope) ? { response: await asset(request, around) } : page(request, around)
}

async function asset(request: Request, { caches, fetch }: Surroundings): Promise<Response> {
  const address = fileAddress(request.url)
  const kept = await caches.match(address)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(ASSETS_CACHE)).put(address, response.clone())
  return response
}

async function page(request: Request, around: Surroundings): Promise<Answered> {
  const { caches, fetch, patienceMs = PATIENCE_MS } = around
  const address = fileAddress(request.url)
  const fresh = fetch(request).then(async (response) => {
    // A redirect (a slash at the end) is the browser's to follow; kept is what answers.
    if (response.ok && response.type === 'basic' && !response.redirected) await keepOpened(caches, address, keptCopy(response.clone(), Date.now()))
    return response
  })
  fresh.catch(() => undefined)
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))
  const first = await Promise.race([fresh, late]).catch(() => null)
  if (first && first.status < 500) return { response: first }
  const kept = await caches.match(address)
  if (kept) return { response: kept, copyOf: keptAt(kept) }
  const other = await elsewhere(request, around)
  if (other) return { response: other }
  // Nothing is kept: the answer is the network's own, or its failure.
  return { response: first ?? (await fresh) }
}

const KEPT_AT = 'parley-kept-at'

/** A copy to keep, which knows when it was made. */
export function keptCopy(response: Response, nowMs: number): Response {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, String(nowMs))
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

/** When the copy was made (ms); null where it does not say. */
export function keptAt(response: Response): number | null {
  const at = Number(response.headers.get(KEPT_AT) ?? NaN)
  return Number.isFinite(at) ? at : null
}

async function keepOpened(caches: Caches, address: string, response: Response): Promise<void> {
  const opened = await caches.open(OPENED_CACHE)
  // Written anew, so that what was used last stands last.
  await opened.delete(address)
  await opened.put(address, response)
  const keys = await opened.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_OPENED))) await opened.delete(old)
}

/** Of a page that was never opened: the dataset's own page shows the same event, if that one is kept. */
async function elsewhere({ url, mode }: Request, { caches, scope }: Surroundings): Promise<Response | null> {
  if (mode !== 'navigate') return null
  const { pathname, search } = new URL(url)
  const [dataset, folder, id, rest] = pathname.slice(new URL(scope).pathname.length).split('/')
  if (!dataset || !(await caches.match(`${scope}${dataset}/`))) return null
  if (folder !== 'events' || !id || rest) return null
  return Response.redirect(`${scope}${dataset}/?event=${id}${search.replace(/^\?/, '&')}`, 302)
}
