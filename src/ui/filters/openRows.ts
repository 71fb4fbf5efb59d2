import { useState } from 'react'
import { openFor, type FacetTree } from './facetTree'

export interface OpenRows {
  readonly isOpen: (id: string) => boolean
  readonly toggle: (id: string) => void
}

/** Rows the reader opened or closed, and those opened once because something below them was chosen: nothing closes by itself. */
export function useOpenRows(tree: FacetTree, values: readonly string[]): OpenRows {
  const [rows, setRows] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [seen, setSeen] = useState<readonly string[] | null>(null)
  if (seen !== values) {
    setSeen(values)
    const added = openFor(tree, values, values.filter((value) => seen?.includes(value) !== true)).filter((id) => rows.get(id) !== true)
    if (added.length > 0) setRows(new Map([...rows, ...added.map((id) => [id, true] as const)]))
  }
  return {
    isOpen: (id) => rows.get(id) ?? false,
    toggle: (id) => setRows(new Map([...rows, [id, !(rows.get(id) ?? false)]])),
  }
}
