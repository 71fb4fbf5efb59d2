import type { Loaded } from './json'
import { fetchBytes, parseJsonBytes } from './json'
import { dataPlace } from './dataAddress'
import { createFolderSource, decodeWith, Reader, type Source } from './source'
import type { OpenBundle } from './bundle'

/** A dataset that is not part of the site: a folder as the build writes it, or one bundle (docs/data-format.md). */
export function createForeignSource(data: string, root: string, origins: readonly string[], read: typeof fetchBytes = fetchBytes): Source {
  const place = dataPlace(data, root, origins)
  if (place.kind === 'folder') return createFolderSource(place.address, read)
  if (place.kind === 'refused') {
    const refused = async (): Promise<Loaded<never>> => ({ ok: false, failure: { kind: 'other-site', file: data, detail: place.origin } })
    return { open: refused, event: refused, searchDocuments: refused, evidence: refused }
  }
  return createBundleSource(place.address, read)
}

function createBundleSource(address: string, read: typeof fetchBytes): Source {
  const reader = new Reader()
  const file = address.slice(address.lastIndexOf('/') + 1)
  const code = () => import('./bundle').catch(() => null)
  /** As it was read, where there is something in it to be shown to who mends it. */
  let mistaken: Uint8Array | null = null
  const bundle = (): Promise<Loaded<OpenBundle>> => reader.once('bundle', async () => {
    const [bytes, opener] = await Promise.all([read(address, file), code()])
    const opened = await decodeWith(bytes.ok ? parseJsonBytes(bytes.value, file) : bytes, file,
      (json) => opener?.openBundle(json) ?? { ok: false, problem: { message: 'A part of this version of the site could not be loaded.' } })
    mistaken = bytes.ok && opened.ok && opened.value.facts.problems.length > 0 ? bytes.value : null
    return opened
  })
  const from = async <T>(make: (opened: OpenBundle, opener: NonNullable<Awaited<ReturnType<typeof code>>>) => T | null): Promise<Loaded<T>> => {
    const [opened, opener] = await Promise.all([bundle(), code()])
    if (!opened.ok) return opened
    const made = opener && make(opened.value, opener)
    return made === null ? { ok: false, failure: { kind: 'other-format', file, detail: 'It holds no such event.' } } : { ok: true, value: made }
  }
  return {
    open: () => from(({ facts }) => facts),
    event: (id) => from((opened, { detailFrom }) => detailFrom(opened, id)),
    searchDocuments: () => from((opened, { documentsFrom }) => documentsFrom(opened)),
    evidence: () => from((opened, { evidenceFrom }) => evidenceFrom(opened)),
    original: async () => {
      await bundle()
      return mistaken ? { ok: true, value: { name: file, text: new TextDecoder().decode(mistaken) } } : { ok: false, failure: { kind: 'empty', file, detail: '' } }
    },
  }
}
