import type { LayoutInput } from './columns'

/** One array of what is laid out, or, at last, all that is none. */
export type LayoutPart = { readonly of: 'rows' | 'places'; readonly name: string; readonly values: ArrayBufferView } | { readonly rest: LayoutInput }

/** The arrays one by one: each is copied when it is posted, and a million events at once would hold up the page. */
export function* partsOf(input: LayoutInput): Generator<LayoutPart> {
  const rest: Record<string, unknown> = { ...input }
  for (const of of ['rows', 'places'] as const) {
    const others: Record<string, unknown> = {}
    for (const [name, values] of Object.entries(input[of])) {
      if (ArrayBuffer.isView(values)) yield { of, name, values }
      else others[name] = values
    }
    rest[of] = others
  }
  yield { rest: rest as unknown as LayoutInput }
}

/** The input once all has come, else null. */
export function joinParts(parts: readonly LayoutPart[]): LayoutInput | null {
  const last = parts.at(-1)
  if (!last || !('rest' in last)) return null
  const joined = { ...last.rest, rows: { ...last.rest.rows }, places: { ...last.rest.places } }
  for (const part of parts) if ('of' in part) Object.assign(joined[part.of], { [part.name]: part.values })
  return joined
}
