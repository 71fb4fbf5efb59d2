import { describe, expect, test } from 'vitest'
import { createAddress, siteBase, type AddressHost } from './address'

/** A window at an address, as far as createAddress needs one. */
function aHost(href: string) {
  let url = new URL(href)
  const listeners = new Set<() => void>()
  const write = (_state: unknown, _title: string, to?: string | URL | null) => {
    const next = new URL(to ?? '', url)
    if (next.origin !== url.origin) throw new DOMException('another origin', 'SecurityError')
    url = next
  }
  const host: AddressHost = {
    get location() { return url },
    history: { pushState: write, replaceState: write },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
  return { host, href: () => url.href, back: (to: string) => { url = new URL(to); listeners.forEach((tell) => tell()) } }
}

describe('siteBase', () => {
  test.each([
    ['https://example.org/assets/main-abc123.js', '/'],
    ['https://example.org/x/y/assets/main-abc123.js', '/x/y/'],
    ['http://localhost:5173/src/main.tsx?t=1', '/'],
    ['not an address', '/'],
    ['', '/'],
  ])('of %j is %j', (script, base) => {
    expect(siteBase(script)).toBe(base)
  })
})

describe('createAddress', () => {
  test.each([
    ['https://example.org/', '/', ''],
    ['https://example.org/us-russia/?q=a#b', '/', 'us-russia/?q=a#b'],
    ['https://example.org/x/y/us-russia/events/a-b/?actor=russia#length', '/x/y/', 'us-russia/events/a-b/?actor=russia#length'],
    ['https://example.org/x/y', '/x/y/', ''],
    ['https://example.org/x/y?q=a', '/x/y/', '?q=a'],
    ['https://example.org/elsewhere/us-russia/', '/x/y/', 'elsewhere/us-russia/'],
  ])('%s below %s is %j', (href, base, expected) => {
    expect(createAddress(aHost(href).host, base).read()).toBe(expected)
  })

  test('writes below the base, and reads back what it wrote', () => {
    const { host, href } = aHost('https://example.org/x/y/')
    const address = createAddress(host, '/x/y/')
    address.push('us-russia/events/a-b/?q=1#c')
    expect(href()).toBe('https://example.org/x/y/us-russia/events/a-b/?q=1#c')
    expect(address.read()).toBe('us-russia/events/a-b/?q=1#c')
    address.replace('')
    expect(href()).toBe('https://example.org/x/y/')
  })

  test('an address that looks like another host stays on this one', () => {
    const { host, href } = aHost('https://example.org/')
    createAddress(host, '/').push('//evil.example/x')
    expect(href()).toBe('https://example.org/evil.example/x')
  })

  test('a refused write does not throw', () => {
    const { host } = aHost('https://example.org/')
    const refuse = () => { throw new DOMException('too often', 'SecurityError') }
    const address = createAddress({ ...host, location: host.location, history: { pushState: refuse, replaceState: refuse } }, '/')
    expect(() => { address.push('a'); address.replace('b') }).not.toThrow()
  })

  test('tells the address after Back until stopped', () => {
    const { host, back } = aHost('https://example.org/x/')
    const told: string[] = []
    const stop = createAddress(host, '/x/').onBack((text) => told.push(text))
    back('https://example.org/x/us-russia/#a')
    stop()
    back('https://example.org/x/')
    expect(told).toEqual(['us-russia/#a'])
  })
})
