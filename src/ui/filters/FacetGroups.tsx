import { useMemo } from 'react'
import type { FacetCounts } from '../../domain/facets'
import type { Facts } from '../../domain/facts'
import type { Support } from '../../domain/model'
import type { Filter } from '../../url/view'
import { Fork, Tilde } from '../parts/Fork'
import { KindShape } from '../parts/KindShape'
import { useExplorerLanguage } from '../explorerLanguage'
import { kindsOf } from '../kindNames'
import { Facet } from './Facet'
import type { FacetNode } from './facetTree'
import { shapeOfRow, type FacetName, type FacetTrees } from './facetTrees'
import { MatchSwitch } from './MatchSwitch'

interface Props {
  readonly facts: Facts
  readonly trees: FacetTrees
  readonly filter: Filter
  /** What each value would give under the other filters. */
  readonly counts: FacetCounts
  readonly onChange: (changes: Partial<Filter>) => void
}

/** Rows before "more". */
const FIRST = { actors: 8, places: 6, publishers: 6 }

/** Every facet, in four parts between which a narrow screen switches. */
export function FacetGroups({ facts, trees, filter, counts, onChange }: Props) {
  const { filters, terms } = useExplorerLanguage().messages
  const kinds = useMemo(() => kindsOf(facts, terms), [facts, terms])
  const facet = (name: FacetName) => ({
    tree: trees[name],
    values: filter[name],
    // Values of one event exclude each other in the facets that have groups, so that a group is the sum of its members.
    countOf: (node: FacetNode) => node.values.reduce((sum, value) => sum + (counts[name].get(value) ?? 0), 0),
    onChange: (values: readonly string[]) => onChange({ [name]: values }),
  })
  const support = (node: FacetNode) => <KindShape shape="circle" support={node.id as Support} />
  return (
    <>
      <div className="filter-part" data-part="actors">
        <Facet title={filters.actors} aside={filters.events} first={FIRST.actors} direct={filter.direct} {...facet('actors')}
          // One actor alone meets nobody, so how several combine goes back to its default.
          onOnly={(actors) => onChange({ actors, match: 'any' })}
        >
          <MatchSwitch match={filter.match} onChange={(match) => onChange({ match })} />
          {(filter.actors.length > 0 || filter.direct) && (
            <label className="direct-switch">
              <input type="checkbox" checked={filter.direct} onChange={() => onChange({ direct: !filter.direct })} />
              {filters.direct}
            </label>
          )}
        </Facet>
      </div>
      <div className="filter-part" data-part="kind">
        <Facet title={filters.kind} glyph={(node) => <KindShape shape={shapeOfRow(node, kinds)} support="several" />} {...facet('kinds')} />
      </div>
      <div className="filter-part" data-part="certainty">
        <Facet title={filters.support} glyph={support} {...facet('support')} />
        <Facet title={filters.differ} glyph={(node) => (node.id === 'vary' ? <Tilde /> : <Fork />)} {...facet('differ')} />
      </div>
      {/* Certainty stands above it where all are in one column. */}
      <div className="filter-part" data-part="kind">
        <Facet title={filters.track} {...facet('tracks')} />
      </div>
      <div className="filter-part" data-part="place">
        <Facet title={filters.place} aside={filters.places(trees.places.byId.size)} first={FIRST.places} {...facet('places')} />
        <Facet title={filters.publisher} aside={filters.publishers(trees.publishers.byId.size)} first={FIRST.publishers} {...facet('publishers')} />
      </div>
    </>
  )
}
