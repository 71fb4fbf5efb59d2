/**
 * The browser's history as four verbs, and the one place where the deployment's base path is added and removed: everything
 * else of the app speaks of addresses below the site's root, such as `us-russia/events/<id>/?actor=russia`.
 */
export interface Address {
  read(): string
  push(address: string): void
  replace(address: string): void
  /** Called with the address after the reader went Back or Forward, or to another fragment; gives back how to stop it. */
  onBack(listener: (address: string) => void): () => void
  /** Asked before a step is pushed: true, it has been placed in another way (sheetEntries.ts). */
  placeStep: ((address: string) => boolean) | null
}

/** The part of a Window that is used. */
export interface AddressHost {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>
  readonly history: Pick<History, 'pushState' | 'replaceState'>
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

/** Path of the site's root with a slash at both ends, from the address of the entry script, which lies one folder below it. */
export function siteBase(entryScript: string): string {
  try {
    return new URL('..', entryScript).pathname
  } catch {
    return '/'
  }
}

export function createAddress(host: AddressHost, base: string): Address {
  const below = ({ pathname, search, hash }: AddressHost['location']) => pathBelow(pathname, base) + search + hash
  const write = (how: 'pushState' | 'replaceState', address: string) => {
    try {
      host.history[how](null, '', base + address.replace(/^\/+/, ''))
    } catch {
      // Refused when written too often (Safari: 100 times in 30 seconds) or from a file. The view is shown all the same,
      // and the next write brings the address up to date.
    }
  }
  const verbs: Address = {
    placeStep: null,
    read: () => below(host.location),
    push: (address) => { if (!verbs.placeStep?.(address)) write('pushState', address) },
    replace: (address) => write('replaceState', address),
    onBack: (listener) => {
      const tell = () => listener(below(host.location))
      host.addEventListener('popstate', tell)
      return () => host.removeEventListener('popstate', tell)
    },
  }
  return verbs
}

function pathBelow(pathname: string, base: string): string {
  if (pathname.startsWith(base)) return pathname.slice(base.length)
  return `${pathname}/` === base ? '' : pathname.replace(/^\/+/, '')
}
