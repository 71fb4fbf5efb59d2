import { isRecord, listOf, ownValue } from './columns'
import type { RawFile } from './parse'

/** The files that a dataset in one file was put together from; their names are those of problems. What is no bundle has none. */
export function bundleFiles(bundle: unknown): readonly RawFile[] {
  if (!isRecord(bundle)) return []
  const each = (folder: string): readonly RawFile[] => listOf(bundle[folder]).map((json, i) => { const id = ownValue(json, 'id'); return { file: `${folder}/${typeof id === 'string' ? id : i}.json`, json } })
  return [
    { file: 'dataset.json', json: bundle['dataset'] },
    ...['actors', 'places', 'publishers'].map((name) => ({ file: `${name}.json`, json: { [name]: listOf(bundle[name]) } })),
    ...each('articles'), ...each('events'),
  ]
}

/** The way to a problem in the bundle itself; `file` is one that it was put together from. */
export function pathInBundle(bundle: unknown, { file = '', path }: { readonly file?: string; readonly path: string }): string {
  const name = file.replace(/\.json$/, '')
  const [folder = '', id] = name.split('/')
  // Lists stand in the bundle as in their files.
  if (id === undefined) return name === 'dataset' ? joined('dataset', path) : path || name
  const at = isRecord(bundle) ? listOf(bundle[folder]).findLastIndex((json, i) => (ownValue(json, 'id') ?? String(i)) === id) : -1
  return at < 0 ? folder : joined(`${folder}[${at}]`, path)
}

const joined = (to: string, path: string): string => (path === '' || path.startsWith('[') ? to + path : `${to}.${path}`)
