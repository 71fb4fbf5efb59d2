import { isRecord } from './columns'

/** What a JSON value must look like, as far as drawing it needs: enough that no later step meets another type. */
export type JsonShape =
  | 'text' | 'number' | 'flag' | 'text or number' | 'text or null'
  | { readonly list: JsonShape }
  | { readonly eachValue: JsonShape }
  | { readonly or: null; readonly shape: JsonShape }
  | { readonly required: Fields; readonly optional?: Fields }
type Fields = Readonly<Record<string, JsonShape>>

/** Path of the first place that does not fit, with what should be there; null where all fits. */
export function misfit(json: unknown, shape: JsonShape, path = ''): { readonly path: string; readonly expected: string } | null {
  if (typeof shape === 'string') return fitsWord(json, shape) ? null : { path, expected: shape }
  if ('or' in shape) return json === null ? null : misfit(json, shape.shape, path)
  if ('list' in shape) {
    if (!Array.isArray(json)) return { path, expected: 'list' }
    return first(json.entries(), ([i, item]) => misfit(item, shape.list, `${path}[${i}]`))
  }
  if (!isRecord(json)) return { path, expected: 'record' }
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`)
  if ('eachValue' in shape) return first(Object.entries(json), ([key, value]) => misfit(value, shape.eachValue, inside(key)))
  const own = (key: string): unknown => (Object.hasOwn(json, key) ? json[key] : undefined)
  return (
    first(Object.entries(shape.required), ([key, field]) => misfit(own(key), field, inside(key))) ??
    first(Object.entries(shape.optional ?? {}), ([key, field]) => (own(key) === undefined ? null : misfit(own(key), field, inside(key))))
  )
}

function first<T, R>(items: Iterable<T>, find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}

function fitsWord(json: unknown, word: Extract<JsonShape, string>): boolean {
  switch (word) {
    case 'text': return typeof json === 'string'
    case 'number': return typeof json === 'number'
    case 'flag': return typeof json === 'boolean'
    case 'text or number': return typeof json === 'string' || typeof json === 'number'
    case 'text or null': return typeof json === 'string' || json === null
  }
}
