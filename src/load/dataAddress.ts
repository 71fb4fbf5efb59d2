/** What `?data=` leads to: a folder of files, or one file. */
export type DataPlace =
  | { readonly kind: 'folder' | 'file'; readonly address: string }
  /** Another site, which the publisher of this one has not named. */
  | { readonly kind: 'refused'; readonly origin: string }

/** `origins`: other sites that may be read, by origin. `data` is seen from the site's root. */
export function dataPlace(data: string, root: string, origins: readonly string[]): DataPlace {
  let url: URL
  try {
    url = new URL(data, root)
  } catch {
    return { kind: 'refused', origin: data }
  }
  const own = new URL(root).origin
  if (!/^https?:$/.test(url.protocol) || (url.origin !== own && !origins.includes(url.origin))) return { kind: 'refused', origin: url.origin === 'null' ? data : url.origin }
  url.hash = ''
  if (!url.pathname.endsWith('/')) return { kind: 'file', address: url.href }
  url.search = ''
  return { kind: 'folder', address: url.pathname.endsWith('/data/') ? url.href : `${url.href}data/` }
}
