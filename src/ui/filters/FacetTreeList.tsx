import type { ReactNode } from 'react'
import { FacetRow } from './FacetRow'
import type { FacetNode, Tick } from './facetTree'

/** What the rows of a facet share. */
export interface RowContext {
  readonly ticks: ReadonlyMap<string, Tick>
  readonly countOf: (node: FacetNode) => number
  readonly longest: number
  readonly hasArrows: boolean
  readonly isOpen: (id: string) => boolean
  readonly glyph: ((node: FacetNode) => ReactNode) | null
  readonly onToggle: (id: string) => void
  readonly onOnly: (node: FacetNode) => void
  readonly onOpen: (id: string) => void
}

interface Props {
  readonly nodes: readonly FacetNode[]
  readonly context: RowContext
  /** Rows without what is below them, as found by name. */
  readonly flat?: boolean
  /** Name of the row these stand below. */
  readonly label?: string
}

/** Rows and, where open, what is below them. */
export function FacetTreeList({ nodes, context, flat = false, label }: Props) {
  return (
    <ul className="facet-list" aria-label={label}>
      {nodes.map((node) => {
        const opens = !flat && node.children.length > 0
        const isOpen = opens ? context.isOpen(node.id) : null
        return (
          <li key={node.id} className={node.lane > 0 ? `lane-${node.lane}` : undefined} data-facet-id={node.id}>
            <FacetRow
              node={node}
              tick={context.ticks.get(node.id) ?? 'off'}
              count={context.countOf(node)}
              longest={context.longest}
              isOpen={isOpen}
              hasArrows={context.hasArrows && !flat}
              glyph={context.glyph?.(node)}
              onToggle={() => context.onToggle(node.id)}
              onOnly={() => context.onOnly(node)}
              onOpen={() => context.onOpen(node.id)}
            />
            {isOpen === true && <FacetTreeList nodes={node.children} context={context} label={node.name} />}
          </li>
        )
      })}
    </ul>
  )
}
