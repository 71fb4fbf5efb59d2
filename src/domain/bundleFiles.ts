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
