import { describe, expect, test } from 'vitest'
import { answer, fileAddress, isOurs, keptAt, keptCopy, MOST_OPENED, OPENED_CACHE, ASSETS_CACHE } from './offlineFiles'

const SCOPE = 'https://site.example/x/'

/** Caches in memory, in the order in which they were first used. */
function someCaches() {
  const all = new Map<string, Map<string, Response>>()
  const cache = (name: string) => { const there = all.get(name) ?? new Map<string, Response>(); all.set(name, there); return there }
  const addressOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request))
  const caches = {
    match: async (request: string) => [...all.values()].map((each) => each.get(request)).find(Boolean)?.clone(),
    open: async (name: string) => ({
      match: async (request: RequestInfo | URL) => cache(name).get(addressOf(request))?.clone(),
      put: async (request: RequestInfo | URL, response: Response) => void cache(name).set(addressOf(request), response),
      keys: async () => [...cache(name).keys()].map((url) => new Request(url)),
      delete: async (request: RequestInfo | URL) => cache(name).delete(addressOf(request)),
    }),
  }
  return { caches, cache }
}
const basic = (text: string, status = 200) => Object.defineProperty(new Response(text, { status }), 'type', { value: 'basic' })
const down = () => Promise.reject(new TypeError('Failed to fetch'))
const asked = (path: string, mode: RequestMode = 'cors') => Object.defineProperty(new Request(SCOPE + path), 'mode', { value: mode })

describe('which requests are answered', () => {
  test.each([
    ['GET', `${SCOPE}a/`, true], ['GET', 'https://site.example/other/', false], ['GET', 'https://elsewhere.example/x/', false], ['POST', `${SCOPE}a/`, false],
  ])('%s %s: %s', (method, url, expected) => expect(isOurs(new Request(url, { method }), SCOPE)).toBe(expected))

  test('a part of a file is the server’s to give', () => expect(isOurs(new Request(`${SCOPE}a`, { headers: { range: 'bytes=0-9' } }), SCOPE)).toBe(false))
  test('a query changes no file', () => expect([fileAddress(`${SCOPE}a/index.html?b=c#d`), fileAddress(`${SCOPE}a/?b`)]).toEqual([`${SCOPE}a/`, `${SCOPE}a/`]))
})

describe('pages and data', () => {
  test('come from the network while it answers, whatever is kept', async () => {
    const { caches } = someCaches()
    await (await caches.open(OPENED_CACHE)).put(`${SCOPE}a/`, keptCopy(new Response('old'), 5))
    const { response, copyOf } = await answer(asked('a/?q=1'), { caches, scope: SCOPE, fetch: async () => basic('new') })
    expect([await response.text(), copyOf]).toEqual(['new', undefined])
    expect(await (await caches.match(`${SCOPE}a/`))?.text()).toBe('new')
  })

  test.each([['no network', down], ['a server that fails', async () => basic('oops', 503)], ['a network that never answers', () => new Promise<Response>(() => {})]])('with %s: the copy, and of when', async (_, fetch) => {
    const { caches } = someCaches()
    await (await caches.open(OPENED_CACHE)).put(`${SCOPE}a/`, keptCopy(new Response('old'), 1234))
    const { response, copyOf } = await answer(asked('a/'), { caches, scope: SCOPE, fetch, patienceMs: 5 })
    expect([await response.text(), copyOf]).toEqual(['old', 1234])
  })

  test('a missing page is a missing page, and is not kept', async () => {
    const { caches } = someCaches()
    await (await caches.open(OPENED_CACHE)).put(`${SCOPE}a/`, keptCopy(new Response('old'), 1))
    expect((await answer(asked('a/'), { caches, scope: SCOPE, fetch: async () => basic('gone', 404) })).response.status).toBe(404)
    expect(await (await caches.match(`${SCOPE}a/`))?.text()).toBe('old')
  })

  test('without a copy the failure is the network’s own', async () => {
    const { caches } = someCaches()
    await expect(answer(asked('a/'), { caches, scope: SCOPE, fetch: down })).rejects.toThrow('Failed to fetch')
  })

  test('an event never opened is shown by the dataset’s page, if that is kept', async () => {
    const { caches } = someCaches()
    await (await caches.open(OPENED_CACHE)).put(`${SCOPE}talks/`, new Response('all'))
    const { response } = await answer(asked('talks/events/one/?lang=en', 'navigate'), { caches, scope: SCOPE, fetch: down })
    expect([response.status, response.headers.get('location')]).toEqual([302, `${SCOPE}talks/?event=one&lang=en`])
    await expect(answer(asked('talks/articles/one/', 'navigate'), { caches, scope: SCOPE, fetch: down })).rejects.toThrow()
  })

  test('the oldest opened go when there are many', async () => {
    const { caches, cache } = someCaches()
    for (let i = 0; i < MOST_OPENED + 3; i++) await answer(asked(`${i}/`), { caches, scope: SCOPE, fetch: async () => basic('x') })
    await answer(asked('3/'), { caches, scope: SCOPE, fetch: async () => basic('x') })
    const kept = [...cache(OPENED_CACHE).keys()]
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([MOST_OPENED, `${SCOPE}4/`, `${SCOPE}3/`])
  })
})

test('scripts come from the copy, and are kept at their first use', async () => {
  const { caches, cache } = someCaches()
  let fetched = 0
  const around = { caches, scope: SCOPE, fetch: async () => { fetched += 1; return basic('code') } }
  await answer(asked('assets/a-1.js'), around)
  const { response } = await answer(asked('assets/a-1.js'), around)
  expect([fetched, await response.text(), cache(ASSETS_CACHE).size]).toEqual([1, 'code', 1])
})

test('a copy knows when it was made; one from elsewhere does not', () => expect([keptAt(keptCopy(new Response(''), 99)), keptAt(new Response(''))]).toEqual([99, null]))
